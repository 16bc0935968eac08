/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks every phrase table up once over the whole text.
 */

#include "config.h"

#include "jalon-analysis.h"

#include <string.h>

static void
mention_clear (gpointer data)
{
  g_clear_pointer (&((JalonMention *) data)->codes, g_ptr_array_unref);
}

/* Function words overlap ("a", "a fait de même"): each start is looked up, and each word of a phrase marked; then what
 * the phrase begins with. */
static void
mark_functions (JalonAnalysis *self)
{
  const JalonPhrases *table = jalon_lexicon_get_functions (self->lexicon, self->lang);
  guint               n = self->tokens->tokens->len;

  for (guint i = 0; i < n; i++)
    for (guint limit = MIN (n, i + 5), length = 0; limit > i; limit = i + length - 1)
      {
        const GArray *found = jalon_phrases_match (table, self->tokens, i, limit, &length);

        if (found == NULL)
          break;
        for (guint m = 0; m < found->len; m++)
          for (guint k = i; k < i + length; k++)
            self->functions[k] |= G_GUINT64_CONSTANT (1) << g_array_index (found, JalonMeaning, m).kind;
      }
}

static GArray *
find_hits (const JalonAnalysis *self, const JalonPhrases *table)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (JalonHit));
  guint   n = self->tokens->tokens->len;

  for (guint i = 0; i < n;)
    {
      guint         length = 0;
      const GArray *found = jalon_phrases_match (table, self->tokens, i, n, &length);
      JalonHit      hit = { i, i + length, found };

      if (found != NULL)
        g_array_append_val (hits, hit);
      i += MAX (length, 1);
    }
  return hits;
}

/* Notes for each token the first hit that covers it. */
static void
index_classes (JalonAnalysis *self)
{
  memset (self->class_of, 0, (self->tokens->tokens->len + 1) * sizeof *self->class_of);
  for (guint i = self->classes->len; i-- > 0;)
    {
      const JalonHit *hit = &g_array_index (self->classes, JalonHit, i);

      for (guint token = hit->first; token < hit->last; token++)
        self->class_of[token] = i + 1;
    }
}

/* People and crowds are what the noun "Serbs" can be. */
static GArray *
find_people (const JalonAnalysis *self)
{
  static const char *const ids[] = { "people", "crowd" };
  GArray                  *meanings = g_array_new (FALSE, FALSE, sizeof (JalonMeaning));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      JalonMeaning meaning = { (gpointer) jalon_lexicon_get_class (self->lexicon, self->lang, ids[i]), 0, 0 };

      if (meaning.value != NULL)
        g_array_append_val (meanings, meaning);
    }
  return meanings;
}

/**
 * jalon_analysis_new:
 * @text: what @tokens were cut from; both are borrowed and must stay
 * @memory: what the article has said before; borrowed, must stay, and learns from this text
 *
 * Returns: (transfer full): words and phrases by what they are; jalon_mentions_find() adds the parties
 */
JalonAnalysis *
jalon_analysis_new (JalonLexicon      *lexicon,
                    JalonLang          lang,
                    const char        *text,
                    const JalonTokens *tokens,
                    JalonMemory       *memory)
{
  JalonAnalysis *self = g_new0 (JalonAnalysis, 1);

  self->lexicon = jalon_lexicon_ref (lexicon);
  self->lang = lang;
  self->text = text;
  self->tokens = tokens;
  self->memory = memory;
  self->toponyms = jalon_memory_get_toponyms (memory) != NULL
                       ? jalon_toponyms_list (jalon_memory_get_toponyms (memory), tokens)
                       : g_array_new (FALSE, FALSE, sizeof (JalonToponym));
  self->words = jalon_lexicon_get_sets (lexicon, lang);
  self->grammar = jalon_word_sets_get_grammar (self->words);
  self->sets = g_new0 (guint64, tokens->tokens->len + 1);
  for (guint i = 0; i < tokens->tokens->len; i++)
    self->sets[i] = jalon_word_sets_find_token (self->words, jalon_tokens_get (tokens, i));
  self->functions = g_new0 (guint64, tokens->tokens->len + 1);
  mark_functions (self);
  self->classes = find_hits (self, jalon_lexicon_get_classes (lexicon, lang));
  self->class_of = g_new (guint, tokens->tokens->len + 1);
  index_classes (self);
  self->people = find_people (self);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (JalonMention));
  g_array_set_clear_func (self->mentions, mention_clear);
  return self;
}

void
jalon_analysis_free (JalonAnalysis *self)
{
  if (self == NULL)
    return;
  g_free (self->functions);
  g_free (self->sets);
  g_free (self->class_of);
  g_array_unref (self->classes);
  g_array_unref (self->mentions);
  g_array_unref (self->people);
  g_array_unref (self->toponyms);
  jalon_lexicon_unref (self->lexicon);
  g_free (self);
}

gboolean
jalon_hit_is_class (const JalonHit *hit, const char *id)
{
  for (guint i = 0; i < hit->meanings->len; i++)
    {
      const JalonWordClass *class = g_array_index (hit->meanings, JalonMeaning, i).value;

      if (strcmp (class->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalon_analysis_is_word_in:
 * @word: (nullable): folded, as the preposition of a mention; also of several words
 *
 * Returns: whether it belongs to the set
 */
gboolean
jalon_analysis_is_word_in (const JalonAnalysis *self, const char *word, JalonWordSet set)
{
  return (jalon_word_sets_find (self->words, word) & JALON_SET_BIT (set)) != 0;
}

gboolean
jalon_analysis_is_verb (const JalonAnalysis *self, guint token, guint tenses)
{
  const GArray *forms = jalon_verbs_lookup (jalon_lexicon_get_verbs (self->lexicon, self->lang),
                                            jalon_tokens_get (self->tokens, token)->norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if ((tenses & JALON_TENSE_BIT (g_array_index (forms, JalonVerbForm, i).tense)) != 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_analysis_class_at:
 *
 * Returns: (nullable) (transfer none): the noun of some class that covers the token
 */
const JalonHit *
jalon_analysis_class_at (const JalonAnalysis *self, guint token)
{
  guint at = token < self->tokens->tokens->len ? self->class_of[token] : 0;

  return at > 0 ? &g_array_index (self->classes, JalonHit, at - 1) : NULL;
}

/**
 * jalon_analysis_add_people:
 * @first: first token of a noun that no class covers
 * @last: the token after it
 *
 * Takes it for people: "three SERBS".
 */
void
jalon_analysis_add_people (JalonAnalysis *self, guint first, guint last)
{
  JalonHit hit = { first, last, self->people };
  guint    at = self->classes->len;

  while (at > 0 && g_array_index (self->classes, JalonHit, at - 1).first > first)
    at--;
  g_array_insert_val (self->classes, at, hit);
  index_classes (self);
}

/**
 * jalon_analysis_forget_mentions:
 *
 * Makes it what it was before jalon_mentions_find(), which may then find more: its memory may know more by now.
 */
void
jalon_analysis_forget_mentions (JalonAnalysis *self)
{
  g_array_set_size (self->mentions, 0);
  for (guint i = self->classes->len; i-- > 0;)
    if (g_array_index (self->classes, JalonHit, i).meanings == self->people)
      g_array_remove_index (self->classes, i);
  index_classes (self);
}
