/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a place for words is asked: is it free, and in whose country.
 */

#pragma once

#include "jalon-labels.h"

G_BEGIN_DECLS

/* Round words, pixels. */
#define JALON_LABEL_SPACE 2.0

/**
 * JalonLabelPlacer:
 * @ground: that tells where a country is
 * @parties: (element-type JalonNamedCode): whom the map is about
 * @obstacles: what symbols and arrows take
 * @names: what names and their dots take
 */
typedef struct
{
  const JalonViewport *viewport;
  const JalonGround   *ground;
  const GArray        *parties;
  JalonLabelGrid      *obstacles;
  JalonLabelGrid      *names;
} JalonLabelPlacer;

gboolean jalon_label_placer_try (const JalonLabelPlacer *placer,
                                 JalonPlacedLabel       *placed,
                                 double                  x,
                                 double                  y,
                                 double                  width,
                                 double                  height);
gboolean jalon_label_placer_is_at_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);
gboolean jalon_label_placer_is_all_at_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);

G_END_DECLS
