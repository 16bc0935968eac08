/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The modes of PLOVER 0.8, which say what an event of a type was more closely.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *jalon_mode_get_label (const char *mode);
gboolean    jalon_mode_is_known (const char *mode);

G_END_DECLS
