/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says what stands in a member of a file. It is told from the file's own form, so that also what this version does not
 * know is said.
 */

#include "config.h"

#include "jalon-member-words.h"

#include "jalon-difference.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-mode.h"
#include "jalon-name-forms.h"
#include "jalon-text.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

/* Objects in objects are said as deep as this. */
#define MAX_DEPTH 6

/* @dossier: (nullable): has the titles of what is named by its id */
typedef struct
{
  GString      *words;
  JalonDossier *dossier;
} Saying;

static void say (Saying *self, const JalonField *field, json_t *value, guint depth);

static gboolean
is_full (const Saying *self)
{
  return self->words->len > JALON_MEMBER_WORDS_MAX;
}

/* (transfer full) (nullable): the title of an article or a linked event */
static char *
dup_name (const Saying *self, const JalonField *field, const char *id)
{
  JalonArticle    *article = NULL;
  const JalonKind *kind = NULL;
  guint            position;

  if (self->dossier == NULL || field == NULL)
    return NULL;
  if (field->type == JALON_FIELD_ARTICLE || field->aspect == JALON_ASPECT_RELAYED)
    article = jalon_dossier_find_article (self->dossier, id);
  else if (field->aspect == JALON_ASPECT_EVENTS || field->aspect == JALON_ASPECT_SAMENESS)
    kind = jalon_kind_find (self->dossier, id, &position);
  if (article != NULL)
    return jalon_article_dup_label (article);
  return kind != NULL ? kind->dup_title (kind, self->dossier, position, jalon_text_get_ui_language ()) : NULL;
}

/* (transfer full) (nullable): a state or an organisation by its name alone */
static char *
dup_coded (const JalonField *field, const char *code)
{
  if (field == NULL || (field->type != JALON_FIELD_CODE && field->type != JALON_FIELD_CODES))
    return NULL;
  return jalon_name_dup_form (jalon_text_get_ui_language (), code, "name");
}

/* (nullable): a word of a vocabulary as people read it; views keep those of what they ask for in lists, and whose
 * borders they show as a string */
static const char *
get_word_label (const JalonField *field, const char *string)
{
  const JalonField *of = field;
  guint             word;

  if (field != NULL && field->type == JALON_FIELD_STRINGS && field->column != 0)
    of = jalon_schema_find_column (&jalon_event_schema, field->column);
  else if (field != NULL && field->type == JALON_FIELD_STRING && field->aspect == JALON_ASPECT_WORLDVIEW)
    of = jalon_schema_find (&jalon_head_schema, "worldview");
  if (of == NULL || of->type != JALON_FIELD_WORD || !jalon_vocabulary_parse (of->vocabulary, string, &word))
    return NULL;
  return jalon_vocabulary_get_label (of->vocabulary, word);
}

/* (nullable): what PLOVER says of an event beside its type, and of a party */
static const char *
get_plover_label (const JalonField *field, const char *string)
{
  if (field == NULL || field->name == NULL || field->type != JALON_FIELD_STRING)
    return NULL;
  if (strcmp (field->name, "mode") == 0)
    return jalon_mode_get_label (string);
  return strcmp (field->name, "sector") == 0 ? jalon_sector_get_label (string) : NULL;
}

static void
say_string (Saying *self, const JalonField *field, const char *string)
{
  g_autofree char *name = dup_name (self, field, string);
  g_autofree char *coded = dup_coded (field, string);
  const char      *plover = get_plover_label (field, string);
  const char      *label = plover != NULL ? plover : get_word_label (field, string);

  if (name != NULL)
    g_string_append (self->words, name);
  else if (coded != NULL)
    g_string_append (self->words, coded);
  else
    g_string_append (self->words, label != NULL ? label : string);
}

/* (transfer full): "17.5°N 2.5°W", as fine as a frame is of use to a reader */
static char *
dup_corner (double lon, double lat)
{
  char digits[2][G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits[0], sizeof digits[0], "%.1f", fabs (lat));
  g_ascii_formatd (digits[1], sizeof digits[1], "%.1f", fabs (lon));
  return g_strdup_printf ("%s\302\260%c %s\302\260%c", digits[0], lat < 0 ? 'S' : 'N', digits[1], lon < 0 ? 'W' : 'E');
}

/* The corners of what a view shows, south-west and north-east; FALSE where they are not as a file has them. */
static gboolean
say_frame (Saying *self, const JalonField *field, json_t *array)
{
  double           corners[4];
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (field == NULL || field->type != JALON_FIELD_FRAME || json_array_size (array) != G_N_ELEMENTS (corners))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    corners[i] = json_number_value (json_array_get (array, i));
  first = dup_corner (corners[0], corners[1]);
  last = dup_corner (corners[2], corners[3]);
  /* Translators: two corners of a map, each in degrees: "10.0°N 12.0°W to 25.0°N 4.0°E". */
  g_string_append_printf (self->words, C_ ("detail", "%s to %s"), first, last);
  return TRUE;
}

/* Of a quote what was said is enough; where that stands a person does not want to read. */
static gboolean
is_said (const JalonField *holder, const char *name)
{
  return holder == NULL || holder->schema != &jalon_quote_schema || strcmp (name, "exact") == 0;
}

/* Whether what a detail is can be heard from what it says: who, where, whose words. Others have labels. */
static gboolean
speaks_for_itself (const JalonField *member)
{
  const guint64 types = G_GUINT64_CONSTANT (1) << JALON_FIELD_CODE | G_GUINT64_CONSTANT (1) << JALON_FIELD_CODES |
                        G_GUINT64_CONSTANT (1) << JALON_FIELD_WORD | G_GUINT64_CONSTANT (1) << JALON_FIELD_ARTICLE |
                        G_GUINT64_CONSTANT (1) << JALON_FIELD_POINT;

  if (member == NULL || member->label != NULL)
    return FALSE;
  return (types >> member->type & 1) != 0 || (member->flags & JALON_FIELD_NAME) != 0 ||
         member->schema == &jalon_quote_schema;
}

/* Takes the days of a time; FALSE where they are not as a file has them. */
static gboolean
take_days (json_t *object, JalonTime *time)
{
  const char        *start = json_string_value (json_object_get (object, "start"));
  const char        *end = json_string_value (json_object_get (object, "end"));
  const char        *word = json_string_value (json_object_get (object, "precision"));
  guint              precision;
  gint32             other;
  JalonTimePrecision fine;

  if (word == NULL || !jalon_vocabulary_parse (JALON_VOCABULARY_TIME_PRECISION, word, &precision) ||
      (start != NULL && !jalon_day_parse_range (start, &time->start, &time->end, &fine)) ||
      (end != NULL && !jalon_day_parse_range (end, &other, &time->end, &fine)))
    return FALSE;
  if (end == NULL && precision == JALON_TIME_SINCE)
    time->end = JALON_DAY_NONE;
  time->precision = precision;
  json_object_del (object, "start");
  json_object_del (object, "end");
  json_object_del (object, "precision");
  return TRUE;
}

/* When, as everywhere in the interface; what else stands there follows. */
static gboolean
say_time (Saying *self, const JalonField *field, json_t *object)
{
  g_autofree char *label = NULL;
  JalonTime        time = JALON_TIME_INIT;

  if (field == NULL || field->type != JALON_FIELD_TIME || !take_days (object, &time))
    return FALSE;
  label = jalon_time_dup_label (&time);
  g_string_append (self->words, label);
  return TRUE;
}

static void
say_object (Saying *self, const JalonField *field, json_t *object, guint depth)
{
  const JalonSchema *schema = field != NULL ? field->schema : NULL;
  gboolean           is_quote = schema == &jalon_quote_schema;
  gboolean           is_first = !say_time (self, field, object);
  const char        *name;
  json_t            *value;

  json_object_foreach (object, name, value)
  {
    const JalonField *member = schema != NULL ? jalon_schema_find (schema, name) : NULL;

    if (is_full (self) || !is_said (field, name))
      continue;
    if (!is_first)
      g_string_append (self->words, ", ");
    is_first = FALSE;
    if (!is_quote && !speaks_for_itself (member))
      {
        g_autofree char *label = jalon_member_dup_label (member, name);

        /* Translators: a detail and what it is, as in "Credibility: 2". */
        g_string_append_printf (self->words, C_ ("detail", "%s: "), label);
      }
    g_string_append (self->words, is_quote ? "“" : "");
    say (self, member, value, depth + 1);
    g_string_append (self->words, is_quote ? "”" : "");
  }
}

static void
say_array (Saying *self, const JalonField *field, json_t *array, guint depth)
{
  json_t     *first = json_array_get (array, 0);
  const char *between = json_is_number (first) ? ", " : "; ";
  size_t      i;
  json_t     *value;

  if (say_frame (self, field, array))
    return;
  json_array_foreach (array, i, value)
  {
    if (is_full (self))
      return;
    if (i > 0)
      g_string_append (self->words, between);
    say (self, field, value, depth + 1);
  }
}

static void
say_number (Saying *self, json_t *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (json_is_integer (value))
    g_string_append_printf (self->words, "%" JSON_INTEGER_FORMAT, json_integer_value (value));
  else
    g_string_append (self->words, g_ascii_formatd (number, sizeof number, "%.10g", json_real_value (value)));
}

static void
say (Saying *self, const JalonField *field, json_t *value, guint depth)
{
  if (depth > MAX_DEPTH)
    g_string_append (self->words, "…");
  else if (json_is_string (value))
    say_string (self, field, json_string_value (value));
  else if (json_is_object (value))
    say_object (self, field, value, depth);
  else if (json_is_array (value))
    say_array (self, field, value, depth);
  else if (json_is_number (value))
    say_number (self, value);
  else if (json_is_boolean (value))
    g_string_append (self->words, json_is_true (value) ? C_ ("detail", "yes") : C_ ("detail", "no"));
}

/* Long words end with an ellipsis, never within a character. */
static void
shorten (GString *words)
{
  const char *end = words->str + JALON_MEMBER_WORDS_MAX;

  if (words->len <= JALON_MEMBER_WORDS_MAX)
    return;
  end = g_utf8_find_prev_char (words->str, end + 1);
  g_string_truncate (words, end - words->str);
  g_string_append (words, "…");
}

/**
 * jalon_member_dup_words:
 * @field: (nullable): of that member; %NULL where this version does not know it
 * @value: JSON
 * @dossier: (nullable): has the titles of articles and events that are named by their ids
 *
 * Returns: (transfer full): the value as words, at most about %JALON_MEMBER_WORDS_MAX bytes; what cannot be parsed
 *   stands as it is
 */
char *
jalon_member_dup_words (const JalonField *field, JalonSlice value, JalonDossier *dossier)
{
  Saying  self = { g_string_new (NULL), dossier };
  json_t *json = json_loadb (value.start, value.end - value.start, JSON_DECODE_ANY, NULL);

  if (json != NULL)
    say (&self, field, json, 0);
  else
    g_string_append_len (self.words, value.start, MIN (value.end - value.start, JALON_MEMBER_WORDS_MAX + 1));
  json_decref (json);
  shorten (self.words);
  return g_string_free (self.words, FALSE);
}

/**
 * jalon_member_dup_label:
 * @field: (nullable): of that member; %NULL where this version does not know it
 * @member: what it is called in files
 *
 * Returns: (transfer full): what a person calls it, in the language of the interface
 */
char *
jalon_member_dup_label (const JalonField *field, const char *member)
{
  if (field != NULL && field->label != NULL)
    return g_strdup (_ (field->label));
  return g_strdup (field != NULL && field->aspect != JALON_ASPECT_OTHER ? jalon_aspect_get_words (field->aspect)
                                                                        : member);
}
