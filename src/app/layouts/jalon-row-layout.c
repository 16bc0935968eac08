/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out a line of a list. A list view measures two hundred lines whenever
 * it jumps, and boxes in boxes ask each label for its width at many heights,
 * for which GTK lays it out again and again: half of what accepting an event
 * took in a large dossier. Here a width is never asked for at a height.
 */

#include "config.h"

#include "jalon-row-layout.h"

#include "jalon-widget.h"

/* Pixels: from lead and end to what is between; from one line to the next; within a line. */
#define GAP 12
#define LINE_GAP 2
#define WORD_GAP 8

struct _JalonRowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonRowLayout, jalon_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *child, gboolean least)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return least ? minimum : natural;
}

/* What lead and end take, with the gaps. */
static int
get_sides (GtkWidget *widget)
{
  return get_width (gtk_widget_get_first_child (widget), FALSE) +
         get_width (gtk_widget_get_last_child (widget), FALSE) + 2 * GAP;
}

/* The child after another one that shows and is not the end; NULL where there is none. */
static GtkWidget *
get_next (GtkWidget *child)
{
  do
    child = gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child));

  return child != NULL && gtk_widget_get_next_sibling (child) != NULL ? child : NULL;
}

/* What does not expand stands before the next child, on its line. */
static int
get_indent (GtkWidget *child)
{
  return gtk_widget_get_hexpand (child) ? 0 : get_width (child, FALSE) + WORD_GAP;
}

static int
measure_width (GtkWidget *widget, gboolean least)
{
  int widest = 0, indent = 0;

  for (GtkWidget *child = get_next (gtk_widget_get_first_child (widget)); child != NULL; child = get_next (child))
    {
      widest = MAX (widest, indent + get_width (child, least));
      indent = get_indent (child);
    }

  return widest + get_sides (widget);
}

static void
place (GtkWidget *widget, GtkWidget *child, int x, int y, int width, int height)
{
  int full_width = gtk_widget_get_width (widget);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = full_width - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* Goes through the lines from @y on; returns the height they take. With @allocate FALSE only measures. */
static int
lay_out (GtkWidget *widget, int x, int y, int width, gboolean allocate)
{
  int top = y, indent = 0, height = 0;

  for (GtkWidget *child = get_next (gtk_widget_get_first_child (widget)); child != NULL; child = get_next (child))
    {
      gboolean is_whole = gtk_widget_get_hexpand (child);
      int      room = is_whole ? MAX (width - indent, 1) : get_width (child, FALSE);
      int      own = jalon_widget_get_natural_height (child, room);

      if (allocate)
        place (widget, child, x + indent, y, room, own);
      height = MAX (indent > 0 ? height : 0, own);
      indent = get_indent (child);
      if (is_whole)
        y += height + LINE_GAP;
    }
  /* One that was to stand before something that is hidden now. */
  if (indent > 0)
    y += height + LINE_GAP;

  return MAX (y - LINE_GAP - top, 0);
}

static int
measure_height (GtkWidget *widget, int width)
{
  int sides = MAX (jalon_widget_get_natural_height (gtk_widget_get_first_child (widget), -1),
                   jalon_widget_get_natural_height (gtk_widget_get_last_child (widget), -1));

  return MAX (sides, lay_out (widget, 0, 0, MAX (width - get_sides (widget), 1), FALSE));
}

static GtkSizeRequestMode
jalon_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jalon_row_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_width (widget, TRUE);
      *natural = measure_width (widget, FALSE);
    }
  else
    *minimum = *natural = measure_height (widget, for_size >= 0 ? for_size : measure_width (widget, FALSE));
}

static void
jalon_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *lead = gtk_widget_get_first_child (widget), *end = gtk_widget_get_last_child (widget);
  int        lead_width = get_width (lead, FALSE), end_width = get_width (end, FALSE);
  int        room = MAX (width - get_sides (widget), 1);
  int        below = height - lay_out (widget, 0, 0, room, FALSE);

  place (widget, lead, 0, 0, lead_width, height);
  lay_out (widget, lead_width + GAP, MAX (below / 2, 0), room, TRUE);
  place (widget, end, width - end_width, 0, end_width, height);
}

static void
jalon_row_layout_class_init (JalonRowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = jalon_row_layout_get_request_mode;
  manager_class->measure = jalon_row_layout_measure;
  manager_class->allocate = jalon_row_layout_allocate;
}

static void
jalon_row_layout_init (JalonRowLayout *self)
{
}
