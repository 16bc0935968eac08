/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is fetched, and no entity but the characters of HTML is expanded.
 */

#include "config.h"

#include "jalon-markup-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Elements within one another that are entered. */
#define MAX_DEPTH 200

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_on_a_line (const xmlNode *node)
{
  static const char *const names[] = { "address", "blockquote", "br",    "div", "dd", "dl", "dt", "h1",
                                       "h2",      "h3",         "h4",    "h5",  "h6", "hr", "li", "ol",
                                       "p",       "pre",        "table", "tr",  "ul", NULL };

  return is_one_of (node, names);
}

static gboolean
is_silent (const xmlNode *node)
{
  static const char *const names[] = { "head", "script", "style", "title", NULL };

  return is_one_of (node, names);
}

static void
begin_line (GString *words)
{
  while (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  if (words->len > 0 && words->str[words->len - 1] != '\n')
    g_string_append_c (words, '\n');
}

/* White space is one blank, and none where a line begins. */
static void
add_text (GString *words, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (words, c);
      else if (words->len > 0 && strchr (" \n", words->str[words->len - 1]) == NULL)
        g_string_append_c (words, ' ');
    }
}

/* Where a link leads, unless its words say that. */
static void
add_address (GString *words, xmlNode *node, gsize start)
{
  xmlChar *address = xmlGetProp (node, (const xmlChar *) "href");

  if (address != NULL && g_str_has_prefix ((const char *) address, "http") &&
      strstr (words->str + MIN (start, words->len), (const char *) address) == NULL)
    g_string_append_printf (words, " (%s)", (const char *) address);
  xmlFree (address);
}

static void
add_node (GString *words, xmlNode *node, guint depth)
{
  gsize start = words->len;

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    add_text (words, (const char *) node->content);
  if (node->type != XML_ELEMENT_NODE || is_silent (node) || depth > MAX_DEPTH)
    return;
  if (is_on_a_line (node))
    begin_line (words);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    add_node (words, child, depth + 1);
  if (strcmp ((const char *) node->name, "a") == 0)
    add_address (words, node, start);
  else if (strcmp ((const char *) node->name, "td") == 0 || strcmp ((const char *) node->name, "th") == 0)
    add_text (words, " ");
  else if (is_on_a_line (node))
    begin_line (words);
}

/* A tag, or a character by its name or number. */
static gboolean
is_html (const char *text)
{
  return g_regex_match_simple ("</?[a-z][a-z0-9]*[ />]|</?[a-z][a-z0-9]*>|&(#[0-9]+|#x[0-9a-f]+|[a-z]+);",
                               text,
                               G_REGEX_CASELESS,
                               0);
}

/**
 * jalon_markup_html_dup_words:
 * @text: UTF-8, in HTML or not
 *
 * Returns: (transfer full): its words, a line for each block, with the addresses of links behind theirs; the text
 * itself where it is no HTML
 */
char *
jalon_markup_html_dup_words (const char *text)
{
  GString   *words;
  htmlDocPtr doc;
  xmlNode   *root;

  if (!is_html (text))
    return g_strdup (text);
  words = g_string_new (NULL);
  doc = htmlReadMemory (text,
                        (int) MIN (strlen (text), G_MAXINT),
                        NULL,
                        "UTF-8",
                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  if (root != NULL)
    add_node (words, root, 0);
  xmlFreeDoc (doc);
  begin_line (words);
  if (words->len > 0)
    g_string_truncate (words, words->len - 1);
  return g_string_free (words, FALSE);
}
