/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog that says what did not work.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_failure_present (GtkWidget *widget, const char *heading, const GError *error);

G_END_DECLS
