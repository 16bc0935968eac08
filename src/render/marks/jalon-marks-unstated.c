/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events and sites whose place is a country and no more: hollow symbols in
 * rows near the country's name, never a pin. Where a country is too small for
 * its rows, its events become one cluster; where it has no room for that either,
 * they stand beside it, and a line leads to it.
 */

#include "config.h"

#include "jalon-marks-unstated.h"

#include "jalon-mark-table.h"
#include "jalon-marks-rows.h"
#include "jalon-marks-sites.h"
#include "jalon-outline.h"
#include "jalon-visible-middle.h"
#include "jalon-spot.h"

#include <math.h>

/* Pixels of its country's width that each symbol needs before they are put together. */
#define ROOM_FOR_ONE 12.0

/* What is hung up less than this far from the edge of what is seen would be cut, pixels. */
#define EDGE 24.0

/* What stands in a country; @stays: by itself, however many others there are. */
typedef struct
{
  const char *country;
  gboolean    stays;
  JalonMark   mark;
} Item;

/* Where marks go; @crowded: there are so many that some may be left out. */
typedef struct
{
  const JalonViewport *viewport;
  JalonPlacement      *placement;
  GArray              *marks;
  gboolean             crowded;
} Target;

static void
add_item (GArray *items, const char *country, gboolean stays, JalonMark mark)
{
  Item item = { country, stays, mark };

  g_array_append_val (items, item);
}

static void
gather_items (JalonScene *self, GArray *items)
{
  const GArray *unstated = jalon_mark_table_get_unstated (self->marks);
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);

  for (guint i = 0; i < self->sites->len && i < JALON_MARKS_MAX_SITES; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);

      if (!site->has_point && site->country != NULL)
        add_item (items,
                  site->country,
                  TRUE,
                  (JalonMark){
                      .symbol = (guint8) (JALON_SYMBOL_SITE_FIRST + site->kind),
                      .style = jalon_marks_site_style (site, self->options.dark),
                      .count = 1,
                      .kind = JALON_THING_SITE,
                      .row = site->row,
                  });
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      const JalonCandidate *candidate = &g_array_index (candidates, JalonCandidate, i);

      if (!candidate->has_point)
        add_item (items,
                  candidate->country,
                  FALSE,
                  (JalonMark){
                      .symbol = candidate->symbol,
                      .style = candidate->style,
                      .alternative = candidate->alternative,
                      .count = 1,
                      .kind = JALON_THING_EVENT,
                      .row = candidate->row,
                  });
    }
  for (guint i = 0; i < unstated->len; i++)
    {
      const JalonUnstated *group = &g_array_index (unstated, JalonUnstated, i);

      add_item (items,
                group->country,
                FALSE,
                (JalonMark){
                    .symbol = group->symbol,
                    .style = group->style,
                    .count = group->rows->len,
                    .kind = group->rows->len > 1 ? JALON_THING_CLUSTER : JALON_THING_EVENT,
                    .row = g_array_index (group->rows, guint, 0),
                    .first = JALON_MARKS_UNSTATED | i,
                });
    }
}

/* By country; within one the sites first, then events in the order of their groups. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *first = a, *second = b;
  int         order = strcmp (first->country, second->country);

  if (order == 0)
    order = second->stays - first->stays;
  if (order == 0)
    order = first->mark.symbol - second->mark.symbol;
  if (order == 0)
    order = first->mark.style - second->mark.style;
  return order != 0 ? order : (first->mark.row > second->mark.row) - (first->mark.row < second->mark.row);
}

/* Whether a point lies in a view, and so far from its edges, pixels. */
static gboolean
is_within (const JalonViewport *viewport, double x, double y, double margin)
{
  return x > margin && y > margin && x < viewport->width - margin && y < viewport->height - margin;
}

/* Where a country's rows are hung up: at its label, in the part of it that is seen, or at its capital. What a window
 * draws beyond its edges comes after what is seen. */
static gboolean
find_anchor (JalonScene              *self,
             const JalonViewport     *viewport,
             const JalonWorldMap     *map,
             const JalonWorldCountry *country,
             double                  *x,
             double                  *y)
{
  const JalonWorldPlace *capital = jalon_world_get_capital (self->world, country->code);
  JalonVisibleMiddle     middle;
  gboolean               is_window = viewport->pad > 0;

  jalon_viewport_project (viewport, country->label_lon, country->label_lat, x, y);
  if (is_within (viewport, *x, *y, is_window ? viewport->pad + EDGE : 0))
    return TRUE;
  if ((is_window && jalon_visible_middle_find_seen (viewport, map, country, JALON_VISIBLE_MIDDLE_LARGE, &middle)) ||
      (!is_within (viewport, *x, *y, 0) &&
       jalon_visible_middle_find (viewport, map, country, JALON_VISIBLE_MIDDLE_LARGE, &middle)))
    {
      *x = middle.x;
      *y = middle.y;
      return TRUE;
    }
  if (is_within (viewport, *x, *y, 0))
    return TRUE;
  if (capital == NULL)
    return FALSE;
  jalon_viewport_project (viewport, capital->lon, capital->lat, x, y);
  return is_within (viewport, *x, *y, 0);
}

/* Puts the events of one country together; returns how many items are left. */
static guint
put_together (Item *items, guint n, gboolean dark)
{
  guint n_sites = 0, n_events = 0, proposed = 0, n_of_class[JALON_N_QUADS] = { 0 };

  while (n_sites < n && items[n_sites].stays)
    n_sites++;
  if (n - n_sites < 2)
    return n;
  for (guint i = n_sites; i < n; i++)
    if (items[i].mark.alternative == 0)
      {
        n_events += items[i].mark.count;
        n_of_class[jalon_event_type_get_quad (MIN (items[i].mark.symbol, JALON_EVENT_NOTE))] += items[i].mark.count;
        proposed |= items[i].mark.style & JALON_STYLE_PROPOSED;
      }
    else
      return n;
  items[n_sites].mark.symbol = JALON_SYMBOL_CLUSTER;
  items[n_sites].mark.shares = jalon_class_shares_make (n_of_class);
  items[n_sites].mark.style = JALON_STYLE_HOLLOW | proposed | (dark ? JALON_STYLE_DARK : 0);
  items[n_sites].mark.kind = JALON_THING_CLUSTER;
  items[n_sites].mark.count = n_events;
  items[n_sites].mark.first |= JALON_MARKS_WHOLE_COUNTRY;
  return n_sites + 1;
}

static gboolean
seek_rows (JalonRows *rows, const Item *items, double country_width, gboolean last_resort)
{
  rows->radius = 0.0;
  for (guint i = 0; i < rows->n; i++)
    rows->radius = MAX (rows->radius, jalon_mark_get_radius (&items[i].mark));
  return jalon_rows_find_place (rows, country_width, last_resort);
}

/* In rows in the country; else its events as one. */
static gboolean
find_rows (JalonRows *rows, Item *items, double country_width, gboolean crowded, gboolean dark)
{
  if (crowded || country_width < rows->n * ROOM_FOR_ONE)
    rows->n = put_together (items, rows->n, dark);
  if (seek_rows (rows, items, country_width, FALSE))
    return TRUE;
  rows->n = put_together (items, rows->n, dark);
  return seek_rows (rows, items, country_width, TRUE);
}

static void
add_mark (const Target *target, const JalonMark *mark)
{
  if (jalon_marks_is_near (target->viewport, mark->x, mark->y))
    g_array_append_val (target->marks, *mark);
  jalon_placement_take (target->placement, mark);
}

static void
place_in_rows (const Target *target, const JalonRows *rows, const Item *items, double anchor_x, double anchor_y)
{
  for (guint i = 0; i < rows->n; i++)
    {
      JalonMark mark = items[i].mark;

      mark.anchor_x = anchor_x;
      mark.anchor_y = anchor_y;
      jalon_rows_get_mark (rows, i, &mark.x, &mark.y);
      add_mark (target, &mark);
    }
}

/* Wherever there is room in the country; else beside it. Where there is none at all, over others, unless a closer view
 * has room for the many there are. */
static void
place_alone (const Target *target, const Item *items, guint n, double anchor_x, double anchor_y)
{
  for (guint i = 0; i < n; i++)
    {
      JalonMark mark = items[i].mark;

      mark.x = mark.anchor_x = anchor_x;
      mark.y = mark.anchor_y = anchor_y;
      if (jalon_spot_find_in (target->placement, items[i].country, &mark) < JALON_SPOT_NO_ROOM || !target->crowded)
        add_mark (target, &mark);
    }
}

/* The outline of a country, and the map that it is of: a coarse one will do, where the country has one. */
static const JalonWorldCountry *
find_country (JalonScene *self, const char *code, const JalonWorldMap **map)
{
  const JalonWorldCountry *country = NULL;

  for (JalonDetail detail = JALON_DETAIL_110M; detail <= JALON_DETAIL_10M && country == NULL; detail++)
    {
      *map = jalon_scene_get_map (self, detail);
      country = jalon_world_map_find (*map, code);
    }
  return country;
}

static void
add_country (JalonScene *self, const Target *target, Item *items, guint n)
{
  JalonRows                rows = { .placement = target->placement, .country = items[0].country, .n = n };
  const JalonWorldMap     *map;
  const JalonWorldCountry *country = find_country (self, items[0].country, &map);
  const JalonWorldPath    *mainland = country != NULL ? jalon_outline_get_mainland (map, country) : NULL;
  double                   width, anchor_x, anchor_y;

  if (mainland == NULL || !find_anchor (self, target->viewport, map, country, &rows.x, &rows.y))
    return;
  anchor_x = rows.x;
  anchor_y = rows.y;
  width = (mainland->box.x1 - mainland->box.x0) * target->viewport->world;
  if (find_rows (&rows, items, width, target->crowded, self->options.dark))
    place_in_rows (target, &rows, items, anchor_x, anchor_y);
  else
    place_alone (target, items, rows.n, anchor_x, anchor_y);
}

void
jalon_marks_add_unstated (JalonScene *self, const JalonViewport *viewport, JalonPlacement *placement, GArray *marks)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Target target = { viewport, placement, marks, FALSE };
  guint  first = marks->len;

  gather_items (self, items);
  target.crowded = items->len > JALON_MARKS_MAX_UNSTATED;
  g_array_sort (items, compare_items);
  for (guint start = 0, end; start < items->len && marks->len - first < JALON_MARKS_MAX_UNSTATED; start = end)
    {
      Item *all = &g_array_index (items, Item, start);

      end = start + 1;
      while (end < items->len && g_array_index (items, Item, end).country == all->country)
        end++;
      add_country (self, &target, all, end - start);
    }
}

/* Whether a mark that @marked was listed with stands for a group too. */
static gboolean
is_marked (const JalonUnstated *group, const JalonUnstated *marked, const JalonMark *mark)
{
  return group == marked || ((mark->first & JALON_MARKS_WHOLE_COUNTRY) != 0 && group->country == marked->country);
}

void
jalon_marks_list_unstated (JalonScene *self, const JalonMark *mark, GArray *rows)
{
  const GArray        *unstated = jalon_mark_table_get_unstated (self->marks);
  guint                index = mark->first & ~(JALON_MARKS_UNSTATED | JALON_MARKS_WHOLE_COUNTRY);
  const JalonUnstated *marked = &g_array_index (unstated, JalonUnstated, index);

  for (guint i = 0; i < unstated->len; i++)
    {
      const JalonUnstated *group = &g_array_index (unstated, JalonUnstated, i);

      if (is_marked (group, marked, mark))
        g_array_append_vals (rows, group->rows->data, group->rows->len);
    }
}

/**
 * jalon_marks_count_unstated_notes:
 *
 * Returns: how many of the events that jalon_marks_list_unstated() lists are notes
 */
guint
jalon_marks_count_unstated_notes (JalonScene *self, const JalonMark *mark)
{
  const GArray        *unstated = jalon_mark_table_get_unstated (self->marks);
  guint                index = mark->first & ~(JALON_MARKS_UNSTATED | JALON_MARKS_WHOLE_COUNTRY);
  const JalonUnstated *marked = &g_array_index (unstated, JalonUnstated, index);
  guint                n = 0;

  for (guint i = 0; i < unstated->len; i++)
    {
      const JalonUnstated *group = &g_array_index (unstated, JalonUnstated, i);

      if (is_marked (group, marked, mark) && group->symbol == JALON_EVENT_NOTE)
        n += group->rows->len;
    }
  return n;
}
