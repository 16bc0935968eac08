/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field of a record, as its schema declares it once: what it is called in
 * files, where it lies in the structure, what it may hold. Copying, freeing,
 * packing, reading, writing and comparing are loops over fields.
 */

#pragma once

#include "jalon-types.h"

G_BEGIN_DECLS

/**
 * JalonFieldType:
 *
 * What a field holds, and so how it lies in memory and in files.
 * @JALON_FIELD_ID: char *, what names the record; never %NULL in a dossier
 * @JALON_FIELD_STRING: char *, as the file has it
 * @JALON_FIELD_TEXT: char *, a packed text, perhaps in several languages (jalon-text.h)
 * @JALON_FIELD_CODE: char *, a state (ISO 3166-1 alpha-3) or an organisation
 * @JALON_FIELD_ARTICLE: char *, the id of an article
 * @JALON_FIELD_JSON: char *, a value as the file has it
 * @JALON_FIELD_EXTRA: char *, the members that this version does not know, JSON
 * @JALON_FIELD_STRINGS: char **
 * @JALON_FIELD_CODES: char **, of %JALON_FIELD_CODE
 * @JALON_FIELD_WORD: an enumeration, with a vocabulary
 * @JALON_FIELD_BOOLEAN: gboolean
 * @JALON_FIELD_SCOPE: guint, a set of #JalonBanScope
 * @JALON_FIELD_GRADE: guint8, a number from 1 to 6; 0 where it is not graded
 * @JALON_FIELD_LETTER: char, a letter from A to F; 0 where it is not graded
 * @JALON_FIELD_OFFSET: gsize, bytes
 * @JALON_FIELD_METRES: double; 0 where it is not stated
 * @JALON_FIELD_POINT: two doubles, longitude and latitude in degrees; NAN where there is none
 * @JALON_FIELD_FRAME: #JalonBox, degrees; empty where there is none
 * @JALON_FIELD_TIME: #JalonTime, with its words
 * @JALON_FIELD_DATE: #JalonTime, whose words are a field of their own
 * @JALON_FIELD_COUNT: #JalonCount
 * @JALON_FIELD_RULING: #JalonRuling
 * @JALON_FIELD_PLACE: #JalonPlace *
 * @JALON_FIELD_LIST: GPtrArray *, of records of the field's schema
 * @JALON_FIELD_PARTIES: the same, of those parties whose role is the field's fallback
 */
typedef enum
{
  JALON_FIELD_ID,
  JALON_FIELD_STRING,
  JALON_FIELD_TEXT,
  JALON_FIELD_CODE,
  JALON_FIELD_ARTICLE,
  JALON_FIELD_JSON,
  JALON_FIELD_EXTRA,
  JALON_FIELD_STRINGS,
  JALON_FIELD_CODES,
  JALON_FIELD_WORD,
  JALON_FIELD_BOOLEAN,
  JALON_FIELD_SCOPE,
  JALON_FIELD_GRADE,
  JALON_FIELD_LETTER,
  JALON_FIELD_OFFSET,
  JALON_FIELD_METRES,
  JALON_FIELD_POINT,
  JALON_FIELD_FRAME,
  JALON_FIELD_TIME,
  JALON_FIELD_DATE,
  JALON_FIELD_COUNT,
  JALON_FIELD_RULING,
  JALON_FIELD_PLACE,
  JALON_FIELD_LIST,
  JALON_FIELD_PARTIES,
  JALON_N_FIELD_TYPES
} JalonFieldType;

/**
 * JalonFieldFlags:
 *
 * @JALON_FIELD_REQUIRED: a file must have it
 * @JALON_FIELD_SPARSE: written only where it is not the fallback
 * @JALON_FIELD_ALIAS: lies in the memory of a field before it: it is read and written, and no more
 * @JALON_FIELD_SET: a list that is empty rather than %NULL
 * @JALON_FIELD_REPEATED: a text that many records share: each is stored once
 * @JALON_FIELD_FOLDED: a text that is searched
 * @JALON_FIELD_NAME: a short text that is searched, too, where no other of the record has it
 * @JALON_FIELD_APART: an event store has it in columns or before the others, not among its packed fields
 * @JALON_FIELD_CODED: a string that a sense of the coder's lexicon may have, for each event that it finds
 * @JALON_FIELD_LENIENT: what it may hold is asked of persons, not of files
 * @JALON_FIELD_LATE: its row of a form stands after those of the others: few have to correct it
 * @JALON_FIELD_COMPOSED: the title of an event, which is composed of its facts where nobody gave it one
 */
typedef enum
{
  JALON_FIELD_REQUIRED = 1 << 0,
  JALON_FIELD_SPARSE = 1 << 1,
  JALON_FIELD_ALIAS = 1 << 2,
  JALON_FIELD_SET = 1 << 3,
  JALON_FIELD_REPEATED = 1 << 4,
  JALON_FIELD_FOLDED = 1 << 5,
  JALON_FIELD_NAME = 1 << 6,
  JALON_FIELD_APART = 1 << 7,
  JALON_FIELD_CODED = 1 << 8,
  JALON_FIELD_LENIENT = 1 << 9,
  JALON_FIELD_LATE = 1 << 10,
  JALON_FIELD_COMPOSED = 1 << 11,
} JalonFieldFlags;

/* What of a thing a field tells, in the words of a person; several fields may tell of one. A set of them is a
 * #guint64 of JALON_ASPECT_BIT(). */
typedef enum
{
  JALON_ASPECT_OTHER,
  JALON_ASPECT_TITLE,
  JALON_ASPECT_SUBTITLE,
  JALON_ASPECT_STANDFIRST,
  JALON_ASPECT_DESCRIPTION,
  JALON_ASPECT_SUMMARY,
  JALON_ASPECT_TYPE,
  JALON_ASPECT_STATUS,
  JALON_ASPECT_NUMBERS,
  JALON_ASPECT_PARTIES,
  JALON_ASPECT_PLACE,
  JALON_ASPECT_TIME,
  JALON_ASPECT_SITE_KIND,
  JALON_ASPECT_HOST,
  JALON_ASPECT_USERS,
  JALON_ASPECT_OPERATOR,
  JALON_ASPECT_CLOSING,
  JALON_ASPECT_BANS,
  JALON_ASPECT_TRAFFIC,
  JALON_ASPECT_AREA,
  JALON_ASPECT_LIMITS,
  JALON_ASPECT_LEGAL_BASIS,
  JALON_ASPECT_CLAIMS,
  JALON_ASPECT_VERDICT,
  JALON_ASPECT_REVIEW,
  JALON_ASPECT_EVENTS,
  JALON_ASPECT_PUBLISHER,
  JALON_ASPECT_AUTHOR,
  JALON_ASPECT_ADDRESS,
  JALON_ASPECT_LANGUAGE,
  JALON_ASPECT_DATE,
  JALON_ASPECT_RETRIEVED,
  JALON_ASPECT_RELIABILITY,
  JALON_ASPECT_RELAYED,
  JALON_ASPECT_TEXT,
  JALON_ASPECT_AS_OF,
  JALON_ASPECT_WORLDVIEW,
  JALON_ASPECT_FILTER,
  JALON_ASPECT_FRAME,
  JALON_ASPECT_LAYERS,
  JALON_ASPECT_ORDER,
  JALON_ASPECT_UNREADABLE,
  JALON_ASPECT_SAMENESS,
  JALON_N_ASPECTS
} JalonAspect;

#define JALON_ASPECT_BIT(aspect) (G_GUINT64_CONSTANT (1) << (aspect))

typedef struct _JalonSchema JalonSchema;

/**
 * JalonField:
 * @name: (nullable): the member in files; %NULL where it has none of its own
 * @offset: in the structure, bytes
 * @flags: a set of #JalonFieldFlags
 * @aspect: what it tells
 * @label: (nullable): what its row in a form is called, where it has one; not yet translated
 * @hint: (nullable): what stands in that row while it is empty, an example; not yet translated
 * @fault: (nullable): says of a record what is wrong with the field beside the others, not yet translated; %NULL where
 *   nothing is
 * @vocabulary: of a %JALON_FIELD_WORD
 * @fallback: of a %JALON_FIELD_WORD or %JALON_FIELD_BOOLEAN, where a file has nothing; of %JALON_FIELD_PARTIES, the
 * role
 * @schema: (nullable): of the records that it holds
 * @column: of an event, the JalonEventColumn that has its word; of a view, the one whose words it asks for
 * @bounds: of an event, the JalonEventBounds that has its %JALON_FIELD_COUNT; of a view, the one that it asks for
 * @phrase: (nullable): where queries ask for its words or its number, what such a query says, with one %s for them;
 *   context "filter", not yet translated
 * @group: (nullable): what a filter by it is called; not yet translated
 * @option_help: (nullable): what the option of the command line does that is called like the field; not yet translated
 * @option_value: (nullable): what that option takes; not yet translated
 * @holds: (nullable): whether a string is one that it may have
 * @expected: (nullable): what is said where it is not, with one %s for the string; not yet translated
 * @missing: (nullable): what is said where a required member is missing; not yet translated
 */
typedef struct
{
  const char    *name;
  JalonFieldType type;
  gsize          offset;
  guint          flags;
  JalonAspect    aspect;
  const char    *label;
  const char    *hint;
  const char *(*fault) (gconstpointer record);
  JalonVocabulary    vocabulary;
  guint              fallback;
  const JalonSchema *schema;
  guint              column;
  guint              bounds;
  const char        *phrase;
  const char        *group;
  const char        *option_help;
  const char        *option_value;
  gboolean (*holds) (const char *string);
  const char *expected;
  const char *missing;
} JalonField;

/* As many as a set has room for are more than any schema has. */
#define JALON_MAX_FIELDS 32

/**
 * JalonSchemaSets:
 *
 * Sets of fields by their number, 1 << number, made of a schema when it is first used: most loops concern few fields.
 * @begun: that do not begin as zero
 * @owned: that own memory
 * @packed: that an event store packs
 * @named: that are names, or hold records with names
 * @optional: of which nothing becomes where a file has no such member
 * @name_bits: for each field, what an object that has it has among its names (jalon-json-tree.h)
 */
typedef struct
{
  gsize   is_made;
  guint64 begun;
  guint64 owned;
  guint64 packed;
  guint64 named;
  guint64 optional;
  guint64 name_bits[JALON_MAX_FIELDS];
} JalonSchemaSets;

/**
 * JalonSchema:
 * @size: of the structure, bytes
 * @fields: in the order of files
 * @free: frees one record, for arrays
 * @is_inline: written on one line where it is in a list
 * @settle: (nullable): where a person has changed fields of a record, does what follows for the others; see
 *   jalon_schema_settle()
 * @sets: see jalon_schema_get_sets()
 */
struct _JalonSchema
{
  gsize             size;
  const JalonField *fields;
  guint             n_fields;
  GDestroyNotify    free;
  gboolean          is_inline;
  void (*settle) (gconstpointer before, gpointer record);
  JalonSchemaSets *sets;
};

/* The fields of a set, each in its turn; @left is a #guint64 of its own. */
#define JALON_SCHEMA_FOREACH(schema, set, left, field)                                                                 \
  for (guint64 left = (set); left != 0 && ((field) = (schema)->fields + __builtin_ctzll (left), TRUE); left &= left - 1)

/* The member of @record that a field is, as a pointer to @type. */
#define JALON_FIELD_IN(record, field, type) ((type *) (gpointer) ((char *) (record) + (field)->offset))

/* The same where the record is only read. */
#define JALON_FIELD_OF(record, field, type) ((const type *) (gconstpointer) ((const char *) (record) + (field)->offset))

const JalonSchemaSets *jalon_schema_make_sets (const JalonSchema *schema);

/* Valid as long as the program. */
static inline const JalonSchemaSets *
jalon_schema_get_sets (const JalonSchema *schema)
{
  return __atomic_load_n (&schema->sets->is_made, __ATOMIC_ACQUIRE) != 0 ? schema->sets
                                                                         : jalon_schema_make_sets (schema);
}

gpointer          jalon_schema_new (const JalonSchema *schema);
gpointer          jalon_schema_copy (const JalonSchema *schema, gconstpointer record);
void              jalon_schema_free (const JalonSchema *schema, gpointer record);
gpointer          jalon_schema_begin (const JalonSchema *schema);
void              jalon_schema_settle (const JalonSchema *schema, gconstpointer before, gpointer record);
const JalonField *jalon_schema_find (const JalonSchema *schema, const char *name);
const JalonField *jalon_schema_find_column (const JalonSchema *schema, guint column);
gboolean          jalon_field_is_set (const JalonField *field, gconstpointer record);
const JalonField *jalon_schema_find_bounds (const JalonSchema *schema, guint bounds);

G_END_DECLS
