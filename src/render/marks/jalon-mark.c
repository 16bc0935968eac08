/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One mark: how far it reaches, drawing it, and what it stands for.
 */

#include "config.h"

#include "jalon-mark.h"

#include "jalon-symbols.h"

/* Halo and faint ring beyond the radius. */
#define SYMBOL_MARGIN 2.5
#define CLUSTER_MARGIN 4.5

/* The faint ring of a cluster; by how much the number at the corner of a symbol reaches beyond it; pixels. */
#define CLUSTER_RING 2.0
#define NUMBER_MARGIN 3.0

/**
 * jalon_mark_get_reach:
 * @mark: its count and symbol are looked at
 *
 * Returns: half the side of the box it is drawn in, pixels
 */
double
jalon_mark_get_reach (const JalonMark *mark)
{
  if (mark->symbol == JALON_SYMBOL_CLUSTER)
    return jalon_symbol_get_cluster_radius (mark->count) + CLUSTER_MARGIN;
  return JALON_SYMBOL_SIZE / 2.0 + SYMBOL_MARGIN + (mark->count > 1 ? JALON_SYMBOL_SIZE / 4.0 : 0.0);
}

/**
 * jalon_mark_get_radius:
 * @mark: its count and symbol are looked at
 *
 * Returns: the radius of its disc or symbol, with the ring of a cluster and the number of a symbol that stands for
 *   several, pixels
 */
double
jalon_mark_get_radius (const JalonMark *mark)
{
  if (mark->symbol == JALON_SYMBOL_CLUSTER)
    return jalon_symbol_get_cluster_radius (mark->count) + CLUSTER_RING;
  return JALON_SYMBOL_SIZE / 2.0 + (mark->count > 1 ? NUMBER_MARGIN : 0.0);
}

/**
 * jalon_mark_get_look:
 * @mark: its symbol, style, count and shares are looked at
 *
 * Returns: a number that marks drawn alike have in common, to draw them once
 */
guint64
jalon_mark_get_look (const JalonMark *mark)
{
  return mark->symbol | (guint64) mark->style << 8 | (guint64) mark->count << 16 | (guint64) mark->shares << 48;
}

/**
 * jalon_mark_draw:
 * @x: where to, user units
 * @font: (nullable): Pango family of its number, %NULL for the default sans
 *
 * Draws a mark as the map shows it: a cluster's disc, or a symbol with the
 * count of what it stands for at its corner.
 */
void
jalon_mark_draw (const JalonMark *mark, cairo_t *cr, double x, double y, const char *font)
{
  if (mark->symbol == JALON_SYMBOL_CLUSTER)
    {
      const JalonClusterLook look = { mark->count, mark->shares, mark->style };

      jalon_symbol_draw_cluster (cr, &look, x, y, font);
      return;
    }
  jalon_symbol_draw (cr, mark->symbol, mark->style, x, y, JALON_SYMBOL_SIZE);
  if (mark->count > 1)
    jalon_symbol_draw_count (cr,
                             mark->count,
                             mark->style,
                             x + JALON_SYMBOL_SIZE * 0.42,
                             y - JALON_SYMBOL_SIZE * 0.38,
                             font);
}

gboolean
jalon_mark_is_of (const JalonMark *mark, JalonThingKind kind, guint row)
{
  return mark->kind == kind && mark->row == row;
}
