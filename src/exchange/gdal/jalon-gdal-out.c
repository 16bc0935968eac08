/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a table, and geometries. GDAL writes a file by its name: that is
 * a temporary one, which is copied and removed.
 */

#include "config.h"

#include "jalon-gdal-out.h"

#include "jalon-columns-out.h"
#include "jalon-error.h"
#include "jalon-gdal.h"
#include "jalon-i18n.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const JalonGdalModule *module;
  JalonGdalOutput       *output;
  const GArray          *columns;
  const char            *path;
} Writing;

/* Name of a format for GDAL, and suffix of its files. */
typedef struct
{
  const char *driver;
  const char *suffix;
} Kind;

static gboolean
fail (GError **error)
{
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_NOT_VERIFIED,
                       _ ("GDAL could not write this format; is there room in the folder for temporary files?"));
  return FALSE;
}

static gboolean
write_row (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing         *self = data;
  g_autofree char *json = jalon_facts_dup_json (facts);
  g_auto (GStrv) texts = g_new0 (char *, self->columns->len + 1);
  JalonGdalRow row = { .geometry = json, .has_point = jalon_facts_has_point (facts) };

  /* An empty text and no text are the same to GDAL here, and a list of texts has no gaps. */
  for (guint i = 0; i < self->columns->len; i++)
    {
      texts[i] = jalon_column_out_dup_cell (&g_array_index (self->columns, JalonColumnOut, i), facts);
      if (texts[i] == NULL)
        texts[i] = g_strdup ("");
    }
  row.texts = (const char *const *) texts;
  if (row.has_point)
    {
      row.lon = facts->place->lon;
      row.lat = facts->place->lat;
    }
  return (*self->module->add) (self->output, &row) || fail (error);
}

static GArray *
list_fields (const GArray *columns)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (JalonGdalField));

  for (guint i = 0; i < columns->len; i++)
    {
      const JalonColumnOut *column = &g_array_index (columns, JalonColumnOut, i);
      JalonGdalField        field = { column->name, JALON_GDAL_TEXT };

      if (column->is_number)
        field.type = JALON_GDAL_NUMBER;
      else if (column->is_day)
        field.type = JALON_GDAL_DATE;
      g_array_append_val (fields, field);
    }
  return fields;
}

static gboolean
write_file (Writing *self, const Kind *kind, JalonDossier *dossier, const JalonProgress *progress, GError **error)
{
  g_autoptr (GArray) columns = jalon_columns_out_list (FALSE);
  g_autoptr (GArray) fields = list_fields (columns);
  const JalonGdalTarget target = { kind->driver,
                                   self->path,
                                   (const JalonGdalField *) (gconstpointer) fields->data,
                                   fields->len };
  gboolean              ok;

  self->columns = columns;
  self->output = (*self->module->open) (&target);
  if (self->output == NULL)
    return fail (error);
  ok = jalon_facts_foreach (dossier, progress, write_row, self, error);
  return (*self->module->close) (self->output) ? ok : ok && fail (error);
}

static gboolean
copy (const char *path, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) in = g_file_read (file, cancellable, error);

  return in != NULL &&
         g_output_stream_splice (stream, G_INPUT_STREAM (in), G_OUTPUT_STREAM_SPLICE_NONE, cancellable, error) >= 0;
}

static gboolean
write_map (const Kind          *kind,
           JalonDossier        *dossier,
           GOutputStream       *stream,
           const JalonProgress *progress,
           GError             **error)
{
  Writing          self = { .module = jalon_gdal_get () };
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gboolean         ok;

  if (self.module == NULL)
    return jalon_gdal_refuse_without (kind->driver, error);
  folder = g_dir_make_tmp ("jalon-XXXXXX", error);
  if (folder == NULL)
    return FALSE;
  self.path = path = g_strconcat (folder, "/map.", kind->suffix, NULL);
  ok = write_file (&self, kind, dossier, progress, error) && copy (path, stream, progress->cancellable, error);
  g_unlink (path);
  g_rmdir (folder);
  return ok;
}

/**
 * jalon_gdal_write_gpkg:
 *
 * Writes all that a dossier shows as GeoPackage; as a #JalonFormat writes.
 */
gboolean
jalon_gdal_write_gpkg (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  return write_map (&(Kind){ "GPKG", "gpkg" }, dossier, stream, progress, error);
}

/**
 * jalon_gdal_write_fgb:
 *
 * Writes all that a dossier shows as FlatGeobuf; as a #JalonFormat writes.
 */
gboolean
jalon_gdal_write_fgb (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  return write_map (&(Kind){ "FlatGeobuf", "fgb" }, dossier, stream, progress, error);
}
