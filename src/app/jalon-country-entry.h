/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of states and organisations in the language
 * of the session. Signal "picked" (code) when one is chosen.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_COUNTRY_ENTRY (jalon_country_entry_get_type ())
G_DECLARE_FINAL_TYPE (JalonCountryEntry, jalon_country_entry, JALON, COUNTRY_ENTRY, JalonSessionWidget)

G_END_DECLS
