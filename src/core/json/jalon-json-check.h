/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a text is one JSON value by the letter of RFC 8259, whatever its
 * numbers and names are. Private to the codec.
 */

#pragma once

#include "jalon-json-scan.h"

G_BEGIN_DECLS

gboolean jalon_json_is_valid (JalonSlice text);

G_END_DECLS
