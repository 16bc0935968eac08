/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Symbols drawn once into pixels and shown many times.
 */

#pragma once

#include "jalon-mark.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonSymbolImage:
 *
 * A symbol in the middle of a square, borrowed from the cache.
 * @size: side of the square, pixels
 * @surface: for the Cairo renderer
 * @texture: for the others; the same pixels
 */
typedef struct
{
  double           size;
  cairo_surface_t *surface;
  GdkTexture      *texture;
} JalonSymbolImage;

typedef struct _JalonSymbolCache JalonSymbolCache;

JalonSymbolCache *jalon_symbol_cache_new (double device_scale, double scale, const char *font);
gboolean jalon_symbol_cache_suits (JalonSymbolCache *self, double device_scale, double scale, const char *font);
void     jalon_symbol_cache_free (JalonSymbolCache *self);
double   jalon_symbol_cache_get_device_scale (JalonSymbolCache *self);
const JalonSymbolImage *jalon_symbol_cache_get (JalonSymbolCache *self, const JalonMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSymbolCache, jalon_symbol_cache_free)

G_END_DECLS
