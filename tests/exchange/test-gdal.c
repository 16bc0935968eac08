/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What GDAL reads, one test for each file of tests/data/gdal: FILE.expected is
 * the dossier that is read of it, or why it is not.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-formats.h"
#include "jalon-gdal-map.h"
#include "jalon-zip.h"
#include "loaded.h"
#include "outcomes.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
build_path (const char *name)
{
  return g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/gdal", name, NULL);
}

/* A Shapefile is several files: those beside it are found, and those that are not there are not asked for. */
static void
test_beside (void)
{
  static const char *const suffixes[] = { "shp", "shx", "dbf", "prj" };
  g_autofree char         *archive = build_path ("shapes.zip");
  g_autofree char         *folder = g_dir_make_tmp ("jalon-test-XXXXXX", NULL);
  g_autofree char         *bytes = NULL;
  g_autofree char         *shapes = g_build_filename (folder, "Points.shp", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (shapes);
  g_auto (JalonZip) zip = { NULL };
  gsize length;

  g_assert_true (g_file_get_contents (archive, &bytes, &length, NULL));
  g_assert_true (jalon_zip_open (&zip, bytes, length, "shapes.zip", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat ("pts.", suffixes[i], NULL);
      g_autofree char *part = jalon_zip_read (&zip, name, &length, NULL);
      g_autofree char *path = g_strconcat (folder, "/Points.", suffixes[i], NULL);

      g_assert_true (g_file_set_contents (path, part, (gssize) length, NULL));
    }
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonLoadReport) report = NULL;
      g_autoptr (JalonDossier) dossier = jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, &report, &error);
      g_autofree char *title = NULL;
      g_autofree char *path = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (report->n_features, ==, 2);
      title = jalon_kinds[JALON_KIND_NOTE].dup_title (&jalon_kinds[JALON_KIND_NOTE], dossier, 1, "en");
      g_assert_true ((g_strcmp0 (title, "Été") == 0) == (round == 0));
      path = g_strconcat (folder, "/Points.dbf", NULL);
      g_remove (path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (folder, "/Points.", suffixes[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/* A file that is cut off anywhere, or with a byte changed, is read or refused; nothing else comes of it. */
static void
test_damaged (void)
{
  static const char *const names[] = { "points.fgb", "points.gml", "shapes.zip", "events.xlsx", "events.ods" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint part = 1; part < 24; part++)
      {
        g_autofree char *path = build_path (names[i]);
        g_autofree char *bytes = NULL;
        g_autoptr (JalonDossier) dossier = NULL;
        g_autoptr (GError) error = NULL;
        const JalonFormat *format;
        JalonInput         input;
        gsize              length;

        g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
        if (part % 2 == 0)
          length = length * part / 24;
        else
          bytes[length * part / 24] ^= 0x55;
        jalon_input_init_bytes (&input, bytes, length, names[i]);
        for (guint j = 0; (format = jalon_formats_get (j)) != NULL; j++)
          if (format->read != NULL && jalon_file_type_fits (&format->type, names[i]))
            break;
        dossier = jalon_format_read (format, &input, NULL, NULL, NULL, &error);
        g_assert_true ((dossier == NULL) == (error != NULL));
      }
}

static void
test_cancel (void)
{
  static const char *const names[] = { "utm.gpkg", "points.fgb", "points.gml", "shapes.zip", "events.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      const JalonProgress progress = { NULL, NULL, cancellable };
      g_autofree char    *path = build_path (names[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_cancellable_cancel (cancellable);
      g_assert_null (jalon_formats_load (file, NULL, &progress, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static GBytes *
write_bytes (const JalonFormat *format, JalonDossier *dossier)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (format->write (dossier, stream, &(JalonProgress){ NULL }, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What is written is read again with its geometry and time, and is the same bytes each time. */
static void
test_again (void)
{
  static const JalonFormat *const formats[] = { &jalon_format_gpkg, &jalon_format_fgb };
  g_autofree char *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/maps/placemarks.kml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonDossier) dossier = jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = write_bytes (formats[i], dossier);
      g_autoptr (GBytes) second = write_bytes (formats[i], dossier);
      g_autoptr (JalonDossier) again = NULL;
      g_autoptr (GError) error = NULL;
      JalonInput input;

      g_assert_true (g_bytes_equal (bytes, second));
      jalon_input_init_bytes (&input, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "again");
      again = jalon_format_read (formats[i], &input, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      /* One of them is nowhere, for which a FlatGeobuf has no room. */
      g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (again)),
                        ==,
                        jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)) - i);
    }
}

/* Who has no module is told so. */
static void
test_without (void)
{
  g_autofree char *path = build_path ("points.fgb");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      g_setenv ("JALON_MODULEDIR", "/nowhere", TRUE);
      g_assert_null (jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, NULL, &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER);
      g_assert_nonnull (strstr (error->message, "jalon-gdal.so"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* What is added and not run is not freed. */
  if (!g_test_subprocess ())
    outcomes_add ("/gdal/file", "gdal", loaded_dup_outcome);
  g_test_add_func ("/gdal/beside", test_beside);
  g_test_add_func ("/gdal/damaged", test_damaged);
  g_test_add_func ("/gdal/cancel", test_cancel);
  g_test_add_func ("/gdal/again", test_again);
  g_test_add_func ("/gdal/without", test_without);
  return g_test_run ();
}
