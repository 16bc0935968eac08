/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page says of itself: meta elements, Open Graph, and JSON-LD of
 * schema.org. Of several values the first in the order of the tables stays.
 */

#include "config.h"

#include "jalon-intake-meta.h"

#include "jalon-intake-date.h"
#include "jalon-intake-ld.h"
#include "jalon-page-part.h"

#include <string.h>

/* More names of meta elements than any field has, with the %NULL that ends them. */
#define MAX_NAMES 24

/* Elements whose place on the page is looked at: it takes the longer the more there is on it. */
#define MAX_LOOKED_AT 500

/* Bytes of a byline, and of an element that is called a date. */
#define MAX_BYLINE 200

typedef enum
{
  FIELD_TITLE,
  FIELD_PUBLISHER,
  FIELD_AUTHOR,
  FIELD_URL,
  FIELD_DATE,
  N_FIELDS
} Field;

/* The names of meta elements (name, property or itemprop), the surest first. */
static const char *const meta_names[N_FIELDS][MAX_NAMES] = {
  [FIELD_TITLE] = { "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", NULL },
  [FIELD_PUBLISHER] = { "og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name", NULL },
  [FIELD_AUTHOR] = { "author",
                     "article:author",
                     "dc.creator",
                     "dcterms.creator",
                     "parsely-author",
                     "sailthru.author",
                     "byl",
                     NULL },
  [FIELD_URL] = { "og:url", NULL },
  [FIELD_DATE] = { "article:published_time",
                   "og:article:published_time",
                   "og:published_time",
                   "datepublished",
                   "rnews:datepublished",
                   "parsely-pub-date",
                   "sailthru.date",
                   "cxenseparse:recs:publishtime",
                   "article.published",
                   "publication_date",
                   "publish_date",
                   "publish-date",
                   "pubdate",
                   "pub_date",
                   "date",
                   "dc.date.issued",
                   "dcterms.issued",
                   "dc.date",
                   "dcterms.date",
                   "dcterms.created",
                   "article_date_original",
                   "citation_publication_date",
                   "citation_date",
                   NULL },
};

/* (element-type utf8): by field, one for each name of the table
 * @main_part: where the article is, and @scope what has its heading too
 * @objects: (owned) (element-type JalonLd)
 * @times: (owned) (nullable) by how sure it is that an element tells the date, the surest first */
typedef struct
{
  xmlNode   *main_part;
  xmlNode   *scope;
  char      *meta[N_FIELDS][MAX_NAMES];
  GPtrArray *objects;
  char      *canonical;
  char      *title;
  char      *times[2];
  char      *byline;
  char      *language;
  char      *locale;
  guint      n_looked_at;
} Found;

/* The first value that is not blank stays. */
void
jalon_intake_set (char **member, const char *value)
{
  g_autofree char *stripped = value != NULL ? g_strstrip (g_strdup (value)) : NULL;

  if (*member == NULL && stripped != NULL && *stripped != '\0')
    *member = g_steal_pointer (&stripped);
}

/**
 * jalon_intake_set_date:
 * @text: (nullable): "2025-06", "2025-06-03T12:00:00Z", "Thu, 05 Jun 2025 10:00:00 GMT" or another date
 *
 * The first date that can be read stays.
 */
void
jalon_intake_set_date (JalonIntake *self, const char *text)
{
  gsize              length = text != NULL ? strspn (text, "0123456789-") : 0;
  g_autofree char   *date = length > 0 ? g_strndup (text, length) : NULL;
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  if (text == NULL || self->date.precision != JALON_TIME_UNKNOWN)
    return;
  if (jalon_intake_find_date (text, self->language, &self->date))
    return;
  self->date = JALON_TIME_INIT;
  if (date == NULL || !jalon_day_parse_range (date, &first, &last, &precision))
    return;
  self->date.start = first;
  self->date.end = last;
  self->date.precision = precision;
}

/* A page or an account, not a name. */
static gboolean
is_address (const char *text)
{
  return strstr (text, "://") != NULL || *text == '@';
}

static void
take_meta (Found *found, const char *name, const char *content)
{
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  if (lower == NULL || content == NULL)
    return;
  if (strcmp (lower, "og:locale") == 0)
    jalon_intake_set (&found->locale, content);
  for (guint field = 0; field < N_FIELDS; field++)
    for (guint i = 0; meta_names[field][i] != NULL; i++)
      if (strcmp (lower, meta_names[field][i]) == 0 && !(field == FIELD_AUTHOR && is_address (content)))
        jalon_intake_set (&found->meta[field][i], content);
}

static void
read_meta_element (Found *found, xmlNode *node)
{
  static const char *const attributes[] = { "name", "property", "itemprop" };
  g_autofree char         *content = jalon_page_dup_attribute (node, "content");

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = jalon_page_dup_attribute (node, attributes[i]);
      g_auto (GStrv) names = value != NULL ? g_strsplit_set (value, " \t\r\n", -1) : NULL;

      for (guint j = 0; names != NULL && names[j] != NULL; j++)
        take_meta (found, names[j], content);
    }
}

static void
read_ld (Found *found, xmlNode *node)
{
  g_autofree char *type = jalon_page_dup_attribute (node, "type");
  g_autofree char *content = NULL;

  if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0)
    return;
  content = jalon_page_dup_text (node);
  jalon_ld_read (found->objects, content);
}

static void
read_link (Found *found, xmlNode *node)
{
  g_autofree char *relation = jalon_page_dup_attribute (node, "rel");
  g_autofree char *address = jalon_page_dup_attribute (node, "href");

  if (relation != NULL && g_ascii_strcasecmp (relation, "canonical") == 0)
    jalon_intake_set (&found->canonical, address);
}

/* Whether an element of the page itself, not of what it leads to, is looked at: the related stories and the comments
 * have dates and authors of their own. */
static gboolean
is_of_article (xmlNode *node, const xmlNode *main_part)
{
  static const char *const names[] = { "article", NULL };
  static const char *const head[] = { "head", NULL };
  gboolean                 is_inside = jalon_page_is_within (node, main_part);

  if (node->parent != NULL && jalon_page_is_element (node->parent, head))
    return TRUE;
  for (xmlNode *at = node; at != NULL && at->type == XML_ELEMENT_NODE; at = at->parent)
    {
      if (at == main_part)
        return TRUE;
      if (jalon_page_part_of (at, TRUE) > JALON_PART_CAPTION || (is_inside && jalon_page_is_element (at, names)))
        return FALSE;
      if (!is_inside && jalon_page_is_element (at, names) && !jalon_page_is_within (main_part, at))
        return FALSE;
    }
  return TRUE;
}

/* What has the article and its heading: who wrote it and when stands there, not at the top of the page. */
static xmlNode *
find_scope (xmlNode *main_part)
{
  static const char *const names[] = { "article", "main", NULL };
  static const char *const heading[] = { "h1", NULL };

  for (xmlNode *at = main_part; at != NULL && at->type == XML_ELEMENT_NODE; at = at->parent)
    for (xmlNode *node = at; node != NULL; node = jalon_page_next (node, at))
      if (jalon_page_is_element (node, heading) || (node == at && jalon_page_is_element (node, names)))
        return at;
  return main_part;
}

static gboolean
has_property (const xmlNode *node, const char *name)
{
  g_autofree char *value = jalon_page_dup_attribute (node, "itemprop");
  g_auto (GStrv) names = value != NULL ? g_strsplit_set (value, " \t\r\n", -1) : NULL;

  return names != NULL && g_strv_contains ((const char *const *) names, name);
}

static gboolean
is_in_scope (Found *found, xmlNode *node)
{
  return found->n_looked_at++ < MAX_LOOKED_AT && jalon_page_is_within (node, found->scope) &&
         is_of_article (node, found->main_part);
}

/* A time within a paragraph is one that the article speaks of. */
static gboolean
is_in_paragraph (const xmlNode *node)
{
  static const char *const names[] = { "p", "li", "blockquote", "td", NULL };

  for (; node != NULL && !jalon_page_is_element (node, names); node = node->parent)
    ;
  if (node != NULL)
    {
      g_autofree char *text = jalon_page_dup_text (node);

      return strlen (g_strstrip (text)) > MAX_BYLINE;
    }
  return FALSE;
}

static void
read_time (Found *found, xmlNode *node)
{
  static const char *const published[] = { "published", "publish", "pubdate", "publication", "created", NULL };
  static const char *const updated[] = { "updated", "update", "modified", "lastmod", NULL };
  gboolean is_sure = has_property (node, "datePublished") || jalon_page_has_word (node, "class", published) ||
                     xmlHasProp (node, (const xmlChar *) "pubdate") != NULL;
  g_autofree char *value = jalon_page_dup_attribute (node, "datetime");

  if (!is_sure &&
      (has_property (node, "dateModified") || jalon_page_has_word (node, "class", updated) || is_in_paragraph (node)))
    return;
  if (value == NULL)
    value = jalon_page_dup_attribute (node, "content");
  if (value == NULL)
    value = jalon_page_dup_text (node);
  jalon_intake_set (&found->times[is_sure ? 0 : 1], value);
}

/* Elements that are called a date or a byline, and are short enough to be one. */
static void
read_named (Found *found, xmlNode *node)
{
  static const char *const dates[] = { "published", "pubdate", "publishdate", "dateline", "timestamp", "date", NULL };
  static const char *const bylines[] = { "byline", "author", "auteur", NULL };
  g_autofree char         *relation = jalon_page_dup_attribute (node, "rel");
  gboolean                 is_date = has_property (node, "datePublished") || jalon_page_has_word (node, "class", dates);
  gboolean                 is_byline = has_property (node, "author") || jalon_page_has_word (node, "class", bylines) ||
                       g_strcmp0 (relation, "author") == 0;
  g_autofree char *text = NULL;
  gboolean         is_updated;
  JalonTime        date;

  if ((!is_date && !is_byline) || !is_in_scope (found, node))
    return;
  text = g_strstrip (jalon_page_dup_text (node));
  if (*text == '\0' || strlen (text) > MAX_BYLINE)
    return;
  if (is_date && has_property (node, "datePublished"))
    read_time (found, node);
  else if (is_date && jalon_intake_find_published (text, found->language, &date, &is_updated) && !is_updated)
    jalon_intake_set (&found->times[1], text);
  if (is_byline)
    jalon_intake_set (&found->byline, text);
}

static void
read_element (Found *found, xmlNode *node)
{
  const char *name = (const char *) node->name;

  if (strcmp (name, "meta") == 0)
    {
      if (found->n_looked_at++ < MAX_LOOKED_AT && is_of_article (node, found->main_part))
        read_meta_element (found, node);
    }
  else if (strcmp (name, "link") == 0)
    read_link (found, node);
  else if (strcmp (name, "script") == 0)
    read_ld (found, node);
  else if (strcmp (name, "html") == 0 && found->language == NULL)
    found->language = jalon_page_dup_attribute (node, "lang");
  else if (strcmp (name, "title") == 0 && found->title == NULL)
    found->title = jalon_page_dup_text (node);
  else if (strcmp (name, "time") == 0)
    {
      if (is_in_scope (found, node))
        read_time (found, node);
    }
  else if (node->properties != NULL)
    read_named (found, node);
}

static void
found_clear (Found *found)
{
  for (guint field = 0; field < N_FIELDS; field++)
    for (guint i = 0; i < MAX_NAMES; i++)
      g_free (found->meta[field][i]);
  g_ptr_array_unref (found->objects);
  g_free (found->canonical);
  g_free (found->title);
  g_free (found->times[0]);
  g_free (found->times[1]);
  g_free (found->byline);
  g_free (found->language);
  g_free (found->locale);
}

static void
set_ld (JalonIntake *self, const Found *found)
{
  for (guint i = 0; i < found->objects->len; i++)
    {
      const JalonLd *ld = g_ptr_array_index (found->objects, i);

      jalon_intake_set (&self->title, ld->title);
      jalon_intake_set (&self->publisher, ld->publisher);
      jalon_intake_set (&self->author, ld->author);
      jalon_intake_set (&self->url, ld->url);
      jalon_intake_set_date (self, ld->date);
    }
}

/* "/2025/06/05/" or "/2025/jun/05/" in the address of the page: where nothing else tells. */
static void
set_date_of_address (JalonIntake *self)
{
  g_auto (GStrv) parts = self->url != NULL ? g_strsplit (self->url, "/", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL && parts[i + 1] != NULL && parts[i + 2] != NULL; i++)
    {
      g_autofree char *date = NULL;

      if (strlen (parts[i]) != 4 || strspn (parts[i], "0123456789") != 4 || strlen (parts[i + 2]) > 2)
        continue;
      date = g_ascii_isdigit (parts[i + 1][0]) ? g_strjoin ("-", parts[i], parts[i + 1], parts[i + 2], NULL)
                                               : g_strjoin (" ", parts[i + 2], parts[i + 1], parts[i], NULL);
      jalon_intake_set_date (self, date);
    }
}

/* "By" and "Par" are no part of a name. */
static void
set_byline (JalonIntake *self, const char *byline)
{
  static const char *const before[] = { "written by ", "by ", "par ", "von ", "por ", "di " };
  g_autoptr (GString) name = g_string_new (NULL);

  if (byline == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_ascii_strncasecmp (byline, before[i], strlen (before[i])) == 0)
      byline += strlen (before[i]);
  g_string_append_len (name, byline, strcspn (byline, "\n\r\t|"));
  if (!is_address (name->str))
    jalon_intake_set (&self->author, name->str);
}

static void
set_fields (JalonIntake *self, const Found *found)
{
  char **members[N_FIELDS] = { &self->title, &self->publisher, &self->author, &self->url, NULL };

  jalon_intake_set (&self->language, found->language);
  jalon_intake_set (&self->language, found->locale);
  jalon_intake_set (&self->url, found->canonical);
  for (guint field = 0; field < N_FIELDS; field++)
    for (guint i = 0; i < MAX_NAMES; i++)
      {
        if (members[field] != NULL)
          jalon_intake_set (members[field], found->meta[field][i]);
        else
          jalon_intake_set_date (self, found->meta[field][i]);
      }
  jalon_ld_sort (found->objects, self->title != NULL ? self->title : found->title, self->url);
  set_ld (self, found);
  jalon_intake_set (&self->title, found->title);
  jalon_intake_set_date (self, found->times[0]);
  jalon_intake_set_date (self, found->times[1]);
  set_byline (self, found->byline);
  set_date_of_address (self);
}

/**
 * jalon_intake_read_meta:
 * @root: of a page
 * @main_part: where its article is
 *
 * Sets title, publisher, author, address, date and language from the elements of a page.
 */
void
jalon_intake_read_meta (JalonIntake *self, xmlNode *root, xmlNode *main_part)
{
  Found found = { .main_part = main_part,
                  .scope = find_scope (main_part),
                  .objects = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_ld_free) };

  for (xmlNode *node = root; node != NULL; node = jalon_page_next (node, root))
    if (node->type == XML_ELEMENT_NODE)
      read_element (&found, node);
  set_fields (self, &found);
  found_clear (&found);
}
