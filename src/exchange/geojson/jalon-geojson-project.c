/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rewrites the positions of a GeoJSON text, and leaves all else as it stands.
 * What features say of themselves ("properties") is not looked at. Of systems
 * in metres only that of web maps is known here; all others are PROJ's.
 */

#include "config.h"

#include "jalon-geojson-project.h"

#include "jalon-crs-module.h"
#include "jalon-crs.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-json-plain.h"
#include "jalon-module.h"

#include <math.h>
#include <string.h>

/* Decimals of degrees: a centimetre. */
#define DEGREES_FORMAT "%.7f"

/* Of the sphere of web maps, metres (EPSG:3857). */
#define EARTH_RADIUS 6378137.0

/* Metres, or feet, beyond which there is nothing: three turns. */
#define MAX_METRES (6 * G_PI * EARTH_RADIUS)

/* What ends the names of that system. */
static const char *const mercator_codes[] = { "3857", "900913", "3785", "102100", "102113", NULL };

/**
 * Projection:
 * @out: (owned): the text so far
 * @module: (nullable): by which positions are turned; %NULL for those of web maps
 * @system: (owned) (nullable): of @module
 */
typedef struct
{
  GString    *out;
  const char *at;
  const char *end;

  const JalonCrsModule *module;
  JalonCrs             *system;
} Projection;

static void
pass (Projection *self, const char *end)
{
  g_string_append_len (self->out, self->at, end - self->at);
  self->at = end;
}

static void
append_number (GString *out, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (digits, sizeof digits, DEGREES_FORMAT, number));
}

static gboolean
turn (Projection *self, double *x, double *y)
{
  if (fabs (*x) > MAX_METRES || fabs (*y) > MAX_METRES)
    return FALSE;
  if (self->module != NULL)
    return self->module->project (self->system, x, y);
  *x = *x / EARTH_RADIUS * 180 / G_PI;
  *y = atan (sinh (*y / EARTH_RADIUS)) * 180 / G_PI;
  return TRUE;
}

/* Two numbers or more, up to the closing bracket; @at is at the first one. What follows the first two stays. */
static gboolean
project_position (Projection *self)
{
  double      numbers[2];
  const char *end = self->at;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      end = jalon_json_read_plain_number ((JalonSlice){ end, self->end }, &numbers[i]);
      if (end == NULL)
        return FALSE;
      end += i == 0 ? strspn (end, " \t\r\n,") : 0;
    }
  if (!turn (self, &numbers[0], &numbers[1]))
    return FALSE;
  append_number (self->out, numbers[0]);
  g_string_append (self->out, ", ");
  append_number (self->out, numbers[1]);
  self->at = end;
  pass (self, self->at + strcspn (self->at, "]"));
  return TRUE;
}

/* An array of positions, or of arrays of them. */
static gboolean
project_array (Projection *self, JalonSlice array)
{
  while (self->at < array.end)
    {
      const char *digit = self->at + strspn (self->at, "[], \t\r\n");

      pass (self, MIN (digit, array.end));
      if (self->at < array.end && !project_position (self))
        return FALSE;
    }
  return TRUE;
}

/* Past a string: the name of a member, or a value. */
static gboolean
pass_string (Projection *self)
{
  JalonScan  scan = JALON_SCAN_INIT (((JalonSlice){ self->at, self->end }));
  JalonSlice key;
  JalonSlice value;
  gboolean   is_name;

  if (!jalon_scan_skip_value (&scan, &key))
    return FALSE;
  is_name = jalon_scan_peek (&scan) == ':';
  if (!is_name)
    {
      pass (self, key.end);
      return TRUE;
    }
  scan.at++;
  if (!jalon_scan_skip_value (&scan, &value))
    return FALSE;
  if (jalon_slice_key_is (key, "coordinates") && *value.start == '[')
    {
      pass (self, value.start);
      return project_array (self, value);
    }
  if (jalon_slice_key_is (key, "properties"))
    pass (self, value.end);
  else if (jalon_slice_key_is (key, "bbox"))
    {
      /* It would be of the other system. */
      pass (self, value.start);
      g_string_append (self->out, "null");
      self->at = value.end;
    }
  else
    pass (self, value.start);
  return TRUE;
}

static gboolean
project_text (Projection *self)
{
  while (self->at < self->end)
    {
      const char *quote = memchr (self->at, '"', self->end - self->at);

      pass (self, quote != NULL ? quote : self->end);
      if (quote != NULL && !pass_string (self))
        return FALSE;
    }
  return TRUE;
}

/* (transfer full) (nullable): "urn:ogc:def:crs:EPSG::2154", "EPSG:2154", ".../def/crs/EPSG/0/2154" to "EPSG:2154" */
static char *
dup_code (const char *crs)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?:^|[:/])(EPSG|ESRI|IGNF|IAU)(?::|/)(?:[0-9.]*[:/])?([0-9A-Za-z_]{1,32})$",
                                          G_REGEX_CASELESS,
                                          0,
                                          NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, crs, 0, &match) ? g_match_info_expand_references (match, "\\1:\\2", NULL) : NULL;
}

/* Finds what turns positions of @crs; whether there is something. */
static gboolean
open_system (Projection *self, const char *crs)
{
  g_autofree char *code = dup_code (crs);

  if (jalon_crs_is_one_of (crs, mercator_codes))
    return TRUE;
  self->module = code != NULL ? jalon_module_find (JALON_CRS_MODULE, JALON_CRS_MODULE_SYMBOL) : NULL;
  self->system = self->module != NULL ? self->module->open (code) : NULL;
  return self->system != NULL;
}

/**
 * jalon_crs_project:
 * @text: (inout): GeoJSON
 * @crs: the reference system that its positions are in
 * @file_name: for messages
 *
 * Turns all positions to degrees. Fails with %JALON_ERROR_INVALID_VALUE.
 */
gboolean
jalon_crs_project (GString *text, const char *crs, const char *file_name, GError **error)
{
  Projection projection = { NULL, text->str, text->str + text->len, NULL, NULL };
  gboolean   ok;

  if (!open_system (&projection, crs))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("%s: crs: positions are in the reference system “%s”, not in degrees (convert the file to "
                      "EPSG:4326, as QGIS and ogr2ogr do)"),
                   file_name,
                   crs);
      return FALSE;
    }
  projection.out = g_string_sized_new (text->len);
  ok = project_text (&projection);
  if (ok)
    {
      g_string_truncate (text, 0);
      g_string_append_len (text, projection.out->str, projection.out->len);
    }
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_INVALID_VALUE,
                 _ ("%s: crs: a position is none of the reference system “%s” (correct the member “crs”, or convert "
                    "the file to EPSG:4326)"),
                 file_name,
                 crs);
  if (projection.system != NULL)
    projection.module->close (projection.system);
  g_string_free (projection.out, TRUE);
  return ok;
}
