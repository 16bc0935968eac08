/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same change of several events at once.
 */

#include "config.h"

#include "jalon-edit-many.h"

#include "jalon-i18n.h"
#include "jalon-review.h"
#include "jalon-schema.h"

/* Takes @label and @edits. */
static JalonEdit *
group (char *label, GPtrArray *edits)
{
  JalonEdit *edit = jalon_edit_new_group (label, edits);

  g_free (label);
  return edit;
}

/**
 * jalon_edit_new_judge_many:
 * @dossier: the one that the edit is for
 * @ids: (element-type utf8): events
 * @review: %JALON_REVIEW_ACCEPTED or %JALON_REVIEW_REJECTED
 *
 * Accepts or rejects events, each with the features linked to it that are still proposed.
 *
 * Returns: (transfer full): an edit; it fails with %JALON_ERROR_UNKNOWN_REFERENCE where one is not there
 */
JalonEdit *
jalon_edit_new_judge_many (JalonDossier *dossier, const GPtrArray *ids, JalonReview review)
{
  GPtrArray *edits = g_ptr_array_new ();
  gboolean   accepts = review == JALON_REVIEW_ACCEPTED;

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (edits,
                     accepts ? jalon_review_new_accept (dossier, g_ptr_array_index (ids, i))
                             : jalon_review_new_reject (dossier, g_ptr_array_index (ids, i)));

  return group (g_strdup_printf (accepts ? ngettext ("Accept %u Event", "Accept %u Events", ids->len)
                                         : ngettext ("Reject %u Event", "Reject %u Events", ids->len),
                                 ids->len),
                edits);
}

/**
 * jalon_edit_new_delete_many:
 * @dossier: as it is when the edit is done
 * @ids: (element-type utf8): features of any kind, which the dossier has
 *
 * Removes features; what was linked to them stays, and no longer names them.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_delete_many (JalonDossier *dossier, const GPtrArray *ids)
{
  GPtrArray *edits = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      JalonEdit *edit = jalon_edit_new_delete (dossier, g_ptr_array_index (ids, i));

      if (edit != NULL)
        g_ptr_array_add (edits, edit);
    }

  return group (g_strdup_printf (ngettext ("Remove %u Event", "Remove %u Events", ids->len), ids->len), edits);
}

/* Adds the edit that puts @record, which the caller changed, in the place of what it was. */
static void
add_change (GPtrArray *edits, const JalonEventRecord *before, JalonEventRecord *record)
{
  jalon_schema_settle (&jalon_event_schema, before, record);
  g_ptr_array_add (edits, jalon_edit_new_replace (JALON_KIND_EVENT, record));
}

/* Returns: (transfer full) (nullable): the event; %NULL where the dossier does not have it */
static JalonEventRecord *
dup_event (JalonDossier *dossier, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  guint            row;

  return jalon_event_store_find (events, id, &row) ? jalon_event_store_dup_record (events, row) : NULL;
}

/**
 * jalon_edit_new_set_type_many:
 * @dossier: as it is when the edit is done
 * @ids: (element-type utf8): events
 * @type: what all of them are from now on
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_type_many (JalonDossier *dossier, const GPtrArray *ids, JalonEventType type)
{
  GPtrArray *edits = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (JalonEventRecord) before = dup_event (dossier, g_ptr_array_index (ids, i));
      g_autoptr (JalonEventRecord) record = before != NULL ? jalon_event_record_copy (before) : NULL;

      if (record == NULL || record->type == type)
        continue;
      record->type = type;
      add_change (edits, before, record);
    }

  return group (g_strdup_printf (ngettext ("Set Type of %u Event", "Set Type of %u Events", ids->len), ids->len),
                edits);
}

/**
 * jalon_edit_new_set_place_many:
 * @dossier: as it is when the edit is done
 * @ids: (element-type utf8): events
 * @place: where all of them were; copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_place_many (JalonDossier *dossier, const GPtrArray *ids, const JalonPlace *place)
{
  GPtrArray *edits = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (JalonEventRecord) before = dup_event (dossier, g_ptr_array_index (ids, i));
      g_autoptr (JalonEventRecord) record = before != NULL ? jalon_event_record_copy (before) : NULL;

      if (record == NULL)
        continue;
      g_clear_pointer (&record->place, jalon_place_free);
      record->place = jalon_place_copy (place);
      add_change (edits, before, record);
    }

  return group (g_strdup_printf (ngettext ("Set Place of %u Event", "Set Place of %u Events", ids->len), ids->len),
                edits);
}
