/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene: gathers what matches the filter into plain data.
 */

#include "config.h"

#include "jalon-scene-private.h"

#include "jalon-i18n.h"
#include "jalon-mark-table.h"
#include "jalon-scene-features.h"

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  return strcmp (((const JalonCountryRoles *) a)->code, ((const JalonCountryRoles *) b)->code);
}

/* (transfer full) (element-type JalonCountryRoles) */
static GArray *
list_roles (JalonScene *self, const JalonSceneSource *source)
{
  GArray *roles = jalon_roles_list (source->dossier, source->result);

  if ((self->options.hidden & JALON_MAP_LAYER_BIT (ROLES)) != 0)
    g_array_set_size (roles, 0);
  g_array_sort (roles, compare_roles);
  return roles;
}

/**
 * jalon_scene_begin:
 * @source: read now
 *
 * Makes a scene but for its events, which jalon_scene_finish() is called after.
 *
 * Returns: (transfer full): an unfinished scene
 */
JalonScene *
jalon_scene_begin (JalonWorld *world, const JalonSceneSource *source, const JalonSceneOptions *options)
{
  JalonScene *self = g_new0 (JalonScene, 1);
  const char *spoken;

  g_atomic_ref_count_init (&self->ref_count);
  self->world = jalon_world_ref (world);
  self->events = jalon_event_snapshot_take (jalon_dossier_get_events (source->dossier));
  self->options = *options;
  self->options.language = g_intern_string (options->language != NULL ? options->language : "en");
  self->options.font = g_strdup (options->font);
  if (options->aggregate != NULL)
    jalon_aggregate_ref (options->aggregate);
  self->options.scale = options->scale > 0 ? options->scale : 1.0;

  spoken = jalon_i18n_set_language (self->options.language);
  self->shows_bans = (source->result->country_roles & (JALON_COUNTRY_BIT (CLOSING) | JALON_COUNTRY_BIT (BANNED))) != 0;
  self->roles = list_roles (self, source);
  self->parties = jalon_named_codes_list (source->dossier, source->result);
  jalon_scene_add_features (self, source);
  self->marks = jalon_mark_table_new (source->result->n_events);
  jalon_mark_cache_init (&self->cache);
  jalon_ground_cache_init (&self->grounds);
  jalon_i18n_set_language (spoken);
  return self;
}

/**
 * jalon_scene_finish:
 *
 * Completes a scene whose events have been read; in any thread.
 */
void
jalon_scene_finish (JalonScene *self)
{
  jalon_mark_table_finish (self->marks);
  jalon_scene_measure_extent (self);
}

/**
 * jalon_scene_new:
 * @dossier: read now, in the main thread; the scene keeps nothing of it but memory that its events stand in
 * @result: what of it to show
 *
 * Makes a scene at once; jalon-scene-builder.h makes one of many events little by little.
 *
 * Returns: (transfer full): an immutable scene
 */
JalonScene *
jalon_scene_new (JalonWorld *world, JalonDossier *dossier, const JalonResult *result, const JalonSceneOptions *options)
{
  const JalonSceneSource source = { dossier, result };
  JalonScene            *self = jalon_scene_begin (world, &source, options);

  jalon_mark_table_read (self->marks,
                         &self->options,
                         jalon_dossier_get_events (dossier),
                         result->rows[JALON_KIND_EVENT],
                         0,
                         JALON_BITSET_END);
  jalon_scene_finish (self);
  return self;
}

JalonScene *
jalon_scene_ref (JalonScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
jalon_scene_unref (JalonScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  jalon_ground_cache_clear (&self->grounds);
  jalon_mark_cache_clear (&self->cache);
  jalon_mark_table_free (self->marks);
  g_array_unref (self->arrows);
  g_array_unref (self->closures);
  g_array_unref (self->sites);
  g_array_unref (self->parties);
  g_array_unref (self->roles);
  g_free ((char *) self->options.font);
  g_clear_pointer (&self->options.aggregate, jalon_aggregate_unref);
  g_hash_table_unref (self->features);
  jalon_event_snapshot_unref (self->events);
  jalon_world_unref (self->world);
  g_free (self);
}

/**
 * jalon_scene_get_world:
 *
 * Returns: (transfer none)
 */
JalonWorld *
jalon_scene_get_world (JalonScene *self)
{
  return self->world;
}

/**
 * jalon_scene_get_options:
 *
 * Returns: (transfer none): as given to jalon_scene_new(), with defaults filled in
 */
const JalonSceneOptions *
jalon_scene_get_options (JalonScene *self)
{
  return &self->options;
}

/**
 * jalon_scene_scale_viewport:
 * @viewport: pixels
 *
 * Where words and symbols are larger than designed, all is drawn as for a smaller view, and that is enlarged.
 *
 * Returns: the same part of the world in the units that the scene is drawn in
 */
JalonViewport
jalon_scene_scale_viewport (JalonScene *self, const JalonViewport *viewport)
{
  JalonViewport scaled = *viewport;

  scaled.world /= self->options.scale;
  scaled.width /= self->options.scale;
  scaled.height /= self->options.scale;
  scaled.pad /= self->options.scale;
  scaled.legend_width /= self->options.scale;
  scaled.legend_height /= self->options.scale;
  return scaled;
}

/**
 * jalon_scene_get_extent:
 * @out_box: (out): degrees; west > east crosses the antimeridian
 *
 * Gives the box of what the scene is about: events, sites and the borders that
 * closures concern, without the few that are far from all others.
 *
 * Returns: %FALSE where nothing has a place
 */
gboolean
jalon_scene_get_extent (JalonScene *self, JalonBox *out_box)
{
  *out_box = self->extent;

  return !jalon_box_is_empty (&self->extent);
}

/**
 * jalon_scene_get_outliers:
 * @side: of what jalon_scene_get_extent() gives
 *
 * Returns: (transfer none): what lies far beyond it on that side
 */
const JalonOutliers *
jalon_scene_get_outliers (JalonScene *self, JalonSide side)
{
  return &self->outliers[side];
}

/**
 * jalon_scene_find_roles:
 *
 * Returns: (transfer none) (nullable): %NULL where the country has none
 */
const JalonCountryRoles *
jalon_scene_find_roles (JalonScene *self, const char *code)
{
  JalonCountryRoles key = { .code = code };

  if (self->roles->len == 0)
    return NULL;

  return bsearch (&key, self->roles->data, self->roles->len, sizeof key, compare_roles);
}
