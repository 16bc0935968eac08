/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The labels of a view: which names are worth a place, and where they fit.
 */

#pragma once

#include "jalon-label-grid.h"
#include "jalon-label-text.h"
#include "jalon-scene-private.h"

G_BEGIN_DECLS

/* The dot at a place, pixels. */
#define JALON_LABEL_CAPITAL_RADIUS 3.2
#define JALON_LABEL_PLACE_RADIUS 1.7

typedef enum
{
  JALON_LABEL_COUNTRY,
  JALON_LABEL_CAPITAL,
  JALON_LABEL_PLACE,
  JALON_LABEL_DIVISION, /* a region, a province: an area, as a country is */
  JALON_LABEL_FLIGHTS,  /* whose flights an arrow means */
} JalonLabelKind;

/**
 * JalonLabel:
 *
 * A name that would like to stand at a point of the view.
 * @text: of the world; valid as long as it
 * @priority: higher ones choose first
 * @country: (nullable): the code of a country whose name it is
 * @is_important: a country that the map is about
 * @x: pixels: middle of a country's name, else the point of the place
 */
typedef struct
{
  const char    *text;
  JalonLabelKind kind;
  JalonLabelFace face;
  double         priority;
  const char    *country;
  gboolean       is_important;
  double         x;
  double         y;
} JalonLabel;

/**
 * JalonPlacedLabel:
 * @layout: (owned)
 * @x: pixels: left of the words
 * @y: pixels: top of the words
 * @is_covered: a symbol stands on the point, so it needs no dot
 * @box: what the words take, with a little space round them
 */
typedef struct
{
  JalonLabel    label;
  PangoLayout  *layout;
  double        x;
  double        y;
  gboolean      is_covered;
  JalonLabelBox box;
} JalonPlacedLabel;

/* Candidates; (element-type JalonLabel). */
void
jalon_labels_add_countries (JalonScene *self, const JalonViewport *viewport, const JalonWorldMap *map, GArray *labels);
void
jalon_labels_add_divisions (JalonScene *self, const JalonViewport *viewport, const JalonWorldMap *map, GArray *labels);
void jalon_labels_add_flights (JalonScene *self, const JalonViewport *viewport, GArray *labels);
void jalon_labels_add_places (JalonScene *self, const JalonViewport *viewport, GArray *labels);

GArray *jalon_labels_place (JalonScene          *self,
                            const JalonViewport *viewport,
                            JalonDetail          detail,
                            JalonLabelGrid      *obstacles,
                            GCancellable        *cancellable);

G_END_DECLS
