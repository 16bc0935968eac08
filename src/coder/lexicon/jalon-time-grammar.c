/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading the grammars of time.
 */

#include "config.h"

#include "jalon-time-grammar.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"
#include "jalon-lexicon-file.h"
#include "jalon-time-pattern.h"

#include <stdlib.h>
#include <string.h>

#define SCHEMA "jalon-lexicon-time/1"

/* Longest word of the grammar, bytes. */
#define MAX_WORD 63

const char *const jalon_time_unit_names[JALON_N_TIME_UNITS] = { "second", "minute",    "hour",   "day",     "weekend",
                                                                "week",   "fortnight", "month",  "quarter", "half-year",
                                                                "year",   "decade",    "century" };
const char *const jalon_time_part_names[JALON_N_TIME_PARTS] = { "", "MO", "MI", "AF", "EV", "NI", "DT" };
const char *const jalon_time_season_names[JALON_N_TIME_SEASONS] = { "SP", "SU", "FA", "WI" };
const char *const jalon_time_mod_names[JALON_N_TIME_MODS] = { "", "START", "MID", "END" };

static const char *const meaning_names[JALON_N_TIME_MEANINGS] = { "date",   "weekday", "shift",  "lapse",   "duration",
                                                                  "set",    "ref",     "clock",  "quarter", "half",
                                                                  "decade", "century", "nothing" };
static const char *const direction_names[JALON_N_TIME_DIRECTIONS] = { "either", "past", "future", "this" };

static int
index_of (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

static void
word_free (gpointer data)
{
  JalonTimeWord *word = data;

  for (guint i = 0; i < word->entries->len; i++)
    g_ptr_array_unref (g_array_index (word->entries, JalonTimeEntry, i).more);
  g_array_unref (word->entries);
  g_array_unref (word->patterns);
  g_free (word);
}

/* (transfer full): a grammar without words */
JalonTimeGrammar *
jalon_time_grammar_new (JalonLang lang)
{
  JalonTimeGrammar *self = g_new0 (JalonTimeGrammar, 1);

  self->lang = lang;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  self->rules = g_array_new (FALSE, FALSE, sizeof (JalonTimeRule));
  self->patterns = g_array_new (FALSE, FALSE, sizeof (JalonTimePattern));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (JalonTimeNode));
  self->numeric = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sets = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

void
jalon_time_grammar_free (JalonTimeGrammar *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_array_unref (self->rules);
  g_array_unref (self->patterns);
  g_array_unref (self->nodes);
  g_array_unref (self->numeric);
  g_hash_table_unref (self->sets);
  g_free (self);
}

/* A word or phrase that means @value. */
static void
add_entry (JalonTimeGrammar *self, const char *phrase, JalonTimeSlot slot, const char *set, int value)
{
  JalonTimeEntry entry = { slot, set, value, g_ptr_array_new () };
  JalonTimeWord *word = NULL;

  jalon_time_pattern_cut (self, phrase, entry.more);
  if (entry.more->len == 0)
    {
      g_ptr_array_unref (entry.more);
      return;
    }
  word = g_ptr_array_steal_index (entry.more, 0);
  g_array_append_val (word->entries, entry);
}

/* Slots whose values have names. */
static const struct
{
  const char *const *names;
  guint              n;
} named_values[JALON_N_TIME_SLOTS] = {
  [JALON_TIME_SLOT_UNIT] = { jalon_time_unit_names, JALON_N_TIME_UNITS },
  [JALON_TIME_SLOT_PART] = { jalon_time_part_names, JALON_N_TIME_PARTS },
  [JALON_TIME_SLOT_SEASON] = { jalon_time_season_names, JALON_N_TIME_SEASONS },
  [JALON_TIME_SLOT_MOD] = { jalon_time_mod_names, JALON_N_TIME_MODS },
};

/* What the files write for a slot's value; -1 is "several", G_MININT what is none. */
static int
value_from_text (JalonTimeSlot slot, const char *text)
{
  int month = 0;
  int day = 0;

  if (named_values[slot].n > 0)
    {
      int value = index_of (named_values[slot].names, named_values[slot].n, text);

      return value >= 0 ? value : G_MININT;
    }
  if (slot == JALON_TIME_SLOT_HOLIDAY)
    return sscanf (text, "%2d-%2d", &month, &day) == 2 ? month * 100 + day : G_MININT;
  if (strcmp (text, "several") == 0)
    return -1;
  return g_ascii_isdigit (text[0]) ? atoi (text) : G_MININT;
}

static gboolean
read_slot (JalonTimeGrammar *self, const JalonLexiconFile *file, const char *name, json_t *values, GError **error)
{
  g_autofree char *path = g_strconcat ("words.", name, NULL);
  JalonTimeSlot    slot;
  const char      *text = NULL;
  json_t          *words = NULL;

  if (!jalon_time_slot_from_name (name, &slot))
    return jalon_lexicon_file_wrong (file, error, path, _ ("the name of a slot"));
  json_object_foreach (values, text, words)
  {
    int value = value_from_text (slot, text);
    g_autoptr (GPtrArray) list = jalon_lexicon_file_get_strings (file, values, path, text, error);

    if (list == NULL)
      return FALSE;
    if (value == G_MININT)
      {
        g_autofree char *where = g_strconcat (path, ".", text, NULL);

        return jalon_lexicon_file_wrong (file, error, where, _ ("a value of this slot"));
      }
    for (guint i = 0; i < list->len; i++)
      add_entry (self, g_ptr_array_index (list, i), slot, NULL, value);
  }
  return TRUE;
}

static gboolean
read_sets (JalonTimeGrammar *self, const JalonLexiconFile *file, GError **error)
{
  json_t     *sets = json_object_get (file->root, "sets");
  const char *name = NULL;
  json_t     *words = NULL;

  json_object_foreach (sets, name, words)
  {
    const char *set = jalon_intern (name);
    g_autoptr (GPtrArray) list = jalon_lexicon_file_get_strings (file, sets, "sets", name, error);

    if (list == NULL)
      return FALSE;
    g_hash_table_add (self->sets, (gpointer) set);
    for (guint i = 0; i < list->len; i++)
      add_entry (self, g_ptr_array_index (list, i), JALON_TIME_SLOT_SET, set, 0);
  }
  return TRUE;
}

/* "capital", "small": slots. */
static gboolean
read_letters (const JalonLexiconFile *file, const char *member, guint32 *out_slots, GError **error)
{
  g_autoptr (GPtrArray) names = jalon_lexicon_file_list_strings (file, file->root, "", member, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      JalonTimeSlot slot;

      if (!jalon_time_slot_from_name (g_ptr_array_index (names, i), &slot))
        return jalon_lexicon_file_wrong (file, error, member, _ ("the name of a slot"));
      *out_slots |= 1u << slot;
    }
  return TRUE;
}

/* The index of the member's word, or @fallback where there is none; -1 where it is not of @names. */
static int
read_word (json_t *object, const char *member, const char *const *names, guint n, int fallback)
{
  const char *word = json_string_value (json_object_get (object, member));

  return word != NULL ? index_of (names, n, word) : fallback;
}

/* Fills in all but the patterns. Returns: (nullable): the member that is wrong */
static const char *
read_members (JalonTimeRule *rule, json_t *object)
{
  int meaning = read_word (object, "is", meaning_names, JALON_N_TIME_MEANINGS, -1);
  int direction = read_word (object, "direction", direction_names, JALON_N_TIME_DIRECTIONS, JALON_TIME_EITHER);
  int unit = read_word (object, "unit", jalon_time_unit_names, JALON_N_TIME_UNITS, JALON_UNIT_DAY);
  int part = read_word (object, "part", jalon_time_part_names, JALON_N_TIME_PARTS, JALON_PART_NONE);
  int mod = read_word (object, "mod", jalon_time_mod_names, JALON_N_TIME_MODS, JALON_MOD_NONE);

  if (meaning < 0)
    return "is";
  if (direction < 0)
    return "direction";
  if (unit < 0)
    return "unit";
  if (part < 0)
    return "part";
  if (mod < 0)
    return "mod";
  rule->id = jalon_lexicon_file_get_string (object, "id");
  rule->meaning = meaning;
  rule->direction = direction;
  rule->unit = unit;
  rule->part = part;
  rule->mod = mod;
  rule->has_unit = json_object_get (object, "unit") != NULL;
  rule->value = jalon_lexicon_file_get_string (object, "value");
  rule->after = jalon_lexicon_file_get_string (object, "after");
  rule->not_after = jalon_lexicon_file_get_string (object, "not_after");
  rule->shift = json_integer_value (json_object_get (object, "shift"));
  rule->extend = json_integer_value (json_object_get (object, "extend"));
  rule->anchored = jalon_lexicon_file_is_true (object, "anchored");
  rule->bare = jalon_lexicon_file_is_true (object, "bare");
  return rule->id != NULL ? NULL : "id";
}

static gboolean
has_set (const JalonTimeGrammar *self, const char *set)
{
  return set == NULL || g_hash_table_contains (self->sets, set);
}

static gboolean
read_rule (JalonTimeGrammar *self, const JalonLexiconFile *file, json_t *object, guint number, GError **error)
{
  g_autofree char *path = g_strdup_printf ("rules[%u]", number);
  g_autoptr (GPtrArray) patterns = NULL;
  JalonTimeRule rule = { 0 };
  const char   *wrong = read_members (&rule, object);

  if (wrong != NULL)
    {
      g_autofree char *where = g_strconcat (path, ".", wrong, NULL);

      return jalon_lexicon_file_wrong (file, error, where, _ ("a word that rules of time know"));
    }
  if (!has_set (self, rule.after) || !has_set (self, rule.not_after))
    return jalon_lexicon_file_wrong (file, error, path, _ ("the name of a set"));
  patterns = jalon_lexicon_file_get_strings (file, object, path, "patterns", error);
  if (patterns == NULL)
    return error != NULL && *error != NULL ? FALSE
                                           : jalon_lexicon_file_wrong (file, error, path, _ ("an array of strings"));
  g_array_append_val (self->rules, rule);
  for (guint i = 0; i < patterns->len; i++)
    if (!jalon_time_pattern_add (self, self->rules->len - 1, g_ptr_array_index (patterns, i)))
      {
        g_autofree char *where = g_strdup_printf ("%s.patterns[%u]", path, i);

        return jalon_lexicon_file_wrong (file, error, where, _ ("a pattern of words, slots and sets"));
      }
  return TRUE;
}

/**
 * jalon_time_grammar_read:
 * @name: of the file, for messages
 *
 * Adds the words and rules of a file. What its rules name must stand in it or in one before.
 *
 * Returns: whether all is right; else JALON_ERROR_SYNTAX or JALON_ERROR_INVALID_VALUE
 */
gboolean
jalon_time_grammar_read (JalonTimeGrammar *self, const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (JalonLexiconFile) file = jalon_lexicon_file_new (name, bytes, SCHEMA, error);
  const char *slot = NULL;
  json_t     *value = NULL;
  size_t      i = 0;

  if (file == NULL || !read_letters (file, "capital", &self->capital, error) ||
      !read_letters (file, "small", &self->small, error))
    return FALSE;
  json_object_foreach (json_object_get (file->root, "words"), slot, value)
  {
    if (!read_slot (self, file, slot, value, error))
      return FALSE;
  }
  if (!read_sets (self, file, error))
    return FALSE;
  json_array_foreach (json_object_get (file->root, "rules"), i, value)
  {
    if (!read_rule (self, file, value, i, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
begins_with (const JalonTimeNode *node, const JalonTimeEntry *entry)
{
  return entry->slot == node->slot && entry->set == node->set;
}

/* Notes by which words a pattern can begin, so that no other is tried with it. */
static void
index_pattern (JalonTimeGrammar *self, guint pattern, guint at)
{
  const JalonTimeNode *node = &g_array_index (self->nodes, JalonTimeNode, at);
  GHashTableIter       iter;
  gpointer             value;

  if (node->kind == JALON_TIME_NODE_SPLIT)
    {
      index_pattern (self, pattern, node->next);
      index_pattern (self, pattern, node->other);
      return;
    }
  if (node->negated)
    {
      index_pattern (self, pattern, node->next);
      return;
    }
  if (node->kind == JALON_TIME_NODE_WORD)
    g_array_append_val (node->word->patterns, pattern);
  if (node->kind != JALON_TIME_NODE_SLOT)
    return;
  if (node->slot >= JALON_TIME_SLOT_NUMBER && node->slot <= JALON_TIME_SLOT_MINUTE)
    g_array_append_val (self->numeric, pattern);
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      JalonTimeWord *word = value;

      for (guint i = 0; i < word->entries->len; i++)
        if (begins_with (node, &g_array_index (word->entries, JalonTimeEntry, i)))
          {
            g_array_append_val (word->patterns, pattern);
            break;
          }
    }
}

static void
index_patterns (JalonTimeGrammar *self)
{
  for (guint i = 0; i < self->patterns->len; i++)
    index_pattern (self, i, g_array_index (self->patterns, JalonTimePattern, i).first);
}

/* What is the same in any language, or that of @lang; %NULL without an error where a language has none. (transfer full)
 */
static GBytes *
open_file (JalonLang lang, gboolean is_common, char **out_name, GError **error)
{
  const char      *folder = jalon_lang_get_folder (lang);
  g_autofree char *path = NULL;
  char            *contents = NULL;
  gsize            length = 0;

  *out_name = is_common ? g_strdup ("time.json") : g_strdup_printf ("time.%s.json", jalon_lang_get_code (lang));
  if (is_common || folder == NULL)
    return jalon_lexicon_file_open_bundled (*out_name, error);
  path = g_build_filename (folder, *out_name, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &contents, &length, error))
    return NULL;
  return g_bytes_new_take (contents, length);
}

static gboolean
read_files (JalonTimeGrammar *self, GError **error)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GBytes) bytes = open_file (self->lang, i == 0, &name, &local);

      if (bytes != NULL)
        jalon_time_grammar_read (self, name, bytes, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * jalon_time_grammar_add_to_sum:
 *
 * Adds the bytes of the files of a language to @sum. Those that the person added are read once for what is wrong in
 * them.
 *
 * Returns: %FALSE with JALON_ERROR, #GFileError or #GResourceError
 */
gboolean
jalon_time_grammar_add_to_sum (JalonLang lang, GChecksum *sum, GError **error)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GBytes) bytes = open_file (lang, i == 0, &name, NULL);

      if (bytes != NULL)
        g_checksum_update (sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  if (jalon_lang_get_folder (lang) != NULL)
    {
      g_autoptr (JalonTimeGrammar) grammar = jalon_time_grammar_new (lang);

      return read_files (grammar, error);
    }
  return TRUE;
}

static gpointer
load (gpointer data)
{
  JalonTimeGrammar *self = jalon_time_grammar_new (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;

  if (!read_files (self, &error))
    g_warning ("%s", error->message);
  index_patterns (self);
  return self;
}

/**
 * jalon_time_grammar_get:
 *
 * Loads it when it is first asked for. Callable from any thread.
 *
 * Returns: (transfer none): the grammar of the program, kept to the end of the process
 */
const JalonTimeGrammar *
jalon_time_grammar_get (JalonLang lang)
{
  static GOnce once[JALON_MAX_LANGS]; /* zero is G_ONCE_INIT */

  return g_once (&once[lang], load, GUINT_TO_POINTER (lang));
}

/**
 * jalon_time_grammar_look_up:
 *
 * Returns: (nullable) (transfer none): what the grammar knows of the piece
 */
const JalonTimeWord *
jalon_time_grammar_look_up (const JalonTimeGrammar *self, const JalonTimePiece *piece)
{
  char key[MAX_WORD + 1];

  if (piece->length > MAX_WORD)
    return NULL;
  memcpy (key, piece->text, piece->length);
  key[piece->length] = '\0';
  return g_hash_table_lookup (self->words, key);
}

gboolean
jalon_time_grammar_is_in_set (const JalonTimeGrammar *self, const char *word, const char *set)
{
  const JalonTimeWord *known = g_hash_table_lookup (self->words, word);
  const char          *name = jalon_intern (set);

  for (guint i = 0; known != NULL && i < known->entries->len; i++)
    {
      const JalonTimeEntry *entry = &g_array_index (known->entries, JalonTimeEntry, i);

      if (entry->slot == JALON_TIME_SLOT_SET && entry->set == name && entry->more->len == 0)
        return TRUE;
    }
  return FALSE;
}
