/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and ranges as a person writes them.
 */

#include "config.h"

#include "jalon-count.h"

static const struct
{
  const char *text;
  gint32      low;
  gint32      high;
  const char *written;
  const char *label;
} valid[] = {
  { "0", 0, 0, "0", "0" },
  { " 5 ", 5, 5, "5", "5" },
  { "5-20", 5, 20, "5-20", "5–20" },
  { "5–6", 5, 6, "5-6", "5–6" },
  { "7-7", 7, 7, "7", "7" },
  { "100+", 100, JALON_COUNT_NONE, "100+", "100 or more" },
  { "-10", JALON_COUNT_NONE, 10, "-10", "up to 10" },
  { "1000000000", 1000000000, 1000000000, "1000000000", "1000000000" },
};

static const char *const invalid[] = {
  "",  "-",   "+", "--5", "5-", "5--6", "6-5", "5+6", "1.5", "five", "5 6", "1000000001", "99999999999999999999",
  "٥", "5-+",
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      JalonCount       count;
      g_autofree char *written = NULL;
      g_autofree char *label = NULL;

      g_test_message ("%s", valid[i].text);
      g_assert_true (jalon_count_parse (valid[i].text, &count));
      g_assert_cmpint (count.low, ==, valid[i].low);
      g_assert_cmpint (count.high, ==, valid[i].high);
      g_assert_null (count.words);
      written = jalon_count_format (&count);
      label = jalon_count_dup_label (&count);
      g_assert_cmpstr (written, ==, valid[i].written);
      g_assert_cmpstr (label, ==, valid[i].label);
    }
}

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      JalonCount count;

      g_test_message ("%s", invalid[i]);
      g_assert_false (jalon_count_parse (invalid[i], &count));
    }
}

static void
test_unknown (void)
{
  JalonCount       count = JALON_COUNT_INIT;
  g_autofree char *written = jalon_count_format (&count);
  g_autofree char *label = jalon_count_dup_label (&count);

  g_assert_false (jalon_count_is_known (&count));
  g_assert_cmpstr (written, ==, "");
  g_assert_cmpstr (label, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/count/valid", test_valid);
  g_test_add_func ("/count/invalid", test_invalid);
  g_test_add_func ("/count/unknown", test_unknown);

  return g_test_run ();
}
