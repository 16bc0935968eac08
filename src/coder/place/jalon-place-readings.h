/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What places a name can mean.
 */

#pragma once

#include "jalon-lexicon.h"

G_BEGIN_DECLS

/* A part of a document as the rules of places see it. */
typedef struct
{
  JalonLexicon            *lexicon;
  const JalonPlaceLexicon *places;
  JalonLang                lang;
  const char              *text;
  const JalonTokens       *tokens;
} JalonPlaceText;

typedef enum
{
  JALON_READING_COUNTRY,
  JALON_READING_AREA, /* a region or sea of our own list */
  JALON_READING_DIVISION,
  JALON_READING_CAPITAL,
  JALON_READING_TOWN,
} JalonReadingKind;

/**
 * JalonPlaceReading:
 *
 * One place that a name can mean. Degrees.
 * @country: (nullable): interned ISO3
 * @admin1: (nullable): of a town
 * @ambiguous: a state whose name is as often something else's
 */
typedef struct
{
  JalonReadingKind kind;
  JalonPrecision   precision;
  const char      *country;
  const char      *admin1;
  const char      *name;
  double           lon;
  double           lat;
  guint32          population;
  gboolean         ambiguous;

  const JalonWorldPlace *place;
} JalonPlaceReading;

/* How a name is found. */
typedef enum
{
  JALON_NAME_OF_PLACE,
  JALON_NAME_OF_PEOPLE, /* a demonym */
  JALON_NAME_OF_PERSON, /* who leads a state */
  JALON_NAME_OF_OTHER,  /* an organisation, a firm: no place */
  JALON_NAME_OF_SEAT,   /* the Kremlin */
} JalonNameUse;

/**
 * JalonPlaceName:
 *
 * A name that can mean places.
 * @first: token of its first word
 * @last: the token after its last
 * @start: byte
 * @end: byte
 * @first_reading: number of the first of its readings
 * @abbreviated: "TX": only said after a town
 */
typedef struct
{
  guint        first;
  guint        last;
  gsize        start;
  gsize        end;
  guint        first_reading;
  JalonNameUse use;
  gboolean     abbreviated;
} JalonPlaceName;

/* Finds the longest name that begins at token @i and appends its meanings (element-type JalonPlaceReading); FALSE where
 * there is none. */
gboolean jalon_place_readings_at (const JalonPlaceText *text, guint i, GArray *readings, JalonPlaceName *out_name);

/* Whether the token is a word that begins with a capital, also after an Arabic article ("al-Bab"). */
gboolean jalon_place_text_is_capital (const JalonPlaceText *text, guint i);
/* What a word beside a name says of it: a set of 1 << JalonPlaceWord; 0 outside of the text. */
guint jalon_place_text_word (const JalonPlaceText *text, guint i);

G_END_DECLS
