/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article of a dossier, with the checksum of its text.
 */

#include "config.h"

#include "jalon-article.h"

#include "jalon-schema.h"
#include "jalon-text.h"
#include "jalon-verdict-private.h"

struct _JalonArticle
{
  GObject parent_instance;

  JalonArticleData *data;          /* (owned) */
  char             *publisher_key; /* (owned) (nullable) */
  char             *folded;        /* (owned) (nullable): until it is asked for */
};

G_DEFINE_FINAL_TYPE (JalonArticle, jalon_article, G_TYPE_OBJECT)

static char *
dup_checksum (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static char *
dup_publisher_key (const char *publisher)
{
  g_autofree char *folded = jalon_text_fold (publisher);

  if (folded == NULL || *g_strstrip (folded) == '\0')
    return NULL;

  return g_steal_pointer (&folded);
}

static void
jalon_article_finalize (GObject *object)
{
  JalonArticle *self = JALON_ARTICLE (object);

  jalon_article_data_free (self->data);
  g_free (self->publisher_key);
  g_free (self->folded);

  G_OBJECT_CLASS (jalon_article_parent_class)->finalize (object);
}

static void
jalon_article_class_init (JalonArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_article_finalize;
}

static void
jalon_article_init (JalonArticle *self)
{
}

/**
 * jalon_article_data_new:
 * @id: (nullable): unique among the dossier's articles
 *
 * Returns: (transfer full): an article's data, all of it unknown but the id
 */
JalonArticleData *
jalon_article_data_new (const char *id)
{
  JalonArticleData *data = jalon_schema_new (&jalon_article_schema);

  data->id = g_strdup (id);

  return data;
}

/**
 * jalon_article_data_free:
 * @data: (transfer full) (nullable): an article's data
 */
void
jalon_article_data_free (JalonArticleData *data)
{
  jalon_schema_free (&jalon_article_schema, data);
}

/**
 * jalon_article_new:
 * @data: (transfer full): the article; not to be changed any more
 *
 * Makes an article. Where it has a text but no checksum yet, the text is
 * taken to be intact and its checksum is noted.
 *
 * Returns: (transfer full): an article
 */
JalonArticle *
jalon_article_new (JalonArticleData *data)
{
  JalonArticle *self;

  g_return_val_if_fail (data != NULL && data->id != NULL, NULL);

  self = g_object_new (JALON_TYPE_ARTICLE, NULL);
  self->data = data;
  self->publisher_key = dup_publisher_key (data->publisher);
  if (data->text != NULL && data->sha256 == NULL)
    data->sha256 = dup_checksum (data->text);

  return self;
}

/**
 * jalon_article_get_data:
 *
 * Returns: (transfer none): what is known of the article
 */
const JalonArticleData *
jalon_article_get_data (JalonArticle *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE (self), NULL);

  return self->data;
}

static void
append_folded_cb (const char *language, const char *text, gpointer data)
{
  g_autofree char *folded = jalon_text_fold (text);

  g_string_append_printf (data, "%s\n", folded);
}

/**
 * jalon_article_get_folded:
 *
 * What a search looks through. It is made when first asked for, and then as long as the text again.
 *
 * Returns: (transfer none): title, publisher, author and text, folded (jalon_text_fold()), each ended by a new line
 */
const char *
jalon_article_get_folded (JalonArticle *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE (self), NULL);

  if (self->folded == NULL)
    {
      GString *folded = g_string_new (NULL);

      jalon_text_foreach (self->data->title, append_folded_cb, folded);
      jalon_text_foreach (self->data->publisher, append_folded_cb, folded);
      jalon_text_foreach (self->data->author, append_folded_cb, folded);
      jalon_text_foreach (self->data->text, append_folded_cb, folded);
      self->folded = g_string_free (folded, FALSE);
    }

  return self->folded;
}

/**
 * jalon_article_get_id:
 *
 * Returns: (transfer none): the article's id
 */
const char *
jalon_article_get_id (JalonArticle *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE (self), NULL);

  return self->data->id;
}

const char *
jalon_article_get_publisher_key (JalonArticle *self)
{
  return self->publisher_key;
}

/**
 * jalon_article_find_page:
 * @byte: of the text
 *
 * Returns: the page on which it stands, from 1; 0 where the article has no pages
 */
guint
jalon_article_find_page (JalonArticle *self, gsize byte)
{
  const char *at;
  char       *end;
  guint       n_pages = 0;

  g_return_val_if_fail (JALON_IS_ARTICLE (self), 0);

  at = self->data->pages;
  while (at != NULL && *at != '\0')
    {
      guint64 start = g_ascii_strtoull (at, &end, 10);

      if (end == at || start > byte)
        break;
      n_pages++;
      at = end;
    }

  return n_pages;
}

/**
 * jalon_article_is_intact:
 *
 * Returns: whether the text is the one whose checksum was noted; %TRUE where
 *   there is no text to check
 */
gboolean
jalon_article_is_intact (JalonArticle *self)
{
  g_autofree char *checksum = NULL;

  g_return_val_if_fail (JALON_IS_ARTICLE (self), FALSE);

  if (self->data->text == NULL)
    return TRUE;

  checksum = dup_checksum (self->data->text);

  return g_ascii_strcasecmp (checksum, self->data->sha256) == 0;
}

/**
 * jalon_article_dup_id_of_words:
 * @words: all that is known of it, as the name of a source in a table
 *
 * Two articles of the same words are one. The id is of 64 bits of a digest: no two sources of a person's tables will
 * ever share them.
 *
 * Returns: (transfer full): an id
 */
char *
jalon_article_dup_id_of_words (const char *words)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);

  return g_strdup_printf ("source-%.16s", digest);
}
