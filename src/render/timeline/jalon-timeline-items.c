/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dossier is on a stretch of time, no more precise than its sources:
 * a day, all days of a span, or some day of it.
 */

#include "config.h"

#include "jalon-timeline-items.h"

#include "jalon-kind-symbol.h"
#include "jalon-kind.h"
#include "jalon-palette.h"
#include "jalon-role-paint.h"
#include "jalon-time-units.h"

/* FALSE where the time has no day at all. */
static gboolean
fill_time (JalonTimelineItem *item, gint32 start, gint32 end, JalonTimePrecision precision)
{
  if (start == JALON_DAY_NONE && end == JALON_DAY_NONE)
    return FALSE;

  item->fades_in = start == JALON_DAY_NONE;
  item->fades_out = end == JALON_DAY_NONE;
  item->start = item->fades_in ? end : start;
  item->end = item->fades_out ? start : end;
  if (item->fades_in || item->fades_out)
    item->span = JALON_SPAN_DURATION;
  else if (item->start == item->end)
    item->span = JALON_SPAN_DAY;
  else
    item->span =
        precision == JALON_TIME_DAY || precision == JALON_TIME_SINCE ? JALON_SPAN_DURATION : JALON_SPAN_UNCERTAIN;

  return TRUE;
}

/* A fading end reaches on: its last day alone does not say whether it is in sight. */
static gboolean
is_in (const JalonTimelineItem *item, gint32 first, gint32 last)
{
  return (item->fades_in || item->start <= last) && (item->fades_out || item->end >= first);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const JalonTimelineItem *p = a;
  const JalonTimelineItem *q = b;

  if (p->start != q->start)
    return p->start < q->start ? -1 : 1;
  if (p->end != q->end)
    return p->end < q->end ? -1 : 1;
  if (p->symbol != q->symbol)
    return (int) p->symbol - q->symbol;
  if (p->style != q->style)
    return (int) p->style - q->style;
  if (p->is_excluded != q->is_excluded)
    return (int) p->is_excluded - q->is_excluded;

  return p->row < q->row ? -1 : p->row > q->row;
}

/**
 * jalon_timeline_list_events:
 * @first: a day
 * @last: a day
 *
 * Lists the events with a day from @first to @last, in the order of time.
 *
 * Returns: (transfer full) (element-type JalonTimelineItem)
 */
GArray *
jalon_timeline_list_events (const JalonTimelineSource *source, gint32 first, gint32 last)
{
  JalonEventStore   *store = jalon_dossier_get_events (source->dossier);
  JalonEventColumns  columns = jalon_event_store_get_columns (store);
  const JalonBitset *rows = source->context->rows[JALON_KIND_EVENT];
  GArray            *items = g_array_new (FALSE, FALSE, sizeof (JalonTimelineItem));

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      JalonTimelineItem item = { .kind = JALON_THING_EVENT, .row = row };

      /* Far the most of a large dossier is out of sight: not a word of it is unpacked. */
      if (!fill_time (&item, columns.start[row], columns.end[row], JALON_TIME_DAY) || !is_in (&item, first, last))
        continue;

      fill_time (&item, columns.start[row], columns.end[row], jalon_event_store_get_time_precision (store, row));
      item.fades_out |= columns.words[JALON_EVENT_COLUMN_STATUS][row] == JALON_STATUS_ONGOING;
      item.symbol = columns.words[JALON_EVENT_COLUMN_TYPE][row];
      item.style = jalon_symbol_get_style (columns.words[JALON_EVENT_COLUMN_VERDICT][row],
                                           columns.words[JALON_EVENT_COLUMN_REVIEW][row]) |
                   (item.span == JALON_SPAN_UNCERTAIN ? JALON_STYLE_HOLLOW : 0);
      item.is_excluded = !jalon_bitset_contains (source->result->rows[JALON_KIND_EVENT], row);
      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);

  return items;
}

/* A site that is said to be there since some time is still there. */
static gboolean
site_lasts (gconstpointer record)
{
  return TRUE;
}

static gboolean
closure_lasts (gconstpointer record)
{
  return ((const JalonClosureRecord *) record)->until_further_notice;
}

/* How a feature of each kind but events is shown, in how many lanes at most, and whether it goes on beyond its last
 * day.
 */
static const struct
{
  JalonInk ink;
  gboolean is_hatched;
  guint    n_lanes;
  gboolean (*lasts) (gconstpointer record);
} looks[JALON_N_KINDS] = {
  [JALON_KIND_SITE] = { JALON_INK_HOST, FALSE, 1, site_lasts },
  [JALON_KIND_CLOSURE] = { JALON_INK_CLOSING, TRUE, 2, closure_lasts },
};

static gboolean
fill_feature (JalonTimelineItem *item, JalonFeature *feature)
{
  JalonKindId        kind = jalon_feature_get_kind (feature);
  JalonVerdict       verdict = jalon_feature_get_verdict (feature);
  const JalonRecord *record = jalon_feature_get_record (feature);

  item->symbol = jalon_kind_symbol_get (kind, record);
  item->is_bar = TRUE;
  item->ink = looks[kind].ink;
  item->is_hatched = looks[kind].is_hatched;
  item->style = jalon_symbol_get_style (verdict, record->review);
  item->certainty = jalon_certainty_get (verdict, record->review);
  if (!fill_time (item, record->time.start, record->time.end, record->time.precision))
    return FALSE;

  item->fades_out |= looks[kind].lasts (record);
  return TRUE;
}

/**
 * jalon_timeline_get_n_lanes:
 *
 * Returns: how many lanes features of a kind take at most; 0 where they are not shown as spans
 */
guint
jalon_timeline_get_n_lanes (JalonKindId kind)
{
  return looks[kind].n_lanes;
}

/**
 * jalon_timeline_list_spans:
 * @kind: any but events
 * @first: a day
 * @last: a day
 *
 * Lists the features of a kind that are there on a day from @first to @last.
 *
 * Returns: (transfer full) (element-type JalonTimelineItem)
 */
GArray *
jalon_timeline_list_spans (const JalonTimelineSource *source, JalonKindId kind, gint32 first, gint32 last)
{
  GListModel        *list = jalon_dossier_get_features (source->dossier, kind);
  const JalonBitset *context = source->context->rows[kind];
  GArray            *items = g_array_new (FALSE, FALSE, sizeof (JalonTimelineItem));

  for (guint row = jalon_bitset_next (context, 0); row != JALON_BITSET_END; row = jalon_bitset_next (context, row + 1))
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (list, row);
      JalonTimelineItem item = { .kind = JALON_THING_FEATURE + kind, .row = row };

      if (!fill_feature (&item, feature) || !is_in (&item, first, last))
        continue;

      item.is_excluded = !jalon_bitset_contains (source->result->rows[kind], row);
      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);

  return items;
}

/**
 * jalon_timeline_source_get_extent:
 *
 * Finds the days that events, sites and closures reach over. Only events count as undated.
 */
void
jalon_timeline_source_get_extent (const JalonTimelineSource *source, JalonTimeExtent *out_extent)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (source->dossier));

  jalon_time_extent_init (out_extent);
  jalon_time_extent_add_rows (out_extent, &columns, source->context->rows[JALON_KIND_EVENT]);
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      g_autoptr (GArray) items = jalon_timeline_list_spans (source, kind, JALON_DAY_MIN, JALON_DAY_MAX);

      for (guint i = 0; i < items->len; i++)
        {
          const JalonTimelineItem *item = &g_array_index (items, JalonTimelineItem, i);

          jalon_time_extent_add (out_extent, item->start, item->end);
        }
    }
}
