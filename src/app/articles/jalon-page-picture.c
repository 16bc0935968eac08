/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is as wide as there is room, times the zoom. Marks lie over it as a highlighter's do, and have an edge,
 * so that they are seen without colour, too.
 */

#include "config.h"

#include "jalon-page-picture.h"

#include <math.h>

/* Pixels, at zoom 1; wider only where there is more room. */
#define MIN_WIDTH 300

/* Pixels round the words. */
#define MARGIN 2.0f

struct _JalonPagePicture
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* (owned) (nullable) */
  GArray     *boxes;   /* (owned) (nullable) (element-type JalonPdfLine) */
  double      scale;   /* dots of the texture a point */
  double      zoom;
};

G_DEFINE_FINAL_TYPE (JalonPagePicture, jalon_page_picture, GTK_TYPE_WIDGET)

/* Height of the page for a width, of its texture or of A4. */
static double
get_aspect (JalonPagePicture *self)
{
  return self->texture != NULL ? (double) gdk_texture_get_height (self->texture) / gdk_texture_get_width (self->texture)
                               : G_SQRT2;
}

static GtkSizeRequestMode
jalon_page_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jalon_page_picture_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  JalonPagePicture *self = JALON_PAGE_PICTURE (widget);
  int               width = (int) (MIN_WIDTH * self->zoom);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width;
  else
    *minimum = *natural = (int) ceil (MAX (for_size, width) * get_aspect (self));
}

/* Pixels a point of the page. */
static double
get_pixels (JalonPagePicture *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) * self->scale / gdk_texture_get_width (self->texture);
}

static void
append_mark (GtkSnapshot *snapshot, const JalonPdfLine *box, float pixels)
{
  const GdkRGBA   ink = { 0.98f, 0.83f, 0.1f, 0.35f };
  const GdkRGBA   edge = { 0.55f, 0.35f, 0.0f, 0.9f };
  graphene_rect_t rectangle = GRAPHENE_RECT_INIT ((float) box->left * pixels - MARGIN,
                                                  (float) box->top * pixels - MARGIN,
                                                  (float) (box->right - box->left) * pixels + 2 * MARGIN,
                                                  (float) (box->bottom - box->top) * pixels + 2 * MARGIN);
  GskRoundedRect  rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &rectangle, 2);
  gtk_snapshot_append_color (snapshot, &ink, &rectangle);
  gtk_snapshot_append_border (snapshot, &rounded, (float[4]){ 1, 1, 1, 1 }, (GdkRGBA[4]){ edge, edge, edge, edge });
}

static void
jalon_page_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonPagePicture *self = JALON_PAGE_PICTURE (widget);
  float             width = (float) gtk_widget_get_width (widget);

  if (self->texture == NULL)
    return;
  gtk_snapshot_append_texture (snapshot,
                               self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, width, (float) (width * get_aspect (self))));
  for (guint i = 0; i < self->boxes->len; i++)
    append_mark (snapshot, &g_array_index (self->boxes, JalonPdfLine, i), (float) get_pixels (self));
}

static void
jalon_page_picture_dispose (GObject *object)
{
  JalonPagePicture *self = JALON_PAGE_PICTURE (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->boxes, g_array_unref);
  G_OBJECT_CLASS (jalon_page_picture_parent_class)->dispose (object);
}

static void
jalon_page_picture_class_init (JalonPagePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_page_picture_dispose;
  widget_class->get_request_mode = jalon_page_picture_get_request_mode;
  widget_class->measure = jalon_page_picture_measure;
  widget_class->snapshot = jalon_page_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jalon_page_picture_init (JalonPagePicture *self)
{
  self->zoom = 1;
}

/**
 * jalon_page_picture_new:
 *
 * Returns: (transfer floating): a picture of nothing yet
 */
JalonPagePicture *
jalon_page_picture_new (void)
{
  return g_object_new (JALON_TYPE_PAGE_PICTURE, NULL);
}

/**
 * jalon_page_picture_show:
 * @page: what it has is taken
 *
 * Shows a page.
 */
void
jalon_page_picture_show (JalonPagePicture *self, JalonOriginalPage *page)
{
  g_autoptr (GBytes) dots = NULL;

  g_return_if_fail (JALON_IS_PAGE_PICTURE (self));

  dots = g_bytes_new_take (g_steal_pointer (&page->picture.dots), page->picture.height * page->picture.stride);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->boxes, g_array_unref);
  self->texture = gdk_memory_texture_new ((int) page->picture.width,
                                          (int) page->picture.height,
                                          GDK_MEMORY_DEFAULT,
                                          dots,
                                          page->picture.stride);
  self->boxes = g_steal_pointer (&page->boxes);
  self->scale = page->picture.scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jalon_page_picture_set_zoom:
 * @zoom: 1 or more, times what just fits
 *
 * Shows it larger.
 */
void
jalon_page_picture_set_zoom (JalonPagePicture *self, double zoom)
{
  g_return_if_fail (JALON_IS_PAGE_PICTURE (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jalon_page_picture_get_zoom:
 *
 * Returns: as set
 */
double
jalon_page_picture_get_zoom (JalonPagePicture *self)
{
  g_return_val_if_fail (JALON_IS_PAGE_PICTURE (self), 1);

  return self->zoom;
}

/**
 * jalon_page_picture_get_marked:
 * @out_top: (out): pixels of the widget
 * @out_bottom: (out): the same
 *
 * Returns: whether words are marked; then also between which heights
 */
gboolean
jalon_page_picture_get_marked (JalonPagePicture *self, double *out_top, double *out_bottom)
{
  double pixels;

  g_return_val_if_fail (JALON_IS_PAGE_PICTURE (self), FALSE);

  if (self->texture == NULL || self->boxes->len == 0)
    return FALSE;
  pixels = get_pixels (self);
  *out_top = g_array_index (self->boxes, JalonPdfLine, 0).top * pixels;
  *out_bottom = g_array_index (self->boxes, JalonPdfLine, self->boxes->len - 1).bottom * pixels;
  return TRUE;
}
