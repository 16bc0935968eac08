/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grammar of expressions of time of one language, as data/lexicon/time.*.json
 * have it: words with what they stand for, and rules whose patterns are made
 * of them. After TIMEX3 (ISO-TimeML). Never changes once loaded.
 */

#pragma once

#include "jalon-time-pieces.h"

G_BEGIN_DECLS

/**
 * JalonTimeSlot: what a pattern takes from the text
 * @JALON_TIME_SLOT_SET: nothing: a set of words that all do
 * @JALON_TIME_SLOT_NUMBER: of units; -1 for "several"
 * @JALON_TIME_SLOT_NTH: "third", "3rd"
 * @JALON_TIME_SLOT_DAY: of the month, 1 to 31
 * @JALON_TIME_SLOT_LATE_DAY: 13 to 31, which cannot be a month
 * @JALON_TIME_SLOT_YEAR: four digits
 * @JALON_TIME_SLOT_SHORT_YEAR: its last two digits
 * @JALON_TIME_SLOT_DECADE: the year, of four or two digits, that begins one
 * @JALON_TIME_SLOT_MONTH_NUMBER: 1 to 12
 * @JALON_TIME_SLOT_UNIT: a #JalonTimeUnit
 * @JALON_TIME_SLOT_PART: of the day: a #JalonTimePart
 * @JALON_TIME_SLOT_SEASON: 0 for spring to 3 for winter
 * @JALON_TIME_SLOT_HOLIDAY: 100 * month + day
 * @JALON_TIME_SLOT_MOD: a #JalonTimeMod
 */
typedef enum
{
  JALON_TIME_SLOT_SET,
  JALON_TIME_SLOT_NUMBER,
  JALON_TIME_SLOT_NTH,
  JALON_TIME_SLOT_DAY,
  JALON_TIME_SLOT_LATE_DAY,
  JALON_TIME_SLOT_YEAR,
  JALON_TIME_SLOT_SHORT_YEAR,
  JALON_TIME_SLOT_DECADE,
  JALON_TIME_SLOT_MONTH_NUMBER,
  JALON_TIME_SLOT_HOUR,
  JALON_TIME_SLOT_MINUTE,
  JALON_TIME_SLOT_MONTH,
  JALON_TIME_SLOT_WEEKDAY,
  JALON_TIME_SLOT_UNIT,
  JALON_TIME_SLOT_PART,
  JALON_TIME_SLOT_SEASON,
  JALON_TIME_SLOT_HOLIDAY,
  JALON_TIME_SLOT_MOD,
  JALON_N_TIME_SLOTS
} JalonTimeSlot;

typedef enum
{
  JALON_UNIT_SECOND,
  JALON_UNIT_MINUTE,
  JALON_UNIT_HOUR,
  JALON_UNIT_DAY,
  JALON_UNIT_WEEKEND,
  JALON_UNIT_WEEK,
  JALON_UNIT_FORTNIGHT,
  JALON_UNIT_MONTH,
  JALON_UNIT_QUARTER,
  JALON_UNIT_HALF_YEAR,
  JALON_UNIT_YEAR,
  JALON_UNIT_DECADE,
  JALON_UNIT_CENTURY,
  JALON_N_TIME_UNITS
} JalonTimeUnit;

typedef enum
{
  JALON_PART_NONE,
  JALON_PART_MORNING,
  JALON_PART_MIDDAY,
  JALON_PART_AFTERNOON,
  JALON_PART_EVENING,
  JALON_PART_NIGHT,
  JALON_PART_DAYTIME,
  JALON_N_TIME_PARTS
} JalonTimePart;

/* From spring. */
#define JALON_N_TIME_SEASONS 4

typedef enum
{
  JALON_MOD_NONE,
  JALON_MOD_START,
  JALON_MOD_MID,
  JALON_MOD_END,
  JALON_N_TIME_MODS
} JalonTimeMod;

/**
 * JalonTimeMeaning: what is made of what a rule found
 * @JALON_MEANS_DATE: year, month and day, as far as they are said
 * @JALON_MEANS_WEEKDAY: a day of the week
 * @JALON_MEANS_SHIFT: a unit, counted from another time
 * @JALON_MEANS_LAPSE: units up to the time of writing: "the last two weeks"
 * @JALON_MEANS_DURATION: how long, without saying when
 * @JALON_MEANS_SET: again and again
 * @JALON_MEANS_REF: now, once, some day
 * @JALON_MEANS_CLOCK: a time of day without a day
 * @JALON_MEANS_NOTHING: what looks like a time and is none: someone's age
 */
typedef enum
{
  JALON_MEANS_DATE,
  JALON_MEANS_WEEKDAY,
  JALON_MEANS_SHIFT,
  JALON_MEANS_LAPSE,
  JALON_MEANS_DURATION,
  JALON_MEANS_SET,
  JALON_MEANS_REF,
  JALON_MEANS_CLOCK,
  JALON_MEANS_QUARTER,
  JALON_MEANS_HALF,
  JALON_MEANS_DECADE,
  JALON_MEANS_CENTURY,
  JALON_MEANS_NOTHING,
  JALON_N_TIME_MEANINGS
} JalonTimeMeaning;

/* Where from the article's date it lies. */
typedef enum
{
  JALON_TIME_EITHER,
  JALON_TIME_PAST,
  JALON_TIME_FUTURE,
  JALON_TIME_THIS,
  JALON_N_TIME_DIRECTIONS
} JalonTimeDirection;

typedef struct _JalonTimeWord JalonTimeWord;

/* A meaning of a word, or of a word and @more after it. */
typedef struct
{
  JalonTimeSlot slot;
  const char   *set; /* interned */
  int           value;
  GPtrArray    *more; /* (owned) (element-type JalonTimeWord) */
} JalonTimeEntry;

/* A piece of text that the grammar knows. */
struct _JalonTimeWord
{
  GArray *entries;  /* (owned) (element-type JalonTimeEntry) */
  GArray *patterns; /* (owned) (element-type guint): that can begin with it, in order */
};

typedef enum
{
  JALON_TIME_NODE_WORD,
  JALON_TIME_NODE_SLOT,
  JALON_TIME_NODE_SPLIT, /* @next or @other */
  JALON_TIME_NODE_END,
} JalonTimeNodeKind;

/**
 * JalonTimeNode: a step of a pattern
 * @negated: what it names must not follow; nothing is taken
 * @second: the slot is that of the end of a range
 */
typedef struct
{
  JalonTimeNodeKind kind;
  gboolean          negated;
  gboolean          second;
  JalonTimeSlot     slot;
  const char       *set;
  JalonTimeWord    *word;
  guint             next;
  guint             other;
} JalonTimeNode;

/**
 * JalonTimeRule:
 * @after: (nullable): the set of which a word must stand before it
 * @not_after: (nullable): the set of which no word may stand before it
 * @shift: units from the time that it is counted from, times the number where there is one; hours of a clock
 * @extend: days by which its end is later
 * @value: (nullable): the value of a reference, or of a time of day ("T12:00")
 * @anchored: counted from the time last mentioned, not from the article's
 * @bare: says when something is, not when something happens: a year alone, a day in a noun phrase
 */
typedef struct
{
  const char        *id;
  JalonTimeMeaning   meaning;
  JalonTimeDirection direction;
  const char        *after;
  const char        *not_after;
  const char        *value;
  JalonTimeUnit      unit;
  JalonTimePart      part;
  JalonTimeMod       mod;
  int                shift;
  int                extend;
  gboolean           has_unit;
  gboolean           anchored;
  gboolean           bare;
} JalonTimeRule;

/* One pattern of a rule. */
typedef struct
{
  guint rule;
  guint first; /* node */
} JalonTimePattern;

typedef struct
{
  JalonLang   lang;
  GHashTable *words;    /* (owned): text -> JalonTimeWord */
  GArray     *rules;    /* (owned) (element-type JalonTimeRule) */
  GArray     *patterns; /* (owned) (element-type JalonTimePattern) */
  GArray     *nodes;    /* (owned) (element-type JalonTimeNode) */
  GArray     *numeric;  /* (owned) (element-type guint): patterns that can begin with digits */
  GHashTable *sets;     /* (owned): their names, interned */
  guint32     capital;  /* set of 1 << JalonTimeSlot: only with a capital */
  guint32     small;    /* set of 1 << JalonTimeSlot: only without one */
} JalonTimeGrammar;

const JalonTimeGrammar *jalon_time_grammar_get (JalonLang lang);
JalonTimeGrammar       *jalon_time_grammar_new (JalonLang lang);
gboolean             jalon_time_grammar_read (JalonTimeGrammar *self, const char *name, GBytes *bytes, GError **error);
void                 jalon_time_grammar_free (JalonTimeGrammar *self);
const JalonTimeWord *jalon_time_grammar_look_up (const JalonTimeGrammar *self, const JalonTimePiece *piece);

/* Whether the word, in lower case, is in the set. */
gboolean jalon_time_grammar_is_in_set (const JalonTimeGrammar *self, const char *word, const char *set);

gboolean jalon_time_grammar_add_to_sum (JalonLang lang, GChecksum *sum, GError **error);

/* "H", "MO", "START" and the like as the files write them, in the order of the enumerations. */
extern const char *const jalon_time_unit_names[JALON_N_TIME_UNITS];
extern const char *const jalon_time_part_names[JALON_N_TIME_PARTS];
extern const char *const jalon_time_season_names[JALON_N_TIME_SEASONS];
extern const char *const jalon_time_mod_names[JALON_N_TIME_MODS];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTimeGrammar, jalon_time_grammar_free)

G_END_DECLS
