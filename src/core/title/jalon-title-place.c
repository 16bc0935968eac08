/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where it was, as the end of a title.
 */

#include "config.h"

#include "jalon-title-place.h"

#include "jalon-i18n.h"
#include "jalon-name-forms.h"
#include "jalon-text.h"
#include "jalon-title-fill.h"

#include <string.h>

/**
 * Where:
 *
 * @language: of the sentences
 * @name: (nullable): of the place
 * @countries: (owned) (element-type utf8): may be empty
 */
typedef struct
{
  const char *language;
  const char *name;
  GPtrArray  *countries;
} Where;

/* What stands in the gaps "{name}" and "{country}". */
static char *
dup_gap (const char *key, const char *form, gpointer data)
{
  const Where *self = data;

  if (strcmp (key, "country") == 0)
    return jalon_title_dup_names (self->language, self->countries, form);
  return self->name != NULL && *self->name != '\0' ? jalon_phrase_dup_form (self->language, self->name, form) : NULL;
}

/* Whether it is a name that a preposition can stand before, not words that go on ("northern Mali", "base, at the
 * border"). */
static gboolean
is_plain_name (const char *name)
{
  return name != NULL && g_unichar_isupper (g_utf8_get_char (name)) && strpbrk (name, ",;:()0123456789") == NULL;
}

/* The sentence for a town or region; @is_told: its country is named already. */
static const char *
get_town_pattern (JalonPrecision precision, gboolean is_told)
{
  if (precision == JALON_PRECISION_ADMIN1)
    /* Translators: the end of a title: where it was. {name} is a region or province, {country:name} its country. */
    return is_told ? C_ ("title", "in the region of {name}") : C_ ("title", "in the region of {name}, {country:name}");
  if (precision == JALON_PRECISION_NEAR_CITY)
    /* Translators: the end of a title: where it was. {name} is a town, {country:name} its country. "{name:de}" is a
     * form that data/names/rules.tsv has for your language. */
    return is_told ? C_ ("title", "near {name}") : C_ ("title", "near {name}, {country:name}");
  return is_told ? C_ ("title", "in {name}") : C_ ("title", "in {name}, {country:name}");
}

/* The sentence for a place whose countries are enough to name it; NULL where they are not. */
static const char *
get_country_pattern (JalonPrecision precision)
{
  switch (precision)
    {
    case JALON_PRECISION_BORDER:
      /* Translators: the end of a title: where it was; {country} are the states on both sides. */
      return C_ ("title", "on the border of {country}");
    case JALON_PRECISION_AIRSPACE:
      /* Translators: the end of a title: where it was. */
      return C_ ("title", "in the airspace of {country}");
    case JALON_PRECISION_COUNTRY:
      /* Translators: the end of a title: where it was. */
      return C_ ("title", "in {country}");
    case JALON_PRECISION_SITE:
    case JALON_PRECISION_CITY:
    case JALON_PRECISION_NEAR_CITY:
    case JALON_PRECISION_ADMIN1:
    case JALON_PRECISION_SEA:
    case JALON_PRECISION_REGION:
    case JALON_PRECISION_NONE:
    case JALON_N_PRECISIONS:
    default:
      return NULL;
    }
}

/* Its own name, with a preposition where one can stand before it, else in brackets. */
static char *
dup_named (const JalonTitleFacts *facts, const JalonPlace *place, Where *where)
{
  gboolean is_told = where->countries->len == 0 || jalon_title_facts_names (facts, where->countries->pdata[0]);
  gboolean is_town = place->precision >= JALON_PRECISION_CITY && place->precision <= JALON_PRECISION_ADMIN1;
  char    *words = NULL;

  if (is_town && is_plain_name (where->name))
    return jalon_title_fill (get_town_pattern (place->precision, is_told), dup_gap, where);
  /* Translators: the end of a title: where it was, in any words, and the country. */
  if (!is_told)
    words = jalon_title_fill (C_ ("title", "({name}, {country:name})"), dup_gap, where);
  /* Translators: the end of a title: where it was, in any words. */
  return words != NULL ? words : jalon_title_fill (C_ ("title", "({name})"), dup_gap, where);
}

/* Where there is no name: the country alone, unless the title has it. */
static char *
dup_country (const JalonTitleFacts *facts, Where *where)
{
  if (where->countries->len == 0 || jalon_title_facts_names (facts, where->countries->pdata[0]))
    return NULL;
  return jalon_title_fill (get_country_pattern (JALON_PRECISION_COUNTRY), dup_gap, where);
}

static char *
dup_words (const JalonTitleFacts *facts, const JalonPlace *place, Where *where)
{
  const char *pattern = place != NULL ? get_country_pattern (place->precision) : NULL;

  if (pattern != NULL && place->precision != JALON_PRECISION_COUNTRY && where->countries->len > 0)
    return jalon_title_fill (pattern, dup_gap, where);
  if (jalon_title_place_is_fine (place) && where->name != NULL)
    return dup_named (facts, place, where);
  if (place != NULL && place->precision == JALON_PRECISION_SEA)
    /* Translators: the end of a title: where it was. */
    return g_strdup (C_ ("title", "at sea"));
  return dup_country (facts, where);
}

/**
 * jalon_title_place_is_fine:
 * @place: (nullable): a place
 *
 * Returns: whether it is finer than a country, or other than one
 */
gboolean
jalon_title_place_is_fine (const JalonPlace *place)
{
  return place != NULL && place->precision != JALON_PRECISION_COUNTRY && place->precision != JALON_PRECISION_NONE;
}

/**
 * jalon_title_put_state_before:
 * @facts: of an event within a state
 * @title: (transfer full): what was done there
 *
 * Returns: (transfer full): the title after the name of the state, as headlines have it, unless it names it
 */
char *
jalon_title_put_state_before (const JalonTitleFacts *facts, char *title)
{
  g_autofree char *before = title;
  g_autofree char *name = NULL;

  if (jalon_title_facts_names (facts, facts->within))
    return g_steal_pointer (&before);
  name = jalon_name_dup_form (facts->language, facts->within, "name");
  /* Translators: a headline of what was done within a state: "Mali: the army attacks the government". */
  return jalon_title_fill_gaps (C_ ("title", "{country}: {title}"),
                                (const JalonTitleGap[]){ { "country", name }, { "title", before } },
                                2);
}

/**
 * jalon_title_dup_place:
 * @facts: those of a title whose sentence is filled
 * @place: (nullable): where it was
 *
 * Returns: (transfer full) (nullable): the end of a title; %NULL where there is nothing to say that the title has not
 */
char *
jalon_title_dup_place (const JalonTitleFacts *facts, const JalonPlace *place)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = place != NULL ? jalon_text_dup (place->name, facts->language) : NULL;
  Where            where = { facts->language, name, countries };

  for (guint i = 0; place != NULL && place->countries != NULL && place->countries[i] != NULL; i++)
    g_ptr_array_add (countries, g_strdup (place->countries[i]));
  return dup_words (facts, place, &where);
}
