/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rings of an area as plain numbers, without a tree of JSON values in between.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *jalon_json_read_rings (const char *geometry);

G_END_DECLS
