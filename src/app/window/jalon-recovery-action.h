/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with a draft that was left behind.
 */

#pragma once

#include "jalon-recovery.h"
#include "jalon-world.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @ok: whether @draft was restored */
typedef void (*JalonRecoveryDone) (JalonLostDraft *draft, gboolean ok, gpointer data);

char *jalon_recovery_dup_title (JalonLostDraft *draft);
char *jalon_recovery_dup_n_changes (JalonLostDraft *draft);
void  jalon_recovery_restore (GtkApplication   *application,
                              JalonWorld       *world,
                              JalonLostDraft   *draft,
                              JalonRecoveryDone done,
                              gpointer          data);
void  jalon_recovery_show_changes (JalonLostDraft *draft, GtkWindow *parent);

G_END_DECLS
