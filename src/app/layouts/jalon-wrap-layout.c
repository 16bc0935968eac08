/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Children one after another, each at its own width, in as many lines as
 * they need.
 */

#include "config.h"

#include "jalon-wrap-layout.h"

#include "jalon-widget.h"

/* Between children and between lines, pixels. */
#define SPACING 6

struct _JalonWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonWrapLayout, jalon_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The width of a child on a line of @line_width: its natural one, or the whole line. */
static int
get_width (GtkWidget *child, int line_width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return CLAMP (natural, minimum, MAX (line_width, minimum));
}

/* @box: as it lies where the line begins on the left */
static void
place (GtkWidget *child, GtkAllocation box, int line_width, gboolean rtl)
{
  if (rtl)
    box.x = line_width - box.x - box.width;
  gtk_widget_size_allocate (child, &box, -1);
}

/* Lays the children out; returns the height they take. With @allocate FALSE only measures. */
static int
lay_out (GtkWidget *widget, int line_width, gboolean allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      x = 0;
  int      y = 0;
  int      line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width, height;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_width (child, line_width);
      height = jalon_widget_get_natural_height (child, width);
      if (x > 0 && x + width > line_width)
        {
          x = 0;
          y += line_height + SPACING;
          line_height = 0;
        }
      if (allocate)
        place (child, (GtkAllocation){ x, y, width, height }, line_width, rtl);
      x += width + SPACING;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static GtkSizeRequestMode
jalon_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jalon_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int widest = 0;
  int total = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      total += child_natural + (total > 0 ? SPACING : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, total);
    }
  else
    *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : MAX (widest, total), FALSE);
}

static void
jalon_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
jalon_wrap_layout_class_init (JalonWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = jalon_wrap_layout_get_request_mode;
  layout_class->measure = jalon_wrap_layout_measure;
  layout_class->allocate = jalon_wrap_layout_allocate;
}

static void
jalon_wrap_layout_init (JalonWrapLayout *self)
{
}
