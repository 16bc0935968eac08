/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Divides the page.
 */

#include "config.h"

#include "jalon-page.h"

#include "jalon-furniture.h"

#include <math.h>

/* The square root of the area of A4 at 96 dots per inch, pixels. */
#define STANDARD_SIDE 944.0

/* Letters are not smaller than this part of their standard size, however small the page. */
#define SMALLEST_SCALE 0.8

/* Units of the page. */
#define NARROWEST_PANEL 210.0
#define WIDEST_PANEL 262.0
#define COMPACT_STRIP 26.0
#define MAP_PADDING 28.0

/* Part of a tall page that the strip below the map may take. */
#define HIGHEST_STRIP 0.42

/* Degrees: of a map that shows a single point. */
#define SMALLEST_EXTENT 1.5

/* Degrees: what lies south of it is ice. */
#define ICE (-58.0)

static JalonPageKind
choose_kind (const JalonPage *self, const JalonSnapshotOptions *options)
{
  if (self->width < 600.0 || self->height < 420.0)
    return JALON_PAGE_COMPACT;
  return self->width > 1.15 * self->height && options->legend ? JALON_PAGE_PANEL : JALON_PAGE_STRIP;
}

/* What to show: the box asked for, else all there is, else the inhabited world. */
static JalonBox
choose_box (JalonScene *scene, const JalonSnapshotOptions *options)
{
  JalonBox box = options->box;

  if (jalon_box_is_empty (&box) && !jalon_scene_get_extent (scene, &box))
    return (JalonBox){ -170.0, -56.0, 180.0, 76.0 };
  if (box.north - box.south < SMALLEST_EXTENT)
    {
      double middle = CLAMP ((box.north + box.south) / 2.0, -80.0, 80.0);

      box.south = middle - SMALLEST_EXTENT / 2.0;
      box.north = middle + SMALLEST_EXTENT / 2.0;
    }
  return box;
}

/* A territory stands on a page once here too: where the world is narrower than the map, the map is as narrow. */
static void
trim_to_world (JalonPage *self)
{
  double spare = self->map.width - self->viewport.world;

  if (spare <= 0.0 || self->viewport.rotation != 0.0)
    return;
  self->map.x += spare / 2.0;
  self->map.width = self->viewport.width = self->viewport.world;
}

/* The view as it was seen, as large as the map of the page allows; it may show more at two sides. */
static void
keep_view (JalonPage *self, const JalonViewport *seen)
{
  self->viewport = *seen;
  self->viewport.world = seen->world * MIN (self->map.width / seen->width, self->map.height / seen->height);
  self->viewport.width = self->map.width;
  self->viewport.height = self->map.height;
  trim_to_world (self);
}

/* A territory stands on a page once, and the ice of the south does not fill it: the world is at least as wide as the
 * map, which is moved off the ice as far as it shows nothing but that. */
static void
keep_world_once (JalonViewport *viewport, const JalonBox *box)
{
  double ice = jalon_mercator_unit_y (MIN (box->south, ICE)), reach, y0, y1;

  viewport->world = MAX (viewport->world, viewport->width);
  reach = viewport->height / 2.0 / viewport->world;
  y0 = viewport->cy - reach;
  y1 = viewport->cy + reach;
  if (y1 > ice)
    y0 = MAX (y0 - (y1 - ice), MIN (y0, 0.0));
  if (y0 < 0.0 && 2.0 * reach < 1.0)
    y0 = 0.0;
  viewport->cy = y0 + reach;
}

/* A pixel of paper is 1/96 inch. */
static void
keep_frame (JalonPage *self, const JalonFrame *frame)
{
  double metres = 0.0254 / 96.0 * self->scale * frame->denominator;

  self->viewport = (JalonViewport){ .cx = jalon_mercator_unit_x (frame->lon),
                                    .cy = jalon_mercator_unit_y (frame->lat),
                                    .world = jalon_geo_metres_per_unit (frame->lat) / metres,
                                    .width = self->map.width,
                                    .height = self->map.height };
  trim_to_world (self);
}

static void
set_view (JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  JalonBox box = choose_box (scene, options);
  double   padding = jalon_box_is_empty (&options->box) ? MIN (MAP_PADDING, self->map.width / 10.0) : 0.0;

  if (options->frame.denominator > 0.0)
    keep_frame (self, &options->frame);
  else if (options->viewport.world > 0.0)
    keep_view (self, &options->viewport);
  else
    {
      jalon_viewport_init_fit (&self->viewport, &box, self->map.width, self->map.height, padding);
      keep_world_once (&self->viewport, &box);
    }
  g_clear_pointer (&self->legend, g_ptr_array_unref);
  if (options->legend && self->kind != JALON_PAGE_COMPACT)
    self->legend = jalon_legend_list (scene, &self->viewport);
}

static void
divide_panel (JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  double width = CLAMP (0.23 * self->width, NARROWEST_PANEL, WIDEST_PANEL);
  double inner = self->height - 2.0 * JALON_PAGE_MARGIN;
  double map_width = self->width - 2.0 * JALON_PAGE_MARGIN - JALON_PAGE_GAP - width;

  self->side = (cairo_rectangle_t){ self->width - JALON_PAGE_MARGIN - width, JALON_PAGE_MARGIN, width, inner };
  self->foot = (cairo_rectangle_t){ JALON_PAGE_MARGIN, 0, map_width, 0 };
  self->foot.height = jalon_page_measure_foot (self, scene, options);
  self->foot.y = self->height - JALON_PAGE_MARGIN - self->foot.height;
  self->map = (cairo_rectangle_t){ JALON_PAGE_MARGIN,
                                   JALON_PAGE_MARGIN,
                                   map_width,
                                   self->foot.y - JALON_PAGE_MARGIN - 0.75 * JALON_PAGE_GAP };
  set_view (self, scene, options);
}

static void
divide_strip (JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  double             width = self->width - 2.0 * JALON_PAGE_MARGIN;
  const JalonPagePen measuring = { .options = jalon_scene_get_options (scene) };
  double top = JALON_PAGE_MARGIN + jalon_furniture_draw_title (&measuring, options, 0.0, 0.0, width) + JALON_PAGE_GAP;
  double strip = 0.25 * self->height;

  /* The strip depends on the legend, the legend on what the map shows, the map on the strip: twice is enough. */
  for (guint pass = 0; pass < 2; pass++)
    {
      double bottom = self->height - JALON_PAGE_MARGIN - strip;

      self->side = (cairo_rectangle_t){ JALON_PAGE_MARGIN, bottom, width, strip };
      self->map = (cairo_rectangle_t){ JALON_PAGE_MARGIN, top, width, MAX (bottom - JALON_PAGE_GAP - top, 60.0) };
      set_view (self, scene, options);
      strip = MIN (jalon_page_measure_strip (self, scene, options), HIGHEST_STRIP * self->height);
    }
}

static void
divide_compact (JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  double margin = JALON_PAGE_MARGIN / 2.0;

  self->side =
      (cairo_rectangle_t){ margin, self->height - margin - COMPACT_STRIP, self->width - 2.0 * margin, COMPACT_STRIP };
  self->map = (cairo_rectangle_t){ margin,
                                   margin + COMPACT_STRIP,
                                   self->width - 2.0 * margin,
                                   MAX (self->height - 2.0 * (COMPACT_STRIP + margin) - 4.0, 20.0) };
  set_view (self, scene, options);
}

void
jalon_page_init (JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  *self = (JalonPage){ 0 };
  self->scale = MAX (sqrt (options->width * options->height) / STANDARD_SIDE, SMALLEST_SCALE);
  self->width = options->width / self->scale;
  self->height = options->height / self->scale;
  self->kind = choose_kind (self, options);
  if (self->kind == JALON_PAGE_PANEL)
    divide_panel (self, scene, options);
  else if (self->kind == JALON_PAGE_STRIP)
    divide_strip (self, scene, options);
  else
    divide_compact (self, scene, options);
}

void
jalon_page_clear (JalonPage *self)
{
  g_clear_pointer (&self->legend, g_ptr_array_unref);
}
