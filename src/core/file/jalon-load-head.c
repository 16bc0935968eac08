/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the member "jalon": what the dossier says of itself, and its articles.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-i18n.h"

#include <string.h>

static void
add_article (JalonLoad *self, gsize index, JalonSlice text)
{
  g_autoptr (JalonArticle) article = NULL;
  JalonArticleData *data = jalon_read_article (&self->reader, index, text);

  if (data == NULL)
    return;

  article = jalon_article_new (data);
  if (jalon_dossier_add_article (self->dossier, article, &self->reader.error))
    g_hash_table_add (self->reader.articles, g_strdup (data->id));
  else
    g_prefix_error (&self->reader.error, "%s: jalon.articles[%" G_GSIZE_FORMAT "]: ", self->reader.name, index);
}

static void
read_articles (JalonLoad *self, JalonSlice array)
{
  JalonScan  scan = JALON_SCAN_INIT (array);
  JalonSlice item;

  if (!jalon_scan_open (&scan, '['))
    {
      g_set_error (&self->reader.error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   "%s: jalon.articles: %s",
                   self->reader.name,
                   _ ("not an array (expected articles)"));
      return;
    }
  for (gsize i = 0; !jalon_load_is_stopped (self) && jalon_scan_next_item (&scan, &item); i++)
    {
      add_article (self, i, item);
      jalon_json_arena_reset (self->reader.arena);
    }
  if (scan.problem != NULL)
    jalon_set_syntax_error (&self->reader, scan.at, scan.problem);
}

/* All members but the articles, each parsed alone: no tree holds the texts. */
static JalonJson *
parse_members (JalonLoad *self, JalonSlice *out_articles)
{
  JalonJson *members = jalon_json_new (self->reader.arena, JSON_OBJECT);
  JalonScan  scan = JALON_SCAN_INIT (self->jalon);
  JalonSlice key;
  JalonSlice value;

  jalon_scan_open (&scan, '{');
  while (self->reader.error == NULL && jalon_scan_next_member (&scan, &key, &value))
    {
      g_autofree char *name = jalon_slice_dup_key (key);
      g_autofree char *path = g_strconcat ("jalon.", name, NULL);
      JalonJson       *json;

      if (jalon_json_get (members, name) != NULL || (strcmp (name, "articles") == 0 && out_articles->start != NULL))
        jalon_set_syntax_error (&self->reader, key.start, N_ ("a name stands twice"));
      else if (strcmp (name, "articles") == 0)
        *out_articles = value;
      else if (!g_utf8_validate (name, -1, NULL))
        jalon_set_syntax_error (&self->reader, key.start, N_ ("the name is not UTF-8"));
      else if (jalon_parse_slice (&self->reader, path, value, &json) == JALON_PARSE_OK)
        jalon_json_prepend_member (members, self->reader.arena, name, json);
    }
  if (scan.problem != NULL)
    jalon_set_syntax_error (&self->reader, scan.at, scan.problem);
  return members;
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
  g_autofree char *title = NULL;

  check_version (node);
  title = jalon_node_dup_text (node, "title");
  jalon_dossier_set_title (self->dossier, title);
  jalon_dossier_set_author (self->dossier, jalon_node_get_string (node, "author"));
  jalon_dossier_set_as_of (self->dossier, read_as_of (node));
  jalon_dossier_set_worldview (self->dossier,
                               jalon_node_get_word (node, "worldview", JALON_VOCABULARY_WORLDVIEW, JALON_WORLDVIEW_UN));
  jalon_node_take (node, "articles");
}

/**
 * jalon_load_read_head:
 *
 * Reads the member "jalon"; a file without it is GeoJSON from elsewhere.
 */
void
jalon_load_read_head (JalonLoad *self)
{
  JalonSlice articles = { NULL, NULL };
  JalonNode  document;
  JalonNode  node;
  JalonJson *members;

  self->reader.is_plain = self->jalon.start == NULL;
  if (self->reader.is_plain || self->reader.error != NULL)
    return;
  if (*self->jalon.start != '{')
    {
      g_set_error (&self->reader.error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   "%s: jalon: %s",
                   self->reader.name,
                   _ ("not an object"));
      return;
    }

  members = parse_members (self, &articles);
  jalon_node_init (&document, &self->reader, NULL, "", 0, NULL, (JalonSlice){ NULL, NULL });
  jalon_node_init (&node, &self->reader, &document, "jalon", 0, members, self->jalon);
  read_members (self, &node);
  jalon_extra_collect (&self->extra, &document, &node);
  jalon_json_arena_reset (self->reader.arena);
  if (articles.start != NULL && self->reader.error == NULL)
    read_articles (self, articles);
}
