/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads expressions of time in French and English.
 */

#include "config.h"

#include "jalon-when.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const JalonTokens *tokens;
  JalonLang          lang;
  gint32             today; /* the article's day, or JALON_DAY_NONE where it is not that fine */
  gint32             last;  /* the last day of the article's date */
  int                year;  /* of the article */
  int                month;
  guint              n;
} Reader;

static const char *const months[JALON_N_LANGS][12] = {
  { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre" },
  { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december" },
};

static const char *const weekdays[JALON_N_LANGS][7] = {
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
  { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
};

/* A phrase with a fixed meaning: from @from to @to days after the article's day. */
typedef struct
{
  const char *words;
  JalonLang   lang;
  int         from;
  int         to;
} DayPhrase;

static const DayPhrase day_phrases[] = {
  { "aujourd'hui", JALON_LANG_FR, 0, 0 },
  { "ce matin", JALON_LANG_FR, 0, 0 },
  { "ce soir", JALON_LANG_FR, 0, 0 },
  { "hier", JALON_LANG_FR, -1, -1 },
  { "avant-hier", JALON_LANG_FR, -2, -2 },
  { "la nuit dernière", JALON_LANG_FR, -1, 0 },
  { "dans la nuit", JALON_LANG_FR, -1, 0 },
  { "today", JALON_LANG_EN, 0, 0 },
  { "this morning", JALON_LANG_EN, 0, 0 },
  { "yesterday", JALON_LANG_EN, -1, -1 },
  { "overnight", JALON_LANG_EN, -1, 0 },
  { "last night", JALON_LANG_EN, -1, 0 },
};

typedef struct
{
  const char *words;
  JalonLang   lang;
  int         offset;
} AnchorPhrase;

static const AnchorPhrase anchor_phrases[] = {
  { "le lendemain", JALON_LANG_FR, 1 },
  { "le surlendemain", JALON_LANG_FR, 2 },
  { "la veille", JALON_LANG_FR, -1 },
  { "le même jour", JALON_LANG_FR, 0 },
  { "the next day", JALON_LANG_EN, 1 },
  { "the following day", JALON_LANG_EN, 1 },
  { "a day later", JALON_LANG_EN, 1 },
  { "the day before", JALON_LANG_EN, -1 },
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

static const char *
norm_at (const Reader *r,
         guint         i)
{
  return i < r->n ? jalon_tokens_get (r->tokens, i)->norm : "";
}

/* How many tokens the words of @phrase cover at @i; 0 where they are not there. */
static guint
match_words (const Reader *r,
             guint         i,
             const char   *phrase)
{
  const char *p = phrase;
  guint       n = 0;

  while (*p != '\0')
    {
      const char *norm = norm_at (r, i + n);
      gsize       length = strlen (norm);

      if (length == 0 || strncmp (p, norm, length) != 0)
        return 0;
      p += length;
      if (*p == ' ')
        p++;
      else if (*p != '\0' && norm[length - 1] != '\'')
        return 0;
      n++;
    }
  return n;
}

static int
index_of (const char *const *names,
          guint              n,
          const char        *word)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (names[i], word) == 0)
      return i;
  return -1;
}

static int
month_at (const Reader *r,
          guint         i)
{
  return index_of (months[r->lang], 12, norm_at (r, i)) + 1;
}

/* 1 to 31 at @i: "6", "1er", "3rd"; else 0. */
static int
day_number_at (const Reader *r,
               guint         i)
{
  int day = 0;

  if (i < r->n && jalon_tokens_get (r->tokens, i)->kind == JALON_TOKEN_NUMBER)
    day = atoi (norm_at (r, i));
  return day >= 1 && day <= 31 && strlen (norm_at (r, i)) <= 4 && strchr (norm_at (r, i), '.') == NULL ? day : 0;
}

static int
year_at (const Reader *r,
         guint         i)
{
  int year = i < r->n && jalon_tokens_get (r->tokens, i)->kind == JALON_TOKEN_NUMBER && strlen (norm_at (r, i)) == 4 ? atoi (norm_at (r, i)) : 0;

  return year >= 1800 && year <= 2100 ? year : 0;
}

static gint32
last_of_month (int year,
               int month)
{
  return month == 12 ? jalon_day_from_civil (year + 1, 1, 1) - 1 : jalon_day_from_civil (year, month + 1, 1) - 1;
}

/* A day and month without a year: the latest such day on or before the article's date. */
static gint32
resolve_day (const Reader *r,
             int           year,
             int           month,
             int           day)
{
  gint32 resolved;

  if (year != 0)
    return jalon_day_from_civil (year, month, day);
  resolved = jalon_day_from_civil (r->year, month, day);
  return resolved <= r->last ? resolved : jalon_day_from_civil (r->year - 1, month, day);
}

static gint32
resolve_weekday (const Reader *r,
                 int           weekday)
{
  /* 1970-01-01 was a Thursday: day 0 is 3 from Monday */
  int today = (int) (((gint64) r->today % 7 + 7 + 3) % 7);

  return r->today - (today - weekday + 7) % 7;
}

static void
add (GArray            *list,
     guint              first,
     guint              last,
     JalonTimePrecision precision,
     gint32             start,
     gint32             end,
     const char        *rule)
{
  JalonWhen when = { first, last, precision, start, end, FALSE, 0, rule };

  g_array_append_val (list, when);
}

/* "6 avril 2025", "April 6, 2025", "du 19 au 30 juin", "31 mars au 1er avril". */
static guint
read_dates (const Reader *r,
            guint         i,
            GArray       *list)
{
  int    day = day_number_at (r, i);
  int    month = day != 0 ? month_at (r, i + 1) : 0;
  int    year = month != 0 ? year_at (r, i + 2) : 0;
  guint  last = i + 2 + (year != 0);
  gint32 start;

  if (day != 0 && month == 0 && (strcmp (norm_at (r, i + 1), "au") == 0 || strcmp (norm_at (r, i + 1), "to") == 0 || strcmp (norm_at (r, i + 1), "et") == 0) && day_number_at (r, i + 2) != 0 && month_at (r, i + 3) != 0)
    {
      month = month_at (r, i + 3);
      year = year_at (r, i + 4);
      start = resolve_day (r, year, month, day);
      add (list, i, i + 4 + (year != 0), JALON_TIME_DAY, start, resolve_day (r, year, month, day_number_at (r, i + 2)), "date-range");
      return i + 4 + (year != 0);
    }
  if (day == 0 && r->lang == JALON_LANG_EN && month_at (r, i) != 0 && day_number_at (r, i + 1) != 0)
    {
      day = day_number_at (r, i + 1);
      month = month_at (r, i);
      year = year_at (r, i + 2 + (strcmp (norm_at (r, i + 2), ",") == 0));
      last = year != 0 ? i + 3 + (strcmp (norm_at (r, i + 2), ",") == 0) : i + 2;
    }
  if (day == 0 || month == 0)
    return 0;
  start = resolve_day (r, year, month, day);
  if ((strcmp (norm_at (r, last), "au") == 0 || strcmp (norm_at (r, last), "to") == 0) && day_number_at (r, last + 1) != 0 && month_at (r, last + 2) != 0)
    {
      gint32 end = resolve_day (r, year_at (r, last + 3), month_at (r, last + 2), day_number_at (r, last + 1));

      add (list, i, last + 3, JALON_TIME_DAY, start, MAX (start, end), "date-range");
      return last + 3;
    }
  add (list, i, last, JALON_TIME_DAY, start, start, "date");
  return last;
}

/* "en mars", "in early April", "mars 2024", "en 2024". */
static guint
read_months (const Reader *r,
             guint         i,
             GArray       *list)
{
  gboolean    opened = strcmp (norm_at (r, i), "en") == 0 || strcmp (norm_at (r, i), "in") == 0;
  guint       at = i + (opened ? 1 : 0);
  int         month;
  int         year;
  const char *qualifier = norm_at (r, at);

  if (strcmp (qualifier, "early") == 0 || strcmp (qualifier, "late") == 0 || strcmp (qualifier, "mid") == 0 || strcmp (qualifier, "début") == 0 || strcmp (qualifier, "fin") == 0)
    {
      opened = TRUE;
      at++;
    }
  month = month_at (r, at);
  /* "in May 4 ..." is a day of that month, read by its own rule */
  if (month != 0 && r->lang == JALON_LANG_EN && day_number_at (r, at + 1) != 0)
    return 0;
  year = year_at (r, at + (month != 0));
  if (month != 0 && (opened || year != 0))
    {
      int y = year != 0 ? year : month > r->month ? r->year - 1
                                                  : r->year;

      add (list, i, at + 1 + (year != 0), JALON_TIME_MONTH, jalon_day_from_civil (y, month, 1), last_of_month (y, month), "month");
      return at + 1 + (year != 0);
    }
  if (month == 0 && opened && year != 0)
    {
      add (list, i, at + 1, JALON_TIME_YEAR, jalon_day_from_civil (year, 1, 1), jalon_day_from_civil (year, 12, 31), "year");
      return at + 1;
    }
  return 0;
}

gboolean
jalon_when_is_weekday (const JalonTokens *tokens,
                       guint              token)
{
  const char *norm = jalon_tokens_get (tokens, token)->norm;

  return index_of (weekdays[JALON_LANG_FR], 7, norm) >= 0 || index_of (weekdays[JALON_LANG_EN], 7, norm) >= 0;
}

/* "lundi", "on Monday", "dans la nuit de lundi à mardi", "depuis samedi". */
static guint
read_weekdays (const Reader *r,
               guint         i,
               GArray       *list)
{
  int      weekday = index_of (weekdays[r->lang], 7, norm_at (r, i));
  int      second = weekday >= 0 && strcmp (norm_at (r, i + 1), "à") == 0 ? index_of (weekdays[r->lang], 7, norm_at (r, i + 2)) : -1;
  gboolean since = i > 0 && (strcmp (norm_at (r, i - 1), "depuis") == 0 || strcmp (norm_at (r, i - 1), "since") == 0);
  guint    first = since ? i - 1 : i;
  gint32   start;

  if (weekday < 0 || r->today == JALON_DAY_NONE)
    return 0;
  start = resolve_weekday (r, weekday);
  if (second >= 0)
    {
      gint32 end = resolve_weekday (r, second);

      add (list, first, i + 3, JALON_TIME_DAY, start <= end ? start : end - 1, end, "night-of-weekdays");
      return i + 3;
    }
  add (list, first, i + 1, since ? JALON_TIME_SINCE : JALON_TIME_DAY, start, since ? JALON_DAY_NONE : start, since ? "since-weekday" : "weekday");
  return i + 1;
}

static guint
read_day_phrases (const Reader *r,
                  guint         i,
                  GArray       *list)
{
  for (guint k = 0; k < G_N_ELEMENTS (anchor_phrases); k++)
    {
      guint     n = anchor_phrases[k].lang == r->lang ? match_words (r, i, anchor_phrases[k].words) : 0;
      JalonWhen when = { i, i + n, JALON_TIME_DAY, JALON_DAY_NONE, JALON_DAY_NONE, TRUE, anchor_phrases[k].offset, "anchor" };

      if (n == 0)
        continue;
      g_array_append_val (list, when);
      return i + n;
    }
  for (guint k = 0; k < G_N_ELEMENTS (day_phrases) && r->today != JALON_DAY_NONE; k++)
    {
      guint n = day_phrases[k].lang == r->lang ? match_words (r, i, day_phrases[k].words) : 0;

      /* "dans la nuit de lundi à mardi", "du 31 mars au 1er avril": the dates say it better */
      if (n == 0 || (n == 3 && (norm_at (r, i + 3)[0] == 'd')))
        continue;
      add (list, i, i + n, JALON_TIME_DAY, r->today + day_phrases[k].from, r->today + day_phrases[k].to, "relative-day");
      return i + n;
    }
  return 0;
}

static guint
read_periods (const Reader *r,
              guint         i,
              GArray       *list)
{
  for (guint k = 0; k < G_N_ELEMENTS (period_phrases); k++)
    {
      const PeriodPhrase *p = &period_phrases[k];
      guint               n = p->lang == r->lang ? match_words (r, i, p->words) : 0;
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
        add (list, i, i + n, JALON_TIME_MONTH, jalon_day_from_civil (year, month, 1), last_of_month (year, month), "relative-month");
      else if (p->first != 0)
        add (list, i, i + n, JALON_TIME_PART_OF_YEAR, jalon_day_from_civil (year, p->first, 1), last_of_month (year, p->last), "part-of-year");
      else
        add (list, i, i + n, JALON_TIME_YEAR, jalon_day_from_civil (year, 1, 1), jalon_day_from_civil (year, 12, 31), "relative-year");
      return i + n;
    }
  return 0;
}

/**
 * jalon_when_list:
 * @article_date: publication, with its precision; nothing is dated finer than that allows
 */
GArray *
jalon_when_list (const JalonTokens *tokens,
                 JalonLang          lang,
                 const JalonTime   *article_date)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (JalonWhen));
  Reader  r = { tokens, lang, JALON_DAY_NONE, article_date->end, 0, 0, tokens->tokens->len };
  int     day = 0;

  if (article_date->start == JALON_DAY_NONE)
    return list;
  if (r.last == JALON_DAY_NONE)
    r.last = article_date->start;
  if (article_date->precision == JALON_TIME_DAY)
    r.today = article_date->start;
  jalon_day_to_civil (r.last, &r.year, &r.month, &day);
  for (guint i = 0; i < r.n;)
    {
      guint next = read_day_phrases (&r, i, list);

      if (next == 0)
        next = read_periods (&r, i, list);
      if (next == 0)
        next = read_dates (&r, i, list);
      if (next == 0)
        next = read_months (&r, i, list);
      if (next == 0)
        next = read_weekdays (&r, i, list);
      i = MAX (next, i + 1);
    }
  return list;
}
