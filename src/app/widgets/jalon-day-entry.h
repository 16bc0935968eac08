/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two entries for the first and the last day of a range. A year or a month
 * stands for its first day in one entry and for its last in the other.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean    jalon_day_entry_read (GtkEntry *entry, gint32 *out_first, gint32 *out_last);
gboolean    jalon_day_entries_read (GtkEntry *since, GtkEntry *until, gint32 *out_since, gint32 *out_until);
const char *jalon_day_entries_check (GtkEntry *since, GtkEntry *until);
void        jalon_day_entries_show (GtkEntry *since, GtkEntry *until, gint32 first, gint32 last);

G_END_DECLS
