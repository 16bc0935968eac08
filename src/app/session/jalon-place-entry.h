/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of places from the bundled gazetteer.
 */

#pragma once

#include "jalon-completion-entry.h"

G_BEGIN_DECLS

#define JALON_TYPE_PLACE_ENTRY (jalon_place_entry_get_type ())
G_DECLARE_FINAL_TYPE (JalonPlaceEntry, jalon_place_entry, JALON, PLACE_ENTRY, JalonCompletionEntry)

/* Signal "picked" (JalonWorldPlace, the world's). */

GPtrArray *jalon_place_entry_complete (JalonSession *session, const char *words, guint limit);
char      *jalon_place_entry_dup_detail (JalonSession *session, const JalonWorldPlace *place);

G_END_DECLS
