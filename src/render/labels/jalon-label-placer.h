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

/* How a country's name lies in its country, from bad to good. */
typedef enum
{
  JALON_LABEL_HOME_NONE,
  JALON_LABEL_HOME_MIDDLE, /* its middle does, its ends in others */
  JALON_LABEL_HOME_SEA,    /* its middle is at sea close to it */
  JALON_LABEL_HOME_COAST,  /* its middle does, its ends at sea */
  JALON_LABEL_HOME_LAND,   /* all of it does */
} JalonLabelHome;

/**
 * JalonLabelPlacer:
 * @ground: that tells where a country is
 * @parties: (element-type JalonNamedCode): whom the map is about
 * @obstacles: what symbols and arrows take
 * @names: what names and their dots take
 * @points: the dots of the capitals of parties, which are seen whether they are named or not
 */
typedef struct
{
  const JalonViewport *viewport;
  const JalonGround   *ground;
  const GArray        *parties;
  JalonLabelGrid      *obstacles;
  JalonLabelGrid      *names;
  JalonLabelGrid      *points;
} JalonLabelPlacer;

gboolean jalon_label_placer_try (const JalonLabelPlacer *placer,
                                 JalonPlacedLabel       *placed,
                                 double                  x,
                                 double                  y,
                                 double                  width,
                                 double                  height);
gboolean jalon_label_placer_is_at_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);
gboolean jalon_label_placer_is_in_other_party (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);

JalonLabelHome jalon_label_placer_judge_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);

G_END_DECLS
