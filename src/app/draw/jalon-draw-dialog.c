/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window to draw an area in, or a point with its radius. What crosses itself
 * or has too few corners is said, and cannot be taken.
 */

#include "config.h"

#include "jalon-draw-dialog.h"

#include "jalon-coordinates.h"
#include "jalon-draw-map.h"
#include "jalon-plain-text.h"
#include "jalon-words.h"
#include "jalon-wrap-layout.h"

#include <glib/gi18n.h>
#include <math.h>

#define JALON_TYPE_DRAW_DIALOG (jalon_draw_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonDrawDialog, jalon_draw_dialog, JALON, DRAW_DIALOG, AdwWindow)

/* What is shown round a point that there is, degrees. */
#define ROUND_A_POINT 2.0

struct _JalonDrawDialog
{
  AdwWindow parent_instance;

  GtkBox        *content;
  GtkLabel      *hint;
  GtkWidget     *shapes;
  GtkWidget     *polygon;
  GtkWidget     *circle;
  GtkWidget     *snaps;
  GtkWidget     *radius_box;
  GtkSpinButton *radius;
  GtkLabel      *status;
  JalonDrawMap  *map;

  gboolean       is_point;
  gboolean       replaces;  /* there is an area that cannot be changed here */
  gboolean       updating;  /* what the tools show is that of the drawing */
  gboolean       in_radius; /* the radius is being changed: one step */
  JalonDrawnFunc func;
  GWeakRef       data;
};

G_DEFINE_FINAL_TYPE (JalonDrawDialog, jalon_draw_dialog, ADW_TYPE_WINDOW)

static JalonDrawing *
get_drawing (JalonDrawDialog *self)
{
  return jalon_draw_map_get_drawing (self->map);
}

/* "4 corners · 12,345 km²" */
static char *
dup_size (JalonDrawDialog *self)
{
  const guint      n = jalon_drawing_get_n_corners (get_drawing (self));
  g_autofree char *corners = g_strdup_printf (ngettext ("%u corner", "%u corners", n), n);
  g_autofree char *area = g_strdup_printf (_ ("%'.0f km²"), jalon_drawing_measure (get_drawing (self)) / 1e6);

  return jalon_drawing_is_circle (get_drawing (self)) ? g_steal_pointer (&area)
                                                      : g_strjoin (" · ", corners, area, NULL);
}

static char *
dup_point (JalonDrawDialog *self)
{
  const JalonCorner *middle = &jalon_drawing_get_corner (get_drawing (self), 0)->at;
  const double       radius = jalon_drawing_get_radius (get_drawing (self));
  g_autofree char   *place = jalon_coordinates_dup_text (middle->lon, middle->lat);
  g_autofree char   *reach = radius > 0 ? jalon_words_dup_distance (radius) : NULL;

  /* Translators: a place in degrees, then a radius: "17.5, -2.5, within 25 km". */
  return reach != NULL ? g_strdup_printf (_ ("%s, within %s"), place, reach) : g_steal_pointer (&place);
}

static char *
dup_status (JalonDrawDialog *self, gboolean *out_is_whole)
{
  const guint             n = jalon_drawing_get_n_corners (get_drawing (self));
  const JalonDrawingFault fault = jalon_drawing_find_fault (get_drawing (self));

  *out_is_whole = self->is_point ? n > 0 : fault == JALON_DRAWING_WHOLE;
  if (*out_is_whole)
    return self->is_point ? dup_point (self) : dup_size (self);
  if (fault == JALON_DRAWING_CROSSES)
    return g_strdup (_ ("The outline crosses itself: move or remove a corner."));
  if (!jalon_drawing_is_circle (get_drawing (self)))
    return g_strdup (_ ("Set at least three corners."));
  return g_strdup (n == 0 ? _ ("Set the middle of the circle.") : _ ("Give the circle a radius."));
}

static const char *
get_hint (JalonDrawDialog *self)
{
  if (self->is_point)
    return _ ("Click to set the place, drag to move it. By keys: arrows move a cross, Space sets the place there.");
  if (self->replaces && jalon_drawing_get_n_corners (get_drawing (self)) == 0)
    return _ ("The area that there is has several parts or holes, which cannot be changed here: what you draw replaces "
              "it.");
  if (jalon_drawing_is_circle (get_drawing (self)))
    return _ ("Click to set the middle, drag it to move the circle, and give its radius below. By keys: arrows move a "
              "cross, Space sets the middle there, Enter is done.");
  return _ ("Click to set corners, drag to move them, click an edge to add one. By keys: arrows move a cross, Space "
            "sets a corner or takes one up, Delete removes one, Enter is done.");
}

static void
update (JalonDrawDialog *self)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  JalonDrawing    *drawing = get_drawing (self);
  const gboolean   is_circle = jalon_drawing_is_circle (drawing);
  gboolean         is_whole;
  g_autofree char *status = dup_status (self, &is_whole);

  jalon_plain_set_label (self->hint, get_hint (self));
  jalon_plain_set_label (self->status, status);
  if (jalon_drawing_find_fault (drawing) == JALON_DRAWING_CROSSES)
    gtk_widget_add_css_class (GTK_WIDGET (self->status), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), "error");
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (is_circle ? self->circle : self->polygon), TRUE);
  gtk_spin_button_set_value (self->radius, jalon_drawing_get_radius (drawing) / 1000);
  self->updating = FALSE;
  gtk_widget_set_visible (self->radius_box, is_circle);
  gtk_widget_set_visible (self->snaps, !is_circle);
  gtk_widget_action_set_enabled (widget, "draw.done", is_whole);
  gtk_widget_action_set_enabled (widget, "draw.undo", jalon_drawing_can_undo (drawing));
  gtk_widget_action_set_enabled (widget, "draw.redo", jalon_drawing_can_redo (drawing));
  gtk_widget_action_set_enabled (widget, "draw.remove-corner", jalon_drawing_get_n_corners (drawing) > 0);
}

static void
changed_cb (JalonDrawDialog *self)
{
  self->in_radius = FALSE;
  update (self);
}

static void
shape_cb (JalonDrawDialog *self)
{
  if (self->updating || self->map == NULL)
    return;
  jalon_drawing_set_circle (get_drawing (self), gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->circle)));
  jalon_draw_map_refresh (self->map);
}

static void
snaps_cb (JalonDrawDialog *self)
{
  if (self->map != NULL)
    jalon_draw_map_set_snaps (self->map, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->snaps)));
}

static void
radius_cb (JalonDrawDialog *self)
{
  if (self->updating || self->map == NULL)
    return;
  if (!self->in_radius)
    jalon_drawing_begin_step (get_drawing (self));
  jalon_drawing_set_radius (get_drawing (self), gtk_spin_button_get_value (self->radius) * 1000);
  jalon_draw_map_refresh (self->map);
  self->in_radius = TRUE;
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonDrawDialog *self = JALON_DRAW_DIALOG (widget);
  g_autoptr (GObject) data = g_weak_ref_get (&self->data);
  JalonDrawing    *drawing = get_drawing (self);
  JalonDrawn       drawn = { .is_point = self->is_point, .lon = NAN, .lat = NAN };
  g_autofree char *geometry = NULL;
  gboolean         is_whole;
  g_autofree char *status = dup_status (self, &is_whole);

  if (!is_whole)
    return;
  if (self->is_point)
    {
      drawn.lon = jalon_drawing_get_corner (drawing, 0)->at.lon;
      drawn.lat = jalon_drawing_get_corner (drawing, 0)->at.lat;
      drawn.radius = jalon_drawing_get_radius (drawing);
    }
  else
    drawn.geometry = geometry = jalon_area_dup_geometry (jalon_drawing_get_ring (drawing));
  if (data != NULL)
    self->func (&drawn, data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
finished_cb (JalonDrawDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "draw.done", NULL);
}

static void
discard_cb (JalonDrawDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What was drawn is not lost by one key. */
static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonDrawDialog  *self = JALON_DRAW_DIALOG (widget);
  AdwMessageDialog *dialog;

  if (!jalon_drawing_is_changed (get_drawing (self)))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  dialog = jalon_plain_create_dialog (GTK_WINDOW (self), _ ("Discard the Drawing?"), _ ("What you drew is lost then."));
  jalon_plain_offer_to_discard (dialog, _ ("_Keep Drawing"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
jalon_draw_dialog_close_request (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "draw.cancel", NULL);
  return TRUE;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonDrawDialog *self = JALON_DRAW_DIALOG (widget);

  if (g_str_equal (name, "draw.undo"))
    jalon_drawing_undo (get_drawing (self));
  else
    jalon_drawing_redo (get_drawing (self));
  jalon_draw_map_refresh (self->map);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_draw_map_remove_corner (JALON_DRAW_DIALOG (widget)->map);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_draw_map_zoom_by (JALON_DRAW_DIALOG (widget)->map, g_str_equal (name, "draw.zoom-in") ? 1 : -1);
}

static void
jalon_draw_dialog_dispose (GObject *object)
{
  JALON_DRAW_DIALOG (object)->map = NULL;

  G_OBJECT_CLASS (jalon_draw_dialog_parent_class)->dispose (object);
}

static void
jalon_draw_dialog_finalize (GObject *object)
{
  g_weak_ref_clear (&JALON_DRAW_DIALOG (object)->data);

  G_OBJECT_CLASS (jalon_draw_dialog_parent_class)->finalize (object);
}

static void
jalon_draw_dialog_class_init (JalonDrawDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_draw_dialog_dispose;
  object_class->finalize = jalon_draw_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = jalon_draw_dialog_close_request;

  gtk_widget_class_install_action (widget_class, "draw.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "draw.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "draw.undo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "draw.redo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "draw.remove-corner", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "draw.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "draw.zoom-out", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "draw.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "draw.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "draw.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "draw.cancel", NULL);

  g_type_ensure (JALON_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-draw-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, content);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, shapes);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, polygon);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, circle);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, snaps);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, radius_box);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, radius);
  gtk_widget_class_bind_template_child (widget_class, JalonDrawDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, shape_cb);
  gtk_widget_class_bind_template_callback (widget_class, snaps_cb);
  gtk_widget_class_bind_template_callback (widget_class, radius_cb);
}

static void
jalon_draw_dialog_init (JalonDrawDialog *self)
{
  g_weak_ref_init (&self->data, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A box round all corners. */
static gboolean
get_extent (JalonDrawing *drawing, JalonBox *out_box)
{
  const GArray *ring = jalon_drawing_get_ring (drawing);

  jalon_box_init_empty (out_box);
  for (guint i = 0; i < ring->len; i++)
    {
      const JalonCorner *corner = &g_array_index (ring, JalonCorner, i);

      jalon_box_extend (out_box, corner->lon - 360 * round (corner->lon / 360), corner->lat);
    }
  return ring->len > 0;
}

/* What there is, else the point, else the country. Returns: whether there is any of that */
static gboolean
find_view (JalonDrawDialog *self, JalonSession *session, const JalonDrawn *drawn, JalonBox *out_box)
{
  const JalonWorldMap *map =
      jalon_world_get_map (jalon_session_get_world (session), JALON_DETAIL_50M, jalon_session_get_worldview (session));
  const JalonWorldCountry *country = drawn->country != NULL ? jalon_world_map_find (map, drawn->country) : NULL;

  if (get_extent (get_drawing (self), out_box))
    return TRUE;
  if (!isnan (drawn->lon))
    {
      *out_box = (JalonBox){ drawn->lon - ROUND_A_POINT,
                             drawn->lat - ROUND_A_POINT,
                             drawn->lon + ROUND_A_POINT,
                             drawn->lat + ROUND_A_POINT };
      return TRUE;
    }
  if (country == NULL)
    return FALSE;
  *out_box = (JalonBox){ jalon_mercator_unit_lon (country->box.x0 - floor (country->box.x0)),
                         jalon_mercator_unit_lat (country->box.y1),
                         jalon_mercator_unit_lon (country->box.x1 - floor (country->box.x1)),
                         jalon_mercator_unit_lat (country->box.y0) };
  return TRUE;
}

static JalonDrawing *
create_drawing (const JalonDrawn *drawn)
{
  JalonDrawing     *drawing = jalon_drawing_new ();
  const JalonCorner middle = { drawn->lon, drawn->lat };
  g_autoptr (GArray) ring = drawn->geometry != NULL ? jalon_area_read (drawn->geometry) : NULL;

  if (drawn->is_point)
    jalon_drawing_load_circle (drawing, isnan (drawn->lon) ? NULL : &middle, drawn->radius);
  else if (ring != NULL)
    jalon_drawing_load (drawing, ring);
  return drawing;
}

/**
 * jalon_draw_dialog_present:
 * @parent: what asks; its window stands below
 * @session: whose map it shows
 * @drawn: what there is; copied
 * @func: called with what was drawn, unless the person gives it up
 * @data: (transfer none): passed on to @func, which is not called once it is gone
 *
 * Lets the person draw.
 */
void
jalon_draw_dialog_present (GtkWidget        *parent,
                           JalonSession     *session,
                           const JalonDrawn *drawn,
                           JalonDrawnFunc    func,
                           GObject          *data)
{
  JalonDrawDialog *self = g_object_new (JALON_TYPE_DRAW_DIALOG, NULL);
  JalonDrawing    *drawing = create_drawing (drawn);
  GtkWidget       *map = jalon_draw_map_new (session, drawing);
  JalonBox         box;

  self->is_point = drawn->is_point;
  self->func = func;
  g_weak_ref_set (&self->data, data);
  self->map = JALON_DRAW_MAP (map);
  gtk_widget_set_vexpand (map, TRUE);
  gtk_box_insert_child_after (self->content, map, gtk_widget_get_parent (self->shapes));
  gtk_widget_set_visible (self->shapes, !drawn->is_point);
  self->replaces = drawn->geometry != NULL && jalon_drawing_get_n_corners (drawing) == 0;
  jalon_plain_set_window_title (GTK_WINDOW (self), NULL, drawn->is_point ? _ ("Choose on Map") : _ ("Draw on Map"));
  if (find_view (self, session, drawn, &box))
    jalon_draw_map_show (self->map, &box);
  g_signal_connect_object (map, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (GTK_WINDOW (self));
  update (self);
  gtk_widget_grab_focus (map);
}
