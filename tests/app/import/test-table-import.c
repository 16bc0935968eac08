/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook is read once, though a person sees its first rows before: what is imported is what was shown, whatever
 * becomes of the file meanwhile. Of a table in text only the beginning is looked at, and the file is read.
 */

#include "config.h"

#include "jalon-formats.h"
#include "jalon-gdal.h"
#include "jalon-table-import.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char             *folder;
  char             *path;
  GMainLoop        *loop;
  GCancellable     *cancellable;
  JalonTableImport *import;
  JalonDossier     *dossier;
  JalonLoadReport  *report;
  GError           *error;
} Fixture;

/* @source: of the tests' data */
static void
set_up (Fixture *self, gconstpointer source)
{
  g_autofree char *from = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data", source, NULL);
  g_autofree char *name = g_path_get_basename (from);
  g_autofree char *bytes = NULL;
  g_autoptr (GFile) file = NULL;
  gsize length;

  self->folder = g_dir_make_tmp ("jalon-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, name, NULL);
  self->loop = g_main_loop_new (NULL, FALSE);
  self->cancellable = g_cancellable_new ();
  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (self->path, bytes, (gssize) length, NULL));
  file = g_file_new_for_path (self->path);
  self->import = jalon_table_import_new_for_file (file);
}

static void
tear_down (Fixture *self, gconstpointer source)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_main_loop_unref (self->loop);
  g_object_unref (self->cancellable);
  jalon_table_import_free (self->import);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->report, jalon_load_report_free);
  g_clear_error (&self->error);
}

static void
peeked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;

  jalon_table_import_peek_finish (result, &self->error);
  g_main_loop_quit (self->loop);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;

  self->dossier = jalon_table_import_read_finish (result, &self->report, &self->error);
  g_main_loop_quit (self->loop);
}

static void
look (Fixture *self)
{
  jalon_table_import_peek_async (self->import, &(JalonProgress){ NULL, NULL, self->cancellable }, peeked_cb, self);
  g_main_loop_run (self->loop);
}

static void
read_all (Fixture *self)
{
  jalon_table_import_read_async (self->import, &(JalonProgress){ NULL, NULL, self->cancellable }, read_cb, self);
  g_main_loop_run (self->loop);
}

static gboolean
skip_without_module (void)
{
  if (jalon_gdal_get () != NULL)
    return FALSE;
  g_test_skip ("Jalon is built without GDAL");
  return TRUE;
}

/* The same comes of it as if the file were read without looking, though it is gone by then. */
static void
test_once (Fixture *self, gconstpointer source)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (JalonDossier) straight = NULL;
  JalonLoadReport *report = NULL;

  if (skip_without_module ())
    return;
  straight = jalon_formats_load (file, NULL, &(JalonProgress){ NULL }, &report, &self->error);
  g_assert_no_error (self->error);
  look (self);
  g_assert_no_error (self->error);
  g_assert_true (jalon_table_import_is_read (self->import));
  g_remove (self->path);
  read_all (self);
  g_assert_no_error (self->error);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (self->dossier)), >, 0);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (self->dossier)),
                    ==,
                    jalon_event_store_get_n_events (jalon_dossier_get_events (straight)));
  g_assert_cmpuint (self->report->n_features, ==, report->n_features);
  g_assert_cmpuint (self->report->n_skipped, ==, report->n_skipped);
  g_assert_nonnull (strstr (self->report->remark, report->remark));
  jalon_load_report_free (report);
}

/* What a person stops is stopped, before the rows are read too. */
static void
test_cancel (Fixture *self, gconstpointer source)
{
  if (skip_without_module ())
    return;
  look (self);
  g_assert_no_error (self->error);
  g_cancellable_cancel (self->cancellable);
  read_all (self);
  g_assert_null (self->dossier);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_text (Fixture *self, gconstpointer source)
{
  look (self);
  g_assert_no_error (self->error);
  g_assert_false (jalon_table_import_is_read (self->import));
  g_remove (self->path);
  read_all (self);
  g_assert_null (self->dossier);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/table-import/once/xlsx", Fixture, "gdal/events.xlsx", set_up, test_once, tear_down);
  g_test_add ("/table-import/once/ods", Fixture, "gdal/events.ods", set_up, test_once, tear_down);
  g_test_add ("/table-import/cancel", Fixture, "gdal/events.xlsx", set_up, test_cancel, tear_down);
  g_test_add ("/table-import/text", Fixture, "tables/windows-1252.csv", set_up, test_text, tear_down);
  return g_test_run ();
}
