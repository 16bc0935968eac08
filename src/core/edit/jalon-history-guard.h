/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeping a dossier that may only be read from being changed: its history
 * refuses edits.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

void     jalon_history_set_read_only (JalonHistory *self, gboolean read_only);
gboolean jalon_history_check_writable (JalonHistory *self, GError **error);

G_END_DECLS
