/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks a name up among states, areas, divisions and towns; the longest is meant.
 */

#include "config.h"

#include "jalon-place-readings.h"

#include "jalon-intern.h"
#include "jalon-text.h"

#include <string.h>

/* A name has at most so many tokens. */
#define MAX_NAME 5

/* A single word of so many bytes must be in capitals to be a name: "US", "UN". */
#define MAX_SHOUTED 3

static const JalonToken *
get_token (const JalonPlaceText *text, guint i)
{
  return jalon_tokens_get (text->tokens, i);
}

static gboolean
has_letter (const JalonPlaceText *text, guint i, gboolean (*is) (gunichar c))
{
  for (const char *p = text->text + get_token (text, i)->start; p < text->text + get_token (text, i)->end;
       p = g_utf8_next_char (p))
    if (is (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

gboolean
jalon_place_text_is_capital (const JalonPlaceText *text, guint i)
{
  const JalonToken *token = i < text->tokens->tokens->len ? get_token (text, i) : NULL;
  const char       *hyphen = NULL;

  if (token == NULL || token->kind != JALON_TOKEN_WORD)
    return FALSE;
  if (token->upper)
    return TRUE;
  /* "al-Bab", "el-Fasher" */
  hyphen = memchr (text->text + token->start, '-', MIN (4, token->end - token->start));
  return hyphen != NULL && g_unichar_isupper (g_utf8_get_char (hyphen + 1));
}

guint
jalon_place_text_word (const JalonPlaceText *text, guint i)
{
  return i < text->tokens->tokens->len ? jalon_place_lexicon_read_words (text->places, text->lang, text->tokens, i, 1)
                                       : 0;
}

/* Where the label of a state stands; its capital where it is too small for the outline. */
static gboolean
locate_country (JalonWorld *world, const char *code, double *lon, double *lat)
{
  const JalonWorldMap     *map = jalon_world_get_map (world, JALON_DETAIL_110M, JALON_WORLDVIEW_UN);
  const JalonWorldCountry *country = jalon_world_map_find (map, code);
  const JalonWorldPlace   *capital = country == NULL ? jalon_world_get_capital (world, code) : NULL;

  if (country == NULL && capital == NULL)
    return FALSE;
  *lon = country != NULL ? country->label_lon : capital->lon;
  *lat = country != NULL ? country->label_lat : capital->lat;
  return TRUE;
}

static void
add_country (const JalonPlaceText *text, const JalonMeaning *meaning, GArray *readings)
{
  JalonWorld       *world = jalon_lexicon_get_world (text->lexicon);
  JalonPlaceReading reading = { JALON_READING_COUNTRY, JALON_PRECISION_COUNTRY, meaning->value };

  if (meaning->value == NULL || jalon_world_list_members (world, meaning->value) != NULL ||
      !locate_country (world, meaning->value, &reading.lon, &reading.lat))
    return;
  reading.name = jalon_world_get_name (world, meaning->value, "en");
  reading.ambiguous = (meaning->detail & JALON_NAME_AMBIGUOUS) != 0;
  g_array_append_val (readings, reading);
}

static void
add_town (const JalonWorldPlace *place, GArray *readings)
{
  JalonPlaceReading reading = {
    .kind = place->kind == JALON_PLACE_CAPITAL ? JALON_READING_CAPITAL : JALON_READING_TOWN,
    .precision = JALON_PRECISION_CITY,
    .country = jalon_intern (place->country),
    .admin1 = place->admin1,
    .name = place->name_en,
    .lon = place->lon,
    .lat = place->lat,
    .population = place->population,
    .place = place,
  };

  g_array_append_val (readings, reading);
}

static void
add_area (const JalonArea *area, JalonReadingKind kind, GArray *readings)
{
  JalonPlaceReading reading = {
    .kind = kind,
    .precision = area->precision,
    .country = area->country,
    .name = area->name,
    .lon = area->lon,
    .lat = area->lat,
    .population = area->population,
  };

  g_array_append_val (readings, reading);
}

/* Capitals begin it and end it; between them may stand small words and the point of "St. Louis". */
static guint
measure_run (const JalonPlaceText *text, guint i)
{
  guint n = text->tokens->tokens->len;
  guint last = i + 1;

  for (guint k = i + 1; k < MIN (n, i + MAX_NAME); k++)
    {
      const JalonToken *token = get_token (text, k);
      gboolean          point = token->norm[0] == '.' && token->start == get_token (text, k - 1)->end;

      if (jalon_place_text_is_capital (text, k) || token->kind == JALON_TOKEN_NUMBER)
        last = k + 1;
      else if (!point && (token->kind != JALON_TOKEN_WORD || token->end - token->start > 4 || token->norm[0] == '\''))
        break;
    }
  return last;
}

static GPtrArray *
find_towns (JalonWorld *world, const char *folded)
{
  GPtrArray       *towns = jalon_world_find_places (world, folded, NULL);
  g_autofree char *spaced = NULL;

  if (towns->len > 0 || strchr (folded, '-') == NULL)
    return towns;
  g_ptr_array_unref (towns);
  spaced = g_strdelimit (g_strdup (folded), "-", ' ');
  towns = jalon_world_find_places (world, spaced, NULL);
  if (towns->len > 0 || (!g_str_has_prefix (spaced, "al ") && !g_str_has_prefix (spaced, "el ")))
    return towns;
  g_ptr_array_unref (towns);
  return jalon_world_find_places (world, spaced + 3, NULL);
}

static gboolean
add_towns (const JalonPlaceText *text, const char *folded, GArray *readings)
{
  g_autoptr (GPtrArray) towns = find_towns (jalon_lexicon_get_world (text->lexicon), folded);
  const GArray *divisions = jalon_place_lexicon_find_divisions (text->places, folded);

  for (guint i = 0; i < towns->len; i++)
    add_town (g_ptr_array_index (towns, i), readings);
  for (guint i = 0; divisions != NULL && i < divisions->len; i++)
    add_area (&g_array_index (divisions, JalonArea, i), JALON_READING_DIVISION, readings);
  return towns->len > 0 || divisions != NULL;
}

/* "au Caire", "du Cap": the preposition has the article of the name. */
static gboolean
has_taken_article (const JalonPlaceText *text, guint i)
{
  return i > 0 && (jalon_word_sets_find_token (jalon_lexicon_get_sets (text->lexicon, text->lang),
                                               jalon_tokens_get (text->tokens, i - 1)) &
                   JALON_SET_BIT (JALON_SET_ARTICLE_OF_NAME)) != 0;
}

static gboolean
is_never_place (const JalonPlaceText *text, guint first, guint last)
{
  return last == first + 1 && (jalon_place_text_word (text, first) >> JALON_PLACE_WORD_NEVER & 1) != 0;
}

/* Where the name ends within its last word: "a New York-BASED firm". */
static gsize
find_end (const JalonPlaceText *text, guint i, guint last)
{
  const JalonToken *token = get_token (text, last - 1);
  const char       *hyphen = g_strrstr_len (text->text + token->start, token->end - token->start, "-");

  return last > i + 1 && hyphen != NULL && g_unichar_islower (g_utf8_get_char (hyphen + 1))
             ? (gsize) (hyphen - text->text)
             : token->end;
}

/* The longest run from @i that is a town or a division; the token after its last, or @i. */
static guint
find_longest (const JalonPlaceText *text, guint i, GArray *readings)
{
  if (!jalon_place_text_is_capital (text, i))
    return i;
  for (guint last = measure_run (text, i); last > i; last--)
    {
      gsize            start = get_token (text, i)->start;
      g_autofree char *words = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *full = NULL;

      if (get_token (text, last - 1)->kind == JALON_TOKEN_PUNCTUATION || is_never_place (text, i, last))
        continue;
      words = g_strndup (text->text + start, find_end (text, i, last) - start);
      folded = jalon_text_fold (words);
      full = has_taken_article (text, i) ? g_strconcat ("le ", folded, NULL) : NULL;
      if (add_towns (text, folded, readings) || (full != NULL && add_towns (text, full, readings)))
        return last;
    }
  return i;
}

static gboolean
is_written_as_name (const JalonPlaceText *text, guint first, guint last, const JalonMeaning *meaning)
{
  const JalonToken *token = get_token (text, first);

  if ((meaning->detail & JALON_NAME_LOWER_CASE) != 0)
    return TRUE;
  if (last - first == 1 && (token->end - token->start <= MAX_SHOUTED || (meaning->detail & JALON_NAME_ACRONYM) != 0))
    return !has_letter (text, first, g_unichar_islower);
  for (guint i = first; i < last; i++)
    if (has_letter (text, i, g_unichar_isupper))
      return TRUE;
  return FALSE;
}

static gboolean
is_seat (const JalonPlaceText *text, guint first, guint last)
{
  return (jalon_place_lexicon_read_words (text->places, text->lang, text->tokens, first, last - first) >>
              JALON_PLACE_WORD_SEAT &
          1) != 0;
}

/* "Kiev", "Dacca", the Kremlin; The Hague and Tel Aviv are themselves, whatever governs there. */
static void
add_capital (const JalonPlaceText *text, const char *code, guint first_reading, GArray *readings)
{
  const JalonWorldPlace *capital = jalon_world_get_capital (jalon_lexicon_get_world (text->lexicon), code);

  for (guint i = first_reading; i < readings->len; i++)
    if (g_array_index (readings, JalonPlaceReading, i).country == code)
      return;
  if (capital != NULL)
    add_town (capital, readings);
}

/* "North Kivu", "Gaza Strip" say the state, too, but are a part of it. */
static gboolean
is_part_of_state (const JalonPlaceText *text, const char *code, const JalonPlaceName *name, const GArray *readings)
{
  static const char *const languages[] = { "en", "fr" };
  g_autofree char         *words = g_strndup (text->text + name->start, name->end - name->start);
  g_autofree char         *folded = jalon_text_fold (words);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *own =
          jalon_text_fold (jalon_world_get_name (jalon_lexicon_get_world (text->lexicon), code, languages[i]));

      if (strcmp (own, folded) == 0)
        return FALSE;
    }
  for (guint i = name->first_reading; i < readings->len; i++)
    {
      const JalonPlaceReading *reading = &g_array_index (readings, JalonPlaceReading, i);

      if (reading->country == code && (reading->kind == JALON_READING_AREA || reading->kind == JALON_READING_DIVISION))
        return TRUE;
    }
  return FALSE;
}

/* "Syria" rather than "Syrian"; "talibans" are people, too. */
static JalonNameUse
get_use_of_state (const JalonMeaning *meaning)
{
  if ((meaning->detail & JALON_NAME_PERSON) != 0)
    return JALON_NAME_OF_PERSON;
  return meaning->kind == JALON_FOUND_NAMED && (meaning->detail & JALON_NAME_LOWER_CASE) == 0 ? JALON_NAME_OF_PLACE
                                                                                              : JALON_NAME_OF_PEOPLE;
}

/* What the lexicon of states says of the name; returns how it is used. */
static JalonNameUse
add_states (const JalonPlaceText *text, const GArray *meanings, const JalonPlaceName *name, GArray *readings)
{
  JalonNameUse use = JALON_NAME_OF_OTHER;

  for (guint m = 0; m < meanings->len; m++)
    {
      const JalonMeaning *meaning = &g_array_index (meanings, JalonMeaning, m);
      guint               before = readings->len;

      if (meaning->kind == JALON_FOUND_CAPITAL)
        {
          add_capital (text, meaning->value, name->first_reading, readings);
          use = is_seat (text, name->first, name->last) ? JALON_NAME_OF_SEAT : JALON_NAME_OF_PLACE;
          continue;
        }
      if (meaning->value != NULL && is_part_of_state (text, meaning->value, name, readings))
        {
          use = JALON_NAME_OF_PLACE;
          continue;
        }
      add_country (text, meaning, readings);
      if (readings->len > before && use != JALON_NAME_OF_PLACE)
        use = get_use_of_state (meaning);
    }
  return use;
}

/**
 * jalon_place_readings_at:
 * @i: token
 *
 * Of names that begin here the longest is taken, with all that it can mean.
 */
gboolean
jalon_place_readings_at (const JalonPlaceText *text, guint i, GArray *readings, JalonPlaceName *out_name)
{
  guint         n = text->tokens->tokens->len;
  guint         state_length = 0;
  guint         area_length = 0;
  guint         first_reading = readings->len;
  const GArray *states =
      jalon_phrases_match (jalon_lexicon_get_geography (text->lexicon), text->tokens, i, n, &state_length);
  const GArray *areas =
      jalon_phrases_match (jalon_place_lexicon_get_areas (text->places), text->tokens, i, n, &area_length);
  const JalonMeaning plain = { NULL, 0, 0 };
  guint              last;

  if (states != NULL && !is_written_as_name (text, i, i + state_length, &g_array_index (states, JalonMeaning, 0)))
    state_length = 0;
  if (areas != NULL && !is_written_as_name (text, i, i + area_length, &plain))
    area_length = 0;
  last = find_longest (text, i, readings);
  *out_name = (JalonPlaceName){ .first = i,
                                .last = MAX (last, i + MAX (state_length, area_length)),
                                .first_reading = first_reading,
                                .use = JALON_NAME_OF_PLACE };
  if (out_name->last == i)
    return FALSE;
  if (last < out_name->last)
    g_array_set_size (readings, first_reading);
  out_name->start = get_token (text, i)->start;
  out_name->end = last == out_name->last ? find_end (text, i, last) : get_token (text, out_name->last - 1)->end;
  if (area_length > 0 && i + area_length == out_name->last)
    {
      const JalonArea *area = g_array_index (areas, JalonMeaning, 0).value;

      out_name->abbreviated = area->abbreviated && readings->len == first_reading;
      add_area (area,
                area->precision == JALON_PRECISION_ADMIN1 ? JALON_READING_DIVISION : JALON_READING_AREA,
                readings);
    }
  if (state_length > 0 && i + state_length == out_name->last)
    {
      JalonNameUse use = add_states (text, states, out_name, readings);

      if (use != JALON_NAME_OF_OTHER || readings->len == first_reading)
        out_name->use = use;
    }
  return TRUE;
}
