/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what Cairo has drawn to what GTK shows.
 */

#include "config.h"

#include "jalon-texture.h"

/**
 * jalon_texture_new_for_surface:
 * @surface: an image of CAIRO_FORMAT_ARGB32; not to be drawn on any more
 *
 * Makes a texture of an image without copying its pixels.
 *
 * Returns: (transfer full): a texture that keeps @surface
 */
GdkTexture *
jalon_texture_new_for_surface (cairo_surface_t *surface)
{
  g_autoptr (GBytes) bytes = NULL;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);

  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
