/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-path-words.h"

#include "jalon-parse-vocabulary.h"

#include <glib/gi18n.h>

/* What grammar calls the relations of Universal Dependencies. */
static const char *const labels[] = {
  /* Translators: from here on terms of grammar: what a word is to the word that it belongs to. */
  [JALON_DEPREL_DEP] = NC_ ("grammar", "dependent word"),
  [JALON_DEPREL_ROOT] = NC_ ("grammar", "main word"),
  [JALON_DEPREL_ACL] = NC_ ("grammar", "clause of a noun"),
  [JALON_DEPREL_ACL_RELCL] = NC_ ("grammar", "relative clause"),
  [JALON_DEPREL_ADVCL] = NC_ ("grammar", "adverbial clause"),
  [JALON_DEPREL_ADVMOD] = NC_ ("grammar", "adverb"),
  [JALON_DEPREL_AMOD] = NC_ ("grammar", "adjective"),
  [JALON_DEPREL_APPOS] = NC_ ("grammar", "apposition"),
  [JALON_DEPREL_AUX] = NC_ ("grammar", "auxiliary"),
  [JALON_DEPREL_AUX_PASS] = NC_ ("grammar", "passive auxiliary"),
  [JALON_DEPREL_CASE] = NC_ ("grammar", "preposition"),
  [JALON_DEPREL_CC] = NC_ ("grammar", "conjunction"),
  [JALON_DEPREL_CCOMP] = NC_ ("grammar", "object clause"),
  [JALON_DEPREL_COMPOUND] = NC_ ("grammar", "part of a compound"),
  [JALON_DEPREL_COMPOUND_PRT] = NC_ ("grammar", "particle"),
  [JALON_DEPREL_CONJ] = NC_ ("grammar", "coordinated word"),
  [JALON_DEPREL_COP] = NC_ ("grammar", "copula"),
  [JALON_DEPREL_CSUBJ] = NC_ ("grammar", "subject clause"),
  [JALON_DEPREL_DET] = NC_ ("grammar", "determiner"),
  [JALON_DEPREL_DISCOURSE] = NC_ ("grammar", "interjection"),
  [JALON_DEPREL_EXPL] = NC_ ("grammar", "expletive"),
  [JALON_DEPREL_FIXED] = NC_ ("grammar", "part of a set phrase"),
  [JALON_DEPREL_FLAT] = NC_ ("grammar", "part of a name"),
  [JALON_DEPREL_IOBJ] = NC_ ("grammar", "indirect object"),
  [JALON_DEPREL_LIST] = NC_ ("grammar", "list item"),
  [JALON_DEPREL_MARK] = NC_ ("grammar", "subordinating word"),
  [JALON_DEPREL_NMOD] = NC_ ("grammar", "complement of a noun"),
  [JALON_DEPREL_NMOD_POSS] = NC_ ("grammar", "possessive"),
  [JALON_DEPREL_NSUBJ] = NC_ ("grammar", "subject"),
  [JALON_DEPREL_NSUBJ_PASS] = NC_ ("grammar", "passive subject"),
  [JALON_DEPREL_NUMMOD] = NC_ ("grammar", "number"),
  [JALON_DEPREL_OBJ] = NC_ ("grammar", "object"),
  [JALON_DEPREL_OBL] = NC_ ("grammar", "prepositional complement"),
  [JALON_DEPREL_OBL_AGENT] = NC_ ("grammar", "agent"),
  [JALON_DEPREL_PARATAXIS] = NC_ ("grammar", "parenthesis"),
  [JALON_DEPREL_PUNCT] = NC_ ("grammar", "punctuation"),
  [JALON_DEPREL_VOCATIVE] = NC_ ("grammar", "form of address"),
  [JALON_DEPREL_XCOMP] = NC_ ("grammar", "predicative complement"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (labels) == JALON_N_DEPRELS);

/* A relation as the coder names it; what it does not know is left as it is. */
static const char *
get_label (const char *name)
{
  for (JalonDeprel deprel = 0; deprel < JALON_N_DEPRELS; deprel++)
    if (g_str_equal (jalon_deprel_get_name (deprel), name))
      return g_dpgettext2 (NULL, "grammar", labels[deprel]);

  return name;
}

/**
 * jalon_path_words_dup:
 * @path: relations as jalon_tree_dup_path() writes them: "^ccomp > nsubj"
 *
 * Returns: (transfer full): "up from object clause › subject"
 */
char *
jalon_path_words_dup (const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, " > ", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (words, " › ");
      if (steps[i][0] == '^')
        /* Translators: a step through the tree of a sentence, towards its main word; %s is a term of grammar. */
        g_string_append_printf (words, C_ ("grammar", "up from %s"), get_label (steps[i] + 1));
      else
        g_string_append (words, get_label (steps[i]));
    }

  return g_strdup (words->str);
}
