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

/* So many parties, those that are named most, get their names wherever there is any room. */
#define JALON_LABEL_MAX_NEEDED 24

/* The names of parties have this priority and more. */
#define JALON_LABEL_PRIORITY_OF_PARTY 1000

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
 * @side: of a country: as a square it would have such sides, pixels
 * @is_important: a country that the map is about, or its capital
 * @is_needed: it must find a place, if need be beside its country
 * @x: pixels: middle of a country's name, else the point of the place
 */
typedef struct
{
  const char    *text;
  JalonLabelKind kind;
  JalonLabelFace face;
  double         priority;
  const char    *country;
  double         side;
  gboolean       is_important;
  gboolean       is_needed;
  double         x;
  double         y;
} JalonLabel;

/**
 * JalonPlacedLabel:
 * @layout: (owned)
 * @home: the number of its country in the ground, JALON_GROUND_SEA where it names none
 * @x: pixels: left of the words, before they are turned
 * @y: pixels: top of the words, before they are turned
 * @angle: clockwise round the middle of the words, radians; 0 where they lie level
 * @is_late: others had their places first: it takes what is left nearby
 * @is_covered: a symbol stands on the point, so it needs no dot
 * @has_leader: it stands beside its country or away from its point, and a line leads there
 * @leader_x: pixels: the end of that line, in the country or at the point
 * @box: what the words take, with a little space round them
 */
typedef struct
{
  JalonLabel    label;
  PangoLayout  *layout;
  guint         home;
  double        x;
  double        y;
  double        angle;
  gboolean      is_late;
  gboolean      is_covered;
  gboolean      has_leader;
  double        leader_x;
  double        leader_y;
  JalonLabelBox box;
} JalonPlacedLabel;

/**
 * JalonLabelInput:
 *
 * What names are chosen for.
 * @scene: (unowned)
 * @viewport: (unowned): in user units
 * @map: (unowned): of the detail that tells where a country is
 * @marks: (unowned) (element-type JalonMark): what stands where: the places there are named
 * @has_parties: somebody whom the map is about can be seen; what is named besides only helps to find one's way
 */
typedef struct
{
  JalonScene          *scene;
  const JalonViewport *viewport;
  const JalonWorldMap *map;
  const GArray        *marks;
  gboolean             has_parties;
} JalonLabelInput;

/* Candidates; (element-type JalonLabel). */
gboolean jalon_labels_has_parties (const JalonLabelInput *input);
void     jalon_labels_add_countries (const JalonLabelInput *input, GArray *labels);
void     jalon_labels_add_divisions (const JalonLabelInput *input, GArray *labels);
void     jalon_labels_add_flights (const JalonLabelInput *input, GArray *labels);
gboolean jalon_labels_name_flights (JalonScene *scene, const JalonViewport *viewport);
void     jalon_labels_add_places (const JalonLabelInput *input, GArray *labels);

GArray *jalon_labels_place (JalonScene          *self,
                            const JalonViewport *viewport,
                            JalonDetail          detail,
                            JalonLabelGrid      *obstacles,
                            const GArray        *marks,
                            GCancellable        *cancellable);

G_END_DECLS
