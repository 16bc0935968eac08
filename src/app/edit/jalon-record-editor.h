/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a record with what applies or gives up the changes.
 */

#pragma once

#include "jalon-edit-subject.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_RECORD_EDITOR (jalon_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (JalonRecordEditor, jalon_record_editor, JALON, RECORD_EDITOR, JalonSessionWidget)

/* Signal "closed": the changes were applied or given up. */

void jalon_record_editor_show (JalonRecordEditor *self, JalonEditSubject *subject);
void jalon_record_editor_set_busy (JalonRecordEditor *self, gboolean busy);

G_END_DECLS
