/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short way to a Jansson tree for text without surprises. Private to the codec.
 */

#pragma once

#include "jalon-json-scan.h"

#include <jansson.h>

G_BEGIN_DECLS

json_t *jalon_json_parse_plain (JalonSlice   text,
                                const char **out_end);

G_END_DECLS
