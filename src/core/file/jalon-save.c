/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving dossier files: all or nothing, with the previous file kept.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-i18n.h"

/* A file with several names is replaced under this one; written in place it could be lost half-way. */
static GFileCreateFlags
get_flags (GFileInfo *info)
{
  if (info != NULL && g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_NLINK) > 1)
    return G_FILE_CREATE_REPLACE_DESTINATION;
  return G_FILE_CREATE_NONE;
}

static gboolean
is_changed (const JalonFileState *state, GFile *file, GFileInfo *info)
{
  if (info == NULL || state->file == NULL || !g_file_equal (state->file, file))
    return FALSE;
  return g_file_info_get_size (info) != state->size || g_strcmp0 (g_file_info_get_etag (info), state->etag) != 0;
}

/* Says what a person can do about it. */
static void
explain (GError **error, const char *name)
{
  const char *hint;

  if (error == NULL || *error == NULL || (*error)->domain != G_IO_ERROR)
    return;

  switch ((*error)->code)
    {
    case G_IO_ERROR_CANT_CREATE_BACKUP:
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      hint = _ ("the folder or the file cannot be written; save it elsewhere");
      break;
    case G_IO_ERROR_NO_SPACE:
      hint = _ ("the disk is full; free some space or save it elsewhere");
      break;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      hint = _ ("the folder is not there any more; save it elsewhere");
      break;
    case G_IO_ERROR_CANCELLED:
      return;
    default:
      hint = _ ("it could not be saved; what was in the file before is still there");
      break;
    }
  g_prefix_error (error, "%s: %s: ", name, hint);
}

static gboolean
write_file (JalonDossier     *dossier,
            GFile            *file,
            GFileCreateFlags  flags,
            JalonProgressFunc progress,
            gpointer          progress_data,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, TRUE, flags, cancellable, error);
  g_autoptr (GCancellable) abandon = g_cancellable_new ();
  JalonWriter writer;
  gboolean    ok;

  if (stream == NULL)
    return FALSE;

  jalon_writer_init (&writer, G_OUTPUT_STREAM (stream));
  ok = jalon_write_dossier (dossier, &writer, progress, progress_data, cancellable, error);
  jalon_writer_clear (&writer);
  if (ok)
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closed when cancelled, the stream leaves the file as it was. */
  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (stream), abandon, NULL);
  return FALSE;
}

/**
 * jalon_codec_save:
 * @file: where to; the file it was loaded from, or another
 * @overwrite_changed: save even where the file was changed by someone else meanwhile
 * @progress: (nullable) (scope call): called in this thread, some hundred times at most
 *
 * Saves a dossier: the file has all of it or is what it was before. A file
 * that is there already is kept beside it, with "~" after its name.
 * Fails with %JALON_ERROR_CHANGED_OUTSIDE or an error of #GIOErrorEnum.
 */
gboolean
jalon_codec_save (JalonDossier     *dossier,
                  GFile            *file,
                  gboolean          overwrite_changed,
                  JalonProgressFunc progress,
                  gpointer          progress_data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (GFile) target = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) local_error = NULL;
  JalonFileState *state;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  target = jalon_file_resolve (file);
  name = g_file_get_basename (file);
  state = jalon_file_state_get (dossier);
  info =
      g_file_query_info (target,
                         G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_NLINK,
                         G_FILE_QUERY_INFO_NONE,
                         cancellable,
                         NULL);
  if (!overwrite_changed && is_changed (state, target, info))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_CHANGED_OUTSIDE,
                   _ ("%s: the file was changed by another program since it was opened; save under another name, or "
                      "overwrite it"),
                   name);
      return FALSE;
    }
  if (!write_file (dossier, target, get_flags (info), progress, progress_data, cancellable, &local_error))
    {
      explain (&local_error, name);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return jalon_file_state_remember (state, target, cancellable, error);
}
