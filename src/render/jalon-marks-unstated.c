/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events and sites whose place is a country and no more: hollow symbols in
 * rows near the country's name, never a pin. Where a country is too small for
 * its rows, its events become one cluster.
 */

#include "config.h"

#include "jalon-marks.h"

#include "jalon-labels.h"
#include "jalon-outline.h"
#include "jalon-symbols.h"

#include <math.h>

/* Pixels of its country's width that each symbol needs before they are put together. */
#define ROOM_FOR_ONE 12.0

/* From the middle of a country's name to the first row, pixels. */
#define BELOW_LABEL 27.0

/* A country less wide than this gets no marks that cover others, pixels. */
#define SMALL_COUNTRY 110.0

/* An arrow is so wide to each side, pixels. */
#define ARROW_REACH 8.0

#define PITCH (JALON_SYMBOL_SIZE + JALON_MARKS_GAP)

typedef struct
{
  const char *country;
  JalonMark   mark;
} Item;

static void
add_item (GArray     *items,
          const char *country,
          JalonMark   mark)
{
  Item item = { country, mark };

  g_array_append_val (items, item);
}

static void
gather_items (JalonScene *self,
              GArray     *items)
{
  const GArray *unstated = jalon_mark_table_get_unstated (self->marks);
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);

  for (guint i = 0; i < self->sites->len && i < JALON_MARKS_MAX_SITES; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);

      if (!site->has_point && site->country != NULL)
        add_item (items, site->country, (JalonMark){
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

      if (candidate->country != NULL)
        add_item (items, candidate->country, (JalonMark){
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

      add_item (items, group->country, (JalonMark){
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
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *first = a, *second = b;
  int         order = strcmp (first->country, second->country);
  int         rank_a = first->mark.kind == JALON_THING_SITE ? 0 : 1, rank_b = second->mark.kind == JALON_THING_SITE ? 0 : 1;

  if (order == 0)
    order = rank_a - rank_b;
  if (order == 0)
    order = first->mark.symbol - second->mark.symbol;
  if (order == 0)
    order = first->mark.style - second->mark.style;
  return order != 0 ? order : (first->mark.row > second->mark.row) - (first->mark.row < second->mark.row);
}

/* Where a country's rows are hung up: at its label, or in the part of it that is seen. */
static gboolean
find_anchor (const JalonView         *view,
             const JalonWorldMap     *map,
             const JalonWorldCountry *country,
             double                  *x,
             double                  *y)
{
  double room;

  jalon_view_project (view, country->label_lon, country->label_lat, x, y);
  if (*x > 0 && *y > 0 && *x < view->width && *y < view->height)
    return TRUE;
  return jalon_labels_find_visible_middle (view, map, country, x, y, &room);
}

/* Puts the events of one country together; returns how many items are left. */
static guint
put_together (Item    *items,
              guint    n,
              gboolean dark)
{
  guint n_sites = 0, n_events = 0;

  while (n_sites < n && items[n_sites].mark.kind == JALON_THING_SITE)
    n_sites++;
  if (n - n_sites < 2)
    return n;
  for (guint i = n_sites; i < n; i++)
    if (items[i].mark.alternative == 0)
      n_events += items[i].mark.count;
    else
      return n;
  items[n_sites].mark.symbol = JALON_SYMBOL_CLUSTER;
  items[n_sites].mark.style = JALON_STYLE_HOLLOW | (dark ? JALON_STYLE_DARK : 0);
  items[n_sites].mark.kind = JALON_THING_CLUSTER;
  items[n_sites].mark.count = n_events;
  items[n_sites].mark.first |= JALON_MARKS_WHOLE_COUNTRY;
  return n_sites + 1;
}

/* Whether an arrow of a closure lies in a box. */
static gboolean
is_crossed (JalonScene      *self,
            const JalonView *view,
            double           x0,
            double           y0,
            double           x1,
            double           y1)
{
  for (guint i = 0; i < self->arrows->len; i++)
    {
      double tail_x, tail_y, tip_x, tip_y;

      jalon_scene_place_arrow (&g_array_index (self->arrows, JalonSceneArrow, i), view, &tail_x, &tail_y, &tip_x, &tip_y);
      if (MAX (tail_x, tip_x) + ARROW_REACH > x0 && MIN (tail_x, tip_x) - ARROW_REACH < x1 &&
          MAX (tail_y, tip_y) + ARROW_REACH > y0 && MIN (tail_y, tip_y) - ARROW_REACH < y1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_covered (const GArray *marks,
            double        x0,
            double        y0,
            double        x1,
            double        y1)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      double           reach = jalon_mark_get_reach (mark) - 2.0;

      if (mark->x + reach > x0 && mark->x - reach < x1 && mark->y + reach > y0 && mark->y - reach < y1)
        return TRUE;
    }
  return FALSE;
}

/* The rows of one country while a place for them is sought; pixels. */
typedef struct
{
  JalonScene              *scene;
  const JalonView         *view;
  const JalonWorldMap     *map;
  const JalonWorldCountry *country;
  const GArray            *marks;
  double                   width;
  double                   height;
} Rows;

static gboolean
is_inside (const Rows *rows,
           double      x,
           double      y)
{
  double lon, lat;

  jalon_view_unproject (rows->view, x, y, &lon, &lat);
  return jalon_outline_contains (rows->map, rows->country, jalon_mercator_unit_x (lon), jalon_mercator_unit_y (lat));
}

/* Three degrees of good: nothing leaves the country, its middle does not, and that with other marks below. */
static gboolean
fits (const Rows *rows,
      double      x,
      double      y,
      guint       pass)
{
  double x0 = x - rows->width / 2, y0 = y - rows->height / 2, x1 = x0 + rows->width, y1 = y0 + rows->height;

  if (!is_inside (rows, x, y))
    return FALSE;
  if (pass == 0 && !(is_inside (rows, x0 + 4.0, y) && is_inside (rows, x1 - 4.0, y) && is_inside (rows, x, y0 + 4.0) && is_inside (rows, x, y1 - 4.0)))
    return FALSE;
  return pass == 2 || (!is_covered (rows->marks, x0, y0, x1, y1) && !is_crossed (rows->scene, rows->view, x0, y0, x1, y1));
}

/* Hangs the rows below the name, or above it, or aside; never outside of the country.
 * FALSE where a small country has no room that is free: a closer view has. */
static gboolean
find_place (const Rows *rows,
            double      country_width,
            double     *x,
            double     *y)
{
  static const double aside[] = { 0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0 };
  double              below = BELOW_LABEL - PITCH / 2 + rows->height / 2;

  for (guint pass = 0; pass < (country_width < SMALL_COUNTRY ? 2 : 3); pass++)
    for (guint column = 0; column < G_N_ELEMENTS (aside); column++)
      for (guint step = 0; step < 8; step++)
        {
          double dy = (step % 2 == 0 ? 1.0 : -1.0) * (below + step / 2 * 16.0);

          if (fits (rows, *x + aside[column] * PITCH, *y + dy, pass))
            {
              *x += aside[column] * PITCH;
              *y += dy;
              return TRUE;
            }
        }
  return FALSE;
}

static void
place_items (Rows       *rows,
             const Item *items,
             guint       n,
             double      country_width,
             double      x,
             double      y,
             GArray     *marks)
{
  guint  across = (guint) CLAMP (country_width * 0.8 / PITCH, 3.0, 8.0);
  guint  n_rows = (n + across - 1) / across;
  guint  in_row = (n + n_rows - 1) / n_rows;
  double anchor_x = x, anchor_y = y;

  rows->width = in_row * PITCH;
  rows->height = n_rows * PITCH;
  if (!find_place (rows, country_width, &x, &y))
    return;
  for (guint i = 0; i < n; i++)
    {
      guint     n_here = MIN (in_row, n - i / in_row * in_row);
      JalonMark mark = items[i].mark;

      mark.x = x + (i % in_row - (n_here - 1) / 2.0) * PITCH;
      mark.y = y - rows->height / 2 + (i / in_row + 0.5) * PITCH;
      mark.anchor_x = anchor_x;
      mark.anchor_y = anchor_y;
      if (jalon_marks_is_near (rows->view, mark.x, mark.y))
        g_array_append_val (marks, mark);
    }
}

static void
add_country (JalonScene      *self,
             const JalonView *view,
             Item            *items,
             guint            n,
             gboolean         crowded,
             GArray          *marks)
{
  const JalonWorldMap     *map = jalon_scene_get_map (self, JALON_DETAIL_50M);
  const JalonWorldCountry *country = jalon_world_map_find (map, items[0].country);
  const JalonWorldPath    *mainland = country != NULL ? jalon_outline_get_mainland (map, country) : NULL;
  Rows                     rows = { .scene = self, .view = view, .map = map, .country = country, .marks = marks };
  double                   x, y, width;

  if (mainland == NULL || !find_anchor (view, map, country, &x, &y))
    return;
  width = (mainland->box.x1 - mainland->box.x0) * view->world;
  if (crowded || width < n * ROOM_FOR_ONE)
    n = put_together (items, n, self->options.dark);
  place_items (&rows, items, n, width, x, y, marks);
}

void
jalon_marks_add_unstated (JalonScene      *self,
                          const JalonView *view,
                          GArray          *marks)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  guint first = marks->len;

  gather_items (self, items);
  g_array_sort (items, compare_items);
  for (guint start = 0, end; start < items->len && marks->len - first < JALON_MARKS_MAX_UNSTATED; start = end)
    {
      Item *all = &g_array_index (items, Item, start);

      end = start + 1;
      while (end < items->len && g_array_index (items, Item, end).country == all->country)
        end++;
      add_country (self, view, all, end - start, items->len > JALON_MARKS_MAX_UNSTATED, marks);
    }
}

void
jalon_marks_list_unstated (JalonScene      *self,
                           const JalonMark *mark,
                           GArray          *rows)
{
  const GArray        *unstated = jalon_mark_table_get_unstated (self->marks);
  guint                index = mark->first & ~(JALON_MARKS_UNSTATED | JALON_MARKS_WHOLE_COUNTRY);
  const JalonUnstated *marked = &g_array_index (unstated, JalonUnstated, index);

  for (guint i = 0; i < unstated->len; i++)
    {
      const JalonUnstated *group = &g_array_index (unstated, JalonUnstated, i);

      if (group == marked || ((mark->first & JALON_MARKS_WHOLE_COUNTRY) != 0 && group->country == marked->country))
        g_array_append_vals (rows, group->rows->data, group->rows->len);
    }
}
