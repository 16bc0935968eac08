/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossier files, one test for each file of tests/data/codec:
 *
 *   valid/    reads without a word; NAME.expected is how it is written
 *   invalid/  is refused or loses features; NAME.expected is what is said of it
 *
 * After a change that is meant to show, run with JALON_GOLDEN=write and look at what changed.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"

#include <string.h>

static char *
data_path (const char *folder, const char *name, const char *suffix)
{
  g_autofree char *base = g_strconcat (name, suffix, NULL);

  return g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "codec", folder, base, NULL);
}

/* The expectation of FOLDER/NAME.EXT is FOLDER/NAME.expected. */
static void
assert_expected (const char *folder, const char *name, const char *text)
{
  g_autofree char *stem = g_strndup (name, strrchr (name, '.') - name);
  g_autofree char *path = data_path (folder, stem, ".expected");
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static JalonDossier *
load (const char *folder, const char *name, JalonLoadReport **out_report, GError **error)
{
  g_autofree char *path = data_path (folder, name, "");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return jalon_codec_load (file, NULL, NULL, NULL, out_report, error);
}

static char *
write_text (JalonDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jalon_codec_write_bytes (dossier, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static JalonDossier *
load_text (const char *text, JalonLoadReport **out_report)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JalonDossier *dossier = jalon_codec_load_bytes (bytes, "again.jalon", NULL, NULL, NULL, out_report, &error);

  g_assert_no_error (error);
  return dossier;
}

/* Written, read and written again it stays the same, byte for byte. */
static void
assert_stable (const char *text, const JalonLoadReport *report)
{
  g_autoptr (JalonLoadReport) report_again = NULL;
  g_autoptr (JalonDossier) again = load_text (text, &report_again);
  g_autofree char *text_again = write_text (again);

  g_assert_cmpuint (report_again->n_features, ==, report->n_features);
  g_assert_cmpuint (report_again->n_skipped, ==, report->n_skipped);
  g_assert_cmpstr (text_again, ==, text);
}

static void
test_valid (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = load ("valid", name, &report, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  if (report->problems->len > 0)
    g_error ("%s", (const char *) g_ptr_array_index (report->problems, 0));
  g_assert_cmpuint (report->n_skipped, ==, 0);

  text = write_text (dossier);
  assert_expected ("valid", name, text);
  assert_stable (text, report);
}

static void
test_sample (void)
{
  g_autofree char *present = NULL;
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 0);
  text = write_text (dossier);
  assert_stable (text, report);

  /* Opened and saved, it is the same to the byte. */
  if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &present, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, present);
}

static void
test_invalid (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = load ("invalid", name, &report, &error);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (dossier == NULL)
    {
      g_assert_nonnull (error);
      g_assert_null (report);
      g_assert_true (error->domain == JALON_ERROR);
      g_string_append_printf (said, "refused\n%s\n", error->message);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_cmpuint (report->n_skipped, >, 0);
      g_string_append_printf (said, "skipped %u of %u\n", report->n_skipped, report->n_features);
      for (guint i = 0; i < report->problems->len; i++)
        g_string_append_printf (said, "%s\n", (const char *) g_ptr_array_index (report->problems, i));
      /* What is skipped is not lost: it is skipped again after saving. */
      text = write_text (dossier);
      assert_stable (text, report);
    }
  assert_expected ("invalid", name, said->str);
}

static void
add_tests (const char *folder, GTestDataFunc func)
{
  g_autofree char *path = data_path (folder, "", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = NULL;

      if (g_str_has_suffix (name, ".expected") || strchr (name, '.') == NULL)
        continue;
      test = g_strdup_printf ("/codec/%s/%s", folder, name);
      g_test_add_data_func_full (test, g_strdup (name), func, g_free);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codec/sample", test_sample);
  add_tests ("valid", test_valid);
  add_tests ("invalid", test_invalid);

  return g_test_run ();
}
