/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The countries to filter by, each with its role, and whether any or all of
 * them must match.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_COUNTRIES (jalon_filter_countries_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterCountries, jalon_filter_countries, JALON, FILTER_COUNTRIES, JalonSessionWidget)

G_END_DECLS
