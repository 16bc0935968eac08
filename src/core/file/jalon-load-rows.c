/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row is read by what reads it in a file.
 */

#include "config.h"

#include "jalon-load-rows.h"

#include "jalon-codec.h"
#include "jalon-file-state.h"
#include "jalon-read-article.h"
#include "jalon-second-ids.h"

/**
 * JalonRowLoad:
 * @sink: (unowned)
 * @input: the row at hand
 * @articles: (owned): ids that claims may name
 */
struct _JalonRowLoad
{
  JalonSink     *sink;
  char          *name;
  JalonInput     input;
  JalonJsonArena arena;
  GHashTable    *articles;
  JalonSecondIds ids;
};

/**
 * jalon_row_load_new:
 * @sink: that gets the dossier; it must live longer
 * @name: of where the rows are from, for messages
 *
 * Returns: (transfer full): reads rows
 */
JalonRowLoad *
jalon_row_load_new (JalonSink *sink, const char *name)
{
  JalonRowLoad *self = g_new0 (JalonRowLoad, 1);

  self->sink = sink;
  self->name = g_strdup (name);
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * jalon_row_load_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_row_load_free (JalonRowLoad *self)
{
  if (self == NULL)
    return;
  jalon_json_arena_clear (&self->arena);
  jalon_second_ids_clear (&self->ids);
  g_hash_table_unref (self->articles);
  g_free (self->name);
  g_free (self);
}

/**
 * jalon_row_load_set_name:
 * @name: of where the rows that follow are from, for messages
 */
void
jalon_row_load_set_name (JalonRowLoad *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
}

/* Where the text of a row is read. */
static JalonReader
begin_row (JalonRowLoad *self, const char *text, gsize length)
{
  jalon_json_arena_reset (&self->arena);
  jalon_input_init_bytes (&self->input, text, length, self->name);
  return (JalonReader){ .name = self->name,
                        .arena = &self->arena,
                        .source = &self->input,
                        .text = { text, text + length },
                        .articles = self->articles };
}

/**
 * jalon_row_load_add_head:
 * @text: what jalon_codec_write_head() wrote
 * @length: bytes
 *
 * Reads what the dossier says of itself. Fails as a dossier file does.
 */
gboolean
jalon_row_load_add_head (JalonRowLoad *self, const char *text, gsize length, GError **error)
{
  JalonInput input;

  jalon_input_init_bytes (&input, text, length, self->name);
  return jalon_format_dossier.read (&input, self->sink, error);
}

/**
 * jalon_row_load_add_article:
 * @ordinal: of the row, for messages
 * @length: bytes
 *
 * Reads an article. Fails for one that is wrong, as a dossier file does.
 */
gboolean
jalon_row_load_add_article (JalonRowLoad *self, guint ordinal, const char *text, gsize length, GError **error)
{
  JalonReader       reader = begin_row (self, text, length);
  JalonArticleData *data = jalon_read_article (&reader, ordinal, reader.text);
  g_autoptr (JalonArticle) article = data != NULL ? jalon_article_new (data) : NULL;

  if (article != NULL && jalon_dossier_add_article (self->sink->dossier, article, &reader.error))
    return g_hash_table_add (self->articles, g_strdup (data->id));
  g_propagate_error (error, reader.error);
  return FALSE;
}

/**
 * jalon_row_load_add_feature:
 * @ordinal: of the row, for messages
 * @length: bytes
 *
 * Reads a feature. One that is wrong is reported and left out, but kept as it stands.
 */
void
jalon_row_load_add_feature (JalonRowLoad *self, guint ordinal, const char *text, gsize length)
{
  JalonReader        reader = begin_row (self, text, length);
  JalonParsedFeature feature;
  gboolean           is_added = FALSE;

  if (jalon_read_feature (&reader, ordinal, reader.text, &feature) == JALON_PARSE_OK)
    {
      jalon_second_ids_settle (&self->ids, self->sink->dossier, &feature);
      is_added = jalon_sink_add (self->sink, feature.kind, &feature.record, &reader.error);
      if (!is_added)
        g_prefix_error (&reader.error, "%s: features[%u]: ", self->name, ordinal);
      jalon_parsed_feature_clear (&feature);
    }
  if (is_added)
    return;
  jalon_sink_skip (self->sink, reader.error->message);
  g_ptr_array_add (jalon_file_state_get (self->sink->dossier)->skipped, g_bytes_new (text, length));
  g_clear_error (&reader.error);
}
