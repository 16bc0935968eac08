/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A saved view, as the command line names it.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

const JalonViewRecord *jalon_cli_find_view (JalonDossier *dossier, const char *name, GError **error);

G_END_DECLS
