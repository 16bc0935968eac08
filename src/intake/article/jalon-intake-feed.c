/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each entry is an article: RSS 0.9 to 2.0 with the modules Dublin Core and Content, and Atom (RFC 4287). Of several
 * texts of an entry the longest is read; nothing is fetched, and no entity is expanded.
 */

#include "config.h"

#include "jalon-intake-feed.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-intake-html.h"
#include "jalon-intake-meta.h"
#include "jalon-intake-part.h"
#include "jalon-lines.h"
#include "jalon-page-part.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

/* Bytes of the name of a letter. */
#define MAX_NAME 12

static const char *const entries[] = { "item", "entry", NULL };
static const char *const titles[] = { "title", NULL };
static const char *const texts[] = { "encoded", "content", "description", "summary", NULL };
static const char *const dates[] = { "pubDate", "published", "date", "issued", "updated", "modified", NULL };
static const char *const authors[] = { "creator", "author", NULL };
static const char *const links[] = { "link", NULL };
static const char *const languages[] = { "language", NULL };

/* (nullable): the first child by the order of the names */
static xmlNode *
find_child (xmlNode *parent, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    for (xmlNode *node = parent->children; node != NULL; node = node->next)
      if (jalon_page_is_element (node, (const char *const[]){ names[i], NULL }))
        return node;
  return NULL;
}

/* (transfer full) (nullable) */
static char *
dup_child (xmlNode *parent, const char *const *names)
{
  xmlNode *node = find_child (parent, names);

  return node != NULL ? jalon_page_dup_text (node) : NULL;
}

/* (transfer full): as a page would have it: what is markup by itself, what is escaped, and plain text alike */
static char *
dup_markup (xmlNode *node)
{
  g_autofree char *type = jalon_page_dup_attribute (node, "type");
  g_autofree char *text = NULL;
  xmlBuffer       *buffer;
  char            *markup;

  if (g_strcmp0 (type, "xhtml") != 0)
    {
      text = jalon_page_dup_text (node);
      return g_strcmp0 (type, "text") == 0 ? g_markup_escape_text (text, -1) : g_steal_pointer (&text);
    }
  buffer = xmlBufferCreate ();
  xmlNodeDump (buffer, node->doc, node, 0, 0);
  markup = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return markup;
}

/* (transfer full) (nullable): the longest text of the entry */
static char *
dup_text (xmlNode *entry)
{
  char *longest = NULL;

  for (xmlNode *node = entry->children; node != NULL; node = node->next)
    {
      g_autofree char *markup = jalon_page_is_element (node, texts) ? dup_markup (node) : NULL;

      if (markup == NULL || (longest != NULL && strlen (markup) <= strlen (longest)))
        continue;
      g_free (longest);
      longest = g_steal_pointer (&markup);
    }
  return longest;
}

/* (transfer full) (nullable): of Atom that of the page, not that of the feed or of a picture */
static char *
dup_link (xmlNode *entry)
{
  for (xmlNode *node = entry->children; node != NULL; node = node->next)
    {
      g_autofree char *address = NULL;
      g_autofree char *relation = NULL;

      if (!jalon_page_is_element (node, links))
        continue;
      address = jalon_page_dup_attribute (node, "href");
      relation = jalon_page_dup_attribute (node, "rel");
      if (address == NULL)
        return jalon_page_dup_text (node);
      if (relation == NULL || strcmp (relation, "alternate") == 0)
        return g_steal_pointer (&address);
    }
  return NULL;
}

/* Of Atom an author has a name, of RSS an address with a name behind it. */
static void
set_author (JalonIntake *intake, xmlNode *entry)
{
  static const char *const names[] = { "name", NULL };
  xmlNode                 *author = find_child (entry, authors);
  xmlNode                 *name = author != NULL ? find_child (author, names) : NULL;
  g_autofree char         *words = author != NULL ? jalon_page_dup_text (name != NULL ? name : author) : NULL;
  char                    *open = words != NULL ? strchr (words, '(') : NULL;
  gsize                    length = words != NULL ? strlen (words) : 0;

  if (open != NULL && strchr (words, '@') != NULL && words[length - 1] == ')')
    {
      words[length - 1] = '\0';
      jalon_intake_set (&intake->author, open + 1);
    }
  else if (words != NULL && strchr (words, '@') == NULL)
    jalon_intake_set (&intake->author, words);
}

/* The title stands above the text, where it is read as any heading. */
static void
set_text (JalonIntake *intake, xmlNode *entry)
{
  g_autofree char *markup = dup_text (entry);
  JalonLines       lines;

  jalon_lines_init (&lines);
  if (intake->title != NULL)
    jalon_lines_add (&lines, intake->title);
  jalon_lines_end (&lines, TRUE);
  if (markup != NULL)
    jalon_intake_add_chapter (&lines, markup, strlen (markup));
  jalon_lines_finish (&lines, &intake->text, &intake->blocks);
}

/* What a feed says of itself holds for its entries. All (owned) (nullable). */
typedef struct
{
  char *title;
  char *language;
} Feed;

static void
read_feed (Feed *self, xmlNode *node)
{
  g_autofree char *title = dup_child (node, titles);
  g_autofree char *language = dup_child (node, languages);

  jalon_intake_set (&self->title, title);
  jalon_intake_set (&self->language, language);
  if (self->language == NULL)
    self->language = jalon_page_dup_attribute (node, "lang");
}

/* (transfer full) */
static JalonIntakePart *
read_entry (xmlNode *entry, const Feed *feed)
{
  JalonIntake     *intake = g_new0 (JalonIntake, 1);
  g_autofree char *title = dup_child (entry, titles);
  g_autofree char *address = dup_link (entry);
  g_autofree char *date = dup_child (entry, dates);
  JalonIntakePart *part;

  intake->date = JALON_TIME_INIT;
  intake->format = jalon_document_format_find (".rss");
  jalon_intake_set (&intake->title, title);
  jalon_intake_set (&intake->url, address);
  intake->publisher = g_strdup (feed->title);
  intake->language = g_strdup (feed->language);
  jalon_intake_set_date (intake, date);
  set_author (intake, entry);
  set_text (intake, entry);
  part = jalon_intake_part_new (intake->title != NULL ? intake->title : intake->url != NULL ? intake->url : "–");
  part->intake = intake;
  return part;
}

/* The element that says of what all are: that of the channel, or the root. */
static xmlNode *
find_head (xmlNode *root)
{
  static const char *const channels[] = { "channel", NULL };
  xmlNode                 *channel = find_child (root, channels);

  return channel != NULL ? channel : root;
}

/* What stands within an entry is of it, whatever it is called. */
static void
add_entries (GPtrArray *parts, xmlNode *root)
{
  Feed     feed = { NULL };
  guint    n_left_out = 0;
  xmlNode *node = root;

  read_feed (&feed, find_head (root));
  while (node != NULL)
    {
      if (!jalon_page_is_element (node, entries))
        {
          node = jalon_page_next (node, root);
          continue;
        }
      if (parts->len < JALON_INTAKE_MAX_PARTS)
        g_ptr_array_add (parts, read_entry (node, &feed));
      else
        n_left_out++;
      node = jalon_page_next_behind (node, root);
    }
  if (n_left_out > 0)
    {
      JalonIntakePart *part = jalon_intake_part_new (_ ("the rest of the feed"));

      part->reason = g_strdup_printf (_ ("a file gives %d articles at most"), JALON_INTAKE_MAX_PARTS);
      g_ptr_array_add (parts, part);
    }
  g_free (feed.title);
  g_free (feed.language);
}

/* (nullable): the letter that HTML calls by the name that stands at @at; @out_length: bytes of the name */
static const htmlEntityDesc *
find_letter (const char *at, const char *end, gsize *out_length)
{
  static const char *const known[] = { "amp", "lt", "gt", "quot", "apos", NULL };
  g_autofree char         *name = g_strndup (at, MIN (MAX_NAME, end - at));

  *out_length = strcspn (name, ";& <");
  if (name[*out_length] != ';')
    return NULL;
  name[*out_length] = '\0';
  return g_strv_contains (known, name) ? NULL : htmlEntityLookup ((const xmlChar *) name);
}

/* (transfer full): letters that only HTML calls by a name, as "&eacute;", by their numbers: many feeds have them, and
 * XML ends there */
static GString *
number_letters (const char *data, gsize length)
{
  GString    *out = g_string_sized_new (length);
  const char *end = data + length;
  const char *at = data;

  for (const char *sign; (sign = memchr (at, '&', end - at)) != NULL;)
    {
      gsize                 n_name = 0;
      const htmlEntityDesc *letter = find_letter (sign + 1, end, &n_name);

      g_string_append_len (out, at, sign - at);
      if (letter != NULL)
        g_string_append_printf (out, "&#%u;", letter->value);
      else
        g_string_append_c (out, '&');
      at = sign + 1 + (letter != NULL ? n_name + 1 : 0);
    }
  return g_string_append_len (out, at, end - at);
}

/**
 * jalon_intake_list_feed:
 * @parts: (element-type JalonIntakePart): gets the entries, each of them read
 * @bytes: a feed
 *
 * Fails with %JALON_ERROR_SYNTAX where it is damaged.
 */
gboolean
jalon_intake_list_feed (GPtrArray *parts, const JalonBytes *bytes, GError **error)
{
  GString *numbered = number_letters (bytes->data, bytes->length);
  xmlDoc  *doc =
      xmlReadMemory (numbered->str,
                     (int) numbered->len,
                     NULL,
                     NULL,
                     XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root != NULL)
    add_entries (parts, root);
  xmlFreeDoc (doc);
  g_string_free (numbered, TRUE);
  if (parts->len == 0)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_SYNTAX,
                 _ ("%s: the news feed has no entries, or is damaged; get it again"),
                 bytes->name);
  return parts->len > 0;
}
