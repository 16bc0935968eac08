/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading dossier files.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-file-read.h"
#include "jalon-heap.h"
#include "jalon-i18n.h"

#include <string.h>
#include <unistd.h>

/* What is not read by position but all at once, as from a pipe, may be no larger: it is in memory twice. Bytes. */
#define MAX_STREAM (256 << 20)

/* Files at most as large are read once more for their checksum: it costs nothing beside the loading. Bytes. */
#define MAX_HASHED (64 << 20)

/* Files at least as large leave enough behind to be worth giving back. Bytes. */
#define TRIM_FROM (4 << 20)

/* Progress of an asynchronous loading that has been finished with its dossier. */
typedef struct
{
  JalonProgressFunc progress;
  gpointer          progress_data;
  JalonLoadReport  *report;
} AsyncLoad;

/**
 * jalon_load_report_free:
 * @report: (transfer full) (nullable): a report
 */
void
jalon_load_report_free (JalonLoadReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->problems);
  g_free (report);
}

static void
file_state_free (JalonFileState *self)
{
  g_clear_object (&self->file);
  jalon_file_identity_clear (&self->identity);
  g_free (self->extra);
  g_ptr_array_unref (self->skipped);
  g_free (self);
}

/* What @dossier keeps of its file; made where it has none yet. Borrowed. */
JalonFileState *
jalon_file_state_get (JalonDossier *dossier)
{
  static const char key[] = "jalon-file-state";
  JalonFileState   *self = g_object_get_data (G_OBJECT (dossier), key);

  if (self != NULL)
    return self;
  self = g_new0 (JalonFileState, 1);
  self->skipped = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_object_set_data_full (G_OBJECT (dossier), key, self, (GDestroyNotify) file_state_free);
  return self;
}

/* Notes which version of @file the dossier stands for. */
void
jalon_file_state_remember (JalonFileState *self, GFile *file, const JalonFileIdentity *identity)
{
  g_set_object (&self->file, file);
  jalon_file_identity_copy (&self->identity, identity);
}

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
  jalon_dossier_trim (load->dossier);
  load->state->extra = jalon_extra_finish (&load->extra);
}

/* A file that was changed meanwhile has nothing wrong that could be told. */
static void
check_source (JalonLoad *load)
{
  g_autoptr (GError) error = NULL;

  if (g_error_matches (load->reader.error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      jalon_json_source_check (load->reader.source, &error))
    return;
  g_clear_error (&load->reader.error);
  load->reader.error = g_steal_pointer (&error);
}

/**
 * jalon_load_run:
 * @source: a dossier file
 *
 * What jalon_codec_load() and jalon_codec_load_bytes() share.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_load_run (const JalonJsonSource *source,
                JalonProgressFunc      progress,
                gpointer               progress_data,
                GCancellable          *cancellable,
                JalonLoadReport      **out_report,
                GError               **error)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonLoadReport) report = g_new0 (JalonLoadReport, 1);
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint64));
  JalonJsonArena arena = { NULL };
  JalonLoad      load = { .reader = { .name = source->name, .arena = &arena, .source = source, .articles = articles },
                          .dossier = dossier,
                          .report = report,
                          .starts = starts,
                          .progress = progress,
                          .progress_data = progress_data,
                          .cancellable = cancellable };

  report->problems = g_ptr_array_new_with_free_func (g_free);
  load.state = jalon_file_state_get (dossier);
  if (source->size > JALON_MAX_FILE)
    g_set_error (&load.reader.error,
                 JALON_ERROR,
                 JALON_ERROR_TOO_LARGE,
                 _ ("%s: the file is larger than %d GiB"),
                 source->name,
                 (int) (JALON_MAX_FILE >> 30));
  else
    run_load (&load);
  check_source (&load);
  jalon_json_arena_clear (&arena);
  jalon_json_buffer_clear (&load.buffer);
  if (source->size >= TRIM_FROM)
    jalon_heap_trim ();

  if (load.reader.error != NULL)
    {
      g_propagate_error (error, load.reader.error);
      return NULL;
    }
  if (out_report != NULL)
    *out_report = g_steal_pointer (&report);
  return g_steal_pointer (&dossier);
}

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
  JalonJsonSource source;
  gconstpointer   data;
  gsize           size;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  jalon_json_source_init_bytes (&source, data, size, name);
  return jalon_load_run (&source, progress, progress_data, cancellable, out_report, error);
}

/* From a pipe, a server, or a file that does not say how large it is all is read, up to a limit. */
static char *
read_stream (GFile *file, int fd, const char *name, gsize *out_length, GCancellable *cancellable, GError **error)
{
  char *bytes;

  if (fd < 0)
    return jalon_file_read (file, MAX_STREAM, cancellable, out_length, error);
  bytes = jalon_file_read_fd (fd, name, MAX_STREAM, out_length, error);
  close (fd);
  return bytes;
}

/* A file is opened once: what is read is that one, whatever gets its name meanwhile. @out_bytes is what it borrows. */
static gboolean
open_source (JalonJsonSource *source,
             GFile           *file,
             const char      *name,
             char           **out_bytes,
             GCancellable    *cancellable,
             GError         **error)
{
  const char *path = g_file_peek_path (file);
  int         fd = -1;
  gsize       length;
  struct stat info;

  if (path != NULL)
    {
      fd = jalon_file_open (path, name, &info, error);
      if (fd < 0)
        return FALSE;
      if (S_ISREG (info.st_mode) && info.st_size > 0)
        return jalon_json_source_init_fd (source, fd, &info, name, error);
    }
  *out_bytes = read_stream (file, fd, name, &length, cancellable, error);
  if (*out_bytes == NULL)
    return FALSE;
  jalon_json_source_init_bytes (source, *out_bytes, length, name);
  return TRUE;
}

/* The checksum of what was read; of a large file only where its size and time do not tell it from a later one. */
static void
take_identity (JalonFileIdentity *identity, const JalonJsonSource *source, GCancellable *cancellable)
{
  g_auto (JalonFileSource) whole = { 0 };
  gboolean      was_fresh = identity->is_fresh || !jalon_file_identity_is_same_stat (identity, &source->info);
  JalonFileHash hash;

  if (source->fd < 0)
    {
      jalon_file_hash_init (&hash);
      jalon_file_hash_add (&hash, source->data, source->origin + source->size);
      jalon_file_identity_set_hash (identity, jalon_file_hash_get (&hash));
      return;
    }
  jalon_file_identity_set_stat (identity, &source->info);
  identity->is_fresh |= was_fresh;
  if (source->size > MAX_HASHED && !identity->is_fresh)
    return;
  jalon_file_source_init (&whole, source->fd, NULL, cancellable);
  /* A change since it was read must not pass for what was read. */
  if (jalon_file_source_finish (&whole, NULL) && jalon_json_source_check (source, NULL))
    jalon_file_identity_set_hash (identity, jalon_file_hash_get (&whole.hash));
}

/**
 * jalon_codec_load:
 *
 * The same for a file, and as jalon_codec_load_bytes() fails; or with an error of #GIOErrorEnum, or
 * with %JALON_ERROR_CHANGED_OUTSIDE where the file was changed while it was being read. It is read twice,
 * in parts: first for its structure, then feature by feature.
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
  g_autofree char *name = NULL;
  g_autofree char *bytes = NULL;
  g_auto (JalonJsonSource) source = { .fd = -1 };
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (GFile) target = NULL;
  g_auto (JalonFileIdentity) before = JALON_FILE_IDENTITY_NONE;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  target = jalon_file_resolve (file);
  if (!jalon_file_identity_query (&before, target, cancellable, error))
    return NULL;

  if (open_source (&source, target, name, &bytes, cancellable, error))
    dossier = jalon_load_run (&source, progress, progress_data, cancellable, out_report, error);
  if (dossier != NULL)
    {
      take_identity (&before, &source, cancellable);
      jalon_file_state_remember (jalon_file_state_get (dossier), target, &before);
    }
  return g_steal_pointer (&dossier);
}

static void
async_load_free (AsyncLoad *self)
{
  jalon_load_report_free (self->report);
  g_free (self);
}

static void
load_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  AsyncLoad    *self = task_data;
  GError       *error = NULL;
  JalonDossier *dossier =
      jalon_codec_load (source_object, self->progress, self->progress_data, cancellable, &self->report, &error);

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * jalon_codec_load_async:
 * @progress: (nullable) (scope notified): called in the loading thread
 *
 * Loads a file in a thread.
 */
void
jalon_codec_load_async (GFile              *file,
                        JalonProgressFunc   progress,
                        gpointer            progress_data,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask     *task = g_task_new (file, cancellable, callback, user_data);
  AsyncLoad *self = g_new0 (AsyncLoad, 1);

  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_source_tag (task, jalon_codec_load_async);
  g_task_set_task_data (task, self, (GDestroyNotify) async_load_free);
  g_task_run_in_thread (task, load_in_thread);
  g_object_unref (task);
}

/**
 * jalon_codec_load_finish:
 * @out_report: (out) (optional) (transfer full): what was left out, where the dossier could be read
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_codec_load_finish (GAsyncResult *result, JalonLoadReport **out_report, GError **error)
{
  AsyncLoad    *self;
  JalonDossier *dossier;

  g_return_val_if_fail (g_async_result_is_tagged (result, jalon_codec_load_async), NULL);

  self = g_task_get_task_data (G_TASK (result));
  dossier = g_task_propagate_pointer (G_TASK (result), error);
  if (dossier != NULL && out_report != NULL)
    *out_report = g_steal_pointer (&self->report);
  return dossier;
}
