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

static JalonTimelineBand *
get_band (JalonTimelineLayout *self, guint band)
{
  return &g_array_index (self->bands, JalonTimelineBand, band);
}

/* The events of a band that match. */
static JalonBitset *
dup_shown_rows (const JalonTimelineSource *source, guint band)
{
  JalonBitset   *rows = source->result->rows[JALON_KIND_EVENT], *shown;
  gsize          n_words;
  guint64       *words;
  const guint64 *group, *matching;

  if (source->groups == NULL)
    return jalon_bitset_ref (rows);

  shown = jalon_bitset_new (jalon_bitset_get_size (rows));
  words = jalon_bitset_get_words (shown, &n_words);
  group = jalon_bitset_get_words (((JalonEventGroup *) g_ptr_array_index (source->groups, band))->rows, &n_words);
  matching = jalon_bitset_get_words (rows, &n_words);
  for (gsize i = 0; i < n_words; i++)
    words[i] = group[i] & matching[i];

  return shown;
}

static void
count_band (JalonTimelineLayout *self, const JalonTimelineSource *source, guint index)
{
  JalonEventColumns  columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));
  const JalonBitset *shown = source->result->rows[JALON_KIND_EVENT];
  JalonTimelineBand *band = get_band (self, index);

  jalon_time_bins_free (band->shown);
  band->shown = jalon_time_bins_new (band->bins->edges, band->bins->n_bins);
  if (shown == source->context->rows[JALON_KIND_EVENT])
    memcpy (band->shown->counts, band->bins->counts, band->bins->n_bins * JALON_N_QUADS * sizeof *band->bins->counts);
  else
    {
      g_autoptr (JalonBitset) rows = dup_shown_rows (source, index);

      jalon_time_bins_count (band->shown, &columns, rows);
    }
}

/**
 * jalon_timeline_layout_count_shown:
 * @source: what was laid out, but for the events that match
 *
 * Counts anew what of the columns matches; nothing moves.
 *
 * Returns: %FALSE where not all is columns, so that all has to be laid out anew
 */
gboolean
jalon_timeline_layout_count_shown (JalonTimelineLayout *self, const JalonTimelineSource *source)
{
  for (guint i = 0; i < self->bands->len; i++)
    if (get_band (self, i)->bins == NULL)
      return FALSE;

  for (guint i = 0; i < self->bands->len; i++)
    count_band (self, source, i);
  return TRUE;
}

static void
lay_out_columns (JalonTimelineLayout *self, const JalonTimelineSource *source, const JalonBitset *rows, guint index)
{
  JalonEventColumns  columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));
  JalonTimelineBand *band = get_band (self, index);
  g_autoptr (GArray) edges = NULL;

  self->bin_unit = jalon_time_axis_get_bin (&self->axis, LEAST_COLUMN);
  edges = jalon_time_axis_list_edges (&self->axis, self->bin_unit);
  band->bins = jalon_time_bins_new ((const gint32 *) edges->data, edges->len - 1);
  jalon_time_bins_count (band->bins, &columns, rows);
  count_band (self, source, index);

  for (guint bin = 0; bin < band->bins->n_bins; bin++)
    band->most = MAX (band->most, jalon_time_bins_get_total (band->bins, bin));
}

/* The events of a band as marks, and how they fit. */
typedef struct
{
  GArray *items; /* (owned) (nullable) (element-type JalonTimelineItem): none where they are too many */
  guint   fit;
} Trial;

static void
clear_trial (gpointer data)
{
  g_clear_pointer (&((Trial *) data)->items, g_array_unref);
}

static const JalonBitset *
get_rows (const JalonTimelineSource *source, guint band)
{
  return source->groups != NULL ? ((JalonEventGroup *) g_ptr_array_index (source->groups, band))->rows
                                : source->context->rows[JALON_KIND_EVENT];
}

static Trial
try_band (JalonTimelineLayout *self, const JalonTimelineSource *source, guint index, gint32 first, gint32 last)
{
  JalonEventColumns        columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));
  const JalonTimelineBand *band = get_band (self, index);
  JalonResult              context = *source->context;
  JalonTimelineSource      part = { source->dossier, &context, source->result, NULL };
  guint                    most = jalon_timeline_count_room (self, band->top, band->bottom);
  Trial                    trial = { NULL, JALON_TIMELINE_NO_FIT };

  context.rows[JALON_KIND_EVENT] = (JalonBitset *) get_rows (source, index);
  /* More than there is room for in any case are columns without a trial. */
  if (jalon_time_count_rows (&columns, context.rows[JALON_KIND_EVENT], first, last, most) > most)
    return trial;
  trial.items = jalon_timeline_list_events (&part, first, last);
  trial.fit = jalon_timeline_find_fit (self, trial.items, band->top, band->bottom, 0);
  return trial;
}

/* Symbols are as large in one band as in the others: as large as the fullest one lets them be. */
static guint
find_tightest (const GArray *trials)
{
  guint tightest = 0;

  for (guint i = 0; i < trials->len; i++)
    if (g_array_index (trials, Trial, i).fit < JALON_TIMELINE_NO_FIT)
      tightest = MAX (tightest, g_array_index (trials, Trial, i).fit);
  return tightest;
}

/* Marks in a band, else columns where they are more than there is room for. */
static void
lay_out_band (JalonTimelineLayout *self, const JalonTimelineSource *source, guint index, const Trial *trial, guint fit)
{
  const JalonTimelineBand *band = get_band (self, index);

  if (trial->fit == JALON_TIMELINE_NO_FIT)
    {
      lay_out_columns (self, source, get_rows (source, index), index);
      return;
    }
  fit = jalon_timeline_find_fit (self, trial->items, band->top, band->bottom, fit);
  jalon_timeline_stack_events (self,
                               trial->items,
                               band->top,
                               band->bottom,
                               fit < JALON_TIMELINE_NO_FIT ? fit : trial->fit,
                               source->groups != NULL);
}

/* Bands of the same height, one for each group. */
static void
lay_out_events (JalonTimelineLayout *self, const JalonTimelineSource *source, gint32 first, gint32 last)
{
  guint  n_bands = source->groups != NULL ? source->groups->len : 1;
  double top = source->groups != NULL ? JALON_TIMELINE_CONTEXT : JALON_TIMELINE_TOP;
  double height = (self->events_bottom - top) / n_bands;
  g_autoptr (GArray) trials = g_array_new (FALSE, FALSE, sizeof (Trial));
  guint tightest;

  g_array_set_clear_func (trials, clear_trial);
  for (guint i = 0; i < n_bands; i++)
    {
      JalonTimelineBand band = { .top = top + i * height, .bottom = top + (i + 1) * height };
      Trial             trial;

      if (source->groups != NULL)
        band.label = g_strdup (((JalonEventGroup *) g_ptr_array_index (source->groups, i))->label);
      g_array_append_val (self->bands, band);
      trial = try_band (self, source, i, first, last);
      g_array_append_val (trials, trial);
    }
  tightest = find_tightest (trials);
  for (guint i = 0; i < n_bands; i++)
    lay_out_band (self, source, i, &g_array_index (trials, Trial, i), tightest);
}

static void
clear_band (gpointer data)
{
  JalonTimelineBand *band = data;

  g_free (band->label);
  jalon_time_bins_free (band->bins);
  jalon_time_bins_free (band->shown);
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
  self->bands = g_array_new (FALSE, FALSE, sizeof (JalonTimelineBand));
  g_array_set_clear_func (self->bands, clear_band);
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
  g_array_unref (self->bands);
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
get_distance (const JalonTimelineMark *mark, Pass pass, double x, double y)
{
  double dx, dy = fabs (y - mark->y), reach;

  if (pass.bars)
    {
      reach = MAX (pass.reach, BAR_REACH);
      dx = x < mark->x0 ? mark->x0 - x : MAX (x - mark->x1, 0);
      return dx <= 0 && dy <= reach ? dy : G_MAXDOUBLE;
    }

  reach = MAX (pass.reach, mark->size / 2);
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
          double                   distance = get_distance (mark, passes[pass], x, y);

          if (distance >= best)
            continue;
          best = distance;
          *out_mark = i - 1;
        }
    }

  return best < G_MAXDOUBLE;
}

/**
 * jalon_timeline_band_get_column_height:
 * @count: events
 *
 * Returns: how high a column of so many is, pixels
 */
double
jalon_timeline_band_get_column_height (const JalonTimelineBand *self, double count)
{
  return self->most > 0 ? count / self->most * (self->bottom - self->top) : 0;
}

/* How far a column is from a position, G_MAXDOUBLE where it is out of reach. */
static double
get_column_distance (const JalonTimelineLayout *self,
                     const JalonTimelineBand   *band,
                     guint                      bin,
                     double                     x,
                     double                     y,
                     double                     reach)
{
  double height = jalon_timeline_band_get_column_height (band, jalon_time_bins_get_total (band->bins, bin));
  double x0 = jalon_time_axis_get_x (&self->axis, band->bins->edges[bin]);
  double x1 = jalon_time_axis_get_x (&self->axis, band->bins->edges[bin + 1]);
  double distance = x < x0 ? x0 - x : MAX (x - x1, 0);

  if (height <= 0 || y < band->bottom - MAX (height, 2 * reach) || distance > reach)
    return G_MAXDOUBLE;
  return distance;
}

/**
 * jalon_timeline_layout_pick_column:
 * @x: pixels
 * @y: pixels
 * @reach: pixels by which a column may be missed, and half of how high the lowest one is taken for
 * @out_column: (out): the column
 *
 * Finds the column at a position, else the nearest one of that band within reach.
 *
 * Returns: %FALSE where there is none, or @y is above it
 */
gboolean
jalon_timeline_layout_pick_column (const JalonTimelineLayout *self,
                                   double                     x,
                                   double                     y,
                                   double                     reach,
                                   JalonTimelineColumn       *out_column)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < self->bands->len; i++)
    {
      const JalonTimelineBand *band = jalon_timeline_layout_get_band (self, i);
      double                   below = i + 1 == self->bands->len ? reach : 0;

      if (band->bins == NULL || (i > 0 && y < band->top) || y > band->bottom + below)
        continue;
      for (guint bin = 0; bin < band->bins->n_bins; bin++)
        {
          double distance = get_column_distance (self, band, bin, x, y, reach);

          if (distance >= best)
            continue;
          best = distance;
          *out_column = (JalonTimelineColumn){ i, bin };
        }
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
