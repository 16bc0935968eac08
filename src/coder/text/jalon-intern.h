/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strings of which equal ones are the same: codes, class and rule names.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *jalon_intern (const char *text);

G_END_DECLS
