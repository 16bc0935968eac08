/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads an event in words that a person chose. The worker gets the article and
 * the world, nothing of the window.
 */

#include "config.h"

#include "jalon-words-reader.h"

#include "jalon-coding-words.h"

/**
 * Job:
 * @coding: (owned): of the article
 * @article_id: (owned)
 */
typedef struct
{
  JalonWorld   *world;
  JalonCoding  *coding;
  char         *article_id;
  JalonEvidence words;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  jalon_world_unref (job->world);
  jalon_coding_free (job->coding);
  g_free (job->article_id);
  g_free (job);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLexicon) lexicon = jalon_lexicon_new_for_user (job->world, &error);
  JalonEventRecord *record = NULL;

  if (lexicon != NULL)
    record = jalon_coding_read_words (job->coding, lexicon, job->article_id, job->words, cancellable, &error);
  g_task_return_pointer (task, record, (GDestroyNotify) jalon_event_record_free);
}

/**
 * jalon_words_reader_read_async:
 * @world: names of states and places
 * @article: an article with a text
 * @words: first byte of the words, and the byte after the last
 * @cancellable: (nullable)
 * @callback: called in the main thread, in any case
 *
 * Reads what event the words tell, as jalon_coding_read_words() does.
 */
void
jalon_words_reader_read_async (JalonWorld         *world,
                               JalonArticle       *article,
                               const gsize         words[2],
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->world = jalon_world_ref (world);
  job->coding = jalon_coding_new_for_article (article);
  job->article_id = g_strdup (jalon_article_get_id (article));
  job->words = (JalonEvidence){ .start = words[0], .end = words[1] };
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * jalon_words_reader_read_finish:
 *
 * Returns: (transfer full) (nullable): what was read; %NULL where nothing could be, or it was cancelled
 */
JalonEventRecord *
jalon_words_reader_read_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
