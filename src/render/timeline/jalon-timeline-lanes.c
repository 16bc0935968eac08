/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lanes: nothing covers anything else. What takes long lies at the bottom, as
 * ground for what takes a day. Where the lanes are too few the symbols become
 * smaller, then those that are alike and of one time become one with a number.
 */

#include "config.h"

#include "jalon-timeline-lanes.h"

/* Pixels between neighbours in a lane. */
#define GAP 1.5

/* From the middle of one lane to that of the next, from the most generous; pixels. A symbol is a little less. */
static const double pitches[] = { 19, 16, 14, 12 };

G_STATIC_ASSERT (JALON_TIMELINE_NO_FIT == 2 * G_N_ELEMENTS (pitches));

/* With so little room alike events are drawn as one, first at this pitch. */
#define FIRST_PITCH_ALIKE 16

/* A symbol's side as a share of the pitch: its halo is a twelfth wider. */
#define SYMBOL_SHARE 0.92

typedef struct
{
  double x0;
  double x1;
} Interval;

typedef struct
{
  GPtrArray *lanes; /* (owned) (element-type GArray of Interval) */
} Lanes;

static void
lanes_init (Lanes *self, guint n_lanes)
{
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_lanes; i++)
    g_ptr_array_add (self->lanes, g_array_new (FALSE, FALSE, sizeof (Interval)));
}

static void
lanes_clear (Lanes *self)
{
  g_ptr_array_unref (self->lanes);
}

static gboolean
is_free (const GArray *lane, Interval interval)
{
  for (guint i = 0; i < lane->len; i++)
    {
      const Interval *other = &g_array_index (lane, Interval, i);

      if (interval.x0 < other->x1 + GAP && other->x0 < interval.x1 + GAP)
        return FALSE;
    }

  return TRUE;
}

/* The lowest lane with room, or the number of lanes where none has it. */
static guint
lanes_take (Lanes *self, Interval interval)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      GArray *lane = g_ptr_array_index (self->lanes, i);

      if (!is_free (lane, interval))
        continue;
      g_array_append_val (lane, interval);
      return i;
    }

  return self->lanes->len;
}

/* Where the symbol stands: at the end that is known, else in the middle of what is in sight of the span. */
static double
place_symbol (const JalonTimeAxis *axis, const JalonTimelineItem *item, double x0, double x1, double size)
{
  double half_day = axis->width / axis->length / 2;
  double x;

  if (item->span == JALON_SPAN_DURATION && item->fades_in)
    x = x1 - half_day;
  else if (item->span == JALON_SPAN_DURATION && item->start == item->end)
    x = x0 + half_day;
  else
    x = (MAX (x0, 0) + MIN (x1, axis->width)) / 2;

  /* What is in sight has its symbol in sight; a day that is cut by the edge keeps its place. */
  return item->span == JALON_SPAN_DAY ? x : CLAMP (x, size / 2, axis->width - size / 2);
}

static JalonTimelineMark
make_mark (const JalonTimeAxis *axis, const JalonTimelineItem *item, double size, guint first, guint n_items)
{
  JalonTimelineMark mark = { .size = size, .first = first, .n_items = n_items };

  mark.x0 = jalon_time_axis_get_x (axis, item->start);
  mark.x1 = jalon_time_axis_get_x (axis, (double) item->end + 1);
  mark.x = place_symbol (axis, item, mark.x0, mark.x1, size);
  if (item->fades_in)
    mark.x0 -= JALON_TIMELINE_FADE;
  if (item->fades_out)
    mark.x1 += JALON_TIMELINE_FADE;

  return mark;
}

static Interval
get_interval (const JalonTimelineItem *item, const JalonTimelineMark *mark, double size)
{
  Interval interval = { mark->x - size / 2, mark->x + size / 2 };

  if (item->span != JALON_SPAN_DAY || item->fades_out)
    {
      interval.x0 = MIN (interval.x0, mark->x0);
      interval.x1 = MAX (interval.x1, mark->x1);
    }
  /* The number at the corner. */
  if (mark->n_items > 1)
    interval.x1 += size * 0.4;

  return interval;
}

static gboolean
are_alike (const JalonTimelineItem *a, const JalonTimelineItem *b)
{
  return a->start == b->start && a->end == b->end && a->span == b->span && a->symbol == b->symbol &&
         a->style == b->style && a->fades_in == b->fades_in && a->fades_out == b->fades_out &&
         a->is_excluded == b->is_excluded;
}

static GArray *
make_marks (const JalonTimeAxis *axis, const GArray *items, double size, gboolean join_alike)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (JalonTimelineMark));

  for (guint i = 0, n; i < items->len; i += n)
    {
      const JalonTimelineItem *item = &g_array_index (items, JalonTimelineItem, i);
      JalonTimelineMark        mark;

      n = 1;
      while (join_alike && i + n < items->len && are_alike (item, &g_array_index (items, JalonTimelineItem, i + n)))
        n++;
      mark = make_mark (axis, item, size, i, n);
      g_array_append_val (marks, mark);
    }

  return marks;
}

/* Takes a lane for a mark, which stands in the middle of its time or, where that day is wide enough, beside others of
 * the day. Returns the number of lanes where none has room.
 */
static guint
take_lane (Lanes *lanes, const JalonTimelineItem *item, JalonTimelineMark *mark, double size)
{
  Interval interval = get_interval (item, mark, size);
  double   step = interval.x1 - interval.x0 + GAP, middle = mark->x;
  double   room = item->span == JALON_SPAN_DAY && !item->fades_out ? (mark->x1 - mark->x0 - size) / 2 : 0;
  guint    lane = lanes_take (lanes, interval);

  for (guint i = 1; lane == lanes->lanes->len && step * ((i + 1) / 2) <= room; i++)
    {
      mark->x = middle + (i % 2 == 1 ? step : -step) * ((i + 1) / 2);
      lane = lanes_take (lanes, get_interval (item, mark, size));
    }
  return lane;
}

/* Gives each mark its lane, long ones first; FALSE where the lanes are too few. */
static gboolean
stack (const GArray *items, GArray *marks, guint n_lanes, double bottom, double pitch)
{
  double   size = pitch * SYMBOL_SHARE;
  gboolean fits = TRUE;
  Lanes    lanes;

  lanes_init (&lanes, n_lanes);
  for (guint pass = 0; pass < 2 && fits; pass++)
    {
      for (guint i = 0; i < marks->len && fits; i++)
        {
          JalonTimelineMark       *mark = &g_array_index (marks, JalonTimelineMark, i);
          const JalonTimelineItem *item = &g_array_index (items, JalonTimelineItem, mark->first);
          Interval                 interval = get_interval (item, mark, size);
          gboolean                 is_long = interval.x1 - interval.x0 > 2 * size;
          guint                    lane;

          if (is_long != (pass == 0))
            continue;
          lane = take_lane (&lanes, item, mark, size);
          fits = lane < n_lanes;
          mark->y = bottom - (lane + 0.5) * pitch;
        }
    }
  lanes_clear (&lanes);

  return fits;
}

static void
append_all (JalonTimelineLayout *self, const GArray *items, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      JalonTimelineMark mark = g_array_index (marks, JalonTimelineMark, i);

      mark.first += self->items->len;
      g_array_append_val (self->marks, mark);
    }
  g_array_append_vals (self->items, items->data, items->len);
}

/**
 * jalon_timeline_count_room:
 * @top: pixels
 * @bottom: pixels
 *
 * Returns: how many symbols would stand between @top and @bottom if all were as small as can be and side by side
 */
guint
jalon_timeline_count_room (const JalonTimelineLayout *self, double top, double bottom)
{
  double pitch = pitches[G_N_ELEMENTS (pitches) - 1];

  return (guint) ((bottom - top) / pitch) * (guint) (self->axis.width / (pitch * SYMBOL_SHARE + GAP) + 1);
}

/* Alike events are told apart at a good size, or joined: no crowd of tiny twins. */
static gboolean
joins_alike (guint fit)
{
  return fit >= G_N_ELEMENTS (pitches);
}

/* (transfer full) (nullable): the events as marks in lanes; %NULL where they do not fit */
static GArray *
try_fit (const JalonTimelineLayout *self, const GArray *items, double top, double bottom, guint fit)
{
  double pitch = pitches[fit % G_N_ELEMENTS (pitches)];
  guint  n_lanes = (guint) ((bottom - top) / pitch);
  g_autoptr (GArray) marks = NULL;

  if (n_lanes == 0 || (!joins_alike (fit) && pitch < FIRST_PITCH_ALIKE))
    return NULL;
  marks = make_marks (&self->axis, items, pitch * SYMBOL_SHARE, joins_alike (fit));
  return stack (items, marks, n_lanes, bottom, pitch) ? g_steal_pointer (&marks) : NULL;
}

/**
 * jalon_timeline_find_fit:
 * @items: (element-type JalonTimelineItem): in the order of time
 * @top: pixels
 * @bottom: pixels
 * @fit: the first that may be tried: 0 for any
 *
 * Returns: how events fit between @top and @bottom, the larger the tighter; %JALON_TIMELINE_NO_FIT where they do not
 */
guint
jalon_timeline_find_fit (const JalonTimelineLayout *self, const GArray *items, double top, double bottom, guint fit)
{
  for (; fit < JALON_TIMELINE_NO_FIT; fit++)
    {
      g_autoptr (GArray) marks = try_fit (self, items, top, bottom, fit);

      if (marks != NULL)
        return fit;
    }
  return JALON_TIMELINE_NO_FIT;
}

/* What stands at the bottom comes to the middle. */
static void
centre (GArray *marks, double top, double bottom)
{
  double highest = bottom;
  double size = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      highest = MIN (highest, g_array_index (marks, JalonTimelineMark, i).y);
      size = g_array_index (marks, JalonTimelineMark, i).size / SYMBOL_SHARE;
    }
  for (guint i = 0; i < marks->len; i++)
    g_array_index (marks, JalonTimelineMark, i).y -= (highest - size / 2 - top) / 2;
}

/**
 * jalon_timeline_stack_events:
 * @items: (element-type JalonTimelineItem): in the order of time
 * @top: pixels
 * @bottom: pixels
 * @fit: of jalon_timeline_find_fit()
 * @is_centred: they stand in the middle, not at the bottom
 *
 * Stacks events in lanes between @top and @bottom.
 */
void
jalon_timeline_stack_events (JalonTimelineLayout *self,
                             const GArray        *items,
                             double               top,
                             double               bottom,
                             guint                fit,
                             gboolean             is_centred)
{
  g_autoptr (GArray) marks = try_fit (self, items, top, bottom, fit);

  g_return_if_fail (marks != NULL);

  if (is_centred)
    centre (marks, top, bottom);
  append_all (self, items, marks);
}

/**
 * jalon_timeline_stack_spans:
 * @items: (element-type JalonTimelineItem): sites or closures, in the order of time
 * @max_lanes: at least 1
 * @bottom: pixels
 * @pitch: pixels from lane to lane
 *
 * Stacks sites or closures upwards from @bottom. Where the lanes are too few
 * the bars share them, and only their beginnings keep apart.
 *
 * Returns: how many lanes were taken
 */
guint
jalon_timeline_stack_spans (JalonTimelineLayout *self,
                            const GArray        *items,
                            guint                max_lanes,
                            double               bottom,
                            double               pitch)
{
  double size = JALON_TIMELINE_SPAN_SYMBOL;
  g_autoptr (GArray) marks = make_marks (&self->axis, items, size, FALSE);
  Lanes whole, beginnings;
  guint n_lanes = 0;

  lanes_init (&whole, max_lanes);
  lanes_init (&beginnings, max_lanes);
  for (guint i = 0; i < marks->len; i++)
    {
      JalonTimelineMark *mark = &g_array_index (marks, JalonTimelineMark, i);
      Interval           beginning;
      guint              lane;

      /* Open at the end it lasts: to the edge, not for a short while. */
      if (g_array_index (items, JalonTimelineItem, i).fades_out)
        mark->x1 = self->axis.width;
      mark->x = CLAMP (mark->x0, size / 2, self->axis.width - size / 2);
      beginning = (Interval){ mark->x - size / 2, mark->x + size / 2 };
      lane = lanes_take (&whole, (Interval){ beginning.x0, MAX (mark->x1, beginning.x1) });
      if (lane == max_lanes)
        lane = lanes_take (&beginnings, beginning);
      else
        g_array_append_val (g_ptr_array_index (beginnings.lanes, lane), beginning);
      lane = MIN (lane, max_lanes - 1);
      mark->y = bottom - (lane + 0.5) * pitch;
      n_lanes = MAX (n_lanes, lane + 1);
    }
  lanes_clear (&whole);
  lanes_clear (&beginnings);
  append_all (self, items, marks);

  return n_lanes;
}
