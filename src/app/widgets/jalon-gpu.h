/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether OpenGL would be drawn by a graphics processor, and what to do where not.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_gpu_is_present (const char *device_folder);
gboolean jalon_gpu_is_wanted (const char *renderer, gboolean present);
void     jalon_gpu_avoid_software_gl (void);

G_END_DECLS
