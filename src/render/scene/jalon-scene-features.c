/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies sites and closures of a dossier into a scene.
 */

#include "config.h"

#include "jalon-scene-features.h"

#include "jalon-kind.h"
#include "jalon-role-paint.h"

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

static void
feature_free (gpointer data)
{
  JalonSceneFeature *feature = data;

  g_free (feature->id);
  g_free (feature->title);
  g_free (feature->host);
  g_free (feature->firs);
  jalon_time_clear (&feature->time);
  g_free (feature);
}

static void
describe_site (gconstpointer data, JalonSceneFeature *feature)
{
  const JalonSiteRecord *record = data;

  feature->site_kind = record->kind;
  feature->precision = record->place != NULL ? record->place->precision : JALON_PRECISION_NONE;
  feature->host = g_strdup (record->host);
}

/* "GOOO Dakar, DRRR Niamey"; NULL where none is known. */
static char *
dup_firs (const GPtrArray *firs)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < firs->len; i++)
    {
      const JalonFir *fir = g_ptr_array_index (firs, i);

      g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", fir->icao);
      if (fir->name != NULL)
        g_string_append_printf (line, " %s", fir->name);
    }
  return g_string_free (line, line->len == 0);
}

static void
describe_closure (gconstpointer data, JalonSceneFeature *feature)
{
  const JalonClosureRecord *record = data;

  feature->until_further_notice = record->until_further_notice;
  feature->basis = record->basis;
  feature->closing = g_intern_string (record->closing);
  feature->firs = dup_firs (record->firs);
}

static void
add_site (JalonScene *self, guint row, JalonFeature *site)
{
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

static void
add_closure (JalonScene *self, guint row, JalonFeature *closure)
{
  const JalonClosureRecord *record = jalon_feature_get_record (closure);
  JalonSceneClosure         scene_closure = { .row = row };

  if (record->closing == NULL)
    return;
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

/**
 * Copier:
 * @describe: copies from a record what its caption says besides what all say
 * @add: copies what drawing takes of one that matches the filter
 * @layer: what hides it, a bit 1 << a #JalonMapLayer
 */
typedef struct
{
  void (*describe) (gconstpointer record, JalonSceneFeature *feature);
  void (*add) (JalonScene *self, guint row, JalonFeature *feature);
  guint layer;
} Copier;

static const Copier copiers[JALON_N_KINDS] = {
  [JALON_KIND_SITE] = { describe_site, add_site, JALON_MAP_LAYER_BIT (SITES) },
  [JALON_KIND_CLOSURE] = { describe_closure, add_closure, JALON_MAP_LAYER_BIT (CLOSURES) },
};

static void
describe (JalonScene *self, JalonFeature *feature)
{
  const JalonRecord *record = jalon_feature_get_record (feature);
  JalonSceneFeature *described = g_new0 (JalonSceneFeature, 1);

  described->kind = jalon_feature_get_kind (feature);
  described->id = g_strdup (record->id);
  described->title = g_strdup (record->title);
  jalon_time_copy (&described->time, &record->time);
  described->verdict = jalon_feature_get_verdict (feature);
  described->review = record->review;
  copiers[described->kind].describe (record, described);
  g_hash_table_replace (self->features, described->id, described);
}

static void
add_kind (JalonScene *self, JalonKindId kind, const JalonSceneSource *source)
{
  GListModel *features = jalon_dossier_get_features (source->dossier, kind);
  guint       n_features = g_list_model_get_n_items (features);
  gboolean    is_hidden = (self->options.hidden & copiers[kind].layer) != 0;

  for (guint row = 0; row < n_features; row++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, row);

      describe (self, feature);
      if (!is_hidden && jalon_bitset_contains (source->result->rows[kind], row))
        copiers[kind].add (self, row, feature);
    }
}

/**
 * jalon_scene_add_features:
 *
 * Copies the sites and closures of a dossier, and finds where the arrows of closures stand.
 */
void
jalon_scene_add_features (JalonScene *self, const JalonSceneSource *source)
{
  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, feature_free);
  self->sites = g_array_new (FALSE, TRUE, sizeof (JalonSceneSite));
  g_array_set_clear_func (self->sites, scene_site_clear);
  self->closures = g_array_new (FALSE, TRUE, sizeof (JalonSceneClosure));
  g_array_set_clear_func (self->closures, scene_closure_clear);
  self->arrows = g_array_new (FALSE, TRUE, sizeof (JalonSceneArrow));
  JALON_KIND_FOREACH_SHOWN (kind)
    add_kind (self, kind, source);
  jalon_scene_spread_arrows (self);
}

/**
 * jalon_scene_find_feature:
 * @kind: any but JALON_KIND_EVENT
 * @id: (nullable)
 *
 * Returns: (transfer none) (nullable): what is said of a site or a closure
 */
const JalonSceneFeature *
jalon_scene_find_feature (JalonScene *self, JalonKindId kind, const char *id)
{
  const JalonSceneFeature *feature = id != NULL ? g_hash_table_lookup (self->features, id) : NULL;

  return feature != NULL && feature->kind == kind ? feature : NULL;
}
