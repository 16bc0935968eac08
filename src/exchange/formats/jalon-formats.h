/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All formats in which events come in and go out, and opening a file of any
 * of them.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

const JalonFormat *jalon_formats_get (guint index);
JalonDossier      *jalon_formats_load (GFile               *file,
                                       const char          *mapping,
                                       const JalonProgress *progress,
                                       JalonLoadReport    **out_report,
                                       GError             **error);
void
jalon_formats_load_async (GFile *file, const JalonProgress *progress, GAsyncReadyCallback callback, gpointer user_data);
JalonDossier *jalon_formats_load_finish (GAsyncResult *result, JalonLoadReport **out_report, GError **error);
gboolean      jalon_formats_name_table (GFile *file);
gboolean      jalon_formats_is_database (GFile *file);
char         *jalon_formats_dup_name (GFile *file);
JalonPeek    *jalon_formats_peek (GFile *file, const JalonProgress *progress, GError **error);

G_END_DECLS
