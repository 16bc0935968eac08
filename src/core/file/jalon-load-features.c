/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the features, in batches: workers and the loading thread parse, and
 * the loading thread adds what they made to the dossier in the order of the file.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-i18n.h"
#include "jalon-read-feature.h"
#include "jalon-read.h"

#include <string.h>

/* Features in a batch: some 200 KB of text, a few milliseconds of work. */
#define BATCH 256

/* Batches that may wait to be added, for each worker: bounds the memory of records. */
#define AHEAD 8

/* Bytes that a batch reads at once: its features, where they are not uncommonly large. */
#define PART (1 << 20)

typedef struct
{
  JalonParsedFeature feature;
  JalonParseStatus   status;
  GError            *error; /* (owned) (nullable) */
} Parsed;

/**
 * Batch:
 *
 * @is_taken: (atomic): a thread parses it, or has
 * @is_done: under the mutex
 */
typedef struct
{
  gsize    first;
  guint    n_parsed;
  gint     is_taken;
  gboolean is_done;
  Parsed   parsed[BATCH];
} Batch;

/**
 * Work:
 *
 * @load: read-only for workers
 * @is_stopped: (atomic): workers need not go on
 */
typedef struct
{
  JalonLoad   *load;
  GThreadPool *pool;
  GMutex       mutex;
  GCond        done;
  gint         is_stopped;
} Work;

/* From a feature's start to the next one's; what follows the value is not looked at. */
static JalonInputSpan
get_span (const JalonLoad *load, gsize index)
{
  gboolean is_last = index + 1 == load->starts->len;

  return (JalonInputSpan){ g_array_index (load->starts, guint64, index),
                           is_last ? load->features_end : g_array_index (load->starts, guint64, index + 1) };
}

/* The feature's text without what follows it. */
static JalonSlice
trim (JalonSlice text)
{
  JalonScan  scan = JALON_SCAN_INIT (text);
  JalonSlice value;

  jalon_scan_skip_value (&scan, &value);
  return value;
}

static void
parse_text (JalonReader *reader, gsize index, JalonSlice text, Parsed *parsed)
{
  if (text.end - text.start > JALON_MAX_FEATURE)
    text = trim (text);
  if (text.end - text.start > JALON_MAX_FEATURE)
    {
      parsed->status = JALON_PARSE_UNFIT;
      g_set_error (&reader->error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: features[%zu]: the feature is larger than %d MiB"),
                   reader->name,
                   index,
                   JALON_MAX_FEATURE >> 20);
      return;
    }
  parsed->status = jalon_read_feature (reader, index, text, &parsed->feature);
}

/* Features from @first on that are read at once: as many as fit in a part of the file, but one. */
static guint
count_together (const JalonLoad *load, gsize first, guint n_left)
{
  guint64 start = get_span (load, first).start;
  guint   n = 1;

  while (n < n_left && get_span (load, first + n).end - start <= PART)
    n++;
  return n;
}

/* Of a feature that is too large only so much is read that this is seen. */
static gboolean
take_part (JalonReader *reader, const JalonLoad *load, gsize first, guint n, JalonInputBuffer *buffer)
{
  JalonInputSpan span = { get_span (load, first).start, get_span (load, first + n - 1).end };
  JalonSlice     text;

  span.end = MIN (span.end, span.start + MAX (PART, JALON_MAX_FEATURE + 1));
  return jalon_reader_take_text (reader, span, buffer, &text);
}

/* A feature's text in the part at hand. */
static JalonSlice
get_text (const JalonReader *part, JalonInputSpan span)
{
  gsize length = part->text.end - part->text.start;

  return (JalonSlice){ part->text.start + (span.start - part->offset),
                       part->text.start + MIN (span.end - part->offset, length) };
}

/* Parses @n features that stand in one part of the file. */
static void
parse_part (const Work *work, JalonReader *part, gsize first, guint n, Parsed *parsed)
{
  for (guint i = 0; i < n && !g_atomic_int_get (&work->is_stopped); i++)
    {
      JalonReader reader = *part;

      parse_text (&reader, first + i, get_text (part, get_span (work->load, first + i)), &parsed[i]);
      parsed[i].error = reader.error;
      jalon_json_arena_reset (part->arena);
    }
}

static void
parse_features (const Work *work, JalonJsonArena *arena, gsize first, guint n_left, Parsed *parsed)
{
  const JalonReader *all = &work->load->reader;
  g_auto (JalonInputBuffer) buffer = { NULL };
  JalonReader part = { .name = all->name,
                       .arena = arena,
                       .source = all->source,
                       .articles = all->articles,
                       .is_plain = all->is_plain };

  while (n_left > 0 && !g_atomic_int_get (&work->is_stopped))
    {
      guint n = count_together (work->load, first, n_left);

      if (!take_part (&part, work->load, first, n, &buffer))
        {
          parsed->status = JALON_PARSE_BROKEN;
          parsed->error = part.error;
          return;
        }
      parse_part (work, &part, first, n, parsed);
      first += n;
      parsed += n;
      n_left -= n;
    }
}

/* By whoever comes first, a worker or the loading thread. */
static void
parse_batch (Work *work, Batch *batch)
{
  JalonJsonArena arena = { NULL };

  if (!g_atomic_int_compare_and_exchange (&batch->is_taken, FALSE, TRUE))
    return;

  parse_features (work, &arena, batch->first, batch->n_parsed, batch->parsed);
  jalon_json_arena_clear (&arena);

  g_mutex_lock (&work->mutex);
  batch->is_done = TRUE;
  g_cond_signal (&work->done);
  g_mutex_unlock (&work->mutex);
}

static void
batch_clear (gpointer data)
{
  Batch *batch = data;

  for (guint i = 0; i < batch->n_parsed; i++)
    {
      jalon_parsed_feature_clear (&batch->parsed[i].feature);
      g_clear_error (&batch->parsed[i].error);
    }
}

static void
batch_unref (gpointer batch)
{
  g_atomic_rc_box_release_full (batch, batch_clear);
}

static void
work_cb (gpointer data, gpointer user_data)
{
  parse_batch (user_data, data);
  batch_unref (data);
}

static void
add_feature (JalonLoad *load, gsize index, Parsed *parsed)
{
  JalonParsedFeature *feature = &parsed->feature;
  GError            **error = &parsed->error;

  jalon_second_ids_settle (&load->ids, load->sink->dossier, feature);
  if (!jalon_sink_add (load->sink, feature->kind, &feature->record, error))
    g_prefix_error (error, "%s: features[%" G_GSIZE_FORMAT "]: ", load->reader.name, index);
}

static GBytes *
new_bytes (JalonSlice text)
{
  return g_bytes_new (text.start, text.end - text.start);
}

/* A feature that is left out stays in the file: its text is kept for writing. */
static void
skip_feature (JalonLoad *load, gsize index, Parsed *parsed)
{
  JalonSlice text;

  jalon_sink_skip (load->sink, parsed->error->message);
  if (jalon_reader_take_text (&load->reader, get_span (load, index), &load->buffer, &text))
    g_ptr_array_add (load->state->skipped, new_bytes (trim (text)));
}

static void
add_batch (JalonLoad *load, Batch *batch)
{
  for (guint i = 0; i < batch->n_parsed && load->reader.error == NULL; i++)
    {
      Parsed *parsed = &batch->parsed[i];

      if (parsed->status == JALON_PARSE_OK)
        add_feature (load, batch->first + i, parsed);
      if (parsed->status == JALON_PARSE_BROKEN)
        load->reader.error = g_steal_pointer (&parsed->error);
      else if (parsed->error != NULL)
        skip_feature (load, batch->first + i, parsed);
    }
}

static Batch *
push_batch (Work *work, gsize first)
{
  Batch *batch = g_atomic_rc_box_new0 (Batch);

  batch->first = first;
  batch->n_parsed = MIN (BATCH, work->load->starts->len - first);
  g_thread_pool_push (work->pool, g_atomic_rc_box_acquire (batch), NULL);
  return batch;
}

/* Rather than wait for a batch that nobody has begun, the loading thread parses it. */
static void
finish_batch (Work *work, Batch *batch)
{
  parse_batch (work, batch);
  g_mutex_lock (&work->mutex);
  while (!batch->is_done)
    g_cond_wait (&work->done, &work->mutex);
  g_mutex_unlock (&work->mutex);
}

static void
run (Work *work, GQueue *queue, guint n_ahead)
{
  JalonLoad *load = work->load;
  gsize      n_features = load->starts->len;
  gsize      next = 0;

  while (!jalon_load_is_stopped (load) && (next < n_features || !g_queue_is_empty (queue)))
    {
      Batch *batch;

      for (; next < n_features && g_queue_get_length (queue) < n_ahead; next += BATCH)
        g_queue_push_tail (queue, push_batch (work, next));

      batch = g_queue_pop_head (queue);
      finish_batch (work, batch);
      add_batch (load, batch);
      jalon_load_tell (load,
                       1 - (1 - JALON_LOAD_FIRST_PASS) * (n_features - batch->first - batch->n_parsed) / n_features);
      batch_unref (batch);
    }
}

/**
 * jalon_load_read_features:
 *
 * Adds all features to the dossier; those with something wrong go to the report.
 */
void
jalon_load_read_features (JalonLoad *self)
{
  guint  n_workers = MAX (1, g_get_num_processors () - 1);
  Work   work = { .load = self };
  GQueue queue = G_QUEUE_INIT;

  if (self->reader.error != NULL || self->starts->len == 0)
    return;

  g_mutex_init (&work.mutex);
  g_cond_init (&work.done);
  work.pool = g_thread_pool_new (work_cb, &work, n_workers, FALSE, NULL);
  run (&work, &queue, n_workers * AHEAD);

  g_atomic_int_set (&work.is_stopped, TRUE);
  g_thread_pool_free (work.pool, FALSE, TRUE);
  g_queue_clear_full (&queue, batch_unref);
  g_cond_clear (&work.done);
  g_mutex_clear (&work.mutex);
}
