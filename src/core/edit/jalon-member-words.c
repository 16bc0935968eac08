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
#include "jalon-text.h"

#include <jansson.h>
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

static void
say_string (Saying *self, const JalonField *field, const char *string)
{
  g_autofree char *name = dup_name (self, field, string);
  guint            word;

  if (name != NULL)
    g_string_append (self->words, name);
  else if (field != NULL && field->type == JALON_FIELD_WORD &&
           jalon_vocabulary_parse (field->vocabulary, string, &word))
    g_string_append (self->words, jalon_vocabulary_get_label (field->vocabulary, word));
  else
    g_string_append (self->words, string);
}

/* Of a quote what was said is enough; where that stands a person does not want to read. */
static gboolean
is_said (const JalonField *holder, const char *name)
{
  return holder == NULL || holder->schema != &jalon_quote_schema || strcmp (name, "exact") == 0;
}

static void
say_object (Saying *self, const JalonField *field, json_t *object, guint depth)
{
  const JalonSchema *schema = field != NULL ? field->schema : NULL;
  gboolean           is_quote = schema == &jalon_quote_schema;
  gboolean           is_first = TRUE;
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
    if (!is_quote)
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
