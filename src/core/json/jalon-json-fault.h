/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong with a text that is no JSON, in words. Private to those who parse.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

char *jalon_json_error_dup_words (const json_error_t *error);

G_END_DECLS
