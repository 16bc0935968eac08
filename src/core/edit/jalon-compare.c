/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing dossiers. Things are matched by their ids: those in the same order
 * by one walk through both, others by an index. Only what is not the same
 * packed is written out and compared member by member.
 */

#include "config.h"

#include "jalon-compare.h"

#include "jalon-bitset.h"
#include "jalon-compare-kinds-private.h"
#include "jalon-compare-private.h"
#include "jalon-file-state.h"
#include "jalon-id-index-private.h"
#include "jalon-text.h"
#include "jalon-view-order.h"

/* Things between two looks at whether it was cancelled. */
#define N_BETWEEN 1024

/* One side of what is compared, as the index of ids asks for it. */
typedef struct
{
  const JalonComparedKind *kind;
  JalonDossier            *dossier;
  guint                    n;
} Side;

typedef struct
{
  Side              before;
  Side              after;
  JalonDifferences *differences;
  const char       *language;
  GCancellable     *cancellable;
} Comparison;

static const char *
get_id_of_side (gconstpointer data, guint position)
{
  const Side *side = data;

  return jalon_compared_get_id (side->kind, side->dossier, position);
}

static guint64
compare_written (Comparison *self, guint position_before, guint position_after)
{
  const JalonComparedKind *kind = self->before.kind;
  JalonWriter              before;
  JalonWriter              after;
  guint64                  fields;

  jalon_writer_init (&before, NULL);
  jalon_writer_init (&after, NULL);
  jalon_compared_write (kind, self->before.dossier, position_before, &before);
  jalon_compared_write (kind, self->after.dossier, position_after, &after);
  fields = jalon_compare_members (before.out, after.out);
  jalon_writer_clear (&before);
  jalon_writer_clear (&after);

  return fields;
}

/* A geometry that a record has a field for is no place. */
static guint64
name_geometry (const JalonComparedKind *compared, guint64 fields)
{
  const guint64 place = JALON_ASPECT_BIT (JALON_ASPECT_PLACE);

  for (guint i = 0; (fields & place) != 0 && compared->kind != NULL && i < compared->kind->schema->n_fields; i++)
    {
      const JalonField *field = &compared->kind->schema->fields[i];

      if (field->type == JALON_FIELD_JSON)
        return (fields & ~place) | JALON_ASPECT_BIT (field->aspect);
    }
  return fields;
}

static void
add (Comparison *self, JalonChange change, const Side *side, guint position, guint64 fields)
{
  g_autofree char *title = jalon_compared_dup_title (side->kind, side->dossier, position, self->language);

  jalon_differences_add (self->differences,
                         change,
                         side->kind->compared,
                         jalon_compared_get_id (side->kind, side->dossier, position),
                         title,
                         fields);
}

/* A thing that is in both. */
static void
compare_pair (Comparison *self, guint position_before, guint position_after)
{
  const JalonComparedKind *kind = self->before.kind;
  guint64                  fields;

  if (kind->kind != NULL && kind->kind->is_same != NULL &&
      kind->kind->is_same (self->before.dossier, position_before, self->after.dossier, position_after))
    return;

  fields = name_geometry (kind, compare_written (self, position_before, position_after));
  if (fields != 0)
    add (self, JALON_CHANGE_CHANGED, &self->after, position_after, fields);
}

static gboolean
is_stopped (Comparison *self, guint position, GError **error)
{
  return position % N_BETWEEN == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* Where the thing with an id stood before. @expected is looked at first: most are in the same order. */
static gboolean
find_before (Comparison *self, JalonIdIndex *index, guint expected, const char *id, guint *out_position)
{
  *out_position = expected;
  if (expected < self->before.n && g_str_equal (get_id_of_side (&self->before, expected), id))
    return TRUE;

  return jalon_id_index_find (index, self->before.n, id, out_position);
}

static gboolean
compare_after (Comparison *self, JalonIdIndex *index, JalonBitset *met, GError **error)
{
  guint expected = 0;

  for (guint i = 0; i < self->after.n; i++)
    {
      guint position;

      if (is_stopped (self, i, error))
        return FALSE;
      if (!find_before (self, index, expected, get_id_of_side (&self->after, i), &position))
        {
          add (self, JALON_CHANGE_NEW, &self->after, i, 0);
          continue;
        }
      jalon_bitset_add (met, position);
      expected = position + 1;
      compare_pair (self, position, i);
    }

  return TRUE;
}

static gboolean
compare_kind (Comparison *self, const JalonComparedKind *kind, GError **error)
{
  g_autoptr (JalonBitset) met = NULL;
  JalonIdIndex index;
  gboolean     completed;

  self->before.kind = self->after.kind = kind;
  self->before.n = jalon_compared_count (kind, self->before.dossier);
  self->after.n = jalon_compared_count (kind, self->after.dossier);
  met = jalon_bitset_new (self->before.n);

  jalon_id_index_init (&index, get_id_of_side, &self->before);
  completed = compare_after (self, &index, met, error);
  jalon_id_index_clear (&index);

  for (guint i = 0; i < self->before.n && completed; i++)
    if (!jalon_bitset_contains (met, i))
      add (self, JALON_CHANGE_GONE, &self->before, i, 0);

  return completed;
}

static gboolean
have_same_unreadable (const GPtrArray *before, const GPtrArray *after)
{
  return before->len == after->len;
}

static gboolean
head_differs (const JalonField *field, const JalonHead *before, const JalonHead *after)
{
  if (field->type == JALON_FIELD_WORD)
    return *JALON_FIELD_OF (before, field, guint) != *JALON_FIELD_OF (after, field, guint);
  if (field->type == JALON_FIELD_DATE)
    return JALON_FIELD_OF (before, field, JalonTime)->start != JALON_FIELD_OF (after, field, JalonTime)->start;

  return g_strcmp0 (*JALON_FIELD_OF (before, field, char *), *JALON_FIELD_OF (after, field, char *)) != 0;
}

/* Title, author and what else the dossier itself has. */
static void
compare_heads (Comparison *self)
{
  JalonDossier         *before = self->before.dossier;
  JalonDossier         *after = self->after.dossier;
  const JalonFileState *file_before = jalon_file_state_get (before);
  const JalonFileState *file_after = jalon_file_state_get (after);
  g_autofree char      *title = jalon_text_dup (jalon_dossier_get_packed_title (after), self->language);
  guint64               fields = 0;

  for (guint i = 0; i < jalon_head_schema.n_fields; i++)
    if (head_differs (&jalon_head_schema.fields[i], jalon_dossier_get_head (before), jalon_dossier_get_head (after)))
      fields |= JALON_ASPECT_BIT (jalon_head_schema.fields[i].aspect);
  if (jalon_view_order_differs (before, after))
    fields |= JALON_ASPECT_BIT (JALON_ASPECT_ORDER);
  if (jalon_compare_raw_differs (file_before->extra, file_after->extra))
    fields |= JALON_ASPECT_BIT (JALON_ASPECT_OTHER);
  if (!have_same_unreadable (file_before->skipped, file_after->skipped))
    fields |= JALON_ASPECT_BIT (JALON_ASPECT_UNREADABLE);

  if (fields != 0)
    jalon_differences_add (self->differences, JALON_CHANGE_CHANGED, JALON_COMPARED_DOSSIER, "", title, fields);
}

/**
 * jalon_compare:
 * @before: one state of a dossier
 * @after: another
 * @cancellable: (nullable)
 *
 * Finds what is new, changed or gone in @after, by ids. Order counts for views alone, which tell a story in it; how
 * the JSON is set does not. Takes time in proportion to both. May be called in a worker thread as long as
 * nobody changes either dossier. Fails with %G_IO_ERROR_CANCELLED only.
 *
 * Returns: (transfer full) (nullable): what differs
 */
JalonDifferences *
jalon_compare (JalonDossier *before, JalonDossier *after, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonDifferences) differences = NULL;
  Comparison self = { .cancellable = cancellable };

  g_return_val_if_fail (JALON_IS_DOSSIER (before), NULL);
  g_return_val_if_fail (JALON_IS_DOSSIER (after), NULL);

  differences = jalon_differences_new ();
  self.before.dossier = before;
  self.after.dossier = after;
  self.differences = differences;
  self.language = jalon_text_get_ui_language ();

  compare_heads (&self);
  for (guint i = JALON_COMPARED_ARTICLE; i < JALON_N_COMPARED; i++)
    {
      JalonComparedKind kind = jalon_compared_get_kind (i);

      if (!compare_kind (&self, &kind, error))
        return NULL;
    }

  return g_steal_pointer (&differences);
}
