/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records say in words, in languages that read either way.
 */

#include "config.h"

#include "jalon-words.h"

typedef struct
{
  JalonSession     *session;
  JalonEventRecord *record;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  JalonWorld *world = jalon_world_new (&error);

  g_assert_no_error (error);
  fixture->session = jalon_session_new (world);
  jalon_world_unref (world);
  fixture->record = jalon_event_record_new ("e");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalon_event_record_free (fixture->record);
  g_object_unref (fixture->session);
}

static void
add_party (Fixture *fixture, const char *code, JalonPartyRole role)
{
  g_ptr_array_add (fixture->record->parties, jalon_party_new (role, code));
}

static void
assert_parties (Fixture *fixture, const char *language, const char *expected)
{
  g_autofree char *words = NULL;

  jalon_session_set_language (fixture->session, language);
  words = jalon_words_dup_parties (fixture->session, fixture->record);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_acts (Fixture *fixture, gconstpointer data)
{
  add_party (fixture, "DZA", JALON_PARTY_ACTOR);
  add_party (fixture, "MLI", JALON_PARTY_RECIPIENT);
  add_party (fixture, "NER", JALON_PARTY_RECIPIENT);
  assert_parties (fixture, "en", "Algeria → Mali, Niger");
  assert_parties (fixture, "fr", "Algérie → Mali, Niger");
  /* Read from the right, the arrow points to the left. */
  assert_parties (fixture, "ar", "الجزائر ← مالي, النيجر");
}

static void
test_only_acted_upon (Fixture *fixture, gconstpointer data)
{
  add_party (fixture, "MLI", JALON_PARTY_RECIPIENT);
  assert_parties (fixture, "en", "→ Mali");
  assert_parties (fixture, "ar", "← مالي");
}

static void
test_mutual (Fixture *fixture, gconstpointer data)
{
  add_party (fixture, "MAR", JALON_PARTY_ACTOR);
  add_party (fixture, "MLI", JALON_PARTY_ACTOR);
  add_party (fixture, "MLI", JALON_PARTY_RECIPIENT);
  add_party (fixture, "MAR", JALON_PARTY_RECIPIENT);
  assert_parties (fixture, "en", "Morocco, Mali");
}

static void
add_assertion (Fixture *fixture, const char *id, const char *publisher)
{
  JalonDossier     *dossier = jalon_session_get_dossier (fixture->session);
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;

  data->publisher = g_strdup (publisher);
  article = jalon_article_new (data);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
  g_ptr_array_add (fixture->record->claims, jalon_claim_new (id, JALON_STANCE_ASSERTS));
}

static void
assert_one_source (Fixture *fixture, const char *expected)
{
  g_autofree char *words = jalon_words_dup_one_source (fixture->session, fixture->record->claims);

  g_assert_cmpstr (words, ==, expected);
}

/* Several articles that are one source are said to be, and why. */
static void
test_one_source (Fixture *fixture, gconstpointer data)
{
  add_assertion (fixture, "a", "Volta Courier");
  assert_one_source (fixture, NULL);
  add_assertion (fixture, "b", "Volta Courier");
  assert_one_source (fixture, "They count as one source: Volta Courier published them");
  add_assertion (fixture, "c", NULL);
  assert_one_source (fixture, "They count as one source: it is not known of each who published it");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/words/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("acts", test_acts);
  ADD ("only-acted-upon", test_only_acted_upon);
  ADD ("mutual", test_mutual);
  ADD ("one-source", test_one_source);

  return g_test_run ();
}
