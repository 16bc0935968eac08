/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a file could not be written, and what can be done about it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean jalon_file_fail (GError **error, int code_of_system);
gboolean jalon_file_fail_foreign (GError **error);
void     jalon_file_explain (GError **error, const char *name, const char *state);

G_END_DECLS
