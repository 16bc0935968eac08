/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of jalon-arguments.c share.
 */

#pragma once

#include "jalon-arguments.h"

G_BEGIN_DECLS

/* Adds @word with the prepositions of @slots; nothing where there are none, or no room. */
void jalon_arguments_add_other (JalonArguments *self, guint slots, guint word);
/* Adds what hangs under @word where that says what a preposition says. */
void jalon_arguments_add_behind (const JalonSentence *sentence, guint word, JalonArguments *self);
/* No arguments at all. */
void     jalon_arguments_clear (JalonArguments *self);
gboolean jalon_arguments_is_past_participle (const JalonTreeWord *word);
/* What the parser did not see that it is the verb's: a word, or %JALON_TREE_NONE. */
guint jalon_arguments_find_bare_subject (const JalonSentence *sentence, guint verb);
guint jalon_arguments_find_bare_object (const JalonSentence *sentence, guint verb);
guint jalon_arguments_find_hidden_object (const JalonSentence *sentence, guint verb);
/* Whether a subject hangs under the verb itself. */
gboolean jalon_arguments_has_own_subject (const JalonSentence *sentence, guint verb);
/* Whether the noun says who, not what: people, a state or an organisation. */
gboolean jalon_arguments_is_somebody (const JalonSentence *sentence, guint word);
/* What is promised or asked behind something else, or %JALON_TREE_NONE. */
guint jalon_arguments_find_late_clause (const JalonSentence *sentence, guint verb, const JalonArguments *self);

G_END_DECLS
