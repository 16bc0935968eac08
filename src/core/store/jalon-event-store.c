/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column store of events.
 */

#include "config.h"

#include "jalon-event-store-private.h"

#include "jalon-event-snapshot-private.h"
#include "jalon-schema.h"

static void jalon_event_store_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonEventStore,
                               jalon_event_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, jalon_event_store_list_model_init))

static void
fill_place_columns (JalonEventStore *self, guint row, const JalonEventRecord *record)
{
  gboolean has_point = jalon_place_has_point (record->place);

  self->rows->columns.point[row] =
      has_point ? jalon_mercator_from_lonlat (record->place->lon, record->place->lat) : (JalonMercator){ 0, 0 };
  self->rows->columns.has_point[row] = has_point;
  self->rows->columns.n_alternatives[row] = MIN (record->alternatives->len, G_MAXUINT8);
  self->rows->columns.precision[row] = record->place != NULL ? record->place->precision : JALON_PRECISION_NONE;
}

/* The first code of each use goes into its column, the others among the extra ones. */
static void
add_code (JalonEventStore *self, guint16 *first, JalonCodeUse use, const char *code, guint addition)
{
  guint32         index = jalon_strings_add (&self->rows->codes, code);
  JalonExtraValue extra = { addition, (guint32) use << 16 | index };

  if (index > JALON_MAX_CODES || *first == index)
    return;
  if (*first == 0)
    *first = (guint16) index;
  else
    g_array_append_val (self->new_codes, extra);
}

static void
add_countries (JalonEventStore *self, guint row, const JalonPlace *place, guint addition)
{
  for (guint i = 0; place != NULL && place->countries != NULL && place->countries[i] != NULL; i++)
    add_code (self, &self->rows->columns.country[row], JALON_CODE_WHERE, place->countries[i], addition);
}

static void
fill_code_columns (JalonEventStore *self, guint row, const JalonEventRecord *record, guint addition)
{
  self->rows->columns.country[row] = 0;
  self->rows->columns.actor[row] = 0;
  self->rows->columns.recipient[row] = 0;

  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (party->role == JALON_PARTY_ACTOR)
        add_code (self, &self->rows->columns.actor[row], JALON_CODE_ACTOR, party->code, addition);
      else
        add_code (self, &self->rows->columns.recipient[row], JALON_CODE_RECIPIENT, party->code, addition);
    }

  add_countries (self, row, record->place, addition);
  for (guint i = 0; i < record->alternatives->len; i++)
    add_countries (self, row, g_ptr_array_index (record->alternatives, i), addition);
}

static void
fill_article_column (JalonEventStore *self, guint row, const JalonEventRecord *record, guint addition)
{
  guint32 *first = &self->rows->columns.article[row];

  *first = 0;
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      JalonExtraValue   extra = { addition, jalon_strings_add (&self->rows->strings, claim->article_id) };

      if (i == 0)
        *first = extra.value;
      else if (extra.value != *first)
        g_array_append_val (self->new_articles, extra);
    }
}

static void
fill_columns (JalonEventStore *self, guint row, const JalonEventRecord *record)
{
  self->rows->columns.start[row] = record->time.start;
  self->rows->columns.end[row] = record->time.end;
  for (guint i = 0; i < jalon_event_schema.n_fields; i++)
    {
      const JalonField *field = &jalon_event_schema.fields[i];

      /* A ruling begins with its verdict. */
      if (field->column != JALON_EVENT_COLUMN_NONE)
        self->rows->columns.words[field->column][row] = (guint8) *JALON_FIELD_OF (record, field, guint);
      if (field->bounds != JALON_EVENT_BOUNDS_NONE)
        jalon_columns_set_bounds (&self->rows->columns, field->bounds, row, JALON_FIELD_OF (record, field, JalonCount));
    }
  fill_place_columns (self, row, record);
}

/* Fills the rows from @position on with the records, in columns, arena and text. */
static void
fill_rows (JalonEventStore               *self,
           guint                          position,
           guint                          n_removals,
           const JalonEventRecord *const *records,
           guint                          n_records)
{
  JalonTextRows texts;

  g_array_set_size (self->new_codes, 0);
  g_array_set_size (self->new_articles, 0);
  g_array_set_size (self->new_ends, n_records);
  self->packer.text.length = 0;

  for (guint i = 0; i < n_records; i++)
    {
      guint row = position + i;

      self->packer.blob.length = 0;
      jalon_packer_add (&self->packer, records[i]);
      self->rows->columns.blob[row] =
          jalon_arena_add (&self->rows->arena, self->packer.blob.data, self->packer.blob.length);
      g_array_index (self->new_ends, guint32, i) = (guint32) self->packer.text.length;
      fill_columns (self, row, records[i]);
      fill_code_columns (self, row, records[i], i);
      fill_article_column (self, row, records[i], i);
    }

  jalon_extras_splice (self->extra_codes, position, n_removals, self->new_codes, n_records);
  jalon_extras_splice (self->extra_articles, position, n_removals, self->new_articles, n_records);
  texts = (JalonTextRows){ .text = (const char *) self->packer.text.data,
                           .length = self->packer.text.length,
                           .ends = (const guint32 *) (gpointer) self->new_ends->data,
                           .n_rows = n_records };
  jalon_text_column_splice (&self->rows->text, position, n_removals, &texts);
}

static GType
jalon_event_store_get_item_type (GListModel *model)
{
  return JALON_TYPE_EVENT;
}

static guint
jalon_event_store_get_n_items (GListModel *model)
{
  return JALON_EVENT_STORE (model)->rows->columns.n_rows;
}

static gpointer
jalon_event_store_get_item (GListModel *model, guint position)
{
  JalonEventStore *self = JALON_EVENT_STORE (model);

  return position < self->rows->columns.n_rows ? jalon_event_get_or_new (self, position) : NULL;
}

static void
jalon_event_store_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jalon_event_store_get_item_type;
  iface->get_n_items = jalon_event_store_get_n_items;
  iface->get_item = jalon_event_store_get_item;
}

static void
jalon_event_store_finalize (GObject *object)
{
  JalonEventStore *self = JALON_EVENT_STORE (object);

  g_ptr_array_unref (self->snapshots);
  jalon_event_rows_unref (self->rows);
  jalon_packer_clear (&self->packer);
  g_array_unref (self->extra_codes);
  g_array_unref (self->extra_articles);
  g_array_unref (self->new_codes);
  g_array_unref (self->new_articles);
  g_array_unref (self->new_ends);
  g_hash_table_unref (self->views);

  G_OBJECT_CLASS (jalon_event_store_parent_class)->finalize (object);
}

static void
jalon_event_store_class_init (JalonEventStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_event_store_finalize;
}

static void
jalon_event_store_init (JalonEventStore *self)
{
  self->rows = jalon_event_rows_new ();
  self->snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_snapshot_unref);
  self->packer.strings = &self->rows->strings;
  self->packer.codes = &self->rows->codes;
  self->extra_codes = g_array_new (FALSE, FALSE, sizeof (JalonExtraValue));
  self->extra_articles = g_array_new (FALSE, FALSE, sizeof (JalonExtraValue));
  self->new_codes = g_array_new (FALSE, FALSE, sizeof (JalonExtraValue));
  self->new_articles = g_array_new (FALSE, FALSE, sizeof (JalonExtraValue));
  self->new_ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->views = g_hash_table_new (NULL, NULL);
}

/**
 * jalon_event_store_new:
 *
 * Returns: (transfer full): an empty store
 */
JalonEventStore *
jalon_event_store_new (void)
{
  return g_object_new (JALON_TYPE_EVENT_STORE, NULL);
}

static guint
count_word (const JalonEventStore *self, JalonEventColumn column, guint word, guint position, guint n_rows)
{
  const guint8 *words = self->rows->columns.words[column];
  guint         n = 0;

  for (guint row = position; row < position + n_rows; row++)
    n += words[row] == word;

  return n;
}

static guint
count_rejected (const JalonEventStore *self, guint position, guint n_rows)
{
  return count_word (self, JALON_EVENT_COLUMN_REVIEW, JALON_REVIEW_REJECTED, position, n_rows);
}

static guint
count_notes (const JalonEventStore *self, guint position, guint n_rows)
{
  return count_word (self, JALON_EVENT_COLUMN_TYPE, JALON_EVENT_NOTE, position, n_rows);
}

/* As jalon_event_store_splice(), but the caller tells of the change. */
void
jalon_event_store_splice_quietly (JalonEventStore               *self,
                                  guint                          position,
                                  guint                          n_removals,
                                  const JalonEventRecord *const *additions,
                                  guint                          n_additions)
{
  jalon_event_snapshots_before_splice (self->snapshots, position, n_removals, n_additions);
  self->n_rejected -= count_rejected (self, position, n_removals);
  self->n_notes -= count_notes (self, position, n_removals);
  jalon_columns_splice (&self->rows->columns, position, n_removals, n_additions);
  fill_rows (self, position, n_removals, additions, n_additions);
  self->n_rejected += count_rejected (self, position, n_additions);
  self->n_notes += count_notes (self, position, n_additions);
  jalon_id_index_splice (&self->rows->ids, self->rows->columns.n_rows, position, n_removals, n_additions);
  if (g_hash_table_size (self->views) > 0)
    jalon_event_move_views (self, position, n_removals, n_additions);
}

/**
 * jalon_event_store_splice:
 * @position: the first row to replace
 * @n_removals: how many rows to take out there
 * @additions: (array length=n_additions): records to put in their place; copied
 * @n_additions: how many
 *
 * Replaces rows. The verdict of a new row is the one set by hand until the
 * dossier has judged its claims. Views of removed rows stand for no row any more,
 * so that a list shows a replaced event anew.
 */
void
jalon_event_store_splice (JalonEventStore               *self,
                          guint                          position,
                          guint                          n_removals,
                          const JalonEventRecord *const *additions,
                          guint                          n_additions)
{
  g_return_if_fail (JALON_IS_EVENT_STORE (self));
  g_return_if_fail (position <= self->rows->columns.n_rows && n_removals <= self->rows->columns.n_rows - position);

  jalon_event_store_splice_quietly (self, position, n_removals, additions, n_additions);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removals, n_additions);
}

/**
 * jalon_event_store_append:
 * @record: copied
 *
 * Adds an event at the end.
 *
 * Returns: its position
 */
guint
jalon_event_store_append (JalonEventStore *self, const JalonEventRecord *record)
{
  g_return_val_if_fail (JALON_IS_EVENT_STORE (self), JALON_POSITION_NONE);

  jalon_event_store_splice (self, self->rows->columns.n_rows, 0, &record, 1);

  return self->rows->columns.n_rows - 1;
}
