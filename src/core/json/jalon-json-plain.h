/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short way to a tree for text without surprises. Private to the codec.
 */

#pragma once

#include "jalon-json-scan.h"
#include "jalon-json-tree.h"

G_BEGIN_DECLS

JalonJson  *jalon_json_parse_plain (JalonJsonArena *arena, JalonSlice text, const char **out_end);
JalonJson  *jalon_json_parse_tolerant (JalonJsonArena *arena, JalonSlice text, const char **out_end);
const char *jalon_json_read_plain_number (JalonSlice text, double *out_number);

G_END_DECLS
