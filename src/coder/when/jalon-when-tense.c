/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-when-tense.h"

#include "jalon-time-grammar.h"

/* The words of one sentence, and a tree of them. */
typedef struct
{
  const JalonParseToken  *words;
  guint                   n;
  const JalonTimeGrammar *grammar;
} Tree;

static gboolean
is_in_set (const Tree *tree, guint word, const char *set)
{
  g_autofree char *folded = g_utf8_strdown (tree->words[word].form, tree->words[word].length);

  return jalon_time_grammar_is_in_set (tree->grammar, folded, set);
}

static gboolean
is_verb (const Tree *tree, guint word)
{
  return tree->words[word].upos == JALON_UPOS_VERB || tree->words[word].upos == JALON_UPOS_AUX;
}

/* The nearest verb above, or the root; bounded, as no tree is deeper than its words. */
static guint
find_verb (const Tree *tree, guint word)
{
  for (guint i = 0; i < tree->n && tree->words[word].head != JALON_PARSE_ROOT; i++)
    {
      word = tree->words[word].head;
      if (is_verb (tree, word))
        break;
    }
  return word;
}

static gboolean
has_future_form (const Tree *tree, guint word)
{
  return tree->words[word].features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_FUT;
}

/* "WILL close", "SERA fermé": an auxiliary or copula of the verb. */
static gboolean
has_future_auxiliary (const Tree *tree, guint verb)
{
  static const guint64 auxiliaries = G_GUINT64_CONSTANT (1) << JALON_DEPREL_AUX |
                                     G_GUINT64_CONSTANT (1) << JALON_DEPREL_AUX_PASS |
                                     G_GUINT64_CONSTANT (1) << JALON_DEPREL_COP;

  for (guint i = 0; i < tree->n; i++)
    if (tree->words[i].head == verb && (auxiliaries >> tree->words[i].deprel & 1) != 0 &&
        (has_future_form (tree, i) || is_in_set (tree, i, "future-auxiliary")))
      return TRUE;
  return FALSE;
}

/* An infinitive without an auxiliary tells what is to come: "agreed TO MEET", "pour OUVRIR". */
static gboolean
is_bare_infinitive (const Tree *tree, guint verb)
{
  if (tree->words[verb].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_INF)
    return FALSE;
  for (guint i = 0; i < tree->n; i++)
    if (tree->words[i].head == verb && tree->words[i].deprel == JALON_DEPREL_AUX)
      return FALSE;
  return TRUE;
}

/**
 * jalon_when_is_told_ahead:
 * @words: (array length=n): a sentence, parsed
 * @word: the first word of an expression of time
 *
 * Returns: whether the verb that it hangs under tells of what is to come
 */
gboolean
jalon_when_is_told_ahead (const JalonParseToken *words, guint n, guint word, JalonLang lang)
{
  Tree  tree = { words, n, jalon_time_grammar_get (lang) };
  guint verb = find_verb (&tree, word);

  return has_future_form (&tree, verb) || has_future_auxiliary (&tree, verb) || is_bare_infinitive (&tree, verb) ||
         is_in_set (&tree, verb, "planned");
}
