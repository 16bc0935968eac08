/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences of treebanks with their trees, and what changes them into the
 * words that Jalon's own tokenizer cuts.
 */

#pragma once

#include "jalon-parse-features.h"
#include "jalon-parse-model.h"
#include "jalon-token.h"

G_BEGIN_DECLS

/**
 * Word:
 * @form: (owned)
 * @feats: (owned): as in CoNLL-U
 * @head: index of its head; the number of words: the root
 * @projective: head once crossing arcs are lifted: what the parser is taught
 * @group: words with the same number stand in one word of the text ("du": "de", "le")
 * @start, @end: bytes of the sentence's text
 * @tag: number in the tag set
 * @guess: tag that a tagger gave which had not seen the sentence
 */
typedef struct
{
  char           *form;
  char           *feats;
  guint           head;
  guint           projective;
  guint           group;
  gsize           start;
  gsize           end;
  JalonUpos       upos;
  JalonDeprel     deprel;
  guint8          tag;
  guint8          guess;
  JalonTaggedWord keys;
} Word;

/**
 * Sentence:
 * @text: (owned): the words as they were written
 * @words: (owned) (element-type Word)
 * @fold: which part of the corpus it is of, for tags guessed by others
 */
typedef struct
{
  char   *text;
  GArray *words;
  guint   fold;
} Sentence;

/**
 * Language:
 * @calendar: (owned): days, months and spans of time
 * @endings, @wholes: (owned): see jalon_parse_model_cut()
 * @merges: whether contractions stay one word even where Jalon's tokenizer has no say ("du")
 */
typedef struct
{
  JalonLang   lang;
  GHashTable *calendar;
  GPtrArray  *endings;
  GPtrArray  *wholes;
  gboolean    merges;
} Language;

Language *language_new (const char *file);
void      language_free (Language *self);

Sentence *sentence_new (void);
void      sentence_free (Sentence *self);
Word     *sentence_get (const Sentence *self, guint i);

GPtrArray *treebank_read (const char *file);

Sentence *sentence_join_contractions (const Sentence *self, guint *map);
Sentence *sentence_cut_as_jalon (const Sentence *self, const Language *language, const JalonParseModel *cutter);
gboolean  sentence_has_same_words (const Sentence *self, const Sentence *other);
void      sentence_projectivise (Sentence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sentence, sentence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Language, language_free)

G_END_DECLS
