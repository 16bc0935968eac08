/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gpointer (*JalonCopyFunc) (gconstpointer item);

/* Appends a copy of each member of @source to @dest. */
static inline void
jalon_array_copy_into (GPtrArray *dest, const GPtrArray *source, JalonCopyFunc copy)
{
  for (guint i = 0; i < source->len; i++)
    g_ptr_array_add (dest, copy (g_ptr_array_index (source, i)));
}

G_END_DECLS
