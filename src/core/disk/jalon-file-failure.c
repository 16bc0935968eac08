/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a file could not be written, and what can be done about it.
 */

#include "config.h"

#include "jalon-file-failure.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <errno.h>

/* Fails as the system did; always %FALSE. What a person can do is said at the end. */
gboolean
jalon_file_fail (GError **error, int code_of_system)
{
  int code = code_of_system == EDQUOT ? G_IO_ERROR_NO_SPACE : (int) g_io_error_from_errno (code_of_system);

  g_set_error_literal (error, G_IO_ERROR, code, g_strerror (code_of_system));
  return FALSE;
}

/* Fails because the new file would have another owner or group than the old one; always %FALSE. */
gboolean
jalon_file_fail_foreign (GError **error)
{
  g_set_error_literal (
      error,
      JALON_ERROR,
      JALON_ERROR_FOREIGN_OWNER,
      _ ("the file belongs to another user or group, and would not any more if it were saved; it is as "
         "it was. Save under another name, or replace it by a file of your own"));
  return FALSE;
}

static const char *
get_hint (int code)
{
  switch (code)
    {
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _ ("the folder or the file cannot be written; save it elsewhere");
    case G_IO_ERROR_NO_SPACE:
      return _ ("the disk is full; free some space or save it elsewhere");
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return _ ("the folder is not there; make it first, or save elsewhere");
    case G_IO_ERROR_IS_DIRECTORY:
      return _ ("this is a folder; give the name of a file");
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return _ ("this is no file that can be replaced; save under another name");
    case G_IO_ERROR_FILENAME_TOO_LONG:
      return _ ("the name is too long; save under a shorter one");
    case G_IO_ERROR_BUSY:
      return _ ("the file is in use; try again in a moment");
    case G_IO_ERROR_CANT_CREATE_BACKUP:
      return _ ("what was there before could not be kept; save it elsewhere");
    default:
      return _ ("it could not be saved; save it elsewhere");
    }
}

/**
 * jalon_file_explain:
 * @error: (inout): what failed; none of the errors of #JalonError changes its code
 * @name: the file, as messages name it
 * @state: (nullable): what stands there now, where that is known
 *
 * Says which file, and what can be done about it.
 */
void
jalon_file_explain (GError **error, const char *name, const char *state)
{
  g_autofree char *detail = NULL;
  int              code = (*error)->code;

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if ((*error)->domain != G_IO_ERROR)
    {
      g_prefix_error (error, "%s: ", name);
      return;
    }
  detail = g_strdup ((*error)->message);
  g_clear_error (error);
  if (state == NULL)
    g_set_error (error, G_IO_ERROR, code, "%s: %s (%s)", name, get_hint (code), detail);
  else
    /* Translators: a file; what can be done; what stands there; what the system says. */
    g_set_error (error, G_IO_ERROR, code, _ ("%s: %s. %s (%s)"), name, get_hint (code), state, detail);
}
