/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads records, field by field, as their schemas say.
 */

#include "config.h"

#include "jalon-read-fields.h"

#include "jalon-i18n.h"
#include "jalon-read-place.h"
#include "jalon-read-time.h"
#include "jalon-schema.h"
#include "jalon-text.h"

#include <math.h>
#include <string.h>

/* Metres; a tenth of the way to the other side of the Earth is no place any more. */
#define MAX_RADIUS 2000000.0

/* The Admiralty code of credibility. */
#define MIN_GRADE 1
#define MAX_GRADE 6

static const struct
{
  const char *word;
  guint       scope;
} scopes[] = {
  { "origin", JALON_BAN_ORIGIN },
  { "destination", JALON_BAN_DESTINATION },
  { "flag", JALON_BAN_FLAG },
};

/* Replaces a list that must not be %NULL by one that may be. */
static void
take_strv (char ***dest, char **strv)
{
  if (strv == NULL)
    return;
  g_strfreev (*dest);
  *dest = strv;
}

static void
fail_unexpected (JalonNode *node, const JalonField *field, const char *value)
{
  g_autofree char *message = jalon_text_fill (_ (field->expected), value);

  jalon_node_fail_member (node, field->name, JALON_ERROR_INVALID_VALUE, "%s", message);
}

/* Where a member is absent the field stays as it is. */
static void
read_string (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  JalonNode  *node = from->node;
  char      **out_string = JALON_FIELD_IN (record, field, char *);
  const char *string = (field->flags & JALON_FIELD_REQUIRED) != 0 ? jalon_node_require_string (node, field->name)
                                                                  : jalon_node_get_string (node, field->name);

  if (string == NULL)
    return;
  if (field->holds != NULL && (field->flags & JALON_FIELD_LENIENT) == 0 && !field->holds (string))
    fail_unexpected (node, field, string);
  g_free (*out_string);
  *out_string = g_strdup (string);
}

static void
read_article (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  JalonNode  *node = from->node;
  const char *key = field->name;
  const char *id = jalon_node_require_string (node, key);

  if (*id != '\0' && (node->reader->articles == NULL || !g_hash_table_contains (node->reader->articles, id)))
    jalon_node_fail_member (node,
                            key,
                            JALON_ERROR_UNKNOWN_REFERENCE,
                            _ ("no article has the id \"%s\" (expected one of jalon.articles)"),
                            id);
  *JALON_FIELD_IN (record, field, char *) = g_strdup (id);
}

static void
read_letter (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  const char *letter = jalon_node_get_string (from->node, field->name);

  if (letter == NULL)
    return;
  if (strlen (letter) == 1 && *letter >= 'A' && *letter <= 'F')
    *JALON_FIELD_IN (record, field, char) = *letter;
  else
    jalon_node_fail_member (from->node,
                            field->name,
                            JALON_ERROR_INVALID_VALUE,
                            _ ("\"%s\" is not known (expected a letter from A to F)"),
                            letter);
}

/* Without a scope all flights from, to and of the state are meant. */
static void
read_scope (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  g_auto (GStrv) words = jalon_node_dup_strv (from->node, field->name);
  guint scope = words == NULL ? JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG : 0;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      guint known = 0;

      for (gsize j = 0; j < G_N_ELEMENTS (scopes); j++)
        known |= g_str_equal (words[i], scopes[j].word) ? scopes[j].scope : 0;
      if (known == 0)
        jalon_node_fail_member (from->node,
                                field->name,
                                JALON_ERROR_INVALID_VALUE,
                                _ ("\"%s\" is not known (expected %s)"),
                                words[i],
                                "origin, destination, flag");
      scope |= known;
    }
  *JALON_FIELD_IN (record, field, guint) = scope;
}

static void
check_quote (JalonNode *node, const JalonQuote *quote)
{
  if (quote->end < quote->start)
    jalon_node_fail_member (node, "end", JALON_ERROR_INVALID_VALUE, _ ("the end is before the start"));
}

static gboolean
has_own_extra (const JalonSchema *schema)
{
  return schema->fields[schema->n_fields - 1].type == JALON_FIELD_EXTRA;
}

static gpointer
read_item (const JalonSchema *schema, JalonNode *node, const JalonFieldReader *around)
{
  JalonExtra       own = { NULL };
  gboolean         has_own = has_own_extra (schema);
  JalonFieldReader item = { .node = node,
                            .owner = has_own ? node : around->owner,
                            .extra = has_own ? &own : around->extra };
  gpointer         record = jalon_schema_new (schema);

  jalon_read_fields (schema, &item, record);
  if (schema == &jalon_quote_schema)
    check_quote (node, record);
  jalon_extra_collect (item.extra, item.owner, node);
  if (has_own)
    *JALON_FIELD_IN (record, &schema->fields[schema->n_fields - 1], char *) = jalon_extra_finish (&own);
  return record;
}

/**
 * jalon_read_record:
 * @node: an object that holds all of a record
 *
 * Returns: (transfer full): the record; meaningful only where the reader has not failed
 */
gpointer
jalon_read_record (const JalonSchema *schema, JalonNode *node)
{
  return read_item (schema, node, NULL);
}

/* Parties that are texts are their names. */
static gboolean
add_named_party (const JalonField *field, const JalonJson *json, GPtrArray *records)
{
  JalonParty *party;

  if (field->type != JALON_FIELD_PARTIES || !jalon_json_is (json, JSON_STRING) || json->length == 0 ||
      strlen (json->string) != json->length)
    return FALSE;
  party = jalon_party_new ((JalonPartyRole) field->fallback, NULL);
  party->code = jalon_read_make_code (json->string);
  if (strcmp (party->code, json->string) != 0)
    party->name = jalon_text_pack_one (json->string);
  g_ptr_array_add (records, party);
  return TRUE;
}

static void
read_list (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  GPtrArray *records = *JALON_FIELD_IN (record, field, GPtrArray *);
  guint      n_before = records->len;
  JalonNode  array;

  if (add_named_party (field, jalon_json_get (from->node->json, field->name), records))
    {
      jalon_node_take (from->node, field->name);
      return;
    }
  if (!jalon_node_open (from->node, field->name, JSON_ARRAY, &array))
    return;
  for (gsize i = 0; i < jalon_node_get_n_items (&array); i++)
    {
      JalonNode node;

      if (add_named_party (field, jalon_json_get_item (array.json, i), records))
        continue;
      if (jalon_node_open_item (&array, i, JSON_OBJECT, &node))
        g_ptr_array_add (records, read_item (field->schema, &node, from));
    }
  if (field->type == JALON_FIELD_PARTIES)
    for (guint i = n_before; i < records->len; i++)
      ((JalonParty *) g_ptr_array_index (records, i))->role = field->fallback;
  if (field->schema == &jalon_place_schema && records->len == 1)
    jalon_node_fail (&array,
                     JALON_ERROR_INVALID_VALUE,
                     _ ("one place alone is no alternative (expected two or more, or none)"));
}

static void
read_text (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, char *) = jalon_node_dup_text (from->node, field->name);
}

static void
read_code (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, char *) = jalon_read_code (from->node, field->name);
}

static void
read_strings (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  char **strings = jalon_node_dup_strv (from->node, field->name);

  for (guint i = 0; field->holds != NULL && strings != NULL && strings[i] != NULL; i++)
    if (!field->holds (strings[i]))
      fail_unexpected (from->node, field, strings[i]);
  take_strv (JALON_FIELD_IN (record, field, char **), strings);
}

static void
read_codes (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  take_strv (JALON_FIELD_IN (record, field, char **), jalon_read_codes (from->node, field->name));
}

static void
read_word (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, guint) =
      jalon_node_get_word (from->node, field->name, field->vocabulary, field->fallback);
}

static void
read_boolean (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, gboolean) =
      jalon_node_get_boolean (from->node, field->name, (gboolean) field->fallback);
}

static void
read_grade (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, guint8) =
      (guint8) jalon_node_get_integer (from->node, field->name, MIN_GRADE, MAX_GRADE, 0);
}

/* Files from elsewhere have words, "12" or "about a dozen". */
static void
read_count_words (JalonNode *node, const char *key, JalonCount *count)
{
  const char *words = jalon_node_get_string (node, key);

  if (words != NULL && jalon_count_parse (words, count))
    return;
  *count = JALON_COUNT_INIT;
  count->words = g_strdup (words);
}

static void
fail_count (JalonNode *node, const char *key)
{
  jalon_node_fail_member (node,
                          key,
                          JALON_ERROR_INVALID_VALUE,
                          _ ("expected a whole number, or an object with low, high and words"));
}

/* Some programs write whole numbers as 3.0. */
static void
read_count_number (JalonNode *node, const char *key, JalonCount *count)
{
  double number = jalon_node_get_number (node, key, 0, JALON_MAX_COUNT, 0);

  if (number != floor (number))
    fail_count (node, key);
  count->low = (gint32) number;
  count->high = count->low;
}

/* A number, or an object with the ends of a range and the words. */
static void
read_count (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  JalonCount      *count = JALON_FIELD_IN (record, field, JalonCount);
  const JalonJson *json = jalon_json_get (from->node->json, field->name);
  JalonNode        node;

  if (jalon_json_is (json, JSON_INTEGER) || jalon_json_is (json, JSON_REAL))
    read_count_number (from->node, field->name, count);
  else if (jalon_json_is (json, JSON_STRING))
    read_count_words (from->node, field->name, count);
  else if (json != NULL && json->type != JSON_NULL && json->type != JSON_OBJECT)
    fail_count (from->node, field->name);
  if (!jalon_json_is (json, JSON_OBJECT) || !jalon_node_open (from->node, field->name, JSON_OBJECT, &node))
    return;
  count->low = (gint32) jalon_node_get_integer (&node, "low", 0, JALON_MAX_COUNT, JALON_COUNT_NONE);
  count->high = (gint32) jalon_node_get_integer (&node, "high", 0, JALON_MAX_COUNT, JALON_COUNT_NONE);
  count->words = g_strdup (jalon_node_get_string (&node, "words"));
  if (count->low != JALON_COUNT_NONE && count->high != JALON_COUNT_NONE && count->high < count->low)
    jalon_node_fail_member (&node, "high", JALON_ERROR_INVALID_VALUE, _ ("the highest number is below the lowest"));
  jalon_extra_collect (from->extra, from->owner, &node);
}

static void
read_offset (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, gsize) =
      (gsize) jalon_node_get_integer (from->node, field->name, 0, JALON_MAX_TEXT, 0);
}

static void
read_metres (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, double) = jalon_node_get_number (from->node, field->name, 0, MAX_RADIUS, 0);
}

static void
read_point (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  jalon_read_coordinates (from->node, record);
}

/* West may lie east of east: then the frame crosses the antimeridian. */
static void
read_frame (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  double    sides[4] = { 0 };
  gboolean  is_valid;
  JalonBox  box;
  JalonNode array;

  if (!jalon_node_open (from->node, field->name, JSON_ARRAY, &array))
    return;
  is_valid = jalon_node_get_n_items (&array) == G_N_ELEMENTS (sides);
  for (gsize i = 0; i < G_N_ELEMENTS (sides) && is_valid; i++)
    {
      const JalonJson *json = jalon_json_get_item (array.json, i);

      is_valid = jalon_json_is_number (json);
      sides[i] = is_valid ? jalon_json_get_number (json) : 0.0;
    }
  box = (JalonBox){ sides[0], sides[1], sides[2], sides[3] };
  if (is_valid && jalon_box_is_frame (&box))
    *JALON_FIELD_IN (record, field, JalonBox) = box;
  else
    jalon_node_fail (&array,
                     JALON_ERROR_INVALID_VALUE,
                     _ ("not a frame (expected [west, south, east, north] in degrees)"));
}

static void
read_time (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  JalonTime *time = JALON_FIELD_IN (record, field, JalonTime);

  jalon_read_time (from->node, field->name, from->owner, from->extra, time);
  if (from->nodes != NULL)
    jalon_read_datetimes (from->node, from->extra, time);
}

/* The verdict that was set by hand. */
static void
read_ruling (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  JalonFeatureNodes *nodes = from->nodes;
  JalonRuling       *ruling = JALON_FIELD_IN (record, field, JalonRuling);
  JalonNode          node;

  if (!jalon_node_open (&nodes->properties, "verdict", JSON_OBJECT, &node))
    return;

  if (!jalon_node_has (&node, "value"))
    jalon_node_fail_member (&node, "value", JALON_ERROR_MISSING, _ ("missing (expected a verdict, as disputed)"));
  ruling->verdict = jalon_node_get_word (&node, "value", JALON_VOCABULARY_VERDICT, JALON_VERDICT_NONE);
  if (ruling->verdict == JALON_VERDICT_NONE)
    jalon_node_fail_member (&node,
                            "value",
                            JALON_ERROR_INVALID_VALUE,
                            _ ("no verdict (leave the whole member out for the computed one)"));
  ruling->reason = g_strdup (jalon_node_require_string (&node, "reason"));
  jalon_extra_collect (&nodes->extra, &nodes->feature, &node);
}

static void
read_place (const JalonField *field, const JalonFieldReader *from, gpointer record)
{
  *JALON_FIELD_IN (record, field, JalonPlace *) = jalon_read_place (from->nodes);
}

/* By type; what has no name in files is not read here. */
static void (*const readers[JALON_N_FIELD_TYPES]) (const JalonField       *field,
                                                   const JalonFieldReader *from,
                                                   gpointer                record) = {
  [JALON_FIELD_ID] = read_string,     [JALON_FIELD_STRING] = read_string,   [JALON_FIELD_TEXT] = read_text,
  [JALON_FIELD_CODE] = read_code,     [JALON_FIELD_ARTICLE] = read_article, [JALON_FIELD_STRINGS] = read_strings,
  [JALON_FIELD_CODES] = read_codes,   [JALON_FIELD_WORD] = read_word,       [JALON_FIELD_BOOLEAN] = read_boolean,
  [JALON_FIELD_SCOPE] = read_scope,   [JALON_FIELD_GRADE] = read_grade,     [JALON_FIELD_LETTER] = read_letter,
  [JALON_FIELD_OFFSET] = read_offset, [JALON_FIELD_METRES] = read_metres,   [JALON_FIELD_POINT] = read_point,
  [JALON_FIELD_TIME] = read_time,     [JALON_FIELD_DATE] = read_time,       [JALON_FIELD_RULING] = read_ruling,
  [JALON_FIELD_PLACE] = read_place,   [JALON_FIELD_LIST] = read_list,       [JALON_FIELD_PARTIES] = read_list,
  [JALON_FIELD_COUNT] = read_count,   [JALON_FIELD_FRAME] = read_frame,
};

/* A text may be there and be empty, or in no language. */
static gboolean
is_missing (const JalonField *field, JalonNode *node, gconstpointer record)
{
  return field->type == JALON_FIELD_TEXT ? *JALON_FIELD_OF (record, field, char *) == NULL
                                         : !jalon_node_has (node, field->name);
}

/**
 * jalon_read_fields:
 * @from: where the members are
 * @record: (inout): a new record of @schema, perhaps with an id
 *
 * Reads all members that have a name. The reader fails for what is wrong.
 */
void
jalon_read_fields (const JalonSchema *schema, JalonFieldReader *from, gpointer record)
{
  const JalonSchemaSets *sets = jalon_schema_get_sets (schema);
  guint64                names = from->node->json->names;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];
      guint64           bit = G_GUINT64_CONSTANT (1) << i;

      if (field->name == NULL || ((sets->optional & bit) != 0 && (names & sets->name_bits[i]) == 0))
        continue;
      if ((from->without & bit) != 0)
        {
          if (field->type == JALON_FIELD_WORD)
            *JALON_FIELD_IN (record, field, guint) = field->fallback;
          continue;
        }
      readers[field->type](field, from, record);
      if (field->missing != NULL && is_missing (field, from->node, record))
        jalon_node_fail_member (from->node, field->name, JALON_ERROR_MISSING, "%s", _ (field->missing));
      if (from->failed == 0 && from->node->reader->error != NULL)
        from->failed = bit;
    }
}
