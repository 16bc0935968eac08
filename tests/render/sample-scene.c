/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scenes for tests.
 */

#include "config.h"

#include "sample-scene.h"

#include <math.h>

static void
make_scene (SampleScene *self, gboolean dark, guint reviews)
{
  const JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en", .dark = dark };
  g_autoptr (GError) error = NULL;

  self->world = jalon_world_new (&error);
  g_assert_no_error (error);
  self->query = jalon_query_new ();
  self->query->masks[JALON_EVENT_COLUMN_REVIEW] = reviews;
  self->result = jalon_query_run (self->query, self->dossier);
  self->scene = jalon_scene_new (self->world, self->dossier, self->result, &options);
}

void
sample_scene_set_scale (SampleScene *self, double scale)
{
  JalonSceneOptions options = *jalon_scene_get_options (self->scene);
  JalonScene       *old = self->scene;

  options.scale = scale;
  self->scene = jalon_scene_new (self->world, self->dossier, self->result, &options);
  jalon_scene_unref (old);
}

void
sample_scene_init (SampleScene *self, gboolean dark)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;

  self->dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 0);
  make_scene (self, dark, 0);
}

void
sample_scene_init_dossier (SampleScene *self, JalonDossier *dossier)
{
  self->dossier = dossier;
  make_scene (self, FALSE, 0);
}

/* Three quarters have a point; of the rest each is in one of three countries. */
static JalonEventRecord *
make_event (guint index, GRand *random)
{
  static const char *const codes[] = { "MLI", "DZA", "NER" };
  char                     id[16];
  JalonEventRecord        *record;

  g_snprintf (id, sizeof id, "e%u", index);
  record = jalon_event_record_new (id);
  record->title = g_strdup (id);
  record->type = index % JALON_N_EVENT_TYPES;
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (index % 4 == 0 ? JALON_PRECISION_COUNTRY : JALON_PRECISION_CITY);
  record->place->countries = g_new0 (char *, 2);
  record->place->countries[0] = g_strdup (codes[index % 3]);
  if (index % 4 != 0)
    {
      record->place->lon = g_rand_double_range (random, -20.0, 50.0);
      record->place->lat = g_rand_double_range (random, -30.0, 60.0);
    }
  return record;
}

void
sample_scene_init_generated (SampleScene *self, guint n_events)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;

  self->dossier = jalon_dossier_new ();
  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (JalonEventRecord) record = make_event (i, random);

      jalon_dossier_add_event (self->dossier, record, &error);
      g_assert_no_error (error);
    }
  make_scene (self, FALSE, 0);
}

void
sample_scene_init_reviewed (SampleScene *self, guint reviews)
{
  static const struct
  {
    const char *id;
    double      lon;
    double      lat;
  } events[] = {
    { "a", -10.0, 20.0 },  { "p", 10.0, 24.0 },   { "r", 28.0, 28.0 },      { "p-NER", NAN, NAN },
    { "p-one", 0.0, 8.0 }, { "p-two", 0.0, 8.0 }, { "p-mixed", 20.0, 6.0 }, { "a-mixed", 20.0, 6.0 },
  };
  g_autoptr (GError) error = NULL;

  self->dossier = jalon_dossier_new ();
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (events[i].id);

      record->title = g_strdup (events[i].id);
      record->review = events[i].id[0] == 'p'   ? JALON_REVIEW_PROPOSED
                       : events[i].id[0] == 'r' ? JALON_REVIEW_REJECTED
                                                : JALON_REVIEW_ACCEPTED;
      record->place = jalon_place_new (isnan (events[i].lon) ? JALON_PRECISION_COUNTRY : JALON_PRECISION_CITY);
      record->place->countries = g_strsplit ("NER", " ", -1);
      record->place->lon = events[i].lon;
      record->place->lat = events[i].lat;
      jalon_dossier_add_event (self->dossier, record, &error);
      g_assert_no_error (error);
    }
  make_scene (self, FALSE, reviews);
}

void
sample_scene_init_countries (SampleScene *self, const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  self->dossier = jalon_dossier_new ();
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (list[i]);

      record->title = g_strdup (list[i]);
      record->review = JALON_REVIEW_ACCEPTED;
      record->place = jalon_place_new (JALON_PRECISION_COUNTRY);
      record->place->countries = g_strsplit (list[i], " ", -1);
      g_assert_true (jalon_dossier_add_event (self->dossier, record, NULL));
    }
  make_scene (self, FALSE, 0);
}

void
sample_scene_clear (SampleScene *self)
{
  jalon_scene_unref (self->scene);
  jalon_result_free (self->result);
  jalon_query_free (self->query);
  g_clear_object (&self->dossier);
  jalon_world_unref (self->world);
}

JalonViewport
sample_scene_get_view (SampleScene *self)
{
  JalonBox      box;
  JalonViewport viewport;

  g_assert_true (jalon_scene_get_extent (self->scene, &box));
  jalon_viewport_init_fit (&viewport, &box, 1000.0, 700.0, 20.0);
  return viewport;
}
