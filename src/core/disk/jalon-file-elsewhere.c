/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of other machines, through GIO: what its backend promises, and no more.
 */

#include "config.h"

#include "jalon-file-elsewhere.h"

#include "jalon-error.h"
#include "jalon-file-check.h"
#include "jalon-file-stream.h"
#include "jalon-i18n.h"

static GFileOutputStream *
open_stream (GFile *file, const JalonFileWrite *job, GCancellable *cancellable, GError **error)
{
  gboolean    keeps = (job->flags & JALON_WRITE_KEEP_PREVIOUS) != 0;
  gboolean    overwrites = (job->flags & JALON_WRITE_OVERWRITE) != 0;
  const char *etag = job->expected != NULL ? job->expected->etag : NULL;

  if (!overwrites && etag == NULL && (job->expected == NULL || !jalon_file_identity_is_some (job->expected)))
    return g_file_create (file, G_FILE_CREATE_NONE, cancellable, error);
  return g_file_replace (file, overwrites ? NULL : etag, keeps, G_FILE_CREATE_NONE, cancellable, error);
}

static void
explain_changed (GError **error)
{
  if (!g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) &&
      !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return;
  g_clear_error (error);
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_CHANGED_OUTSIDE,
                       _ ("the file was changed by another program since it was opened; save under another name, or "
                          "overwrite it"));
}

static gboolean
write_all (GFile *file, const JalonFileWrite *job, guint64 *out_hash, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) base = open_stream (file, job, cancellable, error);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GCancellable) abandon = g_cancellable_new ();

  if (base == NULL)
    return FALSE;
  stream = jalon_file_stream_new (-1, G_OUTPUT_STREAM (base));
  if (job->write (stream, job->data, cancellable, error))
    {
      *out_hash = jalon_file_stream_get_hash (stream);
      return g_output_stream_close (G_OUTPUT_STREAM (base), cancellable, error);
    }
  /* Closed when cancelled, the stream leaves the file as it was. */
  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (base), abandon, NULL);
  return FALSE;
}

static gboolean
read_back (GFile *file, const JalonFileWrite *job, guint64 hash, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_auto (JalonFileSource) source = { 0 };

  if (stream == NULL)
    return FALSE;
  jalon_file_source_init (&source, -1, G_INPUT_STREAM (stream), cancellable);
  return jalon_file_check (job, &source, hash, error);
}

/* What was replaced is replaced: the message says what stands there, and what can be done. */
static void
explain_read_back (GError **error)
{
  g_autofree char *detail = g_strdup ((*error)->message);

  g_clear_error (error);
  /* Translators: %s is what the system says. */
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_NOT_VERIFIED,
               _ ("it was sent to its place, but could not be read back from there as it was written; save it "
                  "elsewhere, too (%s)"),
               detail);
}

/**
 * jalon_file_write_elsewhere:
 *
 * As jalon_file_write() for a file that is not native.
 */
gboolean
jalon_file_write_elsewhere (GFile                *file,
                            const JalonFileWrite *job,
                            JalonFileIdentity    *out_identity,
                            GCancellable         *cancellable,
                            GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  guint64 hash = 0;

  if (!write_all (file, job, &hash, cancellable, &local_error))
    {
      explain_changed (&local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!read_back (file, job, hash, cancellable, &local_error) ||
      !jalon_file_identity_query (out_identity, file, cancellable, &local_error))
    {
      explain_read_back (&local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  jalon_file_identity_set_hash (out_identity, hash);
  return TRUE;
}
