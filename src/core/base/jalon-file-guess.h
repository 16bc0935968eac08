/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is that nobody here reads, and what to do with it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    jalon_file_is_text (const char *beginning, gsize length);
const char *jalon_file_guess (const char *beginning, gsize length);

G_END_DECLS
