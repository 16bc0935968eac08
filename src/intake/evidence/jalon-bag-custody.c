/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line an article, with tabulators between.
 */

#include "config.h"

#include "jalon-bag-custody.h"

#include "jalon-original.h"

/* A cell of the table: on one line. */
static void
append_cell (GString *table, const char *words, char end)
{
  g_autofree char *cell = g_strdup (words != NULL ? words : "");

  g_strdelimit (cell, "\t\r\n", ' ');
  g_string_append_printf (table, "%s%c", cell, end);
}

static void
append_article (GString *table, JalonArticle *article, const JalonOriginal *original)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *title = jalon_article_dup_title (article);
  g_autofree char        *date = jalon_time_dup_edtf (&data->date);

  append_cell (table, data->id, '\t');
  append_cell (table, title, '\t');
  append_cell (table, data->url, '\t');
  append_cell (table, date, '\t');
  append_cell (table, data->retrieved, '\t');
  append_cell (table, data->sha256, '\t');
  append_cell (table, jalon_article_is_intact (article) ? "yes" : "no", '\t');
  append_cell (table, original != NULL ? original->sum : NULL, '\t');
  append_cell (table, original != NULL ? original->name : NULL, '\t');
  append_cell (table, original != NULL ? original->reader : NULL, '\t');
  append_cell (table, original != NULL ? original->version : NULL, '\t');
  append_cell (table, original != NULL ? original->kept : NULL, '\t');
  append_cell (table, original != NULL ? original->from : NULL, '\n');
}

/**
 * jalon_bag_dup_custody:
 *
 * Returns: (transfer full): the table
 */
char *
jalon_bag_dup_custody (JalonDossier *dossier)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  GString    *table = g_string_new ("article\ttitle\taddress\tdate\tretrieved\tsha256 of text\ttext intact\t"
                                    "sha256 of original\tname of original\tread as\tby version\tkept\tfrom\n");

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (JalonOriginal) original = jalon_original_new (jalon_article_get_data (article));

      append_article (table, article, original);
    }
  return g_string_free (table, FALSE);
}
