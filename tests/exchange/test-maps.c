/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps in XML, one test for each file of tests/data/maps: FILE.expected is the
 * dossier that is read of it, or why it is not.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-formats.h"
#include "jalon-kml.h"
#include "jalon-kmz.h"
#include "jalon-zip-writer.h"
#include "loaded.h"
#include "outcomes.h"

/* Who cancels gets no dossier and no other error. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const JalonProgress progress = { NULL, NULL, cancellable };
  g_autofree char    *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/maps/placemarks.kml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_formats_load (file, NULL, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What unpacks to more than is read is refused, however small it is. */
static void
test_bomb (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) archive = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (JalonZipWriter) zip = { NULL };
  gsize length = (257 << 20);
  g_autoptr (GBytes) blanks = g_bytes_new_take (g_strnfill (length, ' '), length);
  JalonInput input;

  jalon_zip_writer_init (&zip, stream);
  zip.is_packed = TRUE;
  g_assert_true (jalon_zip_writer_add (&zip, "doc.kml", blanks, NULL, NULL));
  g_assert_true (jalon_zip_writer_finish (&zip, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  archive = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpuint (g_bytes_get_size (archive), <, 1 << 20);
  jalon_input_init_bytes (&input, g_bytes_get_data (archive, NULL), g_bytes_get_size (archive), "bomb.kmz");
  g_assert_null (jalon_format_read (&jalon_format_kmz, &input, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
}

/* A map that is written as KMZ is the same when it is read again. */
static void
test_kmz_again (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/maps/placemarks.kml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonDossier) dossier = jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, NULL, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) plain = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) again = NULL;
  JalonInput input;

  g_assert_true (jalon_format_kmz.write (dossier, stream, &(JalonProgress){ NULL }, &error));
  g_assert_true (jalon_format_kml.write (dossier, plain, &(JalonProgress){ NULL }, &error));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (plain)));
  jalon_input_init_bytes (&input, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "again.kmz");
  again = jalon_format_read (&jalon_format_kmz, &input, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (again)),
                    ==,
                    jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  outcomes_add ("/maps", "maps", loaded_dup_outcome);
  g_test_add_func ("/maps/cancel", test_cancel);
  g_test_add_func ("/maps/bomb", test_bomb);
  g_test_add_func ("/maps/kmz-again", test_kmz_again);
  return g_test_run ();
}
