/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene: gathers what matches the filter into plain data.
 */

#include "config.h"

#include "jalon-scene-private.h"

#include "jalon-mark-table.h"
#include "jalon-role-paint.h"
#include "jalon-scene-parts.h"

static void
scene_site_clear (gpointer data)
{
  JalonSceneSite *site = data;

  g_free (site->id);
}

static void
scene_closure_clear (gpointer data)
{
  JalonSceneClosure *closure = data;

  g_free (closure->id);
  g_clear_pointer (&closure->polygons, g_ptr_array_unref);
}

static GArray *
array_new (gsize element_size, GDestroyNotify clear_func)
{
  GArray *array = g_array_new (FALSE, TRUE, element_size);

  if (clear_func != NULL)
    g_array_set_clear_func (array, clear_func);

  return array;
}

static void
add_sites (JalonScene *self)
{
  GListModel *sites = jalon_dossier_get_features (self->dossier, JALON_KIND_SITE);

  for (guint row = jalon_bitset_next (self->result->rows[JALON_KIND_SITE], 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (self->result->rows[JALON_KIND_SITE], row + 1))
    {
      g_autoptr (JalonFeature) site = g_list_model_get_item (sites, row);
      const JalonSiteRecord *record = jalon_feature_get_record (site);
      const JalonPlace      *place = record->place;
      const char            *country = record->host;
      JalonSceneSite         scene_site = { .row = row };

      scene_site.id = g_strdup (record->id);
      scene_site.kind = record->kind;
      scene_site.verdict = jalon_feature_get_verdict (site);
      scene_site.review = record->review;
      scene_site.precision = JALON_PRECISION_NONE;
      if (place != NULL)
        {
          scene_site.precision = place->precision;
          scene_site.radius = place->radius;
          if (place->countries != NULL && place->countries[0] != NULL)
            country = place->countries[0];
          if (jalon_precision_is_point (place->precision) && jalon_place_has_point (place))
            {
              scene_site.has_point = TRUE;
              scene_site.x = jalon_mercator_unit_x (place->lon);
              scene_site.y = jalon_mercator_unit_y (place->lat);
              scene_site.lat = place->lat;
            }
        }
      scene_site.country = g_intern_string (country);
      g_array_append_val (self->sites, scene_site);
    }
}

static void
add_closures (JalonScene *self)
{
  GListModel *closures = jalon_dossier_get_features (self->dossier, JALON_KIND_CLOSURE);

  for (guint row = jalon_bitset_next (self->result->rows[JALON_KIND_CLOSURE], 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (self->result->rows[JALON_KIND_CLOSURE], row + 1))
    {
      g_autoptr (JalonFeature) closure = g_list_model_get_item (closures, row);
      const JalonClosureRecord *record = jalon_feature_get_record (closure);
      JalonSceneClosure         scene_closure = { .row = row };

      if (record->closing == NULL)
        continue;
      scene_closure.id = g_strdup (record->id);
      scene_closure.closing = g_intern_string (record->closing);
      scene_closure.verdict = jalon_feature_get_verdict (closure);
      scene_closure.review = record->review;
      scene_closure.traffic = record->traffic;
      scene_closure.basis = record->basis;
      if (record->basis == JALON_BASIS_POLYGON && record->polygon != NULL)
        scene_closure.polygons = jalon_scene_parse_polygon (record->polygon);
      g_array_append_val (self->closures, scene_closure);
      if (jalon_certainty_bans (jalon_certainty_get (scene_closure.verdict, scene_closure.review)))
        jalon_scene_add_arrows (self, self->closures->len - 1, record->bans);
    }
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  return strcmp (((const JalonCountryRoles *) a)->code, ((const JalonCountryRoles *) b)->code);
}

/**
 * jalon_scene_new:
 * @dossier: read now, in the main thread; the scene keeps it for captions only
 * @result: what of it to show; copied
 *
 * Returns: (transfer full): an immutable scene
 */
JalonScene *
jalon_scene_new (JalonWorld *world, JalonDossier *dossier, const JalonResult *result, const JalonSceneOptions *options)
{
  JalonScene *self = g_new0 (JalonScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->world = jalon_world_ref (world);
  self->dossier = g_object_ref (dossier);
  self->result = jalon_result_copy (result);
  self->options = *options;
  self->options.language = g_intern_string (options->language != NULL ? options->language : "en");
  self->options.font = g_strdup (options->font);

  self->roles = jalon_roles_list (dossier, result);
  g_array_sort (self->roles, compare_roles);
  self->sites = array_new (sizeof (JalonSceneSite), scene_site_clear);
  self->closures = array_new (sizeof (JalonSceneClosure), scene_closure_clear);
  self->arrows = array_new (sizeof (JalonSceneArrow), NULL);
  add_sites (self);
  add_closures (self);
  jalon_scene_spread_arrows (self);
  jalon_scene_measure_extent (self);
  self->marks = jalon_mark_table_new (self);
  jalon_mark_cache_init (&self->cache);

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

  jalon_mark_cache_clear (&self->cache);
  jalon_mark_table_free (self->marks);
  g_array_unref (self->arrows);
  g_array_unref (self->closures);
  g_array_unref (self->sites);
  g_array_unref (self->roles);
  g_free ((char *) self->options.font);
  jalon_result_free (self->result);
  g_object_unref (self->dossier);
  jalon_world_unref (self->world);
  g_free (self);
}

/**
 * jalon_scene_prepare:
 *
 * Sorts the points, as the first listing of marks would.
 */
void
jalon_scene_prepare (JalonScene *self)
{
  jalon_mark_table_get_clusters (self->marks);
}

/**
 * jalon_scene_is_prepared:
 *
 * Returns: whether listing marks takes no sorting that one would wait for
 */
gboolean
jalon_scene_is_prepared (JalonScene *self)
{
  return jalon_mark_table_is_sorted (self->marks);
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
 * jalon_scene_get_extent:
 * @out_box: (out): degrees; west > east crosses the antimeridian
 *
 * Gives the smallest box with all that matches the filter: points, and the
 * mainland of each country that has a role.
 *
 * Returns: %FALSE where nothing has a place
 */
gboolean
jalon_scene_get_extent (JalonScene *self, JalonBox *out_box)
{
  *out_box = self->extent;

  return !jalon_box_is_empty (&self->extent);
}

const JalonWorldMap *
jalon_scene_get_map (JalonScene *self, JalonDetail detail)
{
  return jalon_world_get_map (self->world, detail, self->options.worldview);
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

/* Natural Earth's scales are for maps of 1:110, 1:50 and 1:10 million. */
JalonDetail
jalon_scene_choose_detail (const JalonViewport *view, JalonDetail max_detail)
{
  double      zoom = jalon_viewport_get_zoom (view);
  JalonDetail detail = JALON_DETAIL_10M;

  if (zoom < 2.7)
    detail = JALON_DETAIL_110M;
  else if (zoom < 5.4)
    detail = JALON_DETAIL_50M;

  return MIN (detail, max_detail);
}
