/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main text of a page, one line a paragraph. Menus and forms are left
 * out; adverts, teasers and captions are kept as blocks that never propose.
 */

#include "config.h"

#include "jalon-intake-html.h"

#include "jalon-intake-date.h"
#include "jalon-intake-decode.h"
#include "jalon-intake-meta.h"
#include "jalon-page-article.h"
#include "jalon-page-part.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* A block is a teaser where this share of its letters is in links, of 100. */
#define MAX_LINKED 60

static const char *const line_breaks[] = {
  "p",      "div",        "h1",    "h2", "h3", "h4",      "h5",      "h6",      "li",   "ul",     "ol",    "blockquote",
  "figure", "figcaption", "table", "tr", "td", "th",      "section", "article", "main", "header", "aside", "br",
  "hr",     "pre",        "dl",    "dt", "dd", "address", "details", "summary", "body", "center", NULL
};
static const char *const paragraphs[] = { "p", "blockquote", NULL };
static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

/**
 * Page:
 * @text: (owned): lines so far
 * @blocks: (owned): of them
 * @line: (owned): the line being read
 * @n_letters: letters in it, @n_linked those in links
 * @root: the element that has the article
 * @skipped: (nullable): the element whose content is left out
 * @aside: (nullable): the element whose content is of @aside_kind
 * @heading: inside a heading
 * @paragraph: inside a paragraph
 * @post: (nullable): the post of a live blog that is read, of @day; 0 where that is the article's
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
  guint          paragraph;
  xmlNode       *post;
  gint32         day;
  gint32         article_day;
  xmlNode       *root;
  xmlNode       *skipped;
  xmlNode       *aside;
  JalonBlockKind aside_kind;
} Page;

/* A paragraph that is one link, and a sentence of the article all the same. */
static gboolean
is_sentence (const Page *page)
{
  static const char *const ends[] = { ".", "!", "?", ".”", ".\"", ". »", ".\u00a0»", ".»", "؟", "。" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (page->paragraph > 0 && g_str_has_suffix (page->line->str, ends[i]))
      return strchr (page->line->str, ' ') != NULL;
  return FALSE;
}

/* Ends the line, if there is any. */
static void
flush (Page *page)
{
  JalonBlock block = { .kind = JALON_BLOCK_BODY, .start = page->text->len, .day = page->day };

  g_strchomp (page->line->str);
  page->line->len = strlen (page->line->str);
  if (page->line->len > 0)
    {
      block.kind = jalon_blocks_guess (page->line->str);
      if (page->heading > 0 && block.kind == JALON_BLOCK_BODY)
        block.kind = JALON_BLOCK_HEADING;
      if (page->n_letters > 0 && page->n_linked * 100 > page->n_letters * MAX_LINKED && !is_sentence (page))
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

/* Marks of where a word may be broken. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff;
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
      if (is_invisible (g_utf8_get_char (text)))
        continue;
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

/* What a time stands at the head of: an element that is called a post. */
static xmlNode *
find_post (xmlNode *node, const xmlNode *root)
{
  static const char *const words[] = { "post", "entry", "update", "liveblog", "live", "liveblogupdate", NULL };

  for (node = node->parent; node != NULL && node != root; node = node->parent)
    if (jalon_page_has_word (node, "class", words) || jalon_page_has_word (node, "id", words) ||
        jalon_page_has_word (node, "itemprop", words))
      return node;
  return NULL;
}

/* Each post of a live blog has its own day, which "yesterday" in it is counted from. */
static void
read_post_time (Page *page, xmlNode *node)
{
  static const char *const updated[] = { "updated", "modified", "datemodified", NULL };
  xmlNode                 *post = find_post (node, page->root);
  g_autofree char         *datetime = jalon_page_dup_attribute (node, "datetime");
  JalonTime                date;

  if (post == NULL || post == page->post || datetime == NULL || jalon_page_has_word (node, "class", updated) ||
      jalon_page_has_word (node, "itemprop", updated) || !jalon_intake_find_date (datetime, NULL, &date))
    return;
  flush (page);
  page->post = post;
  page->day = date.start != page->article_day ? date.start : 0;
}

static void
enter (Page *page, xmlNode *node)
{
  JalonPart part = jalon_page_part_of (node, TRUE);

  if (jalon_page_is_element (node, line_breaks))
    flush (page);
  if (part == JALON_PART_NONE)
    {
      page->skipped = node;
      return;
    }
  if (strcmp ((const char *) node->name, "time") == 0)
    read_post_time (page, node);
  page->heading += jalon_page_is_element (node, headings);
  page->paragraph += jalon_page_is_element (node, paragraphs);
  page->links += strcmp ((const char *) node->name, "a") == 0;
  if (part == JALON_PART_ADVERT)
    set_aside (page, node, JALON_BLOCK_ADVERT);
  else if (part == JALON_PART_TEASER)
    set_aside (page, node, JALON_BLOCK_TEASER);
  else if (part == JALON_PART_CAPTION)
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
  if (jalon_page_is_element (node, line_breaks) || page->aside == node)
    flush (page);
  if (page->aside == node)
    page->aside = NULL;
  if (page->post == node)
    {
      flush (page);
      page->post = NULL;
      page->day = 0;
    }
  page->heading -= jalon_page_is_element (node, headings);
  page->paragraph -= jalon_page_is_element (node, paragraphs);
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

static htmlDocPtr
parse (const char *html)
{
  return htmlReadMemory (html,
                         strlen (html),
                         NULL,
                         "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                             HTML_PARSE_COMPACT | HTML_PARSE_NODEFDTD);
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
  htmlDocPtr doc = parse (html);
  xmlNode   *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  Page       page = { .text = g_string_new (NULL),
                      .blocks = g_array_new (FALSE, FALSE, sizeof (JalonBlock)),
                      .line = g_string_new (NULL),
                      .aside_kind = JALON_BLOCK_BODY };

  if (root != NULL)
    {
      xmlNode *main_part = jalon_page_find_article (root);

      jalon_intake_read_meta (self, root, main_part);
      page.root = main_part;
      page.article_day = self->date.start;
      walk (&page, main_part);
      flush (&page);
    }
  xmlFreeDoc (doc);
  g_string_free (page.line, TRUE);
  self->text = g_string_free (page.text, FALSE);
  self->blocks = page.blocks;
}

/**
 * jalon_intake_add_chapter:
 * @lines: get those of a page that is text from its beginning to its end
 * @data: the page in any encoding
 * @length: bytes
 */
void
jalon_intake_add_chapter (JalonLines *lines, const char *data, gsize length)
{
  g_autofree char *html = jalon_intake_decode (data, length);
  htmlDocPtr       doc = parse (html);
  xmlNode         *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  Page             page = { .text = lines->text,
                            .blocks = lines->blocks,
                            .line = g_string_new (NULL),
                            .root = root,
                            .aside_kind = JALON_BLOCK_BODY };

  if (root != NULL)
    {
      walk (&page, root);
      flush (&page);
    }
  xmlFreeDoc (doc);
  g_string_free (page.line, TRUE);
}
