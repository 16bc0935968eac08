/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks a few words back and ahead of a name.
 */

#include "config.h"

#include "jalon-place-context.h"

#include <string.h>

/* How many tokens may stand between a town and where it is said to lie: "Tripoli, a city in northern Lebanon". */
#define REACH 6

/* People of a division that an address can end in: those of small states are named like towns. */
#define MANY 200000

/* How many words of a longer name are looked at. */
#define REST 5

static gboolean
is_in_set (guint set, JalonPlaceWord word)
{
  return (set >> word & 1) != 0;
}

static gboolean
has_word (const JalonPlaceText *text, guint i, JalonPlaceWord word)
{
  return is_in_set (jalon_place_text_word (text, i), word);
}

static gboolean
is_function (const JalonPlaceText *text, guint i, JalonFunction function)
{
  guint         n = 0;
  const GArray *found =
      i < text->tokens->tokens->len
          ? jalon_phrases_match (jalon_lexicon_get_functions (text->lexicon, text->lang), text->tokens, i, i + 1, &n)
          : NULL;

  for (guint m = 0; found != NULL && m < found->len; m++)
    if (g_array_index (found, JalonMeaning, m).kind == function)
      return TRUE;
  return FALSE;
}

static gboolean
is_punctuation (const JalonPlaceText *text, guint i, const char *marks)
{
  const JalonToken *token = i < text->tokens->tokens->len ? jalon_tokens_get (text->tokens, i) : NULL;

  return token != NULL && token->kind == JALON_TOKEN_PUNCTUATION && strstr (marks, token->norm) != NULL;
}

static gboolean
is_genitive (const JalonPlaceText *text, guint i)
{
  return i < text->tokens->tokens->len &&
         (jalon_word_sets_find_token (jalon_lexicon_get_sets (text->lexicon, text->lang),
                                      jalon_tokens_get (text->tokens, i)) &
          JALON_SET_BIT (JALON_SET_GENITIVE)) != 0;
}

static gboolean
is_verb (const JalonPlaceText *text, guint i)
{
  const JalonToken *token = i < text->tokens->tokens->len ? jalon_tokens_get (text->tokens, i) : NULL;

  return token != NULL && token->kind == JALON_TOKEN_WORD && !token->upper &&
         jalon_verbs_lookup (jalon_lexicon_get_verbs (text->lexicon, text->lang), token->norm) != NULL;
}

/* Whether the word is known to be none of a person's or firm's name. */
static gboolean
is_known (const JalonPlaceText *text, guint i)
{
  const JalonToken *token = jalon_tokens_get (text->tokens, i);
  guint             n = 0;

  return jalon_phrases_match (jalon_lexicon_get_functions (text->lexicon, text->lang), text->tokens, i, i + 1, &n) !=
             NULL ||
         jalon_phrases_match (jalon_lexicon_get_geography (text->lexicon), text->tokens, i, i + 1, &n) != NULL ||
         jalon_phrases_match (jalon_lexicon_get_classes (text->lexicon, text->lang), text->tokens, i, i + 1, &n) !=
             NULL ||
         jalon_verbs_lookup (jalon_lexicon_get_verbs (text->lexicon, text->lang), token->norm) != NULL;
}

/* A capitalised word that is none of those known: it makes the name beside it part of another. */
static gboolean
is_stranger (const JalonPlaceText *text, guint i)
{
  static const guint harmless = 1u << JALON_PLACE_WORD_LOCATIVE | 1u << JALON_PLACE_WORD_INSIDE |
                                1u << JALON_PLACE_WORD_TOWN | 1u << JALON_PLACE_WORD_DIVISION |
                                1u << JALON_PLACE_WORD_DIRECTION | 1u << JALON_PLACE_WORD_INSTITUTION;

  return i < text->tokens->tokens->len && jalon_place_text_is_capital (text, i) &&
         (jalon_place_text_word (text, i) & harmless) == 0 && !is_known (text, i);
}

gboolean
jalon_place_reading_is_in (const JalonPlaceReading *reading, const char *country, const char *division)
{
  if (country == NULL || reading->country != country || reading->kind == JALON_READING_COUNTRY)
    return FALSE;
  return division == NULL || g_strcmp0 (reading->admin1, division) == 0 ||
         (reading->kind == JALON_READING_DIVISION && g_strcmp0 (reading->name, division) == 0);
}

/* The state or division that begins at @i, where the name before it can lie in. */
static gboolean
take_container (const JalonPlaceText *text,
                guint                 i,
                const GArray         *readings,
                guint                 first_reading,
                JalonPlaceContext    *context)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JalonPlaceReading));
  JalonPlaceName name;

  if (!jalon_place_readings_at (text, i, found, &name) || name.use == JALON_NAME_OF_OTHER)
    return FALSE;
  for (guint f = 0; f < found->len; f++)
    {
      const JalonPlaceReading *within = &g_array_index (found, JalonPlaceReading, f);
      const char              *division = within->kind == JALON_READING_DIVISION ? within->name : NULL;
      gboolean                 fits = first_reading == readings->len;

      if (within->country == NULL || within->kind > JALON_READING_DIVISION)
        continue;
      for (guint r = first_reading; r < readings->len && !fits; r++)
        fits = jalon_place_reading_is_in (&g_array_index (readings, JalonPlaceReading, r), within->country, division);
      if (!fits)
        continue;
      context->country = within->country;
      context->division = division;
      context->within = *within;
      return TRUE;
    }
  return FALSE;
}

/* "Tripoli, LEBANON", "Tripoli (LEBANON)", "Tripoli, in northern LEBANON" */
static void
read_container_after (const JalonPlaceText *text,
                      const JalonPlaceName *name,
                      const GArray         *readings,
                      guint                 first_reading,
                      JalonPlaceContext    *context)
{
  guint i = name->last;

  for (; i < name->last + REACH; i++)
    {
      gboolean filler = is_punctuation (text, i, ",(") || has_word (text, i, JALON_PLACE_WORD_INSIDE) ||
                        has_word (text, i, JALON_PLACE_WORD_DIRECTION) || is_function (text, i, JALON_FUNCTION_OF) ||
                        is_function (text, i, JALON_FUNCTION_ARTICLES) || has_word (text, i, JALON_PLACE_WORD_TOWN);

      if (!filler)
        break;
    }
  if (i > name->last && i < text->tokens->tokens->len)
    take_container (text, i, readings, first_reading, context);
}

/* "the Paris, Georgia SHERIFF": the noun that an address stands before, unlike the rest of a list. */
static gboolean
is_attribute (const JalonPlaceText *text, guint i)
{
  return has_word (text, i, JALON_PLACE_WORD_INSTITUTION) || has_word (text, i, JALON_PLACE_WORD_TITLE);
}

/* "Paris, ONT.", "Holliday, MISSOURI,": said in the form of an address, it is true of whatever town. */
static void
read_address (const JalonPlaceText *text, const JalonPlaceName *name, JalonPlaceContext *context)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JalonPlaceReading));
  JalonPlaceName division;

  if (!is_punctuation (text, name->last, ",") || !jalon_place_readings_at (text, name->last + 1, found, &division) ||
      (division.use != JALON_NAME_OF_PLACE && !is_attribute (text, division.last)) ||
      !(division.abbreviated || is_punctuation (text, division.last, ",.;)") || is_attribute (text, division.last)))
    return;
  for (guint i = 0; i < found->len && context->country == NULL; i++)
    {
      const JalonPlaceReading *within = &g_array_index (found, JalonPlaceReading, i);

      if (within->kind != JALON_READING_DIVISION || within->population < MANY)
        continue;
      context->country = within->country;
      context->division = within->name;
      context->within = *within;
      context->unknown = TRUE;
    }
}

/* "the LEBANESE city of Tripoli", "la ville LIBANAISE de Tripoli", "LEBANON's Tripoli" */
static void
read_container_before (const JalonPlaceText *text,
                       const JalonPlaceName *name,
                       const GArray         *readings,
                       guint                 first_reading,
                       JalonPlaceContext    *context)
{
  gboolean linked = FALSE;

  for (guint i = name->first; i > 0 && name->first - i < REACH; i--)
    {
      gboolean of = is_function (text, i - 1, JALON_FUNCTION_OF) || is_genitive (text, i - 1);

      if (linked && !of && take_container (text, i - 1, readings, first_reading, context))
        return;
      linked = linked || of;
      if (!of && !has_word (text, i - 1, JALON_PLACE_WORD_TOWN) && !has_word (text, i - 1, JALON_PLACE_WORD_DIVISION) &&
          !has_word (text, i - 1, JALON_PLACE_WORD_DIRECTION))
        return;
    }
}

/* The phrase that ends before @i and says where: "in", "south of". */
static gboolean
is_locative_before (const JalonPlaceText *text, guint i)
{
  for (guint n = 1; n <= MIN (3, i); n++)
    if (is_in_set (jalon_place_lexicon_read_words (text->places, text->lang, text->tokens, i - n, n),
                   JALON_PLACE_WORD_LOCATIVE))
      return TRUE;
  return FALSE;
}

/**
 * jalon_place_context_is_located:
 * @i: first token of a name
 *
 * Returns: whether a word right before it says where
 */
gboolean
jalon_place_context_is_located (const JalonPlaceText *text, guint i)
{
  return is_locative_before (text, i);
}

static gboolean
is_title_before (const JalonPlaceText *text, guint i)
{
  if (i > 0 && is_punctuation (text, i - 1, "."))
    i--;
  for (guint n = 1; n <= MIN (3, i); n++)
    if (is_in_set (jalon_place_lexicon_read_words (text->places, text->lang, text->tokens, i - n, n),
                   JALON_PLACE_WORD_TITLE))
      return TRUE;
  return FALSE;
}

/* "J. Jackson" */
static gboolean
is_initial_before (const JalonPlaceText *text, guint i)
{
  const JalonToken *token = i > 1 && is_punctuation (text, i - 1, ".") ? jalon_tokens_get (text->tokens, i - 2) : NULL;

  return token != NULL && token->upper && token->end - token->start == 1;
}

static gboolean
begins_sentence (const JalonPlaceText *text, guint i)
{
  return i == 0 || jalon_tokens_get (text->tokens, i - 1)->kind == JALON_TOKEN_PUNCTUATION;
}

/* "CTV Edmonton": an acronym is no given name. */
static gboolean
is_acronym (const JalonPlaceText *text, guint i)
{
  const JalonToken *token = jalon_tokens_get (text->tokens, i);

  for (const char *p = text->text + token->start; p < text->text + token->end; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return token->end - token->start > 1;
}

/* "J. JACKSON", "President LINCOLN", "Jack LONDON" */
static gboolean
is_of_person (const JalonPlaceText *text, guint i)
{
  if (is_title_before (text, i) || is_initial_before (text, i))
    return TRUE;
  if (!jalon_place_text_is_capital (text, i - 1))
    return FALSE;
  return has_word (text, i - 1, JALON_PLACE_WORD_GIVEN) ||
         (is_stranger (text, i - 1) && !is_acronym (text, i - 1) && !begins_sentence (text, i - 1));
}

/* "the city of", "la ville libanaise de": what ends before the "of" at @i. */
static guint
read_kind (const JalonPlaceText *text, guint i)
{
  guint words = jalon_place_text_word (text, i - 1) | (i > 1 ? jalon_place_text_word (text, i - 2) : 0);
  guint cues = 0;

  if (is_in_set (words, JALON_PLACE_WORD_TOWN))
    cues |= JALON_CUE_TOWN;
  if (is_in_set (words, JALON_PLACE_WORD_DIVISION))
    cues |= JALON_CUE_DIVISION;
  return cues;
}

static guint
read_start (const JalonPlaceText *text, guint first)
{
  return begins_sentence (text, first) && (first == 0 || !is_punctuation (text, first - 1, ",;(")) ? JALON_CUE_START
                                                                                                   : 0;
}

static guint
read_before (const JalonPlaceText *text, guint first)
{
  guint cues = read_start (text, first);
  guint i = first;

  if (first > 0 && is_of_person (text, first))
    return JALON_CUE_PERSON;
  while (i > 0 && has_word (text, i - 1, JALON_PLACE_WORD_DIRECTION))
    i--;
  if (i < first)
    cues |= JALON_CUE_LOCATIVE;
  while (i > 0 && is_function (text, i - 1, JALON_FUNCTION_ARTICLES) && !is_locative_before (text, i))
    i--;
  if (i > 0 && is_locative_before (text, i))
    cues |= JALON_CUE_LOCATIVE;
  if (i < 2 || !is_function (text, i - 1, JALON_FUNCTION_OF))
    return cues;
  if (has_word (text, i - 2, JALON_PLACE_WORD_HOLDER) && jalon_place_text_is_capital (text, i - 2))
    return JALON_CUE_OTHER;
  return cues | read_kind (text, i - 1);
}

/* What the rest of a longer name says: "London POLICE Service", "the Washington POST", "Quebec Health MINISTER". */
static guint
read_rest (const JalonPlaceText *text, guint last)
{
  for (guint i = last; i < last + REST && jalon_place_text_is_capital (text, i); i++)
    {
      guint words = jalon_place_text_word (text, i);

      if (i == last && is_in_set (words, JALON_PLACE_WORD_OTHER))
        return JALON_CUE_OTHER;
      if (is_in_set (words, JALON_PLACE_WORD_INSTITUTION) || is_in_set (words, JALON_PLACE_WORD_TITLE))
        return JALON_CUE_INSTITUTION;
    }
  return is_stranger (text, last) ? JALON_CUE_PART : 0;
}

static guint
read_after (const JalonPlaceText *text, guint last)
{
  guint word = jalon_place_text_word (text, last);
  guint rest = 0;

  if (is_in_set (word, JALON_PLACE_WORD_DIVISION))
    return JALON_CUE_DIVISION;
  rest = read_rest (text, last);
  if (rest != 0)
    return rest;
  if (is_in_set (word, JALON_PLACE_WORD_INSTITUTION))
    return JALON_CUE_INSTITUTION;
  if (is_verb (text, last) || is_genitive (text, last) || is_function (text, last, JALON_FUNCTION_SAYING))
    return JALON_CUE_ACTS;
  return is_verb (text, last + 1) && is_function (text, last, JALON_FUNCTION_HAVE) ? JALON_CUE_ACTS : 0;
}

/* "KINSHASA (Reuters) -", "EDMONTON — Police", "WASHINGTON Steele said": it begins the text or its line. */
static gboolean
is_dateline (const JalonPlaceText *text, const JalonPlaceName *name)
{
  if (name->first > 0 && !is_punctuation (text, name->first - 1, "\n"))
    return FALSE;
  return is_punctuation (text, name->last, "(—–-:") ||
         (is_acronym (text, name->first) && jalon_place_text_is_capital (text, name->last) &&
          !is_acronym (text, name->last));
}

/**
 * jalon_place_context_find_unknown:
 * @i: token that begins no name of a gazetteer
 *
 * "Metcalfe COUNTY", "Holliday, MO.": a run of capitals that its last word or an address after it makes a place.
 *
 * Returns: whether there is one; @out_county: the former
 */
gboolean
jalon_place_context_find_unknown (const JalonPlaceText *text, guint i, JalonPlaceName *out_name, gboolean *out_county)
{
  JalonPlaceContext address = { 0 };
  guint             last = i;

  while (last < text->tokens->tokens->len && last < i + REST && jalon_place_text_is_capital (text, last))
    last++;
  if (last == i || (i > 0 && is_of_person (text, i)) || is_function (text, i, JALON_FUNCTION_ARTICLES))
    return FALSE;
  *out_name = (JalonPlaceName){ .first = i,
                                .last = last,
                                .start = jalon_tokens_get (text->tokens, i)->start,
                                .end = jalon_tokens_get (text->tokens, last - 1)->end };
  *out_county = last > i + 1 && has_word (text, last - 1, JALON_PLACE_WORD_COUNTY);
  if (*out_county)
    return TRUE;
  read_address (text, out_name, &address);
  return address.unknown && !has_word (text, i, JALON_PLACE_WORD_GIVEN);
}

static gboolean
is_common (const JalonPlaceText *text, const JalonPlaceName *name)
{
  return name->last == name->first + 1 && has_word (text, name->first, JALON_PLACE_WORD_COMMON);
}

void
jalon_place_context_read (const JalonPlaceText *text,
                          const JalonPlaceName *name,
                          const GArray         *readings,
                          guint                 first_reading,
                          JalonPlaceContext    *out_context)
{
  *out_context = (JalonPlaceContext){ 0 };
  out_context->cues = read_before (text, name->first) | read_after (text, name->last);
  if (is_common (text, name))
    out_context->cues |= JALON_CUE_COMMON;
  if (is_dateline (text, name))
    out_context->cues = (out_context->cues | JALON_CUE_LOCATIVE) & ~(guint) (JALON_CUE_PART | JALON_CUE_START);
  if (has_word (text, name->first, JALON_PLACE_WORD_GIVEN))
    out_context->cues |= JALON_CUE_GIVEN;
  /* "Paris HILTON" */
  if ((out_context->cues & (JALON_CUE_GIVEN | JALON_CUE_PART)) == (JALON_CUE_GIVEN | JALON_CUE_PART))
    out_context->cues |= JALON_CUE_PERSON;
  read_container_after (text, name, readings, first_reading, out_context);
  if (out_context->country == NULL)
    read_container_before (text, name, readings, first_reading, out_context);
  if (out_context->country == NULL)
    read_address (text, name, out_context);
}
