/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much memory the machine has left.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_free_memory_parse (const char *text, guint64 *out_available);
guint64  jalon_free_memory_get_available (void);
guint64  jalon_free_memory_get_reserve (void);

G_END_DECLS
