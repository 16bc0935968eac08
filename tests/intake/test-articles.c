/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What intake makes of articles, one test for each file of
 * tests/data/intake/articles: FILE.expected has its blocks and what it says of
 * itself, or why it is not read. After a change that is meant to show, run with
 * JALON_GOLDEN=write and look at what changed.
 */

#include "config.h"

#include "jalon-intake.h"

#include <string.h>

static const char *const kinds[] = { "body", "heading", "header", "caption", "advert", "teaser", "dateline" };

static char *
data_path (const char *name, const char *suffix)
{
  g_autofree char *base = g_strconcat (name, suffix, NULL);

  return g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "intake", "articles", base, NULL);
}

static void
describe_block (const JalonIntake *intake, const JalonBlock *block, GString *out)
{
  g_autofree char *day = block->day != 0 ? jalon_day_format_iso (block->day) : NULL;

  g_string_append_printf (out, "%s%s%s: ", kinds[block->kind], day != NULL ? " " : "", day != NULL ? day : "");
  g_string_append_len (out, intake->text + block->start, (gssize) (block->end - block->start));
  g_string_append_c (out, '\n');
}

static void
describe_member (const char *name, const char *value, GString *out)
{
  if (value != NULL)
    g_string_append_printf (out, "%s: %s\n", name, value);
}

static char *
dup_outcome (const char *name)
{
  g_autofree char *path = data_path (name, "");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) intake = jalon_intake_load (file, NULL, &error);
  g_autofree char *date = NULL;
  GString         *out = g_string_new (NULL);

  if (intake == NULL)
    {
      g_string_append_printf (out, "not read: %s\n", error->message);
      return g_string_free (out, FALSE);
    }
  g_assert_true (g_utf8_validate (intake->text, -1, NULL));
  date = jalon_time_dup_edtf (&intake->date);
  describe_member ("[title]", intake->title, out);
  describe_member ("[publisher]", intake->publisher, out);
  describe_member ("[author]", intake->author, out);
  describe_member ("[url]", intake->url, out);
  describe_member ("[language]", intake->language, out);
  describe_member ("[date]", date, out);
  for (guint i = 0; i < intake->blocks->len; i++)
    describe_block (intake, &g_array_index (intake->blocks, JalonBlock, i), out);
  return g_string_free (out, FALSE);
}

static void
test_article (gconstpointer data)
{
  const char      *name = data;
  g_autofree char *outcome = dup_outcome (name);
  g_autofree char *path = data_path (name, ".expected");
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
    g_file_set_contents (path, outcome, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (outcome, ==, expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  path = data_path ("", "");
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/intake/articles/", name, NULL);

      if (!g_str_has_suffix (name, ".expected"))
        g_test_add_data_func_full (test, g_strdup (name), test_article, g_free);
    }
  return g_test_run ();
}
