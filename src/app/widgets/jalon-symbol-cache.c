/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Symbols drawn once into pixels: by symbol, style and, for clusters, number and shares of classes.
 */

#include "config.h"

#include "jalon-symbol-cache.h"

#include "jalon-texture.h"

#include <math.h>

/* Clusters of ever new numbers fill the cache; it starts again beyond so many images. */
#define MAX_IMAGES 2048

struct _JalonSymbolCache
{
  GHashTable *images; /* (owned) (element-type guint64 JalonSymbolImage) */
  double      device_scale;
  double      scale;
  char       *font; /* (owned) (nullable) */
};

static void
symbol_image_free (JalonSymbolImage *image)
{
  g_clear_object (&image->texture);
  cairo_surface_destroy (image->surface);
  g_free (image);
}

static JalonSymbolImage *
draw_image (JalonSymbolCache *self, const JalonMark *mark)
{
  JalonSymbolImage *image = g_new0 (JalonSymbolImage, 1);
  int               pixels;
  cairo_t          *cr;

  /* Even, so that the middle lies between two pixels, as whole positions expect it. */
  pixels = 2 * ceil (jalon_mark_get_reach (mark) * self->scale * self->device_scale);
  image->size = pixels / self->device_scale;
  image->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_surface_set_device_scale (image->surface, self->device_scale, self->device_scale);

  cr = cairo_create (image->surface);
  cairo_translate (cr, image->size / 2, image->size / 2);
  cairo_scale (cr, self->scale, self->scale);
  jalon_mark_draw (mark, cr, 0, 0, self->font);
  cairo_destroy (cr);

  image->texture = jalon_texture_new_for_surface (image->surface);

  return image;
}

/**
 * jalon_symbol_cache_new:
 * @device_scale: device pixels per pixel
 * @scale: how large symbols are, 1 as they are designed
 * @font: (nullable): Pango family of the numbers
 *
 * Creates an empty cache.
 *
 * Returns: (transfer full): a new cache
 */
JalonSymbolCache *
jalon_symbol_cache_new (double device_scale, double scale, const char *font)
{
  JalonSymbolCache *self = g_new0 (JalonSymbolCache, 1);

  self->images = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) symbol_image_free);
  self->device_scale = device_scale;
  self->scale = scale;
  self->font = g_strdup (font);

  return self;
}

void
jalon_symbol_cache_free (JalonSymbolCache *self)
{
  g_hash_table_unref (self->images);
  g_free (self->font);
  g_free (self);
}

/**
 * jalon_symbol_cache_suits:
 *
 * Returns: whether it was made with the same values
 */
gboolean
jalon_symbol_cache_suits (JalonSymbolCache *self, double device_scale, double scale, const char *font)
{
  return self->device_scale == device_scale && self->scale == scale && g_strcmp0 (self->font, font) == 0;
}

double
jalon_symbol_cache_get_device_scale (JalonSymbolCache *self)
{
  return self->device_scale;
}

/**
 * jalon_symbol_cache_get:
 * @self: a cache
 * @mark: its symbol, style and count are looked at
 *
 * Returns: (transfer none): the image, valid until the next call
 */
const JalonSymbolImage *
jalon_symbol_cache_get (JalonSymbolCache *self, const JalonMark *mark)
{
  guint64           key = jalon_mark_get_look (mark);
  JalonSymbolImage *image = g_hash_table_lookup (self->images, &key);

  if (image != NULL)
    return image;

  if (g_hash_table_size (self->images) >= MAX_IMAGES)
    g_hash_table_remove_all (self->images);
  image = draw_image (self, mark);
  g_hash_table_insert (self->images, g_memdup2 (&key, sizeof key), image);

  return image;
}
