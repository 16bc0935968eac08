/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a dossier: the member "jalon" with the articles, then the features.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-write-article.h"
#include "jalon-write-feature.h"
#include "jalon-write-head.h"

/* Bytes between two writes to the stream. */
#define CHUNK (256 << 10)

/* Progress is told so often at most. */
#define N_REPORTS 200

static void
write_articles (JalonWriter *writer, GListModel *articles)
{
  guint n_articles = g_list_model_get_n_items (articles);

  if (n_articles == 0)
    return;
  jalon_writer_open (writer, "articles", '[');
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      jalon_write_article (writer, jalon_article_get_data (article));
    }
  jalon_writer_close (writer, ']');
}

/* How much of a dossier is written. */
typedef enum
{
  PARTS_HEAD,        /* neither articles nor features */
  PARTS_BUT_COLUMNS, /* no features of the kinds that stand in columns */
  PARTS_ALL,
} Parts;

static void
write_head (JalonWriter *writer, JalonDossier *dossier, Parts parts, const char *extra)
{
  jalon_writer_open (writer, "jalon", '{');
  jalon_writer_integer (writer, "version", JALON_FORMAT_VERSION);
  jalon_write_head (writer, jalon_dossier_get_head (dossier));
  if (parts != PARTS_HEAD)
    write_articles (writer, jalon_dossier_get_articles (dossier));
  jalon_writer_extra (writer, extra, "jalon");
  jalon_writer_close (writer, '}');
}

/* How far the writing is, by features. */
typedef struct
{
  const JalonProgress *told;
  guint                n_done;
  guint                n_all;
} Progress;

/* One more feature is written. */
static void
advance (Progress *progress)
{
  guint step = MAX (progress->n_all / N_REPORTS, 1);

  progress->n_done++;
  if (progress->n_done % step == 0 || progress->n_done == progress->n_all)
    jalon_progress_tell (progress->told, (double) progress->n_done / progress->n_all);
}

static gboolean
write_features (JalonWriter *writer, JalonDossier *dossier, const JalonKind *kind, Progress *progress, GError **error)
{
  guint n_features = kind->count (kind, dossier);

  for (guint i = 0; i < n_features; i++)
    {
      gpointer record = kind->dup (kind, dossier, i);

      jalon_write_feature (writer, kind, record);
      jalon_schema_free (kind->schema, record);
      if (!jalon_writer_flush (writer, CHUNK, progress->told->cancellable, error))
        return FALSE;
      advance (progress);
    }
  return TRUE;
}

/* What could not be read when the file was loaded goes back into it as it stood. */
static gboolean
write_skipped (JalonWriter *writer, const GPtrArray *skipped, Progress *progress, GError **error)
{
  for (guint i = 0; i < skipped->len; i++)
    {
      gsize       n_bytes;
      const char *text = g_bytes_get_data (g_ptr_array_index (skipped, i), &n_bytes);

      jalon_writer_raw (writer, NULL, (JalonSlice){ text, text + n_bytes });
      if (!jalon_writer_flush (writer, CHUNK, progress->told->cancellable, error))
        return FALSE;
      advance (progress);
    }
  return TRUE;
}

/**
 * jalon_codec_count_features:
 *
 * Returns: how many features of a dossier are written, those that could not be read among them
 */
guint
jalon_codec_count_features (JalonDossier *dossier)
{
  guint n_features = jalon_file_state_get (dossier)->skipped->len;

  for (guint i = 0; i < JALON_N_KINDS; i++)
    n_features += jalon_kinds[i].count (&jalon_kinds[i], dossier);
  return n_features;
}

static gboolean
write_all_features (JalonWriter *writer, JalonDossier *dossier, Parts parts, Progress *progress, GError **error)
{
  for (guint i = 0; i < JALON_N_KINDS; i++)
    if ((parts == PARTS_ALL || !jalon_kinds[i].is_in_columns) &&
        !write_features (writer, dossier, &jalon_kinds[i], progress, error))
      return FALSE;
  return write_skipped (writer, jalon_file_state_get (dossier)->skipped, progress, error);
}

/* @told: how far it is
 *
 * Writes a dossier; its stream, if any, has all of it then. */
static gboolean
write_dossier (JalonDossier *dossier, Parts parts, JalonWriter *writer, const JalonProgress *told, GError **error)
{
  JalonFileState *state = jalon_file_state_get (dossier);
  Progress        progress = { told, 0, jalon_codec_count_features (dossier) };

  jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "type", "FeatureCollection");
  write_head (writer, dossier, parts, state->extra);
  jalon_writer_extra (writer, state->extra, "");
  jalon_writer_open (writer, "features", '[');
  if (parts != PARTS_HEAD && !write_all_features (writer, dossier, parts, &progress, error))
    return FALSE;
  jalon_writer_close (writer, ']');
  jalon_writer_close (writer, '}');
  g_string_append_c (writer->out, '\n');
  return jalon_writer_flush (writer, 0, told->cancellable, error);
}

static GBytes *
write_bytes (JalonDossier *dossier, Parts parts, GError **error)
{
  const JalonProgress untold = { NULL };
  JalonWriter         writer;
  GBytes             *bytes = NULL;

  jalon_writer_init (&writer, NULL);
  if (write_dossier (dossier, parts, &writer, &untold, error))
    bytes = g_string_free_to_bytes (g_steal_pointer (&writer.out));
  jalon_writer_clear (&writer);
  return bytes;
}

/**
 * jalon_codec_write_bytes:
 *
 * Returns: (transfer full) (nullable): the dossier as a file has it
 */
GBytes *
jalon_codec_write_bytes (JalonDossier *dossier, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  return write_bytes (dossier, PARTS_ALL, error);
}

/**
 * jalon_codec_write_rest:
 *
 * Returns: (transfer full) (nullable): a dossier file with all but what stands in columns, for who keeps those
 */
GBytes *
jalon_codec_write_rest (JalonDossier *dossier)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  return write_bytes (dossier, PARTS_BUT_COLUMNS, NULL);
}

/**
 * jalon_codec_write_head:
 *
 * Returns: (transfer full): a dossier file with what the dossier says of itself alone, for who keeps its articles and
 *   features one by one (jalon-write-rows.h)
 */
GBytes *
jalon_codec_write_head (JalonDossier *dossier)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  return write_bytes (dossier, PARTS_HEAD, NULL);
}

/**
 * jalon_codec_write:
 * @progress: told some hundred times at most
 *
 * Writes a dossier as a file has it.
 *
 * Returns: whether @stream has all of it
 */
gboolean
jalon_codec_write (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  JalonWriter writer;
  gboolean    ok;

  jalon_writer_init (&writer, stream);
  ok = write_dossier (dossier, PARTS_ALL, &writer, progress, error);
  jalon_writer_clear (&writer);
  return ok;
}
