/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What widgets have in common.
 */

#include "config.h"

#include "jalon-widget.h"

#include "jalon-plain-text.h"

/* As much of a screen as a dialog takes at most. */
#define SHARE_OF_SCREEN 0.92

/* Letters of the usual size are for so many dots an inch, as GTK counts them. */
#define USUAL_DPI (96.0 * 1024)

/**
 * jalon_widget_dispose_template:
 * @widget: a widget that is being disposed of
 * @type: its type
 *
 * Lets go of the children in the template: of those that are bound to a field
 * as gtk_widget_dispose_template() does, and of the others, which GTK 4.8 leaves.
 * Of a widget of a type derived from @type, whose template GTK 4.8 does not
 * find, the bound ones go when it is finalized.
 */
void
jalon_widget_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  if (G_OBJECT_TYPE (widget) == type)
    gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * jalon_widget_create_label:
 * @words: what it says
 * @css_class: (nullable): how
 *
 * Returns: (transfer floating): a label that begins where lines begin, and breaks long ones
 */
GtkWidget *
jalon_widget_create_label (const char *words, const char *css_class)
{
  GtkWidget *label = jalon_plain_create_label (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * jalon_widget_name_button:
 * @widget: one that stands around a button, such as a drop-down
 * @type: of the button
 * @name: what assistive technology calls it, translated
 *
 * Names the button that takes the focus within a widget: GTK 4.8 hands no name down to it.
 */
void
jalon_widget_name_button (GtkWidget *widget, GType type, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
      {
        jalon_plain_set_name (GTK_ACCESSIBLE (child), name);
        return;
      }
}

static void
map_cb (GtkWidget *window, GtkWidget *target)
{
  if (gtk_widget_get_mapped (target))
    gtk_widget_grab_focus (target);
}

/**
 * jalon_widget_focus_first:
 * @window: not yet presented
 * @target: within it: what one came for; where it is not shown the window begins as any does
 *
 * Has the window begin there. Before it is on the screen, assistive technology would be told of the focus without its
 * role, and a focus that a template asks for is forgotten, since what it is to be on is not in the window by then.
 */
void
jalon_widget_focus_first (GtkWidget *window, GtkWidget *target)
{
  g_signal_connect_object (window, "map", G_CALLBACK (map_cb), target, G_CONNECT_AFTER);
}

/**
 * jalon_widget_set_invalid:
 * @widget: an entry or what stands for one
 * @invalid: what is in it cannot stand
 *
 * Shows it, and says it to assistive technology.
 */
void
jalon_widget_set_invalid (GtkWidget *widget, gboolean invalid)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (invalid)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * jalon_widget_set_problem:
 * @widget: an entry or what stands for one
 * @problem: the label that says what is wrong with it, empty while nothing is
 *
 * Ties both together for assistive technology; GTK 4.8 passes on descriptions alone.
 */
void
jalon_widget_set_problem (GtkWidget *widget, GtkWidget *problem)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_WIDGET (problem));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, problem, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, problem, NULL, -1);
}

/**
 * jalon_widget_get_natural_height:
 * @widget: a widget
 * @width: that it will have, pixels; -1 for any
 *
 * Returns: pixels that it would like to have
 */
int
jalon_widget_get_natural_height (GtkWidget *widget, int width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural;
}

/* The room that all screens have, pixels; the smallest where there are several. */
static void
find_room (GdkDisplay *display, int *out_width, int *out_height)
{
  GListModel *monitors = gdk_display_get_monitors (display);

  *out_width = *out_height = G_MAXINT;
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle screen;

      gdk_monitor_get_geometry (monitor, &screen);
      *out_width = MIN (*out_width, (int) (screen.width * SHARE_OF_SCREEN));
      *out_height = MIN (*out_height, (int) (screen.height * SHARE_OF_SCREEN));
    }
}

/**
 * jalon_widget_fit_letters:
 * @window: a dialog whose size is meant for usual letters, not yet shown
 *
 * Makes it larger where letters are, as far as the screen has room.
 */
void
jalon_widget_fit_letters (GtkWindow *window)
{
  int    dpi = 0, width, height, most_width, most_height;
  double scale;

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi", &dpi, NULL);
  scale = dpi / USUAL_DPI;
  if (scale <= 1)
    return;
  gtk_window_get_default_size (window, &width, &height);
  find_room (gtk_widget_get_display (GTK_WIDGET (window)), &most_width, &most_height);
  gtk_window_set_default_size (window,
                               width > 0 ? MAX (width, MIN ((int) (width * scale), most_width)) : width,
                               height > 0 ? MAX (height, MIN ((int) (height * scale), most_height)) : height);
}
