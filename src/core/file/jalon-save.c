/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving dossier files: the new file is checked before it takes the place of
 * the previous one, which is kept.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-structure.h"

/* One saving. */
typedef struct
{
  JalonDossier *dossier;
  JalonProgress progress;
} Job;

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return jalon_codec_write (job->dossier, stream, &job->progress, error);
}

static gboolean
read_structure (JalonFileSource *source, JalonStructure *structure, GError **error)
{
  const char *bytes;
  gsize       n_bytes;

  do
    {
      if (!jalon_file_source_next (source, &bytes, &n_bytes, error))
        return FALSE;
      jalon_structure_add (structure, bytes, n_bytes);
    }
  while (n_bytes > 0);
  return jalon_structure_is_whole (structure);
}

/* What was written is a dossier with as many features as it must have. */
static gboolean
check_cb (JalonFileSource *source, gpointer data, GError **error)
{
  Job           *job = data;
  JalonStructure structure = JALON_STRUCTURE_INIT;

  return read_structure (source, &structure, error) &&
         structure.n_features == jalon_codec_count_features (job->dossier);
}

/* Whether a file that stands there is a dossier at all. */
static gboolean
judge_cb (JalonFileSource *source, gpointer data, GError **error)
{
  JalonStructure structure = JALON_STRUCTURE_INIT;

  return read_structure (source, &structure, error);
}

/**
 * jalon_codec_save:
 * @file: where to; the file it was loaded from, or another
 * @flags: %JALON_WRITE_OVERWRITE to save over a file that was changed by someone else meanwhile, or that the dossier
 *   does not come from; %JALON_WRITE_OWN to replace a file whose owner cannot be kept by one of one's own
 * @progress: (nullable) (scope call): called in this thread, some hundred times at most
 *
 * Saves a dossier as jalon_file_write() writes files: the file has all of it, read back and checked, or is what it
 * was before. A file that is there already is kept beside it, with "~" after its name. Fails as that does: also
 * with %JALON_ERROR_CHANGED_OUTSIDE where the file that the dossier comes from is gone.
 */
gboolean
jalon_codec_save (JalonDossier     *dossier,
                  GFile            *file,
                  JalonWriteFlags   flags,
                  JalonProgressFunc progress,
                  gpointer          progress_data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (GFile) target = NULL;
  g_autofree char *name = NULL;
  g_auto (JalonFileIdentity) identity = JALON_FILE_IDENTITY_NONE;
  Job             job = { dossier, { progress, progress_data, cancellable } };
  JalonFileWrite  write = { .write = write_cb,
                            .check = check_cb,
                            .judge = judge_cb,
                            .data = &job,
                            .flags = flags | JALON_WRITE_KEEP_PREVIOUS };
  JalonFileState *state;
  gboolean        ok;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  target = jalon_file_resolve (file);
  name = g_file_get_basename (file);
  state = jalon_file_state_get (dossier);
  write.name = name;
  write.expected = state->file != NULL && g_file_equal (state->file, target) ? &state->identity : NULL;
  ok = jalon_file_write (target, &write, &identity, cancellable, error);
  /* Also where the disk did not confirm it: it is the dossier's file now. */
  if (jalon_file_identity_is_some (&identity))
    jalon_file_state_remember (state, target, &identity);
  return ok;
}

/**
 * jalon_codec_get_file_change:
 * @file: to look at; one that the dossier does not come from is %JALON_FILE_UNCHANGED
 *
 * Whether the file that a dossier was loaded from or saved to was changed by someone else since. May read the
 * file where its size and time leave that open. Must not be called while the dossier is being saved.
 */
JalonFileChange
jalon_codec_get_file_change (JalonDossier *dossier, GFile *file)
{
  g_autoptr (GFile) target = NULL;
  JalonFileState *state;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), JALON_FILE_UNCHANGED);
  g_return_val_if_fail (G_IS_FILE (file), JALON_FILE_UNCHANGED);

  target = jalon_file_resolve (file);
  state = jalon_file_state_get (dossier);
  if (state->file == NULL || !g_file_equal (state->file, target))
    return JALON_FILE_UNCHANGED;
  return jalon_file_identity_compare (&state->identity, target);
}
