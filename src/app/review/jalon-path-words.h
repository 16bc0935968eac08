/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way through the tree of a sentence, in words.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalon_path_words_dup (const char *path);

G_END_DECLS
