/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the lexicons from the program's resources, then a person's own files
 * over them.
 */

#include "config.h"

#include "jalon-lexicon-private.h"

#include "jalon-time-grammar.h"

static JalonLexicon *
lexicon_alloc (JalonWorld *world)
{
  JalonLexicon *self = g_new0 (JalonLexicon, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->world = jalon_world_ref (world);
  self->classes = g_ptr_array_new_with_free_func (g_free);
  self->geography = jalon_phrases_new ();
  self->rivals = jalon_phrases_new ();
  self->places = jalon_place_lexicon_new (self->world);
  for (guint lang = 0; lang < JALON_MAX_LANGS; lang++)
    {
      self->lang[lang].verbs = jalon_verbs_new (lang);
      self->lang[lang].classes = jalon_phrases_new ();
      self->lang[lang].functions = jalon_phrases_new ();
      self->lang[lang].anaphora = jalon_phrases_new ();
      self->lang[lang].preps = jalon_phrases_new ();
      self->lang[lang].sets = jalon_word_sets_new ();
      self->lang[lang].by_id = g_hash_table_new (g_str_hash, g_str_equal);
    }
  return self;
}

/* Whose words a file has. */
typedef struct
{
  JalonLexicon *lexicon;
  JalonLang     lang;
} Words;

static gboolean
read_words (const JalonLexiconFile *file, gpointer data, GError **error)
{
  const Words *words = data;

  return jalon_lexicon_read_words (words->lexicon, file, words->lang, error);
}

static gboolean
read_states (const JalonLexiconFile *file, gpointer data, GError **error)
{
  return jalon_lexicon_read_states (data, file, error);
}

static gboolean
read_places (const JalonLexiconFile *file, gpointer data, GError **error)
{
  return jalon_place_lexicon_read (((JalonLexicon *) data)->places, file, error);
}

/* The small words of all languages, states and places. */
static gboolean
read_parts (JalonLexicon *self, const char *folder, GChecksum *sum, GError **error)
{
  const JalonLexiconPart states = { "states.json", "jalon-lexicon-states/1", folder, sum, FALSE, FALSE };
  const JalonLexiconPart places = { "places.json", "jalon-lexicon-places/1", folder, sum, FALSE, FALSE };

  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    {
      g_autofree char *name = g_strdup_printf ("words.%s.json", jalon_lang_get_code (lang));
      gboolean         is_missing = jalon_lang_get_folder (lang) != NULL;
      JalonLexiconPart part = { name, "jalon-lexicon-words/1", folder, sum, is_missing, FALSE };
      Words            words = { self, lang };

      if (!jalon_lexicon_file_read_part (&part, read_words, &words, error))
        return FALSE;
    }
  return jalon_lexicon_file_read_part (&states, read_states, self, error) &&
         jalon_lexicon_file_read_part (&places, read_places, self, error);
}

/* The grammars of time are no part of the lexicon, but of what proposals were made with. */
static gboolean
add_grammars (GChecksum *sum, GError **error)
{
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (!jalon_time_grammar_add_to_sum (lang, sum, error))
      return FALSE;
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

  if (overlay_folder != NULL)
    jalon_lang_add_folder (overlay_folder);
  if (!read_parts (self, overlay_folder, sum, error))
    return NULL;
  self->senses = jalon_senses_new (overlay_folder, sum, error);
  if (self->senses == NULL || !add_grammars (sum, error))
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
  for (guint lang = 0; lang < JALON_MAX_LANGS; lang++)
    {
      jalon_verbs_free (self->lang[lang].verbs);
      jalon_phrases_free (self->lang[lang].classes);
      jalon_phrases_free (self->lang[lang].functions);
      jalon_phrases_free (self->lang[lang].anaphora);
      jalon_phrases_free (self->lang[lang].preps);
      jalon_word_sets_free (self->lang[lang].sets);
      g_hash_table_unref (self->lang[lang].by_id);
      g_clear_pointer (&self->models[lang], jalon_parse_model_unref);
    }
  g_mutex_clear (&self->mutex);
  jalon_phrases_free (self->geography);
  jalon_phrases_free (self->rivals);
  g_clear_pointer (&self->senses, jalon_senses_free);
  jalon_place_lexicon_free (self->places);
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

/* The person's "CODE.model" where they have one, else that of the program. (transfer full) (nullable) */
static JalonParseModel *
load_model (JalonLexicon *self, JalonLang lang, GError **error)
{
  const char      *folder = jalon_lang_get_folder (lang);
  const char      *code = jalon_lang_get_code (lang);
  g_autofree char *name = g_strconcat (code, ".model", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *contents = NULL;
  gsize length = 0;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return jalon_parse_model_new_bundled (self->lang[lang].parser != NULL ? self->lang[lang].parser : code, error);
  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  bytes = g_bytes_new_take (contents, length);
  return jalon_parse_model_new (bytes, path, error);
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
    self->models[lang] = load_model (self, lang, error);
  model = self->models[lang];
  g_mutex_unlock (&self->mutex);
  return model;
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

const JalonWordSets *
jalon_lexicon_get_sets (JalonLexicon *self, JalonLang lang)
{
  return self->lang[lang].sets;
}

/**
 * jalon_lexicon_has_cue:
 * @words: in small letters, of a language that the caller need not know
 *
 * Returns: whether a cue of any language stands in @words
 */
gboolean
jalon_lexicon_has_cue (JalonLexicon *self, JalonCue cue, const char *words)
{
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (jalon_word_sets_has_cue (self->lang[lang].sets, cue, words))
      return TRUE;
  return FALSE;
}
