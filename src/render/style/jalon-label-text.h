/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of labels, laid out once per thread.
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * JalonLabelFace:
 * @family: (nullable): %NULL for the default sans
 * @size: pixels
 * @spaced: letter-spaced capitals, where the script has them
 * @struck: struck through
 * @wrap: break lines at words beyond this width, pixels; 0 for one line.
 *   Spaced words are centred, others begin where their script begins
 */
typedef struct
{
  const char *family;
  PangoWeight weight;
  PangoStyle  style;
  double      size;
  gboolean    spaced;
  gboolean    struck;
  double      wrap;
} JalonLabelFace;

PangoLayout *jalon_label_text_get (const JalonLabelFace *face, const char *text);
void         jalon_label_text_show (cairo_t *cr, PangoLayout *layout, double x, double y);
void         jalon_label_text_show_halo (cairo_t *cr, PangoLayout *layout, double x, double y, double width);

G_END_DECLS
