/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of the file that an article was read from.
 */

#pragma once

#include "jalon-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_ORIGINAL_ROW (jalon_original_row_get_type ())
G_DECLARE_FINAL_TYPE (JalonOriginalRow, jalon_original_row, JALON, ORIGINAL_ROW, GtkWidget)

void        jalon_original_row_show (JalonOriginalRow *self, JalonDossier *dossier, JalonArticle *article);
void        jalon_original_row_set_words (JalonOriginalRow *self, JalonArticle *article, gsize start, gsize end);
const char *jalon_original_row_get_uri (JalonOriginalRow *self);

G_END_DECLS
