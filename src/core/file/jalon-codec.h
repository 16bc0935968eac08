/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossier files: GeoJSON (RFC 7946) read feature by feature, lossless for
 * members this version does not know; written as jalon-file-write.h promises.
 */

#pragma once

#include "jalon-file-write.h"
#include "jalon-format.h"

G_BEGIN_DECLS

/* The version of the format that is read and written. */
#define JALON_FORMAT_VERSION 1

/* The format of dossiers: ours, and any GeoJSON. */
extern const JalonFormat jalon_format_dossier;

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
guint         jalon_codec_count_features (JalonDossier *dossier);
GBytes       *jalon_codec_write_bytes (JalonDossier *dossier, GError **error);
GBytes       *jalon_codec_write_rest (JalonDossier *dossier);
GBytes       *jalon_codec_write_head (JalonDossier *dossier);
gboolean
jalon_codec_write (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);
gboolean jalon_codec_save (JalonDossier     *dossier,
                           GFile            *file,
                           JalonWriteFlags   flags,
                           JalonProgressFunc progress,
                           gpointer          progress_data,
                           GCancellable     *cancellable,
                           GError          **error);

void            jalon_codec_forget_file (JalonDossier *dossier);
JalonFileChange jalon_codec_get_file_change (JalonDossier *dossier, GFile *file);

G_END_DECLS
