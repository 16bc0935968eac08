/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question about several drafts that were left behind.
 */

#pragma once

#include "jalon-recovery.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals "restore" and "show-changes" with the #JalonLostDraft that was chosen. */
#define JALON_TYPE_RECOVERY_LIST (jalon_recovery_list_get_type ())
G_DECLARE_FINAL_TYPE (JalonRecoveryList, jalon_recovery_list, JALON, RECOVERY_LIST, AdwWindow)

JalonRecoveryList *jalon_recovery_list_new (GtkWindow *parent, GPtrArray *drafts);
void               jalon_recovery_list_remove (JalonRecoveryList *self, JalonLostDraft *draft);
void               jalon_recovery_list_unlock (JalonRecoveryList *self, JalonLostDraft *draft);

G_END_DECLS
