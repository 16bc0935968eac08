/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-word-sets.h"

#include "jalon-i18n.h"
#include "jalon-word-table.h"

#include <string.h>

/* In the order of JalonWordSet. */
static const char *const set_names[JALON_N_SETS] = { "definite",
                                                     "inside",
                                                     "locative",
                                                     "near",
                                                     "offshore",
                                                     "above",
                                                     "addressed",
                                                     "of",
                                                     "partitive",
                                                     "conjunction",
                                                     "genitive",
                                                     "noun_link",
                                                     "link_article",
                                                     "in_power",
                                                     "seat_of",
                                                     "taken_from",
                                                     "article_of_name",
                                                     "that",
                                                     "three",
                                                     "courtesy",
                                                     "name_particle",
                                                     "institution",
                                                     "soil",
                                                     "opposing",
                                                     "border_link",
                                                     "shared",
                                                     "area",
                                                     "town_part",
                                                     "around",
                                                     "part_of_country",
                                                     "compass",
                                                     "division",
                                                     "town",
                                                     "feature",
                                                     "landform",
                                                     "sea",
                                                     "lake",
                                                     "sea_part",
                                                     "open_sea",
                                                     "distance",
                                                     "counted",
                                                     "years",
                                                     "apologize",
                                                     "foreign",
                                                     "beside",
                                                     "site",
                                                     "occasion",
                                                     "capital",
                                                     "collective",
                                                     "abroad",
                                                     "memory" };

/* In the order of JalonCue, but for the endings. */
static const char *const cue_names[] = { "origin",    "destination", "civil",         "military", "until_notice",
                                         "site_base", "site_camp",   "site_training", "site_air" };

/* In the order of JalonTense. */
static const char *const tense_names[JALON_N_TENSES] = { "infinitive",  "present",    "past",  "future",
                                                         "conditional", "participle", "gerund" };

struct _JalonWordSets
{
  JalonWordTable *sets;               /* (owned) word -> its number from 1 in @bits */
  GArray         *bits;               /* (owned) (element-type guint64): a set of JALON_SET_BIT() for each word */
  GPtrArray      *cues[JALON_N_CUES]; /* (owned) (element-type utf8): interned */
  JalonGrammar    grammar;
};

JalonWordSets *
jalon_word_sets_new (void)
{
  JalonWordSets *self = g_new0 (JalonWordSets, 1);

  self->sets = jalon_word_table_new ();
  self->bits = g_array_new (FALSE, FALSE, sizeof (guint64));
  for (guint i = 0; i < JALON_N_CUES; i++)
    self->cues[i] = g_ptr_array_new ();
  return self;
}

void
jalon_word_sets_free (JalonWordSets *self)
{
  if (self == NULL)
    return;
  jalon_word_table_free (self->sets);
  g_array_unref (self->bits);
  for (guint i = 0; i < JALON_N_CUES; i++)
    g_ptr_array_unref (self->cues[i]);
  g_free (self);
}

static void
add_to_set (JalonWordSets *self, const char *word, JalonWordSet set)
{
  guint   at = jalon_word_table_lookup (self->sets, word, g_str_hash (word));
  guint64 none = 0;

  if (at == 0)
    {
      g_array_append_val (self->bits, none);
      at = self->bits->len;
      jalon_word_table_insert (self->sets, word, at);
    }
  g_array_index (self->bits, guint64, at - 1) |= JALON_SET_BIT (set);
}

static gboolean
read_cue (JalonWordSets          *self,
          const JalonLexiconFile *file,
          json_t                 *object,
          const char             *member,
          JalonCue                cue,
          GError                **error)
{
  g_autoptr (GPtrArray) words = jalon_lexicon_file_list_strings (file, object, "cues", member, error);

  if (words == NULL)
    return FALSE;
  g_ptr_array_extend (self->cues[cue], words, NULL, NULL);
  return TRUE;
}

static gboolean
read_tenses (const JalonLexiconFile *file, json_t *grammar, const char *member, guint *tenses, GError **error)
{
  g_autoptr (GPtrArray) words = jalon_lexicon_file_list_strings (file, grammar, "grammar", member, error);

  if (words == NULL)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    for (guint tense = 0; tense < JALON_N_TENSES; tense++)
      if (strcmp (g_ptr_array_index (words, i), tense_names[tense]) == 0)
        *tenses |= JALON_TENSE_BIT (tense);
  return TRUE;
}

static gboolean
read_grammar (JalonWordSets *self, const JalonLexiconFile *file, GError **error)
{
  json_t *grammar = json_object_get (file->root, "grammar");
  const struct
  {
    const char *member;
    const char *value;
    gboolean   *flag;
  } flags[] = {
    { "adjectives", "after", &self->grammar.adjectives_follow },
    { "people", "capital", &self->grammar.people_capital },
    { "demonyms", "small", &self->grammar.demonyms_small },
    { "phrase_head", "last", &self->grammar.head_last },
    { "conditional", "alleged", &self->grammar.conditional_alleges },
    { "inversion", "condition", &self->grammar.inversion_is_condition },
    { "present", "habit", &self->grammar.present_is_habit },
    { "pronouns", "gendered", &self->grammar.gendered_pronouns },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_strcmp0 (json_string_value (json_object_get (grammar, flags[i].member)), flags[i].value) == 0)
      *flags[i].flag = TRUE;
  return read_tenses (file, grammar, "noun_phrase_ends", &self->grammar.noun_phrase_ends, error) &&
         read_tenses (file, grammar, "finite", &self->grammar.finite, error);
}

static gboolean
read_sets (JalonWordSets *self, const JalonLexiconFile *file, GError **error)
{
  json_t     *object = json_object_get (file->root, "sets");
  const char *name = NULL;
  json_t     *value = NULL;

  json_object_foreach (object, name, value)
  {
    guint set = 0;
    g_autoptr (GPtrArray) words = jalon_lexicon_file_get_strings (file, object, "sets", name, error);

    while (set < JALON_N_SETS && strcmp (set_names[set], name) != 0)
      set++;
    if (words == NULL)
      return FALSE;
    if (set == JALON_N_SETS)
      {
        g_autofree char *where = g_strdup_printf ("sets.%s", name);

        return jalon_lexicon_file_wrong (file, error, where, _ ("the name of a set"));
      }
    for (guint i = 0; i < words->len; i++)
      add_to_set (self, g_ptr_array_index (words, i), set);
  }
  return TRUE;
}

/**
 * jalon_word_sets_read:
 * @file: words.*.json; what it has is added, what it lacks is empty
 *
 * Returns: %FALSE with JALON_ERROR_INVALID_VALUE
 */
gboolean
jalon_word_sets_read (JalonWordSets *self, const JalonLexiconFile *file, GError **error)
{
  json_t *cues = json_object_get (file->root, "cues");

  for (guint i = 0; i < G_N_ELEMENTS (cue_names); i++)
    if (!read_cue (self, file, cues, cue_names[i], i, error))
      return FALSE;
  return read_cue (self, file, file->root, "compound_endings", JALON_CUE_COMPOUND_ENDINGS, error) &&
         read_cue (self, file, file->root, "owning_endings", JALON_CUE_OWNING_ENDINGS, error) &&
         read_cue (self, file, file->root, "plural_endings", JALON_CUE_PLURAL_ENDINGS, error) &&
         read_grammar (self, file, error) && read_sets (self, file, error);
}

static guint64
find_hashed (const JalonWordSets *self, const char *word, guint hash)
{
  guint at = jalon_word_table_lookup (self->sets, word, hash);

  return at > 0 ? g_array_index (self->bits, guint64, at - 1) : 0;
}

/**
 * jalon_word_sets_find:
 * @word: (nullable): folded
 *
 * Returns: a set of JALON_SET_BIT(): those that the word belongs to
 */
guint64
jalon_word_sets_find (const JalonWordSets *self, const char *word)
{
  return word != NULL ? find_hashed (self, word, g_str_hash (word)) : 0;
}

/**
 * jalon_word_sets_find_token:
 *
 * Returns: a set of JALON_SET_BIT(): those that the word belongs to
 */
guint64
jalon_word_sets_find_token (const JalonWordSets *self, const JalonToken *token)
{
  return find_hashed (self, token->norm, token->hash);
}

/**
 * jalon_word_sets_has_cue:
 * @words: in small letters
 *
 * Returns: whether a cue of the list stands in @words, or within one of them
 */
gboolean
jalon_word_sets_has_cue (const JalonWordSets *self, JalonCue cue, const char *words)
{
  for (guint i = 0; i < self->cues[cue]->len; i++)
    if (strstr (words, g_ptr_array_index (self->cues[cue], i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * jalon_word_sets_has_ending:
 * @cue: JALON_CUE_COMPOUND_ENDINGS, JALON_CUE_OWNING_ENDINGS or JALON_CUE_PLURAL_ENDINGS
 *
 * Returns: whether @word ends so
 */
gboolean
jalon_word_sets_has_ending (const JalonWordSets *self, JalonCue cue, const char *word)
{
  for (guint i = 0; i < self->cues[cue]->len; i++)
    if (g_str_has_suffix (word, g_ptr_array_index (self->cues[cue], i)))
      return TRUE;
  return FALSE;
}

/* (transfer none): what is so of the language */
const JalonGrammar *
jalon_word_sets_get_grammar (const JalonWordSets *self)
{
  return &self->grammar;
}
