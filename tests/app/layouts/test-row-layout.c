/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of a list: where their parts come to lie, and what they are not asked.
 */

#include "jalon-row-layout.h"

/* A part of a fixed area: twice as high where it is narrow. Counts questions for a width at a height. */
#define TEST_TYPE_PART (test_part_get_type ())
G_DECLARE_FINAL_TYPE (TestPart, test_part, TEST, PART, GtkWidget)

struct _TestPart
{
  GtkWidget parent_instance;

  int area;
};

G_DEFINE_FINAL_TYPE (TestPart, test_part, GTK_TYPE_WIDGET)

#define LEAST 20

static guint n_widths_at_heights;

static GtkSizeRequestMode
test_part_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
test_part_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  int area = TEST_PART (widget)->area;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      n_widths_at_heights += for_size >= 0;
      *minimum = LEAST;
      *natural = area / 10;
    }
  else
    *minimum = *natural = area / (for_size > 0 ? for_size : area / 10);
}

static void
test_part_class_init (TestPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = test_part_get_request_mode;
  widget_class->measure = test_part_measure;
}

static void
test_part_init (TestPart *self)
{
}

static GtkWidget *
append (GtkWidget *row, int area, gboolean expand)
{
  TestPart *part = g_object_new (TEST_TYPE_PART, "hexpand", expand, NULL);

  part->area = area;
  gtk_widget_set_parent (GTK_WIDGET (part), row);

  return GTK_WIDGET (part);
}

typedef struct
{
  GtkWidget *row; /* the widget with the layout, in a bin */
  GtkWidget *lead;
  GtkWidget *title;
  GtkWidget *mark;
  GtkWidget *date;
  GtkWidget *end;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  if (!gtk_init_check ())
    {
      g_test_skip ("no display");
      return;
    }
  fixture->row = g_object_ref_sink (gtk_label_new (NULL));
  gtk_widget_set_layout_manager (fixture->row, g_object_new (JALON_TYPE_ROW_LAYOUT, NULL));
  fixture->lead = append (fixture->row, 300, FALSE);
  fixture->title = append (fixture->row, 4000, TRUE);
  fixture->mark = append (fixture->row, 400, FALSE);
  fixture->date = append (fixture->row, 1000, TRUE);
  fixture->end = append (fixture->row, 200, FALSE);
  n_widths_at_heights = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *child;

  if (fixture->row == NULL)
    return;
  while ((child = gtk_widget_get_first_child (fixture->row)) != NULL)
    gtk_widget_unparent (child);
  g_assert_finalize_object (fixture->row);
}

static void
assert_at (Fixture *fixture, GtkWidget *child, int x, int y, int width, int height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->row, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
  g_assert_cmpfloat (bounds.size.height, ==, height);
}

static int
allocate (Fixture *fixture, int width)
{
  int minimum, natural;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  gtk_widget_size_allocate (fixture->row, &(GtkAllocation){ 0, 0, width, natural }, -1);

  return natural;
}

/* Lead 30 and end 20 with gaps of 12 leave 200 of 274: the title takes 20 lines of them, the date what the mark leaves.
 */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  int height, minimum, natural;

  if (fixture->row == NULL)
    return;
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30 + 12 + (40 + 8 + LEAST) + 12 + 20);
  g_assert_cmpint (natural, ==, 30 + 12 + 400 + 12 + 20);

  height = allocate (fixture, 274);
  g_assert_cmpint (height, ==, 20 + 2 + 10);
  assert_at (fixture, fixture->lead, 0, 0, 30, height);
  assert_at (fixture, fixture->title, 42, 0, 200, 20);
  assert_at (fixture, fixture->mark, 42, 22, 40, 10);
  assert_at (fixture, fixture->date, 42 + 48, 22, 152, 6);
  assert_at (fixture, fixture->end, 254, 0, 20, height);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  if (fixture->row == NULL)
    return;
  gtk_widget_set_direction (fixture->row, GTK_TEXT_DIR_RTL);
  allocate (fixture, 274);
  assert_at (fixture, fixture->lead, 244, 0, 30, 32);
  assert_at (fixture, fixture->title, 32, 0, 200, 20);
  assert_at (fixture, fixture->end, 0, 0, 20, 32);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  if (fixture->row == NULL)
    return;
  gtk_widget_set_visible (fixture->mark, FALSE);
  g_assert_cmpint (allocate (fixture, 274), ==, 20 + 2 + 5);
  assert_at (fixture, fixture->date, 42, 22, 200, 5);

  /* The mark stays where there is no date for it to stand before. */
  gtk_widget_set_visible (fixture->mark, TRUE);
  gtk_widget_set_visible (fixture->date, FALSE);
  g_assert_cmpint (allocate (fixture, 274), ==, 20 + 2 + 10);
  assert_at (fixture, fixture->mark, 42, 22, 40, 10);

  /* What is lower than the lead is in the middle of it. */
  gtk_widget_set_visible (fixture->title, FALSE);
  gtk_widget_set_visible (fixture->mark, FALSE);
  g_assert_cmpint (allocate (fixture, 274), ==, 10);
}

/* GTK answers that by laying a label out a dozen times. */
static void
test_no_widths_at_heights (Fixture *fixture, gconstpointer data)
{
  if (fixture->row == NULL)
    return;
  for (int width = 100; width < 400; width += 50)
    allocate (fixture, width);
  g_assert_cmpuint (n_widths_at_heights, ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/row-layout/places", test_places);
  ADD ("/row-layout/right-to-left", test_right_to_left);
  ADD ("/row-layout/hidden", test_hidden);
  ADD ("/row-layout/no-widths-at-heights", test_no_widths_at_heights);

  return g_test_run ();
}
