/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Countries in the tint and pattern of their roles.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-role-paint.h"

static gboolean
draw (const JalonDrawing *drawing, cairo_t *cr)
{
  JalonScene          *self = drawing->scene;
  const JalonViewport *view = drawing->view;
  const JalonWorldMap *map = drawing->map;
  double               scale = jalon_role_paint_get_scale (view);
  JalonTrace           trace;

  jalon_trace_init (&trace, view);
  for (guint i = 0; i < self->roles->len; i++)
    {
      const JalonCountryRoles *roles = &g_array_index (self->roles, JalonCountryRoles, i);
      const JalonWorldCountry *country = jalon_world_map_find (map, roles->code);
      /* What is no more than proposed shows by symbol and outline; the ground is for what was reviewed. */
      guint shown = roles->roles & ~roles->proposed;

      if (country == NULL || shown == 0)
        continue;
      jalon_trace_add_country (&trace, map, country);
      if (!jalon_trace_is_empty (&trace))
        {
          jalon_role_paint_tint (&trace, cr, shown, roles->uncertain, self->options.dark, scale);
          jalon_role_paint_texture (&trace, cr, shown, roles->uncertain, self->options.dark, scale);
        }
      jalon_trace_reset (&trace);
    }
  jalon_trace_clear (&trace);
  return TRUE;
}

const JalonLayer jalon_roles_layer = { .id = "roles", .part = JALON_DRAW_ROLES, .draw = draw };
