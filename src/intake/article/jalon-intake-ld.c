/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page has several objects: its site, the page, the article, other articles
 * that it leads to, comments. The article that is meant has the address or the
 * title of the page; what it does not tell the page may.
 */

#include "config.h"

#include "jalon-intake-ld.h"

#include <jansson.h>
#include <string.h>

/* Objects nest at most so deep before they are of no interest. */
#define MAX_DEPTH 4

/* How much it counts that an object is an article, that it has the address and that it has the title of the page. */
#define POINTS_OF_RANK 4
#define POINTS_OF_URL 2
#define POINTS_OF_TITLE 1

/* How types end: "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "Report". */
static const char *const article_types[] = { "Article", "Posting", "Report", NULL };
static const char *const page_types[] = { "WebPage", "ItemPage", "AboutPage", "CollectionPage", NULL };

void
jalon_ld_free (JalonLd *self)
{
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->author);
  g_free (self->url);
  g_free (self->date);
  g_free (self);
}

static gboolean
ends_with_one_of (const char *text, const char *const *ends)
{
  for (; *ends != NULL; ends++)
    if (g_str_has_suffix (text, *ends))
      return TRUE;
  return FALSE;
}

/* The best of its types; -1 for what is neither an article nor a page. */
static int
get_rank (const json_t *object)
{
  json_t *type = json_object_get (object, "@type");
  json_t *item = NULL;
  size_t  i = 0;
  int     rank = -1;

  if (type == NULL)
    return 0;
  if (json_is_string (type))
    return ends_with_one_of (json_string_value (type), article_types) ? 2
           : ends_with_one_of (json_string_value (type), page_types)  ? 1
                                                                      : -1;
  json_array_foreach (type, i, item)
  {
    if (json_is_string (item) && ends_with_one_of (json_string_value (item), article_types))
      rank = 2;
    else if (json_is_string (item) && ends_with_one_of (json_string_value (item), page_types))
      rank = MAX (rank, 1);
  }
  return rank;
}

/* A name, or that of an object. */
static const char *
get_name (json_t *value)
{
  if (json_is_object (value))
    value = json_object_get (value, json_object_get (value, "name") != NULL ? "name" : "@id");
  if (json_is_array (value))
    value = json_array_get (value, 0);
  return json_string_value (value);
}

/* One name, or several with commas between. */
static char *
dup_names (json_t *value)
{
  GString *names = NULL;
  json_t  *item = NULL;
  size_t   i = 0;

  if (!json_is_array (value))
    return g_strdup (get_name (value));
  names = g_string_new (NULL);
  json_array_foreach (value, i, item)
  {
    if (get_name (item) != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_name (item));
  }
  return g_string_free (names, names->len == 0);
}

static char *
dup_string (json_t *object, const char *key)
{
  return g_strdup (json_string_value (json_object_get (object, key)));
}

static void
read_object (GPtrArray *objects, json_t *object)
{
  int      rank = get_rank (object);
  JalonLd *ld;

  if (rank < 0 || (json_object_get (object, "headline") == NULL && json_object_get (object, "datePublished") == NULL))
    return;
  ld = g_new0 (JalonLd, 1);
  ld->rank = (guint) rank;
  ld->title = dup_string (object, "headline");
  ld->publisher = dup_names (json_object_get (object, "publisher"));
  ld->author = dup_names (json_object_get (object, "author"));
  ld->url = dup_string (object, "url");
  if (ld->url == NULL)
    ld->url = g_strdup (get_name (json_object_get (object, "mainEntityOfPage")));
  ld->date = dup_string (object, "datePublished");
  if (ld->date == NULL)
    ld->date = dup_string (object, "dateCreated");
  g_ptr_array_add (objects, ld);
}

static void
read_value (GPtrArray *objects, json_t *value, guint depth)
{
  json_t *item = NULL;
  size_t  i = 0;

  if (depth > MAX_DEPTH)
    return;
  json_array_foreach (value, i, item) read_value (objects, item, depth + 1);
  if (json_is_object (value))
    {
      read_object (objects, value);
      read_value (objects, json_object_get (value, "@graph"), depth + 1);
      read_value (objects, json_object_get (value, "mainEntity"), depth + 1);
    }
}

/**
 * jalon_ld_read:
 * @objects: (element-type JalonLd): gets those that are there
 * @text: JSON-LD
 */
void
jalon_ld_read (GPtrArray *objects, const char *text)
{
  json_t *root = json_loads (text, JSON_DISABLE_EOF_CHECK, NULL);

  read_value (objects, root, 0);
  json_decref (root);
}

/* Two addresses may differ in their scheme and in what follows a question mark. */
static gboolean
is_same_address (const char *a, const char *b)
{
  const char *host_a = a != NULL ? strstr (a, "://") : NULL;
  const char *host_b = b != NULL ? strstr (b, "://") : NULL;
  gsize       length;

  if (host_a == NULL || host_b == NULL)
    return FALSE;
  length = strcspn (host_a, "?#");
  return length == strcspn (host_b, "?#") && strncmp (host_a, host_b, length) == 0;
}

/* What a page is told to be, for sorting. */
typedef struct
{
  const char *title;
  const char *url;
} Told;

static guint
get_points (const JalonLd *ld, const Told *told)
{
  gboolean has_title = ld->title != NULL && told->title != NULL && g_str_has_prefix (told->title, ld->title);

  return ld->rank * POINTS_OF_RANK + (is_same_address (ld->url, told->url) ? POINTS_OF_URL : 0) +
         (has_title ? POINTS_OF_TITLE : 0);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer told)
{
  guint points_a = get_points (*(JalonLd *const *) a, told);
  guint points_b = get_points (*(JalonLd *const *) b, told);

  return points_a == points_b ? 0 : points_a > points_b ? -1 : 1;
}

/**
 * jalon_ld_sort:
 * @objects: (element-type JalonLd)
 * @title: (nullable): of the page
 * @url: (nullable): of the page
 *
 * Puts first what is most likely the article of the page. Other articles are taken out.
 */
void
jalon_ld_sort (GPtrArray *objects, const char *title, const char *url)
{
  Told told = { title, url };

  g_ptr_array_sort_with_data (objects, compare, &told);
  for (guint i = objects->len; i > 1; i--)
    if (((JalonLd *) objects->pdata[i - 1])->rank == 2)
      g_ptr_array_remove_index (objects, i - 1);
}
