/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window cannot be made narrower than its content says it must be, so that what folds only when the window is
 * narrower would never fold. This content says a smaller width than it needs at the moment.
 */

#include "config.h"

#include "jalon-fold-layout.h"

struct _JalonFoldLayout
{
  GtkLayoutManager parent_instance;

  int spare; /* pixels that the content can do without, once something in it is hidden */
};

G_DEFINE_FINAL_TYPE (JalonFoldLayout, jalon_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_least (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int least;

  gtk_widget_measure (child, orientation, for_size, &least, NULL, NULL, NULL);
  return least;
}

static GtkSizeRequestMode
jalon_fold_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
jalon_fold_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, get_least (child, GTK_ORIENTATION_HORIZONTAL, -1));
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (*minimum - JALON_FOLD_LAYOUT (manager)->spare, 0);
}

/* For the frame in which the window became too narrow the content goes past its end. */
static void
jalon_fold_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int        given = MAX (width, get_least (child, GTK_ORIENTATION_HORIZONTAL, -1));
  int        x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - given : 0;

  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, given, height }, -1);
}

static void
jalon_fold_layout_class_init (JalonFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = jalon_fold_layout_get_request_mode;
  manager_class->measure = jalon_fold_layout_measure;
  manager_class->allocate = jalon_fold_layout_allocate;
}

static void
jalon_fold_layout_init (JalonFoldLayout *self)
{
}

/**
 * jalon_fold_layout_set_spare:
 * @self: the layout of a widget with one child
 * @width: how much of the child's least width it can do without, pixels; 0 for nothing
 *
 * Says what is hidden by the one who says this, as soon as there is no room for it.
 */
void
jalon_fold_layout_set_spare (JalonFoldLayout *self, int width)
{
  g_return_if_fail (JALON_IS_FOLD_LAYOUT (self));
  g_return_if_fail (width >= 0);

  if (self->spare == width)
    return;
  self->spare = width;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
