/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing and writing a map in a worker thread.
 */

#pragma once

#include "jalon-snapshot.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * JalonExportTarget:
 * @format: of the file
 * @file: replaced as a whole, or left as it was
 */
typedef struct
{
  const JalonPictureFormat *format;
  GFile                    *file;
} JalonExportTarget;

/* Takes @options (their content, to be freed with the clear function) in both. */
void        jalon_export_job_draw_async (JalonScene           *scene,
                                         JalonSnapshotOptions *options,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GdkTexture *jalon_export_job_draw_finish (GAsyncResult *result, GError **error);
void        jalon_export_job_write_async (JalonScene              *scene,
                                          JalonSnapshotOptions    *options,
                                          const JalonExportTarget *target,
                                          const JalonProgress     *progress,
                                          GAsyncReadyCallback      callback,
                                          gpointer                 user_data);
gboolean    jalon_export_job_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
