/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article has the id of its words, so that the same source has the same id
 * in each file that is read.
 */

#include "config.h"

#include "jalon-table-sources.h"

#include <string.h>

/* The longest name of a publisher, bytes; what is longer is a title. */
#define MAX_PUBLISHER 60

/* Sources of one row at most. */
#define MAX_SOURCES 16

struct _JalonTableSources
{
  GHashTable *by_cell;  /* GPtrArray of JalonClaim, by text of the cells */
  GHashTable *by_words; /* id, by name and address */
  GPtrArray *new;       /* JalonArticle that nobody has taken yet */
  GString *key;
};

/**
 * jalon_table_sources_new:
 * Returns: (transfer full): no source yet
 */
JalonTableSources *
jalon_table_sources_new (void)
{
  JalonTableSources *self = g_new0 (JalonTableSources, 1);

  self->by_cell = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->new = g_ptr_array_new_with_free_func (g_object_unref);
  self->key = g_string_new (NULL);
  return self;
}

/**
 * jalon_table_sources_free:
 * @self: (transfer full) (nullable): sources
 */
void
jalon_table_sources_free (JalonTableSources *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_cell);
  g_hash_table_unref (self->by_words);
  g_ptr_array_unref (self->new);
  g_string_free (self->key, TRUE);
  g_free (self);
}

static char *
dup_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return NULL;
  return g_strdup (g_str_has_prefix (host, "www.") ? host + 4 : host);
}

/* (transfer none): the id of the article */
static const char *
find_article (JalonTableSources *self, const char *name, const char *url)
{
  g_autofree char  *words = g_strconcat (name, "\n", url, NULL);
  char             *id = g_hash_table_lookup (self->by_words, words);
  JalonArticleData *data;

  if (id != NULL)
    return id;
  id = jalon_article_dup_id_of_words (words);
  data = jalon_article_data_new (id);
  if (strlen (name) <= MAX_PUBLISHER)
    data->publisher = *name != '\0' ? g_strdup (name) : dup_host (url);
  else
    data->title = g_strdup (name);
  data->url = *url != '\0' ? g_strdup (url) : NULL;
  g_ptr_array_add (self->new, jalon_article_new (data));
  g_hash_table_insert (self->by_words, g_steal_pointer (&words), id);
  return id;
}

static gboolean
has_article (gconstpointer claim, gconstpointer id)
{
  return strcmp (((const JalonClaim *) claim)->article_id, id) == 0;
}

static void
add_claim (GPtrArray *claims, const char *id)
{
  if (claims->len < MAX_SOURCES && !g_ptr_array_find_with_equal_func (claims, id, has_article, NULL))
    g_ptr_array_add (claims, jalon_claim_new (id, JALON_STANCE_ASSERTS));
}

/* Addresses may have blanks in them: another one begins with its scheme. */
static char **
split_addresses (const char *text)
{
  g_autoptr (GRegex) between = g_regex_new ("[\\s;,]+(?=https?://)", 0, 0, NULL);

  return g_regex_split_full (between, text, -1, 0, 0, MAX_SOURCES, NULL);
}

/* "AFP; Reuters" are two; each address is one more, but of one name and one address. */
static void
add_sources (JalonTableSources *self, JalonCell names, JalonCell url, GPtrArray *claims)
{
  g_autofree char *name_text = jalon_cell_dup (names);
  g_autofree char *url_text = jalon_cell_dup (url);
  g_auto (GStrv) parts = g_strsplit (name_text, ";", MAX_SOURCES);
  g_auto (GStrv) urls = split_addresses (url_text);
  guint n_parts = g_strv_length (parts), n_urls = g_strv_length (urls);

  if (n_parts <= 1 && n_urls <= 1)
    {
      add_claim (claims, find_article (self, n_parts == 1 ? g_strstrip (parts[0]) : "", n_urls == 1 ? urls[0] : ""));
      return;
    }
  for (guint i = 0; i < n_parts; i++)
    if (*g_strstrip (parts[i]) != '\0')
      add_claim (claims, find_article (self, parts[i], ""));
  for (guint i = 0; i < n_urls; i++)
    if (*urls[i] != '\0')
      add_claim (claims, find_article (self, n_parts == 1 ? parts[0] : "", urls[i]));
}

/**
 * jalon_table_sources_find:
 * @names: of sources, with ";" between; may be empty
 * @url: addresses, with space between; may be empty
 *
 * Returns: (transfer none) (element-type JalonClaim): what the articles that stand for them say: that it is so; empty
 *   where both are
 */
GPtrArray *
jalon_table_sources_find (JalonTableSources *self, JalonCell names, JalonCell url)
{
  GPtrArray *claims;

  g_string_truncate (self->key, 0);
  g_string_append_len (self->key, names.text, (gssize) names.length);
  g_string_append_c (self->key, '\n');
  g_string_append_len (self->key, url.text, (gssize) url.length);
  claims = g_hash_table_lookup (self->by_cell, self->key->str);
  if (claims == NULL)
    {
      claims = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_claim_free);
      if (!jalon_cell_is_blank (names) || !jalon_cell_is_blank (url))
        add_sources (self, names, url, claims);
      g_hash_table_insert (self->by_cell, g_strdup (self->key->str), claims);
    }
  return claims;
}

/**
 * jalon_table_sources_take_new:
 * @articles: (element-type JalonArticle): gets those that were found for the first time since this was last called
 */
void
jalon_table_sources_take_new (JalonTableSources *self, GPtrArray *articles)
{
  g_ptr_array_extend (articles, self->new, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_size (self->new, 0);
}
