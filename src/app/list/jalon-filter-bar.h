/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The active filters as chips: a click removes one.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_BAR (jalon_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterBar, jalon_filter_bar, JALON, FILTER_BAR, JalonSessionWidget)

G_END_DECLS
