/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a map is drawn, whatever it shows.
 */

#pragma once

#include "jalon-aggregate.h"

G_BEGIN_DECLS

/**
 * JalonSceneOptions:
 * @language: "en", "fr", "ar": for names on the map and the legend
 * @font: (nullable): Pango family for labels, NULL for the default sans
 * @scale: how large words and symbols are, 1 as they are designed; 0 for 1
 * @high_contrast: stronger inks, lines and fills, as the desktop may ask for
 * @corner_width: what a window shows above the lower right corner of its map, where names would not be seen; pixels at
 *   scale 1, 0 for nothing
 * @corner_height: the same
 * @aggregate: (nullable): sums to show in the place of events
 * @hidden: bits 1 << a #JalonMapLayer, of what is not shown
 */
typedef struct
{
  JalonWorldview worldview;
  const char    *language;
  gboolean       dark;
  const char    *font;
  double         scale;
  gboolean       high_contrast;
  double         corner_width;
  double         corner_height;

  JalonAggregate *aggregate;
  guint           hidden;
} JalonSceneOptions;

G_END_DECLS
