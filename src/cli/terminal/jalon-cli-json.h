/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON put together as text: of a long article the values themselves would be
 * many times as large.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

void jalon_cli_json_append (GString *list, json_t *item);
void jalon_cli_json_append_list (GString *object, const char *name, const GString *list);

G_END_DECLS
