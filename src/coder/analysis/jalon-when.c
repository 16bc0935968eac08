/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads expressions of time in French and English.
 */

#include "config.h"

#include "jalon-when-private.h"

#include <stdlib.h>
#include <string.h>

static const char *const months[JALON_N_LANGS][12] = {
  { "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre" },
  { "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december" },
};

static const char *const weekdays[JALON_N_LANGS][7] = {
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
  { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
};

const char *
jalon_when_norm_at (const JalonWhenReader *r, guint i)
{
  return i < r->n ? jalon_tokens_get (r->tokens, i)->norm : "";
}

/* How many tokens the words of @phrase cover at @i; 0 where they are not there. */
guint
jalon_when_match_words (const JalonWhenReader *r, guint i, const char *phrase)
{
  const char *p = phrase;
  guint       n = 0;

  while (*p != '\0')
    {
      const char *norm = jalon_when_norm_at (r, i + n);
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
index_of (const char *const *names, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (names[i], word) == 0)
      return i;
  return -1;
}

/**
 * jalon_when_is_month_name:
 * @norm: a word, in lower case
 *
 * Returns: whether it names a month in that language
 */
gboolean
jalon_when_is_month_name (JalonLang lang, const char *norm)
{
  return index_of (months[lang], 12, norm) >= 0;
}

int
jalon_when_month_at (const JalonWhenReader *r, guint i)
{
  return index_of (months[r->lang], 12, jalon_when_norm_at (r, i)) + 1;
}

/* 1 to 31 at @i: "6", "1er", "3rd"; else 0. */
static int
day_number_at (const JalonWhenReader *r, guint i)
{
  int day = 0;

  if (i < r->n && jalon_tokens_get (r->tokens, i)->kind == JALON_TOKEN_NUMBER)
    day = atoi (jalon_when_norm_at (r, i));
  return day >= 1 && day <= 31 && strlen (jalon_when_norm_at (r, i)) <= 4 &&
                 strchr (jalon_when_norm_at (r, i), '.') == NULL
             ? day
             : 0;
}

static int
year_at (const JalonWhenReader *r, guint i)
{
  int year =
      i < r->n && jalon_tokens_get (r->tokens, i)->kind == JALON_TOKEN_NUMBER && strlen (jalon_when_norm_at (r, i)) == 4
          ? atoi (jalon_when_norm_at (r, i))
          : 0;

  return year >= 1800 && year <= 2100 ? year : 0;
}

gint32
jalon_when_last_of_month (int year, int month)
{
  return month == 12 ? jalon_day_from_civil (year + 1, 1, 1) - 1 : jalon_day_from_civil (year, month + 1, 1) - 1;
}

/* A day and month without a year: the latest such day on or before the article's date. */
static gint32
resolve_day (const JalonWhenReader *r, int year, int month, int day)
{
  gint32 resolved;

  if (year != 0)
    return jalon_day_from_civil (year, month, day);
  resolved = jalon_day_from_civil (r->year, month, day);
  return resolved <= r->last ? resolved : jalon_day_from_civil (r->year - 1, month, day);
}

static gint32
resolve_weekday (const JalonWhenReader *r, int weekday)
{
  /* 1970-01-01 was a Thursday: day 0 is 3 from Monday */
  int today = (int) (((gint64) r->today % 7 + 7 + 3) % 7);

  return r->today - (today - weekday + 7) % 7;
}

/**
 * jalon_when_add:
 * @list: (element-type JalonWhen): what it is added to
 * @tokens: of the expression
 * @precision: of the time
 * @start: first day, or %JALON_DAY_NONE
 * @end: last day, or %JALON_DAY_NONE
 * @rule: static: which rule reads it so
 */
void
jalon_when_add (GArray            *list,
                JalonSpan          tokens,
                JalonTimePrecision precision,
                gint32             start,
                gint32             end,
                const char        *rule)
{
  JalonWhen when = { .first = tokens.first,
                     .last = tokens.last,
                     .precision = precision,
                     .start = start,
                     .end = end,
                     .rule = rule };

  g_array_append_val (list, when);
}

/* "6 avril 2025", "April 6, 2025", "du 19 au 30 juin", "31 mars au 1er avril". */
static guint
read_dates (const JalonWhenReader *r, guint i, GArray *list)
{
  int    day = day_number_at (r, i);
  int    month = day != 0 ? jalon_when_month_at (r, i + 1) : 0;
  int    year = month != 0 ? year_at (r, i + 2) : 0;
  guint  last = i + 2 + (year != 0);
  gint32 start;

  if (day != 0 && month == 0 &&
      (strcmp (jalon_when_norm_at (r, i + 1), "au") == 0 || strcmp (jalon_when_norm_at (r, i + 1), "to") == 0 ||
       strcmp (jalon_when_norm_at (r, i + 1), "et") == 0) &&
      day_number_at (r, i + 2) != 0 && jalon_when_month_at (r, i + 3) != 0)
    {
      month = jalon_when_month_at (r, i + 3);
      year = year_at (r, i + 4);
      start = resolve_day (r, year, month, day);
      jalon_when_add (list,
                      (JalonSpan){ i, i + 4 + (year != 0) },
                      JALON_TIME_DAY,
                      start,
                      resolve_day (r, year, month, day_number_at (r, i + 2)),
                      "date-range");
      return i + 4 + (year != 0);
    }
  if (day == 0 && r->lang == JALON_LANG_EN && jalon_when_month_at (r, i) != 0 && day_number_at (r, i + 1) != 0)
    {
      day = day_number_at (r, i + 1);
      month = jalon_when_month_at (r, i);
      year = year_at (r, i + 2 + (strcmp (jalon_when_norm_at (r, i + 2), ",") == 0));
      last = year != 0 ? i + 3 + (strcmp (jalon_when_norm_at (r, i + 2), ",") == 0) : i + 2;
    }
  if (day == 0 || month == 0)
    return 0;
  start = resolve_day (r, year, month, day);
  if ((strcmp (jalon_when_norm_at (r, last), "au") == 0 || strcmp (jalon_when_norm_at (r, last), "to") == 0) &&
      day_number_at (r, last + 1) != 0 && jalon_when_month_at (r, last + 2) != 0)
    {
      gint32 end =
          resolve_day (r, year_at (r, last + 3), jalon_when_month_at (r, last + 2), day_number_at (r, last + 1));

      jalon_when_add (list, (JalonSpan){ i, last + 3 }, JALON_TIME_DAY, start, MAX (start, end), "date-range");
      return last + 3;
    }
  jalon_when_add (list, (JalonSpan){ i, last }, JALON_TIME_DAY, start, start, "date");
  return last;
}

/* "en mars", "in early April", "mars 2024", "en 2024". */
static guint
read_months (const JalonWhenReader *r, guint i, GArray *list)
{
  gboolean    opened = strcmp (jalon_when_norm_at (r, i), "en") == 0 || strcmp (jalon_when_norm_at (r, i), "in") == 0;
  guint       at = i + (opened ? 1 : 0);
  int         month;
  int         year;
  gboolean    since = FALSE;
  const char *qualifier = jalon_when_norm_at (r, at);

  if (strcmp (qualifier, "early") == 0 || strcmp (qualifier, "late") == 0 || strcmp (qualifier, "mid") == 0 ||
      strcmp (qualifier, "début") == 0 || strcmp (qualifier, "fin") == 0)
    {
      opened = TRUE;
      at++;
    }
  month = jalon_when_month_at (r, at);
  /* "mid-March", "mi-mars" are one word */
  if (month == 0 && (g_str_has_prefix (qualifier, "mid-") || g_str_has_prefix (qualifier, "mi-")))
    {
      opened = TRUE;
      month = index_of (months[r->lang], 12, strchr (qualifier, '-') + 1) + 1;
    }
  since =
      month != 0 && i > 0 &&
      (strcmp (jalon_when_norm_at (r, i - 1), "depuis") == 0 || strcmp (jalon_when_norm_at (r, i - 1), "since") == 0);
  /* "in May 4 ..." is a day of that month, read by its own rule */
  if (month != 0 && r->lang == JALON_LANG_EN && day_number_at (r, at + 1) != 0)
    return 0;
  year = year_at (r, at + (month != 0));
  if (since)
    {
      int y = year != 0 ? year : month > r->month ? r->year - 1 : r->year;

      jalon_when_add (list,
                      (JalonSpan){ i - 1, at + 1 + (year != 0) },
                      JALON_TIME_SINCE,
                      jalon_day_from_civil (y, month, 1),
                      JALON_DAY_NONE,
                      "since-month");
      return at + 1 + (year != 0);
    }
  if (month != 0 && (opened || year != 0))
    {
      int y = year != 0 ? year : month > r->month ? r->year - 1 : r->year;

      jalon_when_add (list,
                      (JalonSpan){ i, at + 1 + (year != 0) },
                      JALON_TIME_MONTH,
                      jalon_day_from_civil (y, month, 1),
                      jalon_when_last_of_month (y, month),
                      "month");
      return at + 1 + (year != 0);
    }
  if (month == 0 && opened && year != 0)
    {
      jalon_when_add (list,
                      (JalonSpan){ i, at + 1 },
                      JALON_TIME_YEAR,
                      jalon_day_from_civil (year, 1, 1),
                      jalon_day_from_civil (year, 12, 31),
                      "year");
      return at + 1;
    }
  return 0;
}

gboolean
jalon_when_is_weekday (const JalonTokens *tokens, guint token)
{
  const char *norm = jalon_tokens_get (tokens, token)->norm;

  return index_of (weekdays[JALON_LANG_FR], 7, norm) >= 0 || index_of (weekdays[JALON_LANG_EN], 7, norm) >= 0;
}

/* "lundi", "on Monday", "dans la nuit de lundi à mardi", "depuis samedi". */
static guint
read_weekdays (const JalonWhenReader *r, guint i, GArray *list)
{
  int      weekday = index_of (weekdays[r->lang], 7, jalon_when_norm_at (r, i));
  int      second = weekday >= 0 && strcmp (jalon_when_norm_at (r, i + 1), "à") == 0
                        ? index_of (weekdays[r->lang], 7, jalon_when_norm_at (r, i + 2))
                        : -1;
  gboolean since = i > 0 && (strcmp (jalon_when_norm_at (r, i - 1), "depuis") == 0 ||
                             strcmp (jalon_when_norm_at (r, i - 1), "since") == 0);
  guint    first = since ? i - 1 : i;
  gint32   start;

  if (weekday < 0 || r->today == JALON_DAY_NONE)
    return 0;
  start = resolve_weekday (r, weekday);
  if (second >= 0)
    {
      gint32 end = resolve_weekday (r, second);

      jalon_when_add (list,
                      (JalonSpan){ first, i + 3 },
                      JALON_TIME_DAY,
                      start <= end ? start : end - 1,
                      end,
                      "night-of-weekdays");
      return i + 3;
    }
  jalon_when_add (list,
                  (JalonSpan){ first, i + 1 },
                  since ? JALON_TIME_SINCE : JALON_TIME_DAY,
                  start,
                  since ? JALON_DAY_NONE : start,
                  since ? "since-weekday" : "weekday");
  return i + 1;
}

/**
 * jalon_when_list:
 * @article_date: publication, with its precision; nothing is dated finer than that allows
 */
GArray *
jalon_when_list (const JalonTokens *tokens, JalonLang lang, const JalonTime *article_date)
{
  GArray         *list = g_array_new (FALSE, FALSE, sizeof (JalonWhen));
  JalonWhenReader r = { tokens, lang, JALON_DAY_NONE, article_date->end, 0, 0, tokens->tokens->len };
  int             day = 0;

  if (article_date->start == JALON_DAY_NONE)
    return list;
  if (r.last == JALON_DAY_NONE)
    r.last = article_date->start;
  if (article_date->precision == JALON_TIME_DAY)
    r.today = article_date->start;
  jalon_day_to_civil (r.last, &r.year, &r.month, &day);
  for (guint i = 0; i < r.n;)
    {
      guint next = jalon_when_read_days (&r, i, list);

      if (next == 0)
        next = jalon_when_read_periods (&r, i, list);
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
