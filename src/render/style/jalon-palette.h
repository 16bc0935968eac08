/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every colour of the map, light and dark, in one place.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What a colour stands for. The meanings (from HOST on) are of the set of Okabe and Ito. */
typedef enum
{
  JALON_INK_SEA,
  JALON_INK_SHALLOWS, /* the sea along a coast */
  JALON_INK_GRATICULE,
  JALON_INK_VOID, /* beyond the edge of the projection */
  JALON_INK_LAND,
  JALON_INK_COAST,
  JALON_INK_BORDER,
  JALON_INK_RIVER,
  JALON_INK_LABEL_COUNTRY,
  JALON_INK_LABEL_PLACE,
  JALON_INK_LABEL_MINOR,
  JALON_INK_HALO,
  JALON_INK_TEXT,  /* of cartouche and legend */
  JALON_INK_PAPER, /* behind them */
  JALON_INK_FAINT, /* rules, minor text */
  JALON_INK_HOST,
  JALON_INK_TRAINEE,
  JALON_INK_USER,
  JALON_INK_CLOSING,
  JALON_INK_ARROW, /* of a closure: the same, deeper, because its lines are thin */
  JALON_INK_BANNED,
  JALON_INK_DOUBT, /* disputed, candidate */
  JALON_INK_SELECTION,
  JALON_N_INKS
} JalonInk;

/* 0xRRGGBB */
guint32 jalon_palette_get (JalonInk ink, gboolean dark);
void    jalon_palette_set_source (cairo_t *cr, JalonInk ink, gboolean dark, double alpha);

G_END_DECLS
