/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of changes of an open dossier: each edit that is done, undone or done again, with what stood there before and
 * after. It stands in the state folder, for its owner alone, and in no file that is shared.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

#define JALON_TYPE_LOG (jalon_log_get_type ())
G_DECLARE_FINAL_TYPE (JalonLog, jalon_log, JALON, LOG, GObject)

/* Signal "failed" with the #GError (boxed): the log cannot be written. It comes once, and again only after writing
 * worked meanwhile. Property "is-on" (boolean): whether edits are written down. */
JalonLog   *jalon_log_new (JalonDossier *dossier, JalonHistory *history, const char *folder);
void        jalon_log_note_saved (JalonLog *self);
void        jalon_log_give_up (JalonLog *self);
const char *jalon_log_get_path (JalonLog *self);

G_END_DECLS
