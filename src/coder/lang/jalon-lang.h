/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The languages of articles. Those of the program are numbers known when it
 * is built; a person's own are added while it runs. What a language is beside
 * its words, which are data, is its JalonLangPack.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number of a language: one of those of the program, or one that jalon_lang_add() gave. */
typedef guint JalonLang;

enum
{
  JALON_LANG_FR,
  JALON_LANG_EN,
  JALON_N_BUNDLED_LANGS
};

/* More are not added. */
#define JALON_MAX_LANGS 8

typedef enum
{
  JALON_TENSE_INFINITIVE,
  JALON_TENSE_PRESENT,
  JALON_TENSE_PAST, /* English preterite, French passé simple and imparfait */
  JALON_TENSE_FUTURE,
  JALON_TENSE_CONDITIONAL,
  JALON_TENSE_PARTICIPLE, /* past */
  JALON_TENSE_GERUND,     /* present participle */
  JALON_N_TENSES
} JalonTense;

/* A set of tenses. */
#define JALON_TENSE_BIT(tense) (1u << (tense))
#define JALON_TENSE_ANY ((1u << JALON_N_TENSES) - 1)

/* Takes one form of a verb; @form is borrowed. */
typedef void (*JalonFormFunc) (JalonTense tense, const char *form, gpointer data);

/**
 * JalonLangPack:
 * @code: ISO 639-1, as in the names of data files and on the command line: "fr", "en"
 * @elisions: (array zero-terminated=1): what stands before an apostrophe as a word of its own: "l" of "l'armée"
 * @genitive: (nullable): what stands behind one so: "s" of "Mali's"
 * @abbreviations: (array zero-terminated=1): folded; a full stop behind them ends no sentence
 * @dated_abbreviations: (array zero-terminated=1): folded; as those, but only where a number follows: "mar. 3 juin"
 * @region_endings: (array zero-terminated=1): of adjectives of regions: "sahélien", "sahéliennes"
 * @kept_articles: (array zero-terminated=1): that stay behind a preposition which ends in @article_link: "auprès de LA"
 * @article_link: (nullable): " de"
 * @n_principal_parts: how many an irregular verb has; 0 where it may leave some out
 * @pluralise: the plural of a noun, or the word as it is; (transfer full)
 * @inflect: gives every form of the third person of a verb, regular where @parts is %NULL
 */
typedef struct
{
  const char        *code;
  const char *const *elisions;
  const char        *genitive;
  const char *const *abbreviations;
  const char *const *dated_abbreviations;
  const char *const *region_endings;
  const char *const *kept_articles;
  const char        *article_link;
  guint              n_principal_parts;
  char *(*pluralise) (const char *word);
  void (*inflect) (const char *lemma, const char *const *parts, JalonFormFunc func, gpointer data);
} JalonLangPack;

const JalonLangPack *jalon_lang_get (JalonLang lang);
const char          *jalon_lang_get_code (JalonLang lang);
const char          *jalon_lang_get_folder (JalonLang lang);
guint                jalon_lang_count (void);
gboolean             jalon_lang_find (const char *code, JalonLang *out_lang);
void                 jalon_lang_add_folder (const char *folder);

G_END_DECLS
