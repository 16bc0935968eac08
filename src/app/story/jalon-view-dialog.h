/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks what a view is called, and what the story says at it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * JalonViewAnswer:
 * @parent: that was asked over
 * @id: of the view
 * @title: not empty
 * @text: (nullable): %NULL where there is none
 */
typedef void (*JalonViewAnswer) (GtkWindow *parent, const char *id, const char *title, const char *text);

void jalon_view_dialog_present (GtkWindow      *parent,
                                const char     *id,
                                const char     *title,
                                const char     *text,
                                JalonViewAnswer answer);

G_END_DECLS
