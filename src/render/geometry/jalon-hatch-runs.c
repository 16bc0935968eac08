/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hatching of outlines that cross each line of the pattern thousands of
 * times: no crossing is kept. Each turns a bit of its line over, the bits are
 * summed by exclusive or to what is inside, and where that changes more often
 * than can be seen, a dash in each quarter of a pixel has the length of all
 * that is inside there. Takes time in proportion to the crossings, and no
 * more dashes come of it than there is room for.
 */

#include "config.h"

#include "jalon-hatch-private.h"

#include <string.h>

/* Samples in a pixel, and how many are drawn as one dash: a quarter of a pixel. A word has whole cells. */
#define SAMPLES 16
#define CELL 4
#define WORD 64

/* Lines are gone through in batches of so many bytes. */
#define BATCH_BYTES (4u << 20)

/* Samples of the lines from @first on, below @end; @u is where each line begins. */
typedef struct
{
  guint64 *words;   /* (owned) */
  gsize    n_words; /* of a line */
  double   u;
  int      first;
  int      end;
} Batch;

typedef struct
{
  const JalonHatchFrame *frame;
  cairo_t               *cr;
  int                    line;
  gboolean               on;
  double                 start;
} Pen;

static void
measure (const JalonTrace *trace, const JalonHatchFrame *frame, JalonPixel *low, JalonPixel *high)
{
  *low = (JalonPixel){ G_MAXDOUBLE, G_MAXDOUBLE };
  *high = (JalonPixel){ -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < trace->points->len; i++)
    {
      JalonPixel     point = g_array_index (trace->points, JalonPixel, i);
      JalonHatchSide side = jalon_hatch_side (frame, point, point);

      low->x = MIN (low->x, side.ua);
      low->y = MIN (low->y, side.va);
      high->x = MAX (high->x, side.ua);
      high->y = MAX (high->y, side.va);
    }
}

static void
flip_side (Batch *self, const JalonHatchSide *side)
{
  double high = MIN (side->high, self->end);

  for (double line = MAX (side->low, self->first); line < high; line++)
    {
      double sample = ceil ((jalon_hatch_side_cross (side, line) - self->u) * SAMPLES - 0.5);
      gsize  bit = (gsize) CLAMP (sample, 0, (double) (self->n_words * WORD - 1));

      self->words[(gsize) (line - self->first) * self->n_words + bit / WORD] ^= G_GUINT64_CONSTANT (1) << (bit % WORD);
    }
}

static void
flip_all (Batch *self, const JalonTrace *trace, const JalonHatchFrame *frame)
{
  const JalonPixel *points = (const JalonPixel *) trace->points->data;
  guint             start = 0;

  memset (self->words, 0, (gsize) (self->end - self->first) * self->n_words * sizeof *self->words);
  for (guint i = 0; i < trace->ends->len; i++)
    {
      guint end = g_array_index (trace->ends, guint, i);

      for (guint j = start, k = end - 1; j < end; k = j++)
        {
          JalonHatchSide side = jalon_hatch_side (frame, points[k], points[j]);

          flip_side (self, &side);
        }
      start = end;
    }
}

static void
lower (Pen *self, double u)
{
  self->on = TRUE;
  self->start = u;
}

static void
lift (Pen *self, double u)
{
  double x, y;

  jalon_hatch_to_view (self->frame, self->line, self->start, &x, &y);
  cairo_move_to (self->cr, x, y);
  jalon_hatch_to_view (self->frame, self->line, u, &x, &y);
  cairo_line_to (self->cr, x, y);
  self->on = FALSE;
}

/* @n_inside of the samples of a cell: the dash goes on from the one before, or leads to the one behind. */
static void
draw_cell (Pen *self, double u, int n_inside)
{
  if (self->on && n_inside < CELL)
    lift (self, u + (double) n_inside / SAMPLES);
  else if (!self->on && n_inside > 0)
    lower (self, u + (double) (CELL - n_inside) / SAMPLES);
}

/* Each bit is set where an odd number of bits up to it is. */
static guint64
sum_by_xor (guint64 word)
{
  for (guint shift = 1; shift < WORD; shift *= 2)
    word ^= word << shift;
  return word;
}

static void
draw_line (Pen *pen, const Batch *batch, const guint64 *words)
{
  guint64 before = 0;

  for (gsize i = 0; i < batch->n_words; i++)
    {
      guint64 inside = sum_by_xor (words[i]) ^ before;
      double  u = batch->u + (double) i * WORD / SAMPLES;

      before = (inside >> (WORD - 1)) != 0 ? ~G_GUINT64_CONSTANT (0) : 0;
      if (inside == (pen->on ? ~G_GUINT64_CONSTANT (0) : 0))
        continue;
      for (guint bit = 0; bit < WORD; bit += CELL)
        draw_cell (pen,
                   u + (double) bit / SAMPLES,
                   __builtin_popcountll (inside >> bit & ((G_GUINT64_CONSTANT (1) << CELL) - 1)));
    }
  if (pen->on)
    lift (pen, batch->u + (double) batch->n_words * WORD / SAMPLES);
}

/**
 * jalon_hatch_runs:
 * @frame: of the pattern
 *
 * Appends the lines of a pattern, as jalon_hatch_lines() does, for outlines of however many crossings. The end of a
 * line is off by a thirty-second of a pixel; what is finer than a quarter of a pixel keeps its share of ink.
 */
void
jalon_hatch_runs (const JalonTrace *trace, cairo_t *cr, const JalonHatchFrame *frame)
{
  Pen        pen = { .frame = frame, .cr = cr };
  Batch      batch = { NULL };
  JalonPixel low, high;
  int        n_lines, last;

  if (trace->points->len == 0)
    return;
  measure (trace, frame, &low, &high);
  batch.u = low.x;
  batch.n_words = (gsize) ((high.x - low.x) * SAMPLES / WORD) + 2;
  n_lines = (int) MAX (BATCH_BYTES / (batch.n_words * sizeof *batch.words), 1);
  batch.words = g_new (guint64, batch.n_words * (gsize) n_lines);
  last = (int) ceil (high.y);
  for (batch.first = (int) ceil (low.y); batch.first <= last; batch.first = batch.end)
    {
      batch.end = MIN (batch.first + n_lines, last + 1);
      flip_all (&batch, trace, frame);
      for (pen.line = batch.first; pen.line < batch.end; pen.line++)
        draw_line (&pen, &batch, batch.words + (gsize) (pen.line - batch.first) * batch.n_words);
    }
  g_free (batch.words);
}
