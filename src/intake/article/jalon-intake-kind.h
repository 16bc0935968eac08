/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether bytes are a text.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_intake_check_kind (const char *data, gsize length, const char *name, GError **error);

G_END_DECLS
