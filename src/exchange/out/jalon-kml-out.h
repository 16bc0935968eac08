/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KML, written.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

gboolean jalon_kml_write (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);

G_END_DECLS
