/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said for a few seconds, one thing after the other.
 */

#pragma once

#include "jalon-edit.h"

#include <adwaita.h>

G_BEGIN_DECLS

void jalon_toasts_add (AdwToastOverlay *overlay, AdwToast *toast);
void jalon_toasts_clear (AdwToastOverlay *overlay);
void jalon_toasts_add_step (AdwToastOverlay *overlay, JalonHistory *history, AdwToast *toast);
void jalon_toasts_add_undo (AdwToastOverlay *overlay, JalonHistory *history, const char *text, const char *action_name);

G_END_DECLS
