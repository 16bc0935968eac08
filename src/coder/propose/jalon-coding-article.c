/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between what intake found and the article of a dossier, both ways: the text
 * of an article that was coded once is coded again to the same proposals.
 */

#include "config.h"

#include "jalon-coding-private.h"

#include "jalon-text.h"

#include <jansson.h>
#include <string.h>

/* Hexadecimal digits of an id. */
#define ID_DIGITS 12

/* The member of an article that keeps its blocks, and their kinds there. */
#define BLOCKS "blocks"

static const char *const block_words[] = {
  [JALON_BLOCK_BODY] = "body",         [JALON_BLOCK_HEADING] = "heading", [JALON_BLOCK_HEADER] = "header",
  [JALON_BLOCK_CAPTION] = "caption",   [JALON_BLOCK_ADVERT] = "advert",   [JALON_BLOCK_TEASER] = "teaser",
  [JALON_BLOCK_DATELINE] = "dateline",
};

static const char *const language_words[JALON_N_LANGS] = { "fr", "en" };

static gboolean
are_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const JalonBlock *first = &g_array_index (a, JalonBlock, i);
      const JalonBlock *second = &g_array_index (b, JalonBlock, i);

      if (first->kind != second->kind || first->start != second->start || first->end != second->end)
        return FALSE;
    }

  return TRUE;
}

/**
 * jalon_coding_pack_blocks:
 * @blocks: (element-type JalonBlock): the blocks of @text
 *
 * Returns: (transfer full) (nullable): members for an article's extra; %NULL where the
 *   lines of the text tell as much, as in a plain text
 */
char *
jalon_coding_pack_blocks (const GArray *blocks, const char *text)
{
  g_autoptr (GArray) lines = jalon_blocks_list (text, strlen (text));
  g_autofree char *packed = NULL;
  json_t          *array;
  json_t          *root;

  if (are_equal (blocks, lines))
    return NULL;

  array = json_array ();
  for (guint i = 0; i < blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (blocks, JalonBlock, i);

      json_array_append_new (array,
                             json_pack ("[s, I, I]",
                                        block_words[block->kind],
                                        (json_int_t) block->start,
                                        (json_int_t) block->end));
    }
  /* what an article's extra has of the article itself stands under the empty path */
  root = json_pack ("{s:{s:o}}", "", BLOCKS, array);
  packed = json_dumps (root, JSON_COMPACT);
  json_decref (root);

  return g_steal_pointer (&packed);
}

static gboolean
read_kind (const char *word, JalonBlockKind *out_kind)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (block_words); i++)
    {
      if (strcmp (block_words[i], word) == 0)
        {
          *out_kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* A block stands after the one before, within the text, and cuts no character. */
static gboolean
read_block (json_t *json, const char *text, gsize length, gsize after, JalonBlock *out_block)
{
  json_int_t start = json_integer_value (json_array_get (json, 1));
  json_int_t end = json_integer_value (json_array_get (json, 2));

  if (start < 0 || end < start || (guint64) start < after || (guint64) end > length ||
      !read_kind (json_string_value (json_array_get (json, 0)), &out_block->kind))
    return FALSE;

  out_block->start = (gsize) start;
  out_block->end = (gsize) end;

  return ((guint8) text[start] & 0xc0) != 0x80 && ((guint8) text[end] & 0xc0) != 0x80;
}

/**
 * jalon_coding_unpack_blocks:
 * @extra: (nullable): of an article
 * @text: its text, UTF-8
 *
 * Returns: (transfer full) (element-type JalonBlock): the blocks that were kept; the lines
 *   of the text where none were, or where they do not fit it
 */
GArray *
jalon_coding_unpack_blocks (const char *extra, const char *text)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (JalonBlock));
  gsize    length = strlen (text);
  gsize    after = 0;
  json_t  *root = extra != NULL ? json_loads (extra, 0, NULL) : NULL;
  json_t  *array = json_object_get (json_object_get (root, ""), BLOCKS);
  gboolean fits = json_is_array (array);

  for (size_t i = 0; fits && i < json_array_size (array); i++)
    {
      JalonBlock block;

      fits = read_block (json_array_get (array, i), text, length, after, &block);
      if (fits)
        {
          after = block.end;
          g_array_append_val (blocks, block);
        }
    }
  json_decref (root);

  return fits ? g_steal_pointer (&blocks) : jalon_blocks_list (text, length);
}

/**
 * jalon_coding_find_article:
 *
 * Returns: (transfer none) (nullable): the article of the dossier with the same text,
 *   told by its SHA-256
 */
JalonArticle *
jalon_coding_find_article (JalonCoding *self, JalonDossier *dossier)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      const JalonArticleData *data = jalon_article_get_data (article);

      if (data->text != NULL && g_strcmp0 (data->sha256, self->sha256) == 0)
        return jalon_dossier_find_article (dossier, data->id);
    }

  return NULL;
}

/**
 * jalon_coding_dup_article:
 *
 * Returns: (transfer full): a new article with its text, what it says of itself, and its
 *   blocks, for a dossier that does not have it; its id follows from the text
 */
JalonArticle *
jalon_coding_dup_article (JalonCoding *self)
{
  const JalonIntake *intake = self->intake;
  g_autofree char   *id = g_strdup_printf ("article-%.*s", ID_DIGITS, self->sha256);
  JalonArticleData  *data = jalon_article_data_new (id);

  data->title = g_strdup (intake->title != NULL ? intake->title : self->name);
  data->publisher = g_strdup (intake->publisher);
  data->author = g_strdup (intake->author);
  data->url = g_strdup (intake->url);
  data->language = g_strdup (self->knows_lang ? language_words[self->lang] : intake->language);
  jalon_time_copy (&data->date, &intake->date);
  data->text = g_strdup (intake->text);
  data->sha256 = g_strdup (self->sha256);
  data->extra = jalon_coding_pack_blocks (intake->blocks, intake->text);

  return jalon_article_new (data);
}

/**
 * jalon_coding_new_for_article:
 * @article: an article of a dossier
 *
 * To code an article again, with what the dossier says of it: as it was read
 * first, or as it was corrected since.
 *
 * Returns: (transfer full) (nullable): a coding; %NULL where the article has no text
 */
JalonCoding *
jalon_coding_new_for_article (JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  JalonIntake            *intake;

  if (data->text == NULL)
    return NULL;

  intake = g_new0 (JalonIntake, 1);
  intake->text = g_strdup (data->text);
  intake->blocks = jalon_coding_unpack_blocks (data->extra, data->text);
  intake->title = jalon_text_dup (data->title, data->language);
  intake->publisher = jalon_text_dup (data->publisher, data->language);
  intake->author = g_strdup (data->author);
  intake->url = g_strdup (data->url);
  intake->language = g_strdup (data->language);
  jalon_time_copy (&intake->date, &data->date);

  return jalon_coding_new (intake, NULL);
}
