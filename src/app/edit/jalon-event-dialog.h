/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of an event that no article tells of, in a window of its own.
 */

#pragma once

#include "jalon-event-editor.h"

G_BEGIN_DECLS

JalonEventEditor *jalon_event_dialog_present (GtkWindow *parent, JalonSession *session, const JalonEventRecord *record);

G_END_DECLS
