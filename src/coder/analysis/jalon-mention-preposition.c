/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preposition before a party: over its article, its quantity and its
 * adjectives, and where what looks like one is none.
 */

#include "config.h"

#include "jalon-mention-preposition.h"

#include "jalon-intern.h"
#include "jalon-names.h"

#include <string.h>

/* Sets the preposition that ends before token @end; whether there is one. */
static gboolean
set_preposition (const JalonAnalysis *self, JalonMention *mention, guint end)
{
  const JalonPhrases *table = jalon_lexicon_get_prepositions (self->lexicon, self->lang);

  for (guint length = MIN (4, end); length > 0; length--)
    {
      guint         n = 0;
      const GArray *found = jalon_phrases_match (table, self->tokens, end - length, end, &n);

      if (found != NULL && n == length)
        {
          mention->prep = g_array_index (found, JalonMeaning, 0).value;
          mention->prep_first = end - length;
          return TRUE;
        }
    }
  return FALSE;
}

/* "14", "dozens", "at least" before a number. */
static gboolean
is_quantity (const JalonAnalysis *self, guint i)
{
  gboolean preposition =
      jalon_analysis_is (self, i, JALON_FUNCTION_AT) || jalon_analysis_is (self, i, JALON_FUNCTION_OF);

  if (jalon_tokens_get (self->tokens, i)->kind == JALON_TOKEN_NUMBER)
    return TRUE;
  return jalon_analysis_is (self, i, JALON_FUNCTION_NUMBER) &&
         (!preposition || (i + 1 < self->tokens->tokens->len && is_quantity (self, i + 1)));
}

/* "on two senior Belarusian judges": an English adjective that nothing knows. */
static gboolean
is_plain_adjective (const JalonAnalysis *self, guint i)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, i);

  return token->kind == JALON_TOKEN_WORD && !token->upper && self->functions[i] == 0 &&
         jalon_analysis_class_at (self, i) == NULL && !jalon_analysis_is_verb (self, i, JALON_TENSE_ANY);
}

/* "hundreds OF Serbs", "une vingtaine DE drones": the quantity belongs to the phrase. */
static gboolean
takes_quantity (const JalonAnalysis *self, JalonMention *mention)
{
  guint at = mention->prep_first;

  if (mention->prep == NULL || at == 0 || !jalon_analysis_is_word_in (self, mention->prep, JALON_SET_OF) ||
      !is_quantity (self, at - 1))
    return FALSE;
  mention->first = at - 1;
  mention->prep = NULL;
  mention->prep_first = mention->first;
  return TRUE;
}

/* The preposition before the phrase, over its article, quantity and adjectives. */
static void
find_preposition (const JalonAnalysis *self, JalonMention *mention)
{
  guint end = mention->first;

  mention->prep_first = mention->first;
  for (guint skip = 0; skip < 8; skip++)
    {
      if (end > 0 && is_quantity (self, end - 1))
        {
          end--;
          continue;
        }
      if (set_preposition (self, mention, end))
        {
          if (!takes_quantity (self, mention))
            return;
          end = mention->first;
          continue;
        }
      if (end == 0 ||
          !(jalon_analysis_is (self, end - 1, JALON_FUNCTION_ARTICLES) || is_plain_adjective (self, end - 1)))
        return;
      end--;
    }
}

/* "after Russian drones crossed": no preposition, but what begins the clause of a verb. */
static void
drop_conjunction (const JalonAnalysis *self, JalonMention *mention)
{
  guint verbs = JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PRESENT);

  if (mention->prep == NULL || mention->last >= self->tokens->tokens->len ||
      !jalon_analysis_is_in (self, mention->prep_first, JALON_SET_CONJUNCTION))
    return;
  if (jalon_analysis_is (self, mention->last, JALON_FUNCTION_HAVE) ||
      jalon_analysis_is (self, mention->last, JALON_FUNCTION_BE) || jalon_analysis_is_verb (self, mention->last, verbs))
    {
      mention->prep = NULL;
      mention->prep_first = mention->first;
    }
}

/* French "des soldats" is an article where nothing before it takes a complement. */
static void
drop_partitive (const JalonAnalysis *self, JalonMention *mention)
{
  guint at = mention->prep_first;

  if (!jalon_analysis_is_word_in (self, mention->prep, JALON_SET_OF) ||
      !jalon_analysis_is_in (self, at, JALON_SET_PARTITIVE) ||
      (mention->class == NULL && mention->first == mention->core))
    return;
  if (at == 0 || jalon_analysis_class_at (self, at - 1) == NULL || jalon_names_is_sentence_start (self, at))
    if (at == 0 || !g_unichar_isalpha (g_utf8_get_char (jalon_tokens_get (self->tokens, at - 1)->norm)) ||
        jalon_analysis_is_verb (self, at - 1, JALON_TENSE_ANY) || self->functions[at - 1] != 0)
      {
        mention->prep = NULL;
        set_preposition (self, mention, at);
      }
}

/**
 * jalon_mention_read_preposition:
 * @mention: its phrase found, without what stands before it
 *
 * Sets the preposition of @mention, and takes quantities into its phrase.
 */
void
jalon_mention_read_preposition (const JalonAnalysis *self, JalonMention *mention)
{
  find_preposition (self, mention);
  drop_partitive (self, mention);
  drop_conjunction (self, mention);
}
