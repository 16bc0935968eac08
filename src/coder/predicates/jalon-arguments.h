/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who and what takes part in what a verb or noun tells, as if it were told by an active verb: subject and object of
 * passives, relative clauses, participles, infinitives and coordinated verbs found where they stand.
 */

#pragma once

#include "jalon-sentence.h"

G_BEGIN_DECLS

#define JALON_ARGUMENTS_MAX 24

/* @slots: a set of JALON_SLOT_BIT(), what its preposition can say */
typedef struct
{
  guint slots;
  guint word;
} JalonArgument;

/**
 * JalonArguments:
 * @subject: word, or %JALON_TREE_NONE
 * @object: word, or %JALON_TREE_NONE
 * @clause: head of what is said, asked or wanted, or %JALON_TREE_NONE
 * @others: (array length=n_others): with prepositions, in the order of the text
 */
typedef struct
{
  guint         subject;
  guint         object;
  guint         iobj;
  guint         clause;
  gboolean      passive;
  gboolean      reflexive;
  JalonArgument others[JALON_ARGUMENTS_MAX];
  guint         n_others;
} JalonArguments;

void  jalon_arguments_read_verb (const JalonSentence *sentence, guint verb, JalonArguments *out);
void  jalon_arguments_read_noun (const JalonSentence *sentence, guint noun, JalonArguments *out);
void  jalon_arguments_add_nominal (const JalonSentence *sentence, guint noun, JalonArguments *out);
void  jalon_arguments_add_deep (const JalonSentence *sentence, guint object, JalonArguments *out);
void  jalon_arguments_add_trailing (const JalonSentence *sentence, guint noun, JalonArguments *out);
guint jalon_arguments_find (const JalonArguments *self, JalonSlot slot);

G_END_DECLS
