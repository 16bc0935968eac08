/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verbs behind a relative clause that were hung under it: "the men, who hold the north, HAVE MARCHED".
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

/* A relative pronoun before @verb that was hung there, besides a subject that stands before it; or %JALON_TREE_NONE. */
static guint
find_second_subject (const JalonTree *self, guint verb, guint *out_first, const JalonSenses *senses, JalonLang lang)
{
  *out_first = JALON_TREE_NONE;
  JALON_TREE_FOREACH_CHILD (self, verb, child)
  {
    if (child >= verb || !jalon_tree_is_by (self, child, JALON_TREE_SUBJECTS))
      continue;
    if (jalon_tree_is_nominal (self, child))
      *out_first = *out_first == JALON_TREE_NONE ? child : *out_first;
    else if (*out_first != JALON_TREE_NONE && self->words[child].upos == JALON_UPOS_PRON &&
             (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, child)) & JALON_MARKS_RELATIVE) != 0)
      return child;
  }
  return JALON_TREE_NONE;
}

/* The noun that ends before the relative pronoun. */
static guint
find_noun_before (const JalonTree *self, guint pronoun)
{
  guint noun = pronoun > 0 ? pronoun - 1 : pronoun;

  while (noun > 0 && self->words[noun].upos == JALON_UPOS_PUNCT)
    noun--;
  while (!jalon_tree_is_nominal (self, noun) && self->words[noun].head < noun)
    noun = self->words[noun].head;
  return noun;
}

/* The verb behind @verb, with an auxiliary of its own and nobody who does it, that was hung under it; or
 * %JALON_TREE_NONE. */
static guint
find_verb_without_subject (const JalonTree *self, guint verb)
{
  static const guint64 hung = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                              JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_CONJ) |
                              JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS);
  static const guint64 opened = JALON_DEPREL_BIT (JALON_DEPREL_MARK) | JALON_DEPREL_BIT (JALON_DEPREL_CC);

  JALON_TREE_FOREACH_CHILD (self, verb, child)
  {
    guint auxiliary = jalon_tree_find_child (self, child, JALON_DEPREL_BIT (JALON_DEPREL_AUX));

    if (child > verb && self->words[child].upos == JALON_UPOS_VERB && jalon_tree_is_by (self, child, hung) &&
        auxiliary != JALON_TREE_NONE &&
        self->words[auxiliary].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
        !jalon_tree_has_child (self, child, opened | JALON_TREE_SUBJECTS))
      return child;
  }
  return JALON_TREE_NONE;
}

/* "THE MEN, who hold the north, | HAVE MARCHED": the verb behind the relative clause is that of the sentence. */
static gboolean
raise_above_relative (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint verb = 2; verb < self->n_words; verb++)
    {
      guint subject = JALON_TREE_NONE;
      guint pronoun = self->words[verb].upos == JALON_UPOS_VERB
                          ? find_second_subject (self, verb, &subject, senses, lang)
                          : JALON_TREE_NONE;
      guint main_verb = pronoun != JALON_TREE_NONE ? find_verb_without_subject (self, verb) : JALON_TREE_NONE;

      if (main_verb == JALON_TREE_NONE)
        continue;
      jalon_tree_hang (self, main_verb, self->words[verb].head, self->words[verb].deprel);
      for (guint i = 0; i < self->n_words; i++)
        if (self->words[i].head == verb && (i < pronoun || i > main_verb) &&
            !(i + 1 == pronoun && self->words[i].upos == JALON_UPOS_PUNCT))
          self->words[i].head = main_verb;
      jalon_tree_hang (self, verb, find_noun_before (self, pronoun), JALON_DEPREL_ACL_RELCL);
      return TRUE;
    }
  return FALSE;
}

/* "| THE MEN, who hold the north, HAVE MARCHED": taken for a noun of which more is said, and no verb. */
static gboolean
give_verb_to_noun (JalonTree *self)
{
  for (guint verb = 2; verb < self->n_words; verb++)
    {
      guint main_verb = self->words[verb].upos == JALON_UPOS_VERB && self->words[verb].deprel == JALON_DEPREL_ACL_RELCL
                            ? find_verb_without_subject (self, verb)
                            : JALON_TREE_NONE;
      guint noun = main_verb;

      while (noun != JALON_TREE_NONE && self->words[noun].head != JALON_TREE_NONE)
        noun = self->words[noun].head;
      if (noun == JALON_TREE_NONE || noun >= verb || !jalon_tree_is_nominal (self, noun) ||
          jalon_tree_has_child (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_COP) | JALON_TREE_SUBJECTS))
        continue;
      jalon_tree_hang (self, main_verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
      for (guint i = main_verb; i < self->n_words; i++)
        if (self->words[i].head == noun)
          self->words[i].head = main_verb;
      jalon_tree_hang (self, noun, main_verb, JALON_DEPREL_NSUBJ);
      return TRUE;
    }
  return FALSE;
}

/**
 * jalon_tree_mend_relative:
 * @senses: with the words of @lang, which say which pronouns are relative
 *
 * Gives the subject before a relative clause to the verb behind it, which has none.
 */
void
jalon_tree_mend_relative (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  if (raise_above_relative (self, senses, lang) || give_verb_to_noun (self))
    jalon_tree_link (self);
}
