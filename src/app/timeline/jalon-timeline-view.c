/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline as a widget. It lays out what it shows when it is drawn and
 * something has changed, so that it costs nothing while it is hidden and
 * nothing while the map moves.
 */

#include "config.h"

#include "jalon-context-menu.h"
#include "jalon-plain-text.h"
#include "jalon-timeline-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Pixels. */
#define PLOT_HEIGHT 109
#define BANDS_HEIGHT 178
#define LEAST_WIDTH 160
#define CAPTION_GAP 6

G_DEFINE_FINAL_TYPE (JalonTimelineView, jalon_timeline_view, JALON_TYPE_SESSION_WIDGET)

/* In the middle, where nothing else is. */
static void
draw_words (JalonTimelineView *self, GtkSnapshot *snapshot, const char *words)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  int     width, height;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.6;
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - width) / 2,
                                                (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
jalon_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonTimelineView   *self = JALON_TIMELINE_VIEW (widget);
  JalonTimelineLayout *layout = jalon_timeline_view_get_layout (self);

  if (layout != NULL)
    {
      JalonTimelineLook look = jalon_timeline_view_get_look (self);
      cairo_t          *cr = gtk_snapshot_append_cairo (snapshot,
                                               &GRAPHENE_RECT_INIT (0,
                                                                    0,
                                                                    gtk_widget_get_width (widget),
                                                                    gtk_widget_get_height (widget)));
      double            scale = jalon_timeline_view_get_scale (self);

      cairo_scale (cr, scale, scale);
      jalon_timeline_draw (layout, cr, &look);
      cairo_destroy (cr);
      if (jalon_result_is_empty (jalon_session_get_result (jalon_timeline_view_get_session (self))))
        draw_words (self, snapshot, _ ("Nothing matches the filter"));
    }
  else if (self->extent.n_undated > 0)
    draw_words (self, snapshot, _ ("Nothing here has a date"));

  gtk_widget_snapshot_child (widget, self->caption, snapshot);
}

static void
jalon_timeline_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  JalonTimelineView *self = JALON_TIMELINE_VIEW (widget);
  int                plot = self->grouping != JALON_GROUP_NONE ? BANDS_HEIGHT : PLOT_HEIGHT;

  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL
          ? LEAST_WIDTH
          : (int) (plot * jalon_timeline_view_get_scale (self)) + jalon_timeline_view_get_axis_height (self);
}

/* The caption stands above the timeline, on the map, and covers nothing that it is about. */
static void
jalon_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JalonTimelineView *self = JALON_TIMELINE_VIEW (widget);
  int                least, natural, tall;
  int                x;

  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  jalon_context_menu_present (widget);
  if (!gtk_widget_should_layout (self->caption))
    return;

  gtk_widget_measure (self->caption, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  natural = MAX (MIN (natural, width - 2 * CAPTION_GAP), least);
  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, natural, &tall, NULL, NULL, NULL);
  x = CLAMP ((int) self->caption_x - natural / 2, CAPTION_GAP, MAX (width - natural - CAPTION_GAP, CAPTION_GAP));
  gtk_widget_size_allocate (self->caption, &(GtkAllocation){ x, -tall - CAPTION_GAP, natural, tall }, -1);
}

static void
result_cb (JalonTimelineView *self)
{
  g_clear_pointer (&self->drawn_rows, jalon_bitset_unref);
  jalon_timeline_view_set_caption (self, NULL, 0);
  jalon_timeline_view_redraw (self, TRUE);
}

/* What was being drawn was drawn on another dossier. */
static void
dossier_cb (JalonTimelineView *self)
{
  jalon_timeline_view_stop_range (self);
  jalon_timeline_view_set_dragging (self, FALSE);
  self->grip = JALON_GRIP_NONE;
  self->is_fit = TRUE;
  g_clear_pointer (&self->focus_id, g_free);
}

/* What is selected elsewhere is shown here too. */
static void
selection_cb (JalonTimelineView *self)
{
  JalonSession    *session = jalon_timeline_view_get_session (self);
  const char      *event_id = jalon_thing_get_event_id (jalon_session_get_selection (session));
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  guint            row;

  if (event_id != NULL && jalon_event_store_find (store, event_id, &row))
    {
      JalonEventColumns columns = jalon_event_store_get_columns (store);

      if (columns.start[row] != JALON_DAY_NONE && columns.start[row] == columns.end[row])
        jalon_timeline_view_reveal (self, columns.start[row]);
    }
  jalon_timeline_view_update_description (self);
  jalon_timeline_view_redraw (self, FALSE);
}

static void
jalon_timeline_view_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  jalon_timeline_view_follow_query (JALON_TIMELINE_VIEW (widget));
  jalon_timeline_view_redraw (JALON_TIMELINE_VIEW (widget), TRUE);
}

/* Words of another size or font. */
static void
jalon_timeline_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (jalon_timeline_view_parent_class)->system_setting_changed (widget, setting);

  jalon_timeline_view_redraw (JALON_TIMELINE_VIEW (widget), TRUE);
  gtk_widget_queue_resize (widget);
}

static void
jalon_timeline_view_dispose (GObject *object)
{
  JalonTimelineView *self = JALON_TIMELINE_VIEW (object);

  jalon_timeline_view_stop_range (self);
  if (self->dragging)
    jalon_timeline_view_set_dragging (self, FALSE);
  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->words);
  g_clear_pointer (&self->extent_rows, jalon_bitset_unref);
  g_clear_pointer (&self->layout, jalon_timeline_layout_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->focus_id, g_free);

  G_OBJECT_CLASS (jalon_timeline_view_parent_class)->dispose (object);
}

static void
jalon_timeline_view_class_init (JalonTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_timeline_view_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_timeline_view_session_set;

  widget_class->measure = jalon_timeline_view_measure;
  widget_class->size_allocate = jalon_timeline_view_size_allocate;
  widget_class->snapshot = jalon_timeline_view_snapshot;
  widget_class->system_setting_changed = jalon_timeline_view_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
create_caption (JalonTimelineView *self)
{
  self->caption = jalon_plain_create_label (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->caption, FALSE);
  gtk_widget_set_visible (self->caption, FALSE);
  gtk_widget_add_css_class (self->caption, "timeline-caption");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
}

static void
jalon_timeline_view_init (JalonTimelineView *self)
{
  self->is_fit = TRUE;
  self->since = self->until = self->anchor = JALON_DAY_NONE;
  self->hovered = JALON_TIMELINE_NO_MARK;
  self->hovered_column = JALON_TIMELINE_NO_COLUMN;
  self->hover_x = self->hover_y = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  jalon_plain_set_name (GTK_ACCESSIBLE (self), _ ("Timeline"));
  create_caption (self);
  jalon_timeline_view_attach_pointer (self);
  jalon_timeline_view_attach_keys (self);
  jalon_timeline_view_attach_menu (self);

  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::dossier", G_CALLBACK (dossier_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (result_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self),
                               "notify::query",
                               G_CALLBACK (jalon_timeline_view_follow_query));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::selection", G_CALLBACK (selection_cb));
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}
