/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where rules of the grammar of time hold in a text, and what their slots
 * take from it.
 */

#pragma once

#include "jalon-time-grammar.h"

G_BEGIN_DECLS

/* A text against a grammar; all borrowed but @words. */
typedef struct
{
  const JalonTimeGrammar *grammar;
  const JalonTokens      *tokens;
  const GArray           *pieces;
  const JalonTimeWord   **words; /* (owned): of each piece, or %NULL */
} JalonTimeMatcher;

/**
 * JalonTimeMatch:
 * @first: first piece
 * @last: the piece after it
 * @has: sets of 1 << JalonTimeSlot: of the time, and of the end of a range
 * @value: by the same; of JALON_TIME_SLOT_NUMBER it is @number
 */
typedef struct
{
  const JalonTimeRule *rule;
  guint                first;
  guint                last;
  guint32              has[2];
  gint16               value[2][JALON_N_TIME_SLOTS];
  double               number;
} JalonTimeMatch;

void jalon_time_matcher_init (JalonTimeMatcher *self, JalonLang lang, const JalonTokens *tokens, const GArray *pieces);
void jalon_time_matcher_clear (JalonTimeMatcher *self);
gboolean jalon_time_matcher_find (const JalonTimeMatcher *self, guint first, JalonTimeMatch *out_match);
gboolean jalon_time_matcher_is_in_set (const JalonTimeMatcher *self, guint piece, const char *set);

static inline gboolean
jalon_time_match_has (const JalonTimeMatch *self, guint end, JalonTimeSlot slot)
{
  return (self->has[end] >> slot & 1) != 0;
}

/* The whole number in a slot, or @fallback. */
static inline int
jalon_time_match_get (const JalonTimeMatch *self, guint end, JalonTimeSlot slot, int fallback)
{
  return jalon_time_match_has (self, end, slot) ? self->value[end][slot] : fallback;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonTimeMatcher, jalon_time_matcher_clear)

G_END_DECLS
