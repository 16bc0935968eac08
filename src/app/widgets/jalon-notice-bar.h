/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strip across a window that says how it is with what is shown, as that it is
 * a sample, with one thing to do about it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_NOTICE_BAR (jalon_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (JalonNoticeBar, jalon_notice_bar, JALON, NOTICE_BAR, GtkWidget)

void jalon_notice_bar_show (JalonNoticeBar *self, const char *words, const char *button, const char *action_name);
void jalon_notice_bar_hide (JalonNoticeBar *self);

G_END_DECLS
