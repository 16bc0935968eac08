/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-senses-private.h"

#include "jalon-lexicon-file.h"

#include <string.h>

static void
init_pack (JalonSensesPack *pack, JalonLang lang)
{
  pack->verbs = jalon_verbs_new (lang);
  pack->irregular = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  pack->of_verb = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  pack->event_nouns = jalon_phrases_new ();
  pack->quantities = jalon_phrases_new ();
  pack->nouns = jalon_phrases_new ();
  pack->slots = jalon_word_table_new ();
  pack->governors = jalon_word_table_new ();
  pack->marks = jalon_word_table_new ();
  pack->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  pack->by_noun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* A language that the person added has no files in the program. */
static gboolean
add_bundled_to_sum (JalonLang lang, const char *name, GChecksum *sum, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (jalon_lang_get_folder (lang) != NULL)
    return TRUE;
  bytes = jalon_lexicon_file_open_bundled (name, error);
  if (bytes == NULL)
    return FALSE;
  g_checksum_update (sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return TRUE;
}

/* Adds the bytes of all files to @sum, whether their words were read or not. A language for which the person has words
 * is read at once, so that what is wrong in them is said. */
static gboolean
add_languages (JalonSenses *self, GChecksum *sum, GError **error)
{
  static const char *const kinds[] = { "frames", "factuality" };

  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        g_autofree char *name = g_strdup_printf ("%s.%s.json", kinds[i], jalon_lang_get_code (lang));
        g_autofree char *schema = g_strdup_printf ("jalon-lexicon-%s/1", kinds[i]);
        g_autoptr (JalonLexiconFile) own = NULL;

        if (!add_bundled_to_sum (lang, name, sum, error))
          return FALSE;
        if (!jalon_lexicon_file_open_own (self->own_folder, name, schema, sum, &own, error) ||
            (own != NULL && !jalon_senses_load (self, lang, error)))
          return FALSE;
      }
  return TRUE;
}

/**
 * jalon_senses_new:
 * @own_folder: (nullable): of a person's own files; their senses and words go before those of the program
 * @sum: gets the bytes of all files
 *
 * Returns: (transfer full): the senses, without words: see jalon_senses_load(); or %NULL with JALON_ERROR
 */
JalonSenses *
jalon_senses_new (const char *own_folder, GChecksum *sum, GError **error)
{
  g_autoptr (JalonSenses) self = g_new0 (JalonSenses, 1);

  g_mutex_init (&self->mutex);
  self->senses = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->classes = g_ptr_array_new ();
  for (guint lang = 0; lang < JALON_MAX_LANGS; lang++)
    init_pack (&self->packs[lang], lang);
  self->own_folder = g_strdup (own_folder);
  if (!jalon_senses_read_senses (self, sum, error) || !add_languages (self, sum, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * jalon_senses_load:
 *
 * Reads the words of a language, the first time that they are asked for. May be called in any thread.
 *
 * Returns: %FALSE with JALON_ERROR where they cannot be read; then the language has none
 */
gboolean
jalon_senses_load (JalonSenses *self, JalonLang lang, GError **error)
{
  gboolean ok = TRUE;

  if (!g_once_init_enter (&self->is_loaded[lang]))
    return TRUE;
  g_mutex_lock (&self->mutex);
  ok = jalon_senses_read_pack (self, lang, error);
  g_mutex_unlock (&self->mutex);
  g_once_init_leave (&self->is_loaded[lang], 1);
  return ok;
}

/**
 * jalon_senses_get_known:
 *
 * Returns: (transfer none): a set of classes
 */
const JalonClasses *
jalon_senses_get_known (const JalonSenses *self, JalonKnownClass known)
{
  return &self->known[known];
}

/**
 * jalon_senses_find:
 *
 * Returns: (nullable) (transfer none): the sense of this id
 */
const JalonSense *
jalon_senses_find (const JalonSenses *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

void
jalon_senses_free (JalonSenses *self)
{
  if (self == NULL)
    return;
  for (guint lang = 0; lang < JALON_MAX_LANGS; lang++)
    {
      JalonSensesPack *pack = &self->packs[lang];

      jalon_verbs_free (pack->verbs);
      g_hash_table_unref (pack->irregular);
      g_clear_pointer (&pack->prefixes, g_ptr_array_unref);
      g_hash_table_unref (pack->of_verb);
      jalon_phrases_free (pack->event_nouns);
      jalon_phrases_free (pack->quantities);
      jalon_phrases_free (pack->nouns);
      jalon_word_table_free (pack->slots);
      jalon_word_table_free (pack->governors);
      jalon_word_table_free (pack->marks);
      g_ptr_array_unref (pack->entries);
      g_hash_table_unref (pack->by_noun);
    }
  g_mutex_clear (&self->mutex);
  g_free (self->own_folder);
  g_ptr_array_unref (self->senses);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->classes);
  g_free (self);
}

const GPtrArray *
jalon_senses_find_verb (const JalonSenses *self, JalonLang lang, const char *lemma)
{
  return g_hash_table_lookup (self->packs[lang].of_verb, lemma);
}

/* (nullable) (element-type JalonSenseEntry): what it may tell that somebody is something: "was a MISTAKE" */
const GPtrArray *
jalon_senses_get_copula (const JalonSenses *self, JalonLang lang)
{
  return self->packs[lang].copula;
}

const JalonVerbs *
jalon_senses_get_verbs (const JalonSenses *self, JalonLang lang)
{
  return self->packs[lang].verbs;
}

const JalonPhrases *
jalon_senses_get_event_nouns (const JalonSenses *self, JalonLang lang)
{
  return self->packs[lang].event_nouns;
}

const JalonPhrases *
jalon_senses_get_nouns (const JalonSenses *self, JalonLang lang)
{
  return self->packs[lang].nouns;
}

/* What stands before a number, and says how exactly it is meant; kind is a JalonQuantity. */
const JalonPhrases *
jalon_senses_get_quantities (const JalonSenses *self, JalonLang lang)
{
  return self->packs[lang].quantities;
}

/**
 * jalon_senses_get_slots:
 * @norm: a preposition, folded
 *
 * Returns: a set of JALON_SLOT_BIT(), what it can introduce; 0 where nothing is known of it
 */
guint
jalon_senses_get_slots (const JalonSenses *self, JalonLang lang, const char *norm)
{
  return jalon_word_table_lookup (self->packs[lang].slots, norm, g_str_hash (norm));
}

/**
 * jalon_senses_get_government:
 * @lemma: a verb's, or a noun, folded
 *
 * Returns: a set of JALON_GOVERNS_...; 0 where it says nothing of the clause under it
 */
guint
jalon_senses_get_government (const JalonSenses *self, JalonLang lang, const char *lemma)
{
  return jalon_word_table_lookup (self->packs[lang].governors, lemma, g_str_hash (lemma));
}

/**
 * jalon_senses_get_government_of_form:
 * @norm: a form of a verb, folded
 *
 * Returns: all that the verbs which it can be of say of the clause under them, a set of JALON_GOVERNS_...
 */
guint
jalon_senses_get_government_of_form (const JalonSenses *self, JalonLang lang, const char *norm)
{
  const GArray *forms = jalon_verbs_lookup (jalon_senses_get_verbs (self, lang), norm);
  guint         government = 0;

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    government |= jalon_senses_get_government (self, lang, g_array_index (forms, JalonVerbForm, i).lemma);
  return government;
}

static gboolean
takes_particle (const JalonSenses *self, JalonLang lang, const char *lemma, const char *particle)
{
  const GPtrArray *entries = jalon_senses_find_verb (self, lang, lemma);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      for (guint k = 0; entry->particles != NULL && k < entry->particles->len; k++)
        if (strcmp (g_ptr_array_index (entry->particles, k), particle) == 0)
          return TRUE;
    }
  return FALSE;
}

/**
 * jalon_senses_form_takes_particle:
 * @norm: a form of a verb, folded
 * @particle: the word right after it, folded
 *
 * Returns: whether that word may belong to the verb: "carried OUT"
 */
gboolean
jalon_senses_form_takes_particle (const JalonSenses *self, JalonLang lang, const char *norm, const char *particle)
{
  const GArray *forms = jalon_verbs_lookup (jalon_senses_get_verbs (self, lang), norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (takes_particle (self, lang, g_array_index (forms, JalonVerbForm, i).lemma, particle))
      return TRUE;
  return FALSE;
}

/**
 * jalon_senses_get_marks:
 *
 * Returns: a set of JALON_MARKS_...
 */
guint
jalon_senses_get_marks (const JalonSenses *self, JalonLang lang, const char *norm)
{
  return jalon_word_table_lookup (self->packs[lang].marks, norm, g_str_hash (norm));
}
