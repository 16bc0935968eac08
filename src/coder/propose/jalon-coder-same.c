/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the events that a proposal may tell again: a query over the columns
 * leaves those of a like type with a party in the same role, the days leave
 * those of the time, and only the best of them are unpacked and compared.
 */

#include "config.h"

#include "jalon-coder-same.h"

#include "jalon-event-ids.h"
#include "jalon-query.h"
#include "jalon-same-cues.h"
#include "jalon-same-text.h"
#include "jalon-same-where.h"

/* How many are worth asking about. */
#define MAX_SAME 5

/* From these points on a person is asked. */
#define MIN_POINTS 8

/* How many rows are unpacked: a few milliseconds, whatever the dossier. */
#define MAX_UNPACKED 1000

/* Ranks of rows by their columns, 0 to MAX_RANK. */
#define MAX_RANK 3

static void
add_terms (JalonQuery *query, JalonWorld *world, const JalonEventRecord *proposal, gboolean any_role)
{
  for (guint i = 0; i < proposal->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (proposal->parties, i);
      g_autoptr (GPtrArray) codes = jalon_same_list_related_codes (world, party->code);

      for (guint j = 0; j < codes->len; j++)
        {
          const char *code = g_ptr_array_index (codes, j);

          if (any_role || party->role == JALON_PARTY_ACTOR)
            jalon_query_add_country (query, code, JALON_COUNTRY_ACTOR);
          if (any_role || party->role == JALON_PARTY_RECIPIENT)
            jalon_query_add_country (query, code, JALON_COUNTRY_RECIPIENT);
        }
    }
}

/* Returns: (transfer full): the events of a like type, not rejected, with a party in the same role */
static JalonResult *
run_query (JalonDossier *dossier, JalonWorld *world, const JalonEventRecord *proposal)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  query->masks[JALON_EVENT_COLUMN_TYPE] = jalon_same_list_types (proposal->type);
  query->masks[JALON_EVENT_COLUMN_REVIEW] = 1u << JALON_REVIEW_PROPOSED | 1u << JALON_REVIEW_ACCEPTED;
  add_terms (query, world, proposal, jalon_same_is_mutual (proposal->type));

  return jalon_query_run (query, dossier);
}

static gboolean
is_unknown (gint32 start, gint32 end)
{
  return start == JALON_DAY_NONE && end == JALON_DAY_NONE;
}

/* An airspace that is closed stays so, and is told of more days than one. */
static gboolean
is_closure (const JalonEventRecord *event)
{
  return event->type == JALON_EVENT_SANCTION && event->place != NULL &&
         event->place->precision == JALON_PRECISION_AIRSPACE;
}

/* How well a row fits by its columns alone; -1 where its days do not. */
static int
rank_row (const JalonEventColumns *columns, guint row, const JalonEventRecord *proposal)
{
  const JalonTime *time = &proposal->time;
  gint32           near = is_closure (proposal) ? JALON_SAME_NEAR_DAYS : 0;
  gint32           start = columns->start[row];
  gint32           end = columns->end[row];
  int              rank = columns->words[JALON_EVENT_COLUMN_TYPE][row] == proposal->type;

  if (is_unknown (time->start, time->end) || is_unknown (start, end))
    return rank;
  if ((end != JALON_DAY_NONE && time->start != JALON_DAY_NONE && end + near < time->start) ||
      (start != JALON_DAY_NONE && time->end != JALON_DAY_NONE && start > time->end + near))
    return -1;

  return rank + (start == time->start ? 2 : 1);
}

/* Returns: (transfer full) (element-type guint): the rows worth unpacking, in the order of the dossier */
static GArray *
list_rows (JalonEventStore *events, const JalonBitset *matching, const JalonEventRecord *proposal)
{
  JalonEventColumns columns = jalon_event_store_get_columns (events);
  GArray           *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint             n_ranked[MAX_RANK + 1] = { 0 };
  guint             n_left = MAX_UNPACKED;
  int               lowest = MAX_RANK;

  for (guint row = jalon_bitset_next (matching, 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (matching, row + 1))
    {
      int rank = rank_row (&columns, row, proposal);

      if (rank >= 0)
        n_ranked[rank]++;
    }
  /* @n_left is what is left for the lowest rank that is taken */
  while (lowest > 0 && n_ranked[lowest] < n_left)
    n_left -= n_ranked[lowest--];

  for (guint row = jalon_bitset_next (matching, 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (matching, row + 1))
    {
      int rank = rank_row (&columns, row, proposal);

      if (rank < lowest || (rank == lowest && n_left == 0))
        continue;
      n_left -= rank == lowest;
      g_array_append_val (rows, row);
    }

  return rows;
}

static gboolean
cites_with_stance (const JalonEventRecord *record, const JalonClaim *claim)
{
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *other = g_ptr_array_index (record->claims, i);

      if (other->stance == claim->stance && g_strcmp0 (other->article_id, claim->article_id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* An article tells of an event once, so that what it tells of again is mostly another one. */
static gboolean
is_told_by_same_article (const JalonEventRecord *event, const JalonEventRecord *proposal)
{
  for (guint i = 0; i < proposal->claims->len; i++)
    {
      if (cites_with_stance (event, g_ptr_array_index (proposal->claims, i)))
        return TRUE;
    }

  return FALSE;
}

/* A proposed denial is no event itself. */
static gboolean
is_denial (const JalonEventRecord *event)
{
  return event->review == JALON_REVIEW_PROPOSED && jalon_claims_only_deny (event->claims);
}

static gboolean
is_worth_asking (const JalonSameCues *cues, const JalonEventRecord *event, const JalonEventRecord *proposal)
{
  guint n_strong = cues->related_actors + cues->related_recipients + (cues->time_points > 1) + (cues->place_points > 1);

  if (is_told_by_same_article (event, proposal) &&
      !(cues->is_same_type && cues->equal_parties && cues->time_points > 2))
    return FALSE;

  /* two of who, to whom, when and where */
  return cues->points >= MIN_POINTS && n_strong >= 2;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const JalonSameReason *first = a;
  const JalonSameReason *second = b;

  return (int) second->weight - (int) first->weight;
}

static JalonSame *
same_new (const char *event_id, JalonSameCues *cues)
{
  JalonSame *same = g_new0 (JalonSame, 1);

  same->event_id = g_strdup (event_id);
  /* Only a person can tell what is days apart. */
  same->points = cues->are_days_apart ? MIN (cues->points, JALON_SAME_STRONG - 1) : cues->points;
  same->reasons = g_ptr_array_new_with_free_func (g_free);
  g_array_sort (cues->reasons, compare_reasons);
  for (guint i = 0; i < cues->reasons->len; i++)
    g_ptr_array_add (same->reasons, g_steal_pointer (&g_array_index (cues->reasons, JalonSameReason, i).text));

  return same;
}

/* Another day is another act, but of what lasts. */
static gboolean
compare_times (JalonSameCues *cues, const JalonEventRecord *event, const JalonEventRecord *proposal)
{
  if (jalon_same_compare_times (cues, &proposal->time, &event->time))
    return TRUE;
  return is_closure (event) && is_closure (proposal) && cues->equal_parties &&
         jalon_same_compare_near_days (cues, &proposal->time, &event->time);
}

/* What both tell of the facts does not contradict each other, and nobody said that they are two. */
static gboolean
may_be_one (JalonSameCues *cues, const JalonEventRecord *event, const JalonEventRecord *proposal)
{
  return g_strcmp0 (event->id, proposal->id) != 0 && !is_denial (event) && !jalon_event_is_apart (event, proposal) &&
         jalon_same_compare_types (cues, proposal, event) && jalon_same_compare_parties (cues, proposal, event) &&
         compare_times (cues, event, proposal) && jalon_same_compare_places (cues, proposal, event);
}

/**
 * jalon_coder_compare_same:
 * @world: for names and the members of organisations
 * @language: (nullable): as of jalon_coder_list_same()
 * @event: an event of the dossier
 * @other: another one of it
 *
 * Compares two events by their facts, as jalon_coder_list_same() does, and by their texts too: like words make up for
 * facts that agree less.
 *
 * Returns: (transfer full) (nullable): why two events may be one; %NULL where they are not
 */
JalonSame *
jalon_coder_compare_same (JalonDossier           *dossier,
                          JalonWorld             *world,
                          const char             *language,
                          const JalonEventRecord *event,
                          const JalonEventRecord *other)
{
  g_auto (JalonSameCues) cues = { NULL };

  jalon_same_cues_init (&cues, world, language);
  if (!may_be_one (&cues, event, other))
    return NULL;
  jalon_same_compare_texts (&cues, other, event);
  if (!is_worth_asking (&cues, event, other))
    return NULL;
  jalon_same_compare_linked (&cues, dossier, other->id, event->id);
  return same_new (event->id, &cues);
}

/* (transfer full) (nullable): why a proposal may tell of an event, by their facts alone */
static JalonSame *
compare_facts (JalonDossier           *dossier,
               JalonWorld             *world,
               const char             *language,
               const JalonEventRecord *event,
               const JalonEventRecord *proposal)
{
  g_auto (JalonSameCues) cues = { NULL };

  jalon_same_cues_init (&cues, world, language);
  if (!may_be_one (&cues, event, proposal) || !is_worth_asking (&cues, event, proposal))
    return NULL;
  jalon_same_compare_linked (&cues, dossier, proposal->id, event->id);
  return same_new (event->id, &cues);
}

/* Puts it in its place among the best, of which those with as many points that came first stand first. */
static void
insert (GPtrArray *list, JalonSame *same)
{
  guint index = list->len;

  while (index > 0 && ((const JalonSame *) g_ptr_array_index (list, index - 1))->points < same->points)
    index--;
  g_ptr_array_insert (list, (int) index, same);
  if (list->len > MAX_SAME)
    g_ptr_array_set_size (list, MAX_SAME);
}

/**
 * jalon_coder_list_same:
 * @world: for names and the members of organisations
 * @language: (nullable): of the names of states in the reasons, as for jalon_world_get_name()
 * @proposal: an event, of the dossier or not
 *
 * Lists the events that a proposal may tell again, for a person to decide: of the
 * same type or one that reports take for it, with the same parties in the same
 * roles, at times and places that do not contradict each other. What is rejected, and
 * what its own article tells already, is not among them.
 *
 * Returns: (transfer full) (element-type JalonSame): at most five, the best first
 */
GPtrArray *
jalon_coder_list_same (JalonDossier *dossier, JalonWorld *world, const char *language, const JalonEventRecord *proposal)
{
  JalonEventStore *events;
  GPtrArray       *list = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_same_free);
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (GArray) rows = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), list);
  g_return_val_if_fail (proposal != NULL, list);

  /* without a party every event of the type would match */
  if (proposal->parties->len == 0)
    return list;

  events = jalon_dossier_get_events (dossier);
  result = run_query (dossier, world, proposal);
  rows = list_rows (events, result->rows[JALON_KIND_EVENT], proposal);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (JalonEventRecord) event = jalon_event_store_dup_record (events, g_array_index (rows, guint, i));
      JalonSame *same = compare_facts (dossier, world, language, event, proposal);

      if (same != NULL)
        insert (list, same);
    }

  return list;
}

/**
 * jalon_coder_dup_denied_by:
 * @world: for names and the members of organisations
 * @denial: an event that all its claims deny, not of the dossier
 *
 * Finds the event that a denial is about. Another act of the same days is not denied by it: it is one of the same type,
 * and not of another town.
 *
 * Returns: (transfer full) (nullable): the id of an event of the dossier
 */
char *
jalon_coder_dup_denied_by (JalonDossier *dossier, JalonWorld *world, const JalonEventRecord *denial)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  g_autoptr (GPtrArray) list = jalon_coder_list_same (dossier, world, NULL, denial);

  for (guint i = 0; i < list->len; i++)
    {
      const JalonSame *same = g_ptr_array_index (list, i);
      g_autoptr (JalonEventRecord) event = NULL;
      guint row;

      if (same->points < JALON_SAME_STRONG || !jalon_event_store_find (events, same->event_id, &row))
        continue;
      event = jalon_event_store_dup_record (events, row);
      if (event->type == denial->type && jalon_same_may_be_one_spot (event->place, denial->place))
        return g_strdup (event->id);
    }

  return NULL;
}

/**
 * jalon_same_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_same_free (JalonSame *self)
{
  if (self == NULL)
    return;

  g_free (self->event_id);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}
