/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events that pass the filter, oldest first, by month.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_EVENT_LIST (jalon_event_list_get_type ())
G_DECLARE_FINAL_TYPE (JalonEventList, jalon_event_list, JALON, EVENT_LIST, JalonSessionWidget)

G_END_DECLS
