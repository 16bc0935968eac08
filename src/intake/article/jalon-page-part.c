/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Class names are the habits of those who make pages, no standard: they count
 * less than the elements, and not where the article itself is inside.
 */

#include "config.h"

#include "jalon-page-part.h"

#include <string.h>

static const char *const left_out[] = { "script", "style",  "noscript", "template", "nav",    "footer",
                                        "form",   "button", "select",   "iframe",   "object", "svg",
                                        "head",   "dialog", "menu",     "textarea", "input",  "canvas",
                                        "audio",  "video",  "label",    "datalist", "embed",  NULL };

/* Elements that hold the article, whatever they are called. */
static const char *const holders[] = { "html", "body", "main", "article", "h1", NULL };

/* Words of an id that is a name. */
#define MAX_ID_WORDS 3

/* Words of class names and ids, by what they tell of an element. */
static const char *const advert_words[] = { "ad",          "ads",     "advert",    "adverts", "advertisement",
                                            "advertising", "pub",     "publicite", "sponsor", "sponsored",
                                            "dfp",         "taboola", "outbrain",  NULL };
static const char *const teaser_words[] = { "related",  "teaser",  "teasers",  "recommended", "recommendations",
                                            "readmore", "seealso", "promo",    "newsletter",  "trending",
                                            "popular",  "recirc",  "readnext", NULL };
static const char *const caption_words[] = { "caption", "credit", "credits", "legend", "legende", NULL };
static const char *const menu_words[] = { "menu",   "nav",     "navbar",     "navigation", "breadcrumb", "breadcrumbs",
                                          "share",  "sharing", "social",     "cookie",     "cookies",    "sidebar",
                                          "footer", "tags",    "pagination", "toolbar",    "subscribe",  "signup",
                                          "login",  "modal",   "popup",      "gallery",    "slideshow",  "carousel",
                                          "banner", "skip",    "noprint",    NULL };
static const char *const comment_words[] = { "comments", "comment", "disqus",       "commentlist",
                                             "respond",  "replies", "commentaires", NULL };

/* Roles of ARIA that are no part of a text. */
static const char *const menu_roles[] = { "navigation", "search", "menu",        "menubar",     "banner",
                                          "dialog",     "alert",  "contentinfo", "alertdialog", NULL };

/**
 * jalon_page_dup_attribute:
 *
 * Returns: (transfer full) (nullable): the value; %NULL where there is none, or none in UTF-8
 */
char *
jalon_page_dup_attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp ((xmlNode *) node, (const xmlChar *) name);
  char    *copy =
      value != NULL && g_utf8_validate ((const char *) value, -1, NULL) ? g_strdup ((const char *) value) : NULL;

  xmlFree (value);
  return copy;
}

/**
 * jalon_page_dup_text:
 *
 * Returns: (transfer full): all text in a node, with blanks as they stand
 */
char *
jalon_page_dup_text (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent ((xmlNode *) node);
  char    *copy = g_utf8_make_valid (content != NULL ? (const char *) content : "", -1);

  xmlFree (content);
  return copy;
}

/**
 * jalon_page_has_word:
 * @attribute: "class", "id" or another
 * @words: in small letters, %NULL at the end
 *
 * Returns: whether one of the words is in the attribute; "article-related" has two
 */
gboolean
jalon_page_has_word (const xmlNode *node, const char *attribute, const char *const *words)
{
  g_autofree char *value = jalon_page_dup_attribute (node, attribute);
  g_autofree char *lower = value != NULL ? g_ascii_strdown (value, -1) : NULL;
  g_auto (GStrv) parts = lower != NULL ? g_strsplit_set (lower, " -_\t\r\n", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (g_strv_contains (words, parts[i]))
      return TRUE;
  return FALSE;
}

/* (transfer full): the words of an element's class and id. An id of many words is made of a heading. */
static char **
list_words (const xmlNode *node)
{
  g_autofree char *class = jalon_page_dup_attribute (node, "class");
  g_autofree char *id = jalon_page_dup_attribute (node, "id");
  g_autofree char *both = NULL;
  g_autofree char *lower = NULL;
  guint            n_words = 1;

  for (const char *p = id; p != NULL && *p != '\0'; p++)
    n_words += *p == '-' || *p == '_';
  both = g_strconcat (class != NULL ? class : "", " ", id != NULL && n_words <= MAX_ID_WORDS ? id : "", NULL);
  lower = g_ascii_strdown (both, -1);
  return g_strsplit_set (lower, " -_\t\r\n", -1);
}

static gboolean
has_one_of (char **words, const char *const *names)
{
  for (; *words != NULL; words++)
    if (**words != '\0' && g_strv_contains (names, *words))
      return TRUE;
  return FALSE;
}

/**
 * jalon_page_is_element:
 * @names: of elements, %NULL at the end
 *
 * Returns: whether the node is one of them
 */
gboolean
jalon_page_is_element (const xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

/**
 * jalon_page_is_gallery:
 *
 * Returns: whether an element is called a row of pictures, each of which may have a text of its own
 */
gboolean
jalon_page_is_gallery (const xmlNode *node)
{
  static const char *const names[] = { "gallery", "slideshow", "carousel", NULL };

  return jalon_page_has_word (node, "class", names);
}

/**
 * jalon_page_is_within:
 *
 * Returns: whether @node is @root or in it
 */
gboolean
jalon_page_is_within (const xmlNode *node, const xmlNode *root)
{
  while (node != NULL && node != root)
    node = node->parent;
  return node != NULL;
}

/**
 * jalon_page_next_behind:
 *
 * Returns: (nullable): what follows @node and all that is in it, within @root
 */
xmlNode *
jalon_page_next_behind (xmlNode *node, xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

/**
 * jalon_page_next:
 *
 * Returns: (nullable): what follows @node in the order of the page, within @root
 */
xmlNode *
jalon_page_next (xmlNode *node, xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  return jalon_page_next_behind (node, root);
}

/* "display: none", with or without blanks. */
static gboolean
is_hidden_by_style (const xmlNode *node)
{
  g_autofree char *style = jalon_page_dup_attribute (node, "style");
  g_autofree char *lower = style != NULL ? g_ascii_strdown (style, -1) : NULL;
  g_auto (GStrv) parts = lower != NULL ? g_strsplit_set (lower, " \t\r\n", -1) : NULL;
  g_autofree char *plain = parts != NULL ? g_strjoinv ("", parts) : NULL;

  return plain != NULL && (strstr (plain, "display:none") != NULL || strstr (plain, "visibility:hidden") != NULL);
}

/* "sr-only", "visually-hidden", "screen-reader-text" */
static gboolean
is_unseen_class (char **words)
{
  for (; words[0] != NULL && words[1] != NULL; words++)
    if ((strcmp (words[0], "sr") == 0 && strcmp (words[1], "only") == 0) ||
        (strcmp (words[0], "visually") == 0 && strcmp (words[1], "hidden") == 0) ||
        (strcmp (words[0], "screen") == 0 && strcmp (words[1], "reader") == 0))
      return TRUE;
  return FALSE;
}

/* Formulas are pictures with a text behind them, which is hidden from those who listen. */
static gboolean
is_hidden (const xmlNode *node, char **words)
{
  g_autofree char *aria = jalon_page_dup_attribute (node, "aria-hidden");

  return xmlHasProp ((xmlNode *) node, (const xmlChar *) "hidden") != NULL ||
         (aria != NULL && g_ascii_strcasecmp (aria, "true") == 0) || is_hidden_by_style (node) ||
         is_unseen_class (words);
}

static gboolean
holds_article (const xmlNode *node)
{
  for (xmlNode *at = (xmlNode *) node; at != NULL; at = jalon_page_next (at, (xmlNode *) node))
    if (jalon_page_is_element (at, holders))
      return TRUE;
  return FALSE;
}

static gboolean
is_holder (const xmlNode *node)
{
  return jalon_page_is_element (node, holders);
}

static JalonPart
part_by_name (const xmlNode *node, char **words)
{
  if (has_one_of (words, menu_words) || jalon_page_has_word (node, "role", menu_roles))
    return JALON_PART_NONE;
  if (has_one_of (words, advert_words))
    return JALON_PART_ADVERT;
  if (strcmp ((const char *) node->name, "aside") == 0 || has_one_of (words, teaser_words))
    return JALON_PART_TEASER;
  return JALON_PART_TEXT;
}

static JalonPart
part_by_words (const xmlNode *node, gboolean by_name, char **words)
{
  static const char *const figures[] = { "figcaption", "figure", NULL };
  JalonPart                part;

  if (is_hidden (node, words) || (has_one_of (words, comment_words) && !is_holder (node)))
    return JALON_PART_NONE;
  if (!by_name)
    return JALON_PART_TEXT;
  part = part_by_name (node, words);
  if (part != JALON_PART_TEXT && !holds_article (node))
    return part;
  return jalon_page_is_element (node, figures) || has_one_of (words, caption_words) ? JALON_PART_CAPTION
                                                                                    : JALON_PART_TEXT;
}

static JalonPart
find_part (const xmlNode *node, gboolean by_name)
{
  static const char *const telling[] = { "aside", "figure", "figcaption", NULL };
  g_auto (GStrv) words = NULL;

  if (jalon_page_is_element (node, left_out))
    return JALON_PART_NONE;
  if (node->properties == NULL && !jalon_page_is_element (node, telling))
    return JALON_PART_TEXT;
  words = list_words (node);
  return part_by_words (node, by_name, words);
}

/**
 * jalon_page_part_of:
 * @node: an element
 * @by_name: what it is called counts, too
 *
 * Returns: what it is; what is around it may make it less
 */
JalonPart
jalon_page_part_of (xmlNode *node, gboolean by_name)
{
  if (!by_name)
    return find_part (node, FALSE);
  /* To find it takes the longer the more is in the element, and it is asked for each of those. */
  if (node->_private == NULL)
    node->_private = GUINT_TO_POINTER (1 + find_part (node, TRUE));
  return (JalonPart) (GPOINTER_TO_UINT (node->_private) - 1);
}

/**
 * jalon_page_set_attribute:
 * @value: (nullable): %NULL takes it away
 *
 * Changes an element, which may be another part then.
 */
void
jalon_page_set_attribute (xmlNode *node, const char *name, const char *value)
{
  node->_private = NULL;
  if (value != NULL)
    xmlSetProp (node, (const xmlChar *) name, (const xmlChar *) value);
  else
    xmlUnsetProp (node, (const xmlChar *) name);
}
