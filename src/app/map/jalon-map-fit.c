/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view in which the map shows everything that passes the filter; and the
 * first such view, drawn before there is a window.
 */

#include "config.h"

#include "jalon-map-view-private.h"
#include "jalon-shumate.h"
#include "jalon-viewport-shift.h"

#include <math.h>

/* A fit comes no closer than this: a country, not a street. */
#define FIT_MAX_WORLD (256.0 * (1 << 7))

/* Free space round what is fitted, as a share of the lesser side, and at most so many pixels. */
#define FIT_PADDING_SHARE 0.12
#define FIT_PADDING_MAX 90

/* Between the legend and what was fitted, pixels. */
#define LEGEND_GAP 20.0

/* What a dossier without places shows: most of the world, from Europe and Africa. */
static const JalonBox default_box = { -100, -50, 130, 72 };

/* Where the legend has a column of its own, the fit keeps clear of it. */
static JalonViewport
get_fit (JalonScene *scene, double width, double height, double inset)
{
  double        padding = MIN (MIN (width, height) * FIT_PADDING_SHARE, FIT_PADDING_MAX);
  JalonBox      box;
  JalonViewport fit;

  if (!jalon_scene_get_extent (scene, &box))
    box = default_box;
  jalon_viewport_init_fit (&fit, &box, width - inset, height, padding);
  fit.world = MIN (fit.world, FIT_MAX_WORLD);
  fit.cx -= inset / 2 / fit.world;

  return fit;
}

/**
 * jalon_map_view_draw_ahead:
 * @scene: what the map will show first
 * @width: of the map, as far as one can tell, pixels
 * @height: of the map, pixels
 * @device_scale: device pixels per pixel
 *
 * Starts to draw the first picture of a map that is still to be made.
 *
 * Returns: (transfer full): the drawing under way, for jalon_map_view_expect()
 */
JalonRasterAhead *
jalon_map_view_draw_ahead (JalonScene *scene, int width, int height, double device_scale)
{
  double        inset = jalon_map_view_get_usual_inset (width, jalon_scene_get_options (scene)->scale);
  JalonViewport view = get_fit (scene, width, height, inset);

  view.width = width;
  view.height = height;
  jalon_viewport_confine (&view, view.cy, JALON_MAP_MIN_WORLD, JALON_MAP_MAX_WORLD);
  jalon_viewport_snap (&view, device_scale);

  return jalon_raster_ahead_new (scene, &view, device_scale);
}

/**
 * jalon_map_view_fit_now:
 * @self: a map view
 *
 * Does what jalon_map_view_fit() asked for, if there are a size and a scene.
 */
void
jalon_map_view_fit_now (JalonMapView *self)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport from, to;

  if (scene == NULL || !jalon_shumate_read_viewport (self->viewport, GTK_WIDGET (self->map), &from))
    return;

  self->fit_pending = FALSE;
  self->fitted_inset = jalon_map_view_get_legend_inset (self, from.width);
  self->fitted_x = self->origin_x;
  to = get_fit (scene, from.width, from.height, self->fitted_inset);
  jalon_map_view_fly (self, &to, self->fit_animated && self->has_fitted ? JALON_MAP_WAY_TIME : 0);
  self->has_fitted = TRUE;
  self->fitted = to;
}

/**
 * jalon_map_view_fit:
 * @self: a map view
 * @animate: whether to fly there
 *
 * Shows everything that passes the filter, as large as possible.
 */
void
jalon_map_view_fit (JalonMapView *self, gboolean animate)
{
  g_return_if_fail (GTK_IS_WIDGET (self));

  self->fit_pending = TRUE;
  self->fit_animated = animate;
  jalon_map_view_fit_now (self);
}

static gboolean
holds (const JalonViewport *view, const JalonBox *box)
{
  const double corners[][2] = { { box->west, box->north },
                                { box->east, box->north },
                                { box->west, box->south },
                                { box->east, box->south } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double x, y;

      jalon_viewport_project (view, corners[i][0], corners[i][1], &x, &y);
      if (x < 0 || y < 0 || x > view->width || y > view->height)
        return FALSE;
    }
  return TRUE;
}

/**
 * jalon_map_view_fit_if_lost:
 * @self: a map view whose filter has changed
 *
 * Fits the map where it shows nothing of what there is.
 */
void
jalon_map_view_fit_if_lost (JalonMapView *self)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;
  JalonBox      extent;
  g_autoptr (GArray) marks = NULL;

  if (scene == NULL || !jalon_map_view_read (self, &view) || !jalon_scene_get_extent (scene, &extent) ||
      holds (&view, &extent))
    return;

  marks = jalon_scene_list_marks (scene, &view);
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->x > 0 && mark->y > 0 && mark->x < view.width && mark->y < view.height)
        return;
    }
  jalon_map_view_fit (self, TRUE);
}

/* Whether what was fitted begins below the legend, which is wider since or has moved with a pane at its left. */
static gboolean
is_below_legend (JalonMapView *self, JalonScene *scene, const JalonViewport *view)
{
  double   inset = jalon_map_view_get_legend_inset (self, view->width), x, y;
  JalonBox box;

  if ((inset <= self->fitted_inset && self->fitted_x == self->origin_x) || !jalon_scene_get_extent (scene, &box))
    return FALSE;
  jalon_viewport_project (view, box.west, (box.north + box.south) / 2, &x, &y);
  return x < inset + LEGEND_GAP;
}

/**
 * jalon_map_view_fit_beside_legend:
 * @self: a map view whose legend was listed anew
 * @animate: whether to fly there
 *
 * Fits the map again where its legend has come to lie on what was fitted. A map that somebody has moved, or that a pane
 * at its right has made narrower, stays.
 */
void
jalon_map_view_fit_beside_legend (JalonMapView *self, gboolean animate)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;

  if (scene == NULL || self->fit_pending || !jalon_map_view_is_fitted (self) || !jalon_map_view_read (self, &view) ||
      (self->fitted_x == self->origin_x && view.width - self->fitted.width - self->fitted_inset <= -1.0))
    return;
  if (is_below_legend (self, scene, &view))
    jalon_map_view_fit (self, animate);
}

/**
 * jalon_map_view_show:
 * @self: a map view
 * @box: degrees; west may lie east of east
 *
 * Flies to a part of the world, which fills the map. Nothing where the map has no size yet.
 */
void
jalon_map_view_show (JalonMapView *self, const JalonBox *box)
{
  JalonViewport from, to;

  g_return_if_fail (GTK_IS_WIDGET (self));

  if (!jalon_map_view_read (self, &from))
    return;

  self->fit_pending = FALSE;
  self->has_fitted = TRUE;
  jalon_viewport_init_fit (&to, box, from.width, from.height, 0);
  jalon_map_view_fly (self, &to, JALON_MAP_WAY_TIME);
}
