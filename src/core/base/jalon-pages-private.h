/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memory that is about to be written from end to end.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_pages_take (gpointer memory, gsize length);

G_END_DECLS
