/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The module that has GDAL in it, and what it could not do in words.
 */

#pragma once

#include "jalon-format.h"
#include "jalon-gdal-module.h"

G_BEGIN_DECLS

/* Such a file is in memory as text, some times over. Bytes. */
#define JALON_GDAL_MAX_TEXT ((gsize) 512 << 20)

const JalonGdalModule *jalon_gdal_get (void);
gboolean jalon_gdal_refuse (JalonGdalOutcome outcome, const JalonSink *sink, const char *name, GError **error);
gboolean jalon_gdal_refuse_without (const char *name, GError **error);

G_END_DECLS
