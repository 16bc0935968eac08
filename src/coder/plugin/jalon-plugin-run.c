/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All articles go to one run of the program, a line each; its lines may come in
 * any order. Where anything is wrong with it none of them is proposed from.
 */

#include "config.h"

#include "jalon-plugin-run.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-plugin-answer.h"

/* Bytes of the program read at once for its checksum. */
#define CHUNK (64 << 10)

/**
 * Run:
 * @answers: (owned) (array): one for each article; without proposals until it has come
 * @n_lines: that have come, empty ones too
 * @n_answers: that have come
 */
typedef struct
{
  const JalonPlugin       *plugin;
  GPtrArray               *codings;
  JalonLexicon            *lexicon;
  const JalonPluginLimits *limits;
  const JalonProgress     *progress;
  JalonPluginAnswer       *answers;
  guint                    n_lines;
  guint                    n_answers;
} Run;

/**
 * jalon_plugin_dup_sha256:
 * @cancellable: (nullable)
 *
 * Returns: (transfer full) (nullable): of the program's file, lower-case hex; or %NULL with an error that names it
 */
char *
jalon_plugin_dup_sha256 (const JalonPlugin *plugin, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (plugin->path);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guchar *bytes = g_malloc (CHUNK);
  gssize             n = 0;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), bytes, CHUNK, cancellable, error)) > 0)
    g_checksum_update (sum, bytes, n);
  return n == 0 ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

static void
name_line (const Run *self, GError **error)
{
  if (error != NULL)
    /* Translators: name of a program, number of a line that it wrote; what is wrong with it follows. */
    g_prefix_error (error, _ ("The coder “%s”, line %u: "), self->plugin->name, self->n_lines);
}

static gboolean
take_answer (Run *self, json_t *line, guint id, GError **error)
{
  JalonPluginAnswer *answer = &self->answers[id - 1];

  if (answer->proposals != NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_DUPLICATE_ID, _ ("the article with the id “%u” comes twice"), id);
      return FALSE;
    }
  if (!jalon_plugin_answer_read (g_ptr_array_index (self->codings, id - 1),
                                 self->lexicon,
                                 line,
                                 self->limits->events,
                                 answer,
                                 error))
    return FALSE;
  self->n_answers++;
  jalon_progress_tell (self->progress, (double) self->n_answers / self->codings->len);
  return TRUE;
}

static gboolean
line_cb (const char *text, gsize length, gpointer data, GError **error)
{
  Run     *self = data;
  guint    id = 0;
  json_t  *line = NULL;
  gboolean taken = FALSE;

  self->n_lines++;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return TRUE;
  line = jalon_plugin_answer_parse (text, length, self->codings->len, &id, error);
  taken = line != NULL && take_answer (self, line, id, error);
  json_decref (line);
  if (!taken)
    name_line (self, error);
  return taken;
}

static gboolean
check_all (const Run *self, GError **error)
{
  for (guint i = 0; i < self->codings->len; i++)
    {
      const JalonCoding *coding = g_ptr_array_index (self->codings, i);

      if (self->answers[i].proposals != NULL)
        continue;
      if (coding->name != NULL)
        g_set_error (error,
                     JALON_ERROR,
                     JALON_ERROR_PROGRAM,
                     /* Translators: name of a program, name of an article's file. */
                     _ ("The coder “%s” ended without an answer for “%s”."),
                     self->plugin->name,
                     coding->name);
      else
        g_set_error (error,
                     JALON_ERROR,
                     JALON_ERROR_PROGRAM,
                     _ ("The coder “%s” ended without an answer."),
                     self->plugin->name);
      return FALSE;
    }
  return TRUE;
}

static JalonProgram *
program_new (const JalonPlugin *plugin, const char *sha256)
{
  JalonProgram *program = g_new0 (JalonProgram, 1);

  program->name = g_strdup (plugin->name);
  program->sha256 = g_strdup (sha256);
  return program;
}

static void
set_program (GPtrArray *proposals, const JalonProgram *program)
{
  for (guint i = 0; i < proposals->len; i++)
    ((JalonProposal *) g_ptr_array_index (proposals, i))->program = program;
}

/* Each article gets what came for it. */
static void
hand_out (Run *self, const char *sha256)
{
  for (guint i = 0; i < self->codings->len; i++)
    {
      JalonPluginAnswer *answer = &self->answers[i];
      JalonCoding       *coding = g_ptr_array_index (self->codings, i);
      JalonProgram      *program = program_new (self->plugin, sha256);

      set_program (answer->proposals, program);
      set_program (answer->denials, program);
      jalon_coding_take (coding, g_steal_pointer (&answer->proposals), g_steal_pointer (&answer->denials), program);
      coding->left_out = g_steal_pointer (&answer->left_out);
    }
}

static void
clear_answers (Run *self)
{
  for (guint i = 0; i < self->codings->len; i++)
    {
      g_clear_pointer (&self->answers[i].proposals, g_ptr_array_unref);
      g_clear_pointer (&self->answers[i].denials, g_ptr_array_unref);
      g_free (self->answers[i].left_out);
    }
  g_free (self->answers);
}

/**
 * jalon_plugin_run:
 * @codings: (element-type JalonCoding): articles, their language known; they get their proposals
 * @progress: told which share of the articles has been answered
 *
 * Codes the articles by the program. Nothing of what it says is believed that is not checked: quotes stand in the
 * article, words in the vocabularies, dates and places are no finer than their words. May be called in a worker
 * thread, while no other uses @codings.
 *
 * Returns: %FALSE with an error as jalon_plugin_process_run(), or that names the program, the line of its answer and
 *   what is wrong there; the articles are as they were then
 */
gboolean
jalon_plugin_run (const JalonPlugin       *plugin,
                  GPtrArray               *codings,
                  JalonLexicon            *lexicon,
                  const JalonPluginLimits *limits,
                  const JalonProgress     *progress,
                  GError                 **error)
{
  Run              run = { plugin, codings, lexicon, limits, progress, g_new0 (JalonPluginAnswer, codings->len), 0, 0 };
  JalonPluginLines lines = { line_cb, &run };
  g_autoptr (GString) input = g_string_new (NULL);
  g_autofree char *sha256 = jalon_plugin_dup_sha256 (plugin, progress->cancellable, error);
  gboolean         done;

  for (guint i = 0; i < codings->len; i++)
    jalon_plugin_answer_ask (g_ptr_array_index (codings, i), i + 1, input);
  done = sha256 != NULL && jalon_plugin_process_run (plugin, input, limits, &lines, progress->cancellable, error) &&
         check_all (&run, error);
  if (done)
    hand_out (&run, sha256);
  clear_answers (&run);
  return done;
}
