/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-edit.h"

#include <adwaita.h>

G_BEGIN_DECLS

void jalon_undo_toast_show (AdwToastOverlay *overlay, JalonHistory *history, const char *text, const char *action_name);

G_END_DECLS
