/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written, read back.
 */

#include "config.h"

#include "jalon-file-check.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

/* Reads a file to the end: whether it has the bytes of @hash, and what the caller asks of it. */
gboolean
jalon_file_check (const JalonFileWrite *job, JalonFileSource *source, guint64 hash, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if ((job->check == NULL || job->check (source, job->data, &local_error)) &&
      jalon_file_source_finish (source, &local_error) && jalon_file_hash_get (&source->hash) == hash)
    return TRUE;
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error,
                         JALON_ERROR,
                         JALON_ERROR_NOT_VERIFIED,
                         _ ("what was written could not be read again as it must be, and was given up; the file is as "
                            "it was. Save it elsewhere"));
  return FALSE;
}
