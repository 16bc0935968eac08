/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filter of a command: its options, and the query that they make.
 */

#pragma once

#include "jalon-cli-arguments.h"

G_BEGIN_DECLS

void        jalon_cli_add_filter_options (GArray *entries, JalonSnapshotArguments *arguments);
JalonQuery *jalon_cli_create_query (const JalonSnapshotArguments *arguments,
                                    const JalonViewRecord        *view,
                                    JalonWorld                   *world,
                                    JalonDossier                 *dossier,
                                    GError                      **error);

G_END_DECLS
