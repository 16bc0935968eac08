/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates of cells: ISO 8601, digits alone, numbers in the order of a country,
 * names of months in English and French.
 */

#include "config.h"

#include "jalon-table-values.h"

#include "jalon-text.h"

#include <string.h>

#define MAX_PARTS 4

/* The longest date that is read, bytes. */
#define MAX_DATE 48

/* Two digits below this are of this century (POSIX, strptime). */
#define CENTURY 69

/* How the names of months begin, folded; the more telling one first. */
static const struct
{
  const char *beginning;
  int         month;
} months[] = {
  { "jan", 1 }, { "feb", 2 },  { "fev", 2 },  { "mar", 3 },  { "apr", 4 },  { "avr", 4 },  { "may", 5 },
  { "mai", 5 }, { "juin", 6 }, { "jun", 6 },  { "juil", 7 }, { "jul", 7 },  { "aug", 8 },  { "aou", 8 },
  { "sep", 9 }, { "oct", 10 }, { "okt", 10 }, { "nov", 11 }, { "dec", 12 }, { "dez", 12 },
};

/* What a date is made of. */
typedef struct
{
  int      numbers[MAX_PARTS];
  guint    n_digits[MAX_PARTS];
  guint    n_numbers;
  int      month;      /* by name; 0 without */
  gboolean has_points; /* "1.5.2024" */
} Parts;

/* The names of days, folded; one of them begins as a month does: "mardi 5 mai". */
static gboolean
is_weekday (const char *word, gsize length)
{
  static const char *const days[] = { "monday",  "tuesday",  "wednesday", "thursday", "friday",   "saturday",
                                      "sunday",  "lundi",    "mardi",     "mercredi", "jeudi",    "vendredi",
                                      "samedi",  "dimanche", "montag",    "dienstag", "mittwoch", "donnerstag",
                                      "freitag", "samstag",  "sonntag" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (strlen (days[i]) == length && strncmp (days[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

static int
find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (word, months[i].beginning))
      return months[i].month;
  return 0;
}

static gboolean
take_number (Parts *parts, const char **at)
{
  gint64 number = 0;
  guint  n = 0;

  for (; g_ascii_isdigit ((*at)[n]) && n < 9; n++)
    number = 10 * number + (*at)[n] - '0';
  if (parts->n_numbers == MAX_PARTS || g_ascii_isdigit ((*at)[n]))
    return FALSE;
  parts->numbers[parts->n_numbers] = (int) number;
  parts->n_digits[parts->n_numbers++] = n;
  *at += n;
  return TRUE;
}

/* What stands between the numbers of a date: a name of a month, or what can be passed, as in "1st", "Wed, " or "mardi".
 */
static gboolean
take_word (Parts *parts, const char **at)
{
  const char *start = *at;
  int         month;

  while (**at != '\0' && !g_ascii_isdigit (**at) && strchr (" ,./-", **at) == NULL)
    ++*at;
  if (is_weekday (start, *at - start))
    return TRUE;
  month = *at - start >= 3 ? find_month (start) : 0;
  if (month == 0)
    return *at - start <= 3;
  if (parts->month != 0)
    return FALSE;
  parts->month = month;
  return TRUE;
}

static gboolean
is_time (const char *at)
{
  const char *p = at;

  while (g_ascii_isdigit (*p))
    p++;
  return p > at && p - at <= 2 && *p == ':';
}

/* Splits "2024-05-01", "1 May 2024"; the time of day behind it is left. */
static gboolean
split (const char *text, Parts *parts)
{
  const char *at = text;

  *parts = (Parts){ 0 };
  while (*at != '\0')
    {
      if (parts->n_numbers > 0 && (is_time (at) || (*at == 't' && is_time (at + 1))))
        break;
      if (g_ascii_isdigit (*at))
        {
          if (!take_number (parts, &at))
            return FALSE;
        }
      else if (strchr (" ,./-", *at) != NULL)
        parts->has_points |= *at++ == '.';
      else if (!take_word (parts, &at))
        return FALSE;
    }
  return parts->n_numbers > 0;
}

static int
complete_year (int year, guint n_digits)
{
  if (n_digits > 2)
    return year;
  return year < CENTURY ? 2000 + year : 1900 + year;
}

static gboolean
is_day (int year, int month, int day)
{
  int y, m, d;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return FALSE;
  jalon_day_to_civil (jalon_day_from_civil (year, month, day), &y, &m, &d);
  return y == year && m == month && d == day;
}

static gboolean
set_day (JalonTime *time, int year, int month, int day)
{
  if (!is_day (year, month, day))
    return FALSE;
  time->start = time->end = jalon_day_from_civil (year, month, day);
  time->precision = JALON_TIME_DAY;
  return TRUE;
}

static gboolean
set_month (JalonTime *time, int year, int month)
{
  if (!is_day (year, month, 1))
    return FALSE;
  time->start = jalon_day_from_civil (year, month, 1);
  time->end = month == 12 ? jalon_day_from_civil (year + 1, 1, 1) - 1 : jalon_day_from_civil (year, month + 1, 1) - 1;
  time->precision = JALON_TIME_MONTH;
  return TRUE;
}

static gboolean
set_year (JalonTime *time, int year)
{
  if (!is_day (year, 1, 1))
    return FALSE;
  time->start = jalon_day_from_civil (year, 1, 1);
  time->end = jalon_day_from_civil (year, 12, 31);
  time->precision = JALON_TIME_YEAR;
  return TRUE;
}

/* Digits alone: 20240501, 202405, 2024. */
static gboolean
set_digits (JalonTime *time, int number, guint n_digits)
{
  switch (n_digits)
    {
    case 8:
      return set_day (time, number / 10000, number / 100 % 100, number % 100);
    case 6:
      return set_month (time, number / 100, number % 100);
    case 4:
      return set_year (time, number);
    default:
      return FALSE;
    }
}

static gboolean
set_named (JalonTime *time, const Parts *parts)
{
  const int  *n = parts->numbers;
  const guint last = parts->n_numbers - 1;

  if (parts->n_numbers == 1)
    return parts->n_digits[0] == 4 && set_month (time, n[0], parts->month);
  if (parts->n_numbers != 2)
    return FALSE;
  if (parts->n_digits[0] == 4)
    return set_day (time, n[0], parts->month, n[last]);
  return set_day (time, complete_year (n[last], parts->n_digits[last]), parts->month, n[0]);
}

static gboolean
set_numbers (JalonTime *time, const Parts *parts, JalonDateOrder order)
{
  const int *n = parts->numbers;
  int        year;

  if (parts->n_numbers == 1)
    return set_digits (time, n[0], parts->n_digits[0]);
  if (parts->n_numbers == 2 && parts->n_digits[0] == 4)
    return set_month (time, n[0], n[1]);
  if (parts->n_numbers == 2 && parts->n_digits[1] == 4)
    return set_month (time, n[1], n[0]);
  if (parts->n_numbers != 3)
    return FALSE;
  if (parts->n_digits[0] == 4 || (order == JALON_DATE_ORDER_YMD && parts->n_digits[2] != 4))
    return set_day (time, complete_year (n[0], parts->n_digits[0]), n[1], n[2]);
  year = complete_year (n[2], parts->n_digits[2]);
  /* With points between, the day comes first wherever dates are written so. */
  return order == JALON_DATE_ORDER_MDY && !parts->has_points ? set_day (time, year, n[0], n[1])
                                                             : set_day (time, year, n[1], n[0]);
}

/* Two digits at @at; -1 where there are none. */
static int
get_pair (const char *at)
{
  return g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1]) ? 10 * (at[0] - '0') + at[1] - '0' : -1;
}

/* By far the commonest, without a copy: "2024-05-01", and a time of day behind it. */
static gboolean
parse_iso (JalonCell cell, JalonTime *time)
{
  const char *t = cell.text;
  int         century, year;

  if (cell.length < 10 || t[4] != '-' || t[7] != '-' || (cell.length > 10 && t[10] != ' ' && t[10] != 'T'))
    return FALSE;
  century = get_pair (t);
  year = get_pair (t + 2);
  return century >= 0 && year >= 0 && set_day (time, 100 * century + year, get_pair (t + 5), get_pair (t + 8));
}

static gboolean
split_cell (JalonCell cell, Parts *parts)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (cell.length == 0 || cell.length > MAX_DATE)
    return FALSE;
  text = jalon_cell_dup (cell);
  folded = jalon_text_fold (text);
  return split (folded, parts);
}

/**
 * jalon_cell_parse_date:
 * @order: of the numbers where it cannot be told: day, month, year without
 * @time: (inout): gets first and last day and the precision; its words stay
 *
 * Returns: whether the cell is a date
 */
gboolean
jalon_cell_parse_date (JalonCell cell, JalonDateOrder order, JalonTime *time)
{
  Parts parts;

  if (parse_iso (cell, time))
    return TRUE;
  if (!split_cell (cell, &parts))
    return FALSE;
  return parts.month != 0 ? set_named (time, &parts) : set_numbers (time, &parts, order);
}

/**
 * jalon_date_evidence_add:
 *
 * Looks at a date for what it tells of the order of those in its column.
 */
void
jalon_date_evidence_add (JalonDateEvidence *self, JalonCell cell)
{
  Parts     parts;
  JalonTime time = JALON_TIME_INIT;

  if (parse_iso (cell, &time) || !split_cell (cell, &parts))
    return;
  if (parts.month != 0 || parts.has_points || parts.n_numbers != 3 || parts.n_digits[0] > 2)
    return;
  if (parts.numbers[0] > 12 && parts.numbers[1] <= 12)
    self->n_day_first++;
  else if (parts.numbers[1] > 12 && parts.numbers[0] <= 12)
    self->n_month_first++;
  else if (parts.numbers[0] != parts.numbers[1])
    self->n_open++;
}
