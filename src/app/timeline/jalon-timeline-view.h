/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline of a session: when everything was that the filter shows, and,
 * pale, what only its dates leave out. Dragging over it changes those dates.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_TIMELINE_VIEW (jalon_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (JalonTimelineView, jalon_timeline_view, JALON, TIMELINE_VIEW, JalonSessionWidget)

G_END_DECLS
