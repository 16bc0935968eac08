/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats in which a map can be written. What lists them, chooses one or
 * names them asks this table.
 */

#pragma once

#include "jalon-file-type.h"

G_BEGIN_DECLS

typedef struct _JalonSnapshotJob JalonSnapshotJob;

/**
 * JalonPictureFormat:
 * @type: its files
 * @is_raster: it has pixels, so that scale and size of the image matter
 * @write: draws the page of a job into its stream
 */
typedef struct
{
  JalonFileType type;
  gboolean      is_raster;
  gboolean (*write) (const JalonSnapshotJob *job, GError **error);
} JalonPictureFormat;

const JalonPictureFormat *jalon_picture_format_get (guint index);
const JalonPictureFormat *jalon_picture_format_find (const char *suffix);
char                     *jalon_picture_format_dup_suffixes (gboolean with_rasters);

G_END_DECLS
