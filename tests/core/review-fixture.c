/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "review-fixture.h"

#include "jalon-error.h"
#include "saved.h"

static void
add_article (JalonDossier *dossier, const char *id)
{
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;

  data->publisher = g_strdup (id);
  article = jalon_article_new (data);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
}

/* A claim that quotes the bytes from @start on, or without a quote where that is negative. */
JalonClaim *
review_fixture_claim_new (const char *article_id, JalonStance stance, int start)
{
  JalonClaim *claim = jalon_claim_new (article_id, stance);

  if (start >= 0)
    g_ptr_array_add (claim->quotes, jalon_quote_new ("words", (gsize) start, (gsize) start + 5));

  return claim;
}

/* @claim: (transfer full) */
void
review_fixture_add_event (ReviewFixture *fixture,
                          const char    *id,
                          JalonReview    review,
                          const char    *actor,
                          JalonClaim    *claim)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->review = review;
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, actor));
  g_ptr_array_add (record->claims, claim);
  g_assert_true (jalon_dossier_add_event (fixture->dossier, record, NULL));
}

/* @claim: (transfer full) */
void
review_fixture_add_closure (ReviewFixture *fixture,
                            const char    *id,
                            JalonReview    review,
                            const char    *closing,
                            const char    *banned,
                            const char    *events,
                            JalonClaim    *claim)
{
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->review = review;
  record->closing = g_strdup (closing);
  g_strfreev (record->events);
  record->events = g_strsplit (events, " ", -1);
  g_ptr_array_add (record->bans, jalon_ban_new (banned, JALON_BAN_FLAG));
  g_ptr_array_add (record->claims, claim);
  g_assert_true (jalon_dossier_add_feature (fixture->dossier, JALON_KIND_CLOSURE, record, NULL));
}

/* @claim: (transfer full) */
void
review_fixture_add_site (ReviewFixture *fixture,
                         const char    *id,
                         JalonReview    review,
                         const char    *name,
                         const char    *events,
                         JalonClaim    *claim)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->review = review;
  record->host = g_strdup ("MAR");
  record->title = g_strdup (name);
  record->named = name != NULL;
  g_strfreev (record->events);
  record->events = g_strsplit (events, " ", -1);
  g_ptr_array_add (record->claims, claim);
  g_assert_true (jalon_dossier_add_feature (fixture->dossier, JALON_KIND_SITE, record, NULL));
}

void
review_fixture_set_up (ReviewFixture *fixture, gconstpointer data)
{
  fixture->dossier = jalon_dossier_new ();
  fixture->history = jalon_history_new (fixture->dossier);
  add_article (fixture->dossier, "first");
  add_article (fixture->dossier, "second");
  review_fixture_add_event (fixture,
                            "old",
                            JALON_REVIEW_ACCEPTED,
                            "NER",
                            review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10));
  review_fixture_add_event (fixture,
                            "p1",
                            JALON_REVIEW_PROPOSED,
                            "NER",
                            review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_event (fixture,
                            "p2",
                            JALON_REVIEW_PROPOSED,
                            "NER",
                            review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 20));
}

void
review_fixture_tear_down (ReviewFixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_object_unref (fixture->dossier);
}

/* Does an edit, and back and forth again: the file is the same to the byte. It is one step. */
void
review_fixture_push (ReviewFixture *fixture, JalonEdit *edit, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *undo_label = NULL;

  jalon_history_push (fixture->history, edit, &error);
  g_assert_no_error (error);
  after = saved_new (fixture->dossier);
  g_object_get (fixture->history, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (undo_label, ==, label);
  g_assert_true (jalon_history_undo (fixture->history));
  saved_assert_equal (fixture->dossier, before);
  g_assert_true (jalon_history_redo (fixture->history));
  saved_assert_equal (fixture->dossier, after);
}

void
review_fixture_assert_fails (ReviewFixture *fixture, JalonEdit *edit, JalonError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = saved_new (fixture->dossier);

  g_assert_false (jalon_history_push (fixture->history, edit, &error));
  g_assert_error (error, JALON_ERROR, (int) code);
  saved_assert_equal (fixture->dossier, before);
}

JalonEventRecord *
review_fixture_dup_event (ReviewFixture *fixture, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);
  guint            position;

  g_assert_true (jalon_event_store_find (events, id, &position));

  return jalon_event_store_dup_record (events, position);
}

JalonReview
review_fixture_review_of (ReviewFixture *fixture, const char *id)
{
  JalonFeature *site = jalon_dossier_find_feature (fixture->dossier, JALON_KIND_SITE, id);
  JalonFeature *closure = jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, id);
  g_autoptr (JalonEventRecord) event = NULL;

  if (site != NULL)
    return ((const JalonRecord *) jalon_feature_get_record (site))->review;
  if (closure != NULL)
    return ((const JalonRecord *) jalon_feature_get_record (closure))->review;
  event = review_fixture_dup_event (fixture, id);

  return event->review;
}

JalonVerdict
review_fixture_verdict_of (ReviewFixture *fixture, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);
  JalonFeature    *closure = jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, id);
  guint            position;

  if (closure != NULL)
    return jalon_feature_get_verdict (closure);
  g_assert_true (jalon_event_store_find (events, id, &position));

  return jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][position];
}

/* What claims say: "first asserts 10, second denies 20 30". */
void
review_fixture_assert_claims (const GPtrArray *claims, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);

      g_string_append_printf (text,
                              "%s%s %s",
                              i > 0 ? ", " : "",
                              claim->article_id,
                              jalon_vocabulary_get_word (JALON_VOCABULARY_STANCE, claim->stance));
      for (guint j = 0; j < claim->quotes->len; j++)
        g_string_append_printf (text,
                                " %" G_GSIZE_FORMAT,
                                ((const JalonQuote *) g_ptr_array_index (claim->quotes, j))->start);
    }
  g_assert_cmpstr (text->str, ==, expected);
}
