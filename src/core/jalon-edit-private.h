/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

gboolean jalon_edit_prepare (JalonEdit    *self,
                             JalonDossier *dossier,
                             GError      **error);
gboolean jalon_edit_apply (JalonEdit    *self,
                           JalonDossier *dossier,
                           GError      **error);
gboolean jalon_edit_revert (JalonEdit    *self,
                            JalonDossier *dossier,
                            GError      **error);

G_END_DECLS
