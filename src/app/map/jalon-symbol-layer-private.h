/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the symbol layer, for the files it is made of: the layer, and
 * the symbol that has the keyboard's attention.
 */

#pragma once

#include "jalon-settle.h"
#include "jalon-symbol-cache.h"
#include "jalon-symbol-layer.h"

G_BEGIN_DECLS

#define JALON_SYMBOL_NO_FOCUS -1

struct _JalonSymbolLayer
{
  ShumateLayer parent_instance;

  JalonScene       *scene; /* (owned) (nullable) */
  JalonSymbolCache *cache; /* (owned) (nullable) */
  GArray           *marks; /* (owned) (nullable) (element-type JalonMark) */
  JalonViewport     marks_view;
  int               focus; /* index into @marks or JALON_SYMBOL_NO_FOCUS */

  JalonSettle settle;
};

/* Where a mark lies now: its image's top left corner on whole device pixels. */
typedef struct
{
  const JalonSymbolImage *image;
  double                  x;
  double                  y;
} JalonPlacedMark;

/* jalon-symbol-layer.c */
void jalon_symbol_layer_get_position (const JalonMark *mark, const JalonViewportShift *shift, double *x, double *y);

/* jalon-symbol-focus.c */
int  jalon_symbol_layer_find_mark (GArray *marks, const JalonMark *mark);
void jalon_symbol_layer_append_ring (JalonSymbolLayer *self, GtkSnapshot *snapshot, const JalonPlacedMark *placed);

G_END_DECLS
