/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of formats of events, and what reads any of them; a database stands
 * wherever a file does.
 */

#include "config.h"

#include "jalon-formats.h"

#include "jalon-codec.h"
#include "jalon-database-read.h"
#include "jalon-file-load.h"
#include "jalon-gdal-map.h"
#include "jalon-gdal-sheet.h"
#include "jalon-geojson.h"
#include "jalon-gpx.h"
#include "jalon-kml.h"
#include "jalon-kmz.h"
#include "jalon-out.h"
#include "jalon-table.h"

#include <string.h>

/* The first one is what a file is taken for that has none of them. */
static const JalonFormat *const formats[] = {
  &jalon_format_dossier, &jalon_format_table,     &jalon_format_tabs,     &jalon_format_geojson,
  &jalon_format_kml,     &jalon_format_kmz,       &jalon_format_gpx,      &jalon_format_gpkg,
  &jalon_format_fgb,     &jalon_format_shapefile, &jalon_format_gml,      &jalon_format_sheet,
  &jalon_format_ods,     &jalon_format_calendar,  &jalon_format_entities, NULL,
};

/* One loading in a thread. */
typedef struct
{
  JalonProgress    progress;
  JalonLoadReport *report; /* (owned) (nullable): once it is done */
} Loading;

/**
 * jalon_formats_get:
 * @index: from 0 on
 *
 * Returns: (nullable): a format; %NULL behind the last one
 */
const JalonFormat *
jalon_formats_get (guint index)
{
  return index < G_N_ELEMENTS (formats) ? formats[index] : NULL;
}

/**
 * jalon_formats_is_database:
 *
 * Returns: whether the URI of a file is the address of a database
 */
gboolean
jalon_formats_is_database (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return jalon_database_is_address (uri);
}

/**
 * jalon_formats_dup_name:
 * @file: of any format, or the address of a database
 *
 * Returns: (transfer full): what a person calls it: the name of the file, or of the dossier in the database
 */
char *
jalon_formats_dup_name (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *address = NULL;
  char            *name = NULL;

  if (!jalon_database_is_address (uri))
    return g_file_get_basename (file);
  address = jalon_database_split_address (uri, &name);
  if (name == NULL)
    {
      address[strcspn (address, "?")] = '\0';
      name = g_path_get_basename (address);
    }
  return name;
}

static JalonDossier *
load_database (GFile *file, const JalonProgress *progress, JalonLoadReport **out_report, GError **error)
{
  g_autofree char *address = g_file_get_uri (file);
  JalonLoadReport *report = NULL;
  JalonDossier    *dossier = jalon_database_read (address, NULL, progress, &report, error);

  if (dossier != NULL && out_report != NULL)
    *out_report = g_steal_pointer (&report);
  g_clear_pointer (&report, jalon_load_report_free);
  return dossier;
}

/**
 * jalon_formats_load:
 * @file: of any format; or one whose URI is the address of a database, as of jalon_database_read()
 * @mapping: (nullable): how a person says that the file is to be read, as jalon-table-map.h has it
 * @progress: how far it is
 * @out_report: (out) (optional) (transfer full): what was left out and which format it was, where it could be read
 *
 * Reads a dossier from a file of any format, as jalon_file_load() does and fails; or from a database, as
 * jalon_database_read() does.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_formats_load (GFile               *file,
                    const char          *mapping,
                    const JalonProgress *progress,
                    JalonLoadReport    **out_report,
                    GError             **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (jalon_formats_is_database (file))
    return load_database (file, progress, out_report, error);
  return jalon_file_load (file, formats, mapping, progress, out_report, error);
}

static void
loading_free (Loading *self)
{
  jalon_load_report_free (self->report);
  g_free (self);
}

static void
load_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  Loading      *self = data;
  GError       *error = NULL;
  JalonDossier *dossier = jalon_formats_load (file, NULL, &self->progress, &self->report, &error);

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * jalon_formats_load_async:
 * @progress: copied; told in the loading thread, until it is finished
 *
 * Loads a file in a thread.
 */
void
jalon_formats_load_async (GFile *file, const JalonProgress *progress, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, progress->cancellable, callback, user_data);
  Loading *self = g_new0 (Loading, 1);

  self->progress = *progress;
  g_task_set_source_tag (task, jalon_formats_load_async);
  g_task_set_task_data (task, self, (GDestroyNotify) loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * jalon_formats_load_finish:
 * @out_report: (out) (optional) (transfer full): as of jalon_formats_load()
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_formats_load_finish (GAsyncResult *result, JalonLoadReport **out_report, GError **error)
{
  Loading      *self;
  JalonDossier *dossier;

  g_return_val_if_fail (g_async_result_is_tagged (result, jalon_formats_load_async), NULL);

  self = g_task_get_task_data (G_TASK (result));
  dossier = g_task_propagate_pointer (G_TASK (result), error);
  if (dossier != NULL && out_report != NULL)
    *out_report = g_steal_pointer (&self->report);
  return dossier;
}

/* (transfer full) */
static char *
dup_name_without_gz (GFile *file)
{
  char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".gz"))
    name[strlen (name) - strlen (".gz")] = '\0';
  return name;
}

/**
 * jalon_formats_name_table:
 *
 * Returns: whether a file is a table by its name
 */
gboolean
jalon_formats_name_table (GFile *file)
{
  g_autofree char *name = dup_name_without_gz (file);

  for (guint i = 0; formats[i] != NULL; i++)
    if (formats[i]->peek != NULL && jalon_file_type_fits (&formats[i]->type, name))
      return TRUE;
  return FALSE;
}

/**
 * jalon_formats_peek:
 * @progress: how far it is; told in the same thread
 *
 * Looks at the beginning of a table.
 *
 * Returns: (transfer full) (nullable): as of jalon_file_peek()
 */
JalonPeek *
jalon_formats_peek (GFile *file, const JalonProgress *progress, GError **error)
{
  return jalon_file_peek (file, formats, progress, error);
}
