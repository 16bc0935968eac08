/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the coder asks of single words of a language, beside their function,
 * and what is so of its grammar. No word stands in the program: sets, cues and
 * grammar are members of words.*.json.
 */

#pragma once

#include "jalon-lexicon-file.h"
#include "jalon-token.h"
#include "jalon-verbs.h"

G_BEGIN_DECLS

/* The members of "sets", in the order of their names in jalon-word-sets.c. A set of several fits in 64 bits. */
typedef enum
{
  JALON_SET_DEFINITE,        /* articles before what is known: "the" */
  JALON_SET_INSIDE,          /* "in", "at", before a state or town */
  JALON_SET_LOCATIVE,        /* prepositions that say where */
  JALON_SET_NEAR,            /* ... near something */
  JALON_SET_OFFSHORE,        /* ... at sea: "off" */
  JALON_SET_ABOVE,           /* ... above: "over" */
  JALON_SET_ADDRESSED,       /* ... to whom: "to" */
  JALON_SET_OF,              /* "of" */
  JALON_SET_PARTITIVE,       /* what looks like "of" and is an article: "des soldats" */
  JALON_SET_CONJUNCTION,     /* prepositions that also begin a clause: "after" */
  JALON_SET_GENITIVE,        /* "'s" */
  JALON_SET_NOUN_LINK,       /* between a noun and what it is of: "hélicoptères DE l'armée" */
  JALON_SET_LINK_ARTICLE,    /* articles behind those */
  JALON_SET_IN_POWER,        /* "la junte au POUVOIR à Conakry" */
  JALON_SET_SEAT_OF,         /* "the authorities IN Cotonou" */
  JALON_SET_TAKEN_FROM,      /* "retook the town FROM" */
  JALON_SET_ARTICLE_OF_NAME, /* prepositions that hold the article of a name: "AU Caire" */
  JALON_SET_THAT,            /* what begins the clause of what is said */
  JALON_SET_THREE,
  JALON_SET_COURTESY,      /* "Mr" */
  JALON_SET_NAME_PARTICLE, /* within a person's name: "van" */
  JALON_SET_INSTITUTION,   /* what every state has, also of several words: "armed forces" */
  JALON_SET_SOIL,          /* "territory" */
  JALON_SET_OPPOSING,      /* "anti-" */
  JALON_SET_BORDER_LINK,   /* prepositions between a border and whose it is */
  JALON_SET_SHARED,        /* "its", "common", before a border */
  JALON_SET_AREA,          /* "region", behind a border */
  JALON_SET_TOWN_PART,     /* "outskirts" */
  JALON_SET_AROUND,        /* "basin", behind a lake */
  JALON_SET_PART_OF_COUNTRY,
  JALON_SET_COMPASS, /* that alone are no name of a division */
  JALON_SET_DIVISION,
  JALON_SET_TOWN,
  JALON_SET_FEATURE,  /* behind a name that is no town's: "shoal" */
  JALON_SET_LANDFORM, /* last word of divisions that are named for something else: "Blue NILE" */
  JALON_SET_SEA,
  JALON_SET_LAKE,
  JALON_SET_SEA_PART, /* "Méditerranée ORIENTALE" */
  JALON_SET_OPEN_SEA, /* "waters", behind the name of a sea */
  JALON_SET_DISTANCE, /* units of length */
  JALON_SET_COUNTED,  /* what numbers count: "percent", "people" */
  JALON_SET_YEARS,    /* "il y a dix ANS" */
  JALON_SET_APOLOGIZE,
  JALON_SET_FOREIGN,    /* common words of languages that share many with this one */
  JALON_SET_BESIDE,     /* before a point of the compass: "AU nord de" is outside, "dans le nord de" within */
  JALON_SET_SITE,       /* nouns for what is built and has a name: "airport" */
  JALON_SET_OCCASION,   /* "on the SIDELINES of" */
  JALON_SET_CAPITAL,    /* nouns for the town a state is governed from */
  JALON_SET_COLLECTIVE, /* one noun for several, which "they" may stand for: "the army" */
  JALON_SET_ABROAD,     /* of those who are not of where it is told: "international", "diplomat" */
  JALON_SET_MEMORY,     /* what is long over is told of, whatever day it is: "anniversary" */
  JALON_N_SETS
} JalonWordSet;

/* Lists whose words are looked for within words: the members of "cues", and of endings. */
typedef enum
{
  JALON_CUE_ORIGIN,       /* of flights: "from" */
  JALON_CUE_DESTINATION,  /* "bound for" */
  JALON_CUE_CIVIL,        /* traffic */
  JALON_CUE_MILITARY,     /* traffic */
  JALON_CUE_UNTIL_NOTICE, /* "until further notice" */
  JALON_CUE_SITE_BASE,
  JALON_CUE_SITE_CAMP,
  JALON_CUE_SITE_TRAINING,
  JALON_CUE_SITE_AIR,         /* "air base", not any base */
  JALON_CUE_COMPOUND_ENDINGS, /* of adjectives: "Rwandan-backed" */
  JALON_CUE_OWNING_ENDINGS,   /* of those that say whose something is: "Greek-owned" */
  JALON_CUE_PLURAL_ENDINGS,
  JALON_N_CUES
} JalonCue;

/**
 * JalonGrammar:
 * @adjectives_follow: "l'armée malienne"; else "the Malian army"
 * @people_capital: the noun for people has a capital ("des Maliens" is written "Maliens"); else it is known by its
 * plural
 * @demonyms_small: adjectives of states are written small
 * @head_last: of a phrase of nouns the last is the one that the others belong to
 * @conditional_alleges: the conditional says that someone else says so
 * @inversion_is_condition: "HAD Mali closed"
 * @present_is_habit: the simple present tells what is usual
 * @gendered_pronouns: pronouns of persons are never those of things
 * @noun_phrase_ends: a set of JALON_TENSE_BIT(): verb forms that are no noun
 * @finite: a set of JALON_TENSE_BIT(): verb forms that a subject stands before
 */
typedef struct
{
  gboolean adjectives_follow;
  gboolean people_capital;
  gboolean demonyms_small;
  gboolean head_last;
  gboolean conditional_alleges;
  gboolean inversion_is_condition;
  gboolean present_is_habit;
  gboolean gendered_pronouns;
  guint    noun_phrase_ends;
  guint    finite;
} JalonGrammar;

typedef struct _JalonWordSets JalonWordSets;

JalonWordSets      *jalon_word_sets_new (void);
void                jalon_word_sets_free (JalonWordSets *self);
gboolean            jalon_word_sets_read (JalonWordSets *self, const JalonLexiconFile *file, GError **error);
guint64             jalon_word_sets_find (const JalonWordSets *self, const char *word);
guint64             jalon_word_sets_find_token (const JalonWordSets *self, const JalonToken *token);
gboolean            jalon_word_sets_has_cue (const JalonWordSets *self, JalonCue cue, const char *words);
gboolean            jalon_word_sets_has_ending (const JalonWordSets *self, JalonCue cue, const char *word);
const JalonGrammar *jalon_word_sets_get_grammar (const JalonWordSets *self);

#define JALON_SET_BIT(set) (G_GUINT64_CONSTANT (1) << (set))

G_STATIC_ASSERT (JALON_N_SETS <= 64);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonWordSets, jalon_word_sets_free)

G_END_DECLS
