/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memory for trees that live as long as it takes to read one feature: taken
 * from one block of the thread, and given back all at once. Private to the codec.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

void jalon_json_arena_begin (void);
void jalon_json_arena_end (json_t *json);

G_END_DECLS
