/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading in batches: order, progress, cancelling, large files.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* Several batches for several workers. */
#define N_MANY 5000

typedef struct
{
  double        last;
  guint         n_calls;
  double        cancel_at;
  GCancellable *cancellable;
} Progress;

/* Every 700th feature has no type, so that it is left out. */
static gboolean
is_bad (guint i)
{
  return i % 700 == 3;
}

static char *
make_many (const char *last)
{
  GString *text = g_string_new ("{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1}, \"features\": [\n");

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text,
                            "{\"type\": \"Feature\", \"id\": \"e%u\", \"geometry\": null, \"properties\": {\"kind\": "
                            "\"event\", \"title\": \"T\"%s}},\n",
                            i,
                            is_bad (i) ? "" : ", \"type\": \"AID\"");
  g_string_append_printf (text, "%s]}\n", last);
  return g_string_free (text, FALSE);
}

static const char good_last[] = "{\"type\": \"Feature\", \"id\": \"last\", \"geometry\": null, \"properties\": "
                                "{\"kind\": \"event\", \"type\": \"AID\", \"title\": \"T\"}}";

static void
progress_cb (double fraction, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  progress->n_calls++;
  if (progress->cancellable != NULL && fraction >= progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

static JalonDossier *
load_text (const char *text, Progress *progress, JalonLoadReport **out_report, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return jalon_codec_load_bytes (bytes, "many.jalon", progress_cb, progress, progress->cancellable, out_report, error);
}

static void
test_order (void)
{
  g_autofree char *text = make_many (good_last);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  JalonEventStore *events;
  Progress         progress = { 0 };
  guint            row = 0;

  dossier = load_text (text, &progress, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (progress.last, ==, 1);
  g_assert_cmpuint (progress.n_calls, >, 2);
  g_assert_cmpuint (report->n_features, ==, N_MANY + 1);

  events = jalon_dossier_get_events (dossier);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      if (!is_bad (i))
        g_assert_cmpstr (jalon_event_store_get_id (events, row++), ==, id);
    }
  g_assert_cmpstr (jalon_event_store_get_id (events, row++), ==, "last");
  g_assert_cmpuint (jalon_event_store_get_n_events (events), ==, row);
  g_assert_cmpuint (report->n_skipped, ==, N_MANY + 1 - row);
  for (guint i = 0; i < report->problems->len; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("many.jalon: features[%u].properties.type: ", 3 + 700 * i);

      g_assert_true (g_str_has_prefix (g_ptr_array_index (report->problems, i), prefix));
    }
}

static void
test_duplicate_far_away (void)
{
  g_autofree char *text = make_many ("{\"type\": \"Feature\", \"id\": \"e0\", \"geometry\": null, \"properties\": "
                                     "{\"kind\": \"site\", \"title\": \"T\", \"host\": \"MAR\"}}");
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  Progress progress = { 0 };

  dossier = load_text (text, &progress, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_SITE)), ==, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (report->problems, report->problems->len - 1), "features[5000]"));
}

/* What is not JSON refuses the document, however late it stands. */
static void
test_broken_at_the_end (void)
{
  g_autofree char *text = make_many ("{\"type\": \"Feature\", \"id\": nothing}");
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  g_assert_null (load_text (text, &progress, &report, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "line 5002"));
  g_assert_null (report);
}

static void
test_cancelled_while_loading (void)
{
  g_autofree char *text = make_many (good_last);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Progress progress = { .cancel_at = 0.3, .cancellable = cancellable };

  g_assert_null (load_text (text, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (progress.last, <, 1);
}

static void
test_missing (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/dossier.jalon");
  g_autoptr (GError) error = NULL;

  g_assert_null (jalon_codec_load (file, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "dossier.jalon"));
}

/* Large enough to be mapped instead of read. */
static void
test_mapped (void)
{
  g_autofree char *blank = g_strnfill (33 << 20, ' ');
  g_autofree char *text =
      g_strconcat ("{\"type\": \"FeatureCollection\", \"features\": [", good_last, "]", blank, "}", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("jalon-XXXXXX.jalon", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  file = g_file_new_for_path (path);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_features, ==, 1);
  g_assert_cmpuint (report->n_skipped, ==, 0);
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codec-load/order", test_order);
  g_test_add_func ("/codec-load/duplicate-far-away", test_duplicate_far_away);
  g_test_add_func ("/codec-load/broken-at-the-end", test_broken_at_the_end);
  g_test_add_func ("/codec-load/cancelled-while-loading", test_cancelled_while_loading);
  g_test_add_func ("/codec-load/missing", test_missing);
  g_test_add_func ("/codec-load/mapped", test_mapped);

  return g_test_run ();
}
