/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GeoJSON of any shape, one test for each file of tests/data/geojson:
 * FILE.expected is the dossier that is read of it, or why it is not.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-formats.h"
#include "jalon-unpack.h"
#include "loaded.h"
#include "outcomes.h"

#include <string.h>

static GBytes *
pack (gsize length)
{
  g_autofree char *zeros = g_malloc0 (length);
  g_autoptr (GInputStream) bytes = g_memory_input_stream_new_from_data (zeros, (gssize) length, NULL);
  g_autoptr (GZlibCompressor) gzip = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (bytes, G_CONVERTER (gzip));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* A small file in which there is much is unpacked up to the limit, and said. */
static void
test_bomb (void)
{
  g_autoptr (GBytes) packed = pack (30 << 20);
  JalonPacked bomb = { g_bytes_get_data (packed, NULL), g_bytes_get_size (packed), 1 << 20, "bomb.gz" };
  g_autoptr (GError) error = NULL;
  gsize            length;
  g_autofree char *whole = NULL;

  g_assert_null (jalon_unpack_gzip (&bomb, &length, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "bomb.gz: "));
  bomb.max = 30 << 20;
  whole = jalon_unpack_gzip (&bomb, &length, NULL, NULL);
  g_assert_nonnull (whole);
  g_assert_cmpuint (length, ==, 30 << 20);
}

/* Who cancels gets no dossier and no other error. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const JalonProgress progress = { NULL, NULL, cancellable };
  g_autofree char    *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/geojson/collection.geojson.gz", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_formats_load (file, NULL, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  outcomes_add ("/geojson", "geojson", loaded_dup_outcome);
  g_test_add_func ("/geojson/bomb", test_bomb);
  g_test_add_func ("/geojson/cancel", test_cancel);
  return g_test_run ();
}
