/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layer that GDAL writes.
 */

#pragma once

#include "jalon-gdal-module.h"

G_BEGIN_DECLS

JalonGdalOutput *jalon_gdal_output_open (const JalonGdalTarget *target);
gboolean         jalon_gdal_output_add (JalonGdalOutput *self, const JalonGdalRow *row);
gboolean         jalon_gdal_output_close (JalonGdalOutput *self);

G_END_DECLS
