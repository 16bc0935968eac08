/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When something was done on this machine, in words of the interface's language.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalon_moment_dup_label (gint64 time);
char *jalon_moment_dup_short_label (gint64 time, gint64 now);
char *jalon_moment_dup_near_label (gint64 time, gint64 now);

G_END_DECLS
