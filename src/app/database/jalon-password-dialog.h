/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for the password of a database.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonPasswordFunc:
 * @parent: the window that the dialog stood over
 *
 * Tries again, once a password was given.
 */
typedef void (*JalonPasswordFunc) (GtkWindow *parent, gpointer data);

void jalon_password_dialog_present (GtkWindow        *parent,
                                    const char       *address,
                                    JalonPasswordFunc func,
                                    gpointer          data,
                                    GDestroyNotify    free);

G_END_DECLS
