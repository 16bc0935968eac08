/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns of the grammar of time, from text to steps.
 */

#pragma once

#include "jalon-time-grammar.h"

G_BEGIN_DECLS

gboolean jalon_time_pattern_add (JalonTimeGrammar *grammar, guint rule, const char *pattern);
/* Adds the words of @text to @words, (element-type JalonTimeWord). */
void     jalon_time_pattern_cut (JalonTimeGrammar *grammar, const char *text, GPtrArray *words);
gboolean jalon_time_slot_from_name (const char *name, JalonTimeSlot *out_slot);

G_END_DECLS
