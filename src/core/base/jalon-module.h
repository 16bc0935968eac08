/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of the program that are linked with a heavy library, loaded on first use.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gpointer jalon_module_find (const char *file, const char *symbol);

G_END_DECLS
