/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-query.h"
#include "sample-records.h"

static const char *const codes[] = { "MLI", "DZA", "BFA", "NER", "MAR", "AES", "ECOWAS", "TCD" };
static const char *const texts[] = {
  "mali",         "MALI sky",           "algerie", "œuvre",    "مالي", "en",    "x closes",
  "ou",           "closes drone ferme", "zzz",     " ",        "b",    "-mali", "“l’armée dit”",
  "\"mali sky\"", "mali -closes",       "hérault", "-reported"
};
static const char *const articles[] = { "a1", "a2", "a3", "a4", "a5" };

#define PICK(rand, list) (list[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

static gboolean
toss (GRand *rand, int one_in)
{
  return g_rand_int_range (rand, 0, one_in) == 0;
}

static char **
random_event_ids (GRand *rand)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  while (!toss (rand, 3))
    {
      g_autofree char *id = g_strdup_printf ("e%d", g_rand_int_range (rand, 0, RANDOM_N_EVENTS + 100));

      g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

JalonDossier *
random_dossier_new (GRand *rand)
{
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint i = 0; i < 3; i++)
    {
      JalonArticleData *data = jalon_article_data_new (articles[i]);
      g_autoptr (JalonArticle) article = NULL;

      data->publisher = g_strdup (i == 0 ? "Le Hérault" : "Reported");
      data->text = g_strdup (i == 2 ? NULL : "On sait que l'armée\ndit ce qu'elle a reported.");
      article = jalon_article_new (data);
      g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
    }
  for (guint i = 0; i < RANDOM_N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_random (rand, id);

      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
    }
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char    *id = g_strdup_printf ("s%u", i);
      JalonSiteRecord    *site = jalon_site_record_new (id);
      JalonClosureRecord *closure;

      site->host = g_strdup (PICK (rand, codes));
      site->review = g_rand_int_range (rand, 0, JALON_N_REVIEWS);
      g_strfreev (site->events);
      site->events = random_event_ids (rand);
      g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, site, NULL));

      id[0] = 'c';
      closure = jalon_closure_record_new (id);
      closure->closing = g_strdup (PICK (rand, codes));
      closure->review = g_rand_int_range (rand, 0, JALON_N_REVIEWS);
      g_ptr_array_add (closure->bans, jalon_ban_new (PICK (rand, codes), JALON_BAN_FLAG));
      g_strfreev (closure->events);
      closure->events = random_event_ids (rand);
      g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, closure, NULL));
    }

  return dossier;
}

JalonQuery *
random_query_new (GRand *rand)
{
  JalonQuery *query = jalon_query_new ();

  while (toss (rand, 2))
    jalon_query_add_country (query, PICK (rand, codes), g_rand_int_range (rand, 0, JALON_N_COUNTRY_ROLES));
  query->all_countries = toss (rand, 2);
  query->masks[JALON_EVENT_COLUMN_TYPE] = toss (rand, 4) ? g_rand_int (rand) & 0xffff : 0;
  query->masks[JALON_EVENT_COLUMN_VERDICT] = toss (rand, 4) ? g_rand_int (rand) & 0x1f : 0;
  query->masks[JALON_EVENT_COLUMN_REVIEW] = toss (rand, 4) ? g_rand_int (rand) & 7 : 0;
  if (toss (rand, 4))
    query->bounds[JALON_EVENT_BOUNDS_FATALITIES].low = g_rand_int_range (rand, 0, 30);
  if (toss (rand, 4))
    query->bounds[JALON_EVENT_BOUNDS_FATALITIES].high = g_rand_int_range (rand, 0, 30);
  while (toss (rand, 4))
    g_ptr_array_add (query->articles, g_strdup (PICK (rand, articles)));
  query->since = toss (rand, 3) ? g_rand_int_range (rand, 20000, 20120) : JALON_DAY_NONE;
  query->until = toss (rand, 3) ? g_rand_int_range (rand, 20000, 20120) : JALON_DAY_NONE;
  query->text = toss (rand, 2) ? g_strdup (PICK (rand, texts)) : NULL;

  return query;
}
