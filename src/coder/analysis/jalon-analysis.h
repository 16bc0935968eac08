/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands where in a text: small words by function, noun classes, verb
 * forms, and the parties named, each found once and then asked for by token.
 */

#pragma once

#include "jalon-lexicon.h"
#include "jalon-memory.h"

G_BEGIN_DECLS

/* A phrase of a class found in the text. */
typedef struct
{
  guint         first;
  guint         last;
  const GArray *meanings; /* of JalonMeaning, borrowed from the lexicon */
} JalonHit;

/**
 * JalonMention:
 *
 * A party as the text names it: "des soldats maliens et burkinabè".
 * @first: first token of the noun phrase, without article and preposition
 * @last: the token after it
 * @core: first token of the name or demonym itself
 * @codes: (owned) (element-type utf8): interned codes; of an ambiguous name all its readings
 * @found: how the first of them is named
 * @person: by the name of a person who acts for them
 * @class: (nullable): the noun it belongs to
 * @prep: (nullable): interned preposition before it
 * @prep_first: first token of that, or @first
 */
typedef struct
{
  guint      first;
  guint      last;
  guint      core;
  GPtrArray *codes;
  JalonFound found;
  gboolean   ambiguous;
  gboolean   person;
  const JalonWordClass *class;
  const char *prep;
  guint       prep_first;
} JalonMention;

typedef struct
{
  JalonLexicon      *lexicon;
  JalonLang          lang;
  const char        *text;
  const JalonTokens *tokens;
  JalonMemory       *memory;    /* borrowed */
  guint64           *functions; /* (owned) by token: a set of 1 << JalonFunction, also inside longer phrases */
  guint64           *sets;      /* (owned) by token: a set of JALON_SET_BIT() */

  const JalonWordSets *words;
  const JalonGrammar  *grammar;
  GArray              *classes;  /* (owned) (element-type JalonHit), by position */
  guint               *class_of; /* (owned) by token: the first of @classes that covers it, from 1; 0: none */
  GArray              *people;   /* (owned) (element-type JalonMeaning): what "Serbs" means as a noun */
  GArray              *mentions; /* (owned) (element-type JalonMention), by position; of jalon_mentions_find() */
  GArray              *toponyms; /* (owned) (element-type JalonToponym), by position; none where the memory has none */
} JalonAnalysis;

JalonAnalysis *jalon_analysis_new (JalonLexicon      *lexicon,
                                   JalonLang          lang,
                                   const char        *text,
                                   const JalonTokens *tokens,
                                   JalonMemory       *memory);
void           jalon_analysis_free (JalonAnalysis *self);

static inline gboolean
jalon_analysis_is (const JalonAnalysis *self, guint token, JalonFunction function)
{
  return token < self->tokens->tokens->len && (self->functions[token] >> function & 1) != 0;
}

static inline gboolean
jalon_analysis_is_in (const JalonAnalysis *self, guint token, JalonWordSet set)
{
  return token < self->tokens->tokens->len && (self->sets[token] & JALON_SET_BIT (set)) != 0;
}

static inline const JalonMention *
jalon_analysis_mention (const JalonAnalysis *self, guint i)
{
  return &g_array_index (self->mentions, JalonMention, i);
}

/* (nullable): the code of a mention that has no other */
static inline const char *
jalon_mention_get_only_code (const JalonMention *self)
{
  return self->codes->len == 1 ? g_ptr_array_index (self->codes, 0) : NULL;
}

/* Whether a hit has a meaning that is the class @id. */
gboolean        jalon_hit_is_class (const JalonHit *hit, const char *id);
gboolean        jalon_analysis_is_word_in (const JalonAnalysis *self, const char *word, JalonWordSet set);
gboolean        jalon_analysis_is_verb (const JalonAnalysis *self, guint token, guint tenses);
const JalonHit *jalon_analysis_class_at (const JalonAnalysis *self, guint token);
void            jalon_analysis_add_people (JalonAnalysis *self, guint first, guint last);
void            jalon_analysis_forget_mentions (JalonAnalysis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonAnalysis, jalon_analysis_free)

G_END_DECLS
