/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words on a timeline, and where they stand.
 */

#pragma once

#include "jalon-timeline-draw.h"

G_BEGIN_DECLS

/* Where a day's x is on the picture: elsewhere only where time runs to the left. */
static inline double
jalon_timeline_flip (const JalonTimelineLayout *layout, const JalonTimelineLook *look, double x)
{
  return look->mirrored ? layout->axis.width - x : x;
}

typedef enum
{
  JALON_WORDS_LEFT,   /* x is where they begin on the left */
  JALON_WORDS_MIDDLE, /* x is their middle */
  JALON_WORDS_RIGHT,  /* x is where they end on the right */
} JalonWordsAnchor;

/**
 * JalonTimelineWords:
 * @anchor: what of the words @x is
 * @x: pixels
 * @middle: of their height, pixels
 * @halo: how far paper reaches beyond the letters, pixels; 0 for none
 */
typedef struct
{
  const char      *text;
  gboolean         bold;
  JalonWordsAnchor anchor;
  double           x;
  double           middle;
  double           halo;
} JalonTimelineWords;

PangoLayout *jalon_timeline_dup_words (const JalonTimelineLook *look, const char *text, gboolean bold);
double       jalon_timeline_show_words (cairo_t *cr, const JalonTimelineLook *look, const JalonTimelineWords *words);

G_END_DECLS
