/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables, one test for each file of tests/data/tables: FILE.expected is the
 * dossier that is read of it, or why it is not. A file of that name in
 * tests/data/table-maps is its mapping.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-file-load.h"
#include "jalon-formats.h"
#include "jalon-table-preset.h"
#include "outcomes.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
dup_mapping (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *map = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/table-maps", name, NULL);
  char            *text = NULL;

  g_file_get_contents (map, &text, NULL, NULL);
  return text;
}

/* What came of a file, as its expectation has it. */
static char *
dup_outcome (const char *path)
{
  const JalonProgress untold = { NULL };
  g_autofree char    *mapping = dup_mapping (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_formats_load (file, mapping, &untold, &report, &error);
  g_autoptr (GBytes) bytes = NULL;
  GString *outcome = g_string_new (NULL);

  if (dossier == NULL)
    {
      g_string_append_printf (outcome, "refused\n%s\n", error->message);
      return g_string_free (outcome, FALSE);
    }
  g_string_append_printf (outcome,
                          "%s, %u rows, %u left out, %u doubtful\n",
                          report->format->type.id,
                          report->n_features,
                          report->n_skipped,
                          report->n_doubtful);
  if (report->remark != NULL)
    g_string_append_printf (outcome, "%s\n", report->remark);
  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (outcome, "%s\n", (const char *) g_ptr_array_index (report->problems, i));
  if (report->rest != NULL)
    g_string_append_printf (outcome, "kept apart:\n%s", report->rest->str);
  bytes = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  g_string_append_len (outcome, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  return g_string_free (outcome, FALSE);
}

/* Writes a table of so many rows; a cell is as long as asked for. */
static GFile *
make_table (guint n_rows, guint length, char **out_path)
{
  g_autoptr (GString) text = g_string_new ("title,date,lat,lon\n");
  g_autofree char *words = g_strnfill (length, 'x');
  int              fd = g_file_open_tmp ("jalon-table-XXXXXX.csv", out_path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "\"%s %u\",2024-01-%02u,%u.5,2\n", words, i, i % 28 + 1, i % 80);
  g_assert_true (g_file_set_contents (*out_path, text->str, (gssize) text->len, NULL));
  return g_file_new_for_path (*out_path);
}

/* Rows that go on past a part of the file are read whole, whatever they are long. */
static void
test_parts (void)
{
  static const guint lengths[] = { 10, 1000, 300000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *path = NULL;
      guint            n_rows = 3000000 / lengths[i];
      g_autoptr (GFile) file = make_table (n_rows, lengths[i], &path);
      g_autoptr (JalonLoadReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonDossier) dossier = jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, &report, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (report->n_skipped, ==, 0);
      g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, n_rows);
      g_remove (path);
    }
}

/* In a table of many batches, rows that the reader refuses (no date) and those that the dossier does (an id twice) are
 * kept apart in the order of the file, as they stand. */
static void
test_left_out (void)
{
  g_autoptr (GString) text = g_string_new ("id,title,date,place\n");
  g_autoptr (GString) rest = g_string_new (text->str);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autofree char *path = NULL;
  guint            n_left_out = 0;
  int              fd = g_file_open_tmp ("jalon-table-XXXXXX.csv", &path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  for (guint i = 0; i < 3000; i++)
    {
      gboolean         is_twice = i % 53 == 0 && i % 37 != 1, is_dateless = i % 37 == 0;
      g_autofree char *row = g_strdup_printf ("n%u,\"A \"\"%u\"\", or more\",%s,Nowhere at all\n",
                                              is_twice && i > 0 ? i - 1 : i,
                                              i,
                                              is_dateless ? "never" : "2024-05-01");

      g_string_append (text, row);
      if (!is_twice && !is_dateless)
        continue;
      g_string_append (rest, row);
      n_left_out++;
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  dossier = jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_features, ==, 3000);
  g_assert_cmpuint (report->n_skipped, ==, n_left_out);
  g_assert_cmpuint (report->problems->len, ==, JALON_LOAD_MAX_PROBLEMS);
  g_assert_cmpstr (report->rest->str, ==, rest->str);
  g_remove (path);
}

static void
cancel_cb (double fraction, gpointer cancellable)
{
  if (fraction > 0.2)
    g_cancellable_cancel (cancellable);
}

/* Who cancels in the middle gets no dossier and no other error. */
static void
test_cancel (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = make_table (200000, 20, &path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const JalonProgress progress = { cancel_cb, cancellable, cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_null (jalon_formats_load (file, NULL, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_remove (path);
}

/* What a mapping names can be found again by its word. */
static void
test_words (void)
{
  const JalonTablePreset *preset;

  for (guint i = 0; i < JALON_N_COLUMN_ROLES; i++)
    {
      JalonColumnRole role = JALON_N_COLUMN_ROLES;

      g_assert_true (jalon_column_role_parse (jalon_column_role_get_word (i), &role));
      g_assert_cmpuint (role, ==, i);
    }
  for (guint i = 0; (preset = jalon_table_preset_get (i)) != NULL; i++)
    g_assert_true (jalon_table_preset_find (preset->id) == preset);
  g_assert_null (jalon_table_preset_find ("none of them"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  outcomes_add ("/table", "tables", dup_outcome);
  g_test_add_func ("/table/parts", test_parts);
  g_test_add_func ("/table/left-out", test_left_out);
  g_test_add_func ("/table/cancel", test_cancel);
  g_test_add_func ("/table/words", test_words);
  return g_test_run ();
}
