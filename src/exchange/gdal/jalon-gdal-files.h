/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that GDAL reads through functions, by names that nothing else has.
 */

#pragma once

#include "jalon-gdal-module.h"

G_BEGIN_DECLS

char *jalon_gdal_files_add (const JalonGdalSource *source);
void  jalon_gdal_files_remove (const char *path);

G_END_DECLS
