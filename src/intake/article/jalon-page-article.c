/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article is long paragraphs with few links, side by side. Each element is
 * weighed by the letters of such paragraphs in it; from the body on the way
 * goes down into the element that has most of what is left, until what it has
 * is spread over its parts.
 */

#include "config.h"

#include "jalon-page-article.h"

#include "jalon-page-part.h"

#include <string.h>

/* Bytes from which a paragraph counts, and of them in links at most, of 100. */
#define MIN_PARAGRAPH 60
#define MAX_LINKED 40

/* An element is gone down into where it has so much of its parent's weight, of 100; more of an <article>, whose heading
 * and introduction would be lost. */
#define MOST 86
#define MOST_OF_ARTICLE 96
#define MOST_OF_TABLE 92

/* An element with so much of all is no menu, whatever it is called; of 100. */
#define SHARE_OF_ARTICLE 40

/* Of all text, of 100, what stands outside of a gallery where it is not the article itself. */
#define SHARE_BESIDE_GALLERY 15

/* Links that make a list of them; and lines of so few bytes each that make a set of buttons. */
#define MIN_LINKS 3
#define MIN_WORDS 8
#define MAX_WORD 16

/* What stands below a heading that leads to another article, at most. Bytes. */
#define MAX_SUMMARY 400

static const char *const blocks[] = { "p",       "div",     "h1",    "h2",      "h3",         "h4",    "h5",  "h6",
                                      "li",      "ul",      "ol",    "td",      "tr",         "table", "pre", "figure",
                                      "section", "article", "main",  "header",  "blockquote", "dd",    "dt",  "dl",
                                      "center",  "body",    "tbody", "details", "address",    NULL };

/**
 * Stats:
 *
 * What an element has, with all in it. Bytes.
 * @weight: of paragraphs
 * @n_bytes: of all text, @n_linked of it in links
 * @n_titles: headings that are a link
 */
typedef struct
{
  gsize weight;
  gsize n_bytes;
  gsize n_linked;
  guint n_links;
  guint n_lines;
  guint n_titles;
} Stats;

/* (element-type xmlNode Stats) */
typedef GHashTable Weights;

static const Stats *
get_stats (Weights *weights, const xmlNode *node)
{
  static const Stats none = { 0 };
  const Stats       *stats = g_hash_table_lookup (weights, node);

  return stats != NULL ? stats : &none;
}

static gsize
get_weight (Weights *weights, const xmlNode *node)
{
  return get_stats (weights, node)->weight;
}

static void
add_stats (Weights *weights, xmlNode *node, const Stats *more)
{
  Stats *stats = g_hash_table_lookup (weights, node);

  if (stats == NULL)
    {
      stats = g_new0 (Stats, 1);
      g_hash_table_insert (weights, node, stats);
    }
  stats->weight += more->weight;
  stats->n_bytes += more->n_bytes;
  stats->n_linked += more->n_linked;
  stats->n_links += more->n_links;
  stats->n_lines += more->n_lines;
  stats->n_titles += more->n_titles;
}

static gboolean
is_block (const xmlNode *node)
{
  return jalon_page_is_element (node, blocks);
}

/* The text of a paragraph so far: what stands between two beginnings or ends of blocks.
 * @by_name: what elements are called counts, too */
typedef struct
{
  Weights *weights;
  xmlNode *root;
  gboolean by_name;
  xmlNode *block;
  Stats    line;
  guint    links;
} Weighing;

static gboolean
is_heading (const xmlNode *node)
{
  static const char *const names[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

  return jalon_page_is_element (node, names);
}

static void
finish (Weighing *self, xmlNode *block)
{
  Stats *line = &self->line;

  line->n_lines = line->n_bytes > 0;
  line->n_titles = line->n_bytes > 0 && line->n_linked == line->n_bytes && is_heading (self->block);
  if (line->n_bytes >= MIN_PARAGRAPH && line->n_linked * 100 <= line->n_bytes * MAX_LINKED)
    line->weight = line->n_bytes;
  if (line->n_lines > 0)
    add_stats (self->weights, self->block, line);
  *line = (Stats){ 0 };
  self->block = block;
}

static gsize
count_letters (const char *text)
{
  gsize n = 0;

  for (; *text != '\0'; text++)
    n += !g_ascii_isspace (*text);
  return n;
}

static gboolean
is_link (const xmlNode *node)
{
  static const char *const names[] = { "a", NULL };

  return jalon_page_is_element (node, names);
}

/* What is in an element is in what it is in. */
static void
leave (Weighing *self, xmlNode *node)
{
  const Stats *stats;

  if (is_block (node))
    finish (self, node->parent);
  stats = get_stats (self->weights, node);
  if (node != self->root && stats->n_lines > 0)
    add_stats (self->weights, node->parent, stats);
  self->links -= is_link (node);
}

/* Returns: whether what is in it counts */
static gboolean
enter (Weighing *self, xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    {
      gsize n = count_letters ((const char *) node->content);

      self->line.n_bytes += n;
      self->line.n_linked += self->links > 0 ? n : 0;
      return FALSE;
    }
  if (node->type != XML_ELEMENT_NODE || jalon_page_part_of (node, self->by_name) != JALON_PART_TEXT)
    return FALSE;
  if (is_block (node))
    finish (self, node);
  if (is_link (node))
    {
      self->links++;
      self->line.n_links++;
    }
  return TRUE;
}

/* Without recursion: a hostile page may be as deep as it is long. */
static void
weigh (Weighing *self)
{
  xmlNode *node = self->root;

  while (node != NULL)
    {
      gboolean is_entered = enter (self, node);

      if (is_entered && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      for (;; is_entered = TRUE)
        {
          if (is_entered)
            leave (self, node);
          if (node == self->root)
            return;
          if (node->next != NULL)
            break;
          node = node->parent;
        }
      node = node->next;
    }
}

static xmlNode *
find_heaviest_child (Weights *weights, const xmlNode *node)
{
  xmlNode *heaviest = NULL;
  gsize    most = 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (get_weight (weights, child) > most)
      {
        most = get_weight (weights, child);
        heaviest = child;
      }
  return heaviest;
}

static gboolean
is_article (const xmlNode *node)
{
  static const char *const names[] = { "article", NULL };

  return jalon_page_is_element (node, names);
}

static gboolean
is_of_table (const xmlNode *node)
{
  static const char *const names[] = { "table", "tbody", "tr", "ul", "ol", "dl", NULL };

  return jalon_page_is_element (node, names);
}

static xmlNode *
go_down (Weights *weights, xmlNode *node)
{
  gboolean in_article = FALSE;

  for (;;)
    {
      xmlNode *child = find_heaviest_child (weights, node);
      guint    share;

      in_article |= is_article (node);
      if (child == NULL || !is_block (child) || find_heaviest_child (weights, child) == NULL)
        return node;
      share = in_article ? MOST_OF_ARTICLE : is_of_table (child) ? MOST_OF_TABLE : MOST;
      if (get_weight (weights, child) * 100 < get_weight (weights, node) * share)
        return node;
      node = child;
    }
}

/* (transfer full) */
static Weights *
weigh_page (xmlNode *body, gboolean by_name)
{
  Weights *weights = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  Weighing weighing = { .weights = weights, .root = body, .block = body, .by_name = by_name };

  weigh (&weighing);
  finish (&weighing, body);
  return weights;
}

/* What is called a sidebar and has the article in it is none. A gallery may have more text than the article that it
 * stands in: where there is one beside it, it stays a gallery. */
static void
forget_names (Weights *weights, xmlNode *body)
{
  g_autoptr (GHashTable) named = weigh_page (body, TRUE);
  gsize    all = get_weight (weights, body);
  gboolean has_more = get_weight (named, body) * 100 > all * SHARE_BESIDE_GALLERY;

  for (xmlNode *node = body; node != NULL; node = jalon_page_next (node, body))
    if (get_weight (weights, node) * 100 > all * SHARE_OF_ARTICLE &&
        jalon_page_part_of (node, TRUE) > JALON_PART_TEXT && !(has_more && jalon_page_is_gallery (node)))
      {
        jalon_page_set_attribute (node, "class", NULL);
        jalon_page_set_attribute (node, "id", NULL);
        jalon_page_set_attribute (node, "role", NULL);
      }
}

/* Lists of links, and of single words as buttons have. */
static gboolean
is_clutter (Weights *weights, const xmlNode *node)
{
  static const char *const names[] = { "div", "ul", "ol", "section", NULL };
  const Stats             *stats = get_stats (weights, node);

  if (!jalon_page_is_element (node, names))
    return FALSE;
  if (stats->n_titles >= MIN_LINKS && stats->weight < stats->n_titles * MAX_SUMMARY)
    return TRUE;
  if (stats->weight > 0)
    return FALSE;
  if (stats->n_links >= MIN_LINKS && stats->n_linked * 2 > stats->n_bytes)
    return TRUE;
  return strcmp ((const char *) node->name, "div") == 0 && stats->n_lines >= MIN_WORDS &&
         stats->n_bytes < stats->n_lines * MAX_WORD;
}

static void
hide_clutter (Weights *weights, xmlNode *root)
{
  for (xmlNode *node = root; node != NULL;)
    if (node != root && is_clutter (weights, node))
      {
        jalon_page_set_attribute (node, "hidden", "");
        node = jalon_page_next_behind (node, root);
      }
    else
      node = jalon_page_next (node, root);
}

static xmlNode *
find_body (xmlNode *root)
{
  static const char *const names[] = { "body", NULL };

  for (xmlNode *node = root; node != NULL; node = jalon_page_next (node, root))
    if (jalon_page_is_element (node, names))
      return node;
  return root;
}

/**
 * jalon_page_find_article:
 * @root: of the page
 *
 * Finds the article, and hides lists of links and of buttons in it.
 *
 * Returns: the element that has it; the body where there is none
 */
xmlNode *
jalon_page_find_article (xmlNode *root)
{
  xmlNode *body = find_body (root);
  xmlNode *main_part;
  g_autoptr (GHashTable) all = weigh_page (body, FALSE);
  g_autoptr (GHashTable) weights = NULL;

  forget_names (all, body);
  weights = weigh_page (body, TRUE);
  main_part = go_down (weights, body);
  hide_clutter (weights, main_part);
  return main_part;
}
