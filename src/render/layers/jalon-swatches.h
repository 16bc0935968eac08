/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Swatches of the legend, drawn by the same code as the map; what value and
 * style of the entry mean.
 */

#pragma once

#include "jalon-legend-entry.h"

G_BEGIN_DECLS

/* JalonRoles; the uncertain ones */
void jalon_swatch_draw_roles (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* JalonCertainty */
void jalon_swatch_draw_closure (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* JalonCertainty */
void jalon_swatch_draw_arrow (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* JalonSymbol; JalonSymbolStyle */
void jalon_swatch_draw_symbol (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* events it stands for, of all classes; of conflict or of cooperation alone */
void jalon_swatch_draw_cluster (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
void
jalon_swatch_draw_conflict (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
void
jalon_swatch_draw_cooperation (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* JalonQuad */
void jalon_swatch_draw_class (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* words in italics, which stand for no language */
void jalon_swatch_draw_italics (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* candidate places, tied */
void
jalon_swatch_draw_candidates (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* how far round a place */
void jalon_swatch_draw_radius (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* JalonLineKind */
void jalon_swatch_draw_line (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);

G_END_DECLS
