/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lexicons of data/lexicon/, compiled: word classes, states with their
 * demonyms, and small words by function. Immutable once loaded.
 */

#pragma once

#include "jalon-codes.h"
#include "jalon-lexicon-places.h"
#include "jalon-parse-model.h"
#include "jalon-phrases.h"
#include "jalon-senses.h"
#include "jalon-types.h"
#include "jalon-verbs.h"
#include "jalon-word-sets.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* Small words by what they do; the members of words.*.json of the same name. */
typedef enum
{
  JALON_FUNCTION_BE,
  JALON_FUNCTION_HAVE,
  JALON_FUNCTION_FUTURE,
  JALON_FUNCTION_SAYING,
  JALON_FUNCTION_HISTORY,
  JALON_FUNCTION_SPORT,
  JALON_FUNCTION_BUSINESS,
  JALON_FUNCTION_RELATIVE,
  JALON_FUNCTION_SUBORDINATE,
  JALON_FUNCTION_COORDINATION,
  JALON_FUNCTION_ARTICLES,
  JALON_FUNCTION_OF,
  JALON_FUNCTION_AT,
  JALON_FUNCTION_BY,
  JALON_FUNCTION_DITTO,
  JALON_FUNCTION_NUMBER,
  JALON_FUNCTION_AGO,   /* before a number of years: "il y a" */
  JALON_FUNCTION_SMALL, /* other small words: known, and no name */
  JALON_FUNCTION_WATERS,
  JALON_FUNCTION_SPORT_HINT,
  JALON_N_FUNCTIONS
} JalonFunction;

/* A class of nouns: @sector is a PLOVER sector or NULL; @head can head a party ("soldats maliens"). */
typedef struct
{
  const char *id;
  const char *sector;
  gboolean    head;
} JalonWordClass;

typedef struct _JalonLexicon JalonLexicon;

JalonLexicon *jalon_lexicon_new (JalonWorld *world, const char *overlay_folder, GError **error);
JalonLexicon *jalon_lexicon_new_for_user (JalonWorld *world, GError **error);
JalonLexicon *jalon_lexicon_ref (JalonLexicon *self);
void          jalon_lexicon_unref (JalonLexicon *self);
const char   *jalon_lexicon_get_hash (JalonLexicon *self);
JalonWorld   *jalon_lexicon_get_world (JalonLexicon *self);

/* (transfer none): the senses of events, with the words of a language that is read now if it was not */
const JalonSenses *jalon_lexicon_get_senses (JalonLexicon *self, JalonLang lang);

/* What the detail of a meaning in the geography says of the name. */
enum
{
  JALON_NAME_AMBIGUOUS = 1 << 0,  /* also the name of something else; without a code always so */
  JALON_NAME_LOWER_CASE = 1 << 1, /* a common noun: "talibans" */
  JALON_NAME_PERSON = 1 << 2,     /* of who leads the state */
  JALON_NAME_ACRONYM = 1 << 3,    /* written in capitals alone */
};

/* What the phrase tables lead to: their meanings' values, by table. */
JalonParseModel    *jalon_lexicon_get_parse_model (JalonLexicon *self, JalonLang lang, GError **error);
const JalonPhrases *jalon_lexicon_get_geography (JalonLexicon *self); /* value: interned code; kind: JalonFound */
const JalonPhrases *
jalon_lexicon_get_rivals (JalonLexicon *self); /* value: interned code of the ambiguous name it speaks against */
const JalonPhrases *jalon_lexicon_get_classes (JalonLexicon *self, /* value: JalonWordClass */
                                               JalonLang     lang);
const JalonPhrases *jalon_lexicon_get_functions (JalonLexicon *self, /* kind: JalonFunction */
                                                 JalonLang     lang);
const JalonPhrases *
jalon_lexicon_get_anaphora (JalonLexicon *self, /* value: interned "states", "counterpart", "host" */
                            JalonLang     lang);
const JalonPhrases *
jalon_lexicon_get_prepositions (JalonLexicon *self, /* value: interned, the form without its article */
                                JalonLang     lang);
const JalonPlaceLexicon *jalon_lexicon_get_places (JalonLexicon *self);
const JalonWordSets     *jalon_lexicon_get_sets (JalonLexicon *self, JalonLang lang);
gboolean                 jalon_lexicon_has_cue (JalonLexicon *self, JalonCue cue, const char *words);
const JalonVerbs        *jalon_lexicon_get_verbs (JalonLexicon *self, JalonLang lang);
/* (nullable): the class of nouns of this id */
const JalonWordClass *jalon_lexicon_get_class (JalonLexicon *self, JalonLang lang, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonLexicon, jalon_lexicon_unref)

G_END_DECLS
