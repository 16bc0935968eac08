/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From bytes in any encoding to UTF-8.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalon_intake_decode (const char *data, gsize length);

G_END_DECLS
