/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two tellings of one event are of one type, and of one sentence or of two that
 * follow each other, or of days that agree (of a visit: that are near) and with something in common: an actor; a
 * recipient; no recipient at all, where one leaves open who acted; or no actor, where one leaves open on whom. Lists
 * are kept by each of these.
 */

#include "config.h"

#include "jalon-merge-index.h"

#include "jalon-event-parties.h"

#include <string.h>

/* In the place of a day: all that have the rest in common. */
#define ANY_DAY G_MAXINT32

/* What proposals of a list have in common. */
typedef enum
{
  COMMON_ACTOR,
  COMMON_RECIPIENT,
  COMMON_NO_ACTOR,
  COMMON_NO_RECIPIENT,
  COMMON_OPEN_ACTOR,     /* no recipient, and no actor that the text names */
  COMMON_OPEN_RECIPIENT, /* no actor, and no recipient that the text names */
  COMMON_SENTENCE,
} Common;

/**
 * Key:
 * @code: (nullable): interned, of an actor or recipient
 * @day: the day, JALON_DAY_NONE of what has no single one, or ANY_DAY; of a sentence its number
 * @common: JalonEventType * 16 + Common
 */
typedef struct
{
  const char *code;
  gint32      day;
  guint32     common;
} Key;

struct _JalonMergeIndex
{
  GHashTable *lists; /* (owned) Key -> GArray of guint: positions, in order */
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint64    mixed = (guint64) GPOINTER_TO_SIZE (key->code) ^ ((guint64) key->common << 32 | (guint32) key->day);

  /* one step of SplitMix64 */
  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  return (guint) (mixed ^ (mixed >> 27)) ^ (guint) (mixed >> 32);
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->code == second->code && first->day == second->day && first->common == second->common;
}

JalonMergeIndex *
jalon_merge_index_new (void)
{
  JalonMergeIndex *self = g_new0 (JalonMergeIndex, 1);

  self->lists = g_hash_table_new_full (key_hash, key_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
jalon_merge_index_free (JalonMergeIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->lists);
  g_free (self);
}

static Key
make_key (const JalonProposal *proposal, Common common, const char *code, gint32 day)
{
  return (Key){ code, day, (guint32) proposal->type * 16 + common };
}

/* The day of what has a single one. */
static gint32
get_day (const JalonProposal *proposal)
{
  const JalonTime *time = &proposal->time;

  return time->precision == JALON_TIME_DAY && time->start == time->end ? time->start : JALON_DAY_NONE;
}

/* Where in the list the position stands, or would. */
static guint
find_position (const GArray *list, guint position)
{
  guint low = 0;
  guint high = list->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (list, guint, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
insert (JalonMergeIndex *self, Key key, guint position)
{
  GArray *list = g_hash_table_lookup (self->lists, &key);
  guint   at;

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->lists, g_memdup2 (&key, sizeof key), list);
    }
  at = find_position (list, position);
  if (at == list->len || g_array_index (list, guint, at) != position)
    g_array_insert_val (list, at, position);
}

static void
insert_days (JalonMergeIndex *self, const JalonProposal *proposal, Common common, const char *code, guint position)
{
  insert (self, make_key (proposal, common, code, get_day (proposal)), position);
  insert (self, make_key (proposal, common, code, ANY_DAY), position);
}

/* "agreed to meet": found for the meeting, too. */
static void
insert_as_meeting (JalonMergeIndex *self, const JalonProposal *proposal, guint position)
{
  JalonProposal meeting = *proposal;

  meeting.type = JALON_EVENT_CONSULT;
  for (guint i = 0; i < proposal->actors->len; i++)
    insert_days (self, &meeting, COMMON_ACTOR, g_array_index (proposal->actors, JalonProposalParty, i).code, position);
}

/**
 * jalon_merge_index_add:
 * @position: where it stands; may be added again when it has changed
 */
void
jalon_merge_index_add (JalonMergeIndex *self, const JalonProposal *proposal, guint position)
{
  const GArray *actors = proposal->actors;
  const GArray *recipients = proposal->recipients;

  for (guint i = 0; i < actors->len; i++)
    insert_days (self, proposal, COMMON_ACTOR, g_array_index (actors, JalonProposalParty, i).code, position);
  for (guint i = 0; i < recipients->len; i++)
    insert_days (self, proposal, COMMON_RECIPIENT, g_array_index (recipients, JalonProposalParty, i).code, position);
  if (actors->len == 0)
    insert_days (self, proposal, COMMON_NO_ACTOR, NULL, position);
  if (recipients->len == 0)
    insert_days (self, proposal, COMMON_NO_RECIPIENT, NULL, position);
  if (actors->len == 0 && !jalon_event_parties_are_named (recipients))
    insert_days (self, proposal, COMMON_OPEN_RECIPIENT, NULL, position);
  if (recipients->len == 0 && !jalon_event_parties_are_named (actors))
    insert_days (self, proposal, COMMON_OPEN_ACTOR, NULL, position);
  insert (self, make_key (proposal, COMMON_SENTENCE, NULL, (gint32) proposal->sentence), position);
  if (proposal->type == JALON_EVENT_AGREE)
    insert_as_meeting (self, proposal, position);
}

/* A search: the first that has been found to be the same. */
typedef struct
{
  JalonMergeIndex     *index;
  const JalonProposal *proposal;
  JalonMergeFunc       is_same;
  gpointer             data;
  guint                best;
} Search;

/* Asks those of a list that stand before the best. */
static void
search_list (Search *self, Key key)
{
  const GArray *list = g_hash_table_lookup (self->index->lists, &key);

  for (guint i = 0; list != NULL && i < list->len && g_array_index (list, guint, i) < self->best; i++)
    if (self->is_same (g_array_index (list, guint, i), self->proposal, self->data))
      self->best = g_array_index (list, guint, i);
}

static void
search_days (Search *self, Common common, const char *code)
{
  gint32 day = get_day (self->proposal);
  gint32 reach = self->proposal->type == JALON_EVENT_CONSULT ? JALON_MERGE_VISIT_DAYS : 0;

  if (day == JALON_DAY_NONE)
    {
      search_list (self, make_key (self->proposal, common, code, ANY_DAY));
      return;
    }
  for (gint32 near = day - reach; near <= day + reach; near++)
    search_list (self, make_key (self->proposal, common, code, near));
  search_list (self, make_key (self->proposal, common, code, JALON_DAY_NONE));
}

/**
 * jalon_merge_index_find:
 * @is_same: asked for some of those that were added, at least for all of which it says so
 *
 * Returns: the first position of which @is_same says so, or G_MAXUINT
 */
guint
jalon_merge_index_find (JalonMergeIndex *self, const JalonProposal *proposal, JalonMergeFunc is_same, gpointer data)
{
  Search        search = { self, proposal, is_same, data, G_MAXUINT };
  const GArray *actors = proposal->actors;
  const GArray *recipients = proposal->recipients;

  search_list (&search, make_key (proposal, COMMON_SENTENCE, NULL, (gint32) proposal->sentence));
  if (proposal->sentence > 0)
    search_list (&search, make_key (proposal, COMMON_SENTENCE, NULL, (gint32) proposal->sentence - 1));
  for (guint i = 0; i < actors->len; i++)
    search_days (&search, COMMON_ACTOR, g_array_index (actors, JalonProposalParty, i).code);
  for (guint i = 0; i < recipients->len; i++)
    search_days (&search, COMMON_RECIPIENT, g_array_index (recipients, JalonProposalParty, i).code);
  if (actors->len == 0)
    search_days (&search, jalon_event_parties_are_named (recipients) ? COMMON_OPEN_RECIPIENT : COMMON_NO_ACTOR, NULL);
  if (recipients->len == 0)
    search_days (&search, jalon_event_parties_are_named (actors) ? COMMON_OPEN_ACTOR : COMMON_NO_RECIPIENT, NULL);
  return search.best;
}
