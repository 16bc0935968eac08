/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-lang-private.h"

#include <string.h>

static const char *const none[] = { NULL };

/* A language that one added. Never freed: numbers are kept as long as the process runs. */
typedef struct
{
  JalonLangPack pack;
  char         *folder;
} Added;

static const JalonLangPack *const bundled[JALON_N_BUNDLED_LANGS] = { &jalon_lang_fr, &jalon_lang_en };
static Added                      added[JALON_MAX_LANGS - JALON_N_BUNDLED_LANGS];
static guint  n_langs = JALON_N_BUNDLED_LANGS; /* atomic: grows when the language before it stands */
static GMutex mutex;                           /* of adding */

/* Without rules a noun has no plural of its own, and a verb the forms that are listed. */
static char *
keep (const char *word)
{
  return g_strdup (word);
}

/* Principal parts: past, past participle, present participle, each where there is one. */
static void
list_forms (const char *lemma, const char *const *parts, JalonFormFunc func, gpointer data)
{
  static const JalonTense tenses[] = { JALON_TENSE_PAST, JALON_TENSE_PARTICIPLE, JALON_TENSE_GERUND };

  func (JALON_TENSE_INFINITIVE, lemma, data);
  func (JALON_TENSE_PRESENT, lemma, data);
  for (guint i = 0; parts != NULL && i < G_N_ELEMENTS (tenses) && parts[i] != NULL; i++)
    func (tenses[i], parts[i], data);
}

/**
 * jalon_lang_get:
 *
 * Returns: (transfer none): what is so of the language; its words are data
 */
const JalonLangPack *
jalon_lang_get (JalonLang lang)
{
  return lang < JALON_N_BUNDLED_LANGS ? bundled[lang] : &added[lang - JALON_N_BUNDLED_LANGS].pack;
}

/* The ISO 639-1 code. */
const char *
jalon_lang_get_code (JalonLang lang)
{
  return jalon_lang_get (lang)->code;
}

/* (nullable): where its files are; %NULL where the program has them */
const char *
jalon_lang_get_folder (JalonLang lang)
{
  return lang < JALON_N_BUNDLED_LANGS ? NULL : added[lang - JALON_N_BUNDLED_LANGS].folder;
}

/* How many languages there are; each has a number below this. */
guint
jalon_lang_count (void)
{
  return g_atomic_int_get (&n_langs);
}

static gboolean
find (const char *code, JalonLang *out_lang)
{
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (strcmp (jalon_lang_get_code (lang), code) == 0)
      {
        *out_lang = lang;
        return TRUE;
      }
  return FALSE;
}

static void
add (const char *code, const char *folder)
{
  JalonLang lang = 0;
  Added *new = NULL;

  if (find (code, &lang) || n_langs == JALON_MAX_LANGS)
    return;
  new = &added[n_langs - JALON_N_BUNDLED_LANGS];
  new->folder = g_strdup (folder);
  new->pack = (JalonLangPack){ .code = g_strdup (code),
                               .elisions = none,
                               .abbreviations = none,
                               .dated_abbreviations = none,
                               .region_endings = none,
                               .kept_articles = none,
                               .pluralise = keep,
                               .inflect = list_forms };
  g_atomic_int_inc (&n_langs);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * jalon_lang_add_folder:
 * @folder: of lexicons
 *
 * Adds the languages of "words.CODE.json" that are not known yet. Callable from any thread.
 */
void
jalon_lang_add_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "words.") && g_str_has_suffix (name, ".json") &&
        strlen (name) == strlen ("words.xx.json"))
      g_ptr_array_add (codes, g_strndup (name + strlen ("words."), 2));
  g_ptr_array_sort (codes, compare_names);
  g_mutex_lock (&mutex);
  for (guint i = 0; i < codes->len; i++)
    add (g_ptr_array_index (codes, i), folder);
  g_mutex_unlock (&mutex);
}

/**
 * jalon_lang_find:
 * @code: (nullable): "fr", "fr-FR", "FR"
 *
 * Asks for the person's own languages, too ($XDG_DATA_HOME/jalon/lexicon).
 *
 * Returns: whether articles of the language can be read
 */
gboolean
jalon_lang_find (const char *code, JalonLang *out_lang)
{
  g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : NULL;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "jalon", "lexicon", NULL);

  if (lower == NULL || strlen (lower) < 2 || (lower[2] != '\0' && lower[2] != '-' && lower[2] != '_'))
    return FALSE;
  lower[2] = '\0';
  jalon_lang_add_folder (folder);
  return find (lower, out_lang);
}
