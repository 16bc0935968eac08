/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row is written by what writes it into a file.
 */

#include "config.h"

#include "jalon-write-rows.h"

#include "jalon-codec.h"
#include "jalon-file-state.h"
#include "jalon-write-article.h"
#include "jalon-write-feature.h"

/**
 * Rows:
 * @row: the next one
 */
typedef struct
{
  JalonWriter  writer;
  JalonRow     row;
  JalonRowFunc func;
  gpointer     data;
} Rows;

static gboolean
tell (Rows *self, const char *text, gsize length, GError **error)
{
  gboolean goes_on;

  self->row.text = text;
  self->row.length = length;
  goes_on = self->func (&self->row, self->data, error);
  self->row.ordinal++;
  g_string_truncate (self->writer.out, 0);
  self->writer.is_first = TRUE;
  return goes_on;
}

static gboolean
tell_written (Rows *self, GError **error)
{
  return tell (self, self->writer.out->str, self->writer.out->len, error);
}

static gboolean
tell_articles (Rows *self, GListModel *articles, GError **error)
{
  gboolean goes_on = TRUE;

  for (guint i = 0; goes_on && i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      self->row.article = article;
      jalon_write_article (&self->writer, jalon_article_get_data (article));
      goes_on = tell_written (self, error);
    }
  self->row.article = NULL;
  return goes_on;
}

static gboolean
tell_features (Rows *self, JalonDossier *dossier, const JalonKind *kind, GError **error)
{
  guint    n = kind->count (kind, dossier);
  gboolean goes_on = TRUE;

  self->row.kind = kind;
  for (guint i = 0; goes_on && i < n; i++)
    {
      gpointer record = kind->dup (kind, dossier, i);

      self->row.record = record;
      self->row.position = i;
      jalon_write_feature (&self->writer, kind, record);
      goes_on = tell_written (self, error);
      jalon_schema_free (kind->schema, record);
    }
  self->row.kind = NULL;
  self->row.record = NULL;
  return goes_on;
}

static gboolean
tell_skipped (Rows *self, const GPtrArray *skipped, GError **error)
{
  gboolean goes_on = TRUE;

  for (guint i = 0; goes_on && i < skipped->len; i++)
    {
      gsize       length;
      const char *text = g_bytes_get_data (g_ptr_array_index (skipped, i), &length);

      goes_on = tell (self, text, length, error);
    }
  return goes_on;
}

/**
 * jalon_rows_count:
 *
 * Returns: how many rows a dossier has
 */
guint
jalon_rows_count (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_articles (dossier)) + jalon_codec_count_features (dossier);
}

/**
 * jalon_rows_write:
 * @func: (scope call): is told of each row
 *
 * Writes all rows of a dossier, one after the other. What it says of itself is in none of them:
 * jalon_codec_write_head() has that.
 *
 * Returns: %FALSE with the error of @func where that stops
 */
gboolean
jalon_rows_write (JalonDossier *dossier, JalonRowFunc func, gpointer data, GError **error)
{
  Rows     self = { .func = func, .data = data };
  gboolean goes_on;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), FALSE);

  jalon_writer_init (&self.writer, NULL);
  goes_on = tell_articles (&self, jalon_dossier_get_articles (dossier), error);
  for (guint i = 0; goes_on && i < JALON_N_KINDS; i++)
    goes_on = tell_features (&self, dossier, &jalon_kinds[i], error);
  goes_on = goes_on && tell_skipped (&self, jalon_file_state_get (dossier)->skipped, error);
  jalon_writer_clear (&self.writer);
  return goes_on;
}
