/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many events and how many notes, in words: notes stand among the events,
 * and are none.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalon_event_count_dup_words (guint n_rows, guint n_notes);

G_END_DECLS
