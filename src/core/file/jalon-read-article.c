/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads articles.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

#include <string.h>

static char
read_reliability (JalonNode *node)
{
  const char *letter = jalon_node_get_string (node, "reliability");

  if (letter == NULL)
    return 0;
  if (strlen (letter) == 1 && *letter >= 'A' && *letter <= 'F')
    return *letter;
  jalon_node_fail_member (node,
                          "reliability",
                          JALON_ERROR_INVALID_VALUE,
                          _ ("\"%s\" is not known (expected a letter from A to F)"),
                          letter);
  return 0;
}

static char *
read_text (JalonNode *node)
{
  const char *text = jalon_node_get_string (node, "text");

  if (text != NULL && strlen (text) > JALON_MAX_TEXT)
    {
      jalon_node_fail_member (node,
                              "text",
                              JALON_ERROR_TOO_LARGE,
                              _ ("the text is longer than %d bytes"),
                              JALON_MAX_TEXT);
      return NULL;
    }
  return g_strdup (text);
}

static char *
read_sha256 (JalonNode *node)
{
  const char *hex = jalon_node_get_string (node, "sha256");

  if (hex != NULL && (strlen (hex) != 64 || strspn (hex, "0123456789abcdefABCDEF") != 64))
    jalon_node_fail_member (node,
                            "sha256",
                            JALON_ERROR_INVALID_VALUE,
                            _ ("not a SHA-256 checksum (expected 64 hexadecimal digits)"));
  return hex != NULL ? g_ascii_strdown (hex, -1) : NULL;
}

static void
read_date_words (JalonNode *node, JalonTime *date)
{
  const char *words = jalon_node_get_string (node, "date_words");

  if (words == NULL)
    return;
  g_free (date->words);
  date->words = g_strdup (words);
}

static void
read_members (JalonNode *node, JalonArticleData *data)
{
  JalonExtra extra = { NULL };

  data->id = g_strdup (jalon_node_require_string (node, "id"));
  if (strlen (data->id) > JALON_MAX_ID)
    jalon_node_fail_member (node, "id", JALON_ERROR_TOO_LARGE, _ ("the id is longer than %d bytes"), JALON_MAX_ID);
  data->title = jalon_node_dup_text (node, "title");
  data->publisher = jalon_node_dup_text (node, "publisher");
  data->author = g_strdup (jalon_node_get_string (node, "author"));
  data->url = g_strdup (jalon_node_get_string (node, "url"));
  data->language = g_strdup (jalon_node_get_string (node, "language"));
  jalon_read_time (node, "date", node, &extra, &data->date);
  read_date_words (node, &data->date);
  data->retrieved = g_strdup (jalon_node_get_string (node, "retrieved"));
  data->reliability = read_reliability (node);
  data->quotes_articles = jalon_node_dup_strv (node, "quotes_articles");
  data->sha256 = read_sha256 (node);
  data->text = read_text (node);
  jalon_extra_collect (&extra, node, node);
  data->extra = jalon_extra_finish (&extra);
}

/**
 * jalon_read_article:
 * @index: its number in the file
 * @text: its text, within the reader's text at hand
 *
 * Returns: (transfer full) (nullable): the article; %NULL where the reader has failed
 */
JalonArticleData *
jalon_read_article (JalonReader *reader, gsize index, JalonSlice text)
{
  g_autoptr (JalonArticleData) data = jalon_article_data_new (NULL);
  g_autofree char *path = g_strdup_printf ("jalon.articles[%" G_GSIZE_FORMAT "]", index);
  JalonJson       *json;
  JalonNode        list;
  JalonNode        node;

  if (jalon_parse_slice (reader, path, text, &json) != JALON_PARSE_OK)
    return NULL;

  jalon_node_init (&list, reader, NULL, "jalon.articles", 0, NULL, (JalonSlice){ NULL, NULL });
  jalon_node_init (&node, reader, &list, NULL, index, json, text);
  if (json->type == JSON_OBJECT)
    read_members (&node, data);
  else
    jalon_node_fail (&node, JALON_ERROR_INVALID_VALUE, _ ("not an object"));
  return reader->error == NULL ? g_steal_pointer (&data) : NULL;
}
