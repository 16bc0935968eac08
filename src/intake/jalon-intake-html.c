/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main text of a page, one line a paragraph. Menus and forms are left
 * out; adverts, teasers and captions are kept as blocks that never propose.
 */

#include "config.h"

#include "jalon-intake-html.h"

#include "jalon-intake-meta.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* A block is a teaser where this share of its letters is in links, of 100. */
#define MAX_LINKED 60

static const char *const left_out[] = { "script", "style",  "noscript", "template", "nav",    "footer",
                                        "form",   "button", "select",   "iframe",   "object", "svg",
                                        "math",   "head",   "dialog",   "menu",     NULL };
static const char *const line_breaks[] = {
  "p",      "div",        "h1",    "h2", "h3", "h4",      "h5",      "h6",      "li",   "ul",     "ol",    "blockquote",
  "figure", "figcaption", "table", "tr", "td", "th",      "section", "article", "main", "header", "aside", "br",
  "hr",     "pre",        "dl",    "dt", "dd", "address", "details", "summary", "body", "center", NULL
};
static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

/* Words of class names and ids, by what they tell of an element. */
static const char *const advert_names[] = { "ad",          "ads",     "advert",    "adverts", "advertisement",
                                            "advertising", "pub",     "publicite", "sponsor", "sponsored",
                                            "dfp",         "taboola", "outbrain",  NULL };
static const char *const teaser_names[] = { "related",         "teaser",   "teasers", "recommended",
                                            "recommendations", "readmore", "seealso", "promo",
                                            "newsletter",      "trending", "popular", NULL };
static const char *const caption_names[] = { "caption", "credit", "credits", "legend", "legende", NULL };
static const char *const menu_names[] = { "menu",    "nav",     "navbar", "navigation", "breadcrumb", "breadcrumbs",
                                          "share",   "sharing", "social", "cookie",     "cookies",    "comments",
                                          "comment", "sidebar", "footer", "tags",       NULL };

/**
 * Page:
 * @text: (owned): lines so far
 * @blocks: (owned): of them
 * @line: (owned): the line being read
 * @n_letters: letters in it, @n_linked those in links
 * @skipped: (nullable): the element whose content is left out
 * @aside: (nullable): the element whose content is of @aside_kind
 * @heading: inside a heading
 */
typedef struct
{
  GString       *text;
  GArray        *blocks;
  GString       *line;
  gsize          n_letters;
  gsize          n_linked;
  guint          links;
  guint          heading;
  xmlNode       *skipped;
  xmlNode       *aside;
  JalonBlockKind aside_kind;
} Page;

/* Whether a name of the element's class or id is among @names; "article-related" has two. */
static gboolean
has_name (const xmlNode *node, const char *attribute, const char *const *names)
{
  xmlChar *value = xmlGetProp ((xmlNode *) node, (const xmlChar *) attribute);
  gboolean found = FALSE;

  if (value != NULL)
    {
      g_autofree char *lower = g_ascii_strdown ((const char *) value, -1);
      g_auto (GStrv) words = g_strsplit_set (lower, " -_\t\r\n", -1);

      for (guint i = 0; words[i] != NULL && !found; i++)
        found = g_strv_contains (names, words[i]);
    }
  xmlFree (value);
  return found;
}

static gboolean
is_named (const xmlNode *node, const char *const *names)
{
  return has_name (node, "class", names) || has_name (node, "id", names) || has_name (node, "role", names);
}

static gboolean
is_element (const xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_hidden (const xmlNode *node)
{
  static const char *const yes[] = { "true", NULL };

  return xmlHasProp ((xmlNode *) node, (const xmlChar *) "hidden") != NULL || has_name (node, "aria-hidden", yes);
}

/* Ends the line, if there is any. */
static void
flush (Page *page)
{
  JalonBlock block = { JALON_BLOCK_BODY, page->text->len, 0 };

  g_strchomp (page->line->str);
  page->line->len = strlen (page->line->str);
  if (page->line->len > 0)
    {
      block.kind = jalon_blocks_guess (page->line->str);
      if (page->heading > 0 && block.kind == JALON_BLOCK_BODY)
        block.kind = JALON_BLOCK_HEADING;
      if (page->n_letters > 0 && page->n_linked * 100 > page->n_letters * MAX_LINKED)
        block.kind = JALON_BLOCK_TEASER;
      if (page->aside != NULL)
        block.kind = page->aside_kind;
      g_string_append_len (page->text, page->line->str, page->line->len);
      block.end = page->text->len;
      g_array_append_val (page->blocks, block);
      g_string_append (page->text, "\n\n");
    }
  g_string_truncate (page->line, 0);
  page->n_letters = 0;
  page->n_linked = 0;
}

/* Space of any kind becomes one space; no-break ones stay, as French needs them. */
static void
add_text (Page *page, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_ascii_isspace (*text) || *text == '\v')
        {
          if (page->line->len > 0 && page->line->str[page->line->len - 1] != ' ')
            g_string_append_c (page->line, ' ');
          continue;
        }
      g_string_append_len (page->line, text, g_utf8_next_char (text) - text);
      page->n_letters++;
      page->n_linked += page->links > 0;
    }
}

static void
set_aside (Page *page, xmlNode *node, JalonBlockKind kind)
{
  if (page->aside != NULL)
    return;
  flush (page);
  page->aside = node;
  page->aside_kind = kind;
}

static void
enter (Page *page, xmlNode *node)
{
  const char *name = (const char *) node->name;

  if (is_element (node, line_breaks))
    flush (page);
  if (is_element (node, left_out) || is_hidden (node) || is_named (node, menu_names))
    {
      page->skipped = node;
      return;
    }
  page->heading += is_element (node, headings);
  page->links += strcmp (name, "a") == 0;
  if (is_named (node, advert_names))
    set_aside (page, node, JALON_BLOCK_ADVERT);
  else if (strcmp (name, "aside") == 0 || is_named (node, teaser_names))
    set_aside (page, node, JALON_BLOCK_TEASER);
  else if (strcmp (name, "figcaption") == 0 || strcmp (name, "figure") == 0 || is_named (node, caption_names))
    set_aside (page, node, JALON_BLOCK_CAPTION);
}

static void
leave (Page *page, xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  if (page->skipped == node)
    {
      page->skipped = NULL;
      return;
    }
  if (is_element (node, line_breaks) || page->aside == node)
    flush (page);
  if (page->aside == node)
    page->aside = NULL;
  page->heading -= is_element (node, headings);
  page->links -= strcmp ((const char *) node->name, "a") == 0;
}

/* Without recursion: a hostile page may be as deep as it is long. */
static void
walk (Page *page, xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_text (page, (const char *) node->content);
      else if (node->type == XML_ELEMENT_NODE)
        enter (page, node);
      if (node->type == XML_ELEMENT_NODE && node->children != NULL && page->skipped == NULL)
        {
          node = node->children;
          continue;
        }
      for (;;)
        {
          leave (page, node);
          if (node == root)
            return;
          if (node->next != NULL)
            break;
          node = node->parent;
        }
      node = node->next;
    }
}

/* What follows @node and all that is in it, in the order of the page. */
static xmlNode *
next_behind (xmlNode *node, xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

/* The element after @node in the order of the page. */
static xmlNode *
next_element (xmlNode *node, xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  return next_behind (node, root);
}

static gsize
count_text (xmlNode *root)
{
  gsize n = 0;

  for (xmlNode *node = root; node != NULL; node = next_element (node, root))
    if (node->type == XML_TEXT_NODE)
      n += strlen ((const char *) node->content);
  return n;
}

static gboolean
is_called (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* The longest <article> that is not inside another, else <main>, else the whole body. */
static xmlNode *
find_main (xmlNode *root)
{
  xmlNode *longest = NULL;
  xmlNode *main_part = NULL;
  xmlNode *body = NULL;
  gsize    most = 0;

  for (xmlNode *node = root; node != NULL;)
    {
      gboolean is_article = is_called (node, "article");
      gsize    length = is_article ? count_text (node) : 0;

      if (body == NULL && is_called (node, "body"))
        body = node;
      if (main_part == NULL && is_called (node, "main"))
        main_part = node;
      if (length > most)
        {
          most = length;
          longest = node;
        }
      node = is_article && node != root ? next_behind (node, root) : next_element (node, root);
    }
  if (longest != NULL)
    return longest;
  return main_part != NULL ? main_part : body != NULL ? body : root;
}

/**
 * jalon_intake_read_html:
 * @html: a page, UTF-8
 *
 * Sets the text, its blocks and what the page says of itself. Nothing is
 * fetched and no entity but the characters of HTML is expanded.
 */
void
jalon_intake_read_html (JalonIntake *self, const char *html)
{
  htmlDocPtr doc = htmlReadMemory (html,
                                   strlen (html),
                                   NULL,
                                   "UTF-8",
                                   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_COMPACT | HTML_PARSE_NODEFDTD);
  xmlNode   *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  Page       page = { .text = g_string_new (NULL),
                      .blocks = g_array_new (FALSE, FALSE, sizeof (JalonBlock)),
                      .line = g_string_new (NULL),
                      .aside_kind = JALON_BLOCK_BODY };

  if (root != NULL)
    {
      jalon_intake_read_meta (self, root);
      walk (&page, find_main (root));
      flush (&page);
    }
  xmlFreeDoc (doc);
  g_string_free (page.line, TRUE);
  self->text = g_string_free (page.text, FALSE);
  self->blocks = page.blocks;
}
