/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of one dossier: it puts list, map and details together.
 */

#pragma once

#include "jalon-recovery.h"
#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_WINDOW (jalon_window_get_type ())
G_DECLARE_FINAL_TYPE (JalonWindow, jalon_window, JALON, WINDOW, AdwApplicationWindow)

GtkWindow *jalon_window_new_empty (GtkApplication *application, JalonWorld *world);
GtkWindow *jalon_window_new_for_file (GtkApplication *application, JalonWorld *world, GFile *file);
void       jalon_window_open_file (JalonWindow *self, GFile *file);
GtkWindow *jalon_window_find (GtkApplication *application, GFile *file);

void     jalon_window_flush_draft (JalonWindow *self);
gboolean jalon_window_is_on_file (JalonWindow *self, GFile *file);
void     jalon_window_show_restored (JalonWindow *self, JalonRestored *restored, JalonLostDraft *lost);

void jalon_window_add_articles (JalonWindow *self, GListModel *files);

/* By its name: a text or a page, and no dossier. */
gboolean jalon_window_is_article (GFile *file);

G_END_DECLS
