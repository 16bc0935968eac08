/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sites at points. What lies at one point, sites and the events there, stands
 * in rows round it, so that nothing covers anything.
 */

#include "config.h"

#include "jalon-marks-sites.h"

#include "jalon-marks.h"
#include "jalon-symbols.h"

#include <math.h>

/* Marks nearer than this to a site, as a part of the sum of their radii, join its row. */
#define NEAR 0.9

/* Columns of a stack. */
#define ACROSS 4

#define STACK_MAX 24

static double
get_radius (const JalonMark *mark)
{
  return mark->count > 1 ? jalon_symbol_get_cluster_radius (mark->count) + 1.0 : JALON_SYMBOL_SIZE / 2.0;
}

/* A JalonSymbolStyle. */
guint8
jalon_marks_site_style (const JalonSceneSite *site, gboolean dark)
{
  guint style = jalon_symbol_get_style (site->verdict, site->review) | (dark ? JALON_STYLE_DARK : 0);

  if (!site->has_point)
    style |= JALON_STYLE_HOLLOW;
  return (guint8) style;
}

/* Sets marks side by side, centred on the first one's place. */
static void
spread_row (GArray *marks, const guint *indices, guint n, double x, double y)
{
  double width = -JALON_MARKS_GAP;

  for (guint i = 0; i < n; i++)
    width += 2 * get_radius (&g_array_index (marks, JalonMark, indices[i])) + JALON_MARKS_GAP;
  x -= width / 2;
  for (guint i = 0; i < n; i++)
    {
      JalonMark *mark = &g_array_index (marks, JalonMark, indices[i]);

      mark->x = x + get_radius (mark);
      mark->y = y;
      x += 2 * get_radius (mark) + JALON_MARKS_GAP;
    }
}

static void
spread_stack (GArray *marks, const guint *indices, guint n)
{
  const JalonMark *first = &g_array_index (marks, JalonMark, indices[0]);
  double           x = first->anchor_x, y = first->anchor_y;
  guint            n_rows = (n + ACROSS - 1) / ACROSS;
  double           pitch = JALON_SYMBOL_SIZE + JALON_MARKS_GAP;

  for (guint row = 0; row < n_rows; row++)
    spread_row (marks,
                indices + row * ACROSS,
                MIN (ACROSS, n - row * ACROSS),
                x,
                y + (row - (n_rows - 1) / 2.0) * pitch);
}

/* Stacks the site at @index with all near it that are in no stack yet. */
static void
stack_site (GArray *marks, guint8 *stacked, guint first_site, guint index)
{
  const JalonMark *site = &g_array_index (marks, JalonMark, index);
  guint            stack[STACK_MAX] = { index };
  guint            n = 1;

  stacked[index] = TRUE;
  /* Sites before events. */
  for (guint i = 0; i < marks->len && n < STACK_MAX; i++)
    {
      guint            other_index = (i + first_site) % marks->len;
      const JalonMark *other = &g_array_index (marks, JalonMark, other_index);
      double           distance = hypot (other->anchor_x - site->anchor_x, other->anchor_y - site->anchor_y);

      if (!stacked[other_index] && distance < NEAR * (get_radius (site) + get_radius (other)))
        {
          stacked[other_index] = TRUE;
          stack[n++] = other_index;
        }
    }
  if (n > 1)
    spread_stack (marks, stack, n);
}

/* Adds the sites of a view to the marks of its events, and stacks what lies at one point. */
void
jalon_marks_add_sites (JalonScene *self, const JalonViewport *viewport, GArray *marks)
{
  guint              first_site = marks->len;
  g_autofree guint8 *stacked = NULL;

  for (guint i = 0; i < self->sites->len && marks->len - first_site < JALON_MARKS_MAX_SITES; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      JalonMark             mark = { .symbol = (guint8) (JALON_SYMBOL_SITE_FIRST + site->kind),
                                     .count = 1,
                                     .kind = JALON_THING_SITE,
                                     .row = site->row };

      if (!site->has_point)
        continue;
      jalon_viewport_project_unit (viewport, site->x - round (site->x - viewport->cx), site->y, &mark.x, &mark.y);
      mark.style = jalon_marks_site_style (site, self->options.dark);
      mark.anchor_x = mark.x;
      mark.anchor_y = mark.y;
      if (jalon_marks_is_near (viewport, mark.x, mark.y))
        g_array_append_val (marks, mark);
    }

  stacked = g_new0 (guint8, MAX (marks->len, 1));
  for (guint i = first_site; i < marks->len; i++)
    if (!stacked[i])
      stack_site (marks, stacked, first_site, i);
}
