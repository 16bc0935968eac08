/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the words of a language: frames.*.json and factuality.*.json.
 */

#include "config.h"

#include "jalon-senses-private.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"
#include "jalon-lexicon-file.h"

#include <string.h>

static JalonLight
find_light (const char *name)
{
  static const char *const names[] = { "none", "do", "undergo", "end", "plan", "demand", "condemn", "claim" };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return JALON_LIGHT_NONE;
}

static GPtrArray *
read_words (json_t *object, const char *member)
{
  json_t    *array = json_object_get (object, member);
  json_t    *item;
  size_t     i;
  GPtrArray *words = NULL;

  if (!json_is_array (array))
    return NULL;
  words = g_ptr_array_new ();
  json_array_foreach (array, i, item) g_ptr_array_add (words, (gpointer) jalon_intern (json_string_value (item)));
  return words;
}

/* As read_words(), of one. */
static GPtrArray *
read_word (json_t *object, const char *member)
{
  GPtrArray *words = g_ptr_array_new ();

  g_ptr_array_add (words, (gpointer) jalon_lexicon_file_get_string (object, member));
  return words;
}

static void
entry_free (gpointer data)
{
  JalonSenseEntry *self = data;

  g_clear_pointer (&self->object_words, g_ptr_array_unref);
  g_clear_pointer (&self->subject_words, g_ptr_array_unref);
  g_clear_pointer (&self->oblique_words, g_ptr_array_unref);
  g_clear_pointer (&self->modifier_words, g_ptr_array_unref);
  g_clear_pointer (&self->clause_words, g_ptr_array_unref);
  g_clear_pointer (&self->particles, g_ptr_array_unref);
  g_free (self);
}

/* An entry that asks for a preposition nobody knows fits nothing. */
static gboolean
read_oblique (JalonSenses *self, JalonSenseEntry *entry, json_t *object)
{
  const char *slot;
  json_t     *classes;

  json_object_foreach (json_object_get (object, "oblique"), slot, classes)
  {
    guint found = jalon_senses_find_slot (slot);

    if (found < JALON_N_SLOTS && entry->n_obliques < G_N_ELEMENTS (entry->obliques))
      entry->obliques[entry->n_obliques++] = (JalonOblique){ found, jalon_senses_read_classes (self, classes) };
  }
  return entry->n_obliques > 0 || json_object_get (object, "oblique") == NULL;
}

/* Returns: (transfer full) (nullable): %NULL where it fits nothing */
static JalonSenseEntry *
read_entry (JalonSenses *self, json_t *value)
{
  JalonSenseEntry *entry = g_new0 (JalonSenseEntry, 1);
  const char      *id = json_string_value (json_is_string (value) ? value : json_object_get (value, "sense"));
  const char      *status = jalon_lexicon_file_get_string (value, "status");
  gboolean         fits;

  entry->sense = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
  entry->light = find_light (jalon_lexicon_file_get_string (value, "light"));
  entry->object = jalon_senses_read_classes (self, json_object_get (value, "object"));
  entry->subject = jalon_senses_read_classes (self, json_object_get (value, "subject"));
  entry->complement = jalon_senses_read_classes (self, json_object_get (value, "complement"));
  fits = read_oblique (self, entry, value);
  entry->object_words = read_words (value, "object_word");
  entry->subject_words = read_words (value, "subject_word");
  entry->oblique_words = read_words (value, "oblique_word");
  entry->modifier_words = read_words (value, "modifier_word");
  entry->clause_words = read_words (value, "clause_word");
  entry->particles = json_is_string (json_object_get (value, "particle")) ? read_word (value, "particle")
                                                                          : read_words (value, "particle");
  entry->turned = jalon_senses_find_slot (jalon_lexicon_file_get_string (value, "turned"));
  entry->plural = jalon_lexicon_file_is_true (value, "plural");
  entry->intransitive = jalon_lexicon_file_is_true (value, "intransitive");
  entry->transitive = jalon_lexicon_file_is_true (value, "transitive");
  entry->clause = jalon_lexicon_file_is_true (value, "xcomp");
  entry->active = jalon_lexicon_file_is_true (value, "active");
  entry->same = jalon_lexicon_file_is_true (value, "same");
  entry->skip = jalon_lexicon_file_is_true (value, "skip") || entry->same;
  entry->alleged = g_strcmp0 (status, "alleged") == 0;
  entry->announced = g_strcmp0 (status, "announced") == 0;
  if (fits && (entry->sense != NULL || entry->light != JALON_LIGHT_NONE || entry->skip))
    return entry;
  entry_free (entry);
  return NULL;
}

/* Whether what an entry names as its sense is one, and its words are words. */
static gboolean
check_entry (JalonSenses *self, const JalonLexiconFile *file, json_t *value, const char *where, GError **error)
{
  const char *id = json_string_value (json_is_string (value) ? value : json_object_get (value, "sense"));

  if (id != NULL && !g_hash_table_contains (self->by_id, id))
    return jalon_lexicon_file_wrong (file, error, where, _ ("the “id” of a sense"));
  return jalon_lexicon_file_check_words (file, value, where, error);
}

/* Adds the readings of @word to @entries. */
static gboolean
read_entries (JalonSenses            *self,
              const JalonLexiconFile *file,
              const char             *word,
              json_t                 *array,
              GPtrArray              *entries,
              GError                **error)
{
  json_t *item;
  size_t  i;

  json_array_foreach (array, i, item)
  {
    g_autofree char *where = g_strdup_printf ("%s[%" G_GSIZE_FORMAT "]", word, i);
    JalonSenseEntry *entry;

    if (!check_entry (self, file, item, where, error))
      return FALSE;
    entry = read_entry (self, item);
    if (entry != NULL)
      g_ptr_array_add (entries, entry);
  }
  return TRUE;
}

static JalonNoun *
ensure_noun (JalonSensesPack *pack, const char *phrase)
{
  JalonNoun *noun = g_hash_table_lookup (pack->by_noun, phrase);

  if (noun == NULL)
    {
      noun = g_new0 (JalonNoun, 1);
      g_hash_table_insert (pack->by_noun, g_strdup (phrase), noun);
    }
  return noun;
}

static void
read_nouns (JalonSenses *self, JalonLang lang, json_t *root)
{
  JalonSensesPack *pack = &self->packs[lang];
  const char      *name;
  json_t          *words;
  json_t          *item;
  size_t           i;
  g_autoptr (GList) phrases = NULL;

  json_object_foreach (json_object_get (root, "classes"), name, words)
  {
    json_array_foreach (words, i, item)
        jalon_senses_add_class (self, name, &ensure_noun (pack, json_string_value (item))->classes);
  }
  json_object_foreach (json_object_get (root, "sectors"), name, words)
  {
    json_array_foreach (words, i, item) ensure_noun (pack, json_string_value (item))->sector = jalon_intern (name);
  }
  /* "rebels" as it is listed comes after the plural of "rebel" */
  phrases = g_list_sort (g_hash_table_get_keys (pack->by_noun), (GCompareFunc) strcmp);
  for (GList *phrase = phrases; phrase != NULL; phrase = phrase->next)
    jalon_phrases_add_inflected (pack->nouns,
                                 phrase->data,
                                 lang,
                                 &(JalonMeaning){ g_hash_table_lookup (pack->by_noun, phrase->data), 0, 0 });
}

/* Whether the letters before @base in @lemma are a prefix of verbs: not those of "suspend" before "spend". */
static gboolean
has_prefix (const JalonSensesPack *pack, const char *lemma, const char *base)
{
  gsize length = strlen (lemma) - strlen (base);

  for (guint i = 0; pack->prefixes != NULL && i < pack->prefixes->len; i++)
    {
      const char *prefix = g_ptr_array_index (pack->prefixes, i);

      if (strlen (prefix) == length && strncmp (lemma, prefix, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The principal parts of "reprendre" are those of "prendre" behind its prefix. (transfer full) (nullable) */
static GPtrArray *
derive_parts (JalonSensesPack *pack, const char *lemma)
{
  GHashTableIter iter;
  gpointer       base;
  gpointer       parts;
  const char    *best = NULL;
  GPtrArray     *derived = NULL;

  g_hash_table_iter_init (&iter, pack->irregular);
  while (g_hash_table_iter_next (&iter, &base, NULL))
    if (g_str_has_suffix (lemma, base) && has_prefix (pack, lemma, base) &&
        (best == NULL || strlen (base) > strlen (best)))
      best = base;
  if (best == NULL)
    return NULL;
  parts = g_hash_table_lookup (pack->irregular, best);
  derived = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i + 1 < ((GPtrArray *) parts)->len; i++)
    g_ptr_array_add (derived,
                     g_strdup_printf ("%.*s%s",
                                      (int) (strlen (lemma) - strlen (best)),
                                      lemma,
                                      (const char *) g_ptr_array_index ((GPtrArray *) parts, i)));
  g_ptr_array_add (derived, NULL);
  return derived;
}

static void
ensure_verb (JalonSensesPack *pack, const char *lemma)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (g_hash_table_contains (pack->of_verb, lemma) || g_hash_table_contains (pack->irregular, lemma))
    return;
  parts = derive_parts (pack, lemma);
  jalon_verbs_add (pack->verbs, lemma, parts != NULL ? (const char *const *) parts->pdata : NULL);
}

/* What it may tell that somebody or something is what a noun or adjective says. */
static gboolean
read_copula (JalonSenses *self, JalonLang lang, const JalonLexiconFile *file, GError **error)
{
  JalonSensesPack *pack = &self->packs[lang];

  if (pack->copula == NULL)
    {
      pack->copula = g_ptr_array_new_with_free_func (entry_free);
      g_ptr_array_add (pack->entries, pack->copula);
    }
  return read_entries (self, file, "copula", json_object_get (file->root, "copula"), pack->copula, error);
}

/* What a verb or noun can mean; what is read first is asked first. */
static gboolean
read_events (JalonSenses *self, JalonLang lang, const JalonLexiconFile *file, GError **error)
{
  JalonSensesPack *pack = &self->packs[lang];
  const char      *word;
  json_t          *value;

  json_object_foreach (json_object_get (file->root, "verbs"), word, value)
  {
    GPtrArray *entries = g_hash_table_lookup (pack->of_verb, word);

    ensure_verb (pack, word);
    if (entries == NULL)
      {
        entries = g_ptr_array_new_with_free_func (entry_free);
        g_hash_table_insert (pack->of_verb, (gpointer) jalon_intern (word), entries);
      }
    if (!read_entries (self, file, word, value, entries, error))
      return FALSE;
  }
  json_object_foreach (json_object_get (file->root, "nouns"), word, value)
  {
    GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);

    g_ptr_array_add (pack->entries, entries);
    if (!read_entries (self, file, word, value, entries, error))
      return FALSE;
    jalon_phrases_add_inflected (pack->event_nouns, word, lang, &(JalonMeaning){ entries, 0, 0 });
  }
  return TRUE;
}

static void
add_bits (JalonWordTable *table, const char *word, guint bits)
{
  jalon_word_table_insert (table, word, jalon_word_table_lookup (table, word, g_str_hash (word)) | bits);
}

static void
read_slots (JalonSensesPack *pack, json_t *root)
{
  const char *name;
  json_t     *words;
  json_t     *item;
  size_t      i;

  json_object_foreach (json_object_get (root, "prepositions"), name, words)
  {
    guint slot = jalon_senses_find_slot (name);

    json_array_foreach (words, i, item)
    {
      const char *word = json_string_value (item);

      if (slot < JALON_N_SLOTS && strchr (word, ' ') == NULL)
        add_bits (pack->slots, word, JALON_SLOT_BIT (slot));
    }
  }
}

static gboolean
read_irregular (JalonSensesPack *pack, JalonLang lang, const JalonLexiconFile *file, GError **error)
{
  guint       n_parts = jalon_lang_get (lang)->n_principal_parts;
  const char *lemma;
  json_t     *parts;

  json_object_foreach (json_object_get (file->root, "irregular"), lemma, parts)
  {
    GPtrArray *list = jalon_lexicon_file_get_principal_parts (file, lemma, n_parts, error);

    if (list == NULL)
      return FALSE;
    jalon_verbs_add (pack->verbs, lemma, (const char *const *) list->pdata);
    g_hash_table_insert (pack->irregular, (gpointer) jalon_intern (lemma), list);
  }
  return TRUE;
}

/* The lists of "quantities", in the order of JalonQuantity. */
static void
read_quantities (JalonSensesPack *pack, json_t *root)
{
  static const char *const names[] = { "about", "range", "part" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      json_t *item;
      size_t  k;

      json_array_foreach (json_object_get (json_object_get (root, "quantities"), names[i]), k, item)
          jalon_phrases_add (pack->quantities, json_string_value (item), &(JalonMeaning){ NULL, i, 0 });
    }
}

static void
read_bits (JalonWordTable *table, json_t *object, const char *const *names, guint n_names, JalonSensesPack *verbs_of)
{
  for (guint i = 0; i < n_names; i++)
    {
      json_t *item;
      size_t  k;

      json_array_foreach (json_object_get (object, names[i]), k, item)
      {
        const char *word = json_string_value (item);

        add_bits (table, word, 1u << i);
        if (verbs_of != NULL)
          ensure_verb (verbs_of, word);
      }
    }
}

static void
read_factuality (JalonSensesPack *pack, json_t *root)
{
  static const char *const governors[] = { "said", "alleged", "denied", "planned",   "unreal",  "failed", "real",
                                           "due",  "active",  "judged", "causative", "managed", "tried" };
  static const char *const marks[] = { "negation", "future",    "modal",      "conditional", "condition", "hearsay",
                                       "first",    "relative",  "third",      "plural",      "thing",     "purpose",
                                       "definite", "partitive", "possessive", "auxiliary",   "denial",    "limit",
                                       "courtesy", "reflexive", "while",      "often",       "clausal" };

  read_bits (pack->governors, json_object_get (root, "verbs"), governors, G_N_ELEMENTS (governors), pack);
  read_bits (pack->governors, json_object_get (root, "nouns"), governors, G_N_ELEMENTS (governors), NULL);
  read_bits (pack->marks, json_object_get (root, "words"), marks, G_N_ELEMENTS (marks), NULL);
}

/* Whose words a file has. */
typedef struct
{
  JalonSenses *senses;
  JalonLang    lang;
} Words;

static gboolean
read_words_file (const JalonLexiconFile *file, gpointer data, GError **error)
{
  const Words *words = data;

  return read_irregular (&words->senses->packs[words->lang], words->lang, file, error);
}

static gboolean
read_factuality_file (const JalonLexiconFile *file, gpointer data, GError **error)
{
  const Words     *words = data;
  JalonSensesPack *pack = &words->senses->packs[words->lang];

  if (!jalon_lexicon_file_check_words (file, file->root, "", error) || !read_irregular (pack, words->lang, file, error))
    return FALSE;
  if (pack->prefixes == NULL)
    pack->prefixes = read_words (file->root, "prefixes");
  read_factuality (pack, file->root);
  return TRUE;
}

static gboolean
read_frames_file (const JalonLexiconFile *file, gpointer data, GError **error)
{
  static const char *const lists[] = { "prepositions", "quantities", "classes", "sectors" };
  const Words             *words = data;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!jalon_lexicon_file_check_words (file, json_object_get (file->root, lists[i]), lists[i], error))
      return FALSE;
  read_slots (&words->senses->packs[words->lang], file->root);
  read_quantities (&words->senses->packs[words->lang], file->root);
  read_nouns (words->senses, words->lang, file->root);
  return read_events (words->senses, words->lang, file, error) &&
         read_copula (words->senses, words->lang, file, error) &&
         jalon_senses_check_classes (words->senses, file, error);
}

/* The person's own file, where there is one, then the bundled one. */
static gboolean
read_files (Words *words, const char *kind, JalonLexiconReadFunc read, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s.%s.json", kind, jalon_lang_get_code (words->lang));
  g_autofree char *schema = g_strdup_printf ("jalon-lexicon-%s/1", kind);
  JalonLexiconPart part = { .name = name,
                            .schema = schema,
                            .folder = words->senses->own_folder,
                            .is_missing = jalon_lang_get_folder (words->lang) != NULL,
                            .own_first = TRUE };

  return jalon_lexicon_file_read_part (&part, read, words, error);
}

/**
 * jalon_senses_read_pack:
 *
 * Reads frames.*.json and factuality.*.json of a language, and its irregular verbs.
 *
 * Returns: %FALSE with JALON_ERROR
 */
gboolean
jalon_senses_read_pack (JalonSenses *self, JalonLang lang, GError **error)
{
  Words words = { self, lang };

  return read_files (&words, "words", read_words_file, error) &&
         read_files (&words, "factuality", read_factuality_file, error) &&
         read_files (&words, "frames", read_frames_file, error);
}
