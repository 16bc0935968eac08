/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of which state those are of whom only a noun is said: by what stands beside it, by what was said before, or by where
 * the sentence is.
 */

#pragma once

#include "jalon-reader.h"
#include "jalon-sentence.h"

G_BEGIN_DECLS

/* What the tree says of a noun; mentions by their number, or -1. @depth: how deep under the first noun this one is. */
gboolean jalon_event_states_say_whose (const JalonSentence *sentence, guint child);
int      jalon_event_states_find_mention (const JalonSentence *sentence, guint word, guint depth);
int      jalon_event_states_find_located (const JalonSentence *sentence, guint word);
gboolean jalon_event_states_are_abroad (const JalonSentence *sentence, guint word);
gboolean jalon_event_states_is_definite (const JalonSentence *sentence, guint word);
gboolean jalon_event_states_is_outlaw (const char *sector);
gboolean jalon_event_states_are_shared (const JalonReader *reader, const char *sector);

/* (nullable): interned code of the state of @word, a noun of @sector */
const char *
jalon_event_states_find (const JalonReader *reader, const JalonSentence *sentence, guint word, const char *sector);

G_END_DECLS
