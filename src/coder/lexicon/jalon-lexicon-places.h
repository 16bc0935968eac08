/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lexicon of places, places.json: areas that no gazetteer of towns has, other names of divisions, and the words
 * by which a name is told to be a place or something else.
 */

#pragma once

#include "jalon-phrases.h"
#include "jalon-types.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* What a word beside a name says of it; the members of places.json of the same name. */
typedef enum
{
  JALON_PLACE_WORD_LOCATIVE,    /* "in", "near": a place follows */
  JALON_PLACE_WORD_INSIDE,      /* "Tripoli IN Lebanon" */
  JALON_PLACE_WORD_TOWN,        /* "the CITY of" */
  JALON_PLACE_WORD_DIVISION,    /* "the PROVINCE of" */
  JALON_PLACE_WORD_COUNTY,      /* "Metcalfe COUNTY": a place, known or not */
  JALON_PLACE_WORD_DIRECTION,   /* "NORTHERN Syria" */
  JALON_PLACE_WORD_TITLE,       /* "PRESIDENT Lincoln": a person follows */
  JALON_PLACE_WORD_HOLDER,      /* "the BANK of England": not the place */
  JALON_PLACE_WORD_OTHER,       /* "the Washington POST": not the place */
  JALON_PLACE_WORD_INSTITUTION, /* "London POLICE": there */
  JALON_PLACE_WORD_GIVEN,       /* "JACK London": a person's name */
  JALON_PLACE_WORD_COMMON,      /* "Nice", "Reading", "Clinton": another word or a family's name, too */
  JALON_PLACE_WORD_NEVER,       /* "March", "University": no place where it stands alone */
  JALON_PLACE_WORD_SEAT,        /* "the Kremlin": a power, hardly the building */
  JALON_N_PLACE_WORDS
} JalonPlaceWord;

/**
 * JalonArea:
 *
 * A region, a sea, a division of a state. Degrees.
 * @country: (nullable): interned ISO3, NULL of what lies in several or none
 * @name: interned
 * @population: of a division, that of its towns in the gazetteer
 * @abbreviated: only said after a town: "Austin, TX"
 */
typedef struct
{
  JalonPrecision precision;
  const char    *country;
  const char    *name;
  double         lon;
  double         lat;
  guint32        population;
  gboolean       abbreviated;
} JalonArea;

typedef struct _JalonPlaceLexicon JalonPlaceLexicon;

/* Areas by phrase; value: JalonArea. */
const JalonPhrases *jalon_place_lexicon_get_areas (const JalonPlaceLexicon *self);
/* (nullable) (element-type JalonArea): the divisions of states of this name, as jalon_text_fold() writes it. */
const GArray *jalon_place_lexicon_find_divisions (const JalonPlaceLexicon *self, const char *folded);
/* (nullable) (element-type JalonWorldAdmin1): the divisions of states of exactly this name but for ASCII capitals. */
const GPtrArray *jalon_place_lexicon_find_named_divisions (const JalonPlaceLexicon *self, const char *name);
/* Whether many towns of a state bear the names of others elsewhere ("Athens" in Georgia); @country: interned ISO3. */
gboolean jalon_place_lexicon_has_namesakes (const JalonPlaceLexicon *self, const char *country);
/* What the @n words from @first on say of a name beside them: a set of 1 << JalonPlaceWord. */
guint jalon_place_lexicon_read_words (const JalonPlaceLexicon *self,
                                      JalonLang                lang,
                                      const JalonTokens       *tokens,
                                      guint                    first,
                                      guint                    n);

G_END_DECLS
