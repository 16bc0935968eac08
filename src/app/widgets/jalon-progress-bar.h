/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar that says what long work is under way, how far it is, and lets it be
 * cancelled.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_PROGRESS_BAR (jalon_progress_bar_get_type ())
G_DECLARE_FINAL_TYPE (JalonProgressBar, jalon_progress_bar, JALON, PROGRESS_BAR, GtkWidget)

void jalon_progress_bar_start (JalonProgressBar *self, const char *what, GCancellable *cancellable);
void jalon_progress_bar_stop (JalonProgressBar *self);
/* To be passed as a progress function; callable from any thread. */
void jalon_progress_bar_report (double fraction, gpointer progress_bar);

G_END_DECLS
