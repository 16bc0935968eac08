/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a file of one of several formats to a dossier.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

JalonDossier *jalon_file_load (GFile                    *file,
                               const JalonFormat *const *formats,
                               const char               *mapping,
                               const JalonProgress      *progress,
                               JalonLoadReport         **out_report,
                               GError                  **error);
JalonPeek *
jalon_file_peek (GFile *file, const JalonFormat *const *formats, const JalonProgress *progress, GError **error);

G_END_DECLS
