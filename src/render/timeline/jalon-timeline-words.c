/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words on a timeline, in the font of what is around it.
 */

#include "config.h"

#include "jalon-timeline-words.h"

#include "jalon-label-text.h"
#include "jalon-layout.h"
#include "jalon-palette.h"

/* Pixels. */
#define WORDS_SIZE 11.0

/**
 * jalon_timeline_dup_words:
 *
 * Returns: (transfer full): words laid out
 */
PangoLayout *
jalon_timeline_dup_words (const JalonTimelineLook *look, const char *text, gboolean bold)
{
  PangoWeight           weight = bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  JalonLabelFace        face = { .weight = weight, .style = PANGO_STYLE_NORMAL, .size = WORDS_SIZE };
  PangoFontDescription *font;
  PangoLayout          *layout;

  if (look->context == NULL)
    return jalon_label_text_get (&face, text);

  font = pango_font_description_copy (pango_context_get_font_description (look->context));
  pango_font_description_set_weight (font, weight);
  layout = pango_layout_new (look->context);
  pango_layout_set_font_description (layout, font);
  jalon_layout_set_words (layout, text);
  pango_font_description_free (font);

  return layout;
}

/**
 * jalon_timeline_show_words:
 * @words: which, and where they stand
 *
 * Shows words in the source of @cr.
 *
 * Returns: how wide they are, pixels
 */
double
jalon_timeline_show_words (cairo_t *cr, const JalonTimelineLook *look, const JalonTimelineWords *words)
{
  g_autoptr (PangoLayout) layout = jalon_timeline_dup_words (look, words->text, words->bold);
  double x = words->x;
  int    width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (look->wordless)
    return width;

  if (words->anchor == JALON_WORDS_MIDDLE)
    x -= width / 2.0;
  else if (words->anchor == JALON_WORDS_RIGHT)
    x -= width;
  if (words->halo > 0)
    {
      cairo_save (cr);
      jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
      jalon_label_text_show_halo (cr, layout, x, words->middle - height / 2.0, words->halo);
      cairo_restore (cr);
    }
  jalon_label_text_show (cr, layout, x, words->middle - height / 2.0);

  return width;
}
