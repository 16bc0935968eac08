/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the module that has GDAL in it offers for positions of other reference systems: PROJ, which comes with it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JalonCrs JalonCrs;

/**
 * JalonCrsModule:
 * @open: (transfer full) (nullable): a reference system by its code, as "EPSG:2154"; %NULL where it is not known
 * @project: turns a position, first to the east, to degrees of WGS 84, longitude first; %FALSE where there is none
 * @close: frees it
 */
typedef struct
{
  JalonCrs *(*open) (const char *code);
  gboolean (*project) (JalonCrs *self, double *x, double *y);
  void (*close) (JalonCrs *self);
} JalonCrsModule;

/* The module, and its symbol: a #JalonCrsModule. */
#define JALON_CRS_MODULE "jalon-gdal.so"
#define JALON_CRS_MODULE_SYMBOL "jalon_crs_module"

G_END_DECLS
