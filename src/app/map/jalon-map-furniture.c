/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the map: legend and scale at the left, zoom buttons and
 * attribution at the right, the caption of what is under the pointer above.
 * They never cover each other, nor more than a part of a small map.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-plain-text.h"
#include "jalon-shumate.h"
#include "jalon-world.h"

#include <glib/gi18n.h>

/* Pixels between furniture and the edges of the map, and each other. */
#define GAP 10

/* Of the map's width, the most that the legend takes; and of its height, where it has no column of its own. */
#define LEGEND_WIDTH_SHARE 0.4
#define LEGEND_HEIGHT_SHARE 0.6

/* What the legend takes before it has anything to list, pixels. */
#define LEGEND_USUAL_WIDTH 210

/* A map this wide is fitted into the room beside the legend; on a narrower one the legend would hide
 * too much and folds. Pixels. */
#define INSET_MIN_WIDTH 800

/* So much of a map must be left beside the legend that a person unfolds on a narrow one, pixels. */
#define SMALLEST_BESIDE 320

static void
zoom_in_cb (JalonMapView *self)
{
  jalon_map_view_zoom_in (self);
}

static void
zoom_out_cb (JalonMapView *self)
{
  jalon_map_view_zoom_out (self);
}

static void
fit_cb (JalonMapView *self)
{
  jalon_map_view_fit (self, TRUE);
}

static void
turn_north_cb (JalonMapView *self)
{
  JalonViewport view;

  jalon_map_view_read (self, &view);
  view.rotation = 0;
  jalon_map_view_fly (self, &view, JALON_MAP_STEP_TIME);
}

static void
rotation_cb (JalonMapView *self)
{
  gtk_widget_set_visible (self->compass, shumate_viewport_get_rotation (self->viewport) != 0);
}

static void
set_accessible_label (GtkWidget *widget, const char *label)
{
  jalon_plain_set_name (GTK_ACCESSIBLE (widget), label);
}

static GtkWidget *
append_button (JalonMapView *self, const char *icon_name, const char *label, void (*clicked_cb) (JalonMapView *self))
{
  GtkWidget *button = icon_name != NULL ? gtk_button_new_from_icon_name (icon_name) : gtk_button_new ();

  jalon_plain_set_tooltip (button, label);
  set_accessible_label (button, label);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
create_buttons (JalonMapView *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->buttons, "jalon-map-buttons");
  gtk_widget_add_css_class (self->buttons, "jalon-map-card");

  self->compass = append_button (self, NULL, _ ("Turn north up"), turn_north_cb);
  gtk_button_set_child (GTK_BUTTON (self->compass), GTK_WIDGET (shumate_compass_new (self->viewport)));
  gtk_widget_set_visible (self->compass, FALSE);
  self->layers = jalon_layers_button_new ();
  gtk_box_append (GTK_BOX (self->buttons), self->layers);
  append_button (self, "list-add-symbolic", _ ("Zoom In"), zoom_in_cb);
  append_button (self, "list-remove-symbolic", _ ("Zoom Out"), zoom_out_cb);
  append_button (self, "zoom-fit-best-symbolic", _ ("Show all that matches"), fit_cb);

  g_signal_connect_object (self->viewport, "notify::rotation", G_CALLBACK (rotation_cb), self, G_CONNECT_SWAPPED);
}

static void
create_attribution (JalonMapView *self)
{
  const char *line = jalon_world_get_attribution_line ();

  self->attribution = jalon_plain_create_label (line);
  gtk_label_set_ellipsize (GTK_LABEL (self->attribution), PANGO_ELLIPSIZE_END);
  jalon_plain_set_tooltip (self->attribution, line);
  gtk_widget_add_css_class (self->attribution, "jalon-map-attribution");
}

static void
create_caption (JalonMapView *self)
{
  self->caption = jalon_plain_create_label (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->caption), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_widget_set_can_target (self->caption, FALSE);
  gtk_widget_set_visible (self->caption, FALSE);
  gtk_widget_add_css_class (self->caption, "jalon-map-card");
  gtk_widget_add_css_class (self->caption, "jalon-map-caption");
}

/* The legend covers nothing of what was fitted. */
static void
legend_expanded_cb (JalonMapView *self)
{
  if (!self->legend_folding && jalon_map_view_is_fitted (self))
    jalon_map_view_fit (self, TRUE);
}

/**
 * jalon_map_view_create_furniture:
 * @self: a map view that has its map
 *
 * Creates what stands on the map.
 */
void
jalon_map_view_create_furniture (JalonMapView *self)
{
  self->legend = jalon_legend_view_new ();
  gtk_widget_add_css_class (self->legend, "jalon-map-card");
  g_signal_connect_swapped (self->legend, "notify::expanded", G_CALLBACK (legend_expanded_cb), self);
  self->scale = GTK_WIDGET (shumate_scale_new (self->viewport));
  shumate_scale_set_unit (SHUMATE_SCALE (self->scale), SHUMATE_UNIT_METRIC);
  gtk_widget_add_css_class (self->scale, "jalon-map-scale");
  create_attribution (self);
  create_buttons (self);
  create_caption (self);
  jalon_map_view_create_hints (self);

  gtk_widget_set_parent (self->attribution, GTK_WIDGET (self));
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
}

/**
 * jalon_map_view_show_tools:
 * @self: a map view
 * @show: FALSE where it is shown to others, who look and do not touch
 *
 * Shows or hides the buttons on the map; keys and gestures go on working.
 */
void
jalon_map_view_show_tools (JalonMapView *self, gboolean show)
{
  g_return_if_fail (GTK_IS_WIDGET (self));

  gtk_widget_set_visible (self->buttons, show);
}

static void
allocate_at (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

/* At most @max_width, but never less than the widget can do with. */
static int
get_width (GtkWidget *widget, int max_width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, max_width));
}

static int
get_height (GtkWidget *widget, int width, int max_height)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, max_height));
}

static gboolean
should_allocate (GtkWidget *widget)
{
  return gtk_widget_should_layout (widget);
}

/**
 * jalon_map_view_measure_furniture:
 * @self: a map view
 * @orientation: of what to measure
 * @minimum: (inout): pixels, raised to what the furniture needs
 *
 * Takes part in measuring: the buttons always fit.
 */
void
jalon_map_view_measure_furniture (JalonMapView *self, GtkOrientation orientation, int *minimum)
{
  int need;

  gtk_widget_measure (self->buttons, orientation, -1, &need, NULL, NULL, NULL);
  *minimum = MAX (*minimum, need + 2 * GAP);
}

/* What is left above the scale; and below the caption, where the legend has a column of its own. */
static int
get_legend_room (JalonMapView *self, int width, int height)
{
  int scale_width = get_width (self->scale, width / 2);
  int above = height - get_height (self->scale, scale_width, height) - 3 * GAP;

  return jalon_map_view_get_legend_inset (self, width) > 0 ? above : MIN (above, height * LEGEND_HEIGHT_SHARE);
}

/* Folds the legend when the map becomes narrow, and unfolds it when it is wide again. A person may still unfold it
 * before. */
static void
fold_legend (JalonMapView *self, double width)
{
  gboolean narrow = width < INSET_MIN_WIDTH;

  if (narrow == self->legend_folded)
    return;

  self->legend_folded = narrow;
  self->legend_folding = TRUE;
  g_object_set (self->legend, "expanded", !narrow, NULL);
  self->legend_folding = FALSE;
}

/**
 * jalon_map_view_list_legend:
 * @self: a map view
 * @scene: what it shows
 * @view: what of it is in sight
 *
 * Has the legend list what is in sight, as the map has room.
 */
void
jalon_map_view_list_legend (JalonMapView *self, JalonScene *scene, const JalonViewport *view)
{
  fold_legend (self, view->width);
  jalon_legend_view_update (JALON_LEGEND_VIEW (self->legend),
                            scene,
                            view,
                            (int) (view->width * LEGEND_WIDTH_SHARE),
                            get_legend_room (self, (int) view->width, (int) view->height));
}

/* No name lies below the legend. */
static void
allocate_legend (JalonMapView *self, int width, int height, int bottom)
{
  double hidden_width = 0, hidden_height = 0;

  if (should_allocate (self->legend))
    {
      int legend_width = get_width (self->legend, width * LEGEND_WIDTH_SHARE);
      int legend_height = get_height (self->legend, legend_width, get_legend_room (self, width, bottom));
      int scale_height = get_height (self->scale, get_width (self->scale, width / 2), height);
      int top = bottom - scale_height - legend_height - 2 * GAP;

      allocate_at (self->legend, GAP, top, legend_width, legend_height);
      hidden_width = GAP + legend_width;
      hidden_height = height - top;
    }
  if (jalon_shumate_set_legend_size (self->viewport, hidden_width, hidden_height))
    gtk_widget_queue_draw (GTK_WIDGET (self->scene_layer));
}

/**
 * jalon_map_view_allocate_furniture:
 * @self: a map view
 * @width: of the map, pixels
 * @height: of the map, pixels
 *
 * Gives each piece its place.
 */
void
jalon_map_view_allocate_furniture (JalonMapView *self, int width, int height)
{
  int scale_width = get_width (self->scale, width / 2);
  int scale_height = get_height (self->scale, scale_width, height);
  int buttons_width = get_width (self->buttons, width);
  int buttons_height = get_height (self->buttons, buttons_width, height);
  int line_width = get_width (self->attribution, width);
  int line_height = get_height (self->attribution, line_width, height);
  /* The sources are named in full: where they do not fit beside the scale they go below it. */
  int left_height = line_width > width - scale_width - 3 * GAP ? height - line_height : height;

  /* Nobody sees it: it lies where it hides nothing. */
  allocate_at (self->symbols, 0, 0, get_width (self->symbols, width), get_height (self->symbols, width, height));
  allocate_at (self->scale, GAP, left_height - scale_height - GAP, scale_width, scale_height);
  allocate_at (self->attribution, width - line_width, height - line_height, line_width, line_height);
  if (should_allocate (self->buttons))
    allocate_at (self->buttons,
                 width - buttons_width - GAP,
                 height - line_height - buttons_height - GAP,
                 buttons_width,
                 buttons_height);

  allocate_legend (self, width, height, left_height);
  jalon_map_view_allocate_hints (self, width, height);
  if (should_allocate (self->caption))
    {
      int caption_width = get_width (self->caption, width - 2 * GAP);

      allocate_at (self->caption, GAP, GAP, caption_width, get_height (self->caption, caption_width, height));
    }
}

/**
 * jalon_map_view_get_usual_inset:
 * @width: of a map, pixels
 * @text_scale: of its words, 1 for the usual size
 *
 * Returns: what the legend of a map that is not yet seen takes of its left, pixels
 */
double
jalon_map_view_get_usual_inset (double width, double text_scale)
{
  return width < INSET_MIN_WIDTH ? 0 : MIN (LEGEND_USUAL_WIDTH * text_scale, width * LEGEND_WIDTH_SHARE) + GAP;
}

/**
 * jalon_map_view_get_legend_inset:
 * @self: a map view
 * @width: of the map, pixels
 *
 * Returns: how much of the map's left is the legend's, pixels; 0 where it is
 *   folded or the map is too narrow to leave it a column of its own
 */
double
jalon_map_view_get_legend_inset (JalonMapView *self, double width)
{
  gboolean expanded;
  double   inset;

  g_object_get (self->legend, "expanded", &expanded, NULL);
  if (!expanded)
    return 0;
  if (!gtk_widget_get_visible (self->legend) || (width < INSET_MIN_WIDTH && !self->legend_folded))
    return jalon_map_view_get_usual_inset (width, jalon_session_get_text_scale (self->session));

  inset = get_width (self->legend, width * LEGEND_WIDTH_SHARE) + GAP;
  return width - inset >= SMALLEST_BESIDE ? inset : 0;
}
