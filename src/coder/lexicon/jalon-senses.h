/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words of events mean: senses.json lists the senses, each with its PLOVER type and who takes part in which
 * grammatical place; frames.*.json the verbs and nouns of a language that have them, its classes of nouns and its
 * prepositions; factuality.*.json what makes an event real, announced or only thought of.
 */

#pragma once

#include "jalon-codes.h"
#include "jalon-phrases.h"
#include "jalon-types.h"
#include "jalon-verbs.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A set of classes of nouns, by their numbers. */
typedef struct
{
  guint64 bits[4];
} JalonClasses;

#define JALON_CLASSES_MAX 256

static inline void
jalon_classes_add (JalonClasses *self, guint class)
{
  self->bits[class / 64] |= G_GUINT64_CONSTANT (1) << class % 64;
}

static inline void
jalon_classes_join (JalonClasses *self, const JalonClasses *more)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->bits); i++)
    self->bits[i] |= more->bits[i];
}

static inline gboolean
jalon_classes_meet (const JalonClasses *a, const JalonClasses *b)
{
  guint64 common = 0;

  for (guint i = 0; i < G_N_ELEMENTS (a->bits); i++)
    common |= a->bits[i] & b->bits[i];
  return common != 0;
}

static inline gboolean
jalon_classes_is_empty (const JalonClasses *self)
{
  return (self->bits[0] | self->bits[1] | self->bits[2] | self->bits[3]) == 0;
}

/* Sets of classes that the coder asks for, whatever words belong to them. */
typedef enum
{
  JALON_KNOWN_STATE,
  JALON_KNOWN_ORGANISATION,
  JALON_KNOWN_SETTLEMENT,
  JALON_KNOWN_TERRITORY,
  JALON_KNOWN_PERSON, /* a name of which nothing else is known */
  JALON_KNOWN_HUMAN,
  JALON_KNOWN_PEOPLE,   /* all that are somebody */
  JALON_KNOWN_MISHAP,   /* accidents, forces of nature, disease; and sport */
  JALON_KNOWN_QUANTITY, /* "thousands": alone they are people, with "of" whatever that is */
  JALON_N_KNOWN
} JalonKnownClass;

/* The place of an argument: subject and object of the active verb, or what a preposition introduces. */
typedef enum
{
  JALON_SLOT_SUBJECT,
  JALON_SLOT_OBJECT,
  JALON_SLOT_IOBJ,
  JALON_SLOT_BY,
  JALON_SLOT_OF,
  JALON_SLOT_TO,
  JALON_SLOT_FROM,
  JALON_SLOT_ON,
  JALON_SLOT_IN,
  JALON_SLOT_AT,
  JALON_SLOT_INTO,
  JALON_SLOT_FOR,
  JALON_SLOT_WITH,
  JALON_SLOT_AGAINST,
  JALON_SLOT_BETWEEN,
  JALON_SLOT_OVER,
  JALON_SLOT_NEAR,
  JALON_SLOT_AFTER,
  JALON_SLOT_BEFORE,
  JALON_SLOT_DURING,
  JALON_SLOT_BECAUSE,
  JALON_SLOT_ACCORDING,
  JALON_SLOT_TOWARD,
  JALON_SLOT_UNDER,
  JALON_SLOT_THROUGH,
  JALON_SLOT_AS,
  JALON_SLOT_OUT,
  JALON_SLOT_PLACE, /* no preposition: the state where it happens */
  JALON_N_SLOTS
} JalonSlot;

/* A verb that only carries the noun of an event says this of it. */
typedef enum
{
  JALON_LIGHT_NONE,
  JALON_LIGHT_DO,
  JALON_LIGHT_UNDERGO,
  JALON_LIGHT_END,
  JALON_LIGHT_PLAN,
  JALON_LIGHT_DEMAND,
  JALON_LIGHT_CONDEMN,
  JALON_LIGHT_CLAIM,
} JalonLight;

/* What a word that governs a clause says of it; a set. */
enum
{
  JALON_GOVERNS_SAID = 1 << 0,    /* it is so, as someone says */
  JALON_GOVERNS_ALLEGED = 1 << 1, /* as someone claims */
  JALON_GOVERNS_DENIED = 1 << 2,  /* it is not so, as someone says */
  JALON_GOVERNS_PLANNED = 1 << 3, /* it is to come */
  JALON_GOVERNS_UNREAL = 1 << 4,  /* wanted, feared, asked for, tried */
  JALON_GOVERNS_FAILED = 1 << 5,  /* it did not happen */
  JALON_GOVERNS_REAL = 1 << 6,    /* it is so: begun, gone on with, managed */
  JALON_GOVERNS_DUE = 1 << 7,     /* it is to come where a day is said, else only an obligation */
  JALON_GOVERNS_ACTIVE = 1 << 8,  /* nothing of that: a verb that is never passive, whatever its auxiliary */
  JALON_GOVERNS_JUDGED = 1 << 9,  /* nothing of that: who is thanked or blamed "for" it did it */
  /* nothing of that: has it done; with a reflexive a passive, "s'est FAIT attaquer" */
  JALON_GOVERNS_CAUSATIVE = 1 << 10,
  JALON_GOVERNS_MANAGED = 1 << 11, /* it is so where this is over: "a PU fuir", "were ABLE to flee" */
  JALON_GOVERNS_TRIED = 1 << 12,   /* it was begun, whatever came of it: "TRIED to storm" */
};

/* Small words of the clause itself; a set. */
enum
{
  JALON_MARKS_NEGATION = 1 << 0,
  JALON_MARKS_FUTURE = 1 << 1,
  JALON_MARKS_MODAL = 1 << 2,       /* "could", "must": it may not be */
  JALON_MARKS_CONDITIONAL = 1 << 3, /* "would": to come, where someone said so in the past */
  JALON_MARKS_CONDITION = 1 << 4,   /* "if", "unless" */
  JALON_MARKS_HEARSAY = 1 << 5,     /* "reportedly" */
  JALON_MARKS_FIRST = 1 << 6,       /* pronouns of who speaks */
  JALON_MARKS_RELATIVE = 1 << 7,
  JALON_MARKS_THIRD = 1 << 8,       /* pronouns of who was spoken of */
  JALON_MARKS_PLURAL = 1 << 9,      /* ... of several */
  JALON_MARKS_THING = 1 << 10,      /* ... of what is no person */
  JALON_MARKS_PURPOSE = 1 << 11,    /* "to", "pour" before a verb */
  JALON_MARKS_DEFINITE = 1 << 12,   /* "the", "these": who was spoken of, or is known */
  JALON_MARKS_PARTITIVE = 1 << 13,  /* "du", "des": an article as well as a preposition */
  JALON_MARKS_POSSESSIVE = 1 << 14, /* "its", "their" */
  JALON_MARKS_AUXILIARY = 1 << 15,  /* forms of the auxiliary of the perfect */
  JALON_MARKS_DENIAL = 1 << 16,     /* negations that say outright that something is not so */
  JALON_MARKS_LIMIT = 1 << 17,      /* "yet", "only": it is so in part, or may still be */
  JALON_MARKS_COURTESY = 1 << 18,   /* "M.", "Mme" before a name */
  JALON_MARKS_REFLEXIVE = 1 << 19,  /* "se": the subject once more */
  JALON_MARKS_WHILE = 1 << 20,      /* "when", "alors que": at the same time and place */
  JALON_MARKS_OFTEN = 1 << 21,      /* "every", "regularly": more than once */
  JALON_MARKS_CLAUSAL = 1 << 22,    /* prepositions that begin a clause as well: "after" */
};

typedef enum
{
  JALON_OF_ACTOR,
  JALON_OF_RECIPIENT,
  JALON_OF_OBJECT,
  JALON_OF_NONE,
} JalonOf;

/* What a clause under the verb is. */
typedef enum
{
  JALON_CONTENT_NONE,
  JALON_CONTENT_DEMAND,
  JALON_CONTENT_CLAIM,
  JALON_CONTENT_TOPIC,
  JALON_CONTENT_PROMISE,
} JalonContent;

/* @mode: PLOVER mode of what is done with one of @classes */
typedef struct
{
  JalonClasses classes;
  const char  *mode;
} JalonInstrument;

typedef struct _JalonSense JalonSense;

/**
 * JalonSense:
 * @instruments: (array length=n_instruments): whatever acts decides the mode
 * @alone: (nullable): what it is where only one side takes part
 * @recipients: (array length=n_recipients): where the recipient is looked for, in this order
 * @objects: classes one of which the object must be; empty asks nothing
 * @subjects: classes one of which the subject must be; empty asks nothing
 * @of: who is meant by "of" after the noun
 * @between: both parties stand after "between"
 * @two: nothing without two parties
 * @within: is done within a state as well: who is not named is of the state
 * @said: is done by saying it
 * @by_speaker: is done by who says so: "he said that Sudan was responsible"
 * @at_home: is done against those who govern where it is done, if nobody else is named
 * @by_power: of a passive that names no one, whoever governs there does it
 * @owed: of an auxiliary: what whoever speaks says that its subject has to do
 * @ejects: is done by who is left: "expelled from Mali"
 * @declared: is done by announcing it
 * @undoes: what its object tells is over or does not come
 * @optional: nothing unless it is told by the verb of a main clause
 * @reciprocal: who is named beside the subject does it as well
 * @guest: who is received does it, to whoever receives
 * @owner: of a passive that names no one, whose the object is does it
 * @ongoing: goes on where it is told in the present
 * @ahead: (nullable): id of what it is while it is only announced
 * @elsewhere: (nullable): its mode where it happens in a state of none who take part
 * @negated: (nullable): id of what it is where somebody did not do it: who "did not yield" rejects
 * @destination: it happens where they go, or what they visit is
 */
struct _JalonSense
{
  const char       *id;
  JalonEventType    type;
  const char       *mode;
  JalonInstrument   instruments[4];
  guint             n_instruments;
  const JalonSense *alone;
  JalonCodes        codes;
  guint8            recipients[8];
  guint             n_recipients;
  JalonClasses      objects;
  JalonClasses      subjects;
  JalonOf           of;
  JalonContent      content;
  gboolean          between;
  gboolean          two;
  gboolean          within;
  gboolean          said;
  gboolean          optional;
  gboolean          undoes;
  gboolean          reciprocal;
  gboolean          guest;
  gboolean          owner;
  gboolean          ongoing;
  gboolean          declared;
  gboolean          ejects;
  gboolean          by_speaker;
  gboolean          by_power;
  gboolean          owed;
  gboolean          at_home;
  gboolean          denies;
  gboolean          closure;
  gboolean          site;
  gboolean          airspace;
  gboolean          destination;
  const char       *ahead;
  const char       *elsewhere;
  const char       *negated;
};

#define JALON_SLOT_BIT(slot) (1u << (slot))

G_STATIC_ASSERT (JALON_N_SLOTS <= 32);

/* @classes: one of which the noun must be; empty takes any */
typedef struct
{
  JalonSlot    slot;
  JalonClasses classes;
} JalonOblique;

/**
 * JalonSenseEntry:
 *
 * One reading of a word, with what must hold for it.
 * @sense: (nullable): none of a light verb, and of what is to be passed over
 * @object_words: (nullable) (element-type utf8)
 * @obliques: (array length=n_obliques): one of these must be there; it stands for the object where the verb has none
 * @particles: (nullable) (element-type utf8): "out"; "se" of a reflexive verb; one of them
 * @complement: what the object is said to be: "called it a CRIME"; empty asks for nothing
 * @turned: the subject suffers it, and who does it stands there; %JALON_N_SLOTS where it is not so
 * @same: the subject does what was told before: "followed suit"
 */
typedef struct
{
  const JalonSense *sense;
  JalonLight        light;
  JalonClasses      object;
  JalonClasses      subject;
  JalonClasses      complement;
  guint             n_obliques;
  JalonOblique      obliques[6];
  GPtrArray        *object_words;
  GPtrArray        *subject_words;
  GPtrArray        *oblique_words;
  GPtrArray        *modifier_words;
  GPtrArray        *clause_words;
  GPtrArray        *particles;
  JalonSlot         turned;
  gboolean          plural;
  gboolean          intransitive;
  gboolean          transitive;
  gboolean          clause;
  gboolean          alleged;
  gboolean          announced;
  gboolean          active;
  gboolean          skip;
  gboolean          same;
} JalonSenseEntry;

/* What a noun is: a set of classes, and the PLOVER sector of who it names. */
typedef struct
{
  JalonClasses classes;
  const char  *sector;
} JalonNoun;

/* What a phrase before a number, or before what is counted, says. */
typedef enum
{
  JALON_QUANTITY_ABOUT, /* "at least 20" */
  JALON_QUANTITY_RANGE, /* nothing without a second number: "between 20 and 30" */
  JALON_QUANTITY_PART,  /* of what follows, without a number: "most of" */
} JalonQuantity;

typedef struct _JalonSenses JalonSenses;

JalonSenses        *jalon_senses_new (const char *own_folder, GChecksum *sum, GError **error);
gboolean            jalon_senses_load (JalonSenses *self, JalonLang lang, GError **error);
void                jalon_senses_free (JalonSenses *self);
const JalonClasses *jalon_senses_get_known (const JalonSenses *self, JalonKnownClass known);
const JalonSense   *jalon_senses_find (const JalonSenses *self, const char *id);

/* (nullable) (element-type JalonSenseEntry) */
const GPtrArray    *jalon_senses_get_copula (const JalonSenses *self, JalonLang lang);
const GPtrArray    *jalon_senses_find_verb (const JalonSenses *self, JalonLang lang, const char *lemma);
const JalonVerbs   *jalon_senses_get_verbs (const JalonSenses *self, JalonLang lang);
const JalonPhrases *jalon_senses_get_event_nouns (const JalonSenses *self, JalonLang lang); /* value: GPtrArray */
const JalonPhrases *jalon_senses_get_quantities (const JalonSenses *self, JalonLang lang);  /* kind: JalonQuantity */
const JalonPhrases *jalon_senses_get_nouns (const JalonSenses *self, JalonLang lang);       /* value: JalonNoun */
guint               jalon_senses_get_slots (const JalonSenses *self, JalonLang lang, const char *norm);
guint               jalon_senses_get_government (const JalonSenses *self, JalonLang lang, const char *lemma);
guint               jalon_senses_get_government_of_form (const JalonSenses *self, JalonLang lang, const char *norm);
gboolean
jalon_senses_form_takes_particle (const JalonSenses *self, JalonLang lang, const char *norm, const char *particle);
guint jalon_senses_get_marks (const JalonSenses *self, JalonLang lang, const char *norm);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSenses, jalon_senses_free)

G_END_DECLS
