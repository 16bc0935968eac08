/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sites at points, each where it is or, where events or other sites are, beside it.
 */

#include "config.h"

#include "jalon-marks-sites.h"

#include "jalon-marks.h"
#include "jalon-symbols.h"
#include "jalon-spot.h"

#include <math.h>
#include <string.h>

/* How often all are placed at most. */
#define MAX_ROUNDS 4

/* A JalonSymbolStyle. */
guint8
jalon_marks_site_style (const JalonSceneSite *site, gboolean dark)
{
  guint style = jalon_symbol_get_style (site->verdict, site->review) | (dark ? JALON_STYLE_DARK : 0);

  if (!site->has_point)
    style |= JALON_STYLE_HOLLOW;
  return (guint8) style;
}

/* Sites that are placed one after the other, and what each costs. */
typedef struct
{
  JalonScene     *scene;
  JalonPlacement *placement;
  guint           n_taken; /* by what has its place before */
  guint           n;
  const guint    *indices; /* of each, among the sites of the scene */
  guint          *order;
  double         *costs;
} Sites;

static double
place (Sites *self, JalonMark *marks)
{
  double cost = 0.0;

  jalon_placement_rewind (self->placement, self->n_taken);
  for (guint i = 0; i < self->n; i++)
    {
      guint                 index = self->order[i];
      const JalonSceneSite *site = &g_array_index (self->scene->sites, JalonSceneSite, self->indices[index]);

      self->costs[index] = jalon_spot_find (self->placement, site->country, &marks[index]);
      jalon_placement_take (self->placement, &marks[index]);
      cost += self->costs[index];
    }
  return cost;
}

static int
compare_costs (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *costs = data;
  guint         first = *(const guint *) a, second = *(const guint *) b;

  if (costs[first] != costs[second])
    return costs[first] > costs[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* Places all in turn; then again with those first that it cost the most, as long as that costs less. */
static void
place_all (Sites *self, JalonMark *marks)
{
  g_autofree JalonMark *tried = g_memdup2 (marks, self->n * sizeof *marks);
  double                best = G_MAXDOUBLE, cost = place (self, tried);

  for (guint i = 0; i < MAX_ROUNDS && cost < best; i++)
    {
      best = cost;
      memcpy (marks, tried, self->n * sizeof *marks);
      if (best == 0.0)
        break;
      g_qsort_with_data (self->order, (int) self->n, sizeof *self->order, compare_costs, self->costs);
      cost = place (self, tried);
    }
  jalon_placement_rewind (self->placement, self->n_taken);
  for (guint i = 0; i < self->n; i++)
    jalon_placement_take (self->placement, &marks[i]);
}

/* Those that the view shows, where they belong. */
static void
gather (JalonScene *self, const JalonViewport *viewport, GArray *indices, GArray *marks)
{
  for (guint i = 0; i < self->sites->len && indices->len < JALON_MARKS_MAX_SITES; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      JalonMark             mark = { .symbol = (guint8) (JALON_SYMBOL_SITE_FIRST + site->kind),
                                     .style = jalon_marks_site_style (site, self->options.dark),
                                     .count = 1,
                                     .kind = JALON_THING_SITE,
                                     .row = site->row };

      if (!site->has_point)
        continue;
      jalon_viewport_project_unit (viewport,
                                   site->x - round (site->x - viewport->cx),
                                   site->y,
                                   &mark.anchor_x,
                                   &mark.anchor_y);
      if (!jalon_marks_is_near (viewport, mark.anchor_x, mark.anchor_y))
        continue;
      g_array_append_val (indices, i);
      g_array_append_val (marks, mark);
    }
}

/**
 * jalon_marks_add_sites:
 * @marks: (element-type JalonMark): that they are appended to
 *
 * Adds the marks of the sites of a view that have a point.
 */
void
jalon_marks_add_sites (JalonScene *self, const JalonViewport *viewport, JalonPlacement *placement, GArray *marks)
{
  guint first = marks->len;
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));

  gather (self, viewport, indices, marks);
  if (indices->len == 0)
    return;

  g_autofree guint  *order = g_new (guint, indices->len);
  g_autofree double *costs = g_new0 (double, indices->len);
  Sites              sites = {
                 .scene = self,
                 .placement = placement,
                 .n_taken = jalon_placement_get_n_taken (placement),
                 .n = indices->len,
                 .indices = (const guint *) indices->data,
                 .order = order,
                 .costs = costs,
  };

  for (guint i = 0; i < indices->len; i++)
    order[i] = i;
  place_all (&sites, &g_array_index (marks, JalonMark, first));
}
