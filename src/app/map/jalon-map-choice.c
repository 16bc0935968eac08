/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens when something on the map is chosen, with the pointer or the
 * keyboard: it is selected; a cluster opens, by zooming in or, when all its
 * events are at one point, as a list.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-aggregate.h"
#include "jalon-event-count.h"
#include "jalon-event-popover.h"
#include "jalon-event-snapshot.h"
#include "jalon-kind.h"
#include "jalon-map-source.h"
#include "jalon-marks-clusters.h"
#include "jalon-shumate.h"

#include <glib/gi18n.h>
#include <math.h>

/* Opening a cluster comes at least so much closer: a factor of scale. */
#define OPEN_FACTOR 2.0

/* Free space round the events of a cluster when it is opened, pixels. */
#define OPEN_PADDING 120

static JalonEventStore *
get_events (JalonMapView *self)
{
  return jalon_dossier_get_events (jalon_session_get_dossier (self->session));
}

static void
select_thing (JalonMapView *self, const JalonThing *thing)
{
  self->selecting = TRUE;
  jalon_session_select (self->session, thing);
  self->selecting = FALSE;
}

static gboolean
get_cluster_box (JalonMapView *self, const GArray *rows, JalonBox *out_box)
{
  JalonEventColumns columns = jalon_event_store_get_columns (get_events (self));
  gboolean          spread = FALSE;

  jalon_box_init_empty (out_box);
  for (guint i = 0; i < rows->len; i++)
    {
      JalonMercator point = columns.point[g_array_index (rows, guint, i)];
      JalonMercator first = columns.point[g_array_index (rows, guint, 0)];

      jalon_box_extend (out_box, jalon_mercator_get_lon (point), jalon_mercator_get_lat (point));
      spread |= point.x != first.x || point.y != first.y;
    }

  return spread;
}

/* Into what the legend leaves of the map. */
static void
zoom_to_cluster (JalonMapView *self, const JalonBox *box)
{
  JalonViewport view, target;
  double        inset;

  jalon_map_view_read (self, &view);
  inset = jalon_map_view_get_legend_inset (self, view.width);
  jalon_viewport_init_fit (&target, box, view.width - inset, view.height, OPEN_PADDING);
  target.world = MAX (target.world, view.world * OPEN_FACTOR);
  target.rotation = view.rotation;
  target.cx -= cos (view.rotation) * inset / 2 / target.world;
  target.cy += sin (view.rotation) * inset / 2 / target.world;
  jalon_map_view_fly (self, &target, JALON_MAP_WAY_TIME);
}

static void
chosen_cb (GtkWidget *parent, const char *event_id)
{
  g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_EVENT, event_id);

  /* The list hangs on the map view itself. */
  select_thing ((JalonMapView *) parent, thing);
}

static void
list_events (JalonMapView *self, const GArray *rows, const char *title, double x, double y)
{
  if (self->popover == NULL)
    self->popover = jalon_event_popover_new (GTK_WIDGET (self), chosen_cb);
  jalon_event_popover_show (self->popover, self->session, rows, title, x, y);
}

static void
list_cluster (JalonMapView *self, const GArray *rows, double x, double y)
{
  g_autoptr (JalonEventSnapshot) events = jalon_event_snapshot_take (get_events (self));
  g_autofree char *count = jalon_event_count_dup_words (rows->len, jalon_event_snapshot_count_notes (events, rows));
  /* Translators: %s is "3 events and 2 notes". */
  g_autofree char *title = g_strdup_printf (_ ("%s at this place"), count);

  list_events (self, rows, title, x, y);
}

/* Where events are summed up in hexagons, the one at a place is listed; FALSE where nothing is summed up there. */
static gboolean
list_hexagon (JalonMapView *self, const JalonThing *thing, double x, double y)
{
  const JalonAggregate     *aggregate = jalon_scene_get_options (jalon_map_view_get_scene (self))->aggregate;
  const JalonAggregateCell *cell;
  g_autoptr (GArray) rows = NULL;
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;

  if (aggregate == NULL)
    return FALSE;
  cell = jalon_aggregate_find_hex (aggregate, jalon_mercator_unit_x (thing->lon), jalon_mercator_unit_y (thing->lat));
  if (cell == NULL)
    return FALSE;
  rows = jalon_aggregate_list_hex_rows (aggregate,
                                        jalon_session_get_dossier (self->session),
                                        jalon_session_get_result (self->session),
                                        cell);
  if (rows->len == 0)
    return FALSE;
  count = jalon_event_count_dup_words (rows->len, 0);
  /* Translators: %s is "3 events"; they are summed up in a hexagon of the map. */
  title = g_strdup_printf (_ ("%s in this hexagon"), count);
  list_events (self, rows, title, x, y);
  return TRUE;
}

static void
open_cluster (JalonMapView *self, const GArray *rows, double x, double y)
{
  JalonBox box;
  gboolean closest = shumate_viewport_get_zoom_level (self->viewport) >= JALON_MAP_MAX_ZOOM;

  if (rows == NULL || rows->len == 0)
    return;

  if (get_cluster_box (self, rows, &box) && !closest)
    zoom_to_cluster (self, &box);
  else
    list_cluster (self, rows, x, y);
}

/**
 * jalon_map_view_choose:
 * @self: a map view with a session
 * @thing: what was chosen
 * @add_country: whether a country is added to those selected, or taken away
 * @x: where, pixels
 * @y: pixels
 *
 * Selects a thing, opens a cluster or lists the hexagon that events are summed up in; the open sea selects nothing.
 */
void
jalon_map_view_choose (JalonMapView *self, const JalonThing *thing, gboolean add_country, double x, double y)
{
  if (thing->kind == JALON_THING_CLUSTER)
    {
      open_cluster (self, thing->cluster, x, y);
      return;
    }

  if ((thing->kind == JALON_THING_NONE || thing->kind == JALON_THING_COUNTRY) && !add_country &&
      list_hexagon (self, thing, x, y))
    return;

  if (thing->kind == JALON_THING_COUNTRY && add_country)
    {
      self->selecting = TRUE;
      jalon_session_toggle_country (self->session, thing->id);
      self->selecting = FALSE;
      return;
    }

  if (!add_country || thing->kind != JALON_THING_NONE)
    select_thing (self, thing);
}

/**
 * jalon_map_view_dup_thing:
 * @self: a map view with a session
 * @mark: a symbol
 * @view: that it is of
 *
 * Returns: (transfer full) (nullable): what it stands for
 */
JalonThing *
jalon_map_view_dup_thing (JalonMapView *self, const JalonMark *mark, const JalonViewport *view)
{
  JalonDossier    *dossier;
  const JalonKind *kind;

  if (mark->kind == JALON_THING_CLUSTER)
    {
      JalonViewport scaled = jalon_scene_scale_viewport (jalon_map_view_get_scene (self), view);
      JalonThing   *thing = jalon_thing_new (JALON_THING_CLUSTER, NULL);

      thing->cluster = jalon_scene_list_cluster (jalon_map_view_get_scene (self), &scaled, mark);
      return thing;
    }
  if (mark->kind < JALON_THING_FEATURE)
    return NULL;

  dossier = jalon_session_get_dossier (self->session);
  kind = &jalon_kinds[mark->kind - JALON_THING_FEATURE];
  return mark->row < kind->count (kind, dossier) ? jalon_thing_new (mark->kind, kind->get_id (kind, dossier, mark->row))
                                                 : NULL;
}

/**
 * jalon_map_view_dup_focused_thing:
 * @self: a map view
 *
 * Finds what the focused symbol stands for.
 *
 * Returns: (transfer full) (nullable): the thing, %NULL if no symbol is focused
 */
JalonThing *
jalon_map_view_dup_focused_thing (JalonMapView *self)
{
  JalonMark     mark;
  JalonViewport view;

  if (self->session == NULL || !jalon_symbol_layer_get_focus (self->symbol_layer, &mark, &view))
    return NULL;

  return jalon_map_view_dup_thing (self, &mark, &view);
}
