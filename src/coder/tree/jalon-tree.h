/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of one sentence, in the terms of Universal Dependencies, over the words of its text.
 */

#pragma once

#include "jalon-parse-vocabulary.h"
#include "jalon-token.h"

G_BEGIN_DECLS

/* No word: the head of the root, and what is not found. */
#define JALON_TREE_NONE G_MAXUINT

/**
 * JalonTreeWord:
 * @token: which token it is, or a part of
 * @norm: its folded letters, of a part only those
 * @head: index of the word it hangs under, or %JALON_TREE_NONE
 * @first_child: index, or %JALON_TREE_NONE; children stand in the order of the text
 * @next_sibling: index of the next word under the same head, or %JALON_TREE_NONE
 * @first: first word of what hangs under it, itself included
 * @last: the word after the last one of that
 */
typedef struct
{
  guint       token;
  const char *norm;
  guint       head;
  guint       first_child;
  guint       next_sibling;
  guint       first;
  guint       last;
  JalonDeprel deprel;
  JalonUpos   upos;
  guint8      features[JALON_N_FEATURES];
} JalonTreeWord;

/**
 * JalonTree:
 * @tokens: borrowed
 * @sentence: which tokens
 * @words: (owned) (array length=n_words)
 * @word_of: (owned) (array): for each token of the sentence its first word
 * @letters: (owned) (nullable): of the words that are parts of a token
 */
typedef struct
{
  const JalonTokens *tokens;
  JalonSpan          sentence;
  JalonTreeWord     *words;
  guint              n_words;
  guint             *word_of;
  GStringChunk      *letters;
} JalonTree;

void     jalon_tree_free (JalonTree *self);
void     jalon_tree_link (JalonTree *self);
guint    jalon_tree_find_child (const JalonTree *self, guint word, guint64 deprels);
gboolean jalon_tree_is_under (const JalonTree *self, guint word, guint above);
char    *jalon_tree_dup_path (const JalonTree *self, guint from, guint to);

/* A set of relations. */
#define JALON_DEPREL_BIT(deprel) (G_GUINT64_CONSTANT (1) << (deprel))

static inline const JalonTreeWord *
jalon_tree_get (const JalonTree *self, guint word)
{
  return &self->words[word];
}

/* Folded letters of a word. */
static inline const char *
jalon_tree_get_norm (const JalonTree *self, guint word)
{
  return self->words[word].norm;
}

static inline guint
jalon_tree_get_word (const JalonTree *self, guint token)
{
  return token >= self->sentence.first && token < self->sentence.last ? self->word_of[token - self->sentence.first]
                                                                      : JALON_TREE_NONE;
}

/* Each child of @word, as the variable @child. */
#define JALON_TREE_FOREACH_CHILD(tree, word, child)                                                                    \
  for (guint child = (tree)->words[word].first_child; child != JALON_TREE_NONE;                                        \
       child = (tree)->words[child].next_sibling)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTree, jalon_tree_free)

G_END_DECLS
