/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the bundled world, and makes its maps when they are asked for.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-world-resource.h"

#define RESOURCE_PATH "/io/github/jalon/Jalon/world/"

static void
free_maps (JalonWorld *self)
{
  for (guint detail = 0; detail < JALON_N_DETAILS; detail++)
    {
      for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
        g_clear_pointer ((JalonWorldComposed **) &self->maps[detail][view], jalon_world_composed_free);
      g_clear_pointer ((JalonWorldBorders **) &self->borders[detail], jalon_world_borders_free);
    }
  for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
    g_clear_pointer ((JalonWorldHitIndex **) &self->hit_indexes[view], jalon_world_hit_index_free);
  g_clear_pointer ((JalonWorldOverlays **) &self->overlays, jalon_world_overlays_free);
}

static void
jalon_world_free (JalonWorld *self)
{
  free_maps (self);
  g_clear_pointer ((JalonWorldPlaceNames **) &self->place_names, jalon_world_place_names_free);
  g_clear_pointer ((JalonWorldPlaceTable **) &self->places, jalon_world_place_table_free);
  g_clear_pointer ((JalonWorldAirports **) &self->airports, jalon_world_airports_free);
  g_clear_pointer ((JalonWorldDivisions **) &self->divisions, jalon_world_divisions_free);
  jalon_world_clear_tables (self);
  for (guint file = 0; file < JALON_WORLD_N_FILES; file++)
    g_clear_pointer (&self->files[file], g_bytes_unref);
  g_free (self);
}

/* Opens a world from its @files, each checked; they are kept, not copied. */
JalonWorld *
jalon_world_new_from_files (GBytes *const *bytes, GError **error)
{
  g_autoptr (JalonWorld) self = g_new0 (JalonWorld, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint file = 0; file < JALON_WORLD_N_FILES; file++)
    {
      JalonWorldKind kind = jalon_world_file_get_kind (file);

      if (kind != 0 && !jalon_world_check_header (bytes[file], jalon_world_file_get_name (file), kind, error))
        return NULL;
      self->files[file] = g_bytes_ref (bytes[file]);
    }
  if (!jalon_world_load_tables (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jalon_world_new:
 * @error: return location
 *
 * Opens the bundled world. Geometry, places and airports are decoded when first asked for.
 *
 * Returns: (transfer full): the world, or %NULL with %JALON_ERROR_WORLD
 */
JalonWorld *
jalon_world_new (GError **error)
{
  GBytes     *bytes[JALON_WORLD_N_FILES] = { NULL };
  JalonWorld *self = NULL;
  guint       n = 0;

  for (; n < JALON_WORLD_N_FILES; n++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH, jalon_world_file_get_name (n), NULL);

      bytes[n] = g_resource_lookup_data (jalon_world_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes[n] == NULL)
        break;
    }
  if (n == JALON_WORLD_N_FILES)
    self = jalon_world_new_from_files (bytes, error);
  for (guint i = 0; i < n; i++)
    g_bytes_unref (bytes[i]);

  return self;
}

/**
 * jalon_world_ref:
 *
 * Returns: (transfer full): @self
 */
JalonWorld *
jalon_world_ref (JalonWorld *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jalon_world_unref:
 * @self: (transfer full): a world
 *
 * Gives a reference back; with the last one everything that came from the world goes.
 */
void
jalon_world_unref (JalonWorld *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    jalon_world_free (self);
}

/* The files passed their checksums when the world was opened: what fails here was made wrong. Nothing is drawn then. */
static const JalonWorldBorders *
get_borders (JalonWorld *self, JalonDetail detail)
{
  if (g_once_init_enter (&self->borders[detail]))
    {
      g_autoptr (GError) error = NULL;
      JalonWorldBorders *borders = jalon_world_borders_new (self, detail, &error);

      if (borders == NULL)
        {
          g_warning ("%s", error->message);
          borders = g_new0 (JalonWorldBorders, 1);
        }
      g_once_init_leave (&self->borders[detail], (gsize) borders);
    }

  return (const JalonWorldBorders *) self->borders[detail];
}

static const JalonWorldOverlays *
get_overlays (JalonWorld *self)
{
  if (g_once_init_enter (&self->overlays))
    {
      g_autoptr (GError) error = NULL;
      JalonWorldOverlays *overlays = jalon_world_overlays_new (self, &error);

      if (overlays == NULL)
        {
          g_warning ("%s", error->message);
          overlays = g_new0 (JalonWorldOverlays, 1);
        }
      g_once_init_leave (&self->overlays, (gsize) overlays);
    }

  return (const JalonWorldOverlays *) self->overlays;
}

/**
 * jalon_world_get_map:
 * @detail: how finely drawn
 * @worldview: whose borders
 *
 * Composes the countries of a worldview, the first time it is asked for; callable from any thread.
 *
 * Returns: (transfer none): the map, valid as long as the world
 */
const JalonWorldMap *
jalon_world_get_map (JalonWorld *self, JalonDetail detail, JalonWorldview worldview)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (detail < JALON_N_DETAILS, NULL);
  g_return_val_if_fail (worldview < JALON_N_WORLDVIEWS, NULL);

  if (g_once_init_enter (&self->maps[detail][worldview]))
    {
      const JalonWorldBorders  *borders = get_borders (self, detail);
      const JalonWorldOverlays *overlays = get_overlays (self);
      JalonWorldComposed       *composed = jalon_world_compose (self, borders, overlays, detail, worldview);

      g_once_init_leave (&self->maps[detail][worldview], (gsize) composed);
    }

  return &((const JalonWorldComposed *) self->maps[detail][worldview])->map;
}

/**
 * jalon_world_country_at:
 * @worldview: whose borders
 * @lon: degrees; any turn of the world
 * @lat: degrees
 *
 * Finds the country a point lies in, at the finest detail. The first call decodes that, some milliseconds.
 *
 * Returns: (nullable): its code, %NULL at sea
 */
const char *
jalon_world_country_at (JalonWorld *self, JalonWorldview worldview, double lon, double lat)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (worldview < JALON_N_WORLDVIEWS, NULL);

  if (g_once_init_enter (&self->hit_indexes[worldview]))
    {
      const JalonWorldMap *map = jalon_world_get_map (self, JALON_DETAIL_10M, worldview);

      g_once_init_leave (&self->hit_indexes[worldview], (gsize) jalon_world_hit_index_new (map));
    }

  return jalon_world_hit_index_find ((const JalonWorldHitIndex *) self->hit_indexes[worldview],
                                     jalon_mercator_unit_x (lon),
                                     jalon_mercator_unit_y (lat));
}
