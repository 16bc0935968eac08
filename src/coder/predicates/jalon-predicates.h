/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words of a sentence tell an event, in which sense, and with which arguments.
 */

#pragma once

#include "jalon-arguments.h"

G_BEGIN_DECLS

/**
 * JalonPredicate:
 * @word: the verb, or the noun where none carries it
 * @noun: the noun of the event, or %JALON_TREE_NONE where the verb tells it
 * @light: what the verb says of @noun
 */
typedef struct
{
  const JalonSenseEntry *entry;
  guint                  word;
  guint                  noun;
  JalonLight             light;
  JalonArguments         arguments;
} JalonPredicate;

GArray  *jalon_predicates_list (const JalonSentence *sentence);
GArray  *jalon_predicates_list_same (const JalonSentence *sentence);
gboolean jalon_predicates_undo (const GArray *predicates, guint noun);
guint    jalon_predicates_find_toll (const JalonSentence *sentence, guint noun);

const JalonSense *jalon_predicates_find_noun_sense (const JalonSentence *sentence, guint noun);

G_END_DECLS
