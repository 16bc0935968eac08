/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first and the last day to filter by, as years, months or days.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_DATES (jalon_filter_dates_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterDates, jalon_filter_dates, JALON, FILTER_DATES, JalonSessionWidget)

G_END_DECLS
