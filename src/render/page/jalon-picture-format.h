/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats in which a map can be written. What lists them, chooses one or
 * names them asks this table.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JalonSnapshotJob JalonSnapshotJob;

/**
 * JalonPictureFormat:
 * @suffix: of file names, without the dot; it identifies the format, too
 * @name: "PNG"
 * @label: what it is for, not yet translated
 * @mime_type: of its files
 * @is_raster: it has pixels, so that scale and size of the image matter
 * @write: draws the page of a job into its stream
 */
typedef struct
{
  const char *suffix;
  const char *name;
  const char *label;
  const char *mime_type;
  gboolean    is_raster;
  gboolean (*write) (const JalonSnapshotJob *job, GError **error);
} JalonPictureFormat;

const JalonPictureFormat *jalon_picture_format_get (guint index);
const JalonPictureFormat *jalon_picture_format_find (const char *suffix);
const char               *jalon_picture_format_get_label (const JalonPictureFormat *self);
char                     *jalon_picture_format_dup_suffixes (void);

G_END_DECLS
