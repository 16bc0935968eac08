/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article in the list of those of a dossier.
 */

#pragma once

#include "jalon-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer full): what can be done with an article, by actions "library.*" that take its id */
GMenuModel *jalon_library_row_create_menu (const char *article_id, gboolean has_text);
GtkWidget  *jalon_library_row_new (JalonArticle *article, const JalonReviewCount *count);
char       *jalon_library_row_dup_words (JalonArticle *article, const JalonReviewCount *count);

G_END_DECLS
