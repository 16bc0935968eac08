/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of many things in one step: several edits together, and several events
 * that come at once.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-i18n.h"
#include "jalon-kind.h"

/**
 * GroupEdit:
 * @edits: (owned) (nullable) (element-type JalonEdit): in the order in which they are done;
 *   of a composed edit, once prepared
 * @compose: (nullable): finds out which they are
 * @arguments: (owned) (nullable) (array zero-terminated=1): what @compose is told
 */
typedef struct
{
  JalonEdit        parent;
  GPtrArray       *edits;
  JalonEditCompose compose;
  char           **arguments;
} GroupEdit;

static gboolean
prepare_group (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  GroupEdit *self = (GroupEdit *) edit;

  if (self->compose != NULL)
    self->edits = self->compose (dossier, self->arguments, error);

  return self->edits != NULL;
}

/* Undoes the first @n of a group, the last first. What was just done can be undone. */
static gboolean
revert_first (GroupEdit *self, guint n, JalonDossier *dossier, GError **error)
{
  for (guint i = n; i > 0; i--)
    {
      if (!jalon_edit_revert (g_ptr_array_index (self->edits, i - 1), dossier, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_group (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  GroupEdit *self = (GroupEdit *) edit;

  for (guint i = 0; i < self->edits->len; i++)
    {
      g_autoptr (GError) revert_error = NULL;

      if (jalon_edit_apply (g_ptr_array_index (self->edits, i), dossier, error))
        continue;
      if (!revert_first (self, i, dossier, &revert_error))
        g_critical ("An edit could not be taken back: %s", revert_error->message);
      return FALSE;
    }

  return TRUE;
}

static gboolean
revert_group (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  GroupEdit *self = (GroupEdit *) edit;

  return revert_first (self, self->edits->len, dossier, error);
}

static void
list_touched_by_group (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  const GroupEdit *self = (const GroupEdit *) edit;

  for (guint i = 0; i < self->edits->len; i++)
    jalon_edit_list_touched (g_ptr_array_index (self->edits, i), func, data);
}

/* That of the last which has one: what goes, or comes, does so after what names it. */
static char *
dup_title_of_group (const JalonEdit *edit, const char *language)
{
  const GroupEdit *self = (const GroupEdit *) edit;
  char            *title = NULL;

  for (guint i = self->edits->len; i > 0 && title == NULL; i--)
    title = jalon_edit_dup_title (g_ptr_array_index (self->edits, i - 1), language);
  return title;
}

static void
clear_group (JalonEdit *edit)
{
  GroupEdit *self = (GroupEdit *) edit;

  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_strfreev (self->arguments);
}

static const JalonEditClass group_class = {
  .size = sizeof (GroupEdit),
  .prepare = prepare_group,
  .apply = apply_group,
  .revert = revert_group,
  .list_touched = list_touched_by_group,
  .dup_title = dup_title_of_group,
  .clear = clear_group,
};

/**
 * jalon_edit_new_group:
 * @label: what they do together, translated; copied
 * @edits: (transfer full) (element-type JalonEdit): edits that were not done before, first the one to do first
 *
 * Several edits as one step. Where one of them fails, those before it are undone.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_group (const char *label, GPtrArray *edits)
{
  GroupEdit *self = jalon_edit_alloc (&group_class, label);

  g_ptr_array_set_free_func (edits, (GDestroyNotify) jalon_edit_free);
  self->edits = edits;

  return &self->parent;
}

/* A group that is found out just before it is first done, so that it fits what was done before it.
 * @arguments: (array zero-terminated=1): copied */
JalonEdit *
jalon_edit_new_composed (const char *label, JalonEditCompose compose, const char *const arguments[])
{
  GroupEdit *self = jalon_edit_alloc (&group_class, label);

  self->compose = compose;
  self->arguments = g_strdupv ((char **) arguments);

  return &self->parent;
}

/* @records: (owned) (element-type JalonEventRecord); @position: of the first, once prepared; before that, at most */
typedef struct
{
  JalonEdit  parent;
  GPtrArray *records;
  guint      position;
} EventsEdit;

static gboolean
prepare_events (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  EventsEdit *self = (EventsEdit *) edit;

  self->position = MIN (self->position, jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)));

  return TRUE;
}

static gboolean
apply_events (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  EventsEdit *self = (EventsEdit *) edit;

  return jalon_dossier_insert_events (dossier, self->position, self->records, error);
}

static gboolean
revert_events (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  EventsEdit *self = (EventsEdit *) edit;

  jalon_dossier_remove_events (dossier, self->position, self->records->len);

  return TRUE;
}

static void
list_touched_by_events (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  const EventsEdit *self = (const EventsEdit *) edit;

  for (guint i = 0; i < self->records->len; i++)
    func (JALON_TOUCH_FEATURE, ((const JalonEventRecord *) g_ptr_array_index (self->records, i))->id, data);
}

static char *
dup_title_of_events (const JalonEdit *edit, const char *language)
{
  const GPtrArray *records = ((const EventsEdit *) edit)->records;

  return records->len > 0
             ? jalon_kind_dup_title_of (&jalon_kinds[JALON_KIND_EVENT], g_ptr_array_index (records, 0), language)
             : NULL;
}

static void
clear_events (JalonEdit *edit)
{
  g_ptr_array_unref (((EventsEdit *) edit)->records);
}

static const JalonEditClass events_class = {
  .size = sizeof (EventsEdit),
  .prepare = prepare_events,
  .apply = apply_events,
  .revert = revert_events,
  .list_touched = list_touched_by_events,
  .dup_title = dup_title_of_events,
  .clear = clear_events,
};

/* One by what it is. */
static const char *
get_label_of_adding (const GPtrArray *records)
{
  const JalonKind *kind = &jalon_kinds[JALON_KIND_EVENT];

  if (records->len != 1)
    return C_ ("edit", "Add Events");
  kind = jalon_kind_refine (kind, g_ptr_array_index (records, 0));
  return g_dpgettext2 (GETTEXT_PACKAGE, "edit", kind->labels.add);
}

/* At a row, or at the end where there are fewer. */
JalonEdit *
jalon_edit_new_put_events (guint position, const GPtrArray *records)
{
  EventsEdit *self = jalon_edit_alloc (&events_class, get_label_of_adding (records));

  self->position = position;
  self->records = g_ptr_array_new_full (records->len, (GDestroyNotify) jalon_event_record_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, jalon_event_record_copy (g_ptr_array_index (records, i)));

  return &self->parent;
}

/**
 * jalon_edit_new_add_events:
 * @records: (element-type JalonEventRecord): copied
 *
 * Adds events at the end. The list tells of them as one change, however many they are.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add_events (const GPtrArray *records)
{
  return jalon_edit_new_put_events (G_MAXUINT, records);
}
