/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How names stand in a sentence: with their article, after a preposition, as
 * an adjective. Which forms there are is a matter of each language, and of
 * data/names.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *jalon_name_dup_form (const char *language, const char *code, const char *form);
char    *jalon_phrase_dup_form (const char *language, const char *phrase, const char *form);
gboolean jalon_name_is_plural (const char *language, const char *code);
gboolean jalon_name_is_state (const char *code);

G_END_DECLS
