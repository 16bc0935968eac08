/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each event comes into blocks of its day and place: the cell of two grids that
 * lie across each other, so that near places share one, of its day and the next.
 * Within a block events of like types with a party in common are compared, each
 * with a limited number, so that the work grows as the events do.
 */

#include "config.h"

#include "jalon-duplicates.h"

#include "jalon-event-ids.h"
#include "jalon-same-cues.h"
#include "jalon-same-where.h"

#include <stdlib.h>
#include <string.h>

/* A cell is 2^23 units of the Mercator plane wide, 0.7 degrees. */
#define CELL_BITS 23

/* Places farther from each other, in such units, are two: 0.3 degrees. */
#define MAX_APART ((guint32) 3579139)

/* Grids across each other. */
#define N_GRIDS 2

/* Events between two looks at the cancellable. */
#define EVENTS_AT_ONCE 4096

/* In a block; @key: of it */
typedef struct
{
  guint64 key;
  guint32 row;
  gint32  day;
  guint32 grid;
} Entry;

/**
 * Signature:
 *
 * What is compared of an event before it is unpacked again.
 * @parties: a bit for each code, perhaps shared; 0 while not known
 * @article: a hash of the first article that tells of it; 0 for none
 * @n_compared: others that it was compared with, but for those that it is not
 */
typedef struct
{
  guint32  parties;
  guint32  article;
  guint16  n_compared;
  gboolean is_known;
} Signature;

typedef struct
{
  JalonDossier       *dossier;
  JalonEventStore    *events;
  JalonEventColumns   columns;
  JalonWorld         *world;
  const char         *language;
  Signature          *signatures;
  GPtrArray          *found;
  JalonDuplicateCost *cost;
  guint               record_row; /* of @record */
  JalonEventRecord   *record;     /* (owned) (nullable): unpacked last */
} Search;

static void
duplicate_free (gpointer data)
{
  JalonDuplicate *self = data;

  jalon_same_free (self->same);
  g_free (self);
}

static guint64
mix (guint64 value)
{
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return value ^ value >> 33;
}

/* The cell of a row in a grid; of one without a point its country. */
static guint64
get_cell (const JalonEventColumns *columns, guint row, guint grid)
{
  guint32 shift = grid * (1u << (CELL_BITS - 1));
  guint64 x = (columns->point[row].x + shift) >> CELL_BITS;
  guint64 y = (columns->point[row].y + shift) >> CELL_BITS;

  if (!columns->has_point[row])
    return (guint64) columns->country[row] << 32 | 0xffffffff;
  return x << 16 | y | (guint64) grid << 48;
}

/* What has neither day nor place, or is rejected, is no one's duplicate. */
static gboolean
can_be_one (const JalonEventColumns *columns, guint row)
{
  return columns->start[row] != JALON_DAY_NONE && (columns->has_point[row] || columns->country[row] != 0) &&
         columns->words[JALON_EVENT_COLUMN_REVIEW][row] != JALON_REVIEW_REJECTED;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

/* The days of whose blocks an event is: its own and the next, of a closed airspace one more. */
static gint32
count_days (const JalonEventColumns *columns, guint row)
{
  return !columns->has_point[row] && columns->words[JALON_EVENT_COLUMN_TYPE][row] == JALON_EVENT_SANCTION
             ? JALON_SAME_NEAR_DAYS + 1
             : 2;
}

/* (transfer full) (element-type Entry): all blocks, one after the other */
static GArray *
list_entries (const Search *self)
{
  guint   n_events = jalon_event_store_get_n_events (self->events);
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_events);

  for (guint row = 0; row < n_events; row++)
    {
      guint n_grids = self->columns.has_point[row] ? N_GRIDS : 1;

      if (!can_be_one (&self->columns, row))
        continue;
      for (guint grid = 0; grid < n_grids; grid++)
        for (gint32 later = 0; later < count_days (&self->columns, row); later++)
          {
            gint32  day = self->columns.start[row] + later;
            guint64 place = get_cell (&self->columns, row, grid);
            Entry   entry = { .key = mix (place) ^ mix (G_GUINT64_CONSTANT (1) << 63 ^ (guint64) (gint64) day),
                              .row = row,
                              .day = day,
                              .grid = grid };

            g_array_append_val (entries, entry);
          }
    }
  qsort (entries->data, entries->len, sizeof (Entry), compare_entries);
  return entries;
}

/* Signature of a row, which is unpacked once for it. */
static const Signature *
get_signature (Search *self, guint row)
{
  Signature *signature = &self->signatures[row];
  g_autoptr (JalonEventRecord) record = NULL;

  if (signature->is_known)
    return signature;
  record = jalon_event_store_dup_record (self->events, row);
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      signature->parties |= 1u << (g_str_hash (party->code) * 2654435769u >> 27);
    }
  if (record->claims->len > 0)
    signature->article = g_str_hash (((const JalonClaim *) g_ptr_array_index (record->claims, 0))->article_id) | 1;
  signature->is_known = TRUE;
  return signature;
}

static gboolean
are_near (const JalonEventColumns *columns, guint a, guint b)
{
  guint32 x = columns->point[a].x - columns->point[b].x;
  guint32 y = columns->point[a].y - columns->point[b].y;

  if (!columns->has_point[a] || !columns->has_point[b])
    return columns->has_point[a] == columns->has_point[b];
  return MIN (x, -x) <= MAX_APART && MIN (y, -y) <= MAX_APART;
}

/* A pair stands in up to four blocks, and is looked at in one: that of the later of their days, in the first grid that
 * has them in one cell. */
static gboolean
is_their_block (const Search *self, const Entry *a, const Entry *b)
{
  gint32 day = MAX (self->columns.start[a->row], self->columns.start[b->row]);

  if (a->day != day || b->day != day || a->grid != b->grid)
    return FALSE;
  return a->grid == 0 || get_cell (&self->columns, a->row, 0) != get_cell (&self->columns, b->row, 0);
}

static gboolean
have_like_types (const Search *self, guint a, guint b)
{
  const guint8 *types = self->columns.words[JALON_EVENT_COLUMN_TYPE];

  return (jalon_same_list_types (types[a]) >> types[b] & 1) != 0;
}

/* Whether a pair is worth unpacking. */
static gboolean
may_be_one (Search *self, const Entry *a, const Entry *b)
{
  const Signature *first, *second;

  if (a->row == b->row || !is_their_block (self, a, b) || !are_near (&self->columns, a->row, b->row) ||
      !have_like_types (self, a->row, b->row))
    return FALSE;
  first = get_signature (self, a->row);
  second = get_signature (self, b->row);
  return (first->parties & second->parties) != 0 && (first->article == 0 || first->article != second->article) &&
         first->n_compared < JALON_DUPLICATES_MAX_COMPARED && second->n_compared < JALON_DUPLICATES_MAX_COMPARED;
}

static void
compare (Search *self, guint a, guint b)
{
  g_autoptr (JalonEventRecord) other = jalon_event_store_dup_record (self->events, b);
  JalonSame      *same;
  JalonDuplicate *duplicate;

  if (self->record == NULL || self->record_row != a)
    {
      g_clear_pointer (&self->record, jalon_event_record_free);
      self->record = jalon_event_store_dup_record (self->events, a);
      self->record_row = a;
    }
  self->cost->n_compared++;
  if (jalon_event_is_apart (self->record, other))
    return;
  self->signatures[a].n_compared++;
  self->signatures[b].n_compared++;
  same = jalon_coder_compare_same (self->dossier, self->world, self->language, other, self->record);
  if (same == NULL)
    return;
  duplicate = g_new (JalonDuplicate, 1);
  duplicate->first = a;
  duplicate->same = same;
  g_ptr_array_add (self->found, duplicate);
}

/* @n: entries of one block */
static void
search_block (Search *self, const Entry *block, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < MIN (n, i + 1 + JALON_DUPLICATES_MAX_NEAR / (2 * N_GRIDS)); j++)
      {
        self->cost->n_near++;
        if (may_be_one (self, &block[i], &block[j]))
          compare (self, block[i].row, block[j].row);
      }
}

static gboolean
search_all (Search *self, const GArray *entries, const JalonProgress *progress, GError **error)
{
  const Entry *all = (const Entry *) (gconstpointer) entries->data;
  guint        next = 0;

  for (guint start = 0, end; start < entries->len; start = end)
    {
      end = start + 1;
      while (end < entries->len && all[end].key == all[start].key)
        end++;
      search_block (self, all + start, end - start);
      if (end < next)
        continue;
      next = end + EVENTS_AT_ONCE;
      if (g_cancellable_set_error_if_cancelled (progress->cancellable, error))
        return FALSE;
      jalon_progress_tell (progress, (double) end / entries->len);
    }
  return TRUE;
}

/* The surest first, of those as sure as each other the first in the dossier. */
static int
compare_found (gconstpointer a, gconstpointer b)
{
  const JalonDuplicate *first = *(JalonDuplicate *const *) a;
  const JalonDuplicate *second = *(JalonDuplicate *const *) b;

  if (first->same->points != second->same->points)
    return first->same->points > second->same->points ? -1 : 1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return strcmp (first->same->event_id, second->same->event_id);
}

/**
 * jalon_duplicates_list:
 * @dossier: not changed meanwhile
 * @world: for names and the members of organisations
 * @language: (nullable): of the reasons, as of jalon_coder_list_same()
 * @progress: told, and its cancellable looked at
 * @out_cost: (out): what it took
 *
 * Looks for events that may be one: of like types, at most a day apart (two of a closed airspace), near each other or
 * in one country, with a party in common, and told by different articles. An event in a block of very many is compared
 * with those that stand next in the dossier. In any thread.
 *
 * Returns: (transfer full) (element-type JalonDuplicate): the surest first; %NULL where it was cancelled
 */
GPtrArray *
jalon_duplicates_list (JalonDossier        *dossier,
                       JalonWorld          *world,
                       const char          *language,
                       const JalonProgress *progress,
                       JalonDuplicateCost  *out_cost,
                       GError             **error)
{
  JalonEventStore      *events = jalon_dossier_get_events (dossier);
  g_autofree Signature *signatures = g_new0 (Signature, jalon_event_store_get_n_events (events));
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (duplicate_free);
  g_autoptr (GArray) entries = NULL;
  Search   search = { .dossier = dossier,
                      .events = events,
                      .columns = jalon_event_store_get_columns (events),
                      .world = world,
                      .language = language,
                      .signatures = signatures,
                      .found = found,
                      .cost = out_cost };
  gboolean ok;

  *out_cost = (JalonDuplicateCost){ 0 };
  entries = list_entries (&search);
  ok = search_all (&search, entries, progress, error);
  g_clear_pointer (&search.record, jalon_event_record_free);
  if (!ok)
    return NULL;
  g_ptr_array_sort (found, compare_found);
  if (found->len > JALON_DUPLICATES_MAX)
    g_ptr_array_set_size (found, JALON_DUPLICATES_MAX);
  return g_steal_pointer (&found);
}

/**
 * jalon_duplicates_list_two:
 * @id: of an event
 * @other: of another one
 *
 * Makes a pair of two events that a person chose; no reasons speak for it.
 *
 * Returns: (transfer full) (element-type JalonDuplicate): as jalon_duplicates_list(); empty where one of the two is not
 *   there
 */
GPtrArray *
jalon_duplicates_list_two (JalonDossier *dossier, const char *id, const char *other)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  GPtrArray       *found = g_ptr_array_new_with_free_func (duplicate_free);
  JalonDuplicate  *pair;
  guint            row, other_row;

  if (!jalon_event_store_find (events, id, &row) || !jalon_event_store_find (events, other, &other_row))
    return found;
  pair = g_new0 (JalonDuplicate, 1);
  pair->first = MIN (row, other_row);
  pair->same = g_new0 (JalonSame, 1);
  pair->same->event_id = g_strdup (row < other_row ? other : id);
  pair->same->reasons = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (found, pair);
  return found;
}
