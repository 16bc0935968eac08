/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words around a name say: whether it is a place's, and in which state or division that lies.
 */

#pragma once

#include "jalon-place-readings.h"

G_BEGIN_DECLS

/* What speaks for a place, and against. */
typedef enum
{
  JALON_CUE_LOCATIVE = 1 << 0,    /* "in", "near", "northern" before it */
  JALON_CUE_TOWN = 1 << 1,        /* "the city of" */
  JALON_CUE_DIVISION = 1 << 2,    /* "the province of", "Aleppo province" */
  JALON_CUE_INSTITUTION = 1 << 3, /* "London police" */
  JALON_CUE_LISTED = 1 << 4,      /* after a place and a comma or "and" */
  JALON_CUE_ACTS = 1 << 5,        /* it says or does something */
  JALON_CUE_START = 1 << 6,       /* first word of a sentence, which any word may be */
  JALON_CUE_COMMON = 1 << 7,      /* also another word */
  JALON_CUE_PERSON = 1 << 8,      /* of a person: "Jack London" */
  JALON_CUE_GIVEN = 1 << 10,      /* also a given name: "Chad", "Georgia" */
  JALON_CUE_PART = 1 << 11,       /* a longer name goes on after it: "Toronto Maple Leafs" */
  JALON_CUE_OTHER = 1 << 9,       /* of something else: "Bank of England" */
} JalonPlaceCue;

/**
 * JalonPlaceContext:
 * @cues: a set of JalonPlaceCue
 * @country: (nullable): interned: the state it is said to lie in
 * @division: (nullable): the division it is said to lie in
 * @within: that state or division itself, where either is set
 * @unknown: none of the name's places lies there: "Paris, Ont." of a Paris that no gazetteer has
 */
typedef struct
{
  guint             cues;
  const char       *country;
  const char       *division;
  JalonPlaceReading within;
  gboolean          unknown;
} JalonPlaceContext;

/* Reads the words around @name; of containers only those are taken that one of its @readings from @first_reading on
 * lies in, or any where it has none. */
void jalon_place_context_read (const JalonPlaceText *text,
                               const JalonPlaceName *name,
                               const GArray         *readings,
                               guint                 first_reading,
                               JalonPlaceContext    *out_context);

/* Finds a place by the words around it alone; @out_county: it is a part of a division. */
gboolean
jalon_place_context_find_unknown (const JalonPlaceText *text, guint i, JalonPlaceName *out_name, gboolean *out_county);

gboolean jalon_place_context_is_located (const JalonPlaceText *text, guint i);

/* Whether the place is or lies in this state and, where that is not NULL, division. */
gboolean jalon_place_reading_is_in (const JalonPlaceReading *reading, const char *country, const char *division);

G_END_DECLS
