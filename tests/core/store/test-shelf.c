/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of features of a dossier: found by id, by place and by event, and read by several threads at once.
 */

#include "config.h"

#include "jalon-dossier.h"
#include "jalon-schema.h"

#define N_SITES 3000
#define N_THREADS 4
#define N_ROUNDS 40

static void
add_site (JalonDossier *dossier, guint position, const char *id, const char *events)
{
  JalonSiteRecord *site = jalon_site_record_new (id);

  g_strfreev (site->events);
  site->events = g_strsplit (events, " ", -1);
  g_assert_true (jalon_dossier_insert_feature (dossier, JALON_KIND_SITE, position, site, NULL));
  jalon_site_record_free (site);
}

static const char *
get_id (gpointer feature)
{
  return ((const JalonRecord *) jalon_feature_get_record (feature))->id;
}

/* The ids of all sites, then those linked to "e", each with a space before it. */
static char *
list_ids (JalonDossier *dossier)
{
  GListModel *sites = jalon_dossier_get_features (dossier, JALON_KIND_SITE);
  g_autoptr (GPtrArray) linked = jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e");
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (JalonFeature) site = g_list_model_get_item (sites, i);
      guint position = G_MAXUINT;

      g_assert_true (jalon_dossier_find_feature (dossier, JALON_KIND_SITE, get_id (site)) == site);
      g_assert_true (jalon_dossier_find_feature_position (dossier, JALON_KIND_SITE, get_id (site), &position));
      g_assert_cmpuint (position, ==, i);
      g_string_append_printf (ids, " %s", get_id (site));
    }
  g_string_append (ids, " |");
  for (guint i = 0; i < linked->len; i++)
    g_string_append_printf (ids, " %s", get_id (g_ptr_array_index (linked, i)));
  return g_string_free (ids, FALSE);
}

static void
assert_ids (JalonDossier *dossier, const char *expected)
{
  g_autofree char *ids = list_ids (dossier);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonSiteRecord) site = jalon_site_record_new ("a");
  g_autoptr (GError) error = NULL;
  guint position;

  add_site (dossier, 0, "a", "e");
  add_site (dossier, 1, "c", "e f");
  add_site (dossier, 1, "b", "e e");
  assert_ids (dossier, " a b c | a b c");

  /* One that takes another's place names other events. */
  g_assert_true (jalon_dossier_replace_feature (dossier, JALON_KIND_SITE, site, NULL));
  assert_ids (dossier, " a b c | b c");
  g_strfreev (site->events);
  site->events = g_strsplit ("e", " ", -1);
  g_assert_true (jalon_dossier_replace_feature (dossier, JALON_KIND_SITE, site, NULL));
  assert_ids (dossier, " a b c | a b c");

  g_assert_true (jalon_dossier_remove_feature (dossier, JALON_KIND_SITE, "b", NULL));
  assert_ids (dossier, " a c | a c");
  g_assert_false (jalon_dossier_find_feature_position (dossier, JALON_KIND_SITE, "b", &position));
  g_assert_null (jalon_dossier_find_feature (dossier, JALON_KIND_SITE, NULL));
  g_assert_false (jalon_dossier_remove_feature (dossier, JALON_KIND_SITE, "b", &error));
  g_assert_nonnull (error);
}

/* Reads the list again and again, each thread in an order of its own; returns how often another site stood at a place
 * than the one whose id is its number. */
static gpointer
read_cb (gpointer list)
{
  static int n_readers;
  guint      step = 1 + 2 * (guint) g_atomic_int_add (&n_readers, 1);
  guint      n_wrong = 0;

  for (guint i = 0; i < N_SITES * N_ROUNDS; i++)
    {
      guint position = (guint) ((guint64) i * step % N_SITES);
      g_autoptr (JalonFeature) site = g_list_model_get_item (list, position);

      n_wrong += site == NULL || g_ascii_strtoull (get_id (site), NULL, 10) != position;
    }
  return GUINT_TO_POINTER (n_wrong);
}

/* A dossier is written by a worker while the window reads it. */
static void
test_threads (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_SITES; i++)
    {
      char id[12];

      g_snprintf (id, sizeof id, "%u", i);
      add_site (dossier, i, id, "");
    }
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", read_cb, jalon_dossier_get_features (dossier, JALON_KIND_SITE));
  for (guint i = 0; i < N_THREADS; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shelf/order", test_order);
  g_test_add_func ("/shelf/threads", test_threads);

  return g_test_run ();
}
