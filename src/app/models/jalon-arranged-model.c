/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and headings as numbers, made anew whenever events, arrangement or
 * bounds change. A small change is told as it is, so that a list keeps its
 * place; a large one as “all removed”, then “all added”: told in one signal,
 * GTK 4.8 makes an object for every row of a large list.
 */

#include "config.h"

#include "jalon-arranged-model.h"

#include "jalon-arranged-rows.h"
#include "jalon-section-model.h"

/* A change of no more items than this is told as it is. */
#define FEW 16

/* A token is a row, or with this bit the key of a heading. */
#define HEADING (G_GUINT64_CONSTANT (1) << 63)

struct _JalonArrangedModel
{
  GObject parent_instance;

  JalonFilteredModel *events;  /* (owned) */
  JalonDossier       *dossier; /* (owned) (nullable): until it is arranged */
  JalonArrangement    arrangement;
  JalonArrangedWords  words;

  GArray  *tokens;    /* (owned) (element-type guint64) */
  guint    n_events;  /* tokens that are rows */
  guint    changed;   /* the row that was edited since it was arranged; JALON_POSITION_NONE for none */
  gboolean is_sorted; /* as it was asked for */
};

static void jalon_arranged_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonArrangedModel,
                               jalon_arranged_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, jalon_arranged_model_iface_init))

static const char *const sorts[JALON_N_SORTS] = {
  [JALON_SORT_DATE] = "date",   [JALON_SORT_TITLE] = "title",     [JALON_SORT_TYPE] = "type",
  [JALON_SORT_PLACE] = "place", [JALON_SORT_COUNTRY] = "country", [JALON_SORT_VERDICT] = "verdict",
};

/**
 * jalon_event_sort_parse:
 * @word: as settings call a sort
 *
 * Returns: it; %JALON_SORT_DATE where there is none of this name
 */
JalonEventSort
jalon_event_sort_parse (const char *word)
{
  for (guint i = 0; i < JALON_N_SORTS; i++)
    if (g_str_equal (sorts[i], word))
      return i;

  return JALON_SORT_DATE;
}

/**
 * jalon_event_sort_get_word:
 *
 * Returns: as settings call a sort
 */
const char *
jalon_event_sort_get_word (JalonEventSort sort)
{
  return sorts[sort];
}

static guint64
get_token (const GArray *tokens, guint position)
{
  return g_array_index (tokens, guint64, position);
}

static gboolean
is_same (JalonArrangedModel *self, guint64 before, guint64 after)
{
  return before == after && after != self->changed;
}

/* Takes over @tokens and tells what has changed. */
static void
replace_tokens (JalonArrangedModel *self, GArray *tokens)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->tokens);
  guint n_shared = MIN (before->len, tokens->len);
  guint n_first = 0, n_last = 0;

  while (n_first < n_shared && is_same (self, get_token (before, n_first), get_token (tokens, n_first)))
    n_first++;
  while (n_last < n_shared - n_first &&
         is_same (self, get_token (before, before->len - n_last - 1), get_token (tokens, tokens->len - n_last - 1)))
    n_last++;
  self->changed = JALON_POSITION_NONE;
  if (before->len - n_first - n_last <= FEW && tokens->len - n_first - n_last <= FEW)
    {
      self->tokens = tokens;
      if (n_first + n_last < MAX (before->len, tokens->len))
        g_list_model_items_changed (G_LIST_MODEL (self),
                                    n_first,
                                    before->len - n_first - n_last,
                                    tokens->len - n_first - n_last);
      return;
    }

  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint64));
  if (before->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, 0);
  g_array_unref (self->tokens);
  self->tokens = tokens;
  if (tokens->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, tokens->len);
}

/* What was arranged is gone, or of other rows. */
static void
events_changed_cb (JalonArrangedModel *self, guint position, guint n_removed, guint n_added)
{
  guint n_rows;

  if (n_removed == 1 && n_added == 1)
    self->changed = jalon_filtered_model_get_rows (self->events, &n_rows)[position];
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->events)) == 0)
    jalon_arranged_model_clear (self);
}

static GType
jalon_arranged_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
jalon_arranged_model_get_n_items (GListModel *model)
{
  return JALON_ARRANGED_MODEL (model)->tokens->len;
}

static gpointer
jalon_arranged_model_get_item (GListModel *model, guint position)
{
  JalonArrangedModel *self = JALON_ARRANGED_MODEL (model);
  guint64             token;
  g_autofree char    *title = NULL;

  if (position >= self->tokens->len)
    return NULL;

  token = get_token (self->tokens, position);
  if ((token & HEADING) == 0)
    return g_list_model_get_item (G_LIST_MODEL (jalon_dossier_get_events (self->dossier)), (guint) token);

  title = jalon_grouping_dup_label (self->dossier,
                                    self->arrangement.grouping,
                                    (guint32) token,
                                    self->words.name_func,
                                    self->words.data);
  return jalon_section_new (title);
}

static void
jalon_arranged_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = jalon_arranged_model_get_item_type;
  iface->get_n_items = jalon_arranged_model_get_n_items;
  iface->get_item = jalon_arranged_model_get_item;
}

static void
jalon_arranged_model_finalize (GObject *object)
{
  JalonArrangedModel *self = JALON_ARRANGED_MODEL (object);

  g_signal_handlers_disconnect_by_func (self->events, events_changed_cb, self);
  g_clear_object (&self->events);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->tokens, g_array_unref);

  G_OBJECT_CLASS (jalon_arranged_model_parent_class)->finalize (object);
}

static void
jalon_arranged_model_class_init (JalonArrangedModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_arranged_model_finalize;
}

static void
jalon_arranged_model_init (JalonArrangedModel *self)
{
  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->changed = JALON_POSITION_NONE;
  self->is_sorted = TRUE;
}

/**
 * jalon_arranged_model_new:
 * @events: those that match, in the order of time
 * @words: what things are called; copied
 *
 * Creates a model that is empty until it is arranged.
 *
 * Returns: (transfer full): a new model
 */
JalonArrangedModel *
jalon_arranged_model_new (JalonFilteredModel *events, const JalonArrangedWords *words)
{
  JalonArrangedModel *self = g_object_new (JALON_TYPE_ARRANGED_MODEL, NULL);

  self->events = g_object_ref (events);
  self->words = *words;
  g_signal_connect_swapped (events, "items-changed", G_CALLBACK (events_changed_cb), self);

  return self;
}

/* Those of the events that are within bounds. */
static void
take_rows (JalonArrangedModel *self, JalonArrangedRows *rows, const JalonBitset *within)
{
  guint          n_rows;
  const guint32 *matching = jalon_filtered_model_get_rows (self->events, &n_rows);

  rows->rows = g_new (guint32, MAX (n_rows, 1));
  for (guint i = 0; i < n_rows; i++)
    if (within == NULL || jalon_bitset_contains (within, matching[i]))
      rows->rows[rows->n_rows++] = matching[i];
}

/**
 * jalon_arranged_model_arrange:
 * @self: a model
 * @dossier: has the events
 * @arrangement: how they are to be
 * @within: (nullable): rows of the store that may be shown; %NULL for all
 *
 * Arranges what matches now.
 */
void
jalon_arranged_model_arrange (JalonArrangedModel     *self,
                              JalonDossier           *dossier,
                              const JalonArrangement *arrangement,
                              JalonBitset            *within)
{
  JalonArrangedRows rows = { 0 };
  GArray           *tokens;

  g_return_if_fail (JALON_IS_ARRANGED_MODEL (self));

  g_set_object (&self->dossier, dossier);
  /* Headings of other groups have other names, though their keys may be the same. */
  if (arrangement->grouping != self->arrangement.grouping)
    jalon_arranged_model_clear (self);
  self->arrangement = *arrangement;
  take_rows (self, &rows, within);
  self->is_sorted = rows.n_rows <= JALON_MAX_SORTED_BY_WORDS ||
                    (arrangement->sort != JALON_SORT_TITLE && arrangement->sort != JALON_SORT_PLACE);
  jalon_arranged_rows_sort (&rows, dossier, arrangement, &self->words);
  self->n_events = rows.n_rows;
  tokens = g_array_sized_new (FALSE, FALSE, sizeof (guint64), rows.n_rows + 1);
  for (guint i = 0; i < rows.n_rows; i++)
    {
      guint64 heading = rows.keys != NULL ? HEADING | rows.keys[i] : 0;
      guint64 row = rows.rows[i];

      if (heading != 0 && (i == 0 || rows.keys[i] != rows.keys[i - 1]))
        g_array_append_val (tokens, heading);
      g_array_append_val (tokens, row);
    }
  jalon_arranged_rows_clear (&rows);
  replace_tokens (self, tokens);
}

/**
 * jalon_arranged_model_clear:
 * @self: a model
 *
 * Empties the model until it is arranged again.
 */
void
jalon_arranged_model_clear (JalonArrangedModel *self)
{
  g_return_if_fail (JALON_IS_ARRANGED_MODEL (self));

  self->n_events = 0;
  self->changed = JALON_POSITION_NONE;
  replace_tokens (self, g_array_new (FALSE, FALSE, sizeof (guint64)));
}

/**
 * jalon_arranged_model_find:
 * @self: a model
 * @row: a row of the store of events
 * @out_position: (out): where it stands, headings counted
 *
 * Returns: %FALSE where it is not shown
 */
gboolean
jalon_arranged_model_find (JalonArrangedModel *self, guint row, guint *out_position)
{
  g_return_val_if_fail (JALON_IS_ARRANGED_MODEL (self), FALSE);

  for (guint i = 0; i < self->tokens->len; i++)
    if (get_token (self->tokens, i) == row)
      {
        *out_position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * jalon_arranged_model_get_n_events:
 * @self: a model
 *
 * Returns: how many events it shows
 */
guint
jalon_arranged_model_get_n_events (JalonArrangedModel *self)
{
  g_return_val_if_fail (JALON_IS_ARRANGED_MODEL (self), 0);

  return self->n_events;
}

/**
 * jalon_arranged_model_is_sorted:
 * @self: a model
 *
 * Returns: %FALSE where the events are too many to be sorted by words, so that they stand in the order of time
 */
gboolean
jalon_arranged_model_is_sorted (JalonArrangedModel *self)
{
  g_return_val_if_fail (JALON_IS_ARRANGED_MODEL (self), TRUE);

  return self->is_sorted;
}
