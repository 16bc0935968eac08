/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens a file once, reads it, and notes which state of it the dossier is.
 */

#include "config.h"

#include "jalon-file-load.h"

#include "jalon-file-cache.h"
#include "jalon-file-read.h"
#include "jalon-file-state.h"
#include "jalon-file-write.h"

#include <unistd.h>

/* What is not read by position but all at once, as from a pipe, may be no larger: it is in memory twice. Bytes. */
#define MAX_STREAM (256 << 20)

/* Files at most as large are read once more for their checksum: it costs nothing beside the loading. Bytes. */
#define MAX_HASHED (64 << 20)

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
open_input (JalonInput   *input,
            GFile        *file,
            const char   *name,
            char        **out_bytes,
            GCancellable *cancellable,
            GError      **error)
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
        return jalon_input_init_fd (input, fd, &info, name, error);
    }
  *out_bytes = read_stream (file, fd, name, &length, cancellable, error);
  if (*out_bytes == NULL)
    return FALSE;
  jalon_input_init_bytes (input, *out_bytes, length, name);
  return TRUE;
}

/* The checksum of what was read; of a large file only where its size and time do not tell it from a later one. */
static void
take_identity (JalonFileIdentity *identity, const JalonInput *input, GCancellable *cancellable)
{
  g_auto (JalonFileSource) whole = { 0 };
  gboolean      was_fresh = identity->is_fresh || !jalon_file_identity_is_same_stat (identity, &input->info);
  gboolean      has_hash = identity->has_hash;
  guint64       known = identity->hash;
  JalonFileHash hash;

  if (input->fd < 0)
    {
      jalon_file_hash_init (&hash);
      jalon_file_hash_add (&hash, input->data, input->origin + input->size);
      jalon_file_identity_set_hash (identity, jalon_file_hash_get (&hash));
      return;
    }
  jalon_file_identity_set_stat (identity, &input->info);
  identity->is_fresh |= was_fresh;
  if (has_hash)
    {
      jalon_file_identity_set_hash (identity, known);
      return;
    }
  if (input->size > MAX_HASHED && !identity->is_fresh)
    return;
  jalon_file_source_init (&whole, input->fd, NULL, cancellable);
  /* A change since it was read must not pass for what was read. */
  if (jalon_file_source_finish (&whole, NULL) && jalon_input_check (input, NULL))
    jalon_file_identity_set_hash (identity, jalon_file_hash_get (&whole.hash));
}

/* The dossier's file is the one that it was read from. */
static void
remember (JalonDossier *dossier, GFile *file, JalonFileIdentity *before, const JalonInput *input, GCancellable *stop)
{
  take_identity (before, input, stop);
  jalon_file_state_remember (jalon_file_state_get (dossier), file, before);
}

/* From its columns, where they are kept; else they are from now on. @identity gets the checksum where it was taken. */
static JalonDossier *
load_kept (const JalonFormat   *format,
           const JalonInput    *input,
           JalonFileIdentity   *identity,
           const JalonProgress *progress,
           JalonLoadReport    **out_report,
           GError             **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  JalonDossier *dossier = jalon_file_cache_load (format, input, identity, progress->cancellable, &report);

  if (dossier == NULL)
    {
      dossier = jalon_format_read (format, input, NULL, progress, &report, error);
      if (dossier != NULL)
        jalon_file_cache_keep (dossier, report, input, identity, progress->cancellable);
    }
  if (out_report != NULL)
    *out_report = g_steal_pointer (&report);
  return dossier;
}

/**
 * jalon_file_load:
 * @formats: (array zero-terminated=1): those that it may have; see jalon_format_choose()
 * @mapping: (nullable): as of jalon_format_read()
 * @progress: the cancellable is looked at while the file is opened, too
 * @out_report: (out) (optional) (transfer full): what was left out, where the dossier could be read
 *
 * Reads a dossier from a file, as jalon_format_read() does and fails; or with an error of #GIOErrorEnum. Where the
 * format keeps all of a dossier, jalon_codec_save() knows which state of the file it replaces.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_file_load (GFile                    *file,
                 const JalonFormat *const *formats,
                 const char               *mapping,
                 const JalonProgress      *progress,
                 JalonLoadReport         **out_report,
                 GError                  **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *bytes = NULL;
  g_auto (JalonInput) input = { .fd = -1 };
  g_autoptr (GFile) target = jalon_file_resolve (file);
  g_auto (JalonFileIdentity) before = JALON_FILE_IDENTITY_NONE;
  GCancellable      *cancellable = progress->cancellable;
  const JalonFormat *format;
  JalonDossier      *dossier;

  if (!jalon_file_identity_query (&before, target, cancellable, error) ||
      !open_input (&input, target, name, &bytes, cancellable, error))
    return NULL;
  input.path = g_file_peek_path (target);
  format = jalon_format_choose (formats, &input, error);
  if (format == NULL)
    return NULL;
  dossier = format->write_rest != NULL ? load_kept (format, &input, &before, progress, out_report, error)
                                       : jalon_format_read (format, &input, mapping, progress, out_report, error);
  if (dossier != NULL && format->keeps_all)
    remember (dossier, target, &before, &input, cancellable);
  return dossier;
}

/**
 * jalon_file_peek:
 * @formats: (array zero-terminated=1): those that it may have; see jalon_format_choose()
 *
 * Looks at the beginning of a table. Fails as jalon_file_load() does.
 *
 * Returns: (transfer full) (nullable): how it begins; %NULL without an error where the file is no table
 */
JalonPeek *
jalon_file_peek (GFile *file, const JalonFormat *const *formats, const JalonProgress *progress, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *bytes = NULL;
  g_auto (JalonInput) input = { .fd = -1 };
  g_autoptr (GFile) target = jalon_file_resolve (file);
  g_autoptr (JalonPeek) peek = g_new0 (JalonPeek, 1);
  const JalonFormat *format;

  if (!open_input (&input, target, name, &bytes, progress->cancellable, error))
    return NULL;
  format = jalon_format_choose (formats, &input, error);
  if (format == NULL || format->peek == NULL || !format->peek (&input, progress, peek, error))
    return NULL;
  return g_steal_pointer (&peek);
}
