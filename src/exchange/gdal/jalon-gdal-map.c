/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row of each layer is a feature in degrees, whose columns are values of it;
 * those are read as GeoJSON then, as of a map in XML.
 */

#include "config.h"

#include "jalon-gdal-map.h"

#include "jalon-error.h"
#include "jalon-gdal-out.h"
#include "jalon-gdal-source.h"
#include "jalon-gdal.h"
#include "jalon-i18n.h"
#include "jalon-markup-features.h"
#include "jalon-markup-text.h"
#include "jalon-table-columns.h"
#include "jalon-zip.h"

#include <string.h>

/* What files are called for GDAL, and the layer of some by it. */
#define BASE "map"

/**
 * Reading:
 * @roles: (owned): of the fields of the layer
 * @layer: (owned): its name
 * @is_too_large: whether that stopped it
 */
typedef struct
{
  JalonMarkupFeatures   features;
  const char           *name;
  JalonSink            *sink;
  const JalonGdalField *fields;
  guint                 n_fields;
  GArray               *roles;
  char                 *layer;
  char                 *crs;
  gboolean              is_too_large;
} Reading;

static JalonColumnRole
guess_role (const char *name)
{
  g_autofree char *folded = jalon_table_fold_name ((JalonCell){ name, strlen (name) });

  return jalon_column_role_guess (folded);
}

static gboolean
begin_cb (gpointer data, const char *layer, const char *crs, const JalonGdalField *fields, guint n_fields)
{
  Reading *self = data;

  self->fields = fields;
  self->n_fields = n_fields;
  g_free (self->layer);
  self->layer = g_utf8_make_valid (layer, -1);
  g_array_set_size (self->roles, 0);
  for (guint i = 0; i < n_fields; i++)
    {
      JalonColumnRole role = guess_role (fields[i].name);

      g_array_append_val (self->roles, role);
    }
  if (crs != NULL && g_strcmp0 (self->crs, crs) != 0)
    {
      g_free (self->crs);
      self->crs = g_strdup (crs);
      jalon_sink_remark (self->sink, _ ("%s: the positions were in %s; they are in degrees here"), self->name, crs);
    }
  return TRUE;
}

static void
add_value (Reading *self, guint index, const char *text)
{
  const JalonGdalField *field = &self->fields[index];
  JalonColumnRole       role = g_array_index (self->roles, JalonColumnRole, index);

  jalon_markup_features_add_column (&self->features, field->name, text);
  if (role == JALON_COLUMN_DATE || role == JALON_COLUMN_END)
    jalon_markup_features_add_time (&self->features, text);
  if (role == JALON_COLUMN_TITLE)
    jalon_markup_features_add_member (&self->features, "title", text);
  else if (role == JALON_COLUMN_SUMMARY)
    jalon_markup_features_add_member (&self->features, "summary", text);
  else if (field->type == JALON_GDAL_NUMBER || field->type == JALON_GDAL_BOOLEAN)
    jalon_markup_features_add_json (&self->features, field->name, text);
  else
    jalon_markup_features_add_member (&self->features, field->name, text);
}

static gboolean
add_cb (gpointer data, const char *const *texts, const char *geometry, double fraction)
{
  Reading *self = data;

  jalon_markup_features_open (&self->features);
  for (guint i = 0; i < self->n_fields; i++)
    if (texts[i] != NULL)
      add_value (self, i, texts[i]);
  if (strcmp (self->layer, BASE) != 0)
    jalon_markup_features_add_member (&self->features, "layer", self->layer);
  jalon_markup_features_close_with (&self->features, geometry);
  if (self->features.n_features % 1024 == 0)
    jalon_progress_tell (&self->sink->progress, fraction / 2);
  self->is_too_large = self->features.features->len > JALON_GDAL_MAX_TEXT;
  return !self->is_too_large;
}

static gboolean
read_files (Reading *self, const char *driver, const JalonGdalInputs *inputs, GError **error)
{
  static const JalonGdalReceiver receiver = { begin_cb, add_cb };
  JalonGdalSource                source = { .driver = driver, .cancellable = self->sink->progress.cancellable };
  JalonGdalOutcome               outcome;

  source.files = jalon_gdal_inputs_get (inputs, &source.n_files);
  outcome = (*jalon_gdal_get ()->read) (&source, &receiver, self);
  if (self->is_too_large)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: more is in it than %d MiB of text; take the part that matters"),
                   self->name,
                   (int) (JALON_GDAL_MAX_TEXT >> 20));
      return FALSE;
    }
  return outcome == JALON_GDAL_DONE || jalon_gdal_refuse (outcome, self->sink, self->name, error);
}

/* @read_all: reads the files of @input by read_files() */
static gboolean
read_map (const JalonInput *input,
          JalonSink        *sink,
          gboolean (*read_all) (Reading *self, const JalonInput *input, GError **error),
          GError **error)
{
  Reading  self = { .name = input->name, .sink = sink };
  gboolean ok;

  if (jalon_gdal_get () == NULL)
    return jalon_gdal_refuse_without (input->name, error);
  jalon_markup_features_init (&self.features);
  self.roles = g_array_new (FALSE, FALSE, sizeof (JalonColumnRole));
  ok = read_all (&self, input, error) && jalon_markup_features_read (&self.features, input->name, sink, error);
  jalon_markup_features_clear (&self.features);
  g_array_unref (self.roles);
  g_free (self.layer);
  g_free (self.crs);
  return ok;
}

static gboolean
read_one (Reading *self, const JalonInput *input, const char *driver, const char *name, GError **error)
{
  g_autoptr (JalonGdalInputs) inputs = jalon_gdal_inputs_new ();

  jalon_gdal_inputs_add (inputs, input, name);
  return read_files (self, driver, inputs, error);
}

static gboolean
read_gpkg_files (Reading *self, const JalonInput *input, GError **error)
{
  return read_one (self, input, "GPKG", BASE ".gpkg", error);
}

static gboolean
read_fgb_files (Reading *self, const JalonInput *input, GError **error)
{
  return read_one (self, input, "FlatGeobuf", BASE ".fgb", error);
}

static gboolean
read_gml_files (Reading *self, const JalonInput *input, GError **error)
{
  return read_one (self, input, "GML", BASE ".gml", error);
}

/* What belongs to a Shapefile, besides the shapes: their index, values, reference system and encoding. */
static const char *const shape_suffixes[] = { "shx", "dbf", "prj", "cpg", NULL };

static gboolean
read_shapes (Reading *self, const JalonInput *input, GError **error)
{
  g_autoptr (JalonGdalInputs) inputs = jalon_gdal_inputs_new ();

  jalon_gdal_inputs_add (inputs, input, BASE ".shp");
  if (input->path != NULL)
    jalon_gdal_inputs_add_beside (inputs, input->path, BASE, shape_suffixes);
  return read_files (self, "ESRI Shapefile", inputs, error);
}

/* (transfer full) (nullable): the file of the archive that has @suffix instead of the last letters of @shapes */
static char *
unpack_beside (JalonZip *zip, const char *shapes, const char *suffix, gsize *out_length)
{
  g_autofree char *stem = g_strndup (shapes, strlen (shapes) - 3);
  g_autofree char *upper = g_ascii_strup (suffix, -1);
  g_autofree char *names[] = { g_strconcat (stem, suffix, NULL), g_strconcat (stem, upper, NULL) };
  char            *text = NULL;

  for (guint i = 0; text == NULL && i < G_N_ELEMENTS (names); i++)
    if (jalon_zip_has (zip, names[i]))
      text = jalon_zip_read (zip, names[i], out_length, NULL);
  g_clear_pointer (&names[1], g_free);
  return text;
}

static gboolean
read_packed_shapes (Reading *self, JalonZip *zip, const char *shapes, GError **error)
{
  static const char *const suffixes[] = { "shp", "shx", "dbf", "prj", "cpg" };
  g_autoptr (JalonGdalInputs) inputs = jalon_gdal_inputs_new ();
  char      *texts[G_N_ELEMENTS (suffixes)] = { NULL };
  JalonInput parts[G_N_ELEMENTS (suffixes)];
  gboolean   ok;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize length;

      texts[i] = unpack_beside (zip, shapes, suffixes[i], &length);
      if (texts[i] != NULL)
        {
          g_autofree char *name = g_strconcat (BASE ".", suffixes[i], NULL);

          jalon_input_init_bytes (&parts[i], texts[i], length, self->name);
          jalon_gdal_inputs_add (inputs, &parts[i], name);
        }
    }
  ok = texts[0] != NULL ? read_files (self, "ESRI Shapefile", inputs, error)
                        : jalon_gdal_refuse (JALON_GDAL_DAMAGED, self->sink, self->name, error);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    g_free (texts[i]);
  return ok;
}

static gboolean
read_archive (Reading *self, const JalonInput *input, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  g_auto (JalonZip) zip = { NULL };
  g_auto (GStrv) names = NULL;
  const char *bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  gboolean    ok = TRUE;

  if (bytes == NULL || !jalon_zip_open (&zip, bytes, input->size, input->name, error))
    return FALSE;
  zip.left = JALON_GDAL_MAX_TEXT;
  names = jalon_zip_list (&zip, "");
  for (guint i = 0; ok && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".shp") || g_str_has_suffix (names[i], ".SHP"))
      ok = read_packed_shapes (self, &zip, names[i], error);
  return ok;
}

static gboolean
is_archive (const char *beginning, gsize length)
{
  return length >= 4 && memcmp (beginning, "PK\003\004", 4) == 0;
}

static gboolean
read_shapefile_files (Reading *self, const JalonInput *input, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize       length = MIN (input->size, 4);
  const char *bytes = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);

  if (bytes == NULL)
    return FALSE;
  return is_archive (bytes, length) ? read_archive (self, input, error) : read_shapes (self, input, error);
}

/* The application that a database says it is of (GeoPackage 1.3, requirement 2). */
static JalonSniff
sniff_gpkg (const char *beginning, gsize length)
{
  return length >= 72 && memcmp (beginning, "SQLite format 3", 16) == 0 &&
                 (memcmp (beginning + 68, "GPKG", 4) == 0 || memcmp (beginning + 68, "GP1", 3) == 0)
             ? JALON_SNIFF_SURE
             : JALON_SNIFF_NO;
}

static JalonSniff
sniff_fgb (const char *beginning, gsize length)
{
  return length >= 8 && memcmp (beginning, "fgb\3fgb", 7) == 0 ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

/* The number of the format, and five others that are zero; or shapes in an archive. */
static JalonSniff
sniff_shapefile (const char *beginning, gsize length)
{
  static const char head[24] = { 0, 0, 0x27, 0x0a };

  if (is_archive (beginning, length))
    for (gsize i = 0; i + 4 <= length; i++)
      if (g_ascii_strncasecmp (beginning + i, ".shp", 4) == 0)
        return JALON_SNIFF_SURE;
  return length >= 100 && memcmp (beginning, head, sizeof head) == 0 ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

static JalonSniff
sniff_gml (const char *beginning, gsize length)
{
  static const char *const others[] = { "<kml", "<gpx", "<rss", "<feed", "<html", "<svg" };

  if (!jalon_markup_begins_with (beginning, length, "opengis.net/gml"))
    return JALON_SNIFF_NO;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (jalon_markup_begins_with (beginning, length, others[i]))
      return JALON_SNIFF_NO;
  return JALON_SNIFF_SURE;
}

static gboolean
read_gpkg (const JalonInput *input, JalonSink *sink, GError **error)
{
  return read_map (input, sink, read_gpkg_files, error);
}

static gboolean
read_fgb (const JalonInput *input, JalonSink *sink, GError **error)
{
  return read_map (input, sink, read_fgb_files, error);
}

static gboolean
read_shapefile (const JalonInput *input, JalonSink *sink, GError **error)
{
  return read_map (input, sink, read_shapefile_files, error);
}

static gboolean
read_gml (const JalonInput *input, JalonSink *sink, GError **error)
{
  return read_map (input, sink, read_gml_files, error);
}

const JalonFormat jalon_format_gpkg = {
  .type = { "gpkg", N_ ("GeoPackage"), { "gpkg" }, { "application/geopackage+sqlite3" } },
  .sniff = sniff_gpkg,
  .read = read_gpkg,
  .write = jalon_gdal_write_gpkg,
  .lacks = JALON_LACKS_MUCH,
};

const JalonFormat jalon_format_fgb = {
  .type = { "fgb", N_ ("FlatGeobuf: what has a place"), { "fgb" }, { "application/flatgeobuf" } },
  .sniff = sniff_fgb,
  .read = read_fgb,
  .write = jalon_gdal_write_fgb,
  .lacks = JALON_LACKS_MUCH | JALON_LACKS_PLACELESS,
};

const JalonFormat jalon_format_shapefile = {
  .type = { "shp", N_ ("Shapefile"), { "shp", "zip" }, { "application/vnd.shp" } },
  .sniff = sniff_shapefile,
  .read = read_shapefile,
};

const JalonFormat jalon_format_gml = {
  .type = { "gml", N_ ("GML: Geography Markup Language"), { "gml" }, { "application/gml+xml" } },
  .sniff = sniff_gml,
  .read = read_gml,
};
