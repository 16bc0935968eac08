/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addresses of the web where an article is expected.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean jalon_web_address_is_one (const char *words);
void     jalon_web_address_explain (GtkWidget *widget, const char *address);
void     jalon_web_address_show (GtkLinkButton *link, GtkLabel *label, const char *address);

G_END_DECLS
