/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing and writing a map in a worker thread.
 */

#pragma once

#include "jalon-snapshot.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Takes @options (their content, to be freed with the clear function) in both. */
void        jalon_export_job_draw_async (JalonScene           *scene,
                                         JalonSnapshotOptions *options,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GdkTexture *jalon_export_job_draw_finish (GAsyncResult *result, GError **error);
void        jalon_export_job_write_async (JalonScene               *scene,
                                          JalonSnapshotOptions     *options,
                                          const JalonPictureFormat *format,
                                          GFile                    *file,
                                          JalonSnapshotProgress     progress,
                                          gpointer                  progress_data,
                                          GCancellable             *cancellable,
                                          GAsyncReadyCallback       callback,
                                          gpointer                  user_data);
gboolean    jalon_export_job_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
