/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies beyond the map of a page, said at its edges.
 */

#pragma once

#include "jalon-page.h"

G_BEGIN_DECLS

void jalon_page_find_hint (const JalonPage *self, JalonScene *scene, JalonSide side, cairo_rectangle_t *out_box);
void jalon_page_draw_hints (const JalonPage *self, JalonScene *scene, cairo_t *cr);

G_END_DECLS
