/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps with a dossier what its file has beside the model.
 */

#include "config.h"

#include "jalon-file-state.h"

static void
file_state_free (JalonFileState *self)
{
  g_clear_object (&self->file);
  jalon_file_identity_clear (&self->identity);
  g_free (self->extra);
  g_ptr_array_unref (self->skipped);
  g_free (self);
}

/**
 * jalon_file_state_get:
 *
 * Returns: (transfer none): what @dossier keeps of its file; made where it has none yet
 */
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

/**
 * jalon_file_state_remember:
 *
 * Notes which version of @file the dossier stands for.
 */
void
jalon_file_state_remember (JalonFileState *self, GFile *file, const JalonFileIdentity *identity)
{
  g_set_object (&self->file, file);
  jalon_file_identity_copy (&self->identity, identity);
}
