/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Composes the countries of a worldview of units, and classes the lines
 * between them.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <string.h>

typedef struct
{
  JalonWorld              *world;
  const JalonWorldBorders *borders;
  JalonWorldview           worldview;
  JalonWorldComposed      *composed;
  guint                    n_points;    /* used of composed->points */
  guint                   *first_rings; /* (owned) by unit, into @unit_rings, and one past the last */
  guint                   *unit_rings;  /* (owned) rings grouped by unit */
  gboolean                *has_inner;   /* (owned) by ring: touches another unit of its country */
  gboolean                *members;     /* (owned) by unit: of the country in hand */
  GArray                  *countries;   /* JalonWorldCountry */
  GArray                  *rings;       /* JalonWorldPath */
} Composer;

static const char *
get_owner (const Composer *self, guint unit)
{
  return self->world->units[unit].owners[self->worldview];
}

/* Whether the line between both sides of an arc is inside one country. */
static gboolean
is_inside (const Composer *self, const JalonWorldArc *arc)
{
  return arc->kind != JALON_LINE_COAST && get_owner (self, arc->sides[0]) == get_owner (self, arc->sides[1]);
}

/* Rings grouped by unit, by counting. */
static void
group_rings (Composer *self)
{
  const JalonWorldBorders *borders = self->borders;
  guint                    n_units = self->world->n_units;
  g_autofree guint        *next = g_new0 (guint, n_units + 1);

  self->first_rings = g_new0 (guint, n_units + 1);
  self->unit_rings = g_new (guint, borders->n_rings);
  for (guint i = 0; i < borders->n_rings; i++)
    self->first_rings[borders->rings[i].unit + 1]++;
  for (guint i = 0; i < n_units; i++)
    self->first_rings[i + 1] += self->first_rings[i];
  memcpy (next, self->first_rings, sizeof (guint) * (n_units + 1));
  for (guint i = 0; i < borders->n_rings; i++)
    self->unit_rings[next[borders->rings[i].unit]++] = i;
}

/* Marks the rings that have to be joined with others, and makes room for the points of these. */
static void
mark_inner (Composer *self)
{
  const JalonWorldBorders *borders = self->borders;
  gsize                    n_points = 0;

  self->has_inner = g_new0 (gboolean, borders->n_rings);
  for (guint i = 0; i < borders->n_rings; i++)
    {
      const JalonWorldRing *ring = &borders->rings[i];

      for (guint j = 0; j < ring->n_references && !self->has_inner[i]; j++)
        self->has_inner[i] = is_inside (self, &borders->arcs[ring->references[j] >> 1]);
      if (self->has_inner[i])
        n_points += ring->path.n_points;
    }
  self->composed->points = g_new (JalonUnitPoint, n_points);
}

static void
add_unit_rings (Composer *self, guint unit, GArray *to_join)
{
  for (guint i = self->first_rings[unit]; i < self->first_rings[unit + 1]; i++)
    {
      guint ring = self->unit_rings[i];

      if (self->has_inner[ring])
        g_array_append_val (to_join, ring);
      else
        g_array_append_val (self->rings, self->borders->rings[ring].path);
    }
}

static void
finish_country (Composer *self, JalonWorldCountry *country)
{
  country->n_rings = self->rings->len - country->first_ring;
  if (country->n_rings == 0)
    return;
  country->box = (JalonUnitBox){ G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  for (guint i = country->first_ring; i < self->rings->len; i++)
    {
      JalonWorldPath *ring = &g_array_index (self->rings, JalonWorldPath, i);

      ring->country = (guint16) self->countries->len;
      jalon_world_box_union (&country->box, &ring->box);
    }
  g_array_append_vals (self->countries, country, 1);
}

/* The country that has @code: its units' areas together, the label where the unit of its own name (else the largest)
 * has it. */
static void
compose_country (Composer *self, const char *code)
{
  JalonWorldCountry country = { .code = code, .first_ring = self->rings->len };
  g_autoptr (GArray) to_join = g_array_new (FALSE, FALSE, sizeof (guint));
  double largest = -1.0;

  for (guint i = 0; i < self->world->n_units; i++)
    {
      const JalonWorldUnit *unit = &self->world->units[i];
      gboolean              is_main = unit->code == code;

      self->members[i] = get_owner (self, i) == code;
      if (!self->members[i])
        continue;
      add_unit_rings (self, i, to_join);
      country.area_km2 += unit->area_km2;
      if (is_main || unit->area_km2 > largest)
        {
          largest = is_main ? G_MAXDOUBLE : unit->area_km2;
          country.label_lon = unit->label_lon;
          country.label_lat = unit->label_lat;
        }
    }
  self->n_points += jalon_world_dissolve (self->borders,
                                          to_join,
                                          self->members,
                                          self->composed->points + self->n_points,
                                          self->rings);
  finish_country (self, &country);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Every owner once, sorted. */
static void
compose_countries (Composer *self)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < self->world->n_units; i++)
    if (!g_ptr_array_find (codes, get_owner (self, i), NULL))
      g_ptr_array_add (codes, (gpointer) get_owner (self, i));
  g_ptr_array_sort (codes, compare_codes);
  for (guint i = 0; i < codes->len; i++)
    compose_country (self, g_ptr_array_index (codes, i));
}

static gboolean
claims (const JalonWorldUnit *unit, const char *country)
{
  return g_strv_contains ((const char *const *) unit->claims, country);
}

/* A line inside a country is drawn only where the view keeps it, one between two is dashed where either claims the
 * other side. */
static JalonLineKind
class_line (const Composer *self, const JalonWorldArc *arc)
{
  const JalonWorldUnit *left = &self->world->units[arc->sides[0]];
  const JalonWorldUnit *right = &self->world->units[arc->sides[1]];
  const char           *left_owner = left->owners[self->worldview];
  const char           *right_owner = right->owners[self->worldview];

  if (arc->kind == JALON_LINE_COAST || arc->kind == JALON_LINE_NONE)
    return arc->kind;
  if (left_owner == right_owner)
    return (left->dashed | right->dashed) & 1u << self->worldview ? JALON_LINE_DISPUTED : JALON_LINE_NONE;
  if (arc->kind == JALON_LINE_DISPUTED || claims (left, right_owner) || claims (right, left_owner))
    return JALON_LINE_DISPUTED;

  return JALON_LINE_LAND;
}

static void
compose_lines (Composer *self, const JalonWorldOverlays *overlays)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (JalonWorldPath));

  for (guint i = 0; i < self->borders->n_arcs; i++)
    {
      const JalonWorldArc *arc = &self->borders->arcs[i];
      JalonWorldPath       path = { arc->points, arc->n_points, arc->box, 0, (guint8) class_line (self, arc) };

      if (path.kind != JALON_LINE_NONE)
        g_array_append_val (lines, path);
    }
  if (self->borders->n_arcs > 0)
    g_array_append_vals (lines, overlays->claims.paths, overlays->claims.n_paths);
  self->composed->map.n_lines = lines->len;
  self->composed->map.lines = (const JalonWorldPath *) g_array_free (lines, FALSE);
}

static void
add_waters (JalonWorldMap *map, const JalonWorldOverlays *overlays, JalonDetail detail)
{
  gboolean coarse = detail == JALON_DETAIL_110M;

  map->lakes = overlays->lakes.paths;
  map->n_lakes = coarse ? overlays->lakes.n_coarse : overlays->lakes.n_paths;
  map->rivers = overlays->rivers.paths;
  map->n_rivers = coarse ? overlays->rivers.n_coarse : overlays->rivers.n_paths;
}

/* Both must outlive the map. */
JalonWorldComposed *
jalon_world_compose (JalonWorld               *world,
                     const JalonWorldBorders  *borders,
                     const JalonWorldOverlays *overlays,
                     JalonDetail               detail,
                     JalonWorldview            worldview)
{
  JalonWorldComposed *composed = g_new0 (JalonWorldComposed, 1);
  Composer            self = { .world = world, .borders = borders, .worldview = worldview, .composed = composed };

  self.countries = g_array_new (FALSE, FALSE, sizeof (JalonWorldCountry));
  self.rings = g_array_sized_new (FALSE, FALSE, sizeof (JalonWorldPath), borders->n_rings);
  self.members = g_new0 (gboolean, world->n_units);
  group_rings (&self);
  mark_inner (&self);
  compose_countries (&self);
  compose_lines (&self, overlays);
  add_waters (&composed->map, overlays, detail);

  g_free (self.first_rings);
  g_free (self.unit_rings);
  g_free (self.has_inner);
  g_free (self.members);
  composed->map.n_countries = self.countries->len;
  composed->map.countries = (const JalonWorldCountry *) g_array_free (self.countries, FALSE);
  composed->map.n_rings = self.rings->len;
  composed->map.rings = (const JalonWorldPath *) g_array_free (self.rings, FALSE);

  return composed;
}

void
jalon_world_composed_free (JalonWorldComposed *self)
{
  g_free ((gpointer) self->map.countries);
  g_free ((gpointer) self->map.rings);
  g_free ((gpointer) self->map.lines);
  g_free (self->points);
  g_free (self);
}

/**
 * jalon_world_map_find:
 * @map: a map
 * @code: ISO 3166-1 alpha-3 or a user-assigned code
 *
 * Returns: (nullable): the country, %NULL where the map has none of that code
 */
const JalonWorldCountry *
jalon_world_map_find (const JalonWorldMap *map, const char *code)
{
  guint low = 0;
  guint high = map->n_countries;

  while (code != NULL && low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (code, map->countries[middle].code);

      if (order == 0)
        return &map->countries[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}
