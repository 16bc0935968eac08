/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Countries: in the tint and pattern of their roles, picked where nothing else is.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-i18n.h"
#include "jalon-role-paint.h"
#include "jalon-swatches.h"
#include "jalon-text.h"

#include <math.h>

/* Nothing is picked beyond this latitude, degrees. */
#define LAST_LAND 85.0

/* What is no more than proposed shows by symbol and outline; the ground is for what was reviewed. A ban shows by its
 * arrow, unless bans are what the map is about. */
static guint
get_painted (JalonScene *self, const JalonCountryRoles *roles)
{
  guint painted = jalon_role_paint_choose (roles->roles & ~roles->proposed);

  return self->shows_bans ? painted : painted & ~(guint) JALON_ROLE_BANNED;
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  const JalonWorldMap *map = jalon_scene_get_map (self, input->detail);
  double               scale = jalon_role_paint_get_scale (viewport);
  JalonTrace           trace;

  jalon_trace_init (&trace, viewport);
  for (guint i = 0; i < self->roles->len; i++)
    {
      const JalonCountryRoles *roles = &g_array_index (self->roles, JalonCountryRoles, i);
      const JalonWorldCountry *country = jalon_world_map_find (map, roles->code);
      guint                    shown = get_painted (self, roles);

      if (country == NULL || shown == 0)
        continue;
      jalon_trace_add_country (&trace, map, country);
      if (!jalon_trace_is_empty (&trace))
        {
          jalon_role_paint_tint (&trace, cr, shown, roles->uncertain, self->options.dark, scale);
          jalon_role_paint_band (&trace, cr, shown, roles->uncertain, self->options.dark, scale);
        }
      jalon_trace_reset (&trace);
    }
  jalon_trace_clear (&trace);
  return TRUE;
}

/* The country under the worldview of the scene, with or without a role. */
static JalonThing *
pick (const JalonLayerInput *input, double x, double y, double slop)
{
  JalonScene *self = input->scene;
  const char *country;
  JalonThing *thing;
  double      lon, lat;

  jalon_viewport_unproject (input->viewport, x, y, &lon, &lat);
  country = fabs (lat) < LAST_LAND ? jalon_world_country_at (self->world, self->options.worldview, lon, lat) : NULL;
  if (country == NULL)
    return NULL;

  thing = jalon_thing_new (JALON_THING_COUNTRY, country);
  thing->lon = lon;
  thing->lat = lat;
  return thing;
}

static gboolean
caption (JalonScene *self, const JalonThing *thing, GString *line)
{
  const JalonCountryRoles *roles = thing->kind == JALON_THING_COUNTRY ? jalon_scene_find_roles (self, thing->id) : NULL;
  const struct
  {
    JalonRoles  role;
    const char *label;
  } labels[] = {
    /* Translators: after the name of a country: "Morocco · hosts training or a site" */
    { JALON_ROLE_HOST, _ ("hosts training or a site") }, { JALON_ROLE_TRAINEE, _ ("is trained") },
    { JALON_ROLE_USER, _ ("uses a site shown here") },   { JALON_ROLE_CLOSING, _ ("closes its airspace") },
    { JALON_ROLE_BANNED, _ ("its flights are barred") },
  };

  if (thing->kind != JALON_THING_COUNTRY)
    return FALSE;

  jalon_text_append_part (line, jalon_world_get_name (self->world, thing->id, self->options.language));
  jalon_text_append_part (line, jalon_world_get_status_note (self->world, self->options.worldview, thing->id));
  for (guint i = 0; roles != NULL && i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *qualified = NULL;

      if ((roles->roles & labels[i].role) == 0)
        continue;
      /* Translators: what a country does, where that is disputed: "closes its airspace (disputed)" */
      if ((roles->uncertain & labels[i].role) != 0)
        qualified = g_strdup_printf (_ ("%s (disputed)"), labels[i].label);
      /* Translators: what a country does, where that is not yet reviewed: "closes its airspace (proposed)" */
      else if ((roles->proposed & labels[i].role) != 0)
        qualified = g_strdup_printf (_ ("%s (proposed)"), labels[i].label);
      jalon_text_append_part (line, qualified != NULL ? qualified : labels[i].label);
    }
  return TRUE;
}

static gboolean
is_seen (JalonTrace *trace, const JalonWorldMap *map, const char *code)
{
  const JalonWorldCountry *country = jalon_world_map_find (map, code);

  if (country == NULL)
    return FALSE;
  jalon_trace_reset (trace);
  jalon_trace_add_country (trace, map, country);

  return jalon_trace_get_area (trace) > JALON_LEGEND_SMALLEST_AREA;
}

static const JalonLegendGroup host_group = { 4,
                                             N_ ("Hosts training or a site"),
                                             jalon_swatch_draw_roles,
                                             JALON_ROLE_HOST,
                                             0 };
static const JalonLegendGroup trainee_group = { 4, N_ ("Is trained"), jalon_swatch_draw_roles, JALON_ROLE_TRAINEE, 0 };
static const JalonLegendGroup user_group = { 4,
                                             N_ ("Uses a site shown here"),
                                             jalon_swatch_draw_roles,
                                             JALON_ROLE_USER,
                                             0 };
static const JalonLegendGroup banned_group = { 4,
                                               N_ ("Its flights are banned"),
                                               jalon_swatch_draw_roles,
                                               JALON_ROLE_BANNED,
                                               0 };

static void
add_entry (GPtrArray *entries, const char *label, const JalonLegendGroup *group, guint uncertain)
{
  jalon_legend_entry_add (entries, JALON_LEGEND_COUNTRIES, label, group->draw, group->value, uncertain)->group = group;
}

static void
legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries)
{
  const struct
  {
    JalonRoles              role;
    const char             *disputed;
    const JalonLegendGroup *group;
  } classes[] = {
    { JALON_ROLE_HOST, _ ("Hosts training or a site (disputed)"), &host_group },
    { JALON_ROLE_TRAINEE, _ ("Is trained (disputed)"), &trainee_group },
    { JALON_ROLE_USER, _ ("Uses a site shown here (disputed)"), &user_group },
    { JALON_ROLE_BANNED, _ ("Its flights are banned (disputed)"), &banned_group },
  };
  JalonScene          *self = input->scene;
  const JalonWorldMap *map = jalon_scene_get_map (self, input->detail);
  guint                sure = 0, uncertain = 0;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const JalonCountryRoles *roles = &g_array_index (self->roles, JalonCountryRoles, i);

      if (!is_seen (trace, map, roles->code))
        continue;
      sure |= get_painted (self, roles) & ~roles->uncertain;
      uncertain |= get_painted (self, roles) & roles->uncertain;
    }

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if ((sure & classes[i].role) != 0)
        add_entry (entries, _ (classes[i].group->label), classes[i].group, 0);
      if ((uncertain & classes[i].role) != 0)
        add_entry (entries, classes[i].disputed, classes[i].group, classes[i].role);
    }
}

const JalonLayer jalon_layer_roles = {
  .id = "roles",
  .part = JALON_DRAW_ROLES,
  .cost = 10,
  .draw = draw,
  .pick = pick,
  .caption = caption,
  .legend = legend,
};
