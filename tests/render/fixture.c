/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small dossier on the bundled world, made in code.
 */

#include "config.h"

#include "fixture.h"

static const struct
{
  const char  *host;
  const char  *user;
  double       lon;
  double       lat;
  JalonVerdict verdict;
} sites[] = {
  { "MAR", "MLI", -7.882, 32.124, JALON_VERDICT_CORROBORATED },
  { "BFA", "BFA", -4.297, 11.178, JALON_VERDICT_SINGLE_SOURCE },
};

JalonWorld *
fixture_get_world (void)
{
  static JalonWorld *world = NULL;

  if (world == NULL)
    {
      g_autoptr (GError) error = NULL;

      world = jalon_world_new (&error);
      g_assert_no_error (error);
    }

  return world;
}

static void
add_site (JalonDossier *dossier, guint index)
{
  g_autofree char *id = g_strdup_printf ("site-%u", index);
  JalonSiteRecord *record = jalon_site_record_new (id);
  g_autoptr (GError) error = NULL;

  record->host = g_strdup (sites[index].host);
  g_strfreev (record->users);
  record->users = g_strsplit (sites[index].user, " ", -1);
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = sites[index].lon;
  record->place->lat = sites[index].lat;
  record->ruling.verdict = sites[index].verdict;
  record->ruling.reason = g_strdup ("as this test needs it");
  record->review = JALON_REVIEW_ACCEPTED;
  jalon_dossier_add_feature (dossier, JALON_KIND_SITE, record, &error);
  g_assert_no_error (error);
}

static void
add_closure (JalonDossier *dossier, guint index, const FixtureClosure *closure)
{
  g_autofree char    *id = g_strdup_printf ("closure-%u", index);
  JalonClosureRecord *record = jalon_closure_record_new (id);
  g_autoptr (GError) error = NULL;

  record->closing = g_strdup (closure->closing);
  g_ptr_array_add (record->bans, jalon_ban_new (closure->banned, JALON_BAN_ORIGIN | JALON_BAN_DESTINATION));
  if (closure->polygon != NULL)
    {
      record->basis = JALON_BASIS_POLYGON;
      record->polygon = g_strdup (closure->polygon);
    }
  record->ruling.verdict = closure->verdict;
  record->ruling.reason = g_strdup ("as this test needs it");
  record->review = closure->proposed   ? JALON_REVIEW_PROPOSED
                   : closure->rejected ? JALON_REVIEW_REJECTED
                                       : JALON_REVIEW_ACCEPTED;
  jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, record, &error);
  g_assert_no_error (error);
}

JalonScene *
fixture_make_scene (const FixtureClosure    *closures,
                    guint                    n_closures,
                    gboolean                 with_sites,
                    const JalonSceneOptions *options)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;

  for (guint i = 0; with_sites && i < G_N_ELEMENTS (sites); i++)
    add_site (dossier, i);
  for (guint i = 0; i < n_closures; i++)
    {
      add_closure (dossier, i, &closures[i]);
      if (closures[i].rejected)
        query->masks[JALON_EVENT_COLUMN_REVIEW] =
            1u << JALON_REVIEW_PROPOSED | 1u << JALON_REVIEW_ACCEPTED | 1u << JALON_REVIEW_REJECTED;
    }
  result = jalon_query_run (query, dossier);

  return jalon_scene_new (fixture_get_world (), dossier, result, options);
}

JalonScene *
fixture_make_sahel (const JalonSceneOptions *options)
{
  static const FixtureClosure closures[] = {
    { "DZA", "MLI", JALON_VERDICT_CORROBORATED, NULL, FALSE },
    { "MLI", "DZA", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
    { "BFA", "DZA", JALON_VERDICT_DISPUTED, NULL, FALSE },
    { "NER", "DZA", JALON_VERDICT_DISPUTED, NULL, FALSE },
  };

  return fixture_make_scene (closures, G_N_ELEMENTS (closures), TRUE, options);
}

JalonScene *
fixture_make_proposed (const JalonSceneOptions *options)
{
  static const FixtureClosure closures[] = {
    { "DZA", "MLI", JALON_VERDICT_SINGLE_SOURCE, NULL, TRUE },
    { "MLI", "DZA", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
    { "MLI", "NER", JALON_VERDICT_SINGLE_SOURCE, NULL, TRUE },
    { "NER", "DZA", JALON_VERDICT_DISPUTED, NULL, TRUE },
  };

  return fixture_make_scene (closures, G_N_ELEMENTS (closures), FALSE, options);
}
