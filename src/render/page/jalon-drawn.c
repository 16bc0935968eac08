/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-drawn.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

/**
 * jalon_drawn_check:
 * @drawn: whether drawing came to its end; where it did not, @error is set already
 * @status: of what was drawn on
 * @writing: (transfer full) (nullable): what went wrong with the bytes that came of it, which tells more than @status
 *
 * Fails as writing did, or with %JALON_ERROR_RENDER.
 *
 * Returns: whether the page is there, whole
 */
gboolean
jalon_drawn_check (gboolean drawn, cairo_status_t status, GError *writing, GError **error)
{
  g_autoptr (GError) owned = writing;

  if (!drawn)
    return FALSE;
  if (owned != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return FALSE;
    }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_RENDER,
               _ ("The page could not be drawn (Cairo: %s)"),
               cairo_status_to_string (status));
  return FALSE;
}
