/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of Universal Dependencies 2 in which a parsed sentence is told:
 * classes of words, features and relations, each with its name. Relations are
 * universal ones and the few subtypes that matter to who did what to whom;
 * the others fall back on what they are a subtype of.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Universal parts of speech. */
typedef enum
{
  JALON_UPOS_X,
  JALON_UPOS_ADJ,
  JALON_UPOS_ADP,
  JALON_UPOS_ADV,
  JALON_UPOS_AUX,
  JALON_UPOS_CCONJ,
  JALON_UPOS_DET,
  JALON_UPOS_INTJ,
  JALON_UPOS_NOUN,
  JALON_UPOS_NUM,
  JALON_UPOS_PART,
  JALON_UPOS_PRON,
  JALON_UPOS_PROPN,
  JALON_UPOS_PUNCT,
  JALON_UPOS_SCONJ,
  JALON_UPOS_SYM,
  JALON_UPOS_VERB,
  JALON_N_UPOS
} JalonUpos;

/**
 * JalonDeprel: the relation of a word to its head
 * @JALON_DEPREL_DEP: none of the others, and `goeswith`, `reparandum`, `dislocated`, `orphan`
 * @JALON_DEPREL_OBL_AGENT: who does what a passive verb tells ("by", "par")
 */
typedef enum
{
  JALON_DEPREL_DEP,
  JALON_DEPREL_ROOT,
  JALON_DEPREL_ACL,
  JALON_DEPREL_ACL_RELCL,
  JALON_DEPREL_ADVCL,
  JALON_DEPREL_ADVMOD,
  JALON_DEPREL_AMOD,
  JALON_DEPREL_APPOS,
  JALON_DEPREL_AUX,
  JALON_DEPREL_AUX_PASS,
  JALON_DEPREL_CASE,
  JALON_DEPREL_CC,
  JALON_DEPREL_CCOMP,
  JALON_DEPREL_COMPOUND,
  JALON_DEPREL_COMPOUND_PRT,
  JALON_DEPREL_CONJ,
  JALON_DEPREL_COP,
  JALON_DEPREL_CSUBJ,
  JALON_DEPREL_DET,
  JALON_DEPREL_DISCOURSE,
  JALON_DEPREL_EXPL,
  JALON_DEPREL_FIXED,
  JALON_DEPREL_FLAT,
  JALON_DEPREL_IOBJ,
  JALON_DEPREL_LIST,
  JALON_DEPREL_MARK,
  JALON_DEPREL_NMOD,
  JALON_DEPREL_NMOD_POSS,
  JALON_DEPREL_NSUBJ,
  JALON_DEPREL_NSUBJ_PASS,
  JALON_DEPREL_NUMMOD,
  JALON_DEPREL_OBJ,
  JALON_DEPREL_OBL,
  JALON_DEPREL_OBL_AGENT,
  JALON_DEPREL_PARATAXIS,
  JALON_DEPREL_PUNCT,
  JALON_DEPREL_VOCATIVE,
  JALON_DEPREL_XCOMP,
  JALON_N_DEPRELS
} JalonDeprel;

/* Sets of relations are bits of 64. */
G_STATIC_ASSERT (JALON_N_DEPRELS <= 64);

/**
 * JalonParseFeature: what is known of a word besides its class
 * @JALON_FEATURE_CALENDAR: no feature of Universal Dependencies: a noun that is
 *   a day, a month or a span of time
 * @JALON_FEATURE_VOICE: found in the tree: a verb with a passive auxiliary, subject or agent
 */
typedef enum
{
  JALON_FEATURE_CALENDAR,
  JALON_FEATURE_CASE,
  JALON_FEATURE_MOOD,
  JALON_FEATURE_NUMBER,
  JALON_FEATURE_PERSON,
  JALON_FEATURE_PRON_TYPE,
  JALON_FEATURE_TENSE,
  JALON_FEATURE_VERB_FORM,
  JALON_FEATURE_VOICE,
  JALON_N_FEATURES
} JalonParseFeature;

/* Values of features; 0 is: not said. */
enum
{
  JALON_CALENDAR_YES = 1,
};

enum
{
  JALON_CASE_NOM = 1,
};

enum
{
  JALON_MOOD_IND = 1,
  JALON_MOOD_CND,
  JALON_MOOD_IMP,
  JALON_MOOD_SUB,
};

enum
{
  JALON_NUMBER_SING = 1,
  JALON_NUMBER_PLUR,
};

enum
{
  JALON_PERSON_1 = 1,
  JALON_PERSON_2,
  JALON_PERSON_3,
};

enum
{
  JALON_PRON_TYPE_REL = 1,
};

/* @JALON_TENSE_IMPERFECT: of the past, going on or repeated ("Imp" in Universal Dependencies) */
enum
{
  JALON_PARSE_TENSE_PRES = 1,
  JALON_PARSE_TENSE_PAST,
  JALON_PARSE_TENSE_IMPERFECT,
  JALON_PARSE_TENSE_FUT,
};

/* English "-ing" forms are participles of the present, whether Universal Dependencies calls them so or gerunds. */
enum
{
  JALON_VERB_FORM_FIN = 1,
  JALON_VERB_FORM_INF,
  JALON_VERB_FORM_PART,
};

enum
{
  JALON_VOICE_PASS = 1,
};

const char *jalon_upos_get_name (JalonUpos upos);
gboolean    jalon_upos_from_name (const char *name, JalonUpos *out_upos);
const char *jalon_deprel_get_name (JalonDeprel deprel);
JalonDeprel jalon_deprel_from_name (const char *name);
const char *jalon_feature_get_value_name (JalonParseFeature feature, guint value);
guint       jalon_feature_get_n_values (JalonParseFeature feature);
void        jalon_features_append (const guint8 *features, GString *out);

G_END_DECLS
