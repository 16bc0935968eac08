/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks what is to become of what rests on an article, and removes it.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @words: what was removed, a sentence, translated */
typedef void (*JalonRemovedFunc) (GtkWindow *parent, const char *words);

void jalon_library_removal_ask (GtkWindow       *parent,
                                JalonSession    *session,
                                GFile           *file,
                                const char      *article_id,
                                JalonRemovedFunc removed);

G_END_DECLS
