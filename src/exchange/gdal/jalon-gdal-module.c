/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GDAL reads and writes layers. This is all of Jalon that is linked with it: a
 * module of its own, loaded when it is needed. It reads with one driver at a
 * time, so that no file is taken for what it does not say it is, and contacts
 * nobody: schemas are not fetched, and a proxy that is not there stands in the
 * way of what a database may ask for.
 */

#include "config.h"

#include "jalon-gdal-module.h"

#include "jalon-gdal-files.h"
#include "jalon-gdal-output.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <gmodule.h>
#include <math.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <string.h>

/* Fields of a layer, and rows between two looks at the cancellable. */
#define MAX_FIELDS 4096
#define AT_ONCE 256

G_MODULE_EXPORT extern const JalonGdalModule jalon_gdal_module;

/**
 * Layer:
 * @transform: (owned) (nullable): to degrees
 * @fields: (owned)
 * @texts: (owned): of a row
 * @held: (owned): what texts of a row are made of
 */
typedef struct
{
  OGRLayerH                    handle;
  OGRCoordinateTransformationH transform;
  char                        *crs;
  guint                        n_fields;
  JalonGdalField              *fields;
  const char                 **texts;
  GStringChunk                *held;
} Layer;

static const char *const settings[][2] = {
  { "OGR_XLSX_HEADERS", "DISABLE" },    { "OGR_ODS_HEADERS", "DISABLE" }, { "GML_DOWNLOAD_SCHEMA", "NO" },
  { "GDAL_HTTP_PROXY", "127.0.0.1:9" }, { "GDAL_HTTP_TIMEOUT", "1" },     { "GML_SAVE_RESOLVED_TO", "SAME" },
};

static void
configure (void)
{
  static gsize is_registered = 0;

  if (g_once_init_enter (&is_registered))
    {
      GDALAllRegister ();
      g_once_init_leave (&is_registered, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    CPLSetThreadLocalConfigOption (settings[i][0], settings[i][1]);
}

static JalonGdalFieldType
get_type (OGRFieldDefnH field)
{
  switch ((int) OGR_Fld_GetType (field))
    {
    case OFTInteger:
    case OFTInteger64:
      return OGR_Fld_GetSubType (field) == OFSTBoolean ? JALON_GDAL_BOOLEAN : JALON_GDAL_NUMBER;
    case OFTReal:
      return JALON_GDAL_NUMBER;
    case OFTDate:
    case OFTDateTime:
      return JALON_GDAL_DATE;
    default:
      return JALON_GDAL_TEXT;
    }
}

/* Degrees in the order of GeoJSON: longitude first. */
static OGRSpatialReferenceH
create_degrees (void)
{
  OGRSpatialReferenceH degrees = OSRNewSpatialReference (NULL);

  OSRSetWellKnownGeogCS (degrees, "WGS84");
  OSRSetAxisMappingStrategy (degrees, OAMS_TRADITIONAL_GIS_ORDER);
  return degrees;
}

static char *
dup_crs (OGRSpatialReferenceH reference)
{
  const char *authority = OSRGetAuthorityName (reference, NULL);
  const char *code = OSRGetAuthorityCode (reference, NULL);

  return authority != NULL && code != NULL ? g_strdup_printf ("%s:%s", authority, code)
                                           : g_strdup (OSRGetName (reference));
}

/* Of a layer that does not say where it is, positions stay as they are. %FALSE where it is said and not known. */
static gboolean
find_transform (Layer *self)
{
  OGRSpatialReferenceH reference = OGR_L_GetSpatialRef (self->handle);
  OGRSpatialReferenceH degrees;

  if (reference == NULL)
    return TRUE;
  degrees = create_degrees ();
  if (!OSRIsSame (reference, degrees))
    {
      self->transform = OCTNewCoordinateTransformation (reference, degrees);
      self->crs = dup_crs (reference);
    }
  OSRRelease (degrees);
  return self->crs == NULL || self->transform != NULL;
}

static gboolean
layer_init (Layer *self, OGRLayerH handle)
{
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn (handle);

  *self = (Layer){ .handle = handle, .n_fields = (guint) OGR_FD_GetFieldCount (definition) };
  self->n_fields = MIN (self->n_fields, MAX_FIELDS);
  self->fields = g_new0 (JalonGdalField, self->n_fields + 1);
  self->texts = g_new0 (const char *, self->n_fields + 1);
  self->held = g_string_chunk_new (1 << 10);
  for (guint i = 0; i < self->n_fields; i++)
    {
      OGRFieldDefnH field = OGR_FD_GetFieldDefn (definition, (int) i);

      self->fields[i] = (JalonGdalField){ OGR_Fld_GetNameRef (field), get_type (field) };
    }
  return find_transform (self);
}

static void
layer_clear (Layer *self)
{
  if (self->transform != NULL)
    OCTDestroyCoordinateTransformation (self->transform);
  g_free (self->crs);
  g_free (self->fields);
  g_free (self->texts);
  g_string_chunk_free (self->held);
}

static const char *
hold (Layer *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_string_chunk_insert (self->held, valid);
}

/* A day, or a day with its time; the time zone where the field has one (100 is UTC, a quarter of an hour each). */
static const char *
format_date (Layer *self, OGRFeatureH feature, int index)
{
  int              year, month, day, hour, minute, zone;
  float            second;
  g_autofree char *text = NULL;

  if (!OGR_F_GetFieldAsDateTimeEx (feature, index, &year, &month, &day, &hour, &minute, &second, &zone))
    return NULL;
  if (OGR_Fld_GetType (OGR_F_GetFieldDefnRef (feature, index)) == OFTDate)
    text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  else
    text = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%s",
                            year,
                            month,
                            day,
                            hour,
                            minute,
                            (int) second,
                            zone == 100 ? "Z" : "");
  return hold (self, text);
}

static const char *
format_value (Layer *self, OGRFeatureH feature, int index)
{
  char   number[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  if (!OGR_F_IsFieldSetAndNotNull (feature, index))
    return NULL;
  switch ((int) self->fields[index].type)
    {
    case JALON_GDAL_DATE:
      return format_date (self, feature, index);
    case JALON_GDAL_BOOLEAN:
      return OGR_F_GetFieldAsInteger (feature, index) != 0 ? "true" : "false";
    case JALON_GDAL_NUMBER:
      if (OGR_Fld_GetType (OGR_F_GetFieldDefnRef (feature, index)) != OFTReal)
        return hold (self, OGR_F_GetFieldAsString (feature, index));
      value = OGR_F_GetFieldAsDouble (feature, index);
      return isfinite (value) ? hold (self, g_ascii_dtostr (number, sizeof number, value)) : NULL;
    default:
      return hold (self, OGR_F_GetFieldAsString (feature, index));
    }
}

/* (nullable): to be freed by CPLFree(); arcs are drawn as lines. */
static char *
export_geometry (Layer *self, OGRFeatureH feature)
{
  OGRGeometryH geometry = OGR_F_StealGeometry (feature);
  char        *json = NULL;

  if (geometry == NULL)
    return NULL;
  if (OGR_G_HasCurveGeometry (geometry, FALSE))
    {
      OGRGeometryH linear = OGR_G_GetLinearGeometry (geometry, 0, NULL);

      OGR_G_DestroyGeometry (geometry);
      geometry = linear;
    }
  if (geometry != NULL && !OGR_G_IsEmpty (geometry) &&
      (self->transform == NULL || OGR_G_Transform (geometry, self->transform) == OGRERR_NONE))
    json = OGR_G_ExportToJson (geometry);
  if (geometry != NULL)
    OGR_G_DestroyGeometry (geometry);
  return json;
}

static gboolean
add_row (Layer *self, OGRFeatureH feature, const JalonGdalReceiver *receiver, gpointer data, double fraction)
{
  char    *geometry;
  gboolean goes_on;

  g_string_chunk_clear (self->held);
  for (guint i = 0; i < self->n_fields; i++)
    self->texts[i] = format_value (self, feature, (int) i);
  geometry = export_geometry (self, feature);
  goes_on = receiver->add (data, self->texts, geometry, fraction);
  CPLFree (geometry);
  return goes_on;
}

static JalonGdalOutcome
read_layer (Layer *self, const JalonGdalSource *source, const JalonGdalReceiver *receiver, gpointer data)
{
  gint64      n_rows = OGR_L_GetFeatureCount (self->handle, FALSE);
  gint64      n = 0;
  OGRFeatureH feature;

  if (!receiver->begin (data, OGR_L_GetName (self->handle), self->crs, self->fields, self->n_fields))
    return JALON_GDAL_STOPPED;
  OGR_L_ResetReading (self->handle);
  CPLErrorReset ();
  for (; (feature = OGR_L_GetNextFeature (self->handle)) != NULL; n++)
    {
      double   fraction = n_rows > 0 ? MIN (1.0, (double) n / (double) n_rows) : 0;
      gboolean goes_on = add_row (self, feature, receiver, data, fraction);

      OGR_F_Destroy (feature);
      if (!goes_on || (n % AT_ONCE == 0 && g_cancellable_is_cancelled (source->cancellable)))
        return JALON_GDAL_STOPPED;
    }
  return CPLGetLastErrorType () >= CE_Failure || n < n_rows ? JALON_GDAL_DAMAGED : JALON_GDAL_DONE;
}

static JalonGdalOutcome
read_layers (GDALDatasetH dataset, const JalonGdalSource *source, const JalonGdalReceiver *receiver, gpointer data)
{
  JalonGdalOutcome outcome = GDALDatasetGetLayerCount (dataset) > 0 ? JALON_GDAL_DONE : JALON_GDAL_DAMAGED;

  for (int i = 0; outcome == JALON_GDAL_DONE && i < GDALDatasetGetLayerCount (dataset); i++)
    {
      Layer layer;

      outcome = layer_init (&layer, GDALDatasetGetLayer (dataset, i)) ? read_layer (&layer, source, receiver, data)
                                                                      : JALON_GDAL_DAMAGED;
      layer_clear (&layer);
    }
  return outcome;
}

/* Of XML all is looked through when it is opened, and what comes before an error is there all the same. */
static gboolean
is_cut_off (const JalonGdalSource *source)
{
  return strcmp (source->driver, "GML") == 0 && CPLGetLastErrorType () >= CE_Failure;
}

static JalonGdalOutcome
read_source (const JalonGdalSource *source, const JalonGdalReceiver *receiver, gpointer data)
{
  const char *const drivers[] = { source->driver, NULL };
  const char *const options[] = { strcmp (source->driver, "GPKG") == 0 ? "IMMUTABLE=YES" : NULL, NULL };
  g_autofree char  *path = NULL;
  GDALDatasetH      dataset;
  JalonGdalOutcome  outcome = JALON_GDAL_DAMAGED;

  configure ();
  if (GDALGetDriverByName (source->driver) == NULL)
    return JALON_GDAL_NO_DRIVER;
  path = jalon_gdal_files_add (source);
  CPLPushErrorHandler (CPLQuietErrorHandler);
  CPLErrorReset ();
  dataset = GDALOpenEx (path, GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, NULL);
  if (dataset != NULL && !is_cut_off (source))
    outcome = read_layers (dataset, source, receiver, data);
  if (outcome == JALON_GDAL_DAMAGED)
    g_info ("GDAL: %s", CPLGetLastErrorMsg ());
  if (dataset != NULL)
    GDALClose (dataset);
  CPLPopErrorHandler ();
  jalon_gdal_files_remove (path);
  return outcome == JALON_GDAL_DAMAGED && g_cancellable_is_cancelled (source->cancellable) ? JALON_GDAL_STOPPED
                                                                                           : outcome;
}

static JalonGdalOutput *
open_output (const JalonGdalTarget *target)
{
  configure ();
  return jalon_gdal_output_open (target);
}

const JalonGdalModule jalon_gdal_module = {
  .read = read_source,
  .open = open_output,
  .add = jalon_gdal_output_add,
  .close = jalon_gdal_output_close,
};
