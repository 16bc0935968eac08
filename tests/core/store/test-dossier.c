/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dossier: ids, errors, links, lists.
 */

#include "config.h"

#include "jalon-dossier.h"
#include "jalon-error.h"
#include "jalon-text.h"
#include "sample-records.h"

static JalonSiteRecord *
new_site (const char *id, const char *events)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  g_strfreev (record->events);
  record->events = g_strsplit (events, " ", -1);

  return record;
}

static JalonClosureRecord *
new_closure (const char *id, const char *events)
{
  JalonClosureRecord *record = jalon_closure_record_new (id);

  g_strfreev (record->events);
  record->events = g_strsplit (events, " ", -1);

  return record;
}

static JalonDossier *
new_dossier (void)
{
  JalonDossier *dossier = jalon_dossier_new ();
  g_autoptr (JalonEventRecord) first = sample_event_simple ("e1", "One");
  g_autoptr (JalonEventRecord) second = sample_event_simple ("e2", "Two");
  g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new ("a1"));

  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
  g_assert_true (jalon_dossier_add_event (dossier, first, NULL));
  g_assert_true (jalon_dossier_add_event (dossier, second, NULL));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, new_site ("s1", "e1 e2 e1"), NULL));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, new_site ("s2", "e2 gone"), NULL));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, new_closure ("c1", "e1"), NULL));

  return dossier;
}

static void
assert_error (gboolean done, GError **error, JalonError code)
{
  g_assert_false (done);
  g_assert_error (*error, JALON_ERROR, (int) code);
  g_clear_error (error);
}

/* One id stands for one feature, whatever its kind; articles have ids of their own. */
static void
test_ids (void)
{
  static const char *const taken[] = { "e1", "s1", "c1" };
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new ("a1"));
  g_autoptr (JalonArticle) other = jalon_article_new (jalon_article_data_new ("e1"));

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autoptr (JalonEventRecord) event = sample_event_simple (taken[i], "Again");

      assert_error (jalon_dossier_add_event (dossier, event, &error), &error, JALON_ERROR_DUPLICATE_ID);
      assert_error (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, new_site (taken[i], ""), &error),
                    &error,
                    JALON_ERROR_DUPLICATE_ID);
      assert_error (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, new_closure (taken[i], ""), &error),
                    &error,
                    JALON_ERROR_DUPLICATE_ID);
    }
  assert_error (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, new_site ("", ""), &error),
                &error,
                JALON_ERROR_MISSING);
  assert_error (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, new_site (NULL, ""), &error),
                &error,
                JALON_ERROR_MISSING);
  assert_error (jalon_dossier_add_article (dossier, article, &error), &error, JALON_ERROR_DUPLICATE_ID);
  g_assert_true (jalon_dossier_add_article (dossier, other, &error));
  g_assert_no_error (error);
}

static void
test_find (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();

  g_assert_cmpstr (jalon_article_get_id (jalon_dossier_find_article (dossier, "a1")), ==, "a1");
  g_assert_cmpstr (((const JalonRecord *) jalon_feature_get_record (
                        jalon_dossier_find_feature (dossier, JALON_KIND_SITE, "s2")))
                       ->id,
                   ==,
                   "s2");
  g_assert_cmpstr (((const JalonRecord *) jalon_feature_get_record (
                        jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "c1")))
                       ->id,
                   ==,
                   "c1");
  g_assert_null (jalon_dossier_find_feature (dossier, JALON_KIND_SITE, "c1"));
  g_assert_null (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_SITE)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_CLOSURE)), ==, 1);
}

/* The ids of the sites and closures of an event, "s1 c1". */
static void
assert_links (JalonDossier *dossier, const char *event_id, const char *expected)
{
  g_autoptr (GPtrArray) sites = jalon_dossier_list_linked (dossier, JALON_KIND_SITE, event_id);
  g_autoptr (GPtrArray) closures = jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, event_id);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sites->len; i++)
    {
      const JalonSiteRecord *record = jalon_feature_get_record (g_ptr_array_index (sites, i));

      g_assert_true (g_ptr_array_index (sites, i) == jalon_dossier_find_feature (dossier, JALON_KIND_SITE, record->id));
      g_string_append_printf (ids, "%s ", record->id);
    }
  for (guint i = 0; i < closures->len; i++)
    g_string_append_printf (ids,
                            "%s ",
                            ((const JalonRecord *) jalon_feature_get_record (g_ptr_array_index (closures, i)))->id);

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_links (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();

  assert_links (dossier, "e1", "s1 c1 ");
  assert_links (dossier, "e2", "s1 s2 ");
  assert_links (dossier, "gone", "s2 ");
  assert_links (dossier, "none", "");
  g_assert_true (jalon_dossier_set_verdict (dossier, "s1", JALON_VERDICT_REFUTED, "Why", NULL));
  assert_links (dossier, "e1", "s1 c1 ");
  assert_links (dossier, "e2", "s1 s2 ");
}

static void
assert_by_hand (JalonDossier *dossier, const char *id, JalonVerdict verdict, const char *reason)
{
  JalonVerdict     found;
  g_autofree char *why = NULL;

  g_assert_true (jalon_dossier_get_verdict_by_hand (dossier, id, &found, &why));
  g_assert_cmpint (found, ==, verdict);
  g_assert_cmpstr (why, ==, reason);
}

static void
test_verdict_by_hand (void)
{
  static const char *const ids[] = { "e1", "s1", "c1" };
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (GError) error = NULL;
  JalonVerdict verdict;
  char        *reason;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      assert_by_hand (dossier, ids[i], JALON_VERDICT_NONE, NULL);
      assert_error (jalon_dossier_set_verdict (dossier, ids[i], JALON_VERDICT_DISPUTED, NULL, &error),
                    &error,
                    JALON_ERROR_MISSING);
      assert_error (jalon_dossier_set_verdict (dossier, ids[i], JALON_VERDICT_DISPUTED, "", &error),
                    &error,
                    JALON_ERROR_MISSING);
      g_assert_true (jalon_dossier_set_verdict (dossier, ids[i], JALON_VERDICT_DISPUTED, "Why", &error));
      assert_by_hand (dossier, ids[i], JALON_VERDICT_DISPUTED, "Why");
    }
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (dossier, JALON_KIND_SITE, "s1")),
                   ==,
                   JALON_VERDICT_DISPUTED);
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "c1")),
                   ==,
                   JALON_VERDICT_DISPUTED);
  g_assert_true (jalon_dossier_set_verdict (dossier, "c1", JALON_VERDICT_NONE, "Why", NULL));
  assert_by_hand (dossier, "c1", JALON_VERDICT_NONE, NULL);

  assert_error (jalon_dossier_set_verdict (dossier, "x", JALON_VERDICT_DISPUTED, "Why", &error),
                &error,
                JALON_ERROR_UNKNOWN_REFERENCE);
  g_assert_false (jalon_dossier_get_verdict_by_hand (dossier, "x", &verdict, &reason));
}

static void
log_changes_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_changes_told (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new ("a2"));

  g_signal_connect (jalon_dossier_get_articles (dossier), "items-changed", G_CALLBACK (log_changes_cb), log);
  g_signal_connect (jalon_dossier_get_features (dossier, JALON_KIND_SITE),
                    "items-changed",
                    G_CALLBACK (log_changes_cb),
                    log);
  g_signal_connect (jalon_dossier_get_features (dossier, JALON_KIND_CLOSURE),
                    "items-changed",
                    G_CALLBACK (log_changes_cb),
                    log);

  g_assert_true (jalon_dossier_insert_article (dossier, 0, article, NULL));
  g_assert_true (jalon_dossier_set_verdict (dossier, "s2", JALON_VERDICT_REFUTED, "Why", NULL));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, new_closure ("c2", ""), NULL));
  g_assert_true (jalon_dossier_remove_article (dossier, "a2", NULL));
  g_assert_cmpstr (log->str, ==, "0-0+1 1-1+1 1-0+1 0-1+0 ");
}

/* The store says what the verdict is by the time it says that something changed. */
static void
read_verdict_cb (JalonEventStore *events, guint position, guint removed, guint added, int *out_verdict)
{
  *out_verdict = jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][position];
}

static void
test_judged_before_told (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e1", "One");
  int verdict = -1;

  g_ptr_array_add (record->claims, jalon_claim_new ("a1", JALON_STANCE_DENIES));
  g_signal_connect (jalon_dossier_get_events (dossier), "items-changed", G_CALLBACK (read_verdict_cb), &verdict);
  g_assert_true (jalon_dossier_replace_event (dossier, record, NULL));
  g_assert_cmpint (verdict, ==, JALON_VERDICT_REFUTED);
}

static void
test_metadata (void)
{
  static const char *const languages[] = { "en", "fr", NULL };
  static const char *const texts[] = { "Sahel", "Le Sahel", NULL };
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autofree char *packed = jalon_text_pack (languages, texts);
  g_autofree char *title = NULL;
  g_autoptr (JalonHead) head = jalon_dossier_dup_head (dossier);

  g_assert_null (jalon_dossier_dup_title (dossier, "fr"));
  g_assert_null (head->author);
  g_assert_cmpint (head->as_of.start, ==, JALON_DAY_NONE);
  g_assert_cmpint (jalon_dossier_get_worldview (dossier), ==, JALON_WORLDVIEW_UN);

  head->title = g_strdup (packed);
  head->author = g_strdup ("The Jalon contributors");
  jalon_head_set_as_of (head, 20271);
  jalon_dossier_set_head (dossier, head);
  jalon_dossier_set_worldview (dossier, JALON_WORLDVIEW_MAR);
  title = jalon_dossier_dup_title (dossier, "fr");
  g_assert_cmpstr (title, ==, "Le Sahel");
  g_assert_cmpstr (jalon_dossier_get_packed_title (dossier), ==, packed);
  g_assert_cmpstr (jalon_dossier_get_head (dossier)->author, ==, "The Jalon contributors");
  g_assert_cmpint (jalon_dossier_get_head (dossier)->as_of.start, ==, 20271);
  g_assert_cmpint (jalon_dossier_get_worldview (dossier), ==, JALON_WORLDVIEW_MAR);
}

/* More codes than columns can tell apart are refused, not mixed up. */
static void
test_too_many_codes (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < 80 && error == NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_simple (id, id);

      for (guint j = 0; j < 1000; j++)
        {
          g_autofree char *code = g_strdup_printf ("C%u", n++);

          g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, code));
        }
      jalon_dossier_add_event (dossier, record, &error);
    }

  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, 65);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/ids", test_ids);
  g_test_add_func ("/dossier/find", test_find);
  g_test_add_func ("/dossier/links", test_links);
  g_test_add_func ("/dossier/verdict-by-hand", test_verdict_by_hand);
  g_test_add_func ("/dossier/changes-told", test_changes_told);
  g_test_add_func ("/dossier/judged-before-told", test_judged_before_told);
  g_test_add_func ("/dossier/metadata", test_metadata);
  g_test_add_func ("/dossier/too-many-codes", test_too_many_codes);

  return g_test_run ();
}
