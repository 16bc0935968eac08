/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens when something on the map is chosen, with the pointer or the
 * keyboard: it is selected; a cluster opens, by zooming in or, when all its
 * events are at one point, as a list.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-filtered-model.h"
#include "jalon-map-source.h"
#include "jalon-viewport.h"

#include <glib/gi18n.h>

/* Opening a cluster comes at least so much closer: a factor of scale. */
#define OPEN_FACTOR 2.0

/* Free space round the events of a cluster when it is opened, pixels. */
#define OPEN_PADDING 120

/* The list of a cluster: pixels. */
#define LIST_WIDTH 340
#define LIST_MAX_HEIGHT 320

static JalonEventStore *
get_events (JalonMapView *self)
{
  return jalon_dossier_get_events (jalon_session_get_dossier (self->session));
}

static void
select_thing (JalonMapView     *self,
              const JalonThing *thing)
{
  self->selecting = TRUE;
  jalon_session_select (self->session, thing);
  self->selecting = FALSE;
}

static gboolean
get_cluster_box (JalonMapView *self,
                 const GArray *rows,
                 JalonBox     *out_box)
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

static void
zoom_to_cluster (JalonMapView   *self,
                 const JalonBox *box)
{
  JalonView view, target;

  jalon_map_view_get_view (self, &view);
  jalon_view_init_fit (&target, box, view.width, view.height, OPEN_PADDING);
  target.world = MAX (target.world, view.world * OPEN_FACTOR);
  target.rotation = view.rotation;
  jalon_map_view_fly (self, &target, JALON_MAP_WAY_TIME);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             JalonMapView             *self)
{
  JalonEvent      *event = gtk_list_item_get_item (item);
  GtkWidget       *label = gtk_list_item_get_child (item);
  g_autofree char *title = jalon_event_store_dup_title (jalon_event_get_store (event),
                                                        jalon_event_get_position (event),
                                                        jalon_session_get_language (self->session));

  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (label, title);
}

static void
activate_row_cb (JalonMapView *self,
                 guint         position,
                 GtkListView  *list)
{
  g_autoptr (JalonEvent) event = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_EVENT, jalon_event_get_id (event));

  select_thing (self, thing);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GListModel *
create_members (JalonMapView *self,
                const GArray *rows)
{
  JalonEventStore    *store = get_events (self);
  JalonFilteredModel *model = jalon_filtered_model_new ();
  g_autoptr (JalonBitset) members = jalon_bitset_new (jalon_event_store_get_n_events (store));

  for (guint i = 0; i < rows->len; i++)
    jalon_bitset_add (members, g_array_index (rows, guint, i));
  jalon_filtered_model_set_store (model, store, members);

  return G_LIST_MODEL (model);
}

static GtkWidget *
create_list (JalonMapView *self,
             const GArray *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *model = GTK_SELECTION_MODEL (gtk_no_selection_new (create_members (self, rows)));
  GtkWidget          *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  list = gtk_list_view_new (model, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "jalon-map-members");
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_row_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
list_cluster (JalonMapView *self,
              const GArray *rows,
              double        x,
              double        y)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *scrolled = gtk_scrolled_window_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("%u event at this place", "%u events at this place", rows->len), rows->len);
  GtkWidget       *title = gtk_label_new (text);

  gtk_widget_add_css_class (title, "heading");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_list (self, rows));
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), scrolled);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
open_cluster (JalonMapView *self,
              const GArray *rows,
              double        x,
              double        y)
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
 * Selects a thing or opens a cluster; the open sea selects nothing.
 */
void
jalon_map_view_choose (JalonMapView     *self,
                       const JalonThing *thing,
                       gboolean          add_country,
                       double            x,
                       double            y)
{
  if (thing->kind == JALON_THING_CLUSTER)
    {
      open_cluster (self, thing->cluster, x, y);
      return;
    }

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

static JalonThing *
new_listed_thing (GListModel *list,
                  guint       row)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, row);

  if (JALON_IS_SITE (item))
    return jalon_thing_new (JALON_THING_SITE, jalon_site_get_record (JALON_SITE (item))->id);
  if (JALON_IS_CLOSURE (item))
    return jalon_thing_new (JALON_THING_CLOSURE, jalon_closure_get_record (JALON_CLOSURE (item))->id);
  return NULL;
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
  JalonDossier *dossier;
  JalonThing   *thing;
  JalonMark     mark;
  JalonView     view;

  if (self->session == NULL || !jalon_symbol_layer_get_focus (self->symbol_layer, &mark, &view))
    return NULL;

  dossier = jalon_session_get_dossier (self->session);
  switch (mark.kind)
    {
    case JALON_THING_SITE:
      return new_listed_thing (jalon_dossier_get_sites (dossier), mark.row);
    case JALON_THING_CLOSURE:
      return new_listed_thing (jalon_dossier_get_closures (dossier), mark.row);
    case JALON_THING_CLUSTER:
      thing = jalon_thing_new (JALON_THING_CLUSTER, NULL);
      thing->cluster = jalon_scene_list_cluster (jalon_map_view_get_scene (self), &view, &mark);
      return thing;
    case JALON_THING_EVENT:
      return jalon_thing_new (JALON_THING_EVENT, jalon_event_store_get_id (get_events (self), mark.row));
    case JALON_THING_NONE:
    case JALON_THING_COUNTRY:
    default:
      return NULL;
    }
}
