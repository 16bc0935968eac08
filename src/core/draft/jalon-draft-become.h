/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit that makes a dossier what another is: an earlier version of it.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

JalonEdit *jalon_edit_new_become (JalonDossier *dossier,
                                  JalonDossier *wanted,
                                  GPtrArray    *problems,
                                  GCancellable *cancellable,
                                  GError      **error);

G_END_DECLS
