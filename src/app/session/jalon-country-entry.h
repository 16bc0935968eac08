/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of states and organisations.
 */

#pragma once

#include "jalon-completion-entry.h"

G_BEGIN_DECLS

#define JALON_TYPE_COUNTRY_ENTRY (jalon_country_entry_get_type ())
G_DECLARE_FINAL_TYPE (JalonCountryEntry, jalon_country_entry, JALON, COUNTRY_ENTRY, JalonCompletionEntry)

/* Signal "picked" (code). */

void jalon_country_entry_limit_to_states (JalonCountryEntry *self);

G_END_DECLS
