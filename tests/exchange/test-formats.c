/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of formats, which of them a file has, and what a reader can count on.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-file-load.h"
#include "jalon-formats.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GMainLoop       *loop;
  JalonDossier    *dossier;
  JalonLoadReport *report;
  GError          *error;
} Loaded;

/* A format of the test: each line is the title of an event, "-" is wrong. */
static JalonSniff
sniff_titles (const char *beginning, gsize length)
{
  if (length >= 7 && memcmp (beginning, "titles\n", 7) == 0)
    return JALON_SNIFF_SURE;
  return length > 0 && beginning[0] == 't' ? JALON_SNIFF_MAYBE : JALON_SNIFF_NO;
}

static void
read_title (JalonSink *sink, const char *title)
{
  JalonEventRecord *event = jalon_event_record_new (title);
  gpointer          record = event;
  g_autoptr (GError) error = NULL;

  event->title = g_strdup (title);
  if (strcmp (title, "-") == 0)
    jalon_sink_skip (sink, "no title");
  else if (!jalon_sink_add (sink, &jalon_kinds[JALON_KIND_EVENT], &record, &error))
    jalon_sink_skip (sink, error->message);
  jalon_schema_free (&jalon_event_schema, record);
}

static gboolean
read_titles (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  const char      *bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  g_autofree char *text = bytes != NULL ? g_strndup (bytes, input->size) : NULL;
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 1; lines != NULL && lines[i] != NULL; i++)
    {
      if (g_cancellable_set_error_if_cancelled (sink->progress.cancellable, error))
        return FALSE;
      read_title (sink, lines[i]);
      jalon_progress_tell (&sink->progress, (double) i / (double) g_strv_length (lines));
    }
  return lines != NULL;
}

static const JalonFormat titles = {
  .type = { "titles", "Titles", { "titles" }, { "text/x-titles" } },
  .sniff = sniff_titles,
  .read = read_titles,
};

static const JalonFormat *const formats[] = { &jalon_format_dossier, &titles, NULL };

/* Whoever lists formats can count on these. */
static void
test_table (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) suffixes = g_hash_table_new (g_str_hash, g_str_equal);
  const JalonFormat *format;

  g_assert_true (jalon_formats_get (0) == &jalon_format_dossier);
  for (guint i = 0; (format = jalon_formats_get (i)) != NULL; i++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) format->type.id));
      g_assert_cmpstr (format->type.name, !=, NULL);
      g_assert_cmpstr (format->type.suffixes[0], !=, NULL);
      g_assert_cmpstr (format->type.mime_types[0], !=, NULL);
      g_assert_true (format->sniff != NULL && (format->read != NULL || format->write != NULL));
      for (guint j = 0; format->type.suffixes[j] != NULL; j++)
        g_assert_true (g_hash_table_add (suffixes, (gpointer) format->type.suffixes[j]));
    }
  g_assert_cmpuint (g_hash_table_size (ids), >, 0);
}

/* How a file begins says more than its name; what none knows is taken for a dossier, which says what is wrong. */
static void
test_choose (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    const char *id;
  } files[] = {
    { "a.jalon", "{\"type\": \"FeatureCollection\"}", "jalon" },
    { "a", "\n { \"type\": \"FeatureCollection\"}", "jalon" },
    { "a.titles", "\xef\xbb\xbf{\"type\": \"FeatureCollection\"}", "jalon" },
    { "a.jalon", "titles\none", "titles" },
    { "a.JALON", "two", "titles" },
    { "a.jalon", "", "jalon" },
    { "a.titles", "", "titles" },
    { "a.titles", "one", "titles" },
    { "titles", "one", "jalon" },
    { "a.xyz", "\177ELF", "jalon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      JalonInput         input;
      const JalonFormat *format;

      jalon_input_init_bytes (&input, files[i].bytes, strlen (files[i].bytes), files[i].name);
      format = jalon_format_choose (formats, &input, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (format->type.id, ==, files[i].id);
    }
}

static GFile *
make_file (const char *contents, char **out_folder)
{
  g_autofree char *path = NULL;

  *out_folder = g_dir_make_tmp ("jalon-formats-XXXXXX", NULL);
  path = g_build_filename (*out_folder, "a.titles", NULL);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_file_new_for_path (path);
}

static void
remove_file (GFile *file, const char *folder)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Records are counted, and so is what the reader or the dossier refuses. */
static void
test_records (void)
{
  g_autofree char *folder = NULL;
  g_autoptr (GFile) file = make_file ("titles\none\n-\ntwo\none", &folder);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = jalon_file_load (file, formats, NULL, &(JalonProgress){ NULL }, &report, &error);

  g_assert_no_error (error);
  g_assert_true (report->format == &titles);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, 2);
  g_assert_cmpuint (report->n_features, ==, 4);
  g_assert_cmpuint (report->n_skipped, ==, 2);
  g_assert_cmpuint (report->problems->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (report->problems, 0), ==, "no title");

  /* The file is no dossier's: it is not saved over. */
  g_assert_false (jalon_codec_save (dossier, file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  remove_file (file, folder);
}

static void
cancel_cb (double fraction, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = NULL;
  g_autoptr (GFile) file = make_file ("titles\none\ntwo\nthree", &folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  JalonLoadReport *report = NULL;

  g_assert_null (
      jalon_file_load (file, formats, NULL, &(JalonProgress){ cancel_cb, cancellable, cancellable }, &report, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (report);
  remove_file (file, folder);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Loaded *loaded = data;

  loaded->dossier = jalon_formats_load_finish (result, &loaded->report, &loaded->error);
  g_main_loop_quit (loaded->loop);
}

static void
load_sample (const JalonProgress *progress, Loaded *loaded)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  loaded->loop = g_main_loop_new (NULL, FALSE);
  jalon_formats_load_async (file, progress, loaded_cb, loaded);
  g_main_loop_run (loaded->loop);
  g_main_loop_unref (loaded->loop);
}

static void
loaded_clear (Loaded *loaded)
{
  g_clear_object (&loaded->dossier);
  g_clear_pointer (&loaded->report, jalon_load_report_free);
  g_clear_error (&loaded->error);
}

static void
told_cb (double fraction, gpointer last)
{
  *(double *) last = fraction;
}

static void
test_async (void)
{
  double last = 0;
  Loaded loaded = { NULL };

  load_sample (&(JalonProgress){ told_cb, &last, NULL }, &loaded);
  g_assert_no_error (loaded.error);
  g_assert_true (loaded.report->format == &jalon_format_dossier);
  g_assert_cmpuint (loaded.report->n_skipped, ==, 0);
  g_assert_cmpuint (loaded.report->n_features, >, 10);
  g_assert_cmpfloat (last, ==, 1);
  loaded_clear (&loaded);
}

static void
test_async_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Loaded loaded = { NULL };

  g_cancellable_cancel (cancellable);
  load_sample (&(JalonProgress){ .cancellable = cancellable }, &loaded);
  g_assert_error (loaded.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (loaded.dossier);
  g_assert_null (loaded.report);
  loaded_clear (&loaded);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/formats/table", test_table);
  g_test_add_func ("/exchange/formats/choose", test_choose);
  g_test_add_func ("/exchange/formats/records", test_records);
  g_test_add_func ("/exchange/formats/cancelled", test_cancelled);
  g_test_add_func ("/exchange/formats/async", test_async);
  g_test_add_func ("/exchange/formats/async-cancelled", test_async_cancelled);
  return g_test_run ();
}
