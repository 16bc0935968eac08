/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns over an area, as strokes that end where the area ends: no clip, no
 * tile, so that they stay clean in PDF and SVG.
 */

#pragma once

#include "jalon-trace.h"

G_BEGIN_DECLS

void jalon_hatch_lines (const JalonTrace *trace, cairo_t *cr, double angle, double spacing);

G_END_DECLS
