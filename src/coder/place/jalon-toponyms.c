/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collects the names of a document, part by part, and hands out what they turned out to be.
 */

#include "config.h"

#include "jalon-toponyms.h"

#include "jalon-place-choice.h"
#include "jalon-text.h"

#include <string.h>

struct _JalonToponyms
{
  JalonLexicon *lexicon; /* (owned) */
  JalonLang     lang;
  GArray       *readings;   /* (owned) (element-type JalonPlaceReading) */
  GArray       *candidates; /* (owned) (element-type JalonPlaceCandidate), by position */
  GHashTable   *words;      /* (owned) folded name -> its number + 1 */
  GStringChunk *texts;      /* (owned) names that no gazetteer has */
};

JalonToponyms *
jalon_toponyms_new (JalonLexicon *lexicon, JalonLang lang)
{
  JalonToponyms *self = g_new0 (JalonToponyms, 1);

  self->lexicon = jalon_lexicon_ref (lexicon);
  self->lang = lang;
  self->readings = g_array_new (FALSE, FALSE, sizeof (JalonPlaceReading));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (JalonPlaceCandidate));
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_string_chunk_new (1024);
  return self;
}

void
jalon_toponyms_free (JalonToponyms *self)
{
  if (self == NULL)
    return;
  jalon_lexicon_unref (self->lexicon);
  g_array_unref (self->readings);
  g_array_unref (self->candidates);
  g_hash_table_unref (self->words);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static guint
number_words (JalonToponyms *self, const char *text, gsize start, gsize end)
{
  g_autofree char *words = g_strndup (text + start, end - start);
  char            *folded = jalon_text_fold (words);
  guint            number = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));

  if (number > 0)
    {
      g_free (folded);
      return number - 1;
    }
  number = g_hash_table_size (self->words) + 1;
  g_hash_table_insert (self->words, folded, GUINT_TO_POINTER (number));
  return number - 1;
}

/* The name as written, in title case or not. */
static const char *
keep_name (JalonToponyms *self, const JalonPlaceText *text, const JalonPlaceName *name)
{
  return g_string_chunk_insert_len (self->texts, text->text + name->start, name->end - name->start);
}

/* Of a town that no gazetteer has what it lies in is known: that is the one reading. */
static guint
put_within (JalonToponyms           *self,
            const JalonPlaceText    *text,
            const JalonPlaceName    *name,
            const JalonPlaceContext *context,
            guint                    first_reading)
{
  JalonPlaceReading reading = context->within;

  g_array_set_size (self->readings, first_reading);
  reading.kind = JALON_READING_TOWN;
  reading.admin1 = context->division;
  reading.name = keep_name (self, text, name);
  reading.population = 0;
  g_array_append_val (self->readings, reading);
  return 1;
}

static void
add_candidate (JalonToponyms *self, const JalonPlaceText *text, const JalonPlaceName *name, guint first_reading)
{
  const JalonPlaceCandidate *before =
      self->candidates->len > 0 ? &g_array_index (self->candidates, JalonPlaceCandidate, self->candidates->len - 1)
                                : NULL;
  JalonPlaceCandidate candidate = {
    .start = name->start,
    .end = name->end,
    .use = name->use,
    .words = number_words (self, text->text, name->start, name->end),
    .first_reading = first_reading,
    .n_readings = self->readings->len - first_reading,
  };

  jalon_place_context_read (text, name, self->readings, first_reading, &candidate.context);
  if (candidate.context.unknown)
    candidate.n_readings = put_within (self, text, name, &candidate.context, first_reading);
  /* "in Aleppo, Homs and HAMA": what comes first says it of all */
  if (before != NULL && name->start >= before->end && name->start - before->end <= 5 &&
      (before->context.cues & (JALON_CUE_LOCATIVE | JALON_CUE_LISTED)) != 0 &&
      (before->context.cues & (JALON_CUE_PERSON | JALON_CUE_OTHER)) == 0)
    candidate.context.cues |= JALON_CUE_LISTED;
  g_array_append_val (self->candidates, candidate);
}

/* "Moscow-based", "Iran-Iraq": names within a word. */
static gboolean
read_compound (JalonToponyms *self, const JalonPlaceText *text, guint i)
{
  const JalonToken *token = jalon_tokens_get (text->tokens, i);
  gsize             start = token->start;
  gboolean          any = FALSE;

  if (memchr (text->text + token->start, '-', token->end - token->start) == NULL)
    return FALSE;
  for (gsize at = token->start; at <= token->end; at++)
    {
      if (at < token->end && text->text[at] != '-')
        continue;
      if (at > start)
        {
          g_autoptr (JalonTokens) part = jalon_tokens_new (text->text, start, at, text->lang);
          JalonPlaceText part_text = *text;
          JalonPlaceName name;
          guint          first_reading = self->readings->len;

          part_text.tokens = part;
          if (part->tokens->len > 0 && jalon_place_readings_at (&part_text, 0, self->readings, &name) &&
              name.end == at && !name.abbreviated && self->readings->len > first_reading)
            {
              name.first = i;
              name.last = i + 1;
              add_candidate (self, text, &name, first_reading);
              any = TRUE;
            }
          else
            g_array_set_size (self->readings, first_reading);
        }
      start = at + 1;
    }
  return any;
}

/* "Austin, TX", "in B.C." */
static gboolean
follows_place (const JalonToponyms *self, const JalonPlaceText *text, guint i)
{
  const JalonPlaceCandidate *before =
      self->candidates->len > 0 ? &g_array_index (self->candidates, JalonPlaceCandidate, self->candidates->len - 1)
                                : NULL;

  if (strchr (jalon_tokens_get (text->tokens, i)->norm, '.') != NULL && jalon_place_context_is_located (text, i))
    return TRUE;
  return before != NULL && i > 1 && jalon_tokens_is (text->tokens, i - 1, ",") && before->context.division != NULL &&
         before->end == jalon_tokens_get (text->tokens, i - 2)->end;
}

/* "Metcalfe County", "Holliday, Mo."; returns the token after it, or after @i. */
static guint
read_unknown (JalonToponyms *self, const JalonPlaceText *text, guint i)
{
  JalonPlaceName       name;
  JalonPlaceCandidate *candidate = NULL;
  gboolean             county = FALSE;

  if (!jalon_place_text_is_capital (text, i) || !jalon_place_context_find_unknown (text, i, &name, &county))
    return i + 1;
  add_candidate (self, text, &name, self->readings->len);
  candidate = &g_array_index (self->candidates, JalonPlaceCandidate, self->candidates->len - 1);
  candidate->county = candidate->n_readings == 0;
  candidate->meant.name = keep_name (self, text, &name);
  return name.last;
}

void
jalon_toponyms_read (JalonToponyms *self, const char *text, const JalonTokens *tokens)
{
  JalonPlaceText part = { self->lexicon, jalon_lexicon_get_places (self->lexicon), self->lang, text, tokens };

  for (guint i = 0; i < tokens->tokens->len;)
    {
      JalonPlaceName name;
      guint          first_reading = self->readings->len;

      if (jalon_place_readings_at (&part, i, self->readings, &name))
        {
          if (self->readings->len > first_reading && (!name.abbreviated || follows_place (self, &part, i)))
            add_candidate (self, &part, &name, first_reading);
          else
            g_array_set_size (self->readings, first_reading);
          i = name.last;
          continue;
        }
      if (read_compound (self, &part, i))
        i++;
      else
        i = read_unknown (self, &part, i);
    }
}

void
jalon_toponyms_resolve (JalonToponyms *self)
{
  jalon_place_choice_make (jalon_lexicon_get_places (self->lexicon),
                           self->candidates,
                           self->readings,
                           g_hash_table_size (self->words));
}

/* A capital that acts, with no word that says where: its government. */
static JalonToponymUse
get_use (const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  static const guint place = JALON_CUE_LOCATIVE | JALON_CUE_TOWN | JALON_CUE_LISTED;

  if (candidate->use == JALON_NAME_OF_PEOPLE)
    return JALON_TOPONYM_DEMONYM;
  return reading->kind == JALON_READING_CAPITAL && (candidate->context.cues & JALON_CUE_ACTS) != 0 &&
                 (candidate->context.cues & place) == 0
             ? JALON_TOPONYM_METONYM
             : JALON_TOPONYM_LITERAL;
}

/* "Aleppo province" of a town whose division bears another name: what is around it, no finer. */
static JalonPrecision
get_precision (const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  if (reading->place == NULL || (candidate->context.cues & JALON_CUE_DIVISION) == 0)
    return reading->precision;
  return reading->place->kind == JALON_PLACE_ADMIN1_SEAT ? JALON_PRECISION_ADMIN1 : JALON_PRECISION_REGION;
}

static void
add_toponym (const JalonPlaceCandidate *candidate, guint first, guint last, GArray *list)
{
  const JalonPlaceReading *reading = &candidate->meant;
  JalonToponym             toponym = {
                .first = first,
                .last = last,
                .start = candidate->start,
                .end = candidate->end,
                .precision = get_precision (candidate, reading),
                .use = get_use (candidate, reading),
                .name = reading->name,
                .country = reading->country,
                .admin1 = reading->admin1,
                .lat = reading->lat,
                .lon = reading->lon,
                .score = candidate->score,
                .rule = candidate->rule,
                .place = reading->place,
  };

  g_array_append_val (list, toponym);
}

/* The first candidate that begins at the byte or after it. */
static guint
find_candidate (const JalonToponyms *self, gsize start)
{
  guint low = 0;
  guint high = self->candidates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->candidates, JalonPlaceCandidate, middle).start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

GArray *
jalon_toponyms_list (const JalonToponyms *self, const JalonTokens *tokens)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (JalonToponym));
  guint   n = tokens->tokens->len;
  guint   i = 0;

  if (n == 0)
    return list;
  for (guint c = find_candidate (self, jalon_tokens_get (tokens, 0)->start); c < self->candidates->len; c++)
    {
      const JalonPlaceCandidate *candidate = &g_array_index (self->candidates, JalonPlaceCandidate, c);
      guint                      last;

      while (i < n && jalon_tokens_get (tokens, i)->end <= candidate->start)
        i++;
      if (i == n)
        break;
      for (last = i + 1; last < n && jalon_tokens_get (tokens, last)->start < candidate->end;)
        last++;
      if (candidate->is_place)
        add_toponym (candidate, i, last, list);
    }
  return list;
}

const JalonToponym *
jalon_toponyms_find (const GArray *list, guint first)
{
  guint low = 0;
  guint high = list->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (list, JalonToponym, middle).first < first)
        low = middle + 1;
      else
        high = middle;
    }
  return low < list->len && g_array_index (list, JalonToponym, low).first == first
             ? &g_array_index (list, JalonToponym, low)
             : NULL;
}
