/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paragraphs on a page.
 */

#pragma once

#include "jalon-palette.h"
#include "jalon-scene-options.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * JalonPageStyle:
 * @size: user units
 * @lines: at most so many, then an ellipsis; 0 for any number
 * @hanging: so far in begin the lines after the first, user units
 * @heading: spaced capitals, where the script has them
 */
typedef struct
{
  double      size;
  PangoWeight weight;
  JalonInk    ink;
  int         lines;
  gboolean    heading;
  double      hanging;
} JalonPageStyle;

extern const JalonPageStyle jalon_page_title;
extern const JalonPageStyle jalon_page_second_title;
extern const JalonPageStyle jalon_page_standfirst;
extern const JalonPageStyle jalon_page_story;
extern const JalonPageStyle jalon_page_subtitle;
extern const JalonPageStyle jalon_page_heading;
extern const JalonPageStyle jalon_page_body;
extern const JalonPageStyle jalon_page_small;

/**
 * JalonPagePen:
 *
 * What the cartouche of a page is written with.
 * @cr: (nullable): where to draw, in user units; %NULL only measures
 * @options: of the scene: its font, and whether the page is dark
 */
typedef struct
{
  cairo_t                 *cr;
  const JalonSceneOptions *options;
} JalonPagePen;

char  *jalon_page_text_bind (const char *text);
double jalon_page_text (const JalonPagePen   *pen,
                        const JalonPageStyle *style,
                        const char           *text,
                        double                x,
                        double                y,
                        double                width);

G_END_DECLS
