/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format of dossiers, and loading them.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-crs.h"
#include "jalon-file-load.h"
#include "jalon-i18n.h"

#include <string.h>

/**
 * jalon_codec_forget_file:
 *
 * Makes what was loaded a dossier of its own, which no file stands for. What of its file could not be read stays
 * with it.
 */
void
jalon_codec_forget_file (JalonDossier *dossier)
{
  JalonFileState *state = jalon_file_state_get (dossier);

  g_clear_object (&state->file);
  jalon_file_identity_clear (&state->identity);
}

static void
run_load (JalonLoad *load)
{
  jalon_load_find_members (load);
  jalon_load_read_head (load);
  if (!jalon_load_is_stopped (load))
    jalon_load_read_features (load);
  load->state->extra = jalon_extra_finish (&load->extra);
}

static gboolean
read_dossier (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint64));
  JalonJsonArena arena = { NULL };
  JalonLoad      load = { .reader = { .name = input->name, .arena = &arena, .source = input, .articles = articles },
                          .sink = sink,
                          .state = jalon_file_state_get (sink->dossier),
                          .starts = starts };

  run_load (&load);
  jalon_json_arena_clear (&arena);
  jalon_input_buffer_clear (&load.buffer);
  jalon_second_ids_clear (&load.ids);
  if (load.reader.error == NULL)
    return TRUE;
  g_propagate_error (error, load.reader.error);
  return FALSE;
}

/* GeoJSON says so in its first members. What is in another reference system is not sure to be a dossier: this format
 * does not read it. */
static JalonSniff
sniff_dossier (const char *beginning, gsize length)
{
  gsize      blanks = 0;
  JalonSlice text = { beginning, beginning + length };
  JalonSlice value;

  while (blanks < length && g_ascii_isspace (beginning[blanks]))
    blanks++;
  if (blanks == length || beginning[blanks] != '{')
    return JALON_SNIFF_NO;
  if (jalon_slice_find_member (text, "crs", &value) && jalon_crs_is_foreign (value))
    return JALON_SNIFF_MAYBE;
  if (jalon_slice_find_member (text, "type", &value))
    return jalon_slice_key_is (value, "FeatureCollection") ? JALON_SNIFF_SURE : JALON_SNIFF_MAYBE;
  return g_strstr_len (beginning, (gssize) length, "\"FeatureCollection\"") != NULL ? JALON_SNIFF_SURE
                                                                                    : JALON_SNIFF_MAYBE;
}

const JalonFormat jalon_format_dossier = {
  .type = { "jalon",
            N_ ("Jalon dossier"),
            { "jalon", "geojson", "json" },
            { "application/vnd.jalon+geo+json", "application/geo+json" } },
  .keeps_all = TRUE,
  .sniff = sniff_dossier,
  .read = read_dossier,
  .write = jalon_codec_write,
  .write_rest = jalon_codec_write_rest,
};

/**
 * jalon_codec_load_bytes:
 * @bytes: a dossier file
 * @name: the file's name, for messages
 * @progress: (nullable) (scope call): told how far it is
 * @out_report: (out) (optional) (transfer full): what was left out, where the dossier could be read
 *
 * Reads a dossier. A feature that is wrong is reported and left out, but kept
 * for jalon_codec_write_bytes(); a document that is wrong is refused:
 * %JALON_ERROR_SYNTAX, %JALON_ERROR_NOT_A_DOSSIER, %JALON_ERROR_VERSION, or what is
 * wrong in its articles.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_codec_load_bytes (GBytes           *bytes,
                        const char       *name,
                        JalonProgressFunc progress,
                        gpointer          progress_data,
                        GCancellable     *cancellable,
                        JalonLoadReport **out_report,
                        GError          **error)
{
  const JalonProgress told = { progress, progress_data, cancellable };
  JalonInput          input;
  gconstpointer       data;
  gsize               size;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  jalon_input_init_bytes (&input, data, size, name);
  return jalon_format_read (&jalon_format_dossier, &input, NULL, &told, out_report, error);
}

/**
 * jalon_codec_load:
 *
 * The same for a file of that format, and as jalon_codec_load_bytes() fails; or as jalon_file_load() does. It is read
 * twice, in parts: first for its structure, then feature by feature.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_codec_load (GFile            *file,
                  JalonProgressFunc progress,
                  gpointer          progress_data,
                  GCancellable     *cancellable,
                  JalonLoadReport **out_report,
                  GError          **error)
{
  static const JalonFormat *const formats[] = { &jalon_format_dossier, NULL };
  const JalonProgress             told = { progress, progress_data, cancellable };

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return jalon_file_load (file, formats, NULL, &told, out_report, error);
}
