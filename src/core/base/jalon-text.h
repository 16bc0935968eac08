/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that may stand in several languages ({"en": "...", "fr": "..."} in
 * files). It is one string: plain where there is one language only, else
 * packed, so that columns and models carry it like any other.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *jalon_text_pack (const char *const *languages, const char *const *texts);
char       *jalon_text_pack_one (const char *text);
gboolean    jalon_text_is_packed (const char *text);
char       *jalon_text_dup (const char *text, const char *language);
void        jalon_text_foreach (const char *text,
                                void (*func) (const char *language, const char *text, gpointer data),
                                gpointer data);
const char *jalon_text_get_ui_language (void);
char       *jalon_text_fold (const char *text);
void        jalon_text_append_part (GString *line, const char *part);
char       *jalon_text_capitalise (char *text);
char       *jalon_text_fill (const char *pattern, const char *value);

G_END_DECLS
