/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of what is at a place of the map: a feature, which is selected, or
 * the place itself.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-context-menu.h"
#include "jalon-feature-menu.h"
#include "jalon-shumate.h"

#include <glib/gi18n.h>

/* With the keys it is what has the focus or is selected, and else the middle of the map. */
static JalonThing *
dup_thing_at (JalonMapView *self, const GdkRectangle *at, gboolean by_keys)
{
  JalonThing *focused;

  if (!by_keys)
    return jalon_map_view_pick (self, at->x, at->y);
  focused = jalon_map_view_dup_focused_thing (self);
  return focused != NULL ? focused : jalon_thing_copy (jalon_session_get_selection (self->session));
}

static void
point_at_selection (JalonMapView *self, const JalonViewport *view, GdkRectangle *at)
{
  double lon, lat, x, y;

  if (!jalon_map_view_locate_selection (self, &lon, &lat))
    return;
  jalon_viewport_project (view, lon, lat, &x, &y);
  at->x = CLAMP (x, 0, view->width);
  at->y = CLAMP (y, 0, view->height);
}

static GMenuModel *
add_copy (GMenu *menu)
{
  g_autoptr (GMenu) copy = g_menu_new ();

  g_menu_append (copy, _ ("Copy _Map as Picture"), "win.copy-map");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu_cb (gpointer data, GdkRectangle *at, gboolean by_keys)
{
  JalonMapView *self = data;
  g_autoptr (JalonThing) thing = NULL;
  g_autoptr (GMenuModel) where = NULL;
  JalonViewport view;
  GMenu        *menu;
  double        lon, lat;

  if (self->session == NULL || !jalon_map_view_read (self, &view))
    return NULL;

  thing = dup_thing_at (self, at, by_keys);
  if (thing != NULL && thing->kind >= JALON_THING_FEATURE)
    {
      jalon_map_view_choose (self, thing, FALSE, at->x, at->y);
      if (by_keys)
        point_at_selection (self, &view, at);
      /* What is asked there is asked of the place that it has, not of the pointer's. */
      if (!jalon_map_view_locate_point (self, &lon, &lat))
        jalon_viewport_unproject (&view, at->x, at->y, &lon, &lat);
      menu = G_MENU (jalon_feature_menu_new (self->session));
      where = jalon_where_menu_new (self->session, lon, lat);
      g_menu_append_section (menu, NULL, where);
      return add_copy (menu);
    }
  jalon_viewport_unproject (&view, at->x, at->y, &lon, &lat);
  return add_copy (G_MENU (jalon_place_menu_new (self->session, lon, lat)));
}

/**
 * jalon_map_view_attach_menu:
 * @self: a map view that has its map
 *
 * Gives the map its context menu.
 */
void
jalon_map_view_attach_menu (JalonMapView *self)
{
  jalon_context_menu_attach (GTK_WIDGET (self), create_menu_cb, self);
}
