/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of an article in a buffer that can be shown whatever its lines.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_article_text_fill (GtkTextBuffer *buffer, const char *text);

G_END_DECLS
