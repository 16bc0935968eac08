/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the member "jalon": what the dossier says of itself, and its articles.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-i18n.h"
#include "jalon-read-article.h"
#include "jalon-read-fields.h"
#include "jalon-read-parse.h"

#include <string.h>

static void
add_article (JalonLoad *self, gsize index, JalonInputSpan span)
{
  g_autoptr (JalonArticle) article = NULL;
  JalonArticleData *data = NULL;
  JalonSlice        text;

  if (jalon_reader_take_text (&self->reader, span, &self->buffer, &text))
    data = jalon_read_article (&self->reader, index, text);
  if (data == NULL)
    return;

  article = jalon_article_new (data);
  if (jalon_dossier_add_article (self->sink->dossier, article, &self->reader.error))
    g_hash_table_add (self->reader.articles, g_strdup (data->id));
  else
    g_prefix_error (&self->reader.error, "%s: jalon.articles[%" G_GSIZE_FORMAT "]: ", self->reader.name, index);
}

static void
read_articles (JalonLoad *self, JalonInputSpan array)
{
  g_auto (JalonWindow) window = { NULL };
  JalonScan      scan;
  JalonInputSpan item;

  jalon_scan_init_window (&scan, &window, self->reader.source, array);
  if (jalon_scan_peek (&scan) != '[' && window.error == NULL)
    {
      g_set_error (&self->reader.error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   "%s: jalon.articles: %s",
                   self->reader.name,
                   _ ("not an array (expected articles)"));
      return;
    }
  jalon_scan_open (&scan, '[');
  for (gsize i = 0; !jalon_load_is_stopped (self) && jalon_scan_next_item_span (&scan, &item); i++)
    {
      add_article (self, i, item);
      jalon_json_arena_reset (self->reader.arena);
    }
  jalon_set_scan_error (&self->reader, &scan);
}

/**
 * Head:
 *
 * The member "jalon" without its articles: no tree and no text holds those.
 * @members: its other members
 * @text: the same, as they stand in the file
 * @articles: where they are; empty where there are none
 */
typedef struct
{
  JalonJson     *members;
  GString       *text;
  JalonInputSpan articles;
} Head;

static void
take_member (JalonLoad *self, Head *head, const char *name, const GString *key, JalonInputSpan span)
{
  g_autofree char *path = g_strconcat ("jalon.", name, NULL);
  JalonSlice       value;
  JalonJson       *json;

  if (!jalon_reader_take_text (&self->reader, span, &self->buffer, &value) ||
      jalon_parse_slice (&self->reader, path, value, &json) != JALON_PARSE_OK)
    return;
  jalon_json_prepend_member (head->members, self->reader.arena, name, json);
  g_string_append_c (head->text, head->text->len > 0 ? ',' : '{');
  g_string_append_len (head->text, key->str, key->len);
  g_string_append_c (head->text, ':');
  g_string_append_len (head->text, value.start, value.end - value.start);
}

static void
read_member (JalonLoad *self, Head *head, JalonInputSpan key_span, JalonInputSpan value)
{
  g_autofree char *name = NULL;
  g_autoptr (GString) key = NULL;
  gboolean   is_articles;
  JalonSlice text;

  if (!jalon_reader_take_text (&self->reader, key_span, &self->buffer, &text))
    return;
  if (!jalon_load_check_name (self, text))
    return;
  key = g_string_new_len (text.start, text.end - text.start);
  name = jalon_slice_dup_key (text);
  is_articles = strcmp (name, "articles") == 0;
  if (jalon_json_get (head->members, name) != NULL || (is_articles && head->articles.end > 0))
    jalon_set_syntax_error_at (&self->reader, key_span.start, N_ ("a name stands twice"));
  else if (is_articles)
    head->articles = value;
  else
    take_member (self, head, name, key, value);
}

/* All members but the articles, each parsed alone. */
static void
read_head (JalonLoad *self, Head *head)
{
  g_auto (JalonWindow) window = { NULL };
  JalonScan      scan;
  JalonInputSpan key;
  JalonInputSpan value;

  jalon_scan_init_window (&scan, &window, self->reader.source, self->jalon);
  jalon_scan_open (&scan, '{');
  while (self->reader.error == NULL && jalon_scan_next_key_span (&scan, &key) && jalon_scan_skip_span (&scan, &value))
    read_member (self, head, key, value);
  jalon_set_scan_error (&self->reader, &scan);
}

/* Before all else: a later version may mean other things by the same words. */
static void
check_version (JalonNode *node)
{
  gint64 version = jalon_node_get_integer (node, "version", 1, G_MAXINT, 0);

  if (version == 0)
    jalon_node_fail_member (node, "version", JALON_ERROR_MISSING, _ ("missing (expected %d)"), JALON_FORMAT_VERSION);
  else if (version > JALON_FORMAT_VERSION)
    jalon_node_fail_member (node,
                            "version",
                            JALON_ERROR_VERSION,
                            _ ("the file is of version %d, this program reads version %d (a later Jalon opens it)"),
                            (int) version,
                            JALON_FORMAT_VERSION);
}

static gint32
read_as_of (JalonNode *node)
{
  const char        *string = jalon_node_get_string (node, "as_of");
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  if (string == NULL)
    return JALON_DAY_NONE;
  if (jalon_day_parse_range (string, &first, &last, &precision) && precision == JALON_TIME_DAY && first == last)
    return first;
  jalon_node_fail_member (node,
                          "as_of",
                          JALON_ERROR_INVALID_VALUE,
                          _ ("\"%s\" is not a date (expected YYYY-MM-DD)"),
                          string);
  return JALON_DAY_NONE;
}

static void
read_members (JalonLoad *self, JalonNode *node)
{
  g_autoptr (JalonHead) head = jalon_schema_begin (&jalon_head_schema);
  const JalonField *as_of = jalon_schema_find (&jalon_head_schema, "as_of");
  JalonFieldReader  from = { .node = node, .without = G_GUINT64_CONSTANT (1) << (as_of - jalon_head_schema.fields) };

  check_version (node);
  jalon_read_fields (&jalon_head_schema, &from, head);
  jalon_head_set_as_of (head, read_as_of (node));
  jalon_dossier_set_head (self->sink->dossier, head);
  jalon_node_take (node, "articles");
}

/* Whether the member is an object; else loading fails. */
static gboolean
check_object (JalonLoad *self)
{
  JalonInputSpan first = { self->jalon.start, self->jalon.start + 1 };
  JalonSlice     text;

  if (!jalon_reader_take_text (&self->reader, first, &self->buffer, &text))
    return FALSE;
  if (*text.start == '{')
    return TRUE;
  g_set_error (&self->reader.error,
               JALON_ERROR,
               JALON_ERROR_INVALID_VALUE,
               "%s: jalon: %s",
               self->reader.name,
               _ ("not an object"));
  return FALSE;
}

/**
 * jalon_load_read_head:
 *
 * Reads the member "jalon"; a file without it is GeoJSON from elsewhere.
 */
void
jalon_load_read_head (JalonLoad *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Head      head = { .text = text };
  JalonNode document;
  JalonNode node;

  self->reader.is_plain = self->jalon.end == 0;
  self->ids.is_plain = self->reader.is_plain;
  if (self->reader.is_plain || self->reader.error != NULL || !check_object (self))
    return;

  head.members = jalon_json_new (self->reader.arena, JSON_OBJECT);
  read_head (self, &head);
  g_string_append_c (text, '}');
  jalon_node_init_root (&document, &self->reader, "");
  jalon_node_init_member (&node, &document, "jalon", head.members);
  node.text = (JalonSlice){ text->str, text->str + text->len };
  read_members (self, &node);
  jalon_extra_collect (&self->extra, &document, &node);
  jalon_json_arena_reset (self->reader.arena);
  if (head.articles.end > 0 && self->reader.error == NULL)
    read_articles (self, head.articles);
}
