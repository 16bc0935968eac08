/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the page: paper, map, frame, cartouche.
 */

#include "config.h"

#include "jalon-snapshot.h"

#include "jalon-furniture.h"
#include "jalon-i18n.h"
#include "jalon-layers-private.h"
#include "jalon-page-hints.h"
#include "jalon-page.h"
#include "jalon-palette.h"

/* What part of the whole work is done before the map, and by it. */
#define MAP_BEGIN 0.05
#define MAP_SHARE 0.95

static guint
get_cost (const JalonLayer *const *layers)
{
  guint cost = 0;

  for (guint i = 0; layers[i] != NULL; i++)
    cost += layers[i]->cost;
  return cost;
}

static gboolean
draw_map (JalonScene       *scene,
          const JalonPage  *page,
          cairo_t          *cr,
          JalonProgressFunc progress,
          gpointer          progress_data,
          GCancellable     *cancellable)
{
  const JalonLayer *const *layers = jalon_layers_get (scene, NULL);
  gboolean                 complete = TRUE;
  guint                    cost = get_cost (layers), done = 0;

  cairo_save (cr);
  cairo_rectangle (cr, page->map.x, page->map.y, page->map.width, page->map.height);
  cairo_clip (cr);
  cairo_translate (cr, page->map.x, page->map.y);
  for (guint i = 0; layers[i] != NULL && complete; i++)
    {
      if (progress != NULL)
        progress (MAP_BEGIN + MAP_SHARE * done / cost, progress_data);
      complete = jalon_scene_draw (scene, cr, &page->viewport, layers[i]->part, JALON_DETAIL_10M, cancellable);
      done += layers[i]->cost;
    }
  cairo_restore (cr);
  return complete;
}

/**
 * jalon_snapshot_draw:
 * @cr: where to; a page of @options' width and height, user units
 * @progress: (nullable): called in this thread
 *
 * Draws the page with its map and cartouche, in the language of @scene. Callable from any thread.
 *
 * Returns: %FALSE when cancelled; the drawing is then incomplete
 */
gboolean
jalon_snapshot_draw (JalonScene                 *scene,
                     const JalonSnapshotOptions *options,
                     cairo_t                    *cr,
                     JalonProgressFunc           progress,
                     gpointer                    progress_data,
                     GCancellable               *cancellable)
{
  gboolean    dark = jalon_scene_get_options (scene)->dark;
  gboolean    complete;
  const char *spoken;
  JalonPage   page;

  g_return_val_if_fail (options->width > 0.0 && options->height > 0.0, FALSE);

  spoken = jalon_i18n_set_language (jalon_scene_get_options (scene)->language);
  jalon_page_init (&page, scene, options);
  cairo_save (cr);
  jalon_palette_set_source (cr, JALON_INK_PAPER, dark, 1.0);
  cairo_rectangle (cr, 0.0, 0.0, options->width, options->height);
  cairo_fill (cr);
  cairo_scale (cr, page.scale, page.scale);

  complete = draw_map (scene, &page, cr, progress, progress_data, cancellable);
  if (complete)
    {
      cairo_rectangle (cr, page.map.x, page.map.y, page.map.width, page.map.height);
      jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.75);
      cairo_set_line_width (cr, 0.8);
      cairo_stroke (cr);
      jalon_furniture_draw_north (&(JalonPagePen){ .cr = cr, .options = jalon_scene_get_options (scene) },
                                  &page.viewport,
                                  page.map.x + page.map.width - JALON_FURNITURE_NORTH_RADIUS - 8.0,
                                  page.map.y + JALON_FURNITURE_NORTH_RADIUS + 8.0);
      jalon_page_draw_hints (&page, scene, cr);
      jalon_page_draw_cartouche (&page, scene, options, cr);
      if (progress != NULL)
        progress (1.0, progress_data);
    }
  cairo_restore (cr);
  jalon_page_clear (&page);
  jalon_i18n_set_language (spoken);
  return complete;
}
