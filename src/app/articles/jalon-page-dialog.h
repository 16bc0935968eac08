/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the document that an article was read from.
 */

#pragma once

#include "jalon-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void
jalon_page_dialog_present (GtkWindow *parent, JalonDossier *dossier, JalonArticle *article, gsize start, gsize end);

G_END_DECLS
