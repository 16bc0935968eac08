/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-place-names.h"

#include "jalon-when.h"

/* A name has at most this many words. */
#define MAX_NAME 4

static char *
dup_span (const JalonAnalysis *analysis, guint first, guint last)
{
  gsize start = jalon_tokens_get (analysis->tokens, first)->start;
  gsize end = jalon_tokens_get (analysis->tokens, last - 1)->end;

  return g_strndup (analysis->text + start, end - start);
}

static gboolean
is_code (const GPtrArray *codes, const char *code)
{
  for (guint i = 0; codes != NULL && i < codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (codes, i), code) == 0)
      return TRUE;
  return FALSE;
}

/* "Northern", "Centre": some state or other has a division of that name. */
static gboolean
is_compass (const JalonAnalysis *analysis, guint i, guint last)
{
  return last == i + 1 && jalon_analysis_is_in (analysis, i, JALON_SET_COMPASS);
}

const JalonWorldPlace *
jalon_place_names_town_at (const JalonAnalysis *analysis, guint i, guint to, guint *out_last)
{
  const JalonToponym *toponym = jalon_toponyms_find (analysis->toponyms, i);

  if (toponym == NULL || toponym->place == NULL || toponym->last > to)
    return NULL;
  *out_last = toponym->last;
  /* "near Scarborough Shoal": a name with such a word is no town's */
  return jalon_analysis_is_in (analysis, toponym->last, JALON_SET_FEATURE) ? NULL : toponym->place;
}

/* The division of this name in a country of @codes; else the only one there is, unless its name says as good as
 * nothing. */
static const JalonWorldAdmin1 *
choose_division (const JalonAnalysis *analysis, guint i, guint last, const GPtrArray *codes)
{
  g_autofree char *name = dup_span (analysis, i, last);
  const GPtrArray *named =
      jalon_place_lexicon_find_named_divisions (jalon_lexicon_get_places (analysis->lexicon), name);
  const JalonWorldAdmin1 *only = NULL;
  gboolean                several = is_compass (analysis, i, last);

  for (guint k = 0; named != NULL && k < named->len; k++)
    {
      const JalonWorldAdmin1 *division = g_ptr_array_index (named, k);

      if (is_code (codes, division->country))
        return division;
      several = several || only != NULL;
      only = division;
    }
  return several ? NULL : only;
}

const JalonWorldAdmin1 *
jalon_place_names_division_at (const JalonAnalysis *analysis,
                               guint                i,
                               guint                to,
                               const GPtrArray     *codes,
                               guint               *out_last)
{
  if (i >= to || !jalon_tokens_get (analysis->tokens, i)->upper)
    return NULL;
  for (guint last = MIN (to, i + 3); last > i; last--)
    {
      const JalonWorldAdmin1 *found =
          jalon_analysis_is_in (analysis, last, JALON_SET_FEATURE) ? NULL : choose_division (analysis, i, last, codes);

      if (found != NULL)
        {
          *out_last = last;
          return found;
        }
    }
  return NULL;
}

/* "mer de Chine MÉRIDIONALE", "Méditerranée ORIENTALE" */
static guint
end_of_part (const JalonAnalysis *analysis, guint i)
{
  return i + jalon_analysis_is_in (analysis, i, JALON_SET_SEA_PART);
}

/* "a Red Sea PORT", "Baltic STATES": the name only says which. */
static gboolean
goes_on (const JalonAnalysis *analysis, guint i, guint to)
{
  const JalonToken *token = i < to ? jalon_tokens_get (analysis->tokens, i) : NULL;

  if (analysis->grammar->adjectives_follow || token == NULL || token->kind == JALON_TOKEN_PUNCTUATION ||
      jalon_analysis_is_in (analysis, i, JALON_SET_OPEN_SEA))
    return FALSE;
  return analysis->functions[i] == 0 && !jalon_analysis_is_verb (analysis, i, JALON_TENSE_ANY) &&
         !jalon_when_is_weekday (analysis->tokens, i) &&
         jalon_phrases_match (jalon_lexicon_get_prepositions (analysis->lexicon, analysis->lang),
                              analysis->tokens,
                              i,
                              i + 1,
                              &(guint){ 0 }) == NULL;
}

static guint
end_of_capitals (const JalonAnalysis *analysis, guint i, guint to)
{
  while (i < to &&
         (jalon_tokens_get (analysis->tokens, i)->upper ||
          (i + 1 < to &&
           (jalon_analysis_is (analysis, i, JALON_FUNCTION_OF) ||
            jalon_analysis_is (analysis, i, JALON_FUNCTION_ARTICLES)) &&
           jalon_tokens_get (analysis->tokens, i + 1)->upper && !jalon_analysis_is (analysis, i, JALON_FUNCTION_AT))))
    i++;
  return i;
}

/* "Gulf of Aden", "mer Rouge", "Lake Kivu": the word comes first. */
static JalonWaters
find_waters_of_word (const JalonAnalysis *analysis, guint i, guint to, guint *out_last)
{
  gboolean lake = jalon_analysis_is_in (analysis, i, JALON_SET_LAKE);
  guint    town_last = 0;

  *out_last = MIN (to, end_of_part (analysis, end_of_capitals (analysis, i + 1, to)));
  if (!lake)
    return goes_on (analysis, *out_last, to) ? JALON_WATERS_NONE : JALON_WATERS_SEA;
  if (*out_last == i + 1)
    return JALON_WATERS_NONE;
  if (jalon_tokens_get (analysis->tokens, i)->upper &&
      jalon_place_names_town_at (analysis, i, to, &town_last) != NULL && town_last > i + 1)
    return JALON_WATERS_NONE;
  return JALON_WATERS_LAKE;
}

/* "South China SEA", "Mediterranean": the token after the name at @i, or @i. */
static guint
find_end_of_sea (const JalonAnalysis *analysis, guint i, guint to)
{
  guint last = jalon_analysis_is (analysis, i, JALON_FUNCTION_WATERS) ? i + 1 : i;

  for (guint k = i + 1; k < MIN (to, i + MAX_NAME) && !analysis->grammar->adjectives_follow; k++)
    {
      if (jalon_analysis_is_in (analysis, k, JALON_SET_SEA))
        last = k + 1;
      if (last > i || !jalon_tokens_get (analysis->tokens, k)->upper)
        break;
    }
  return last;
}

/**
 * jalon_place_names_waters_at:
 *
 * "Gulf of Aden", "mer Rouge", "South China Sea", "Lake Kivu", "Mediterranean": whatever division or
 * town has the same name. "Lake Charles" is a town.
 *
 * Returns: what waters are named at @i
 */
JalonWaters
jalon_place_names_waters_at (const JalonAnalysis *analysis, guint i, guint to, guint *out_last)
{
  guint last;

  if (i >= to)
    return JALON_WATERS_NONE;
  if (jalon_analysis_is_in (analysis, i, JALON_SET_SEA) || jalon_analysis_is_in (analysis, i, JALON_SET_LAKE))
    return find_waters_of_word (analysis, i, to, out_last);
  if (!jalon_tokens_get (analysis->tokens, i)->upper)
    return JALON_WATERS_NONE;
  last = find_end_of_sea (analysis, i, to);
  if (last == i || goes_on (analysis, last, to))
    return JALON_WATERS_NONE;
  *out_last = MIN (to, end_of_part (analysis, last));
  return JALON_WATERS_SEA;
}

/**
 * jalon_place_names_is_landform:
 * @last: the token after the last of a name
 *
 * "Gulf", "Blue Nile", "Bay", "West Coast": divisions that are named after what the words mean elsewhere.
 */
gboolean
jalon_place_names_is_landform (const JalonAnalysis *analysis, guint last)
{
  return last > 0 && jalon_analysis_is_in (analysis, last - 1, JALON_SET_LANDFORM);
}
