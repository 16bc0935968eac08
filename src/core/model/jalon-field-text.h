/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What texts of fields may be, by their form.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_text_is_event_code (const char *code);
gboolean jalon_text_is_numbers (const char *text);
gboolean jalon_text_is_sha256 (const char *hex);
gboolean jalon_text_is_icao (const char *code);
gboolean jalon_text_is_web_address (const char *address);
gboolean jalon_text_is_language (const char *tag);
gboolean jalon_text_is_count (const char *text);
gboolean jalon_text_is_date (const char *text);
gboolean jalon_text_is_country_term (const char *term);

G_END_DECLS
