/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads words.*.json: classes of nouns, small words, irregular verbs.
 */

#include "config.h"

#include "jalon-lexicon-private.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"

#include <string.h>

/* In the order of JalonFunction. */
static const char *const function_names[JALON_N_FUNCTIONS] = {
  "be",       "have", "future", "saying", "history", "sport",   "business", "relative", "subordinate", "coordination",
  "articles", "of",   "at",     "by",     "ditto",   "numbers", "ago",      "small",    "waters",      "sport_hints"
};

static gboolean
read_class (JalonLexicon           *self,
            const JalonLexiconFile *file,
            JalonLang               lang,
            const char             *id,
            json_t                 *object,
            GError                **error)
{
  g_autofree char *path = g_strdup_printf ("classes.%s", id);
  g_autoptr (GPtrArray) words = jalon_lexicon_file_get_strings (file, object, path, "words", error);
  JalonWordClass *class = NULL;
  JalonMeaning meaning = { NULL, 0, 0 };

  if (words == NULL)
    return error != NULL && *error != NULL ? FALSE
                                           : jalon_lexicon_file_wrong (file, error, path, _ ("a member “words”"));
  class = g_new0 (JalonWordClass, 1);
  class->id = jalon_intern (id);
  class->sector = jalon_lexicon_file_get_string (object, "sector");
  class->head = jalon_lexicon_file_is_true (object, "head");
  g_ptr_array_add (self->classes, class);
  g_hash_table_insert (self->lang[lang].by_id, (gpointer) class->id, class);
  meaning.value = class;
  for (guint i = 0; i < words->len; i++)
    jalon_phrases_add_inflected (self->lang[lang].classes, g_ptr_array_index (words, i), lang, &meaning);
  return TRUE;
}

static gboolean
read_functions (JalonLexicon *self, const JalonLexiconFile *file, JalonLang lang, GError **error)
{
  for (guint f = 0; f < JALON_N_FUNCTIONS; f++)
    {
      g_autoptr (GPtrArray) words = jalon_lexicon_file_list_strings (file, file->root, "", function_names[f], error);
      JalonMeaning meaning = { NULL, f, 0 };

      if (words == NULL)
        return FALSE;
      for (guint i = 0; i < words->len; i++)
        jalon_phrases_add (self->lang[lang].functions, g_ptr_array_index (words, i), &meaning);
    }
  return TRUE;
}

static gboolean
read_irregular (JalonLexicon *self, const JalonLexiconFile *file, JalonLang lang, GError **error)
{
  guint       n_parts = jalon_lang_get (lang)->n_principal_parts;
  const char *lemma = NULL;
  json_t     *parts = NULL;

  json_object_foreach (json_object_get (file->root, "irregular"), lemma, parts)
  {
    g_autoptr (GPtrArray) list = jalon_lexicon_file_get_principal_parts (file, lemma, n_parts, error);

    if (list == NULL)
      return FALSE;
    jalon_verbs_add (self->lang[lang].verbs, lemma, (const char *const *) list->pdata);
  }
  return TRUE;
}

/* Common verbs: known to be no name, and to end the noun phrase before them. */
static gboolean
read_plain_verbs (JalonLexicon *self, const JalonLexiconFile *file, JalonLang lang, GError **error)
{
  g_autoptr (GPtrArray) lemmas = jalon_lexicon_file_list_strings (file, file->root, "", "verbs", error);

  if (lemmas == NULL)
    return FALSE;
  for (guint i = 0; i < lemmas->len; i++)
    {
      const char *lemma = g_ptr_array_index (lemmas, i);

      if (!jalon_verbs_is (self->lang[lang].verbs, lemma, lemma, JALON_TENSE_BIT (JALON_TENSE_INFINITIVE)))
        jalon_verbs_add (self->lang[lang].verbs, lemma, NULL);
    }
  return TRUE;
}

/* Regional demonyms ("sahélien") stand for a region code, in every form. */
static void
read_groups (JalonLexicon *self, const JalonLexiconFile *file, JalonLang lang)
{
  const char *word = NULL;
  json_t     *codes = NULL;

  json_object_foreach (json_object_get (file->root, "groups"), word, codes)
  {
    const char        *code = json_string_value (json_array_get (codes, 0));
    JalonMeaning       meaning = { (gpointer) jalon_intern (code), JALON_FOUND_DEMONYM, 0 };
    const char *const *endings = jalon_lang_get (lang)->region_endings;

    for (guint i = 0; code != NULL && endings[i] != NULL; i++)
      {
        g_autofree char *form = g_strconcat (word, endings[i], NULL);

        jalon_phrases_add (self->geography, form, &meaning);
      }
  }
}

/* "auprès de" is also there before an article that stays: "auprès de la". */
static void
add_preposition (JalonLexicon *self, JalonLang lang, const char *form, const JalonMeaning *meaning)
{
  const JalonLangPack *pack = jalon_lang_get (lang);

  jalon_phrases_add (self->lang[lang].preps, form, meaning);
  for (guint i = 0;
       pack->article_link != NULL && g_str_has_suffix (form, pack->article_link) && pack->kept_articles[i] != NULL;
       i++)
    {
      g_autofree char *longer = g_strconcat (form, pack->kept_articles[i], NULL);

      jalon_phrases_add (self->lang[lang].preps, longer, meaning);
    }
}

/* Classes of nouns, prepositions, pronouns and plain verbs of a language, from its file of words. */
gboolean
jalon_lexicon_read_words (JalonLexicon *self, const JalonLexiconFile *file, JalonLang lang, GError **error)
{
  const char *id = NULL;
  json_t     *value = NULL;

  json_object_foreach (json_object_get (file->root, "classes"), id, value)
  {
    if (!read_class (self, file, lang, id, value, error))
      return FALSE;
  }
  json_object_foreach (json_object_get (file->root, "anaphora"), id, value)
  {
    JalonMeaning meaning = { (gpointer) jalon_intern (json_string_value (value)), 0, 0 };

    jalon_phrases_add (self->lang[lang].anaphora, id, &meaning);
  }
  json_object_foreach (json_object_get (file->root, "prepositions"), id, value)
  {
    g_autoptr (GPtrArray) forms =
        jalon_lexicon_file_get_strings (file, json_object_get (file->root, "prepositions"), "prepositions", id, error);
    JalonMeaning meaning = { (gpointer) jalon_intern (id), 0, 0 };

    if (forms == NULL)
      return FALSE;
    for (guint i = 0; i < forms->len; i++)
      add_preposition (self, lang, g_ptr_array_index (forms, i), &meaning);
  }
  read_groups (self, file, lang);
  if (jalon_lexicon_file_get_string (file->root, "parser") != NULL)
    self->lang[lang].parser = jalon_lexicon_file_get_string (file->root, "parser");
  return read_functions (self, file, lang, error) && jalon_word_sets_read (self->lang[lang].sets, file, error) &&
         read_irregular (self, file, lang, error) && read_plain_verbs (self, file, lang, error);
}
