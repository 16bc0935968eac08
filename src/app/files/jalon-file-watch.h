/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notices at once when the file of a dossier is changed, replaced or removed
 * by another program. Knows no widgets.
 */

#pragma once

#include "jalon-codec.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILE_WATCH (jalon_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (JalonFileWatch, jalon_file_watch, JALON, FILE_WATCH, GObject)

/* Property "change", a JalonFileChange, notifies; also when the same change came once more. */
JalonFileWatch *jalon_file_watch_new (void);
void            jalon_file_watch_set (JalonFileWatch *self, GFile *file, JalonDossier *dossier);
JalonFileChange jalon_file_watch_get_change (JalonFileWatch *self);
void            jalon_file_watch_check (JalonFileWatch *self);
void            jalon_file_watch_hold (JalonFileWatch *self);
void            jalon_file_watch_release (JalonFileWatch *self);
void            jalon_file_watch_accept (JalonFileWatch *self);
gboolean        jalon_file_watch_is_accepted (JalonFileWatch *self);

/* Whether two names are one file: the same path, links, hard links. */
gboolean jalon_files_are_same (GFile *file, GFile *other);

G_END_DECLS
