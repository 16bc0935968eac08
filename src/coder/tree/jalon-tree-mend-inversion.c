/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who says so behind what is said, as a pronoun that is written to the verb: "a-t-il ajouté".
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

/* Whether the word is the pronoun of a subject that is written to the verb before it: "-IL", "-T-ELLE". */
static gboolean
is_written_behind (const JalonTree *self, guint word, const JalonSenses *senses, JalonLang lang)
{
  return self->words[word].upos == JALON_UPOS_PRON && jalon_tree_get_norm (self, word)[0] == '-' &&
         (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, word)) & JALON_MARKS_THIRD) != 0;
}

/* Whether the verb says what stands beside it: no subject but the pronoun, as a question has ("LE MALI a-t-il dit"),
 * and nothing said under it. */
static gboolean
is_put_in (const JalonTree *self, guint verb, guint pronoun, const JalonSenses *senses, JalonLang lang)
{
  guint subject = verb != JALON_TREE_NONE ? jalon_tree_find_child (self, verb, JALON_TREE_SUBJECTS) : JALON_TREE_NONE;

  return verb != JALON_TREE_NONE && (subject == JALON_TREE_NONE || subject == pronoun) &&
         self->words[verb].upos == JALON_UPOS_VERB &&
         (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, verb)) & JALON_GOVERNS_SAID) !=
             0 &&
         !jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_CCOMP));
}

/* "« We condemn it », | a-t-il déclaré": the clause before the verb is what is said. */
static void
take_said (JalonTree *self, guint verb)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS);

  JALON_TREE_FOREACH_CHILD (self, verb, child)
  {
    if (child < verb && self->words[child].upos == JALON_UPOS_VERB && jalon_tree_is_by (self, child, clauses) &&
        !jalon_tree_has_child (self, child, JALON_DEPREL_BIT (JALON_DEPREL_MARK)))
      {
        self->words[child].deprel = JALON_DEPREL_CCOMP;
        return;
      }
  }
}

/* The highest word that the verb hangs under. */
static guint
find_top (const JalonTree *self, guint verb)
{
  while (self->words[verb].head != JALON_TREE_NONE)
    verb = self->words[verb].head;
  return verb;
}

/**
 * jalon_tree_mend_inversion:
 * @senses: with the words of @lang, which say which verbs tell what somebody says
 *
 * Makes the pronoun behind a verb of saying its subject, and the verb what is said of the clause before it.
 */
void
jalon_tree_mend_inversion (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  gboolean mended = FALSE;

  for (guint i = 1; i < self->n_words; i++)
    {
      guint verb = self->words[i].head;

      if (!is_written_behind (self, i, senses, lang) || !is_put_in (self, verb, i, senses, lang))
        continue;
      self->words[i].deprel = JALON_DEPREL_NSUBJ;
      if (self->words[verb].head == JALON_TREE_NONE)
        take_said (self, verb);
      else if (self->words[verb].head < verb)
        jalon_tree_hang (self, verb, find_top (self, verb), JALON_DEPREL_PARATAXIS);
      self->words[verb].features[JALON_FEATURE_VOICE] = 0;
      mended = TRUE;
    }
  if (mended)
    jalon_tree_link (self);
}
