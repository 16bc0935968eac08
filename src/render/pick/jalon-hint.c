/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A frame that leaves out what is far away says so.
 */

#include "config.h"

#include "jalon-hint.h"

#include "jalon-i18n.h"

/* The middle of a box, and whether a view shows it. */
static gboolean
is_seen (const JalonViewport *viewport, const JalonBox *box)
{
  double x0 = jalon_mercator_unit_x (box->west), x1 = jalon_mercator_unit_x (box->east);
  double middle = (x0 + x1 + (box->west > box->east)) / 2;
  double x, y;

  jalon_viewport_project (viewport,
                          jalon_mercator_unit_lon (middle - (middle >= 1.0)),
                          (box->north + box->south) / 2,
                          &x,
                          &y);
  return x >= 0 && y >= 0 && x <= viewport->width && y <= viewport->height;
}

/**
 * jalon_scene_has_hint:
 * @side: of the frame of the story
 *
 * Returns: whether a view shows where the story plays, and not what lies far from it on that side
 */
gboolean
jalon_scene_has_hint (JalonScene *self, const JalonViewport *viewport, JalonSide side)
{
  const JalonOutliers *outliers = jalon_scene_get_outliers (self, side);
  JalonBox             extent;

  return outliers->n > 0 && jalon_scene_get_extent (self, &extent) && is_seen (viewport, &extent) &&
         !is_seen (viewport, &outliers->box);
}

/**
 * jalon_scene_dup_hint:
 * @side: one where something is
 *
 * Returns: (transfer full): how much lies there, in the language of the locale
 */
char *
jalon_scene_dup_hint (JalonScene *self, JalonSide side)
{
  guint n = jalon_scene_get_outliers (self, side)->n;

  switch (side)
    {
    /* Translators: at the edge of a map: events and sites that lie far beyond it */
    case JALON_SIDE_NORTH:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more to the north", "%'u more to the north", n), n);
    case JALON_SIDE_EAST:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more to the east", "%'u more to the east", n), n);
    case JALON_SIDE_SOUTH:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more to the south", "%'u more to the south", n), n);
    case JALON_SIDE_WEST:
    case JALON_N_SIDES:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more to the west", "%'u more to the west", n), n);
    }
}
