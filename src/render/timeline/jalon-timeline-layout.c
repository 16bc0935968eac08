/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks or columns, and what is at a position.
 */

#include "config.h"

#include "jalon-timeline-layout.h"

#include "jalon-timeline-lanes.h"

#include <math.h>

/* Columns are at least so wide, pixels. */
#define LEAST_COLUMN 6.0

/* The height of a lane for features of any kind but events, pixels. */
#define SPAN_PITCH 9.5

/* Above the axis, and between sites, closures and events where both are there; pixels. */
#define SPAN_GAP 2.0

/* A bar may be missed by so much to be hit all the same, pixels. */
#define BAR_REACH 4.0

static double
lay_out_spans (JalonTimelineLayout *self, const JalonTimelineSource *source, gint32 first, gint32 last)
{
  double bottom = self->axis_top - SPAN_GAP;

  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    {
      g_autoptr (GArray) items = NULL;

      if (jalon_timeline_get_n_lanes (kind) == 0)
        continue;
      items = jalon_timeline_list_spans (source, kind, first, last);
      bottom -=
          SPAN_PITCH * jalon_timeline_stack_spans (self, items, jalon_timeline_get_n_lanes (kind), bottom, SPAN_PITCH);
    }

  return self->items->len > 0 ? bottom - SPAN_GAP : bottom;
}

/**
 * jalon_timeline_layout_count_shown:
 * @source: what was laid out, but for the events that match
 *
 * Counts anew what of the columns matches; nothing moves.
 *
 * Returns: %FALSE where there are no columns, so that all has to be laid out anew
 */
gboolean
jalon_timeline_layout_count_shown (JalonTimelineLayout *self, const JalonTimelineSource *source)
{
  JalonEventColumns  columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));
  const JalonBitset *shown = source->result->rows[JALON_KIND_EVENT];

  if (self->bins == NULL)
    return FALSE;

  jalon_time_bins_free (self->shown);
  self->shown = jalon_time_bins_new (self->bins->edges, self->bins->n_bins);
  if (shown == source->context->rows[JALON_KIND_EVENT])
    memcpy (self->shown->counts, self->bins->counts, self->bins->n_bins * JALON_N_QUADS * sizeof *self->bins->counts);
  else
    jalon_time_bins_count (self->shown, &columns, shown);
  return TRUE;
}

static void
lay_out_columns (JalonTimelineLayout *self, const JalonTimelineSource *source)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));
  g_autoptr (GArray) edges = NULL;

  self->bin_unit = jalon_time_axis_get_bin (&self->axis, LEAST_COLUMN);
  edges = jalon_time_axis_list_edges (&self->axis, self->bin_unit);
  self->bins = jalon_time_bins_new ((const gint32 *) edges->data, edges->len - 1);
  jalon_time_bins_count (self->bins, &columns, source->context->rows[JALON_KIND_EVENT]);
  jalon_timeline_layout_count_shown (self, source);

  for (guint bin = 0; bin < self->bins->n_bins; bin++)
    self->most = MAX (self->most, jalon_time_bins_get_total (self->bins, bin));
}

static void
lay_out_events (JalonTimelineLayout *self, const JalonTimelineSource *source, gint32 first, gint32 last)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));
  guint             most = jalon_timeline_count_room (self, JALON_TIMELINE_TOP, self->events_bottom);
  guint n_events = jalon_time_count_rows (&columns, source->context->rows[JALON_KIND_EVENT], first, last, most);

  /* More than there is room for in any case are columns without a trial. */
  if (n_events <= most)
    {
      g_autoptr (GArray) events = jalon_timeline_list_events (source, first, last);

      if (jalon_timeline_stack_events (self, events, JALON_TIMELINE_TOP, self->events_bottom))
        return;
    }

  lay_out_columns (self, source);
}

/**
 * jalon_timeline_layout_new:
 * @source: what to show; not looked at any more afterwards
 * @axis: which days, and how wide
 * @height: of all with the axis, pixels
 * @axis_height: pixels: as the words on it need, at least %JALON_TIMELINE_AXIS
 *
 * Lays out a timeline.
 *
 * Returns: (transfer full): the layout
 */
JalonTimelineLayout *
jalon_timeline_layout_new (const JalonTimelineSource *source,
                           const JalonTimeAxis       *axis,
                           double                     height,
                           double                     axis_height)
{
  JalonTimelineLayout *self;
  gint32               first = (gint32) floor (axis->start);
  gint32               last = (gint32) ceil (axis->start + axis->length) - 1;

  g_return_val_if_fail (axis->width > 0 && axis->length > 0, NULL);

  self = g_new0 (JalonTimelineLayout, 1);
  self->axis = *axis;
  self->height = height;
  self->axis_top = height - axis_height;
  self->items = g_array_new (FALSE, FALSE, sizeof (JalonTimelineItem));
  self->marks = g_array_new (FALSE, FALSE, sizeof (JalonTimelineMark));
  self->events_bottom = lay_out_spans (self, source, first, last);
  lay_out_events (self, source, first, last);

  return self;
}

void
jalon_timeline_layout_free (JalonTimelineLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->items);
  g_array_unref (self->marks);
  jalon_time_bins_free (self->bins);
  jalon_time_bins_free (self->shown);
  g_free (self);
}

/* What a pick looks for: symbols or bars, within so many pixels. */
typedef struct
{
  gboolean bars;
  double   reach; /* of symbols beyond their side where that is less; 0 for what is right at the position */
} Pass;

/* How far a mark is from a position, G_MAXDOUBLE where it is out of reach. */
static double
get_distance (const JalonTimelineLayout *self, const JalonTimelineMark *mark, Pass pass, double x, double y)
{
  gboolean is_span = g_array_index (self->items, JalonTimelineItem, mark->first).is_bar;
  double   size = is_span ? JALON_TIMELINE_SPAN_SYMBOL : self->symbol_size;
  double   dx, dy = fabs (y - mark->y), reach;

  if (pass.bars)
    {
      reach = MAX (pass.reach, BAR_REACH);
      dx = x < mark->x0 ? mark->x0 - x : MAX (x - mark->x1, 0);
      return dx <= 0 && dy <= reach ? dy : G_MAXDOUBLE;
    }

  reach = MAX (pass.reach, size / 2);
  dx = fabs (x - mark->x);
  return dx <= reach && dy <= reach ? hypot (dx, dy) : G_MAXDOUBLE;
}

/**
 * jalon_timeline_layout_pick:
 * @x: pixels
 * @y: pixels
 * @reach: pixels by which the middle of a mark may be missed at least; 0 for what is right at the position
 * @out_mark: (out): index of the mark
 *
 * Finds the mark at a position: a symbol, else a bar, else the nearest one within reach.
 *
 * Returns: %FALSE where there is none
 */
gboolean
jalon_timeline_layout_pick (const JalonTimelineLayout *self, double x, double y, double reach, guint *out_mark)
{
  const Pass passes[] = { { FALSE, 0 }, { TRUE, 0 }, { FALSE, reach }, { TRUE, reach } };
  double     best = G_MAXDOUBLE;

  for (guint pass = 0; pass < G_N_ELEMENTS (passes) && best == G_MAXDOUBLE; pass++)
    {
      for (guint i = self->marks->len; i > 0; i--)
        {
          const JalonTimelineMark *mark = &g_array_index (self->marks, JalonTimelineMark, i - 1);
          double                   distance = get_distance (self, mark, passes[pass], x, y);

          if (distance >= best)
            continue;
          best = distance;
          *out_mark = i - 1;
        }
    }

  return best < G_MAXDOUBLE;
}

/**
 * jalon_timeline_layout_get_column_height:
 * @count: events
 *
 * Returns: how high a column of so many is, pixels
 */
double
jalon_timeline_layout_get_column_height (const JalonTimelineLayout *self, double count)
{
  return self->most > 0 ? count / self->most * (self->events_bottom - JALON_TIMELINE_TOP) : 0;
}

/**
 * jalon_timeline_layout_pick_bin:
 * @x: pixels
 * @y: pixels
 * @reach: pixels by which a column may be missed, and half of how high the lowest one is taken for
 * @out_bin: (out): index of the column
 *
 * Finds the column at a position, else the nearest one within reach.
 *
 * Returns: %FALSE where there is none, or @y is above it
 */
gboolean
jalon_timeline_layout_pick_bin (const JalonTimelineLayout *self, double x, double y, double reach, guint *out_bin)
{
  double best = G_MAXDOUBLE;

  for (guint bin = 0; self->bins != NULL && bin < self->bins->n_bins; bin++)
    {
      double height = jalon_timeline_layout_get_column_height (self, jalon_time_bins_get_total (self->bins, bin));
      double x0 = jalon_time_axis_get_x (&self->axis, self->bins->edges[bin]);
      double x1 = jalon_time_axis_get_x (&self->axis, self->bins->edges[bin + 1]);
      double distance = x < x0 ? x0 - x : MAX (x - x1, 0);

      if (height <= 0 || y > self->events_bottom + reach || y < self->events_bottom - MAX (height, 2 * reach) ||
          distance > reach || distance >= best)
        continue;
      best = distance;
      *out_bin = bin;
    }

  return best < G_MAXDOUBLE;
}

/**
 * jalon_timeline_layout_find:
 * @kind: an event, a site or a closure
 * @row: of it
 * @out_mark: (out): index of its mark
 *
 * Finds the mark that stands for something.
 *
 * Returns: %FALSE where it is out of sight or in a column
 */
gboolean
jalon_timeline_layout_find (const JalonTimelineLayout *self, JalonThingKind kind, guint row, guint *out_mark)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (self->marks, JalonTimelineMark, i);

      for (guint j = 0; j < mark->n_items; j++)
        {
          const JalonTimelineItem *item = &g_array_index (self->items, JalonTimelineItem, mark->first + j);

          if (item->kind != kind || item->row != row)
            continue;
          *out_mark = i;
          return TRUE;
        }
    }

  return FALSE;
}
