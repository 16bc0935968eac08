/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strokes outlines that may lie over themselves a thousand times.
 */

#pragma once

#include "jalon-trace.h"

G_BEGIN_DECLS

void jalon_stroke_trace (const JalonTrace *trace, cairo_t *cr);

G_END_DECLS
