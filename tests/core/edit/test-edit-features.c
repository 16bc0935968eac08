/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of sites, closures and articles, and of many things in one step.
 */

#include "config.h"

#include "history-fixture.h"
#include "jalon-edit-private.h"
#include "jalon-error.h"
#include "jalon-review.h"
#include "sample-records.h"
#include "saved.h"

static JalonClosureRecord *
closure_new (const char *id, const char *events, JalonStance stance)
{
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->closing = g_strdup ("MLI");
  g_strfreev (record->events);
  record->events = g_strsplit (events, " ", -1);
  record->review = JALON_REVIEW_PROPOSED;
  g_ptr_array_add (record->claims, jalon_claim_new ("a0", stance));

  return record;
}

static JalonSiteRecord *
site_new (const char *id, const char *events)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->title = g_strdup (id);
  record->host = g_strdup ("MAR");
  g_strfreev (record->events);
  record->events = g_strsplit (events, " ", -1);
  record->review = JALON_REVIEW_PROPOSED;

  return record;
}

static void
set_up (HistoryFixture *fixture, gconstpointer data)
{
  history_set_up (fixture, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *site_id = g_strdup_printf ("s%u", i);
      g_autofree char *closure_id = g_strdup_printf ("c%u", i);

      g_assert_true (jalon_dossier_add_feature (fixture->dossier, JALON_KIND_SITE, site_new (site_id, "e0 e1"), NULL));
      g_assert_true (jalon_dossier_add_feature (fixture->dossier,
                                                JALON_KIND_CLOSURE,
                                                closure_new (closure_id, "e0", JALON_STANCE_ASSERTS),
                                                NULL));
    }
}

/* Does an edit, and back and forth again: the file is the same to the byte. */
static void
push (HistoryFixture *fixture, JalonEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  g_autoptr (GBytes) after = NULL;

  jalon_history_push (fixture->history, edit, &error);
  g_assert_no_error (error);
  after = saved_new (fixture->dossier);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_true (jalon_history_undo (fixture->history));
  saved_assert_equal (fixture->dossier, before);
  g_assert_true (jalon_history_redo (fixture->history));
  saved_assert_equal (fixture->dossier, after);
}

static void
assert_fails (HistoryFixture *fixture, JalonEdit *edit, JalonError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = saved_new (fixture->dossier);

  g_assert_false (jalon_history_push (fixture->history, edit, &error));
  g_assert_error (error, JALON_ERROR, (int) code);
  g_assert_false (jalon_history_get_can_undo (fixture->history));
  saved_assert_equal (fixture->dossier, before);
}

static const char *
get_id (gpointer object)
{
  return ((const JalonRecord *) jalon_feature_get_record (object))->id;
}

/* @list: (transfer full) */
static void
assert_ids (GPtrArray *list, const char *expected)
{
  g_autoptr (GPtrArray) owned = list;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", get_id (g_ptr_array_index (list, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_label (HistoryFixture *fixture, const char *expected)
{
  g_autofree char *label = NULL;

  g_object_get (fixture->history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, expected);
}

/* Links follow, in the order of the dossier. */
static void
test_sites (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonSiteRecord) added = site_new ("s9", "e2 e0 e2");
  g_autoptr (JalonSiteRecord) changed = site_new ("s1", "e2 e1");
  JalonDossier *dossier = fixture->dossier;

  push (fixture, jalon_edit_new_add (JALON_KIND_SITE, added));
  assert_label (fixture, "Add Site");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e2"), "s9");
  push (fixture, jalon_edit_new_replace (JALON_KIND_SITE, changed));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e2"), "s1 s9");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e1"), "s0 s1 s2");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s0 s2 s9");
  push (fixture, jalon_edit_new_remove (JALON_KIND_SITE, "s0"));
  g_assert_null (jalon_dossier_find_feature (dossier, JALON_KIND_SITE, "s0"));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s2 s9");

  g_assert_true (jalon_history_undo (fixture->history));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s0 s2 s9");
  g_assert_true (jalon_history_undo (fixture->history));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s0 s1 s2 s9");
  g_assert_true (jalon_history_undo (fixture->history));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e2"), "");
  g_assert_null (jalon_dossier_find_feature (dossier, JALON_KIND_SITE, "s9"));
}

/* The verdict follows from the claims that a closure has now. */
static void
test_closures (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonClosureRecord) added = closure_new ("c9", "e1", JALON_STANCE_ASSERTS);
  g_autoptr (JalonClosureRecord) changed = closure_new ("c1", "e0", JALON_STANCE_ASSERTS);
  JalonDossier *dossier = fixture->dossier;

  push (fixture, jalon_edit_new_add (JALON_KIND_CLOSURE, added));
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "c9")),
                   ==,
                   JALON_VERDICT_SINGLE_SOURCE);
  g_ptr_array_add (changed->claims, jalon_claim_new ("a1", JALON_STANCE_DENIES));
  push (fixture, jalon_edit_new_replace (JALON_KIND_CLOSURE, changed));
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "c1")),
                   ==,
                   JALON_VERDICT_DISPUTED);
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "c0 c1 c2");
  push (fixture, jalon_edit_new_remove (JALON_KIND_CLOSURE, "c0"));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "c1 c2");
  assert_label (fixture, "Remove Closure");
  g_assert_true (jalon_history_undo (fixture->history));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "c0 c1 c2");
}

/* What went with an event stays, and names it no longer; undoing puts all back as it stood. */
static void
test_delete (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonSiteRecord) twice = site_new ("s9", "e0 e2 e0");
  JalonDossier *dossier = fixture->dossier;

  push (fixture, jalon_edit_new_add (JALON_KIND_SITE, twice));
  push (fixture, jalon_edit_new_delete (dossier, "e0"));
  assert_label (fixture, "Remove Event");
  g_assert_false (jalon_dossier_has_feature (dossier, "e0"));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e1"), "s0 s1 s2");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e2"), "s9");
  g_assert_nonnull (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "c0"));

  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_true (jalon_dossier_has_feature (dossier, "e0"));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s0 s1 s2 s9");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "c0 c1 c2");

  push (fixture, jalon_edit_new_delete (dossier, "c1"));
  assert_label (fixture, "Remove Closure");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "c0 c2");
  g_assert_null (jalon_edit_new_delete (dossier, "c1"));
}

/* An event is linked to what is chosen and to nothing else; others keep their links. */
static void
test_link (HistoryFixture *fixture, gconstpointer data)
{
  const char *const linked[] = { "s2", "c1", "s9", NULL };
  const char *const none[] = { NULL };
  JalonDossier     *dossier = fixture->dossier;

  push (fixture, jalon_edit_new_link ("e2", linked));
  assert_label (fixture, "Change Links");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e2"), "s2");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e2"), "c1");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s0 s1 s2");
  push (fixture, jalon_edit_new_link ("e0", linked));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "s2");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, "e0"), "c1");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e1"), "s0 s1 s2");
  push (fixture, jalon_edit_new_link ("e0", none));
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e0"), "");
  assert_ids (jalon_dossier_list_linked (dossier, JALON_KIND_SITE, "e2"), "s2");
}

/* What a dossier says of itself changes in one step. */
static void
test_head (HistoryFixture *fixture, gconstpointer data)
{
  JalonDossier *dossier = fixture->dossier;
  g_autoptr (JalonHead) before = jalon_dossier_dup_head (dossier);
  g_autoptr (JalonHead) head = jalon_dossier_dup_head (dossier);
  g_autoptr (JalonHead) again = NULL;

  g_free (head->title);
  head->title = g_strdup ("Sky");
  g_free (head->author);
  head->author = g_strdup ("Desk");
  head->standfirst = g_strdup ("What happened.");
  head->as_of.start = head->as_of.end = jalon_day_from_civil (2025, 4, 7);
  head->as_of.precision = JALON_TIME_DAY;
  head->worldview = JALON_WORLDVIEW_DE_FACTO;
  push (fixture, jalon_edit_new_change_head (head));
  assert_label (fixture, "Change Properties");
  again = jalon_dossier_dup_head (dossier);
  g_assert_cmpstr (again->title, ==, "Sky");
  g_assert_cmpstr (again->author, ==, "Desk");
  g_assert_cmpstr (again->standfirst, ==, "What happened.");
  g_assert_cmpint (again->as_of.start, ==, head->as_of.start);
  g_assert_cmpint (jalon_dossier_get_worldview (dossier), ==, JALON_WORLDVIEW_DE_FACTO);

  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpstr (jalon_dossier_get_packed_title (dossier), ==, before->title);
  g_assert_null (jalon_dossier_get_head (dossier)->standfirst);
  g_assert_cmpint (jalon_dossier_get_head (dossier)->as_of.start, ==, before->as_of.start);
  g_assert_cmpint (jalon_dossier_get_worldview (dossier), ==, before->worldview);
}

/* The day it is informed up to is a day, or not said. */
static void
test_head_fault (void)
{
  g_autoptr (JalonHead) head = jalon_schema_begin (&jalon_head_schema);
  const JalonField *field = NULL;

  for (guint i = 0; i < jalon_head_schema.n_fields; i++)
    if (g_str_equal (jalon_head_schema.fields[i].name, "as_of"))
      field = &jalon_head_schema.fields[i];
  g_assert_null (field->fault (head));
  head->as_of.start = jalon_day_from_civil (2025, 4, 1);
  head->as_of.end = jalon_day_from_civil (2025, 4, 30);
  head->as_of.precision = JALON_TIME_MONTH;
  g_assert_nonnull (field->fault (head));
  head->as_of.end = head->as_of.start;
  head->as_of.precision = JALON_TIME_DAY;
  g_assert_null (field->fault (head));
}

/* The same but for its id, and nobody has to review it. */
static void
test_duplicate (HistoryFixture *fixture, gconstpointer data)
{
  const JalonKind *kind = &jalon_kinds[JALON_KIND_SITE];
  g_autoptr (JalonSiteRecord) site = site_new ("s7", "e1 e2");
  g_autoptr (JalonSiteRecord) copy = jalon_kind_duplicate_record (kind, site);

  g_assert_cmpstr (copy->id, !=, "s7");
  g_assert_true (g_str_has_prefix (copy->id, "site-"));
  g_assert_cmpint (copy->review, ==, JALON_REVIEW_ACCEPTED);
  push (fixture, jalon_edit_new_add (JALON_KIND_SITE, site));
  push (fixture, jalon_edit_new_add (JALON_KIND_SITE, copy));
  g_assert_cmpstr (copy->host, ==, "MAR");
  g_assert_true (g_strv_equal ((const char *const *) copy->events, (const char *const *) site->events));
}

/* A review may be that of any feature; the label tells which, once it is known. */
static void
test_reviews (HistoryFixture *fixture, gconstpointer data)
{
  push (fixture, jalon_edit_new_set_review ("s1", JALON_REVIEW_ACCEPTED));
  assert_label (fixture, "Accept Site");
  g_assert_cmpint (((const JalonRecord *) jalon_feature_get_record (
                        jalon_dossier_find_feature (fixture->dossier, JALON_KIND_SITE, "s1")))
                       ->review,
                   ==,
                   JALON_REVIEW_ACCEPTED);
  push (fixture, jalon_edit_new_set_review ("c1", JALON_REVIEW_REJECTED));
  assert_label (fixture, "Reject Closure");
  g_assert_cmpint (((const JalonRecord *) jalon_feature_get_record (
                        jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "c1")))
                       ->review,
                   ==,
                   JALON_REVIEW_REJECTED);
  push (fixture, jalon_edit_new_set_review ("e1", JALON_REVIEW_ACCEPTED));
  assert_label (fixture, "Accept Event");
}

static JalonEventRecord *
note_new (const char *id, JalonEventType type)
{
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->type = type;
  record->review = JALON_REVIEW_PROPOSED;

  return record;
}

/* A note stands among the events, and is called what it is. */
static void
test_notes (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) note = note_new ("n1", JALON_EVENT_NOTE);
  g_autoptr (JalonEventRecord) second = note_new ("n2", JALON_EVENT_NOTE);
  g_autoptr (JalonEventRecord) event = note_new ("n1", JALON_EVENT_PROTEST);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  push (fixture, jalon_edit_new_add (JALON_KIND_EVENT, note));
  assert_label (fixture, "Add Note");
  note->status = JALON_STATUS_ALLEGED;
  push (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, note));
  assert_label (fixture, "Edit Note");
  push (fixture, jalon_edit_new_set_review ("n1", JALON_REVIEW_REJECTED));
  assert_label (fixture, "Reject Note");
  push (fixture, jalon_review_new_accept (fixture->dossier, "n1"));
  assert_label (fixture, "Accept Note");
  push (fixture, jalon_review_new_reject (fixture->dossier, "n1"));
  assert_label (fixture, "Reject Note");
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "n1"));
  assert_label (fixture, "Remove Note");
  g_assert_true (jalon_history_undo (fixture->history));
  push (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, event));
  assert_label (fixture, "Edit Event");
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "n1"));
  assert_label (fixture, "Remove Event");
  g_ptr_array_add (one, second);
  push (fixture, jalon_edit_new_add_events (one));
  assert_label (fixture, "Add Note");
}

static GPtrArray *
list_new_events (guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("new%u", i);

      g_ptr_array_add (records, sample_event_full (id));
      g_ptr_array_add (((JalonEventRecord *) g_ptr_array_index (records, i))->claims,
                       jalon_claim_new ("a2", JALON_STANCE_DENIES));
    }

  return records;
}

/* Many events are told of at once, judged already, and go at once. */
static void
test_add_events (HistoryFixture *fixture, gconstpointer data)
{
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);
  g_autoptr (GPtrArray) records = list_new_events (5);
  g_autoptr (JalonEventRecord) back = NULL;

  ((JalonEventRecord *) g_ptr_array_index (records, 3))->ruling.verdict = JALON_VERDICT_NONE;
  push (fixture, jalon_edit_new_add_events (records));
  g_assert_cmpstr (fixture->log->str, ==, "3-0+5, 3-5+0, 3-0+5");
  assert_label (fixture, "Add Events");
  back = jalon_event_store_dup_record (events, 6);
  sample_assert_equal (back, g_ptr_array_index (records, 3));
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][6],
                   ==,
                   JALON_VERDICT_DISPUTED);
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][7],
                   ==,
                   JALON_VERDICT_CORROBORATED);
}

static void
test_add_events_fails (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) doubled = list_new_events (2);
  g_autoptr (GPtrArray) known = list_new_events (2);
  g_autoptr (GPtrArray) none = list_new_events (0);
  JalonEventRecord *second = g_ptr_array_index (doubled, 1);

  g_free (second->id);
  second->id = g_strdup ("new0");
  assert_fails (fixture, jalon_edit_new_add_events (doubled), JALON_ERROR_DUPLICATE_ID);
  second = g_ptr_array_index (known, 1);
  g_free (second->id);
  second->id = g_strdup ("s1");
  assert_fails (fixture, jalon_edit_new_add_events (known), JALON_ERROR_DUPLICATE_ID);
  g_assert_cmpstr (fixture->log->str, ==, "");

  g_assert_true (jalon_history_push (fixture->history, jalon_edit_new_add_events (none), NULL));
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpstr (fixture->log->str, ==, "");
}

/* Another publisher makes two reports out of one. */
static void
test_replace_article (HistoryFixture *fixture, gconstpointer data)
{
  GListModel       *articles = jalon_dossier_get_articles (fixture->dossier);
  JalonEventStore  *events = jalon_dossier_get_events (fixture->dossier);
  JalonArticleData *article_data = jalon_article_data_new ("a1");
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (JalonArticle) second = NULL;

  article_data->publisher = g_strdup ("a0");
  article = jalon_article_new (article_data);
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][0],
                   ==,
                   JALON_VERDICT_CORROBORATED);
  push (fixture, jalon_edit_new_put_article (0, article));
  assert_label (fixture, "Edit Article");
  second = g_list_model_get_item (articles, 1);
  g_assert_true (second == article && jalon_dossier_find_article (fixture->dossier, "a1") == article);
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][0],
                   ==,
                   JALON_VERDICT_SINGLE_SOURCE);
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_VERDICT][0],
                   ==,
                   JALON_VERDICT_CORROBORATED);
}

static GPtrArray *
list_edits (JalonEdit *first, JalonEdit *second, JalonEdit *third)
{
  GPtrArray *edits = g_ptr_array_new ();

  g_ptr_array_add (edits, first);
  g_ptr_array_add (edits, second);
  g_ptr_array_add (edits, third);

  return edits;
}

/* Each is prepared when those before it are done: what one adds another changes. */
static void
test_group (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) added = sample_event_full ("new");
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);
  guint            position;

  push (fixture,
        jalon_edit_new_group ("Three at once",
                              list_edits (jalon_edit_new_remove (JALON_KIND_EVENT, "e0"),
                                          jalon_edit_new_add (JALON_KIND_EVENT, added),
                                          jalon_edit_new_set_review ("new", JALON_REVIEW_REJECTED))));
  assert_label (fixture, "Three at once");
  g_assert_true (jalon_event_store_find (events, "new", &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_REVIEW][2],
                   ==,
                   JALON_REVIEW_REJECTED);
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_false (jalon_history_undo (fixture->history));
  g_assert_true (jalon_history_get_is_saved (fixture->history));
}

/* Where one fails, none of them is done. */
static void
test_group_fails (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonClosureRecord) changed = closure_new ("c1", "e2", JALON_STANCE_DENIES);
  GPtrArray *inner = list_edits (jalon_edit_new_remove (JALON_KIND_SITE, "s1"),
                                 jalon_edit_new_replace (JALON_KIND_CLOSURE, changed),
                                 jalon_edit_new_remove_article ("a0"));

  assert_fails (fixture,
                jalon_edit_new_group ("Three at once",
                                      list_edits (jalon_edit_new_remove (JALON_KIND_EVENT, "e0"),
                                                  jalon_edit_new_group ("Inside", inner),
                                                  jalon_edit_new_remove (JALON_KIND_EVENT, "x"))),
                JALON_ERROR_UNKNOWN_REFERENCE);
  assert_ids (jalon_dossier_list_linked (fixture->dossier, JALON_KIND_CLOSURE, "e0"), "c0 c1 c2");
}

static void
test_failures (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonSiteRecord) site = site_new ("c1", "e1");
  g_autoptr (JalonSiteRecord) no_reason = site_new ("s1", "e1");
  g_autoptr (JalonClosureRecord) closure = closure_new ("s1", "e1", JALON_STANCE_DENIES);

  no_reason->ruling.verdict = JALON_VERDICT_REFUTED;
  assert_fails (fixture, jalon_edit_new_add (JALON_KIND_SITE, site), JALON_ERROR_DUPLICATE_ID);
  assert_fails (fixture, jalon_edit_new_replace (JALON_KIND_SITE, site), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_replace (JALON_KIND_SITE, no_reason), JALON_ERROR_MISSING);
  assert_fails (fixture, jalon_edit_new_remove (JALON_KIND_SITE, "c1"), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_add (JALON_KIND_CLOSURE, closure), JALON_ERROR_DUPLICATE_ID);
  assert_fails (fixture, jalon_edit_new_replace (JALON_KIND_CLOSURE, closure), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_remove (JALON_KIND_CLOSURE, "s1"), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_set_review ("x", JALON_REVIEW_ACCEPTED), JALON_ERROR_UNKNOWN_REFERENCE);
}

#define ADD(path, func) g_test_add (path, HistoryFixture, NULL, set_up, func, history_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/edit-features/sites", test_sites);
  ADD ("/edit-features/closures", test_closures);
  ADD ("/edit-features/delete", test_delete);
  ADD ("/edit-features/duplicate", test_duplicate);
  ADD ("/edit-features/link", test_link);
  ADD ("/edit-features/head", test_head);
  g_test_add_func ("/edit-features/head-fault", test_head_fault);
  ADD ("/edit-features/reviews", test_reviews);
  ADD ("/edit-features/notes", test_notes);
  ADD ("/edit-features/add-events", test_add_events);
  ADD ("/edit-features/add-events-fails", test_add_events_fails);
  ADD ("/edit-features/replace-article", test_replace_article);
  ADD ("/edit-features/group", test_group);
  ADD ("/edit-features/group-fails", test_group_fails);
  ADD ("/edit-features/failures", test_failures);

  return g_test_run ();
}
