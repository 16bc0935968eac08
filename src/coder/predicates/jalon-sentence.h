/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence as the events of it are read: its tree, with what the lexicon and the analysis know of each word.
 */

#pragma once

#include "jalon-analysis.h"
#include "jalon-senses.h"
#include "jalon-tree.h"

G_BEGIN_DECLS

/**
 * JalonSentence:
 * @tree: (owned)
 * @classes: (owned) (array): by word: classes of nouns
 * @sectors: (owned) (array): by word: (nullable) PLOVER sector of who it names
 * @events: (owned) (array): by word: (nullable) (element-type JalonSenseEntry): of the noun of an event
 * @mentions: (owned) (array): by word: index of the mention that it belongs to, or -1
 * @toponyms: (owned) (array): by word: (nullable): place whose name it belongs to
 * @is_heading: what is told in the present is done
 */
typedef struct
{
  const JalonAnalysis *analysis;
  const JalonSenses   *senses;
  JalonTree           *tree;
  JalonClasses        *classes;
  const char         **sectors;
  const GPtrArray    **events;
  int                 *mentions;
  const JalonToponym **toponyms;
  gboolean             is_heading;
} JalonSentence;

JalonSentence *jalon_sentence_new (const JalonAnalysis *analysis, const JalonSenses *senses, JalonTree *tree);
void           jalon_sentence_free (JalonSentence *self);
JalonClasses   jalon_sentence_get_classes (const JalonSentence *self, guint word);
gboolean       jalon_sentence_may_be_several (const JalonSentence *self, guint word);
guint          jalon_sentence_get_marks (const JalonSentence *self, guint word);
gboolean       jalon_sentence_has_mark_below (const JalonSentence *self, guint word, guint marks);
guint          jalon_sentence_get_slots (const JalonSentence *self, guint word);
guint          jalon_sentence_unwrap (const JalonSentence *self, guint word);
guint          jalon_sentence_resolve (const JalonSentence *self, guint word);
guint          jalon_sentence_climb_to_verb (const JalonSentence *self, guint word);

static inline const JalonTreeWord *
jalon_sentence_get (const JalonSentence *self, guint word)
{
  return &self->tree->words[word];
}

static inline const char *
jalon_sentence_get_norm (const JalonSentence *self, guint word)
{
  return jalon_tree_get_norm (self->tree, word);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSentence, jalon_sentence_free)

G_END_DECLS
