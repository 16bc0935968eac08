/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paragraphs that stand in several lines.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_wrap_ends_sentence (const char *line);
gboolean jalon_wrap_begins_apart (const char *line);
gsize    jalon_wrap_measure_first_word (const char *line);
gboolean jalon_wrap_ends_open (const char *line);
gboolean jalon_wrap_goes_on (const char *line, const char *next);
void     jalon_wrap_append (GString *out, const char *text, const char *line, const char *next);

G_END_DECLS
