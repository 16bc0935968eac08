/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every colour of the map. The meanings are the colour-blind-safe set of
 * M. Okabe and K. Ito, "Color Universal Design" (2008), lightened where they
 * stand on a dark ground.
 */

#include "config.h"

#include "jalon-palette.h"

#include "jalon-contrast.h"

static const guint32 inks[JALON_N_INKS][2] = {
  [JALON_INK_SEA] = { 0xdbe6ea, 0x161b1f },           [JALON_INK_SHALLOWS] = { 0xe7eff1, 0x1c2328 },
  [JALON_INK_GRATICULE] = { 0xd0dde3, 0x1c2327 },     [JALON_INK_VOID] = { 0xd3dfe4, 0x12171a },
  [JALON_INK_LAND] = { 0xf8f5ee, 0x272b2e },          [JALON_INK_COAST] = { 0x93a7b0, 0x4f5b62 },
  [JALON_INK_BORDER] = { 0x9d9486, 0x636a6c },        [JALON_INK_RIVER] = { 0xb5cdd8, 0x2f3f49 },
  [JALON_INK_LABEL_COUNTRY] = { 0x5d574c, 0xb9b5aa }, [JALON_INK_LABEL_PLACE] = { 0x37342e, 0xd6d3ca },
  [JALON_INK_LABEL_MINOR] = { 0x6b665c, 0xa09d95 },   [JALON_INK_HALO] = { 0xfaf8f3, 0x1d2124 },
  [JALON_INK_TEXT] = { 0x26241f, 0xe8e6e0 },          [JALON_INK_PAPER] = { 0xfdfcf9, 0x1b1f22 },
  [JALON_INK_FAINT] = { 0x8a8478, 0x8b8f90 },         [JALON_INK_HOST] = { 0x009e73, 0x2fc197 },
  [JALON_INK_USER] = { 0xc7a500, 0xf0e442 },          [JALON_INK_TRAINEE] = { 0x0072b2, 0x56b4e9 },
  [JALON_INK_CLOSING] = { 0xd55e00, 0xf08a3c },       [JALON_INK_ARROW] = { 0xb34a00, 0xffa057 },
  [JALON_INK_BANNED] = { 0xb0558a, 0xdb93bb },        [JALON_INK_DOUBT] = { 0x6b665c, 0xb4b0a6 },
  [JALON_INK_SELECTION] = { 0x1c1b18, 0xf5f3ec },
};

/* Of what tells land, borders and words apart in high contrast; other inks stay as they are. */
typedef struct
{
  gboolean is_stronger;
  guint32  light;
  guint32  dark;
} StrongInk;

static const StrongInk strong_inks[JALON_N_INKS] = {
  [JALON_INK_LAND] = { TRUE, 0xffffff, 0x17191b },          [JALON_INK_COAST] = { TRUE, 0x2f424c, 0xc3d2d9 },
  [JALON_INK_BORDER] = { TRUE, 0x3d362b, 0xd9d5cb },        [JALON_INK_RIVER] = { TRUE, 0x6f9db3, 0x4f7183 },
  [JALON_INK_LABEL_COUNTRY] = { TRUE, 0x000000, 0xffffff }, [JALON_INK_LABEL_PLACE] = { TRUE, 0x000000, 0xffffff },
  [JALON_INK_LABEL_MINOR] = { TRUE, 0x1d1b17, 0xf0ede6 },   [JALON_INK_HALO] = { TRUE, 0xffffff, 0x000000 },
  [JALON_INK_TEXT] = { TRUE, 0x000000, 0xffffff },          [JALON_INK_FAINT] = { TRUE, 0x3d3a34, 0xd6d8d8 },
  [JALON_INK_CLOSING] = { TRUE, 0x9c3f00, 0xffa35c },       [JALON_INK_ARROW] = { TRUE, 0x8a3300, 0xffc08f },
  [JALON_INK_DOUBT] = { TRUE, 0x33302a, 0xe2dfd7 },         [JALON_INK_SELECTION] = { TRUE, 0x000000, 0xffffff },
};

/**
 * jalon_palette_get:
 *
 * Returns: the colour as 0xRRGGBB
 */
guint32
jalon_palette_get (JalonInk ink, gboolean dark)
{
  g_return_val_if_fail (ink < JALON_N_INKS, 0);

  return inks[ink][dark ? 1 : 0];
}

/**
 * jalon_palette_set_source:
 * @alpha: 0..1
 *
 * Makes the colour the source of @cr; the stronger one where that is of high contrast.
 */
void
jalon_palette_set_source (cairo_t *cr, JalonInk ink, gboolean dark, double alpha)
{
  const StrongInk *strong = &strong_inks[ink];
  guint32          rgb = jalon_palette_get (ink, dark);

  if (jalon_contrast_is_high (cr) && strong->is_stronger)
    rgb = dark ? strong->dark : strong->light;
  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, alpha);
}
