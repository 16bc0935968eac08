/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads places.json and joins it with the divisions of the bundled world.
 */

#include "config.h"

#include "jalon-lexicon-places.h"

#include "jalon-lexicon-places-private.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"
#include "jalon-text.h"

#include <string.h>

/* Words of the longest entry ("lt col"). */
#define MAX_WORDS 3

/* An area of our own list counts as one of so many people. */
#define WELL_KNOWN 1000000

struct _JalonPlaceLexicon
{
  GHashTable   *namesakes;              /* (owned) set of interned ISO3 */
  JalonWorld   *world;                  /* borrowed */
  JalonPhrases *areas;                  /* (owned) */
  GPtrArray    *owned;                  /* (owned) (element-type JalonArea): those of the file */
  GHashTable   *divisions;              /* (owned) folded name -> GArray of JalonArea */
  GHashTable   *named_divisions;        /* (owned) name without ASCII capitals -> GPtrArray of JalonWorldAdmin1 */
  GHashTable   *words[JALON_MAX_LANGS]; /* (owned) folded words -> a set of 1 << JalonPlaceWord */
};

/* In the order of JalonPlaceWord. */
static const char *const word_names[JALON_N_PLACE_WORDS] = { "locative",  "inside", "town",   "division", "county",
                                                             "direction", "title",  "holder", "other",    "institution",
                                                             "given",     "common", "never",  "seat" };

static void
add_division (JalonPlaceLexicon *self, const char *name, const JalonArea *area)
{
  char   *folded = jalon_text_fold (name);
  GArray *list = g_hash_table_lookup (self->divisions, folded);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (JalonArea));
      g_hash_table_insert (self->divisions, folded, list);
    }
  else
    g_free (folded);
  g_array_append_val (list, *area);
}

/* The people of the towns of each division. */
static void
count_people (JalonPlaceLexicon *self)
{
  static const JalonUnitBox whole = { -1.0f, 0.0f, 2.0f, 1.0f };
  g_autoptr (GPtrArray) towns = jalon_world_list_places_in (self->world, &whole, G_MAXUINT);

  for (guint i = 0; i < towns->len; i++)
    {
      const JalonWorldPlace *town = g_ptr_array_index (towns, i);
      g_autofree char       *folded = jalon_text_fold (town->admin1);
      GArray                *list = folded != NULL ? g_hash_table_lookup (self->divisions, folded) : NULL;

      for (guint k = 0; list != NULL && k < list->len; k++)
        if (strcmp (g_array_index (list, JalonArea, k).country, town->country) == 0)
          g_array_index (list, JalonArea, k).population += town->population;
    }
}

static void
add_named_division (JalonPlaceLexicon *self, const JalonWorldAdmin1 *division)
{
  g_autofree char *name = g_ascii_strdown (division->name, -1);
  GPtrArray       *list = g_hash_table_lookup (self->named_divisions, name);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->named_divisions, g_steal_pointer (&name), list);
    }
  g_ptr_array_add (list, (gpointer) division);
}

static void
add_world_divisions (JalonPlaceLexicon *self)
{
  guint                   n = 0;
  const JalonWorldAdmin1 *all = jalon_world_get_admin1 (self->world, &n);

  for (guint i = 0; i < n; i++)
    {
      JalonArea area = {
        .precision = JALON_PRECISION_ADMIN1,
        .country = jalon_intern (all[i].country),
        .name = all[i].name,
        .lon = all[i].lon,
        .lat = all[i].lat,
      };

      add_division (self, all[i].name, &area);
      add_named_division (self, &all[i]);
    }
  count_people (self);
}

JalonPlaceLexicon *
jalon_place_lexicon_new (JalonWorld *world)
{
  JalonPlaceLexicon *self = g_new0 (JalonPlaceLexicon, 1);

  self->world = world;
  self->areas = jalon_phrases_new ();
  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->namesakes = g_hash_table_new (NULL, NULL);
  self->divisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->named_divisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint lang = 0; lang < JALON_MAX_LANGS; lang++)
    self->words[lang] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_world_divisions (self);
  return self;
}

void
jalon_place_lexicon_free (JalonPlaceLexicon *self)
{
  if (self == NULL)
    return;
  jalon_phrases_free (self->areas);
  g_ptr_array_unref (self->owned);
  g_hash_table_unref (self->namesakes);
  g_hash_table_unref (self->divisions);
  g_hash_table_unref (self->named_divisions);
  for (guint lang = 0; lang < JALON_MAX_LANGS; lang++)
    g_hash_table_unref (self->words[lang]);
  g_free (self);
}

const JalonPhrases *
jalon_place_lexicon_get_areas (const JalonPlaceLexicon *self)
{
  return self->areas;
}

const GArray *
jalon_place_lexicon_find_divisions (const JalonPlaceLexicon *self, const char *folded)
{
  return g_hash_table_lookup (self->divisions, folded);
}

const GPtrArray *
jalon_place_lexicon_find_named_divisions (const JalonPlaceLexicon *self, const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (self->named_divisions, small);
}

/* "TX", "Calif.": nothing but capitals and points, or a point at the end. */
static gboolean
is_abbreviation (const char *name)
{
  return g_str_has_suffix (name, ".") || (strlen (name) <= 3 && g_ascii_isupper (name[1]));
}

static void
add_area_name (JalonPlaceLexicon *self, const char *name, const JalonArea *template)
{
  JalonArea   *area = g_memdup2 (template, sizeof *template);
  JalonMeaning meaning = { area, 0, 0 };

  area->abbreviated = is_abbreviation (name);
  g_ptr_array_add (self->owned, area);
  jalon_phrases_add (self->areas, name, &meaning);
}

/* {"division": "Texas", "country": "USA", "names": [...]}: other names of a division that the world has */
static gboolean
read_division (JalonPlaceLexicon *self, json_t *object, JalonArea *out_area)
{
  const char      *name = json_string_value (json_object_get (object, "division"));
  const char      *country = json_string_value (json_object_get (object, "country"));
  g_autofree char *folded = jalon_text_fold (name);
  const GArray    *list = folded != NULL ? g_hash_table_lookup (self->divisions, folded) : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      *out_area = g_array_index (list, JalonArea, i);
      if (g_strcmp0 (out_area->country, country) == 0)
        return TRUE;
    }
  return FALSE;
}

/* {"name", "country", "precision", "lat", "lon", "names"}: country "" of what lies in several */
static gboolean
read_own_area (JalonPlaceLexicon *self, json_t *object, JalonArea *out_area)
{
  const char *country = json_string_value (json_object_get (object, "country"));
  const char *word = json_string_value (json_object_get (object, "precision"));
  guint       precision = 0;

  if (country == NULL || word == NULL || !json_is_number (json_object_get (object, "lat")) ||
      !json_is_number (json_object_get (object, "lon")))
    return FALSE;
  if (country[0] != '\0' && !jalon_world_has_code (self->world, country))
    return FALSE;
  if (!jalon_vocabulary_parse (JALON_VOCABULARY_PRECISION, word, &precision))
    return FALSE;
  out_area->precision = precision;
  out_area->country = country[0] != '\0' ? jalon_intern (country) : NULL;
  out_area->name = jalon_intern (json_string_value (json_object_get (object, "name")));
  out_area->population = WELL_KNOWN;
  out_area->lat = json_number_value (json_object_get (object, "lat"));
  out_area->lon = json_number_value (json_object_get (object, "lon"));
  return out_area->name != NULL;
}

static gboolean
read_area (JalonPlaceLexicon *self, const JalonLexiconFile *file, json_t *object, const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = jalon_lexicon_file_get_strings (file, object, path, "names", error);
  JalonArea area = { 0 };
  gboolean  division = json_object_get (object, "division") != NULL;

  if (names == NULL)
    return error != NULL && *error != NULL ? FALSE
                                           : jalon_lexicon_file_wrong (file, error, path, _ ("a member “names”"));
  if (!(division ? read_division (self, object, &area) : read_own_area (self, object, &area)))
    return jalon_lexicon_file_wrong (file, error, path, _ ("an area with name, country, precision, lat and lon"));
  if (!division)
    add_area_name (self, area.name, &area);
  for (guint i = 0; i < names->len; i++)
    add_area_name (self, g_ptr_array_index (names, i), &area);
  return TRUE;
}

static char *
join_words (const JalonTokens *tokens, guint first, guint n)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      if (i > first && key->str[key->len - 1] != '\'')
        g_string_append_c (key, ' ');
      g_string_append (key, jalon_tokens_get (tokens, i)->bare);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
add_word (JalonPlaceLexicon *self, JalonLang lang, const char *words, JalonPlaceWord kind)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (words, 0, strlen (words), lang);
  char *key = join_words (tokens, 0, tokens->tokens->len);
  guint set = GPOINTER_TO_UINT (g_hash_table_lookup (self->words[lang], key));

  g_hash_table_insert (self->words[lang], key, GUINT_TO_POINTER (set | 1u << kind));
}

static gboolean
read_words (JalonPlaceLexicon *self, const JalonLexiconFile *file, JalonLang lang, GError **error)
{
  json_t *object = json_object_get (file->root, jalon_lang_get_code (lang));

  for (guint kind = 0; object != NULL && kind < JALON_N_PLACE_WORDS; kind++)
    {
      g_autoptr (GPtrArray) words =
          jalon_lexicon_file_list_strings (file, object, jalon_lang_get_code (lang), word_names[kind], error);

      if (words == NULL)
        return FALSE;
      for (guint i = 0; i < words->len; i++)
        add_word (self, lang, g_ptr_array_index (words, i), kind);
    }
  return TRUE;
}

static gboolean
read_namesakes (JalonPlaceLexicon *self, const JalonLexiconFile *file, GError **error)
{
  g_autoptr (GPtrArray) codes = jalon_lexicon_file_list_strings (file, file->root, "", "namesakes", error);

  if (codes == NULL)
    return FALSE;
  for (guint i = 0; i < codes->len; i++)
    g_hash_table_add (self->namesakes, g_ptr_array_index (codes, i));
  return TRUE;
}

gboolean
jalon_place_lexicon_has_namesakes (const JalonPlaceLexicon *self, const char *country)
{
  return g_hash_table_contains (self->namesakes, country);
}

gboolean
jalon_place_lexicon_read (JalonPlaceLexicon *self, const JalonLexiconFile *file, GError **error)
{
  json_t *object = NULL;
  size_t  i = 0;

  json_array_foreach (json_object_get (file->root, "areas"), i, object)
  {
    g_autofree char *path = g_strdup_printf ("areas[%" G_GSIZE_FORMAT "]", i);

    if (!read_area (self, file, object, path, error))
      return FALSE;
  }
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (!read_words (self, file, lang, error))
      return FALSE;
  return read_namesakes (self, file, error);
}

/**
 * jalon_place_lexicon_read_words:
 * @first: token of the first word
 * @n: how many words, at most 3
 *
 * Returns: a set of 1 << JalonPlaceWord, 0 where there are not as many words or nothing is known of them
 */
guint
jalon_place_lexicon_read_words (const JalonPlaceLexicon *self,
                                JalonLang                lang,
                                const JalonTokens       *tokens,
                                guint                    first,
                                guint                    n)
{
  g_autofree char *key = NULL;

  if (n == 0 || n > MAX_WORDS || first + n > tokens->tokens->len)
    return 0;
  if (n == 1)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->words[lang], jalon_tokens_get (tokens, first)->bare));
  key = join_words (tokens, first, n);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words[lang], key));
}
