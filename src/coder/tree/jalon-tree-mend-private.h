/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the passes of jalon-tree-mend.c share.
 */

#pragma once

#include "jalon-tree-mend.h"

G_BEGIN_DECLS

#define JALON_TREE_SUBJECTS (JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS))

static inline gboolean
jalon_tree_is_by (const JalonTree *self, guint word, guint64 deprels)
{
  return (JALON_DEPREL_BIT (self->words[word].deprel) & deprels) != 0;
}

static inline gboolean
jalon_tree_is_nominal (const JalonTree *self, guint word)
{
  return self->words[word].upos == JALON_UPOS_NOUN || self->words[word].upos == JALON_UPOS_PROPN;
}

static inline gboolean
jalon_tree_is_comma (const JalonTree *self, guint word)
{
  return self->words[word].upos == JALON_UPOS_PUNCT && jalon_tokens_is (self->tokens, self->words[word].token, ",");
}

static inline gboolean
jalon_tree_has_child (const JalonTree *self, guint word, guint64 deprels)
{
  return jalon_tree_find_child (self, word, deprels) != JALON_TREE_NONE;
}

static inline void
jalon_tree_hang (JalonTree *self, guint word, guint head, JalonDeprel deprel)
{
  self->words[word].head = head;
  self->words[word].deprel = deprel;
}

gboolean jalon_tree_may_be_preterite (const JalonTree *self, guint word, const JalonVerbs *verbs);
void     jalon_tree_make_preterite (JalonTree *self, guint verb);

void jalon_tree_mend_absolute (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_adjuncts (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_quantities (JalonTree *tree, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_words (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_nouns (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_verbs (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_lists (JalonTree *self);
void jalon_tree_mend_clauses (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_relative (JalonTree *self, const JalonSenses *senses, JalonLang lang);
void jalon_tree_mend_inversion (JalonTree *self, const JalonSenses *senses, JalonLang lang);

G_END_DECLS
