/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what intake found to the article of a dossier, which keeps its blocks, too.
 */

#include "config.h"

#include "jalon-coding.h"

#include "jalon-original.h"
#include "jalon-text.h"

#include <jansson.h>
#include <string.h>

/* Hexadecimal digits of an id. */
#define ID_DIGITS 12

/* The member of an article that keeps its blocks, and their kinds there. */
#define BLOCKS "blocks"

/* The member that says which file it was read from. */
#define ORIGINAL "original"

static const char *const block_words[] = {
  [JALON_BLOCK_BODY] = "body",         [JALON_BLOCK_HEADING] = "heading", [JALON_BLOCK_HEADER] = "header",
  [JALON_BLOCK_CAPTION] = "caption",   [JALON_BLOCK_ADVERT] = "advert",   [JALON_BLOCK_TEASER] = "teaser",
  [JALON_BLOCK_DATELINE] = "dateline",
};

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

/* Returns: (nullable): the blocks of @text; %NULL where its lines tell as much, as in a plain text */
static json_t *
pack_blocks (const GArray *blocks, const char *text)
{
  g_autoptr (GArray) lines = jalon_blocks_list (text, strlen (text));
  json_t *array;

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

  return array;
}

/* The file that it was read from, what read it, when it was kept and where it is from. */
static json_t *
pack_original (const JalonCoding *coding)
{
  const JalonIntake *intake = coding->intake;
  json_t            *original = json_pack ("{s:s, s:s, s:s}",
                                "sha256",
                                intake->original,
                                "reader",
                                intake->format->type.id,
                                "version",
                                JALON_VERSION);

  if (coding->name != NULL)
    json_object_set_new (original, "name", json_string (coding->name));
  if (intake->kept != NULL)
    json_object_set_new (original, "kept", json_string (intake->kept));
  if (intake->origin != NULL)
    json_object_set_new (original, "from", json_string (intake->origin));

  return original;
}

/* Returns: (transfer full) (nullable): members for an article's extra: its blocks and its original; %NULL where there
 * are none */
static char *
pack_extra (const JalonCoding *coding)
{
  const JalonIntake *intake = coding->intake;
  json_t            *members = json_object ();
  json_t            *blocks = pack_blocks (intake->blocks, intake->text);
  g_autofree char   *packed = NULL;
  json_t            *root;

  if (blocks != NULL)
    json_object_set_new (members, BLOCKS, blocks);
  if (intake->original != NULL)
    json_object_set_new (members, ORIGINAL, pack_original (coding));
  if (json_object_size (members) == 0)
    {
      json_decref (members);
      return NULL;
    }
  /* what an article's extra has of the article itself stands under the empty path */
  root = json_pack ("{s:o}", "", members);
  packed = json_dumps (root, JSON_COMPACT);
  json_decref (root);

  return g_steal_pointer (&packed);
}

/* (transfer full) (nullable): "0 1504 3020" */
static char *
pack_pages (const GArray *pages)
{
  GString *packed = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (packed, "%s%" G_GSIZE_FORMAT, i > 0 ? " " : "", g_array_index (pages, gsize, i));
  return g_string_free (packed, FALSE);
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
  data->language = g_strdup (self->knows_lang ? jalon_lang_get_code (self->lang) : intake->language);
  jalon_time_copy (&data->date, &intake->date);
  data->retrieved = g_strdup (intake->retrieved);
  data->text = g_strdup (intake->text);
  data->sha256 = g_strdup (self->sha256);
  data->pages = intake->pages != NULL ? pack_pages (intake->pages) : NULL;
  data->ocr = g_strdup (intake->ocr);
  data->extra = pack_extra (self);

  return jalon_article_new (data);
}

/* Returns: (transfer full) (nullable): what an article's extra has of the article itself */
static json_t *
load_members (const JalonArticleData *data)
{
  json_t *root = data->extra != NULL ? json_loads (data->extra, 0, NULL) : NULL;
  json_t *members = json_incref (json_object_get (root, ""));

  json_decref (root);
  return members;
}

static gboolean
unpack_block (json_t *item, gsize length, JalonBlock *block)
{
  const char *word = NULL;
  json_int_t  start, end;

  if (json_unpack (item, "[s, I, I]", &word, &start, &end) != 0 || start < 0 || end < start || (gsize) end > length)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (block_words); i++)
    if (g_str_equal (block_words[i], word))
      {
        *block = (JalonBlock){ .kind = i, .start = (gsize) start, .end = (gsize) end };
        return TRUE;
      }

  return FALSE;
}

/* Returns: (transfer full) (nullable): the blocks that an article keeps; %NULL where it keeps none, or one of them is
 * none of its text */
static GArray *
unpack_blocks (const JalonArticleData *data)
{
  json_t *members = load_members (data);
  json_t *array = json_object_get (members, BLOCKS);
  GArray *blocks = json_array_size (array) > 0 ? g_array_new (FALSE, FALSE, sizeof (JalonBlock)) : NULL;
  json_t *item;
  size_t  i;

  json_array_foreach (array, i, item)
  {
    JalonBlock block;

    if (!unpack_block (item, strlen (data->text), &block))
      {
        g_clear_pointer (&blocks, g_array_unref);
        break;
      }
    g_array_append_val (blocks, block);
  }
  json_decref (members);

  return blocks;
}

/* What intake finds in the text itself, as notices to aviation, where it leaves the text as it is. */
static JalonIntake *
read_text (const char *text)
{
  g_autoptr (JalonIntake) intake = jalon_intake_new (text, strlen (text), NULL, NULL);
  JalonIntake *verbatim;

  if (intake != NULL && g_str_equal (intake->text, text))
    return g_steal_pointer (&intake);

  verbatim = g_new0 (JalonIntake, 1);
  verbatim->format = jalon_document_format_choose (NULL, "");
  verbatim->text = g_strdup (text);
  verbatim->blocks = jalon_blocks_list (text, strlen (text));
  verbatim->date = JALON_TIME_INIT;
  return verbatim;
}

/**
 * jalon_coding_new_for_article:
 * @article: of a dossier
 *
 * Takes an article as the dossier has it, to code its text again: what comes of it is proposed for the same article.
 *
 * Returns: (transfer full) (nullable): an article to code; %NULL where it has no text. Its language is known where the
 *   dossier states one that can be coded
 */
JalonCoding *
jalon_coding_new_for_article (JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  JalonIntake            *intake;
  JalonCoding            *self;
  GArray                 *blocks;

  if (data->text == NULL)
    return NULL;

  intake = read_text (data->text);
  blocks = unpack_blocks (data);
  if (blocks != NULL)
    {
      g_array_unref (intake->blocks);
      intake->blocks = blocks;
    }
  g_free (intake->title);
  intake->title = jalon_article_dup_title (article);
  jalon_time_clear (&intake->date);
  jalon_time_copy (&intake->date, &data->date);
  self = jalon_coding_new (intake, NULL);
  self->knows_lang = jalon_lang_find (data->language, &self->lang);

  return self;
}

/**
 * jalon_coding_dup_original:
 * @article: of a dossier
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the file that it was read from, by which that is kept beside the
 *   dossier; %NULL where none is
 */
char *
jalon_coding_dup_original (JalonArticle *article)
{
  g_autoptr (JalonOriginal) original = jalon_original_new (jalon_article_get_data (article));

  return original != NULL ? g_steal_pointer (&original->sum) : NULL;
}
