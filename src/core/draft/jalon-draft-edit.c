/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Restores a draft. What it takes is found out when it is first done, step by
 * step; what does not fit the dossier is left out and said, the rest still comes.
 */

#include "config.h"

#include "jalon-draft-edit.h"

#include "jalon-edit-private.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

/**
 * RestoreEdit:
 * @steps: (owned) (nullable) (element-type JalonDraftStep): until it was done
 * @edits: (owned) (element-type JalonEdit): what it took, once done
 * @problems: (owned) (element-type utf8): what did not fit
 */
typedef struct
{
  JalonEdit  parent;
  GPtrArray *steps;
  GPtrArray *edits;
  GPtrArray *problems;
} RestoreEdit;

/* @edit: (transfer full) */
static void
try (RestoreEdit *self, JalonDossier *dossier, JalonEdit *edit)
{
  g_autoptr (JalonEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  if (jalon_edit_apply (edit, dossier, &error))
    g_ptr_array_add (self->edits, g_steal_pointer (&owned));
  else
    g_ptr_array_add (self->problems, g_strdup (error->message));
}

static void
remove_gone (RestoreEdit *self, JalonDossier *dossier, const JalonDraftStep *step)
{
  for (char **id = step->gone_features; *id != NULL; id++)
    {
      guint            position;
      const JalonKind *kind = jalon_kind_find (dossier, *id, &position);

      if (kind != NULL)
        try (self, dossier, jalon_edit_new_remove (kind->id, *id));
    }
  for (char **id = step->gone_articles; *id != NULL; id++)
    if (jalon_dossier_find_article (dossier, *id) != NULL)
      try (self, dossier, jalon_edit_new_remove_article (*id));
}

static gboolean
is_event (const JalonPlaced *placed)
{
  return placed->what >= JALON_PLACED_FEATURE && jalon_kinds[placed->what - JALON_PLACED_FEATURE].is_in_columns;
}

static JalonEventRecord *
dup_event (JalonDossier *records, const JalonPlaced *placed)
{
  JalonEventStore *events = jalon_dossier_get_events (records);
  guint            position;

  if (!is_event (placed) || !jalon_event_store_find (events, placed->id, &position))
    return NULL;
  return jalon_event_store_dup_record (events, position);
}

/* Whether @i is an event that is to come into @dossier right after @n others from @first on. */
static gboolean
continues_run (JalonDossier *dossier, const JalonDraftStep *step, guint first, guint i)
{
  const JalonPlaced *begin = &g_array_index (step->placed, JalonPlaced, first);
  const JalonPlaced *placed = &g_array_index (step->placed, JalonPlaced, i);

  return is_event (placed) && placed->position - begin->position == i - first &&
         !jalon_event_store_find (jalon_dossier_get_events (dossier), placed->id, NULL) &&
         jalon_event_store_find (jalon_dossier_get_events (step->records), placed->id, NULL);
}

/* Events that come one after another come at once, or a thousand of them would take a thousand moves of all
 * that follow. Returns how many. */
static guint
put_events (RestoreEdit *self, JalonDossier *dossier, const JalonDraftStep *step, guint first)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  guint i;

  for (i = first; i < step->placed->len && continues_run (dossier, step, first, i); i++)
    g_ptr_array_add (records, dup_event (step->records, &g_array_index (step->placed, JalonPlaced, i)));
  if (records->len > 0)
    try (self, dossier, jalon_edit_new_put_events (g_array_index (step->placed, JalonPlaced, first).position, records));
  return records->len;
}

/* What is there already is changed where it stands. What could not be read is in the step's problems. */
static void
put_one (RestoreEdit *self, JalonDossier *dossier, JalonDossier *records, const JalonPlaced *placed)
{
  JalonArticle    *article = NULL;
  const JalonKind *kind = NULL;
  gpointer         record;
  guint            position;

  if (placed->what == JALON_PLACED_ARTICLE)
    article = jalon_dossier_find_article (records, placed->id);
  else
    kind = &jalon_kinds[placed->what - JALON_PLACED_FEATURE];
  if (article != NULL)
    try (self, dossier, jalon_edit_new_put_article (placed->position, article));
  if (kind == NULL || !kind->find (kind, records, placed->id, &position))
    return;

  record = kind->dup (kind, records, position);
  try (self, dossier, jalon_edit_new_put (kind->id, placed->position, record));
  jalon_schema_free (kind->schema, record);
}

static void
replay (RestoreEdit *self, JalonDossier *dossier, const JalonDraftStep *step)
{
  remove_gone (self, dossier, step);
  if (step->has_head)
    try (self, dossier, jalon_edit_new_set_head (step->records));
  for (guint i = 0; i < step->placed->len;)
    {
      guint n_events = put_events (self, dossier, step, i);

      if (n_events == 0)
        put_one (self, dossier, step->records, &g_array_index (step->placed, JalonPlaced, i));
      i += MAX (n_events, 1);
    }
}

static gboolean
apply_restore (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  RestoreEdit *self = (RestoreEdit *) edit;

  if (self->steps != NULL)
    {
      for (guint i = 0; i < self->steps->len; i++)
        replay (self, dossier, g_ptr_array_index (self->steps, i));
      g_clear_pointer (&self->steps, g_ptr_array_unref);
      return TRUE;
    }
  for (guint i = 0; i < self->edits->len; i++)
    if (!jalon_edit_apply (g_ptr_array_index (self->edits, i), dossier, error))
      return FALSE;
  return TRUE;
}

static gboolean
revert_restore (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  RestoreEdit *self = (RestoreEdit *) edit;

  for (guint i = self->edits->len; i > 0; i--)
    if (!jalon_edit_revert (g_ptr_array_index (self->edits, i - 1), dossier, error))
      return FALSE;
  return TRUE;
}

static void
list_touched_by_restore (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  const RestoreEdit *self = (const RestoreEdit *) edit;

  for (guint i = 0; i < self->edits->len; i++)
    jalon_edit_list_touched (g_ptr_array_index (self->edits, i), func, data);
}

static void
clear_restore (JalonEdit *edit)
{
  RestoreEdit *self = (RestoreEdit *) edit;

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_ptr_array_unref (self->edits);
  g_ptr_array_unref (self->problems);
}

static const JalonEditClass restore_class = {
  .size = sizeof (RestoreEdit),
  .apply = apply_restore,
  .revert = revert_restore,
  .list_touched = list_touched_by_restore,
  .clear = clear_restore,
};

/**
 * jalon_edit_new_restore_draft:
 * @steps: (transfer full) (element-type JalonDraftStep): first the one to do first
 * @problems: (transfer none) (element-type utf8): where to say what did not fit, when it is done
 *
 * Does all that a draft has. It does not fail: what does not fit is left out.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_restore_draft (GPtrArray *steps, GPtrArray *problems)
{
  RestoreEdit *self = jalon_edit_alloc (&restore_class, C_ ("edit", "Restore Draft"));

  self->steps = steps;
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  self->problems = g_ptr_array_ref (problems);

  return &self->parent;
}
