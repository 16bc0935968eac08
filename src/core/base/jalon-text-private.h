/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-text.h"

G_BEGIN_DECLS

/* A packed text is a run of (MARK language SPLIT text). Noncharacters stand for
 * neither, so that no text anyone writes is taken for a packed one (Unicode 15, 23.7). */
#define JALON_TEXT_MARK "\xef\xb7\x90"  /* U+FDD0 */
#define JALON_TEXT_SPLIT "\xef\xb7\x91" /* U+FDD1 */
#define JALON_TEXT_MARK_LENGTH 3
/* Whether the mark or split @sign stands at @p; g_str_has_prefix() of GLib 2.76 and later measures all of @p. */
#define JALON_TEXT_AT(p, sign) (strncmp ((p), (sign), JALON_TEXT_MARK_LENGTH) == 0)

/* Longest folded form of one character, in bytes (U+FDFA, 18 letters). */
#define JALON_TEXT_MAX_FOLD 128

gsize jalon_text_fold_char (gunichar c, char *out_folded);

G_END_DECLS
