/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All filters to choose from: countries, dates, types, verdicts, review, articles.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_PANEL (jalon_filter_panel_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterPanel, jalon_filter_panel, JALON, FILTER_PANEL, JalonSessionWidget)

G_END_DECLS
