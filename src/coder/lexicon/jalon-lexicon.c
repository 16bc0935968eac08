/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the lexicons from the program's resources, then a person's own files
 * over them.
 */

#include "config.h"

#include "jalon-lexicon-private.h"

#include "jalon-file-read.h"
#include "jalon-lexicon-resources.h"
#include "jalon-time-grammar.h"

/* A person's own file of a lexicon; the bundled ones have some 50 kB. Bytes. */
#define MAX_OVERLAY (16 << 20)

static void
family_free (gpointer data)
{
  JalonFamily *family = data;

  g_clear_pointer (&family->contexts, g_ptr_array_unref);
  g_clear_pointer (&family->objects, g_ptr_array_unref);
  g_clear_pointer (&family->needs, g_ptr_array_unref);
  g_clear_pointer (&family->recipients, g_array_unref);
  for (guint lang = 0; lang < JALON_N_LANGS; lang++)
    {
      g_clear_pointer (&family->words[lang].verbs, g_ptr_array_unref);
      g_clear_pointer (&family->words[lang].reverse, g_ptr_array_unref);
      g_clear_pointer (&family->words[lang].preps, g_ptr_array_unref);
      g_clear_pointer (&family->words[lang].blocked, g_ptr_array_unref);
      g_clear_pointer (&family->words[lang].denied, g_ptr_array_unref);
      g_clear_pointer (&family->words[lang].needs_object, g_hash_table_unref);
    }
  g_free (family);
}

static JalonLexicon *
lexicon_alloc (JalonWorld *world)
{
  JalonLexicon *self = g_new0 (JalonLexicon, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->world = jalon_world_ref (world);
  self->families = g_ptr_array_new_with_free_func (family_free);
  self->classes = g_ptr_array_new_with_free_func (g_free);
  self->geography = jalon_phrases_new ();
  self->rivals = jalon_phrases_new ();
  self->places = jalon_place_lexicon_new (self->world);
  for (guint lang = 0; lang < JALON_N_LANGS; lang++)
    {
      self->lang[lang].verbs = jalon_verbs_new (lang);
      self->lang[lang].of_verb =
          g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
      self->lang[lang].classes = jalon_phrases_new ();
      self->lang[lang].nouns = jalon_phrases_new ();
      self->lang[lang].phrases = jalon_phrases_new ();
      self->lang[lang].functions = jalon_phrases_new ();
      self->lang[lang].anaphora = jalon_phrases_new ();
      self->lang[lang].preps = jalon_phrases_new ();
      self->lang[lang].light = g_hash_table_new (g_str_hash, g_str_equal);
      self->lang[lang].by_id = g_hash_table_new (g_str_hash, g_str_equal);
    }
  return self;
}

typedef struct
{
  const char *name;
  const char *schema;
  gboolean (*read) (JalonLexicon *self, const JalonLexiconFile *file, GError **error);
} Part;

static gboolean
read_words_fr (JalonLexicon *self, const JalonLexiconFile *file, GError **error)
{
  return jalon_lexicon_read_words (self, file, JALON_LANG_FR, error);
}

static gboolean
read_words_en (JalonLexicon *self, const JalonLexiconFile *file, GError **error)
{
  return jalon_lexicon_read_words (self, file, JALON_LANG_EN, error);
}

static gboolean
read_places (JalonLexicon *self, const JalonLexiconFile *file, GError **error)
{
  return jalon_place_lexicon_read (self->places, file, error);
}

/* Words before families: those inflect verbs that the words make irregular. */
static const Part parts[] = {
  { "words.fr.json", "jalon-lexicon-words/1", read_words_fr },
  { "words.en.json", "jalon-lexicon-words/1", read_words_en },
  { "states.json", "jalon-lexicon-states/1", jalon_lexicon_read_states },
  { "places.json", "jalon-lexicon-places/1", read_places },
  { "families.json", "jalon-lexicon-families/1", jalon_lexicon_read_families },
};

static GBytes *
open_part (const Part *part, GError **error)
{
  g_autofree char *path = g_strconcat ("/io/github/jalon/Jalon/lexicon/", part->name, NULL);

  return g_resource_lookup_data (jalon_lexicon_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
read_part (JalonLexicon *self, const Part *part, const char *name, GBytes *bytes, GChecksum *sum, GError **error)
{
  g_autoptr (JalonLexiconFile) file = jalon_lexicon_file_new (name, bytes, part->schema, error);

  g_checksum_update (sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return file != NULL && part->read (self, file, error);
}

static gboolean
read_overlay (JalonLexicon *self, const Part *part, const char *folder, GChecksum *sum, GError **error)
{
  g_autofree char *path = g_build_filename (folder, part->name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize length;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  contents = jalon_file_read (file, MAX_OVERLAY, NULL, &length, error);
  if (contents == NULL)
    return FALSE;
  bytes = g_bytes_new_take (contents, length);
  return read_part (self, part, path, bytes, sum, error);
}

/* The grammars of time are no part of the lexicon, but of what proposals were made with. */
static gboolean
add_grammars (GChecksum *sum, GError **error)
{
  for (guint lang = 0; lang < JALON_N_LANGS; lang++)
    for (const char *const *name = jalon_time_grammar_get_files (lang); *name != NULL; name++)
      {
        g_autoptr (GBytes) bytes = jalon_time_grammar_open (*name, error);

        if (bytes == NULL)
          return FALSE;
        g_checksum_update (sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      }
  return TRUE;
}

/**
 * jalon_lexicon_new:
 * @world: names and capitals come from it
 * @overlay_folder: (nullable): a person's own files of the same names and schemas, read after
 *   the bundled ones; their entries add to them
 *
 * Returns: (transfer full): the lexicons, or %NULL with JALON_ERROR
 */
JalonLexicon *
jalon_lexicon_new (JalonWorld *world, const char *overlay_folder, GError **error)
{
  g_autoptr (JalonLexicon) self = lexicon_alloc (world);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GBytes) bytes = open_part (&parts[i], error);

      if (bytes == NULL || !read_part (self, &parts[i], parts[i].name, bytes, sum, error))
        return NULL;
      if (overlay_folder != NULL && !read_overlay (self, &parts[i], overlay_folder, sum, error))
        return NULL;
    }
  self->senses = jalon_senses_new (error);
  if (self->senses == NULL || !add_grammars (sum, error) || !jalon_senses_add_to_sum (sum, error))
    return NULL;
  self->hash = g_strdup (g_checksum_get_string (sum));
  return g_steal_pointer (&self);
}

/**
 * jalon_lexicon_new_for_user:
 *
 * Returns: (transfer full): the lexicons with those of the person's data folder
 *   ($XDG_DATA_HOME/jalon/lexicon) over them, or %NULL with JALON_ERROR
 */
JalonLexicon *
jalon_lexicon_new_for_user (JalonWorld *world, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "jalon", "lexicon", NULL);

  return jalon_lexicon_new (world, folder, error);
}

JalonLexicon *
jalon_lexicon_ref (JalonLexicon *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
jalon_lexicon_unref (JalonLexicon *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint lang = 0; lang < JALON_N_LANGS; lang++)
    {
      jalon_verbs_free (self->lang[lang].verbs);
      g_hash_table_unref (self->lang[lang].of_verb);
      jalon_phrases_free (self->lang[lang].classes);
      jalon_phrases_free (self->lang[lang].nouns);
      jalon_phrases_free (self->lang[lang].phrases);
      jalon_phrases_free (self->lang[lang].functions);
      jalon_phrases_free (self->lang[lang].anaphora);
      jalon_phrases_free (self->lang[lang].preps);
      g_hash_table_unref (self->lang[lang].light);
      g_hash_table_unref (self->lang[lang].by_id);
      g_clear_pointer (&self->models[lang], jalon_parse_model_unref);
    }
  g_mutex_clear (&self->mutex);
  jalon_phrases_free (self->geography);
  jalon_phrases_free (self->rivals);
  g_clear_pointer (&self->senses, jalon_senses_free);
  jalon_place_lexicon_free (self->places);
  g_ptr_array_unref (self->families);
  g_ptr_array_unref (self->classes);
  jalon_world_unref (self->world);
  g_free (self->hash);
  g_free (self);
}

/* SHA-256 of all lexicon files in force: stored with each proposal. */
const char *
jalon_lexicon_get_hash (JalonLexicon *self)
{
  return self->hash;
}

JalonWorld *
jalon_lexicon_get_world (JalonLexicon *self)
{
  return self->world;
}

const JalonSenses *
jalon_lexicon_get_senses (JalonLexicon *self, JalonLang lang)
{
  g_autoptr (GError) error = NULL;

  if (!jalon_senses_load (self->senses, lang, &error))
    g_warning ("%s", error->message);
  return self->senses;
}

/**
 * jalon_lexicon_get_parse_model:
 *
 * Callable from any thread. The model is kept, so that coding many short articles does not load it for each.
 *
 * Returns: (transfer none): the model of a language, or %NULL as jalon_parse_model_new_bundled()
 */
JalonParseModel *
jalon_lexicon_get_parse_model (JalonLexicon *self, JalonLang lang, GError **error)
{
  JalonParseModel *model;

  g_mutex_lock (&self->mutex);
  if (self->models[lang] == NULL)
    self->models[lang] = jalon_parse_model_new_bundled (jalon_lang_get_code (lang), error);
  model = self->models[lang];
  g_mutex_unlock (&self->mutex);
  return model;
}

const GPtrArray *
jalon_lexicon_families_of_verb (JalonLexicon *self, JalonLang lang, const char *lemma)
{
  return g_hash_table_lookup (self->lang[lang].of_verb, lemma);
}

const JalonPhrases *
jalon_lexicon_get_geography (JalonLexicon *self)
{
  return self->geography;
}

const JalonPhrases *
jalon_lexicon_get_rivals (JalonLexicon *self)
{
  return self->rivals;
}

const JalonPlaceLexicon *
jalon_lexicon_get_places (JalonLexicon *self)
{
  return self->places;
}

gboolean
jalon_lexicon_is_light (JalonLexicon *self, JalonLang lang, const char *lemma)
{
  return g_hash_table_contains (self->lang[lang].light, lemma);
}

const JalonWordClass *
jalon_lexicon_get_class (JalonLexicon *self, JalonLang lang, const char *id)
{
  return g_hash_table_lookup (self->lang[lang].by_id, id);
}

const JalonPhrases *
jalon_lexicon_get_classes (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].classes;
}

const JalonPhrases *
jalon_lexicon_get_nouns (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].nouns;
}

const JalonPhrases *
jalon_lexicon_get_phrases (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].phrases;
}

const JalonPhrases *
jalon_lexicon_get_functions (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].functions;
}

const JalonPhrases *
jalon_lexicon_get_anaphora (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].anaphora;
}

const JalonPhrases *
jalon_lexicon_get_prepositions (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].preps;
}

const JalonVerbs *
jalon_lexicon_get_verbs (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].verbs;
}
