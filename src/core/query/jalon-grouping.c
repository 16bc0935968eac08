/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups of events, straight from the columns.
 */

#include "config.h"

#include "jalon-grouping.h"

#include "jalon-event-store-private.h"
#include "jalon-i18n.h"
#include "jalon-query-words-private.h"

/* A year has this many keys: itself, for what no source says more of, and its months. */
#define KEYS_PER_YEAR 13

/* As settings call them. */
static const char *const words[JALON_N_GROUPINGS] = {
  [JALON_GROUP_NONE] = "none",       [JALON_GROUP_DATE] = "date",       [JALON_GROUP_TYPE] = "type",
  [JALON_GROUP_COUNTRY] = "country", [JALON_GROUP_ARTICLE] = "article", [JALON_GROUP_VERDICT] = "verdict",
};

/**
 * jalon_grouping_parse:
 * @word: as settings call a grouping
 *
 * Returns: it; %JALON_GROUP_NONE where there is none of this name
 */
JalonGrouping
jalon_grouping_parse (const char *word)
{
  for (guint i = 0; i < JALON_N_GROUPINGS; i++)
    if (g_str_equal (words[i], word))
      return i;

  return JALON_GROUP_NONE;
}

static guint32
get_date_key (const JalonColumns *columns, guint row)
{
  gint32 first = columns->start[row] != JALON_DAY_NONE ? columns->start[row] : columns->end[row];
  int    year, month, day;

  if (first == JALON_DAY_NONE)
    return G_MAXUINT32;
  jalon_day_to_civil (first, &year, &month, &day);
  if (month == 1 && day == 1 && columns->end[row] == jalon_day_from_civil (year, 12, 31))
    month = 0;

  return (guint32) (year * KEYS_PER_YEAR + month);
}

static guint32
get_country_key (const JalonColumns *columns, guint row)
{
  if (columns->country[row] != 0)
    return columns->country[row];

  return columns->actor[row] != 0 ? columns->actor[row] : columns->recipient[row];
}

/**
 * jalon_grouping_get_key:
 * @store: events
 * @row: a row of it
 *
 * Returns: a number that is the same for all events of a group; of dates it grows with them
 */
guint32
jalon_grouping_get_key (JalonEventStore *store, JalonGrouping by, guint row)
{
  const JalonColumns *columns = &store->rows->columns;

  switch (by)
    {
    case JALON_GROUP_DATE:
      return get_date_key (columns, row);
    case JALON_GROUP_TYPE:
      return columns->words[JALON_EVENT_COLUMN_TYPE][row];
    case JALON_GROUP_VERDICT:
      return columns->words[JALON_EVENT_COLUMN_VERDICT][row];
    case JALON_GROUP_COUNTRY:
      return get_country_key (columns, row);
    case JALON_GROUP_ARTICLE:
      return columns->article[row];
    case JALON_GROUP_NONE:
    case JALON_N_GROUPINGS:
    default:
      return 0;
    }
}

static char *
dup_date_label (guint32 key)
{
  int    year = (int) (key / KEYS_PER_YEAR), month = (int) (key % KEYS_PER_YEAR);
  gint32 day;

  if (key == G_MAXUINT32)
    return g_strdup (_ ("Date not known"));
  day = jalon_day_from_civil (year, MAX (month, 1), 1);

  return month == 0 ? jalon_day_dup_label (day, JALON_TIME_YEAR) : jalon_day_dup_month_label (day);
}

/**
 * jalon_grouping_dup_label:
 * @dossier: has the events
 * @key: of one of them, as jalon_grouping_get_key() has it
 * @name_func: names countries
 *
 * Returns: (transfer full): what a group is called
 */
char *
jalon_grouping_dup_label (JalonDossier *dossier,
                          JalonGrouping by,
                          guint32       key,
                          JalonNameFunc name_func,
                          gpointer      name_data)
{
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  const JalonNamer namer = { .dossier = dossier, .name_func = name_func, .name_data = name_data };

  switch (by)
    {
    case JALON_GROUP_DATE:
      return dup_date_label (key);
    case JALON_GROUP_TYPE:
      return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, key));
    case JALON_GROUP_VERDICT:
      return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, key));
    case JALON_GROUP_COUNTRY:
      return key == 0 ? g_strdup (_ ("No country")) : name_func (jalon_event_store_get_code (store, key), name_data);
    case JALON_GROUP_ARTICLE:
      return key == 0 ? g_strdup (_ ("No article"))
                      : jalon_namer_dup_article (&namer, jalon_strings_get (&store->rows->strings, key));
    case JALON_GROUP_NONE:
    case JALON_N_GROUPINGS:
    default:
      return g_strdup ("");
    }
}

static void
group_free (JalonEventGroup *group)
{
  g_free (group->label);
  jalon_bitset_unref (group->rows);
  g_free (group);
}

/* A key and how many events have it. */
typedef struct
{
  guint32 key;
  guint   count;
} Tally;

/* The most frequent first; the same order each time. */
static int
compare_tallies (gconstpointer a, gconstpointer b)
{
  const Tally *p = a, *q = b;

  if (p->count != q->count)
    return p->count > q->count ? -1 : 1;

  return p->key < q->key ? -1 : p->key > q->key;
}

static guint
count_keys (const JalonEventStore *store, JalonGrouping by)
{
  return by == JALON_GROUP_ARTICLE ? store->rows->strings.strings->len : G_MAXUINT16 + 1;
}

/* (element-type Tally): of all keys that there are, by @counts */
static GArray *
list_tallies (const guint *counts, guint n_keys)
{
  GArray *tallies = g_array_new (FALSE, FALSE, sizeof (Tally));

  for (guint key = 0; key < n_keys; key++)
    {
      const Tally tally = { key, counts[key] };

      if (tally.count > 0)
        g_array_append_val (tallies, tally);
    }
  g_array_sort (tallies, compare_tallies);

  return tallies;
}

/* Groups without rows yet: of each of the first tallies, and where there are more one for all of these. */
static GPtrArray *
create_groups (const JalonNamer *namer, JalonGrouping by, const GArray *tallies, guint most)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  guint      n_rows = jalon_event_store_get_n_events (jalon_dossier_get_events (namer->dossier));

  for (guint i = 0; i < MIN (tallies->len, most); i++)
    {
      JalonEventGroup *group = g_new0 (JalonEventGroup, 1);

      if (i == most - 1 && tallies->len > most)
        /* Translators: of a timeline, the lane of all that have none of their own. */
        group->label = g_strdup (C_ ("lane", "Others"));
      else
        group->label = jalon_grouping_dup_label (namer->dossier,
                                                 by,
                                                 g_array_index (tallies, Tally, i).key,
                                                 namer->name_func,
                                                 namer->name_data);
      group->rows = jalon_bitset_new (n_rows);
      g_ptr_array_add (groups, group);
    }

  return groups;
}

/**
 * jalon_grouping_split:
 * @dossier: has the events
 * @rows: those to split
 * @by: any but %JALON_GROUP_NONE and %JALON_GROUP_DATE
 * @most: how many groups at most, from 1 to 255; the last one takes what would be more
 * @name_func: names countries
 *
 * Splits events into groups, the largest first.
 *
 * Returns: (transfer full) (element-type JalonEventGroup): the groups
 */
GPtrArray *
jalon_grouping_split (JalonDossier      *dossier,
                      const JalonBitset *rows,
                      JalonGrouping      by,
                      guint              most,
                      JalonNameFunc      name_func,
                      gpointer           name_data)
{
  JalonEventStore    *store = jalon_dossier_get_events (dossier);
  const JalonNamer    namer = { .dossier = dossier, .name_func = name_func, .name_data = name_data };
  guint               n_keys = count_keys (store, by);
  g_autofree guint   *counts = g_new0 (guint, n_keys);
  g_autofree guint8  *group_of = g_new0 (guint8, n_keys);
  g_autofree guint32 *keys = g_new (guint32, MAX (jalon_bitset_get_size (rows), 1));
  g_autoptr (GArray) tallies = NULL;
  GPtrArray *groups;

  g_return_val_if_fail (by != JALON_GROUP_NONE && by != JALON_GROUP_DATE, NULL);
  g_return_val_if_fail (most > 0 && most <= G_MAXUINT8, NULL);

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      keys[row] = jalon_grouping_get_key (store, by, row);
      counts[keys[row]]++;
    }
  tallies = list_tallies (counts, n_keys);
  groups = create_groups (&namer, by, tallies, most);
  for (guint i = 0; i < tallies->len; i++)
    group_of[g_array_index (tallies, Tally, i).key] = MIN (i, most - 1);
  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    jalon_bitset_add (((JalonEventGroup *) g_ptr_array_index (groups, group_of[keys[row]]))->rows, row);

  return groups;
}
