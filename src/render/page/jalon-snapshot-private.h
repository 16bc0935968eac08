/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats of a snapshot, one file each.
 */

#pragma once

#include "jalon-snapshot.h"

G_BEGIN_DECLS

/**
 * JalonSnapshotJob:
 *
 * One page on its way into a stream.
 */
struct _JalonSnapshotJob
{
  JalonScene                 *scene;
  const JalonSnapshotOptions *options;
  const JalonPictureFormat   *format;
  GOutputStream              *stream;
  JalonProgressFunc           progress;
  gpointer                    progress_data;
  GCancellable               *cancellable;
};

double           jalon_snapshot_get_scale (const JalonSnapshotOptions *options);
cairo_surface_t *jalon_snapshot_create_image (const JalonSnapshotJob *job, GError **error);
gboolean         jalon_snapshot_write_png (const JalonSnapshotJob *job, GError **error);
gboolean         jalon_snapshot_write_svg (const JalonSnapshotJob *job, GError **error);
gboolean         jalon_snapshot_write_pdf (const JalonSnapshotJob *job, GError **error);
gboolean         jalon_snapshot_draw_job (const JalonSnapshotJob *job, cairo_t *cr, double share, GError **error);

G_END_DECLS
