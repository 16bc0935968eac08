/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds "près de Zouerate", "au large d'Oran", "in Borno state", "à la frontière".
 */

#include "config.h"

#include "jalon-said-place.h"

#include "jalon-intern.h"
#include "jalon-when.h"

#include <string.h>

/* A name has at most this many words. */
#define MAX_NAME 4

/* How many small words may stand between a verb and the town it strikes. */
#define STRUCK_REACH 6

static const char *const sea_words[] = { "golfe", "mer", "gulf", "sea", "océan", "ocean", "détroit", "strait", NULL };
static const char *const soil_words[] = { "territoire", "sol", "territory", "soil", NULL };
static const char *const division_words[] = { "state", "province", "region", "région", "état", "wilaya", "district", NULL };

static gboolean
is_word (const JalonAnalysis *analysis,
         guint                i,
         const char *const   *words)
{
  return i < analysis->tokens->tokens->len && g_strv_contains (words, jalon_tokens_get (analysis->tokens, i)->norm);
}

static char *
dup_span (const JalonAnalysis *analysis,
          guint                first,
          guint                last)
{
  gsize start = jalon_tokens_get (analysis->tokens, first)->start;
  gsize end = jalon_tokens_get (analysis->tokens, last - 1)->end;

  return g_strndup (analysis->text + start, end - start);
}

static gboolean
is_code (const GPtrArray *codes,
         const char      *code)
{
  for (guint i = 0; codes != NULL && i < codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (codes, i), code) == 0)
      return TRUE;
  return FALSE;
}

/* The town of this name in a country of the parties, else the most important one. A capital is meant
 * wherever it lies: Moscow is not the one in Idaho, whoever acts. */
static const JalonWorldPlace *
choose_place (const GPtrArray *places,
              const GPtrArray *codes)
{
  const JalonWorldPlace *first = places->len > 0 ? g_ptr_array_index (places, 0) : NULL;

  if (first != NULL && first->kind == JALON_PLACE_CAPITAL)
    return first;
  for (guint i = 0; i < places->len; i++)
    if (is_code (codes, ((const JalonWorldPlace *) g_ptr_array_index (places, i))->country))
      return g_ptr_array_index (places, i);
  return first;
}

/* "au Caire", "du Cap": the preposition has the article of the name at @i. */
static gboolean
has_taken_article (const JalonAnalysis *analysis,
                   guint                i)
{
  return i > 0 && analysis->lang == JALON_LANG_FR && (jalon_tokens_is (analysis->tokens, i - 1, "au") || jalon_tokens_is (analysis->tokens, i - 1, "du"));
}

static const JalonWorldPlace *
town_at (const JalonAnalysis *analysis,
         guint                i,
         guint                to,
         const GPtrArray     *codes,
         guint               *out_last)
{
  if (i >= to || !jalon_tokens_get (analysis->tokens, i)->upper)
    return NULL;
  for (guint last = MIN (to, i + MAX_NAME); last > i; last--)
    {
      g_autofree char *name = NULL;
      g_autoptr (GPtrArray) places = NULL;

      if (jalon_tokens_get (analysis->tokens, last - 1)->kind != JALON_TOKEN_WORD)
        continue;
      /* March lies in England too */
      if (last == i + 1 && jalon_when_is_month_name (analysis->lang, jalon_tokens_get (analysis->tokens, i)->norm))
        return NULL;
      name = dup_span (analysis, i, last);
      places = jalon_world_find_places (jalon_lexicon_get_world (analysis->lexicon), name, NULL);
      *out_last = last;
      if ((places == NULL || places->len == 0) && has_taken_article (analysis, i))
        {
          g_autofree char *full = g_strconcat ("Le ", name, NULL);

          g_clear_pointer (&places, g_ptr_array_unref);
          places = jalon_world_find_places (jalon_lexicon_get_world (analysis->lexicon), full, NULL);
        }
      if (places != NULL && places->len > 0)
        return choose_place (places, codes);
    }
  return NULL;
}

static const JalonWorldAdmin1 *
division_at (const JalonAnalysis *analysis,
             guint                i,
             guint                to,
             guint               *out_last)
{
  guint                   n = 0;
  const JalonWorldAdmin1 *all = jalon_world_get_admin1 (jalon_lexicon_get_world (analysis->lexicon), &n);

  if (i >= to || !jalon_tokens_get (analysis->tokens, i)->upper)
    return NULL;
  for (guint last = MIN (to, i + 3); last > i; last--)
    {
      g_autofree char *name = dup_span (analysis, i, last);

      for (guint k = 0; k < n; k++)
        if (g_ascii_strcasecmp (all[k].name, name) == 0)
          {
            *out_last = last;
            return &all[k];
          }
    }
  return NULL;
}

static const char *const town_words[] = { "ville", "localité", "village", "city", "town", "port", "commune", "villes", "localités", NULL };

/* "in the northern TOWN OF Bawku": where the phrase begins that ends in the name at @i, or @i. */
static guint
skip_town_word (const JalonAnalysis *analysis,
                guint                i)
{
  guint at = i;

  while (at > 0 && i - at < 2 && (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_OF) || jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES)))
    at--;
  /* "la ville afghane de Kandahar" */
  if (at > 1 && at < i && !is_word (analysis, at - 1, town_words) && is_word (analysis, at - 2, town_words))
    at--;
  if (at == i || at == 0 || !is_word (analysis, at - 1, town_words))
    return i;
  for (at--; at > 0 && i - at < 6; at--)
    if (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES) || jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_AT))
      return at;
  return i;
}

/* The preposition that ends before @i, and its first token. */
static const char *
preposition_before (const JalonAnalysis *analysis,
                    guint                i,
                    guint               *out_first)
{
  const JalonPhrases *table = jalon_lexicon_get_prepositions (analysis->lexicon, analysis->lang);

  i = skip_town_word (analysis, i);
  while (i > 0 && jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_ARTICLES) && !jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_AT) && !jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_OF))
    i--;
  for (guint length = MIN (4, i); length > 0; length--)
    {
      guint         n = 0;
      const GArray *found = jalon_phrases_match (table, analysis->tokens, i - length, i, &n);

      if (found != NULL && n == length)
        {
          *out_first = i - length;
          return g_array_index (found, JalonMeaning, 0).value;
        }
    }
  return NULL;
}

static gboolean
is_locative (const char *prep)
{
  static const char *const locative[] = { "à", "en", "dans", "sur", "in", "at", "près", "near", "outside", "au large", "off", "vers", "along", "le long", "around", "on", "to", "into", NULL };

  return prep != NULL && g_strv_contains (locative, prep);
}

static JalonPrecision
precision_of (const char *prep)
{
  if (strcmp (prep, "près") == 0 || strcmp (prep, "near") == 0 || strcmp (prep, "outside") == 0 || strcmp (prep, "around") == 0)
    return JALON_PRECISION_NEAR_CITY;
  return strcmp (prep, "au large") == 0 || strcmp (prep, "off") == 0 ? JALON_PRECISION_SEA : JALON_PRECISION_CITY;
}

/* "la base aérienne de Ben Guerir", "the air base in Niamey": a site with a name. */
static gboolean
find_site (const JalonAnalysis *analysis,
           guint                from,
           guint                to,
           const GPtrArray     *codes,
           JalonSaidPlace      *place)
{
  for (guint k = 0; k < analysis->classes->len; k++)
    {
      const JalonHit        *hit = &g_array_index (analysis->classes, JalonHit, k);
      guint                  at = hit->last;
      guint                  last = 0;
      const JalonWorldPlace *town = NULL;

      if (hit->first < from || hit->last >= to || !jalon_hit_is_class (hit, "training-place"))
        continue;
      while (at < to && (jalon_analysis_is (analysis, at, JALON_FUNCTION_OF) || jalon_analysis_is (analysis, at, JALON_FUNCTION_AT)))
        at++;
      town = town_at (analysis, at, to, codes, &last);
      if (town == NULL)
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_SITE, hit->first, last, hit->first, jalon_intern (town->country), "named-site" };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_border (const JalonAnalysis *analysis,
             guint                from,
             guint                to,
             JalonSaidPlace      *place)
{
  for (guint k = 0; k < analysis->classes->len; k++)
    {
      const JalonHit *hit = &g_array_index (analysis->classes, JalonHit, k);
      guint           first = 0;

      if (hit->first < from || hit->last > to || !jalon_hit_is_class (hit, "border"))
        continue;
      if (!is_locative (preposition_before (analysis, hit->first, &first)))
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_BORDER, first, hit->last, hit->first, NULL, "border" };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_soil (const JalonAnalysis *analysis,
           guint                from,
           guint                to,
           JalonSaidPlace      *place)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core < from + 1 || mention->core >= to)
        continue;
      if (is_word (analysis, mention->core - 1, soil_words) || is_word (analysis, mention->last, soil_words))
        {
          *place = (JalonSaidPlace){ JALON_PRECISION_COUNTRY, mention->core - 1, mention->last, mention->core, g_ptr_array_index (mention->codes, 0), "territory" };
          return TRUE;
        }
    }
  return FALSE;
}

/* "took to the streets of Tbilisi", "dans le centre de Kiev" */
static gboolean
is_in_streets (const JalonAnalysis *analysis,
               guint                i)
{
  static const char *const parts[] = { "streets", "centre", "center", "outskirts", "suburbs", "suburb", "rues", "banlieue", "périphérie", "faubourgs", NULL };

  return i > 1 && jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_OF) && is_word (analysis, i - 2, parts);
}

/* In "the defence ministry in Moscow" the name says whose, not where; a state's name is no town. */
static gboolean
belongs_to_party (const JalonAnalysis *analysis,
                  guint                i)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core == i && (mention->found == JALON_FOUND_NAMED || (mention->class != NULL && mention->first < mention->core && (mention->prep == NULL || jalon_analysis_is (analysis, mention->last, JALON_FUNCTION_SAYING)))))
        return TRUE;
    }
  return FALSE;
}

/* "supplied drones TO MOSCOW" names who gets them, "at KINSHASA'S request" whose it is. */
static gboolean
is_addressed (const JalonAnalysis *analysis,
              guint                i,
              const char          *prep)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core == i && mention->found == JALON_FOUND_CAPITAL && (g_strcmp0 (prep, "to") == 0 || jalon_tokens_is (analysis->tokens, i + 1, "'s")))
        return TRUE;
    }
  return FALSE;
}

/* "off the coast of Gabon", "au large du Gabon" */
static gboolean
find_coast (const JalonAnalysis *analysis,
            guint                from,
            guint                to,
            JalonSaidPlace      *place)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core < from || mention->core >= to || (g_strcmp0 (mention->prep, "off") != 0 && g_strcmp0 (mention->prep, "au large") != 0))
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_SEA, mention->prep_first, mention->last, mention->core, g_ptr_array_index (mention->codes, 0), "coast" };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_town (const JalonAnalysis *analysis,
           guint                from,
           guint                to,
           const GPtrArray     *codes,
           JalonSaidPlace      *place)
{
  for (guint i = from; i < to; i++)
    {
      guint                   first = i;
      guint                   last = 0;
      const char             *prep = preposition_before (analysis, i, &first);
      const JalonWorldPlace  *town = NULL;
      const JalonWorldAdmin1 *division = NULL;

      if ((!is_locative (prep) && !is_in_streets (analysis, i)) || first < from || belongs_to_party (analysis, i) || is_addressed (analysis, i, prep))
        continue;
      if (is_word (analysis, i, sea_words))
        {
          guint end = i + 1;

          while (end < to && (jalon_tokens_get (analysis->tokens, end)->upper || jalon_analysis_is (analysis, end, JALON_FUNCTION_OF)))
            end++;
          *place = (JalonSaidPlace){ JALON_PRECISION_SEA, first, end, i, NULL, "sea" };
          return TRUE;
        }
      division = division_at (analysis, i, to, &last);
      if (division != NULL && is_word (analysis, last, division_words))
        {
          *place = (JalonSaidPlace){ JALON_PRECISION_ADMIN1, first, last + 1, i, jalon_intern (division->country), "division" };
          return TRUE;
        }
      town = town_at (analysis, i, to, codes, &last);
      if (town == NULL && division != NULL && division_at (analysis, i, to, &last) == division)
        {
          *place = (JalonSaidPlace){ JALON_PRECISION_ADMIN1, first, last, i, jalon_intern (division->country), "division" };
          return TRUE;
        }
      if (town != NULL)
        {
          *place = (JalonSaidPlace){ precision_of (prep), first, last, i, jalon_intern (town->country), "town" };
          return TRUE;
        }
    }
  return FALSE;
}

/* "militant camps in Afghanistan": a state that is no party of the event */
static gboolean
find_country (const JalonAnalysis *analysis,
              guint                from,
              guint                to,
              const GPtrArray     *codes,
              JalonSaidPlace      *place)
{
  static const char *const inside[] = { "in", "en", "à", "dans", NULL };

  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);
      const char         *code = mention->codes->len == 1 ? g_ptr_array_index (mention->codes, 0) : NULL;

      if (mention->core < from || mention->core >= to || mention->found != JALON_FOUND_NAMED || mention->first != mention->core || mention->prep == NULL)
        continue;
      if (!g_strv_contains (inside, mention->prep) || code == NULL || is_code (codes, code) || jalon_world_list_members (jalon_lexicon_get_world (analysis->lexicon), code) != NULL)
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_COUNTRY, mention->prep_first, mention->last, mention->core, code, "country" };
      return TRUE;
    }
  return FALSE;
}

/**
 * jalon_said_place_find_struck:
 * @from: the token after the verb
 * @to: the token after the last of its clause
 *
 * "shelled the city of Goma": a town that is itself what a verb strikes.
 *
 * Returns: whether there is one
 */
gboolean
jalon_said_place_find_struck (const JalonAnalysis *analysis,
                              guint                from,
                              guint                to,
                              const GPtrArray     *codes,
                              JalonSaidPlace      *out_place)
{
  guint                  at = from;
  guint                  last = 0;
  const JalonWorldPlace *town = NULL;

  while (at < to && at < from + STRUCK_REACH && !jalon_tokens_get (analysis->tokens, at)->upper && jalon_tokens_get (analysis->tokens, at)->kind == JALON_TOKEN_WORD && (!jalon_analysis_is (analysis, at, JALON_FUNCTION_AT) || jalon_analysis_is (analysis, at, JALON_FUNCTION_ARTICLES)))
    at++;
  town = town_at (analysis, at, to, codes, &last);
  if (town == NULL)
    return FALSE;
  *out_place = (JalonSaidPlace){ JALON_PRECISION_CITY, at, last, at, jalon_intern (town->country), "struck-town" };
  return TRUE;
}

/**
 * jalon_said_place_find:
 * @from: first token of the clause
 * @to: the token after its last
 * @codes: (element-type utf8): the parties' countries: of towns of one name the one there is meant
 *
 * Returns: whether the clause names a place
 */
gboolean
jalon_said_place_find (const JalonAnalysis *analysis,
                       guint                from,
                       guint                to,
                       const GPtrArray     *codes,
                       JalonSaidPlace      *out_place)
{
  return find_site (analysis, from, to, codes, out_place) || find_town (analysis, from, to, codes, out_place) || find_coast (analysis, from, to, out_place) || find_border (analysis, from, to, out_place) || find_soil (analysis, from, to, out_place) || find_country (analysis, from, to, codes, out_place);
}
