/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that adds articles to a dossier: choose, paste or drop them,
 * correct what they say of themselves, have their events proposed.
 */

#pragma once

#include "jalon-article-reader.h"
#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_ARTICLES_DIALOG (jalon_articles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonArticlesDialog, jalon_articles_dialog, JALON, ARTICLES_DIALOG, AdwWindow)

/* Signal "coded" (GPtrArray of JalonReading): each was coded, and none is touched again; the dialog closes unless more
 * have come. */

GtkWindow *jalon_articles_dialog_new (GtkWindow *parent, JalonSession *session, JalonArticleReader *reader);
void       jalon_articles_dialog_add_files (JalonArticlesDialog *self, GListModel *files);
void       jalon_articles_dialog_add_words (JalonArticlesDialog *self, const char *words);
void       jalon_articles_dialog_paste (JalonArticlesDialog *self);

G_END_DECLS
