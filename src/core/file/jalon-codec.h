/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossier files: GeoJSON (RFC 7946) read feature by feature, lossless for
 * members this version does not know; written as jalon-file-write.h promises.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-file-write.h"

G_BEGIN_DECLS

/**
 * JalonLoadReport:
 * @n_features: features seen
 * @n_skipped: features left out because something in them is wrong
 * @problems: (owned) (element-type utf8): one message each, "file: path: reason"; the first 100
 */
typedef struct
{
  guint      n_features;
  guint      n_skipped;
  GPtrArray *problems;
} JalonLoadReport;

void jalon_load_report_free (JalonLoadReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonLoadReport, jalon_load_report_free)

/* Called from the loading or saving thread with 0..1. */
typedef void (*JalonProgressFunc) (double fraction, gpointer data);

JalonDossier *jalon_codec_load (GFile            *file,
                                JalonProgressFunc progress,
                                gpointer          progress_data,
                                GCancellable     *cancellable,
                                JalonLoadReport **out_report,
                                GError          **error);
JalonDossier *jalon_codec_load_bytes (GBytes           *bytes,
                                      const char       *name,
                                      JalonProgressFunc progress,
                                      gpointer          progress_data,
                                      GCancellable     *cancellable,
                                      JalonLoadReport **out_report,
                                      GError          **error);
void          jalon_codec_load_async (GFile              *file,
                                      JalonProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
JalonDossier *jalon_codec_load_finish (GAsyncResult *result, JalonLoadReport **out_report, GError **error);
GBytes       *jalon_codec_write_bytes (JalonDossier *dossier, GError **error);
gboolean      jalon_codec_save (JalonDossier     *dossier,
                                GFile            *file,
                                JalonWriteFlags   flags,
                                JalonProgressFunc progress,
                                gpointer          progress_data,
                                GCancellable     *cancellable,
                                GError          **error);

void            jalon_codec_forget_file (JalonDossier *dossier);
JalonFileChange jalon_codec_get_file_change (JalonDossier *dossier, GFile *file);

G_END_DECLS
