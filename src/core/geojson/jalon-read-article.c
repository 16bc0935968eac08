/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads articles.
 */

#include "config.h"

#include "jalon-read-article.h"

#include "jalon-i18n.h"
#include "jalon-read-fields.h"
#include "jalon-read-parse.h"
#include "jalon-read.h"

#include <string.h>

/* The checksum in lower case, and no more text than the format allows. */
static void
check_members (JalonNode *node, JalonArticleData *data)
{
  char *sha256 = data->sha256 != NULL ? g_ascii_strdown (data->sha256, -1) : NULL;

  if (data->id != NULL && strlen (data->id) > JALON_MAX_ID)
    jalon_node_fail_member (node, "id", JALON_ERROR_TOO_LARGE, _ ("the id is longer than %d bytes"), JALON_MAX_ID);
  if (data->text != NULL && strlen (data->text) > JALON_MAX_TEXT)
    jalon_node_fail_member (node,
                            "text",
                            JALON_ERROR_TOO_LARGE,
                            _ ("the text is longer than %d bytes"),
                            JALON_MAX_TEXT);
  g_free (data->sha256);
  data->sha256 = sha256;
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
  g_autoptr (JalonArticleData) data = NULL;
  g_autofree char *path = g_strdup_printf ("jalon.articles[%" G_GSIZE_FORMAT "]", index);
  JalonJson       *json;
  JalonNode        list;
  JalonNode        node;

  if (jalon_parse_slice (reader, path, text, &json) != JALON_PARSE_OK)
    return NULL;

  jalon_node_init_root (&list, reader, "jalon.articles");
  jalon_node_init_item (&node, &list, index, json, text);
  if (json->type == JSON_OBJECT)
    {
      data = jalon_read_record (&jalon_article_schema, &node);
      check_members (&node, data);
    }
  else
    jalon_node_fail (&node, JALON_ERROR_INVALID_VALUE, _ ("not an object"));
  return reader->error == NULL ? g_steal_pointer (&data) : NULL;
}
