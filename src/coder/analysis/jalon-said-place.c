/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds "près de Zouerate", "au large d'Oran", "in Borno state", "à la frontière".
 */

#include "config.h"

#include "jalon-said-place.h"

#include "jalon-intern.h"
#include "jalon-place-names.h"
#include "jalon-place-words.h"

#include <string.h>

static gboolean
is_code (const GPtrArray *codes, const char *code)
{
  for (guint i = 0; codes != NULL && i < codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (codes, i), code) == 0)
      return TRUE;
  return FALSE;
}

/* Whether it names what the map has: "the coast of ABKHAZIA" is no state's. */
static gboolean
is_on_map (const JalonAnalysis *analysis, const JalonMention *mention)
{
  return jalon_world_has_code (jalon_lexicon_get_world (analysis->lexicon), g_ptr_array_index (mention->codes, 0));
}

static JalonPrecision
precision_of (const JalonAnalysis *analysis, const char *prep)
{
  if (jalon_analysis_is_word_in (analysis, prep, JALON_SET_NEAR))
    return JALON_PRECISION_NEAR_CITY;
  return jalon_analysis_is_word_in (analysis, prep, JALON_SET_OFFSHORE) ? JALON_PRECISION_SEA : JALON_PRECISION_CITY;
}

/* "la base aérienne de Ben Guerir", "the air base in Niamey": a site with a name. */
static gboolean
find_site (const JalonAnalysis *analysis, guint from, guint to, const GPtrArray *codes, JalonSaidPlace *place)
{
  for (guint k = 0; k < analysis->classes->len; k++)
    {
      const JalonHit        *hit = &g_array_index (analysis->classes, JalonHit, k);
      guint                  at = hit->last;
      guint                  last = 0;
      const JalonWorldPlace *town = NULL;

      if (hit->first < from || hit->last >= to || !jalon_hit_is_class (hit, "training-place"))
        continue;
      while (at < to && (jalon_analysis_is (analysis, at, JALON_FUNCTION_OF) ||
                         jalon_analysis_is (analysis, at, JALON_FUNCTION_AT)))
        at++;
      town = jalon_place_names_town_at (analysis, at, to, &last);
      if (town == NULL)
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_SITE,         hit->first,   last, hit->first,
                                 jalon_intern (town->country), "named-site", NULL, town };
      return TRUE;
    }
  return FALSE;
}

/* Whose border it is: "frontière MALIENNE", "the border WITH CHAD", "Niger's border", or NULL. */
static const JalonMention *
get_owner_of_border (const JalonAnalysis *analysis, const JalonHit *border, guint to)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);
      gboolean            beside = mention->first <= border->last && mention->last + 2 > border->first;

      if (mention->core >= to)
        return NULL;
      if (!is_on_map (analysis, mention))
        continue;
      if (beside &&
          (mention->core >= border->last || mention->found == JALON_FOUND_DEMONYM ||
           jalon_analysis_is_in (analysis, mention->last, JALON_SET_GENITIVE) || mention->last > border->first))
        return mention;
      if (mention->prep != NULL && mention->prep_first >= border->last && mention->prep_first <= border->last + 2 &&
          jalon_analysis_is_word_in (analysis, mention->prep, JALON_SET_BORDER_LINK))
        return mention;
    }
  return NULL;
}

/* "its border", "leur frontière commune", "the disputed border" */
static gboolean
is_shared_border (const JalonAnalysis *analysis, const JalonHit *border)
{
  for (guint i = border->first > 3 ? border->first - 3 : 0; i < border->last + 1; i++)
    if (jalon_analysis_is_in (analysis, i, JALON_SET_SHARED))
      return TRUE;
  return FALSE;
}

/* "the border REGION", "la ZONE de la frontière": somewhere along some border */
static gboolean
is_border_area (const JalonAnalysis *analysis, const JalonHit *border)
{
  return jalon_analysis_is_in (analysis, border->last, JALON_SET_AREA);
}

static gboolean
find_border (const JalonAnalysis *analysis, guint from, guint to, gboolean own_border, JalonSaidPlace *place)
{
  for (guint k = 0; k < analysis->classes->len; k++)
    {
      const JalonHit     *hit = &g_array_index (analysis->classes, JalonHit, k);
      const JalonMention *owner = NULL;
      guint               first = 0;

      if (hit->first < from || hit->last > to || !jalon_hit_is_class (hit, "border"))
        continue;
      if (!jalon_place_words_is_locative (analysis, jalon_place_words_find_preposition (analysis, hit->first, &first)))
        continue;
      owner = get_owner_of_border (analysis, hit, to);
      if (owner == NULL && !is_shared_border (analysis, hit) && !(own_border && !is_border_area (analysis, hit)))
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_BORDER, first, hit->last, hit->first, NULL, "border", owner };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_soil (const JalonAnalysis *analysis, guint from, guint to, JalonSaidPlace *place)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core < from + 1 || mention->core >= to || !is_on_map (analysis, mention))
        continue;
      if (jalon_analysis_is_in (analysis, mention->core - 1, JALON_SET_SOIL) ||
          jalon_analysis_is_in (analysis, mention->last, JALON_SET_SOIL))
        {
          *place = (JalonSaidPlace){ JALON_PRECISION_COUNTRY,
                                     mention->core - 1,
                                     mention->last,
                                     mention->core,
                                     g_ptr_array_index (mention->codes, 0),
                                     "territory",
                                     NULL };
          return TRUE;
        }
    }
  return FALSE;
}

/* "took to the streets of Tbilisi", "dans le centre de Kiev"; not "from a suburb of" */
static gboolean
is_in_streets (const JalonAnalysis *analysis, guint i)
{
  guint       at = i > 1 ? i - 2 : 0;
  guint       first = 0;
  const char *prep;

  if (i < 2 || !jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_OF) ||
      !jalon_analysis_is_in (analysis, at, JALON_SET_TOWN_PART))
    return FALSE;
  /* "the eastern suburbs" */
  while (at > 0 && i - at < 4 && analysis->functions[at - 1] == 0)
    at--;
  prep = jalon_place_words_find_preposition (analysis, at, &first);
  return prep == NULL || jalon_place_words_is_locative (analysis, prep);
}

/* "Brussels" says the Union where it acts, but a city where it is said what happens there. */
static gboolean
is_seat_of_organisation (const JalonAnalysis *analysis, const JalonMention *mention)
{
  gboolean seat = FALSE;

  if (mention->class != NULL || mention->codes->len < 2)
    return FALSE;
  for (guint i = 0; i < mention->codes->len; i++)
    seat = seat || jalon_world_list_members (jalon_lexicon_get_world (analysis->lexicon),
                                             g_ptr_array_index (mention->codes, i)) != NULL;
  return seat;
}

/* "au Nord-Kivu": a division whose name also says the state. */
static gboolean
is_division_of_state (const JalonAnalysis *analysis, const JalonMention *mention)
{
  guint                   last = 0;
  const JalonWorldAdmin1 *division =
      mention->class == NULL && mention->prep != NULL
          ? jalon_place_names_division_at (analysis, mention->core, mention->last, mention->codes, &last)
          : NULL;

  /* of Djibouti and Luxembourg the state is meant */
  return division != NULL && last == mention->last &&
         g_strcmp0 (division->country, g_ptr_array_index (mention->codes, 0)) == 0 &&
         g_ascii_strcasecmp (division->name,
                             jalon_world_get_name (jalon_lexicon_get_world (analysis->lexicon),
                                                   division->country,
                                                   "en")) != 0;
}

/* "GAZA CITY", "Mexico City": a town that has a state in its name. */
static gboolean
is_within_town (const JalonAnalysis *analysis, const JalonMention *mention, guint to)
{
  guint last = 0;

  return jalon_place_names_town_at (analysis, mention->core, to, &last) != NULL && last > mention->core + 1 &&
         jalon_place_words_is_town (analysis, last - 1);
}

/* "in Transnistria", "in Somaliland": who acts there is a party, but of the map it is an area. */
static const JalonToponym *
get_area (const JalonAnalysis *analysis, guint i)
{
  const JalonToponym *toponym = analysis->toponyms != NULL ? jalon_toponyms_find (analysis->toponyms, i) : NULL;

  return toponym != NULL && toponym->use == JALON_TOPONYM_LITERAL && toponym->place == NULL &&
                 toponym->country != NULL && toponym->precision == JALON_PRECISION_REGION
             ? toponym
             : NULL;
}

/* "in Darfur", "in Transnistria": of the map it is an area, whoever acts in its name. */
static gboolean
is_named_for_area (const JalonAnalysis *analysis, const JalonMention *mention)
{
  return mention->class == NULL && mention->prep != NULL && get_area (analysis, mention->core) != NULL;
}

/* In "the defence ministry in Moscow" the name says whose, not where; a state's name is no town. */
static gboolean
belongs_to_party (const JalonAnalysis *analysis, guint i, guint to)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core == i &&
          (mention->found == JALON_FOUND_DEMONYM ||
           (mention->found == JALON_FOUND_NAMED && !is_seat_of_organisation (analysis, mention) &&
            !is_division_of_state (analysis, mention) && !is_within_town (analysis, mention, to) &&
            !is_named_for_area (analysis, mention)) ||
           (mention->class != NULL && mention->first < mention->core &&
            (mention->prep == NULL || jalon_analysis_is (analysis, mention->last, JALON_FUNCTION_SAYING)))))
        return TRUE;
    }
  return FALSE;
}

/* "supplied drones TO MOSCOW" names who gets them, "at KINSHASA'S request" whose it is. */
static gboolean
is_addressed (const JalonAnalysis *analysis, guint i, const char *prep)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core == i && mention->found == JALON_FOUND_CAPITAL &&
          (jalon_analysis_is_word_in (analysis, prep, JALON_SET_ADDRESSED) ||
           jalon_analysis_is_in (analysis, i + 1, JALON_SET_GENITIVE)))
        return TRUE;
    }
  return FALSE;
}

/* "off the coast of Gabon", "au large du Gabon" */
static gboolean
find_coast (const JalonAnalysis *analysis, guint from, guint to, JalonSaidPlace *place)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core < from || mention->core >= to || !is_on_map (analysis, mention) ||
          !jalon_analysis_is_word_in (analysis, mention->prep, JALON_SET_OFFSHORE))
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_SEA,
                                 mention->prep_first,
                                 mention->last,
                                 mention->core,
                                 g_ptr_array_index (mention->codes, 0),
                                 "coast",
                                 NULL };
      return TRUE;
    }
  return FALSE;
}

/* "in the Red Sea", "on Lake Kivu"; what is only near a lake is somewhere around it. */
static gboolean
find_waters (const JalonAnalysis *analysis, guint i, guint to, guint first, const char *prep, JalonSaidPlace *place)
{
  guint       last = 0;
  JalonWaters waters = jalon_place_names_waters_at (analysis, i, to, &last);
  gboolean    near = precision_of (analysis, prep) == JALON_PRECISION_NEAR_CITY ||
                  jalon_place_words_follow_division (analysis, i) ||
                  jalon_analysis_is_in (analysis, last, JALON_SET_AROUND);

  if (waters == JALON_WATERS_NONE)
    return FALSE;
  *place = (JalonSaidPlace){ waters == JALON_WATERS_LAKE && near ? JALON_PRECISION_REGION : JALON_PRECISION_SEA,
                             first,
                             last,
                             i,
                             NULL,
                             waters == JALON_WATERS_LAKE ? "lake" : "sea",
                             NULL };
  return TRUE;
}

/* "in Crimea", "in the Donbas" */
static gboolean
take_area (const JalonAnalysis *analysis, guint i, guint to, guint first, JalonSaidPlace *place)
{
  const JalonToponym *area = get_area (analysis, i);

  if (area == NULL || area->last > to)
    return FALSE;
  *place = (JalonSaidPlace){ JALON_PRECISION_ADMIN1, first, area->last, i, area->country, "area", NULL };
  return TRUE;
}

static void
take_division (const JalonWorldAdmin1 *division, guint first, guint name, guint last, JalonSaidPlace *place)
{
  *place =
      (JalonSaidPlace){ JALON_PRECISION_ADMIN1, first, last, name, jalon_intern (division->country), "division", NULL };
}

/* The town or division named at @i, whose words with the preposition begin at @first. */
static gboolean
take_place_at (const JalonAnalysis *analysis,
               guint                i,
               guint                to,
               const GPtrArray     *codes,
               guint                first,
               JalonSaidPlace      *place)
{
  guint                   last = 0;
  guint                   town_last = 0;
  const JalonWorldAdmin1 *division = jalon_place_names_division_at (analysis, i, to, codes, &last);
  const JalonWorldPlace  *town = NULL;

  if (division != NULL &&
      (jalon_place_words_is_division (analysis, last) || jalon_place_words_follow_division (analysis, i)))
    {
      take_division (division, first, i, last + jalon_place_words_is_division (analysis, last), place);
      return TRUE;
    }
  if (division != NULL && jalon_place_names_is_landform (analysis, last))
    return FALSE;
  if (take_area (analysis, i, to, first, place))
    return TRUE;
  /* Cabo Delgado is not Cabo */
  town = jalon_place_names_town_at (analysis, i, to, &town_last);
  if (division != NULL && (town == NULL || town_last < last))
    {
      take_division (division, first, i, last, place);
      return TRUE;
    }
  if (town == NULL)
    return FALSE;
  *place =
      (JalonSaidPlace){ JALON_PRECISION_CITY, first, town_last, i, jalon_intern (town->country), "town", NULL, town };
  return TRUE;
}

/* Whether a name of a place may begin at @i: few words do, and the rest need not be asked for what stands before. */
static gboolean
may_begin_name (const JalonAnalysis *analysis, guint i)
{
  return jalon_tokens_get (analysis->tokens, i)->upper || jalon_analysis_is_in (analysis, i, JALON_SET_SEA) ||
         jalon_analysis_is_in (analysis, i, JALON_SET_LAKE) || jalon_toponyms_find (analysis->toponyms, i) != NULL;
}

static gboolean
find_town (const JalonAnalysis *analysis, guint from, guint to, const GPtrArray *codes, JalonSaidPlace *place)
{
  for (guint i = from; i < to; i++)
    {
      guint       first = i;
      const char *prep;
      gboolean    is_beside;
      gboolean    is_near;

      if (!may_begin_name (analysis, i))
        continue;
      prep = jalon_place_words_find_preposition (analysis, i, &first);
      is_beside = jalon_place_words_is_beside (analysis, i);
      is_near = is_beside || jalon_place_words_is_at_distance (analysis, i);
      if ((!jalon_place_words_is_locative (analysis, prep) && !is_in_streets (analysis, i) && !is_near) ||
          first < from || belongs_to_party (analysis, i, to) || is_addressed (analysis, i, prep))
        continue;
      if (find_waters (analysis, i, to, first, prep, place))
        return TRUE;
      if (!take_place_at (analysis, i, to, codes, first, place) || (is_beside && place->town == NULL))
        continue;
      if (place->town != NULL)
        place->precision = is_near ? JALON_PRECISION_NEAR_CITY : precision_of (analysis, prep);
      return TRUE;
    }
  return FALSE;
}

/* "dans le NORD du Mali", "à l'EST de l'Ukraine", "in the SOUTH of Libya" */
static gboolean
is_part_of_country (const JalonAnalysis *analysis, const JalonMention *mention)
{
  guint at = mention->first;
  guint first = 0;

  while (at > 0 && (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_OF) ||
                    jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES)))
    at--;
  return at > 0 && at < mention->first && jalon_analysis_is_in (analysis, at - 1, JALON_SET_PART_OF_COUNTRY) &&
         jalon_place_words_is_locative (analysis, jalon_place_words_find_preposition (analysis, at - 1, &first));
}

static gboolean
is_in_country (const JalonAnalysis *analysis, const JalonMention *mention)
{
  return jalon_analysis_is_word_in (analysis, mention->prep, JALON_SET_INSIDE) ||
         is_part_of_country (analysis, mention);
}

/* Whether it names one state, bare: not its army, and not its people. */
static gboolean
is_bare_state (const JalonAnalysis *analysis, const JalonMention *mention)
{
  JalonWorld *world = jalon_lexicon_get_world (analysis->lexicon);
  const char *code = jalon_mention_get_only_code (mention);

  return code != NULL && mention->found == JALON_FOUND_NAMED && mention->first == mention->core &&
         jalon_world_has_code (world, code) && jalon_world_list_members (world, code) == NULL;
}

/* "militant camps in Afghanistan", "dans le nord du Mali": but not the states of @codes. */
static gboolean
find_country (const JalonAnalysis *analysis, guint from, guint to, const GPtrArray *codes, JalonSaidPlace *out_place)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core < from || mention->core >= to || !is_bare_state (analysis, mention) ||
          is_code (codes, g_ptr_array_index (mention->codes, 0)) || !is_in_country (analysis, mention))
        continue;
      *out_place = (JalonSaidPlace){ JALON_PRECISION_COUNTRY,
                                     mention->prep != NULL ? mention->prep_first : mention->first,
                                     mention->last,
                                     mention->core,
                                     g_ptr_array_index (mention->codes, 0),
                                     "country",
                                     NULL };
      return TRUE;
    }
  return FALSE;
}

gboolean
jalon_said_place_has_name (const JalonSaidPlace *self)
{
  return self->precision != JALON_PRECISION_BORDER && self->precision != JALON_PRECISION_COUNTRY &&
         self->precision != JALON_PRECISION_AIRSPACE;
}

static gboolean
has_aircraft (const JalonAnalysis *analysis, guint from, guint to)
{
  for (guint k = 0; k < analysis->classes->len; k++)
    {
      const JalonHit *hit = &g_array_index (analysis->classes, JalonHit, k);

      if (hit->first >= from && hit->last <= to && jalon_hit_is_class (hit, "aircraft"))
        return TRUE;
    }
  return FALSE;
}

/* "a drone was shot down OVER ALGERIA", "un avion abattu au-dessus de la Syrie" */
static gboolean
find_airspace (const JalonAnalysis *analysis, guint from, guint to, JalonSaidPlace *place)
{
  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      if (mention->core < from || mention->core >= to ||
          !jalon_analysis_is_word_in (analysis, mention->prep, JALON_SET_ABOVE) || !is_bare_state (analysis, mention) ||
          !has_aircraft (analysis, from, to))
        continue;
      *place = (JalonSaidPlace){ JALON_PRECISION_AIRSPACE,
                                 mention->prep_first,
                                 mention->last,
                                 mention->core,
                                 g_ptr_array_index (mention->codes, 0),
                                 "airspace",
                                 NULL };
      return TRUE;
    }
  return FALSE;
}

/**
 * jalon_said_place_find:
 * @from: first token of the clause
 * @to: the token after its last
 * @codes: (element-type utf8): the parties' countries: of towns of one name the one there is meant
 * @own_border: whether "the border", of which nothing says whose it is, can be that of the parties
 *
 * Returns: whether the clause names a place
 */
gboolean
jalon_said_place_find (const JalonAnalysis *analysis,
                       guint                from,
                       guint                to,
                       const GPtrArray     *codes,
                       gboolean             own_border,
                       JalonSaidPlace      *out_place)
{
  return find_site (analysis, from, to, codes, out_place) || find_town (analysis, from, to, codes, out_place) ||
         find_coast (analysis, from, to, out_place) || find_border (analysis, from, to, own_border, out_place) ||
         find_soil (analysis, from, to, out_place) || find_airspace (analysis, from, to, out_place) ||
         find_country (analysis, from, to, codes, out_place);
}
