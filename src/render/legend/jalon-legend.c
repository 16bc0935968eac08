/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which classes a view shows, in words.
 */

#include "config.h"

#include "jalon-legend.h"

#include "jalon-arrow.h"
#include "jalon-closures.h"
#include "jalon-i18n.h"
#include "jalon-legend-private.h"
#include "jalon-marks.h"
#include "jalon-symbols.h"
#include "jalon-trace.h"

#include <math.h>

/* What covers less of the view, in square pixels, is not seen. */
#define SMALLEST_AREA 12.0

void
jalon_legend_entry_free (JalonLegendEntry *entry)
{
  g_free (entry->label);
  g_free (entry->section);
  g_free (entry);
}

static JalonLegendEntry *
add_entry (GPtrArray *entries, const char *section, const char *label, JalonSwatch swatch, guint value, guint style)
{
  JalonLegendEntry *entry = g_new0 (JalonLegendEntry, 1);

  entry->section = g_strdup (section);
  entry->label = g_strdup (label);
  entry->swatch = swatch;
  entry->value = value;
  entry->style = style;
  g_ptr_array_add (entries, entry);

  return entry;
}

static gboolean
is_seen (JalonTrace *trace, const JalonWorldMap *map, const char *code)
{
  const JalonWorldCountry *country = jalon_world_map_find (map, code);

  if (country == NULL)
    return FALSE;
  jalon_trace_reset (trace);
  jalon_trace_add_country (trace, map, country);

  return jalon_trace_get_area (trace) > SMALLEST_AREA;
}

/* Roles that rest on proposals alone are not painted. */
static guint
get_painted (const JalonCountryRoles *roles)
{
  return roles->roles & ~roles->proposed;
}

/* The country that shows best what several roles look like: of many, and surely. */
static guint
count_roles (const JalonCountryRoles *roles)
{
  return 2 * __builtin_popcount (get_painted (roles)) - __builtin_popcount (roles->uncertain);
}

static void
add_roles (JalonScene *self, JalonTrace *trace, const JalonWorldMap *map, GPtrArray *entries)
{
  const struct
  {
    JalonRoles  role;
    const char *label;
    const char *disputed;
  } classes[] = {
    { JALON_ROLE_HOST, _ ("Hosts training or a site"), _ ("Hosts training or a site (disputed)") },
    { JALON_ROLE_TRAINEE, _ ("Is trained"), _ ("Is trained (disputed)") },
    { JALON_ROLE_BANNED, _ ("Its flights are banned"), _ ("Its flights are banned (disputed)") },
  };
  const JalonCountryRoles *several = NULL;
  guint                    sure = 0, uncertain = 0;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const JalonCountryRoles *roles = &g_array_index (self->roles, JalonCountryRoles, i);

      if (!is_seen (trace, map, roles->code))
        continue;
      sure |= get_painted (roles) & ~roles->uncertain;
      uncertain |= roles->uncertain;
      if (get_painted (roles) != 0 && (several == NULL || count_roles (roles) > count_roles (several)))
        several = roles;
    }

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if ((sure & classes[i].role) != 0)
        add_entry (entries, _ ("Countries"), classes[i].label, JALON_SWATCH_ROLES, classes[i].role, 0);
      if ((uncertain & classes[i].role) != 0)
        add_entry (entries, _ ("Countries"), classes[i].disputed, JALON_SWATCH_ROLES, classes[i].role, classes[i].role);
    }
  if (several != NULL && (get_painted (several) & (get_painted (several) - 1)) != 0)
    /* Translators: legend of the map: a country with two or more of the roles above */
    add_entry (entries,
               _ ("Countries"),
               _ ("Several roles: their patterns together"),
               JALON_SWATCH_ROLES,
               get_painted (several),
               several->uncertain);
}

static gboolean
is_closure_seen (JalonTrace *trace, const JalonWorldMap *map, const JalonSceneClosure *closure)
{
  jalon_trace_reset (trace);
  jalon_closures_trace (closure, map, trace);

  return jalon_trace_get_area (trace) > SMALLEST_AREA;
}

static gboolean
is_arrow_seen (const JalonSceneArrow *arrow, const JalonViewport *view)
{
  double tail_x, tail_y, tip_x, tip_y, step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (view, &step_x, &step_y);

  jalon_scene_place_arrow (arrow, view, &tail_x, &tail_y, &tip_x, &tip_y);
  for (int copy = -n_copies; copy <= n_copies && hypot (tip_x - tail_x, tip_y - tail_y) >= JALON_ARROW_SHORTEST; copy++)
    {
      double x = tip_x + copy * step_x, y = tip_y + copy * step_y;

      if (x >= 0 && y >= 0 && x <= view->width && y <= view->height)
        return TRUE;
    }
  return FALSE;
}

static void
add_closures (JalonScene          *self,
              const JalonViewport *view,
              JalonTrace          *trace,
              const JalonWorldMap *map,
              GPtrArray           *entries)
{
  const struct
  {
    JalonCertainty certainty;
    const char    *area;
    const char    *arrow;
  } classes[] = {
    { JALON_CERTAINTY_REPORTED, _ ("Closed airspace"), _ ("Flights that are banned") },
    { JALON_CERTAINTY_DISPUTED, _ ("Closure disputed"), _ ("Flights said to be banned (disputed)") },
    { JALON_CERTAINTY_PROPOSED,
      _ ("Closure proposed, not yet reviewed"),
      _ ("Flights said to be banned (not yet reviewed)") },
    { JALON_CERTAINTY_REFUTED, _ ("Closure refuted"), NULL },
    { JALON_CERTAINTY_REJECTED, _ ("Closure rejected in review"), NULL },
  };
  guint areas = 0, arrows = 0;

  for (guint i = 0; i < self->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, i);

      if (is_closure_seen (trace, map, closure))
        areas |= 1u << jalon_certainty_get (closure->verdict, closure->review);
    }
  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow   *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, arrow->closure);

      if (is_arrow_seen (arrow, view))
        arrows |= 1u << jalon_certainty_get (closure->verdict, closure->review);
    }

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      guint bit = 1u << classes[i].certainty;

      if ((areas & bit) != 0)
        add_entry (entries, _ ("Airspace"), classes[i].area, JALON_SWATCH_CLOSURE, classes[i].certainty, 0)->struck =
            !jalon_certainty_bans (classes[i].certainty);
      if ((arrows & bit) != 0 && classes[i].arrow != NULL)
        add_entry (entries, _ ("Airspace"), classes[i].arrow, JALON_SWATCH_ARROW, classes[i].certainty, 0);
    }
}

static void
add_symbols (const GArray *marks, GPtrArray *entries)
{
  gboolean seen[JALON_N_SYMBOLS] = { FALSE };
  guint    styles = 0;
  guint    biggest = 0;
  gboolean candidates = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->count > 1)
        biggest = MAX (biggest, mark->count);
      seen[mark->symbol] = TRUE;
      /* A cluster that is hollow because none of it was reviewed has its place. */
      styles |= mark->kind == JALON_THING_CLUSTER && (mark->first & JALON_MARKS_UNSTATED) == 0
                    ? mark->style & ~JALON_STYLE_HOLLOW
                    : mark->style;
      candidates |= (mark->style & JALON_STYLE_CANDIDATE) != 0;
    }

  for (guint i = 0; i < JALON_N_SITE_KINDS; i++)
    if (seen[JALON_SYMBOL_SITE_FIRST + i])
      add_entry (entries,
                 _ ("Sites"),
                 jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, i),
                 JALON_SWATCH_SYMBOL,
                 JALON_SYMBOL_SITE_FIRST + i,
                 0);
  for (guint i = 0; i < JALON_N_EVENT_TYPES; i++)
    if (seen[i])
      add_entry (entries,
                 _ ("Events"),
                 jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, i),
                 JALON_SWATCH_SYMBOL,
                 i,
                 0);
  if (biggest > 0)
    add_entry (entries, _ ("Events"), _ ("Several events"), JALON_SWATCH_CLUSTER, MIN (biggest, 99), 0);

  if ((styles & JALON_STYLE_HOLLOW) != 0)
    add_entry (entries,
               _ ("How surely"),
               _ ("Place not stated"),
               JALON_SWATCH_SYMBOL,
               JALON_EVENT_AGREE,
               JALON_STYLE_HOLLOW);
  if ((styles & JALON_STYLE_PROPOSED) != 0)
    add_entry (entries,
               _ ("How surely"),
               _ ("Proposed, not yet reviewed"),
               JALON_SWATCH_SYMBOL,
               JALON_EVENT_AGREE,
               JALON_STYLE_PROPOSED);
  if ((styles & JALON_STYLE_DISPUTED) != 0)
    add_entry (entries, _ ("How surely"), _ ("Disputed"), JALON_SWATCH_SYMBOL, JALON_EVENT_AGREE, JALON_STYLE_DISPUTED);
  if ((styles & JALON_STYLE_REFUTED) != 0)
    add_entry (entries, _ ("How surely"), _ ("Refuted"), JALON_SWATCH_SYMBOL, JALON_EVENT_AGREE, JALON_STYLE_REFUTED)
        ->struck = TRUE;
  if ((styles & JALON_STYLE_REJECTED) != 0)
    add_entry (entries,
               _ ("How surely"),
               _ ("Rejected in review"),
               JALON_SWATCH_SYMBOL,
               JALON_EVENT_AGREE,
               JALON_STYLE_REJECTED)
        ->struck = TRUE;
  if (candidates)
    add_entry (entries, _ ("How surely"), _ ("Candidate places of one event"), JALON_SWATCH_CANDIDATE, 0, 0);
}

static void
add_radius (JalonScene *self, const JalonViewport *view, GPtrArray *entries)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      double                x, y;

      if (!site->has_point || site->radius <= 0)
        continue;
      jalon_viewport_project_unit (view, site->x, site->y, &x, &y);
      if (x < 0 || y < 0 || x > view->width || y > view->height ||
          site->radius / jalon_viewport_metres_per_pixel (view, site->lat) < JALON_SYMBOL_SIZE / 2)
        continue;
      add_entry (entries, _ ("How surely"), _ ("Somewhere within this circle"), JALON_SWATCH_RADIUS, 0, 0);
      return;
    }
}

/* Whether any line of a kind comes into the view: a path that is never drawn tells. */
static gboolean
is_line_seen (JalonTrace *trace, const JalonWorldMap *map, JalonLineKind kind)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);
  gboolean         seen = FALSE;

  for (guint i = 0; i < map->n_lines && !seen; i++)
    if (map->lines[i].kind == kind)
      {
        jalon_trace_emit_line (trace, cr, &map->lines[i]);
        seen = cairo_has_current_point (cr);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return seen;
}

static void
add_borders (JalonTrace *trace, const JalonWorldMap *map, GPtrArray *entries)
{
  if (is_line_seen (trace, map, JALON_LINE_LAND))
    add_entry (entries, _ ("Borders"), _ ("Boundary"), JALON_SWATCH_LINE, JALON_LINE_LAND, 0);
  if (is_line_seen (trace, map, JALON_LINE_DISPUTED))
    add_entry (entries, _ ("Borders"), _ ("Disputed boundary"), JALON_SWATCH_LINE, JALON_LINE_DISPUTED, 0);
}

/**
 * jalon_legend_list:
 *
 * Lists the classes that can be seen in a view, section by section.
 *
 * Returns: (transfer full) (element-type JalonLegendEntry)
 */
GPtrArray *
jalon_legend_list (JalonScene *scene, const JalonViewport *view)
{
  GPtrArray           *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_legend_entry_free);
  const JalonWorldMap *map = jalon_scene_get_map (scene, jalon_scene_choose_detail (view, JALON_DETAIL_50M));
  g_autoptr (GArray) marks = jalon_scene_list_marks (scene, view);
  JalonViewport inner = *view;
  JalonTrace    trace;

  /* What is traced reaches beyond the view it is traced for. */
  inner.width = MAX (view->width - 2 * JALON_TRACE_MARGIN, 1);
  inner.height = MAX (view->height - 2 * JALON_TRACE_MARGIN, 1);
  jalon_trace_init (&trace, &inner);
  add_roles (scene, &trace, map, entries);
  add_closures (scene, view, &trace, map, entries);
  add_symbols (marks, entries);
  add_radius (scene, view, entries);
  add_borders (&trace, map, entries);
  jalon_trace_clear (&trace);

  return entries;
}
