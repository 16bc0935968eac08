/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page says of itself: meta elements, Open Graph, and JSON-LD of
 * schema.org. Of several values the first in the order of the tables stays.
 */

#include "config.h"

#include "jalon-intake-meta.h"

#include <jansson.h>
#include <string.h>

/* JSON-LD nests its objects at most so deep before they are of no interest. */
#define MAX_LD_DEPTH 4

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
static const char *const meta_names[N_FIELDS][7] = {
  [FIELD_TITLE] = { "og:title", "twitter:title", "dc.title", NULL },
  [FIELD_PUBLISHER] = { "og:site_name", "publisher", "dc.publisher", "application-name", NULL },
  [FIELD_AUTHOR] = { "author", "article:author", "dc.creator", NULL },
  [FIELD_URL] = { "og:url", NULL },
  [FIELD_DATE] = { "article:published_time", "datepublished", "date", "dc.date", "pubdate", "publish-date", NULL },
};

/* (element-type utf8): by field, one for each name of the table */
typedef struct
{
  char *meta[N_FIELDS][7];
  char *ld[N_FIELDS];
  char *canonical;
  char *title;
  char *time;
  char *language;
  char *locale;
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
 * @text: "2025-06", "2025-06-03", "2025-06-03T12:00:00Z" and what follows
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

  if (date == NULL || self->date.precision != JALON_TIME_UNKNOWN ||
      !jalon_day_parse_range (date, &first, &last, &precision))
    return;
  self->date.start = first;
  self->date.end = last;
  self->date.precision = precision;
}

static char *
dup_property (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char    *copy =
      value != NULL && g_utf8_validate ((const char *) value, -1, NULL) ? g_strdup ((const char *) value) : NULL;

  xmlFree (value);
  return copy;
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
      if (strcmp (lower, meta_names[field][i]) == 0 && !(field == FIELD_AUTHOR && strstr (content, "://") != NULL))
        jalon_intake_set (&found->meta[field][i], content);
}

static void
read_meta_element (Found *found, xmlNode *node)
{
  static const char *const attributes[] = { "name", "property", "itemprop" };
  g_autofree char         *content = dup_property (node, "content");

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *name = dup_property (node, attributes[i]);

      take_meta (found, name, content);
    }
}

/* A name, or that of an object, or of the first of several. */
static const char *
name_of (json_t *value)
{
  if (json_is_array (value))
    value = json_array_get (value, 0);
  if (json_is_object (value))
    value = json_object_get (value, json_object_get (value, "name") != NULL ? "name" : "@id");
  return json_string_value (value);
}

static void
read_ld_object (Found *found, json_t *object)
{
  if (json_object_get (object, "headline") == NULL && json_object_get (object, "datePublished") == NULL)
    return;
  jalon_intake_set (&found->ld[FIELD_TITLE], json_string_value (json_object_get (object, "headline")));
  jalon_intake_set (&found->ld[FIELD_PUBLISHER], name_of (json_object_get (object, "publisher")));
  jalon_intake_set (&found->ld[FIELD_AUTHOR], name_of (json_object_get (object, "author")));
  jalon_intake_set (&found->ld[FIELD_URL], json_string_value (json_object_get (object, "url")));
  jalon_intake_set (&found->ld[FIELD_URL], name_of (json_object_get (object, "mainEntityOfPage")));
  jalon_intake_set (&found->ld[FIELD_DATE], json_string_value (json_object_get (object, "datePublished")));
}

static void
read_ld_value (Found *found, json_t *value, guint depth)
{
  json_t *item = NULL;
  size_t  i = 0;

  if (depth > MAX_LD_DEPTH)
    return;
  json_array_foreach (value, i, item) read_ld_value (found, item, depth + 1);
  if (json_is_object (value))
    {
      read_ld_object (found, value);
      read_ld_value (found, json_object_get (value, "@graph"), depth + 1);
    }
}

static void
read_ld (Found *found, xmlNode *node)
{
  g_autofree char *type = dup_property (node, "type");
  xmlChar         *content = NULL;
  json_t          *root = NULL;

  if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0)
    return;
  content = xmlNodeGetContent (node);
  root = content != NULL ? json_loads ((const char *) content, JSON_DISABLE_EOF_CHECK, NULL) : NULL;
  read_ld_value (found, root, 0);
  json_decref (root);
  xmlFree (content);
}

static void
read_link (Found *found, xmlNode *node)
{
  g_autofree char *relation = dup_property (node, "rel");
  g_autofree char *address = dup_property (node, "href");

  if (relation != NULL && g_ascii_strcasecmp (relation, "canonical") == 0)
    jalon_intake_set (&found->canonical, address);
}

static void
read_element (Found *found, xmlNode *node)
{
  const char *name = (const char *) node->name;

  if (strcmp (name, "meta") == 0)
    read_meta_element (found, node);
  else if (strcmp (name, "link") == 0)
    read_link (found, node);
  else if (strcmp (name, "script") == 0)
    read_ld (found, node);
  else if (strcmp (name, "html") == 0 && found->language == NULL)
    found->language = dup_property (node, "lang");
  else if (strcmp (name, "time") == 0 && found->time == NULL)
    found->time = dup_property (node, "datetime");
  else if (strcmp (name, "title") == 0 && found->title == NULL)
    {
      xmlChar *content = xmlNodeGetContent (node);

      jalon_intake_set (&found->title, (const char *) content);
      xmlFree (content);
    }
}

static void
found_clear (Found *found)
{
  for (guint field = 0; field < N_FIELDS; field++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (found->meta[field]); i++)
        g_free (found->meta[field][i]);
      g_free (found->ld[field]);
    }
  g_free (found->canonical);
  g_free (found->title);
  g_free (found->time);
  g_free (found->language);
  g_free (found->locale);
}

static void
set_fields (JalonIntake *self, const Found *found)
{
  char **members[N_FIELDS] = { &self->title, &self->publisher, &self->author, &self->url, NULL };

  jalon_intake_set (&self->url, found->canonical);
  for (guint field = 0; field < N_FIELDS; field++)
    for (guint i = 0; i <= G_N_ELEMENTS (found->meta[field]); i++)
      {
        const char *value = i < G_N_ELEMENTS (found->meta[field]) ? found->meta[field][i] : found->ld[field];

        if (members[field] != NULL)
          jalon_intake_set (members[field], value);
        else
          jalon_intake_set_date (self, value);
      }
  jalon_intake_set (&self->title, found->title);
  jalon_intake_set_date (self, found->time);
  jalon_intake_set (&self->language, found->language);
  jalon_intake_set (&self->language, found->locale);
}

/* Sets title, publisher, author, address, date and language from the elements of a page. */
void
jalon_intake_read_meta (JalonIntake *self, xmlNode *root)
{
  Found    found = { 0 };
  xmlNode *node = root;

  while (node != NULL)
    {
      if (node->type == XML_ELEMENT_NODE)
        read_element (&found, node);
      if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      while (node != root && node->next == NULL)
        node = node->parent;
      node = node != root ? node->next : NULL;
    }
  set_fields (self, &found);
  found_clear (&found);
}
