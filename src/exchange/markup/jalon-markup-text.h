/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of maps in XML, in whatever encoding.
 */

#pragma once

#include "jalon-input.h"

G_BEGIN_DECLS

/* Such a text is in memory, some times over. Bytes. */
#define JALON_MARKUP_MAX_TEXT ((gsize) 256 << 20)

gboolean jalon_markup_begins_with (const char *beginning, gsize length, const char *element);
gboolean jalon_markup_convert (const JalonInput *input, char **out_text, JalonInput *out_converted, GError **error);

G_END_DECLS
