/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes of a file that is loaded, as an outcome (outcomes.h).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *loaded_dup_outcome (const char *path);

G_END_DECLS
