/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time told from the article's own day: yesterday, last week, three days ago,
 * the next day, earlier this year.
 */

#include "config.h"

#include "jalon-when-private.h"

#include <stdlib.h>
#include <string.h>

/* A phrase with a fixed meaning: from @from to @to days after the article's day. */
typedef struct
{
  const char *words;
  JalonLang   lang;
  int         from;
  int         to;
} DayPhrase;

static const DayPhrase day_phrases[] = {
  { "aujourd'hui", JALON_LANG_FR, 0, 0 },   { "ce matin", JALON_LANG_FR, 0, 0 },
  { "ce soir", JALON_LANG_FR, 0, 0 },       { "hier", JALON_LANG_FR, -1, -1 },
  { "avant-hier", JALON_LANG_FR, -2, -2 },  { "la nuit dernière", JALON_LANG_FR, -1, 0 },
  { "dans la nuit", JALON_LANG_FR, -1, 0 }, { "today", JALON_LANG_EN, 0, 0 },
  { "this morning", JALON_LANG_EN, 0, 0 },  { "yesterday", JALON_LANG_EN, -1, -1 },
  { "overnight", JALON_LANG_EN, -1, 0 },    { "last night", JALON_LANG_EN, -1, 0 },
};

/* Weeks from Monday to Sunday, or only their weekend, before the article's own; never after its day. */
typedef struct
{
  const char *words;
  JalonLang   lang;
  int         weeks;
  gboolean    weekend;
} WeekPhrase;

static const WeekPhrase week_phrases[] = {
  { "la semaine dernière", JALON_LANG_FR, -1, FALSE }, { "la semaine passée", JALON_LANG_FR, -1, FALSE },
  { "cette semaine", JALON_LANG_FR, 0, FALSE },        { "ce week-end", JALON_LANG_FR, 0, TRUE },
  { "le week-end dernier", JALON_LANG_FR, 0, TRUE },   { "durant le week-end", JALON_LANG_FR, 0, TRUE },
  { "last week", JALON_LANG_EN, -1, FALSE },           { "this week", JALON_LANG_EN, 0, FALSE },
  { "the weekend", JALON_LANG_EN, 0, TRUE },           { "last weekend", JALON_LANG_EN, 0, TRUE },
  { "this weekend", JALON_LANG_EN, 0, TRUE },
};

/* Small numbers as words, from two. */
static const char *const small_numbers[JALON_N_LANGS][9] = {
  { "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix" },
  { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" },
};

typedef struct
{
  const char *words;
  JalonLang   lang;
  int         offset;
} AnchorPhrase;

static const AnchorPhrase anchor_phrases[] = {
  { "le lendemain", JALON_LANG_FR, 1 }, { "le surlendemain", JALON_LANG_FR, 2 },
  { "la veille", JALON_LANG_FR, -1 },   { "le même jour", JALON_LANG_FR, 0 },
  { "the next day", JALON_LANG_EN, 1 }, { "the following day", JALON_LANG_EN, 1 },
  { "a day later", JALON_LANG_EN, 1 },  { "the day before", JALON_LANG_EN, -1 },
  { "the same day", JALON_LANG_EN, 0 },
};

/* Whole years and months relative to the article's, and parts of a year (first and last month; 0 = the whole). */
typedef struct
{
  const char *words;
  JalonLang   lang;
  int         years;
  int         months;
  gboolean    monthly;
  int         first;
  int         last;
} PeriodPhrase;

static const PeriodPhrase period_phrases[] = {
  { "en début d'année", JALON_LANG_FR, 0, 0, FALSE, 1, 4 },
  { "au début de l'année", JALON_LANG_FR, 0, 0, FALSE, 1, 4 },
  { "en milieu d'année", JALON_LANG_FR, 0, 0, FALSE, 5, 8 },
  { "en fin d'année", JALON_LANG_FR, 0, 0, FALSE, 9, 12 },
  { "cette année", JALON_LANG_FR, 0, 0, FALSE, 0, 0 },
  { "l'an dernier", JALON_LANG_FR, -1, 0, FALSE, 0, 0 },
  { "l'année dernière", JALON_LANG_FR, -1, 0, FALSE, 0, 0 },
  { "l'an prochain", JALON_LANG_FR, 1, 0, FALSE, 0, 0 },
  { "l'année prochaine", JALON_LANG_FR, 1, 0, FALSE, 0, 0 },
  { "le mois dernier", JALON_LANG_FR, 0, -1, TRUE, 0, 0 },
  { "le mois prochain", JALON_LANG_FR, 0, 1, TRUE, 0, 0 },
  { "ce mois-ci", JALON_LANG_FR, 0, 0, TRUE, 0, 0 },
  { "earlier this year", JALON_LANG_EN, 0, 0, FALSE, 0, 0 },
  { "early this year", JALON_LANG_EN, 0, 0, FALSE, 1, 4 },
  { "this year", JALON_LANG_EN, 0, 0, FALSE, 0, 0 },
  { "last year", JALON_LANG_EN, -1, 0, FALSE, 0, 0 },
  { "next year", JALON_LANG_EN, 1, 0, FALSE, 0, 0 },
  { "last month", JALON_LANG_EN, 0, -1, TRUE, 0, 0 },
  { "next month", JALON_LANG_EN, 0, 1, TRUE, 0, 0 },
  { "this month", JALON_LANG_EN, 0, 0, TRUE, 0, 0 },
};

static int
count_at (const JalonWhenReader *r, guint i)
{
  for (guint k = 0; k < G_N_ELEMENTS (small_numbers[0]); k++)
    if (strcmp (small_numbers[r->lang][k], jalon_when_norm_at (r, i)) == 0)
      return k + 2;
  return strcmp (jalon_when_norm_at (r, i), "a") == 0 || strcmp (jalon_when_norm_at (r, i), "un") == 0
             ? 1
             : atoi (jalon_when_norm_at (r, i));
}

/* "three days ago", "il y a trois jours" */
static guint
read_ago (const JalonWhenReader *r, guint i, GArray *list)
{
  guint at = r->lang == JALON_LANG_FR ? i + 3 : i;
  int   days = count_at (r, at);

  if (r->today == JALON_DAY_NONE || days < 1 || days > 31 ||
      (r->lang == JALON_LANG_FR && jalon_when_match_words (r, i, "il y a") != 3))
    return 0;
  if (r->lang == JALON_LANG_FR ? !g_str_has_prefix (jalon_when_norm_at (r, at + 1), "jour")
                               : !g_str_has_prefix (jalon_when_norm_at (r, at + 1), "day") ||
                                     strcmp (jalon_when_norm_at (r, at + 2), "ago") != 0)
    return 0;
  at += r->lang == JALON_LANG_FR ? 2 : 3;
  jalon_when_add (list, (JalonSpan){ i, at }, JALON_TIME_DAY, r->today - days, r->today - days, "days-ago");
  return at;
}

static guint
read_weeks (const JalonWhenReader *r, guint i, GArray *list)
{
  gint32 monday;

  if (r->today == JALON_DAY_NONE)
    return 0;

  /* 1970-01-01 was a Thursday: day 0 is 3 from Monday */
  monday = r->today - (gint32) (((gint64) r->today % 7 + 7 + 3) % 7);
  for (guint k = 0; k < G_N_ELEMENTS (week_phrases); k++)
    {
      const WeekPhrase *p = &week_phrases[k];
      guint             n = p->lang == r->lang ? jalon_when_match_words (r, i, p->words) : 0;
      gint32            start = monday + 7 * p->weeks + (p->weekend ? 5 : 0);

      if (n == 0)
        continue;
      if (start > r->today)
        start -= 7;
      jalon_when_add (list,
                      (JalonSpan){ i, i + n },
                      JALON_TIME_DAY,
                      start,
                      MIN (r->today, start + (p->weekend ? 1 : 6)),
                      "relative-week");
      return i + n;
    }
  return 0;
}

guint
jalon_when_read_days (const JalonWhenReader *r, guint i, GArray *list)
{
  for (guint k = 0; k < G_N_ELEMENTS (anchor_phrases); k++)
    {
      guint     n = anchor_phrases[k].lang == r->lang ? jalon_when_match_words (r, i, anchor_phrases[k].words) : 0;
      JalonWhen when = { i,       i + n, JALON_TIME_DAY, JALON_DAY_NONE, JALON_DAY_NONE, TRUE, anchor_phrases[k].offset,
                         "anchor" };

      if (n == 0)
        continue;
      g_array_append_val (list, when);
      return i + n;
    }
  for (guint k = 0; k < G_N_ELEMENTS (day_phrases) && r->today != JALON_DAY_NONE; k++)
    {
      guint n = day_phrases[k].lang == r->lang ? jalon_when_match_words (r, i, day_phrases[k].words) : 0;

      /* "dans la nuit de lundi à mardi", "du 31 mars au 1er avril": the dates say it better */
      if (n == 0 || (n == 3 && (jalon_when_norm_at (r, i + 3)[0] == 'd')))
        continue;
      jalon_when_add (list,
                      (JalonSpan){ i, i + n },
                      JALON_TIME_DAY,
                      r->today + day_phrases[k].from,
                      r->today + day_phrases[k].to,
                      "relative-day");
      return i + n;
    }
  return MAX (read_ago (r, i, list), read_weeks (r, i, list));
}

guint
jalon_when_read_periods (const JalonWhenReader *r, guint i, GArray *list)
{
  for (guint k = 0; k < G_N_ELEMENTS (period_phrases); k++)
    {
      const PeriodPhrase *p = &period_phrases[k];
      guint               n = p->lang == r->lang ? jalon_when_match_words (r, i, p->words) : 0;
      int                 year = r->year + p->years;
      int                 month = r->month + p->months;

      if (n == 0)
        continue;
      if (month < 1 || month > 12)
        {
          year += month < 1 ? -1 : 1;
          month += month < 1 ? 12 : -12;
        }
      if (p->monthly)
        jalon_when_add (list,
                        (JalonSpan){ i, i + n },
                        JALON_TIME_MONTH,
                        jalon_day_from_civil (year, month, 1),
                        jalon_when_last_of_month (year, month),
                        "relative-month");
      else if (p->first != 0)
        jalon_when_add (list,
                        (JalonSpan){ i, i + n },
                        JALON_TIME_PART_OF_YEAR,
                        jalon_day_from_civil (year, p->first, 1),
                        jalon_when_last_of_month (year, p->last),
                        "part-of-year");
      else
        jalon_when_add (list,
                        (JalonSpan){ i, i + n },
                        JALON_TIME_YEAR,
                        jalon_day_from_civil (year, 1, 1),
                        jalon_day_from_civil (year, 12, 31),
                        "relative-year");
      return i + n;
    }
  return 0;
}
