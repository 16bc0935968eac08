/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strokes of outlines. One of a few thousand points goes to Cairo as it is.
 * One that is so long that it must lie over itself goes there in pieces,
 * without those whose ink lies on ink: what is drawn is the same area, and
 * there is no more of it than the area has room for. Dashes are made here for
 * such an outline, since what is left out would shift them.
 */

#include "config.h"

#include "jalon-stroke.h"

#include "jalon-cover.h"

#include <math.h>

/* Fewer points are always stroked as they are. */
#define FEW_POINTS 5000

/* Cells across a stroke, and pieces of a stretch that is looked at as a whole. */
#define CELLS 8
#define PIECES 8

typedef struct
{
  cairo_t    *cr;
  JalonCover *cover; /* (owned) */
  double      width;
  gboolean    round;
  double      dash[2]; /* pixels on, then off; 0, 0 for an unbroken line */
  double      along;   /* pixels since the dash began */
  gboolean    down;
  JalonPixel  end; /* where the pen is when it is down; not drawn to yet */
} Stroker;

static void
measure (const JalonTrace *trace, JalonPixel *low, JalonPixel *high, double *length)
{
  const JalonPixel *points = (const JalonPixel *) trace->points->data;

  *low = *high = points[0];
  *length = 0;
  for (guint i = 1; i < trace->points->len; i++)
    {
      low->x = MIN (low->x, points[i].x);
      low->y = MIN (low->y, points[i].y);
      high->x = MAX (high->x, points[i].x);
      high->y = MAX (high->y, points[i].y);
      *length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    }
}

static void
lift (Stroker *self)
{
  if (self->down)
    cairo_line_to (self->cr, self->end.x, self->end.y);
  self->down = FALSE;
}

/* What a piece covers for certain: all of each cell whose middle is that far inside. */
static void
cover (Stroker *self, JalonCoverPiece piece, double dx, double dy)
{
  double inner = MAX (self->width / 2 - jalon_cover_get_cell (self->cover) * G_SQRT2 / 2, self->width / 6);

  /* The square in a round dot. */
  if (self->round)
    {
      inner = MAX (self->width / 2 * (G_SQRT2 / 2) - jalon_cover_get_cell (self->cover) / 2, self->width / 6);
      piece.a = (JalonPixel){ piece.a.x - dx * inner, piece.a.y - dy * inner };
      piece.b = (JalonPixel){ piece.b.x + dx * inner, piece.b.y + dy * inner };
    }
  piece.reach = inner;
  jalon_cover_add (self->cover, &piece);
}

/* dx, dy: the unit vector along the piece. */
static void
draw_piece (Stroker *self, JalonPixel a, JalonPixel b, double dx, double dy)
{
  double          cap = self->round ? self->width / 2 : 0;
  JalonCoverPiece whole = { { a.x - dx * cap, a.y - dy * cap }, { b.x + dx * cap, b.y + dy * cap }, self->width / 2 };

  if (jalon_cover_contains (self->cover, &whole))
    {
      lift (self);
      return;
    }
  if (!self->down)
    cairo_move_to (self->cr, a.x, a.y);
  self->down = TRUE;
  self->end = b;
  cover (self, (JalonCoverPiece){ a, b, 0 }, dx, dy);
}

static gboolean
is_covered (const Stroker *self, JalonPixel a, JalonPixel b)
{
  JalonPixel low = { MIN (a.x, b.x) - self->width / 2, MIN (a.y, b.y) - self->width / 2 };
  JalonPixel high = { MAX (a.x, b.x) + self->width / 2, MAX (a.y, b.y) + self->width / 2 };

  return jalon_cover_is_full (self->cover, low, high);
}

/* How far it is to the end of the dash or of the gap, and which of both it is. */
static double
get_rest (const Stroker *self, gboolean *on)
{
  *on = self->dash[1] <= 0 || self->along < self->dash[0];
  if (self->dash[1] <= 0)
    return self->width;
  return (*on ? self->dash[0] : self->dash[0] + self->dash[1]) - self->along;
}

static void
advance (Stroker *self, double length)
{
  double period = self->dash[0] + self->dash[1];

  self->along += length;
  if (period > 0 && self->along >= period)
    self->along = fmod (self->along, period);
}

static JalonPixel
point_at (JalonPixel a, double dx, double dy, double along)
{
  return (JalonPixel){ a.x + dx * along, a.y + dy * along };
}

static void
draw_stretch (Stroker *self, JalonPixel a, double dx, double dy, double length)
{
  double done = 0;

  if (is_covered (self, a, point_at (a, dx, dy, length)))
    {
      lift (self);
      advance (self, length);
      return;
    }
  while (done < length)
    {
      gboolean on;
      /* Not so short that adding it would change nothing. */
      double rest = MAX (get_rest (self, &on), 1e-6), next;

      next = MIN (length, done + MIN (rest, self->width));
      if (on)
        draw_piece (self, point_at (a, dx, dy, done), point_at (a, dx, dy, next), dx, dy);
      else
        lift (self);
      advance (self, next - done);
      done = next;
    }
}

static void
draw_side (Stroker *self, JalonPixel a, JalonPixel b)
{
  double length = hypot (b.x - a.x, b.y - a.y);
  double dx = (b.x - a.x) / length, dy = (b.y - a.y) / length;
  double stretch = self->width * PIECES;

  if (length <= 0)
    return;
  /* Round the corner. */
  if (self->down)
    cairo_line_to (self->cr, a.x, a.y);
  for (double done = 0; done < length; done += stretch)
    draw_stretch (self, point_at (a, dx, dy, done), dx, dy, MIN (stretch, length - done));
}

static void
draw_rings (Stroker *self, const JalonTrace *trace)
{
  const JalonPixel *points = (const JalonPixel *) trace->points->data;
  guint             start = 0;

  for (guint i = 0; i < trace->ends->len; i++)
    {
      guint end = g_array_index (trace->ends, guint, i);

      self->along = 0;
      for (guint j = start; j < end; j++)
        draw_side (self, points[j], points[j + 1 < end ? j + 1 : start]);
      lift (self);
      start = end;
    }
}

/**
 * jalon_stroke_trace:
 * @cr: with its pen set: width, caps, and dashes of at most one length each, from 0 on
 *
 * Strokes the rings gathered, however many points they have. Where an outline is longer than its area has room for,
 * ink is off by no more than a quarter of the width of the stroke.
 */
void
jalon_stroke_trace (const JalonTrace *trace, cairo_t *cr)
{
  Stroker    self = { .cr = cr, .width = cairo_get_line_width (cr) };
  JalonPixel low, high;
  double     length;

  if (trace->points->len > FEW_POINTS && self.width > 0 && cairo_get_dash_count (cr) <= 2)
    {
      measure (trace, &low, &high, &length);
      if (length * self.width > (high.x - low.x + self.width) * (high.y - low.y + self.width))
        self.cover = jalon_cover_new ((JalonPixel){ low.x - self.width, low.y - self.width },
                                      (JalonPixel){ high.x + self.width, high.y + self.width },
                                      self.width / CELLS);
    }
  if (self.cover == NULL)
    {
      jalon_trace_emit (trace, cr);
      cairo_stroke (cr);
      return;
    }

  self.round = cairo_get_line_cap (cr) == CAIRO_LINE_CAP_ROUND;
  if (cairo_get_dash_count (cr) == 2)
    cairo_get_dash (cr, self.dash, NULL);
  draw_rings (&self, trace);
  jalon_cover_free (self.cover);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}
