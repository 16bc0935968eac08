/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On one line each, as cells of tables are best.
 */

#include "config.h"

#include "jalon-facts-json.h"

#include "jalon-json-extra.h"
#include "jalon-write-fields.h"

#include <jansson.h>
#include <string.h>

/* (transfer full) (nullable): the member @name of the object that was written, on one line */
static char *
dup_member (const JalonWriter *writer, const char *name)
{
  JalonSlice value;
  GString   *line;
  gboolean   is_in_string = FALSE;

  if (!jalon_slice_find_member ((JalonSlice){ writer->out->str, writer->out->str + writer->out->len }, name, &value))
    return NULL;
  line = g_string_new (NULL);
  for (const char *at = value.start; at < value.end; at++)
    {
      if (*at == '"')
        is_in_string = !is_in_string;
      if (is_in_string || !g_ascii_isspace (*at))
        g_string_append_c (line, *at);
      if (is_in_string && *at == '\\' && at + 1 < value.end)
        g_string_append_c (line, *++at);
    }
  return g_string_free (line, FALSE);
}

/**
 * jalon_facts_dup_list:
 * @name: of a field of records, as "claims"
 *
 * Returns: (transfer full) (nullable): the list in JSON; %NULL where it is empty, or no such field
 */
char *
jalon_facts_dup_list (const JalonFacts *self, const char *name)
{
  const JalonField      *field = jalon_schema_find (self->kind->schema, name);
  const JalonSchema      alone = { .fields = field, .n_fields = 1 };
  const JalonFieldWriter to = { .prefix = "", .with_coordinates = TRUE };
  JalonWriter            writer;
  char                  *list;

  if (field == NULL || (*JALON_FIELD_OF (self->record, field, const GPtrArray *))->len == 0)
    return NULL;
  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_write_fields (&writer, &alone, self->record, &to);
  jalon_writer_close (&writer, '}');
  list = dup_member (&writer, name);
  jalon_writer_clear (&writer);
  return list;
}

/* Whether it is the beginning or the end of something by the clock. */
static gboolean
is_moment (const char *key, const json_t *member)
{
  return (strcmp (key, "start") == 0 || strcmp (key, "end") == 0) &&
         json_string_length (member) > strlen ("2024-05-06");
}

/* Whether a value says no more than cells do: of parties who they are, of dates the days, of places names. */
static gboolean
is_in_cells (const json_t *json)
{
  static const char *const names[] = { "code", "sector", "name", "start", "end", "precision", "countries", NULL };
  const char              *key;
  const json_t            *member;
  gsize                    i;

  json_array_foreach ((json_t *) json, i, member)
  {
    if (!json_is_string (member) && !is_in_cells (member))
      return FALSE;
  }
  json_object_foreach ((json_t *) json, key, member)
  {
    if (is_moment (key, member) || !g_strv_contains (names, key) ||
        !(json_is_string (member) || (json_is_array (member) && is_in_cells (member))))
      return FALSE;
  }
  return json_is_string (json) || json_is_array (json) || json_is_object (json);
}

/**
 * jalon_facts_dup_in_full:
 * @field: of its kind, which cells show
 *
 * Returns: (transfer full) (nullable): what it says, in JSON; %NULL where cells show all of that: no other languages,
 *   quantities, words of dates and the like; null where it says nothing, and cells have what is composed for it
 */
char *
jalon_facts_dup_in_full (const JalonFacts *self, const JalonField *field)
{
  const JalonSchema      alone = { .fields = field, .n_fields = 1 };
  const JalonFieldWriter to = { .extra = self->record->extra, .prefix = "properties.", .is_spare = TRUE };
  JalonWriter            writer;
  char                  *value;
  json_t                *json;

  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_write_fields (&writer, &alone, self->record, &to);
  jalon_writer_close (&writer, '}');
  value = dup_member (&writer, field->name);
  jalon_writer_clear (&writer);
  if (value == NULL && (field->flags & JALON_FIELD_COMPOSED) != 0)
    return g_strdup ("null");
  json = value != NULL ? json_loads (value, JSON_DECODE_ANY, NULL) : NULL;
  if (json_is_string (json) ? field->type == JALON_FIELD_TEXT : is_in_cells (json))
    g_clear_pointer (&value, g_free);
  json_decref (json);
  return value;
}

/* Without its text. */
static void
write_article (JalonWriter *writer, const JalonArticleData *data)
{
  const JalonFieldWriter to = { .prefix = "", .is_spare = TRUE };
  JalonArticleData       head = *data;

  head.text = head.pages = head.ocr = head.sha256 = NULL;
  jalon_writer_open (writer, NULL, '{');
  jalon_write_fields (writer, &jalon_article_schema, &head, &to);
  jalon_writer_close (writer, '}');
}

static gboolean
is_told_before (const GPtrArray *claims, guint index)
{
  const JalonClaim *claim = g_ptr_array_index (claims, index);

  for (guint i = 0; i < index; i++)
    if (g_strcmp0 (((const JalonClaim *) g_ptr_array_index (claims, i))->article_id, claim->article_id) == 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_facts_dup_articles:
 *
 * Returns: (transfer full) (nullable): the articles that its claims name, in JSON and without their texts; %NULL where
 *   there are none
 */
char *
jalon_facts_dup_articles (const JalonFacts *self)
{
  const GPtrArray *claims = self->record->claims;
  JalonWriter      writer;
  char            *list = NULL;
  guint            n = 0;

  if (claims->len == 0)
    return NULL;
  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_writer_open (&writer, "articles", '[');
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      JalonArticle     *article = jalon_dossier_find_article (self->dossier, claim->article_id);

      if (article == NULL || is_told_before (claims, i))
        continue;
      write_article (&writer, jalon_article_get_data (article));
      n++;
    }
  jalon_writer_close (&writer, ']');
  jalon_writer_close (&writer, '}');
  if (n > 0)
    list = dup_member (&writer, "articles");
  jalon_writer_clear (&writer);
  return list;
}

/**
 * jalon_facts_dup_other:
 *
 * Returns: (transfer full) (nullable): what nobody knows of its properties, as a map from elsewhere has it: an object
 * in JSON; %NULL where there is nothing
 */
char *
jalon_facts_dup_other (const JalonFacts *self)
{
  JalonSlice  members;
  JalonWriter writer;
  char       *other;

  if (self->record->extra == NULL || !jalon_extra_find (self->record->extra, "properties", &members))
    return NULL;
  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_writer_open (&writer, "other", '{');
  jalon_writer_extra (&writer, self->record->extra, "properties");
  jalon_writer_close (&writer, '}');
  jalon_writer_close (&writer, '}');
  other = dup_member (&writer, "other");
  jalon_writer_clear (&writer);
  return other;
}
