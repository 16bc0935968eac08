/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline with what moves it: play and steps, the dates of its range, and
 * how it is to be shown.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_TIMELINE_PANE (jalon_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (JalonTimelinePane, jalon_timeline_pane, JALON, TIMELINE_PANE, JalonSessionWidget)

G_END_DECLS
