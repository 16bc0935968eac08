/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain, and what a person can do about a file that cannot be read.
 */

#include "config.h"

#include "jalon-error.h"

#include "jalon-i18n.h"

#include <gio/gio.h>

/* clang-format takes the hyphens of the name for minus signs. */
/* clang-format off */
G_DEFINE_QUARK (jalon-error-quark, jalon_error)
/* clang-format on */

/**
 * jalon_error_explain_reading:
 * @error: (inout): why a file cannot be read
 * @name: the file, as the person knows it
 *
 * Has the error say what the person can do, where GIO only says what the system did. Its code stays the same.
 */
void
jalon_error_explain_reading (GError **error, const char *name)
{
  const char *remedy;
  int         code;

  g_return_if_fail (error != NULL && *error != NULL);
  g_return_if_fail (name != NULL);

  code = (*error)->code;
  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    remedy = _ ("there is no such file; check the name");
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    remedy = _ ("this is a folder; name a file in it");
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    remedy = _ ("the file may not be read; change its permissions or copy it");
  else
    return;
  g_clear_error (error);
  g_set_error (error, G_IO_ERROR, code, "%s: %s", name, remedy);
}
