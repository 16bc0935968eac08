/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * English. Verbs: the spelling rules of -s, -ed and -ing, and principal parts.
 */

#include "config.h"

#include "jalon-lang-private.h"

#include <string.h>

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* The stem of -ed and -ing where the last consonant doubles: one syllable, one vowel before it. */
static gboolean
doubles (const char *lemma)
{
  gsize    n = strlen (lemma);
  gboolean short_word = n <= 4;

  return short_word && n >= 3 && !is_vowel (lemma[n - 1]) && strchr ("wxy", lemma[n - 1]) == NULL &&
         is_vowel (lemma[n - 2]) && !is_vowel (lemma[n - 3]);
}

static char *
regular_past (const char *lemma)
{
  gsize n = strlen (lemma);

  if (lemma[n - 1] == 'e')
    return g_strconcat (lemma, "d", NULL);
  if (lemma[n - 1] == 'y' && !is_vowel (lemma[n - 2]))
    return g_strdup_printf ("%.*sied", (int) n - 1, lemma);
  if (doubles (lemma))
    return g_strdup_printf ("%s%ced", lemma, lemma[n - 1]);
  return g_strconcat (lemma, "ed", NULL);
}

static char *
regular_gerund (const char *lemma)
{
  gsize n = strlen (lemma);

  if (lemma[n - 1] == 'e' && !g_str_has_suffix (lemma, "ee"))
    return g_strdup_printf ("%.*sing", (int) n - 1, lemma);
  if (doubles (lemma))
    return g_strdup_printf ("%s%cing", lemma, lemma[n - 1]);
  return g_strconcat (lemma, "ing", NULL);
}

static char *
regular_third (const char *lemma)
{
  gsize n = strlen (lemma);

  if (lemma[n - 1] == 'y' && !is_vowel (lemma[n - 2]))
    return g_strdup_printf ("%.*sies", (int) n - 1, lemma);
  if (g_str_has_suffix (lemma, "s") || g_str_has_suffix (lemma, "ch") || g_str_has_suffix (lemma, "sh") ||
      g_str_has_suffix (lemma, "x") || g_str_has_suffix (lemma, "o"))
    return g_strconcat (lemma, "es", NULL);
  return g_strconcat (lemma, "s", NULL);
}

/* Principal parts: past, participle, and gerund where the rules do not give it. */
static void
inflect (const char *lemma, const char *const *parts, JalonFormFunc func, gpointer data)
{
  g_autofree char *past = parts != NULL && parts[0] != NULL ? g_strdup (parts[0]) : regular_past (lemma);
  g_autofree char *participle =
      parts != NULL && parts[0] != NULL && parts[1] != NULL ? g_strdup (parts[1]) : g_strdup (past);
  gboolean         own_gerund = parts != NULL && parts[0] != NULL && parts[1] != NULL && parts[2] != NULL;
  g_autofree char *gerund = own_gerund ? g_strdup (parts[2]) : regular_gerund (lemma);
  g_autofree char *third = regular_third (lemma);

  func (JALON_TENSE_INFINITIVE, lemma, data);
  func (JALON_TENSE_PRESENT, lemma, data);
  func (JALON_TENSE_PRESENT, third, data);
  func (JALON_TENSE_PAST, past, data);
  func (JALON_TENSE_PARTICIPLE, participle, data);
  func (JALON_TENSE_GERUND, gerund, data);
}

static char *
pluralise (const char *word)
{
  gsize length = strlen (word);

  if (length < 2 || g_str_has_suffix (word, "s") || g_str_has_suffix (word, "x") || g_str_has_suffix (word, "'"))
    return g_strdup (word);
  if (g_str_has_suffix (word, "y") && !is_vowel (word[length - 2]))
    return g_strdup_printf ("%.*sies", (int) length - 1, word);
  if (g_str_has_suffix (word, "ch") || g_str_has_suffix (word, "sh"))
    return g_strconcat (word, "es", NULL);
  return g_strconcat (word, "s", NULL);
}

static const char *const none[] = { NULL };

static const char *const abbreviations[] = { "mr",  "mrs", "ms",  "dr",   "gen", "col", "lt",  "sgt",
                                             "no",  "st",  "cf",  "etc",  "vs",  "u.s", "u.n", "p.m",
                                             "a.m", "jan", "feb", "sept", "oct", "nov", "dec", NULL };

static const char *const dated_abbreviations[] = { "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
                                                   "fri", "sat", "sun",  "mar", "apr", "aug",  NULL };

static const char *const region_endings[] = { "", "s", NULL };

const JalonLangPack jalon_lang_en = {
  .code = "en",
  .elisions = none,
  .genitive = "s",
  .abbreviations = abbreviations,
  .dated_abbreviations = dated_abbreviations,
  .region_endings = region_endings,
  .kept_articles = none,
  .pluralise = pluralise,
  .inflect = inflect,
};
