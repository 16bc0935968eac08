/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of an event with what applies or gives up the changes.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_EVENT_EDITOR (jalon_event_editor_get_type ())
G_DECLARE_FINAL_TYPE (JalonEventEditor, jalon_event_editor, JALON, EVENT_EDITOR, JalonSessionWidget)

/* Signal "closed": the changes were applied or given up. */

void jalon_event_editor_edit (JalonEventEditor *self, const JalonEventRecord *record);
void jalon_event_editor_create (JalonEventEditor *self, const JalonEventRecord *record);
void jalon_event_editor_set_busy (JalonEventEditor *self, gboolean busy);

G_END_DECLS
