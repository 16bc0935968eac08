/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What reading an article carries from sentence to sentence.
 */

#pragma once

#include "jalon-memory.h"
#include "jalon-parses.h"
#include "jalon-proposal.h"
#include "jalon-senses.h"
#include "jalon-time.h"

G_BEGIN_DECLS

/**
 * JalonReferent:
 *
 * Someone the article spoke of, whom a pronoun may mean.
 * @parties: (owned) (element-type JalonProposalParty)
 */
typedef struct
{
  GArray  *parties;
  gboolean plural;
  gboolean person;
} JalonReferent;

/**
 * JalonReader:
 * @senses: borrowed from @lexicon
 * @parses: (owned): of the article's sentences
 * @focus: (nullable): interned code of the state that the article is about
 * @here: (nullable): interned code of the state where the sentence is
 * @last_day: of the last event that has a day, or JALON_DAY_NONE: for "the day before"
 * @last_sense: (nullable): of the last event: for "did the same"
 * @people: (owned) (element-type utf8 JalonProposalParty): parts of names, folded
 * @nouns: (owned) (element-type utf8 GPtrArray): for each noun whose the article said it is, the codes, the last one
 * last
 * @group: (owned) (element-type JalonProposalParty): those who met or signed last, several states: for "the ministers"
 * @group_age: sentences since they were told of
 * @voice: (owned) (nullable) (element-type JalonProposalParty): who speaks in the quote that the sentence is part of
 * @is_in_relative: whether it is being found of whom a relative pronoun speaks: another one is not followed then
 * @recent: (owned) (element-type JalonReferent): whom the article spoke of, the last one last
 */
typedef struct
{
  JalonLexicon      *lexicon;
  const JalonSenses *senses;
  JalonLang          lang;
  JalonMemory       *memory; /* borrowed */
  JalonParses       *parses;
  const char        *focus;
  const char        *here;
  gint32             last_day;
  const JalonSense  *last_sense;
  GHashTable        *people;
  GHashTable        *nouns;
  GArray            *group;
  guint              group_age;
  GArray            *voice;
  gboolean           is_in_relative;
  GArray            *recent;
} JalonReader;

JalonReader *jalon_reader_new (JalonLexicon *lexicon, JalonLang lang, JalonMemory *memory, GError **error);
void         jalon_reader_free (JalonReader *self);

void jalon_reader_learn_person (JalonReader *self, const char *norm, const JalonProposalParty *party);
const JalonProposalParty *jalon_reader_find_person (const JalonReader *self, const char *norm);
void                      jalon_reader_learn_noun (JalonReader *self, const char *norm, const char *code);
const char               *jalon_reader_find_noun (const JalonReader *self, const char *norm);
void          jalon_reader_note (JalonReader *self, const GArray *parties, gboolean plural, gboolean person);
void          jalon_reader_note_group (JalonReader *self, const GArray *parties, const GArray *others);
const GArray *jalon_reader_recall (const JalonReader *self, guint marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonReader, jalon_reader_free)

G_END_DECLS
