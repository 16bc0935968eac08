/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as people write them.
 */

#include "config.h"

#include "jalon-written-day.h"

static const struct
{
  const char *text;
  const char *first; /* NULL where @text is no date */
  const char *last;
} cases[] = {
  { "2025", "2025-01-01", "2025-12-31" },
  { "2025-04", "2025-04-01", "2025-04-30" },
  { " 2025-04-07 ", "2025-04-07", "2025-04-07" },
  { "2025-04/2025-06", "2025-04-01", "2025-06-30" },
  { "7 April 2025", "2025-04-07", "2025-04-07" },
  { "April 7, 2025", "2025-04-07", "2025-04-07" },
  { "7th APR. 2025", "2025-04-07", "2025-04-07" },
  { "2025 sept 1", "2025-09-01", "2025-09-01" },
  { "february 2024", "2024-02-01", "2024-02-29" },
  { "4/2025", "2025-04-01", "2025-04-30" },
  { "2025/4", "2025-04-01", "2025-04-30" },
  { "2025/4/7", "2025-04-07", "2025-04-07" },
  { "25/04/2025", "2025-04-25", "2025-04-25" },
  { "25.4.2025", "2025-04-25", "2025-04-25" },
  { "4/25/2025", "2025-04-25", "2025-04-25" },
  /* The locale of the tests begins with the month. */
  { "3/4/2025", "2025-03-04", "2025-03-04" },
  { "", NULL, NULL },
  { "7", NULL, NULL },
  { "202", NULL, NULL },
  { "April", NULL, NULL },
  { "7 April", NULL, NULL },
  { "7 April 25", NULL, NULL },
  { "31 April 2025", NULL, NULL },
  { "0 April 2025", NULL, NULL },
  { "ju 2025", NULL, NULL },
  { "jui 2025", NULL, NULL },
  { "ma 2025", NULL, NULL },
  { "30/2/2025", NULL, NULL },
  { "0/2025", NULL, NULL },
  { "1 2 3 2025", NULL, NULL },
  { "2024 2025", NULL, NULL },
  { "April May 2025", NULL, NULL },
  { "yesterday", NULL, NULL },
  { "99999999999999999999/4/2025", NULL, NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonTimePrecision precision;
      gint32             first, last;
      gboolean           is_date = jalon_written_day_parse (cases[i].text, &first, &last, &precision);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_date, ==, cases[i].first != NULL);
      if (is_date)
        {
          g_autofree char *from = jalon_day_format_iso (first);
          g_autofree char *to = jalon_day_format_iso (last);

          g_assert_cmpstr (from, ==, cases[i].first);
          g_assert_cmpstr (to, ==, cases[i].last);
        }
    }
}

static void
test_precision (void)
{
  static const struct
  {
    const char        *text;
    JalonTimePrecision precision;
  } precise[] = { { "7 April 2025", JALON_TIME_DAY }, { "April 2025", JALON_TIME_MONTH }, { "2025", JALON_TIME_YEAR } };

  for (guint i = 0; i < G_N_ELEMENTS (precise); i++)
    {
      JalonTimePrecision precision;
      gint32             first, last;

      g_assert_true (jalon_written_day_parse (precise[i].text, &first, &last, &precision));
      g_assert_cmpint (precision, ==, precise[i].precision);
    }
}

/* An open side stays open. */
static void
test_open (void)
{
  JalonTimePrecision precision;
  gint32             first, last;

  g_assert_true (jalon_written_day_parse ("2025-04-07/..", &first, &last, &precision));
  g_assert_cmpint (last, ==, JALON_DAY_NONE);
  g_assert_true (jalon_written_day_parse ("../2025", &first, &last, &precision));
  g_assert_cmpint (first, ==, JALON_DAY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written-day/cases", test_cases);
  g_test_add_func ("/written-day/open", test_open);
  g_test_add_func ("/written-day/precision", test_precision);

  return g_test_run ();
}
