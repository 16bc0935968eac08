/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seeks room for the words beside candidate places: within the view, and clear
 * of marks, of arrows and of one another.
 */

#include "config.h"

#include "jalon-ties.h"

#include "jalon-i18n.h"
#include "jalon-mark-table.h"
#include "jalon-marks.h"
#include "jalon-symbols.h"

#define TEXT_SIZE 10.5

/* From the middle of the mark to the words, pixels. */
#define STEP (JALON_SYMBOL_SIZE / 2.0 + 5.0)

/* An arrow is so wide to each side, pixels; half the bar it ends at, as a share of its length; points of a line that
 * are looked at. */
#define ARROW_REACH 4.0
#define BAR_SHARE 0.22
#define N_POINTS 12

/* Where words may stand: beside the mark, on the side away from the other place (1) or towards it (-1), and by which
 * part of their height they are moved; below and above it (0). Towards the other place last: there they might be its.
 */
static const struct
{
  int    side;
  double y;
} positions[] = {
  { 1, -0.5 }, { 1, -1.1 },  { 1, 0.1 },   { 1, 0.6 },  { 1, 1 },    { 1, -1.6 }, { 0, 0 },
  { 0, -1 },   { -1, -0.5 }, { -1, -1.1 }, { -1, 0.1 }, { -1, 0.6 }, { -1, 1 },   { -1, -1.6 },
};

static void
words_clear (gpointer data)
{
  g_clear_object (&((JalonTieWords *) data)->layout);
}

static gboolean
overlap (const JalonLabelBox *box, double x0, double y0, double x1, double y1)
{
  return box->x0 < x1 && box->x1 > x0 && box->y0 < y1 && box->y1 > y0;
}

/* Whether a line comes near a box, as far as a few of its points tell. */
static gboolean
crosses (const JalonLabelBox *box, double x0, double y0, double x1, double y1)
{
  for (guint i = 0; i <= N_POINTS; i++)
    {
      double x = x0 + (x1 - x0) * i / N_POINTS, y = y0 + (y1 - y0) * i / N_POINTS;

      if (overlap (box, x - ARROW_REACH, y - ARROW_REACH, x + ARROW_REACH, y + ARROW_REACH))
        return TRUE;
    }

  return FALSE;
}

/* What words have to keep clear of. */
typedef struct
{
  JalonScene          *scene;
  const JalonViewport *viewport;
  const GArray        *marks; /* (element-type JalonMark) */
  const GArray        *words; /* (element-type JalonTieWords): those that have their place */
} Ground;

static gboolean
is_crossed (const Ground *self, const JalonLabelBox *box)
{
  const GArray *arrows = self->scene->arrows;

  for (guint i = 0; i < arrows->len; i++)
    {
      double tail_x, tail_y, tip_x, tip_y, across_x, across_y;

      jalon_scene_place_arrow (&g_array_index (arrows, JalonSceneArrow, i),
                               self->viewport,
                               &tail_x,
                               &tail_y,
                               &tip_x,
                               &tip_y);
      across_x = (tip_y - tail_y) * BAR_SHARE;
      across_y = (tail_x - tip_x) * BAR_SHARE;
      if (crosses (box, tail_x, tail_y, tip_x, tip_y) ||
          crosses (box, tip_x - across_x, tip_y - across_y, tip_x + across_x, tip_y + across_y))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_inside (const JalonViewport *viewport, const JalonLabelBox *box)
{
  return box->x0 >= 0 && box->y0 >= 0 && box->x1 <= viewport->width && box->y1 <= viewport->height;
}

static gboolean
is_free (const Ground *self, const JalonLabelBox *box)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (self->marks, JalonMark, i);
      double           reach = jalon_mark_get_reach (mark) - 2.0;

      if (overlap (box, mark->x - reach, mark->y - reach, mark->x + reach, mark->y + reach))
        return FALSE;
    }
  for (guint i = 0; i < self->words->len; i++)
    {
      const JalonLabelBox *other = &g_array_index (self->words, JalonTieWords, i).box;

      if (overlap (box, other->x0, other->y0, other->x1, other->y1))
        return FALSE;
    }

  return TRUE;
}

/* The first free position; else the first one that only an arrow crosses; else the first one.
 * @away: 1 where the other place is to the left of @mark, else -1 */
static void
find_position (const Ground *self, const JalonMark *mark, int away, JalonTieWords *out)
{
  int width, height;

  pango_layout_get_pixel_size (out->layout, &width, &height);
  for (guint i = 0; i <= 2 * G_N_ELEMENTS (positions); i++)
    {
      guint  position = i % G_N_ELEMENTS (positions);
      int    side = positions[position].side * away;
      double up = positions[position].side == 0 ? (positions[position].y == 0 ? STEP : -STEP) : 0;

      out->x = side == 0 ? mark->x - width / 2.0 : (side > 0 ? mark->x + STEP : mark->x - STEP - width);
      out->y = mark->y + positions[position].y * height + up;
      out->box = (JalonLabelBox){ out->x - 1, out->y, out->x + width + 1, out->y + height };
      if (is_inside (self->viewport, &out->box) && is_free (self, &out->box) &&
          (i >= G_N_ELEMENTS (positions) || !is_crossed (self, &out->box)))
        return;
    }
}

/**
 * jalon_ties_list_words:
 * @marks: (element-type JalonMark): as jalon_layer_list_marks_once() lists them
 *
 * Finds a place for "according to Mali" beside each candidate place, away from the other one.
 *
 * Returns: (transfer full) (element-type JalonTieWords)
 */
GArray *
jalon_ties_list_words (JalonScene *self, const JalonViewport *viewport, const GArray *marks)
{
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);
  GArray       *words = g_array_new (FALSE, FALSE, sizeof (JalonTieWords));
  const Ground  ground = { .scene = self, .viewport = viewport, .marks = marks, .words = words };

  g_array_set_clear_func (words, words_clear);
  for (guint i = 0; i < candidates->len; i++)
    {
      const JalonCandidate *candidate = &g_array_index (candidates, JalonCandidate, i);
      const JalonMark      *mark = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative);
      const JalonMark      *other = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative + 1);
      JalonLabelFace        face = { .family = self->options.font, .size = TEXT_SIZE, .weight = PANGO_WEIGHT_MEDIUM };
      g_autofree char      *text = NULL;
      JalonTieWords         said;

      if (mark == NULL || candidate->according_to == NULL)
        continue;
      if (other == NULL)
        other = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative - 1);
      /* Translators: beside one of two places on the map; %s is who says that it happened there. */
      text = g_strdup_printf (C_ ("map", "according to %s"), candidate->according_to);
      said.layout = jalon_label_text_get (&face, text);
      find_position (&ground, mark, other != NULL && mark->x < other->x - 8.0 ? -1 : 1, &said);
      g_array_append_val (words, said);
    }

  return words;
}
