/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which features name an event, chosen from the side of the event.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-i18n.h"

/* Which others name the event is kept in their order. Returns: whether @events (transfer full) is now another list */
static gboolean
name_event (char ***events, const char *event_id, gboolean is_named)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) before = *events;

  if (is_named == (before != NULL && g_strv_contains ((const char *const *) before, event_id)))
    {
      before = NULL;
      return FALSE;
    }
  builder = g_strv_builder_new ();
  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (!g_str_equal (before[i], event_id))
      g_strv_builder_add (builder, before[i]);
  if (is_named)
    g_strv_builder_add (builder, event_id);
  *events = g_strv_builder_end (builder);
  return TRUE;
}

static void
add_naming (GPtrArray *edits, const JalonKind *kind, JalonFeature *feature, const char *event_id, gboolean is_named)
{
  JalonRecord *record = jalon_schema_copy (kind->schema, jalon_feature_get_record (feature));

  if (name_event (&record->events, event_id, is_named))
    g_ptr_array_add (edits, jalon_edit_new_replace (kind->id, record));
  jalon_schema_free (kind->schema, record);
}

/* Those of @kind that name the event and are not to, and those that are to and do not. */
static void
add_linking (GPtrArray         *edits,
             JalonDossier      *dossier,
             const JalonKind   *kind,
             const char        *event_id,
             const char *const *linked)
{
  g_autoptr (GPtrArray) before = jalon_dossier_list_linked (dossier, kind->id, event_id);

  for (guint i = 0; i < before->len; i++)
    {
      JalonFeature *feature = g_ptr_array_index (before, i);
      const char   *id = ((const JalonRecord *) jalon_feature_get_record (feature))->id;

      if (!g_strv_contains (linked, id))
        add_naming (edits, kind, feature, event_id, FALSE);
    }
  for (guint i = 0; linked[i] != NULL; i++)
    {
      JalonFeature *feature = jalon_dossier_find_feature (dossier, kind->id, linked[i]);

      if (feature != NULL)
        add_naming (edits, kind, feature, event_id, TRUE);
    }
}

/* @arguments: the event, then what is to name it. */
static GPtrArray *
compose_link (JalonDossier *dossier, char **arguments, GError **error)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);

  JALON_KIND_FOREACH_SHOWN (kind)
    add_linking (edits, dossier, &jalon_kinds[kind], arguments[0], (const char *const *) arguments + 1);
  return edits;
}

/**
 * jalon_edit_new_link:
 * @event_id: of an event that there is once this is done
 * @linked: (array zero-terminated=1): ids of the features of all kinds that are to name the event, and no others; what
 *   the dossier does not have is passed over
 *
 * Links an event to features, and to no others than those.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_link (const char *event_id, const char *const *linked)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_return_val_if_fail (event_id != NULL && linked != NULL, NULL);

  g_ptr_array_add (arguments, (gpointer) event_id);
  for (guint i = 0; linked[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) linked[i]);
  g_ptr_array_add (arguments, NULL);
  return jalon_edit_new_composed (C_ ("edit", "Change Links"), compose_link, (const char *const *) arguments->pdata);
}
