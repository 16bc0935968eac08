/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One layer in degrees of WGS 84, with geometries of any type. The date of
 * writing is left out, so that the same dossier gives the same file.
 */

#include "config.h"

#include "jalon-gdal-output.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <stdio.h>
#include <string.h>

/* Rows of a transaction: each one by itself would be on the disk before the next. */
#define AT_ONCE 10000

/**
 * JalonGdalOutput:
 * @has_transactions: whether there is one that is open
 */
struct _JalonGdalOutput
{
  GDALDatasetH dataset;
  OGRLayerH    layer;
  GArray      *types; /* of JalonGdalFieldType */
  gboolean     has_transactions;
  guint        n_rows;
};

static const struct
{
  const char *driver;
  const char *options[3];
} layer_options[] = {
  { "GPKG", { "FID=fid", "GEOMETRY_NAME=geom", NULL } },
  /* An index has no place for what is nowhere. */
  { "FlatGeobuf", { "SPATIAL_INDEX=NO", NULL } },
};

static char **
get_options (const char *driver)
{
  for (guint i = 0; i < G_N_ELEMENTS (layer_options); i++)
    if (strcmp (layer_options[i].driver, driver) == 0)
      return (char **) layer_options[i].options;
  return NULL;
}

static OGRFieldType
get_field_type (JalonGdalFieldType type)
{
  return type == JALON_GDAL_NUMBER ? OFTReal : type == JALON_GDAL_DATE ? OFTDate : OFTString;
}

static gboolean
add_fields (JalonGdalOutput *self, const JalonGdalTarget *target)
{
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < target->n_fields; i++)
    {
      OGRFieldDefnH field = OGR_Fld_Create (target->fields[i].name, get_field_type (target->fields[i].type));

      ok = OGR_L_CreateField (self->layer, field, TRUE) == OGRERR_NONE;
      OGR_Fld_Destroy (field);
      g_array_append_val (self->types, target->fields[i].type);
    }
  return ok;
}

static gboolean
create_layer (JalonGdalOutput *self, const JalonGdalTarget *target)
{
  OGRSpatialReferenceH degrees = OSRNewSpatialReference (NULL);

  OSRSetWellKnownGeogCS (degrees, "WGS84");
  OSRSetAxisMappingStrategy (degrees, OAMS_TRADITIONAL_GIS_ORDER);
  self->layer = GDALDatasetCreateLayer (self->dataset, "events", degrees, wkbUnknown, get_options (target->driver));
  OSRRelease (degrees);
  return self->layer != NULL && add_fields (self, target);
}

/**
 * jalon_gdal_output_open:
 *
 * Begins a file. A transaction makes it quick, where the format has such.
 *
 * Returns: (transfer full) (nullable): for jalon_gdal_output_close(); %NULL where the file cannot be made
 */
JalonGdalOutput *
jalon_gdal_output_open (const JalonGdalTarget *target)
{
  GDALDriverH      driver = GDALGetDriverByName (target->driver);
  JalonGdalOutput *self;

  if (driver == NULL)
    return NULL;
  CPLPushErrorHandler (CPLQuietErrorHandler);
  CPLSetThreadLocalConfigOption ("OGR_CURRENT_DATE", "1970-01-01T00:00:00.000Z");
  self = g_new0 (JalonGdalOutput, 1);
  self->types = g_array_new (FALSE, FALSE, sizeof (JalonGdalFieldType));
  self->dataset = GDALCreate (driver, target->path, 0, 0, 0, GDT_Unknown, NULL);
  if (self->dataset == NULL || !create_layer (self, target))
    {
      jalon_gdal_output_close (self);
      return NULL;
    }
  self->has_transactions = OGR_L_TestCapability (self->layer, OLCTransactions) != 0;
  if (self->has_transactions)
    self->has_transactions = OGR_L_StartTransaction (self->layer) == OGRERR_NONE;
  return self;
}

static void
set_date (OGRFeatureH feature, int index, const char *text)
{
  int year, month, day;

  if (sscanf (text, "%d-%d-%d", &year, &month, &day) == 3)
    OGR_F_SetFieldDateTime (feature, index, year, month, day, 0, 0, 0, 0);
}

static void
set_field (JalonGdalOutput *self, OGRFeatureH feature, guint index, const char *text)
{
  JalonGdalFieldType type = g_array_index (self->types, JalonGdalFieldType, index);

  if (type == JALON_GDAL_DATE)
    set_date (feature, (int) index, text);
  else if (type == JALON_GDAL_NUMBER)
    OGR_F_SetFieldDouble (feature, (int) index, g_ascii_strtod (text, NULL));
  else
    OGR_F_SetFieldString (feature, (int) index, text);
}

static OGRGeometryH
create_geometry (const JalonGdalRow *row)
{
  OGRGeometryH point;

  if (row->geometry != NULL)
    return OGR_G_CreateGeometryFromJson (row->geometry);
  if (!row->has_point)
    return NULL;
  point = OGR_G_CreateGeometry (wkbPoint);
  OGR_G_SetPoint_2D (point, 0, row->lon, row->lat);
  return point;
}

/**
 * jalon_gdal_output_add:
 *
 * Returns: whether the row could be written
 */
gboolean
jalon_gdal_output_add (JalonGdalOutput *self, const JalonGdalRow *row)
{
  OGRFeatureH  feature = OGR_F_Create (OGR_L_GetLayerDefn (self->layer));
  OGRGeometryH geometry = create_geometry (row);
  gboolean     ok;

  if (geometry != NULL)
    OGR_F_SetGeometryDirectly (feature, geometry);
  for (guint i = 0; i < self->types->len; i++)
    if (row->texts[i] != NULL && *row->texts[i] != '\0')
      set_field (self, feature, i, row->texts[i]);
  ok = OGR_L_CreateFeature (self->layer, feature) == OGRERR_NONE;
  OGR_F_Destroy (feature);
  if (ok && self->has_transactions && ++self->n_rows % AT_ONCE == 0)
    ok = OGR_L_CommitTransaction (self->layer) == OGRERR_NONE && OGR_L_StartTransaction (self->layer) == OGRERR_NONE;
  return ok;
}

/**
 * jalon_gdal_output_close:
 * @self: (transfer full): an output
 *
 * Returns: whether the file is whole
 */
gboolean
jalon_gdal_output_close (JalonGdalOutput *self)
{
  gboolean ok = !self->has_transactions || OGR_L_CommitTransaction (self->layer) == OGRERR_NONE;

  CPLErrorReset ();
  if (self->dataset != NULL)
    GDALClose (self->dataset);
  ok = ok && CPLGetLastErrorType () < CE_Failure;
  CPLPopErrorHandler ();
  g_array_unref (self->types);
  g_free (self);
  return ok;
}
