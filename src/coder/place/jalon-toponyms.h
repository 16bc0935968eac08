/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The toponyms of a document: which of its names are places, and which place
 * each is. A document is read in parts, then judged as a whole, then asked:
 *
 *   toponyms = jalon_toponyms_new (lexicon, lang);
 *   jalon_toponyms_read (toponyms, text, tokens);    for each part, in order
 *   jalon_toponyms_resolve (toponyms);
 *   list = jalon_toponyms_list (toponyms, tokens);   for any part
 *
 * A name is judged by the words around it ("Tripoli, Lebanon", "the Lebanese
 * city of Tripoli"), by the states and divisions that the document names, by
 * the other towns it names, and by the number of people last.
 */

#pragma once

#include "jalon-lexicon.h"

G_BEGIN_DECLS

/* How the text uses the name. */
typedef enum
{
  JALON_TOPONYM_LITERAL, /* the place itself */
  JALON_TOPONYM_METONYM, /* a capital that says or does: its government */
  JALON_TOPONYM_DEMONYM, /* "Syrian": no place, but it names the state */
} JalonToponymUse;

/**
 * JalonToponym:
 *
 * A place that the text names. Strings live as long as the JalonToponyms.
 * @first: token of its first word
 * @last: the token after its last
 * @start: byte of the text where the name begins; of "Moscow-based" only "Moscow" is the name
 * @end: the byte after its last
 * @precision: city, admin1, country, region, sea or site; of a town that is known only by the division or state it is
 *   said to lie in, that one's
 * @name: as the gazetteer has it, in English
 * @country: (nullable): interned ISO3, of a town the state it lies in; NULL of seas and regions of several
 * @admin1: (nullable): division that a town lies in
 * @lat: degrees
 * @lon: degrees
 * @score: how sure it is that this is a place; 1 and more
 * @rule: static: why this place of those of the name
 * @place: (nullable): the town itself
 */
typedef struct
{
  guint           first;
  guint           last;
  gsize           start;
  gsize           end;
  JalonPrecision  precision;
  JalonToponymUse use;
  const char     *name;
  const char     *country;
  const char     *admin1;
  double          lat;
  double          lon;
  int             score;
  const char     *rule;

  const JalonWorldPlace *place;
} JalonToponym;

typedef struct _JalonToponyms JalonToponyms;

JalonToponyms *jalon_toponyms_new (JalonLexicon *lexicon, JalonLang lang);
void           jalon_toponyms_free (JalonToponyms *self);

/* Collects the names of a part of the document; parts come in the order of the text. */
void jalon_toponyms_read (JalonToponyms *self, const char *text, const JalonTokens *tokens);

/* Judges all names read so far; time grows with their number. */
void jalon_toponyms_resolve (JalonToponyms *self);

/* (transfer full) (element-type JalonToponym): those of the part that @tokens were cut from, by position. */
GArray *jalon_toponyms_list (const JalonToponyms *self, const JalonTokens *tokens);

/* (nullable) (transfer none): the one of a list that begins at the token @first. */
const JalonToponym *jalon_toponyms_find (const GArray *list, guint first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonToponyms, jalon_toponyms_free)

G_END_DECLS
