/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the four classes of events look where they are shares of a whole, as in the ring of a cluster and in the columns
 * of the timeline: told apart without hue.
 */

#pragma once

#include "jalon-types.h"

#include <cairo.h>

G_BEGIN_DECLS

void     jalon_class_ink_set (cairo_t *cr, JalonQuad quad, gboolean dark, double alpha);
gboolean jalon_class_ink_is_of_words (JalonQuad quad);

G_END_DECLS
