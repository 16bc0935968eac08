/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What speaks for two events being one: time, place, and the sites and
 * closures that they are linked to.
 */

#include "config.h"

#include "jalon-same-where.h"

#include "jalon-geo.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

/* Points of the cues. */
#define SAME_DAY 4
#define NEAR_DAY 3
#define SAME_MONTH 2
#define SOME_TIME 1
#define SAME_SPOT 3
#define SAME_COUNTRY 1
#define SAME_CLOSURE 2
#define SAME_SITE 3

/* Points of two places may lie so far apart, metres, and still be one: a town and its outskirts. */
#define NEAR_METRES 30000

/* Points further apart than this, metres, are of two events. */
#define FAR_METRES 150000

static gboolean
is_known (const JalonTime *time)
{
  return time->start != JALON_DAY_NONE || time->end != JALON_DAY_NONE;
}

static gint32
first_of (const JalonTime *time)
{
  return time->start != JALON_DAY_NONE ? time->start : G_MININT32;
}

static gint32
last_of (const JalonTime *time)
{
  return time->end != JALON_DAY_NONE ? time->end : G_MAXINT32;
}

static gboolean
is_within (const JalonTime *inner, const JalonTime *outer)
{
  return first_of (outer) <= first_of (inner) && last_of (inner) <= last_of (outer);
}

/* Points of an overlap, as fine as the coarser of the two. */
static guint
rate_overlap (JalonTimePrecision coarser)
{
  switch (coarser)
    {
    case JALON_TIME_DAY:
    case JALON_TIME_MONTH:
      return NEAR_DAY;
    case JALON_TIME_PART_OF_YEAR:
      return SAME_MONTH;
    case JALON_TIME_YEAR:
    case JALON_TIME_SINCE:
    case JALON_TIME_UNKNOWN:
    case JALON_N_TIME_PRECISIONS:
    default:
      return SOME_TIME;
    }
}

/* Returns: (transfer full) (nullable): %NULL where the labels would say nothing */
static char *
dup_overlap (const JalonTime *finer, const JalonTime *coarser)
{
  g_autofree char *fine = jalon_time_dup_label (finer);
  g_autofree char *coarse = jalon_time_dup_label (coarser);

  if (finer->precision == JALON_TIME_UNKNOWN || coarser->precision == JALON_TIME_UNKNOWN)
    return NULL;
  if (g_str_equal (fine, coarse))
    /* Translators: a date, why one event may be the same as another. */
    return g_strdup_printf (_ ("same time: %s"), fine);
  if (is_within (finer, coarser))
    /* Translators: two dates, the first finer than the second, why one event may be the same as another. */
    return g_strdup_printf (_ ("%s lies within %s"), fine, coarse);

  /* Translators: two dates, why one event may be the same as another. */
  return g_strdup_printf (_ ("%s and %s overlap"), fine, coarse);
}

/* Known times must have a day in common; a time that is not known contradicts none. */
gboolean
jalon_same_compare_times (JalonSameCues *self, const JalonTime *a, const JalonTime *b)
{
  const JalonTime *finer = a->precision <= b->precision ? a : b;
  const JalonTime *coarser = finer == a ? b : a;

  if (!is_known (a) || !is_known (b))
    return TRUE;
  if (first_of (a) > last_of (b) || first_of (b) > last_of (a))
    return FALSE;

  self->time_points = rate_overlap (coarser->precision);
  if (a->precision == JALON_TIME_DAY && b->precision == JALON_TIME_DAY && a->start == b->start && a->end == b->end)
    self->time_points = SAME_DAY;
  else if (a->precision == JALON_TIME_MONTH && b->precision == JALON_TIME_MONTH)
    self->time_points = SAME_MONTH;
  jalon_same_cues_add (self, self->time_points, dup_overlap (finer, coarser));

  return TRUE;
}

/* Of two days that are not one: whether they are near enough for two reports of what lasts. */
gboolean
jalon_same_compare_near_days (JalonSameCues *self, const JalonTime *a, const JalonTime *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint            days;

  if (a->precision != JALON_TIME_DAY || b->precision != JALON_TIME_DAY)
    return FALSE;
  days = (guint) ABS (a->start - b->start);
  if (days == 0 || days > JALON_SAME_NEAR_DAYS)
    return FALSE;

  first = jalon_time_dup_label (a->start < b->start ? a : b);
  second = jalon_time_dup_label (a->start < b->start ? b : a);
  self->time_points = SOME_TIME;
  self->are_days_apart = TRUE;
  jalon_same_cues_add (self,
                       self->time_points,
                       /* Translators: two days, and how many lie between them: why one event may be another. */
                       g_strdup_printf (ngettext ("%s and %s are %u day apart", "%s and %s are %u days apart", days),
                                        first,
                                        second,
                                        days));
  return TRUE;
}

static gboolean
is_place (const JalonPlace *place)
{
  return place != NULL && place->precision != JALON_PRECISION_NONE && place->precision != JALON_PRECISION_REGION;
}

static const char *
find_shared_country (const JalonPlace *a, const JalonPlace *b)
{
  for (guint i = 0; a->countries != NULL && a->countries[i] != NULL; i++)
    {
      if (b->countries != NULL && g_strv_contains ((const char *const *) b->countries, a->countries[i]))
        return a->countries[i];
    }

  return NULL;
}

static gboolean
has_country (const JalonPlace *place)
{
  return place->countries != NULL && place->countries[0] != NULL;
}

/* Whether two places have a name in common, in any language. */
static gboolean
have_same_name (const JalonPlace *a, const JalonPlace *b)
{
  static const char *const languages[] = { "en", "fr" };

  for (guint i = 0; a->name != NULL && b->name != NULL && i < G_N_ELEMENTS (languages) * G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *first = jalon_text_dup (a->name, languages[i / G_N_ELEMENTS (languages)]);
      g_autofree char *second = jalon_text_dup (b->name, languages[i % G_N_ELEMENTS (languages)]);
      g_autofree char *first_folded = first != NULL ? jalon_text_fold (first) : NULL;
      g_autofree char *second_folded = second != NULL ? jalon_text_fold (second) : NULL;

      if (first_folded != NULL && g_strcmp0 (first_folded, second_folded) == 0)
        return TRUE;
    }

  return FALSE;
}

/* How two places agree. */
typedef enum
{
  PLACES_CONTRADICT,
  PLACES_ARE_COMPATIBLE,
  PLACES_ARE_IN_ONE_COUNTRY,
  PLACES_ARE_ONE,
} Agreement;

static Agreement
compare_points (const JalonPlace *a, const JalonPlace *b)
{
  double metres = jalon_geo_distance (a->lon, a->lat, b->lon, b->lat) - a->radius - b->radius;

  if (metres > FAR_METRES)
    return PLACES_CONTRADICT;

  return metres <= NEAR_METRES ? PLACES_ARE_ONE : PLACES_ARE_COMPATIBLE;
}

static gboolean
are_both (const JalonPlace *a, const JalonPlace *b, JalonPrecision precision)
{
  return a->precision == precision && b->precision == precision;
}

static gboolean
is_either (const JalonPlace *a, const JalonPlace *b, JalonPrecision precision)
{
  return a->precision == precision || b->precision == precision;
}

static gboolean
are_points (const JalonPlace *a, const JalonPlace *b)
{
  return jalon_precision_is_point (a->precision) && jalon_precision_is_point (b->precision) &&
         jalon_place_has_point (a) && jalon_place_has_point (b);
}

static Agreement
compare_places (const JalonPlace *a, const JalonPlace *b)
{
  const char *country;

  if (!is_place (a) || !is_place (b))
    return PLACES_ARE_COMPATIBLE;
  /* a sky is closed, or a border */
  if (is_either (a, b, JALON_PRECISION_AIRSPACE) && is_either (a, b, JALON_PRECISION_BORDER))
    return PLACES_CONTRADICT;
  country = find_shared_country (a, b);
  if (country == NULL && has_country (a) && has_country (b))
    return PLACES_CONTRADICT;
  if (have_same_name (a, b) || (country != NULL && are_both (a, b, JALON_PRECISION_AIRSPACE)))
    return PLACES_ARE_ONE;
  if (are_points (a, b))
    return compare_points (a, b);

  return country != NULL ? PLACES_ARE_IN_ONE_COUNTRY : PLACES_ARE_COMPATIBLE;
}

/* Whether nothing speaks against two places being one spot; where only one is known nothing does. */
gboolean
jalon_same_may_be_one_spot (const JalonPlace *a, const JalonPlace *b)
{
  Agreement agreement = compare_places (a, b);

  return agreement != PLACES_CONTRADICT && (agreement != PLACES_ARE_COMPATIBLE || !is_place (a) || !is_place (b));
}

/* Returns: (transfer full) (nullable): why places that agree do */
static char *
dup_where (const JalonSameCues *self, const JalonPlace *a, const JalonPlace *b, Agreement agreement)
{
  const char      *country = find_shared_country (a, b);
  const char      *country_name = country != NULL ? jalon_world_get_name (self->world, country, self->language) : NULL;
  g_autofree char *name = jalon_text_dup (a->name != NULL ? a->name : b->name, self->language);

  if (agreement == PLACES_ARE_ONE && a->precision == JALON_PRECISION_AIRSPACE && country_name != NULL)
    /* Translators: a state, why one event may be the same as another. */
    return g_strdup_printf (_ ("both in the airspace of %s"), country_name);
  if (agreement == PLACES_ARE_ONE && name != NULL)
    /* Translators: a town or site, why one event may be the same as another. */
    return g_strdup_printf (_ ("same place: %s"), name);
  /* Translators: a state, why one event may be the same as another. */
  return country_name != NULL ? g_strdup_printf (_ ("both in %s"), country_name) : NULL;
}

/* The place of an event, or one of the candidates for it. */
static const JalonPlace *
get_place (const JalonEventRecord *record, guint i)
{
  return i < record->alternatives->len ? g_ptr_array_index (record->alternatives, i) : record->place;
}

/* Any of the candidate places may be the one. */
gboolean
jalon_same_compare_places (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b)
{
  guint     n_first = MAX (a->alternatives->len, 1);
  guint     n_second = MAX (b->alternatives->len, 1);
  Agreement best = PLACES_CONTRADICT;
  guint     best_pair = 0;

  for (guint i = 0; i < n_first * n_second; i++)
    {
      const JalonPlace *first = get_place (a, i / n_second);
      const JalonPlace *second = get_place (b, i % n_second);
      Agreement agreement = first != NULL && second != NULL ? compare_places (first, second) : PLACES_ARE_COMPATIBLE;

      if (agreement > best)
        {
          best = agreement;
          best_pair = i;
        }
    }
  if (best <= PLACES_ARE_COMPATIBLE)
    return best != PLACES_CONTRADICT;

  self->place_points = best == PLACES_ARE_ONE ? SAME_SPOT : SAME_COUNTRY;
  jalon_same_cues_add (self,
                       self->place_points,
                       dup_where (self,
                                  get_place (a, best_pair / n_second),
                                  get_place (b, best_pair % n_second),
                                  best));

  return TRUE;
}

static gboolean
bans_same_flights (const JalonClosureRecord *a, const JalonClosureRecord *b)
{
  for (guint i = 0; i < a->bans->len * b->bans->len; i++)
    {
      const JalonBan *first = g_ptr_array_index (a->bans, i / b->bans->len);
      const JalonBan *second = g_ptr_array_index (b->bans, i % b->bans->len);

      if (g_strcmp0 (first->code, second->code) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
have_same_closure (JalonDossier *dossier, const char *a, const char *b)
{
  g_autoptr (GPtrArray) first = jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, a);
  g_autoptr (GPtrArray) second = jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, b);

  for (guint i = 0; i < first->len * second->len; i++)
    {
      const JalonClosureRecord *p = jalon_feature_get_record (g_ptr_array_index (first, i / second->len));
      const JalonClosureRecord *q = jalon_feature_get_record (g_ptr_array_index (second, i % second->len));

      if (g_strcmp0 (p->closing, q->closing) == 0 && bans_same_flights (p, q))
        return TRUE;
    }

  return FALSE;
}

static gboolean
have_same_site (JalonDossier *dossier, const char *a, const char *b)
{
  g_autoptr (GPtrArray) first = jalon_dossier_list_linked (dossier, JALON_KIND_SITE, a);
  g_autoptr (GPtrArray) second = jalon_dossier_list_linked (dossier, JALON_KIND_SITE, b);

  for (guint i = 0; i < first->len * second->len; i++)
    {
      const JalonSiteRecord *p = jalon_feature_get_record (g_ptr_array_index (first, i / second->len));
      const JalonSiteRecord *q = jalon_feature_get_record (g_ptr_array_index (second, i % second->len));

      if (g_strcmp0 (p->host, q->host) == 0 && p->place != NULL && q->place != NULL &&
          compare_places (p->place, q->place) == PLACES_ARE_ONE)
        return TRUE;
    }

  return FALSE;
}

/* What is linked to two events that are in the dossier. */
void
jalon_same_compare_linked (JalonSameCues *self, JalonDossier *dossier, const char *a, const char *b)
{
  if (have_same_closure (dossier, a, b))
    jalon_same_cues_add (self, SAME_CLOSURE, g_strdup (_ ("the same airspace is closed to the same flights")));
  if (have_same_site (dossier, a, b))
    jalon_same_cues_add (self, SAME_SITE, g_strdup (_ ("the same site")));
}
