/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of countries: as large as the country is on the map, in the
 * middle of it, or of the part that is seen.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-contrast.h"
#include "jalon-outline.h"
#include "jalon-visible-middle.h"

#include <math.h>

/* Pixels. */
#define SMALLEST 8.5
#define LARGEST 19.0

/* How much wider than its country a name may be; more where the map is about that country. */
#define OVERHANG 1.25
#define OVERHANG_OF_PARTY 2.4

/* A name may span islands as far as this, pixels. */
#define ARCHIPELAGO 120.0

/* The side of the smallest country whose name helps to find one's way, pixels; where the map is about others, larger
 * ones do. */
#define SMALLEST_SIDE 14.0
#define SMALLEST_SIDE_AROUND 34.0

/* What is seen of a party has a name of its own where it takes this much of the view. */
#define PART_OF_PARTY 0.004

/* Capitals have 500 and more, see jalon-label-places.c: they come before the name of a country seen in part. */
#define PRIORITY 400
#define PRIORITY_OF_PART 250

/* The middle of a name keeps so far from the edges, pixels. */
#define EDGE 12.0

static gboolean
is_within (const JalonViewport *viewport, double x, double y, double margin)
{
  return x > margin && y > margin && x < viewport->width - margin && y < viewport->height - margin;
}

/* The part of an upright view between @left, the right edge, @top and @bottom, pixels. */
static JalonViewport
cut_out (const JalonViewport *viewport, double left, double top, double right, double bottom)
{
  JalonViewport part = jalon_viewport_without_legend (viewport);

  part.pad = 0;
  part.width = right - left;
  part.height = bottom - top;
  part.cx += ((left + right) - viewport->width) / 2 / viewport->world;
  part.cy += ((top + bottom) - viewport->height) / 2 / viewport->world;
  return part;
}

/* The middle of what is seen of the country beside the legend, or above it, where there is more room for a name. */
static gboolean
find_middle_round_legend (const JalonViewport     *viewport,
                          const JalonWorldMap     *map,
                          const JalonWorldCountry *country,
                          double                   least,
                          JalonVisibleMiddle      *middle)
{
  double             left = viewport->pad, top = viewport->pad;
  double             right = viewport->width - viewport->pad, bottom = viewport->height - viewport->pad;
  JalonViewport      beside = cut_out (viewport, left + viewport->legend_width, top, right, bottom);
  JalonViewport      above = cut_out (viewport, left, top, right, bottom - viewport->legend_height);
  JalonVisibleMiddle other;
  gboolean           is_beside = jalon_visible_middle_find (&beside, map, country, least, middle);
  gboolean           is_above = jalon_visible_middle_find (&above, map, country, least, &other);

  if (is_beside)
    middle->x += viewport->legend_width;
  if (is_above && (!is_beside || other.room > middle->room))
    *middle = other;
  return is_beside || is_above;
}

/* The middle of what is seen of the country, where that is enough of the view. */
static gboolean
find_seen_middle (const JalonViewport     *viewport,
                  const JalonWorldMap     *map,
                  const JalonWorldCountry *country,
                  gboolean                 is_important,
                  JalonVisibleMiddle      *middle)
{
  double least = is_important ? PART_OF_PARTY : JALON_VISIBLE_MIDDLE_LARGE;

  if (viewport->legend_width <= 0 || viewport->rotation != 0)
    return jalon_visible_middle_find_seen (viewport, map, country, least, middle);
  if (!find_middle_round_legend (viewport, map, country, least, middle))
    return FALSE;
  middle->x += viewport->pad;
  middle->y += viewport->pad;
  return TRUE;
}

/* Whether a name may have its middle there: it is seen. */
static gboolean
is_free (const JalonViewport *viewport, double x, double y)
{
  return is_within (viewport, x, y, viewport->pad + EDGE) && !jalon_viewport_is_below_legend (viewport, x, y);
}

/* Whether the middle of the country is seen in the copy of the world that is nearest to the centre. */
static gboolean
is_middle_seen (const JalonViewport *viewport, const JalonWorldCountry *country)
{
  double x, y;

  jalon_viewport_project (viewport, country->label_lon, country->label_lat, &x, &y);
  return is_free (viewport, x, y);
}

/* The middle of the country, or of what is seen of it; FALSE where neither can bear a name. */
static gboolean
find_middle (const JalonViewport     *viewport,
             const JalonWorldMap     *map,
             const JalonWorldCountry *country,
             double                   shift,
             JalonLabel              *label,
             double                  *room)
{
  JalonVisibleMiddle middle;

  jalon_viewport_project_unit (viewport,
                               jalon_mercator_unit_x (country->label_lon) + shift,
                               jalon_mercator_unit_y (country->label_lat),
                               &label->x,
                               &label->y);
  if (is_free (viewport, label->x, label->y))
    return TRUE;
  /* A line to below the legend would say as little as one into the corner of a country. */
  if (jalon_viewport_is_below_legend (viewport, label->x, label->y))
    label->is_needed = FALSE;
  if (shift != 0 || is_middle_seen (viewport, country) ||
      !find_seen_middle (viewport, map, country, label->is_important, &middle))
    return is_within (viewport, label->x, label->y, EDGE);
  label->x = middle.x;
  label->y = middle.y;
  *room = MIN (*room, middle.room);
  label->is_needed = FALSE;
  if (!label->is_important)
    label->priority = PRIORITY_OF_PART;
  return TRUE;
}

static gboolean
is_narrow_enough (const JalonLabel *label, double room)
{
  g_autoptr (PangoLayout) layout = jalon_label_text_get (&label->face, label->text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width <= room;
}

static void
add_country (const JalonLabelInput *input, const JalonWorldCountry *country, double shift, GArray *labels)
{
  JalonScene           *self = input->scene;
  const JalonViewport  *viewport = input->viewport;
  const JalonWorldMap  *map = input->map;
  const JalonWorldPath *mainland;
  const JalonNamedCode *party = jalon_named_codes_find (self->parties, country->code);
  double                metres = jalon_viewport_metres_per_pixel (viewport, country->label_lat);
  double                side = sqrt (MAX (country->area_km2, 0)) * 1000 / metres;
  double                room;
  JalonLabel            label = { .kind = JALON_LABEL_COUNTRY,
                                  .country = country->code,
                                  .side = side,
                                  .is_important = party != NULL,
                                  .is_needed = party != NULL && party->rank < JALON_LABEL_MAX_NEEDED };

  if (party == NULL && side < (input->has_parties ? SMALLEST_SIDE_AROUND : SMALLEST_SIDE))
    return;
  mainland = jalon_outline_get_mainland (map, country);
  if (mainland == NULL)
    return;
  label.priority = MIN (side, 400) + (party != NULL ? JALON_LABEL_PRIORITY_OF_PARTY : PRIORITY);
  room = MAX ((mainland->box.x1 - mainland->box.x0) * viewport->world,
              MIN ((country->box.x1 - country->box.x0) * viewport->world, ARCHIPELAGO));
  room *= party != NULL ? OVERHANG_OF_PARTY : OVERHANG;
  if (!find_middle (viewport, map, country, shift, &label, &room))
    return;

  label.text = jalon_world_get_name (self->world, country->code, self->options.language);
  label.face.family = self->options.font;
  label.face.size = round (2 * CLAMP (SMALLEST + side * 0.016, SMALLEST, LARGEST)) / 2;
  label.face.weight = jalon_contrast_get_weight (self->options.high_contrast,
                                                 party != NULL ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  label.face.spaced = TRUE;
  label.face.wrap = label.face.size * 10;

  if (label.is_needed || is_narrow_enough (&label, room))
    g_array_append_val (labels, label);
}

/* The copies of the world, from @first to @last, in which a box meets the view; none where last < first. */
static void
find_copies (const JalonViewport *viewport, const JalonUnitBox *box, int *first, int *last)
{
  double reach = (viewport->width + viewport->height) / 2 / viewport->world;

  *first = (int) ceil (viewport->cx - reach - box->x1);
  *last = (int) floor (viewport->cx + reach - box->x0);
}

/**
 * jalon_labels_has_parties:
 * @input: all but what this finds
 *
 * Returns: whether the view meets a country that the map is about
 */
gboolean
jalon_labels_has_parties (const JalonLabelInput *input)
{
  const JalonViewport *viewport = input->viewport;
  double               reach = viewport->height / 2 / viewport->world;

  for (guint i = 0; i < input->scene->parties->len; i++)
    {
      const char              *code = g_array_index (input->scene->parties, JalonNamedCode, i).code;
      const JalonWorldCountry *country = jalon_world_map_find (input->map, code);
      const JalonWorldPath    *mainland = country != NULL ? jalon_outline_get_mainland (input->map, country) : NULL;
      int                      first, last;

      if (mainland == NULL || mainland->box.y1 < viewport->cy - reach || mainland->box.y0 > viewport->cy + reach)
        continue;
      find_copies (viewport, &mainland->box, &first, &last);
      if (first <= last)
        return TRUE;
    }
  return FALSE;
}

void
jalon_labels_add_countries (const JalonLabelInput *input, GArray *labels)
{
  for (guint i = 0; i < input->map->n_countries; i++)
    {
      const JalonWorldCountry *country = &input->map->countries[i];
      int                      first, last;

      find_copies (input->viewport, &country->box, &first, &last);
      for (int copy = first; copy <= last; copy++)
        add_country (input, country, copy, labels);
    }
}
