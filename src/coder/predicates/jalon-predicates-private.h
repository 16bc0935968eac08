/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of jalon-predicates.c share.
 */

#pragma once

#include "jalon-predicates.h"

G_BEGIN_DECLS

/* Whether words, classes and entries of the lexicon fit a word and its arguments. */
gboolean jalon_predicates_is_one_of (const GPtrArray *words, const char *norm);
gboolean jalon_predicates_is_of_class (const JalonSentence *sentence, guint word, const JalonClasses *classes);
guint    jalon_predicates_find_oblique (const JalonSentence   *sentence,
                                        const JalonArguments  *arguments,
                                        const JalonSenseEntry *entry);
gboolean jalon_predicates_words_fit (const JalonSentence   *sentence,
                                     guint                  verb,
                                     const JalonArguments  *arguments,
                                     const JalonSenseEntry *entry);
gboolean jalon_predicates_fits (const JalonSentence   *sentence,
                                guint                  verb,
                                const JalonArguments  *arguments,
                                const JalonSenseEntry *entry);
gboolean jalon_predicates_noun_fits (const JalonSentence *sentence, guint noun, const JalonSenseEntry *entry);

G_END_DECLS
