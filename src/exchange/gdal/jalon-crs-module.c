/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reference systems by their codes. What is asked for is a code and nothing else: no file is opened and nobody asked
 * for it.
 */

#include "config.h"

#include "jalon-crs-module.h"

#include <cpl_error.h>
#include <gmodule.h>
#include <math.h>
#include <ogr_srs_api.h>

G_MODULE_EXPORT extern const JalonCrsModule jalon_crs_module;

struct _JalonCrs
{
  OGRCoordinateTransformationH transform;
};

static JalonCrs *
create (OGRSpatialReferenceH from)
{
  OGRSpatialReferenceH         degrees = OSRNewSpatialReference (NULL);
  OGRCoordinateTransformationH transform;
  JalonCrs                    *self;

  OSRSetWellKnownGeogCS (degrees, "WGS84");
  OSRSetAxisMappingStrategy (degrees, OAMS_TRADITIONAL_GIS_ORDER);
  OSRSetAxisMappingStrategy (from, OAMS_TRADITIONAL_GIS_ORDER);
  transform = OCTNewCoordinateTransformation (from, degrees);
  OSRRelease (degrees);
  if (transform == NULL)
    return NULL;
  self = g_new0 (JalonCrs, 1);
  self->transform = transform;
  return self;
}

static JalonCrs *
open_crs (const char *code)
{
  OGRSpatialReferenceH from = OSRNewSpatialReference (NULL);
  JalonCrs            *self = NULL;

  CPLPushErrorHandler (CPLQuietErrorHandler);
  if (OSRSetFromUserInput (from, code) == OGRERR_NONE)
    self = create (from);
  CPLPopErrorHandler ();
  OSRRelease (from);
  return self;
}

static gboolean
project (JalonCrs *self, double *x, double *y)
{
  gboolean is_there;

  CPLPushErrorHandler (CPLQuietErrorHandler);
  is_there = OCTTransform (self->transform, 1, x, y, NULL) && isfinite (*x) && isfinite (*y);
  CPLPopErrorHandler ();
  return is_there && fabs (*x) <= 180 && fabs (*y) <= 90;
}

static void
close_crs (JalonCrs *self)
{
  OCTDestroyCoordinateTransformation (self->transform);
  g_free (self);
}

const JalonCrsModule jalon_crs_module = { open_crs, project, close_crs };
