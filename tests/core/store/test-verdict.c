/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verdicts that follow from claims.
 */

#include "config.h"

#include "jalon-dossier.h"
#include "jalon-error.h"
#include "sample-records.h"

typedef struct
{
  const char     *name;
  const char     *claims; /* article, then + asserts, - denies, ~ attributes */
  JalonVerdict    verdict;
  JalonClaimCount count;
} Case;

/* Articles: a and A of one publisher in other letters, b, c; q quotes a; r and s quote each other; n without publisher;
 * x unknown. */
static const Case cases[] = {
  { "no claim", "", JALON_VERDICT_NONE, { 0, 0, 0 } },
  { "one asserts", "a+", JALON_VERDICT_SINGLE_SOURCE, { 1, 0, 0 } },
  { "one asserts twice", "a+ a+", JALON_VERDICT_SINGLE_SOURCE, { 1, 0, 0 } },
  { "two assert", "a+ b+", JALON_VERDICT_CORROBORATED, { 2, 0, 0 } },
  { "two of one publisher", "a+ A+", JALON_VERDICT_SINGLE_SOURCE, { 2, 0, 0 } },
  { "one quotes the other", "q+ a+", JALON_VERDICT_SINGLE_SOURCE, { 1, 0, 0, 1 } },
  { "the other is quoted", "a+ q+", JALON_VERDICT_SINGLE_SOURCE, { 1, 0, 0, 1 } },
  { "a third is independent", "a+ q+ b+", JALON_VERDICT_CORROBORATED, { 2, 0, 0, 1 } },
  { "quoting and another", "q+ b+", JALON_VERDICT_CORROBORATED, { 2, 0, 0 } },
  { "no publisher known", "a+ n+", JALON_VERDICT_SINGLE_SOURCE, { 2, 0, 0 } },
  { "unknown article", "a+ x+", JALON_VERDICT_SINGLE_SOURCE, { 2, 0, 0 } },
  { "asserted and denied", "a+ b-", JALON_VERDICT_DISPUTED, { 1, 1, 0 } },
  { "corroborated and denied", "a+ b+ c-", JALON_VERDICT_DISPUTED, { 2, 1, 0 } },
  { "one says both", "a+ a-", JALON_VERDICT_DISPUTED, { 1, 1, 0 } },
  { "denied only", "a- b-", JALON_VERDICT_REFUTED, { 0, 2, 0 } },
  { "attributed only", "a~ b~", JALON_VERDICT_SINGLE_SOURCE, { 0, 0, 2 } },
  { "attributed and asserted", "a~ b+", JALON_VERDICT_SINGLE_SOURCE, { 1, 0, 1 } },
  { "a relay attributes", "a+ q~ b-", JALON_VERDICT_DISPUTED, { 1, 1, 0, 1 } },
  { "quoting the other side", "a+ q-", JALON_VERDICT_DISPUTED, { 1, 1, 0, 0 } },
  { "each quotes the other", "r+ s+", JALON_VERDICT_SINGLE_SOURCE, { 1, 0, 0, 1 } },
  { "attributed and denied", "a~ b-", JALON_VERDICT_DISPUTED, { 0, 1, 1 } },
};

static JalonArticle *
new_article (const char *id, const char *publisher, const char *quotes)
{
  JalonArticleData *data = jalon_article_data_new (id);

  data->publisher = g_strdup (publisher);
  data->quotes_articles = quotes != NULL ? g_strsplit (quotes, " ", -1) : NULL;

  return jalon_article_new (data);
}

static void
add_article (JalonDossier *dossier, const char *id, const char *publisher, const char *quotes)
{
  g_autoptr (JalonArticle) article = new_article (id, publisher, quotes);
  g_autoptr (GError) error = NULL;

  jalon_dossier_add_article (dossier, article, &error);
  g_assert_no_error (error);
}

static void
add_articles (JalonDossier *dossier)
{
  add_article (dossier, "a", "L’Écho", NULL);
  add_article (dossier, "A", " L'ECHO ", NULL);
  add_article (dossier, "b", "France 24", NULL);
  add_article (dossier, "c", "AIB", NULL);
  add_article (dossier, "q", "TogoCheck", "z a");
  add_article (dossier, "n", NULL, NULL);
  add_article (dossier, "r", "Aldar", "s");
  add_article (dossier, "s", "L-FRII", "r");
}

static void
parse_claims (const char *text, GPtrArray *claims)
{
  static const char stances[] = "+-~";
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *text != '\0'; i++)
    {
      char id[2] = { words[i][0] };

      g_ptr_array_add (claims, jalon_claim_new (id, strchr (stances, words[i][1]) - stances));
    }
}

static JalonVerdict
verdict_of (JalonDossier *dossier, guint position)
{
  return jalon_event_store_get_columns (jalon_dossier_get_events (dossier)).words[JALON_EVENT_COLUMN_VERDICT][position];
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonDossier) late = jalon_dossier_new ();
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e", "E");
  JalonSiteRecord    *site = jalon_site_record_new ("s");
  JalonClosureRecord *closure = jalon_closure_record_new ("c");
  JalonClaimCount     count;

  parse_claims (test->claims, record->claims);
  parse_claims (test->claims, site->claims);
  parse_claims (test->claims, closure->claims);

  add_articles (dossier);
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
  g_assert_cmpint (verdict_of (dossier, 0), ==, test->verdict);
  g_assert_cmpint (jalon_dossier_judge (dossier, record->claims, &count), ==, test->verdict);
  g_assert_cmpmem (&count, sizeof count, &test->count, sizeof count);
  /* Articles that come after must give the same. */
  g_assert_true (jalon_dossier_add_event (late, record, NULL));
  g_assert_true (jalon_dossier_add_feature (late, JALON_KIND_SITE, site, NULL));
  g_assert_true (jalon_dossier_add_feature (late, JALON_KIND_CLOSURE, closure, NULL));
  add_articles (late);
  g_assert_cmpint (verdict_of (late, 0), ==, test->verdict);
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (late, JALON_KIND_SITE, "s")),
                   ==,
                   test->verdict);
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (late, JALON_KIND_CLOSURE, "c")),
                   ==,
                   test->verdict);
}

static void
test_by_hand (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e", "E");
  g_autoptr (GError) error = NULL;

  parse_claims ("a+ b+", record->claims);
  record->ruling.verdict = JALON_VERDICT_REFUTED;
  g_assert_false (jalon_dossier_add_event (dossier, record, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_MISSING);
  g_clear_error (&error);
  record->ruling.reason = g_strdup ("");
  g_assert_false (jalon_dossier_add_event (dossier, record, NULL));

  g_free (record->ruling.reason);
  record->ruling.reason = g_strdup ("Flight tracking shows otherwise.");
  g_assert_true (jalon_dossier_add_event (dossier, record, &error));
  add_articles (dossier);
  g_assert_cmpint (verdict_of (dossier, 0), ==, JALON_VERDICT_REFUTED);
}

/* A verdict that changes with an article is told of, on its row alone. */
static void
log_change_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_told (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_simple (id, id);

      parse_claims (i == 1 ? "a+ b+" : "a+", record->claims);
      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
    }

  add_article (dossier, "a", "AIB", NULL);
  g_signal_connect (jalon_dossier_get_events (dossier), "items-changed", G_CALLBACK (log_change_cb), log);
  add_article (dossier, "b", "France 24", NULL);
  g_assert_cmpstr (log->str, ==, "1-1+1 ");
  g_assert_cmpint (verdict_of (dossier, 1), ==, JALON_VERDICT_CORROBORATED);
  g_assert_true (jalon_dossier_remove_article (dossier, "b", NULL));
  g_assert_cmpstr (log->str, ==, "1-1+1 1-1+1 ");
  g_assert_cmpint (verdict_of (dossier, 1), ==, JALON_VERDICT_SINGLE_SOURCE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/verdict/", cases[i].name, NULL), " ", '-');

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/verdict/by-hand", test_by_hand);
  g_test_add_func ("/verdict/told", test_told);

  return g_test_run ();
}
