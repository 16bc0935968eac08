/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reviewing without a window: what is in hand, what comes next, what a
 * decision does and how it is taken back; events made by hand.
 */

#include "jalon-new-record.h"
#include "jalon-path-words.h"
#include "jalon-review.h"
#include "jalon-session.h"

#include <math.h>
#include <string.h>

#define TEXT "Chad closed its airspace to Sudanese flights. Mali recalled its envoy. Niger did too."

static JalonWorld *world;

static void
add_article (JalonDossier *dossier, const char *id)
{
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  data->text = g_strdup (TEXT);
  article = jalon_article_new (data);
  jalon_dossier_add_article (dossier, article, &error);
  g_assert_no_error (error);
}

static JalonEventType
get_type (const char *words)
{
  return g_str_has_prefix (words, "Mali") ? JALON_EVENT_AID : JALON_EVENT_COERCE;
}

static void
add_event (JalonDossier *dossier, const char *id, const char *article_id, const char *words)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  JalonClaim *claim = jalon_claim_new (article_id, JALON_STANCE_ASSERTS);
  gsize       start = strstr (TEXT, words) - TEXT;
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (words);
  record->type = get_type (words);
  record->review = JALON_REVIEW_PROPOSED;
  g_ptr_array_add (claim->quotes, jalon_quote_new (words, start, start + strlen (words)));
  g_ptr_array_add (record->claims, claim);
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "MLI"));
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

/* Three proposals of one article, stored in another order than that of the text, and one of another. */
static JalonSession *
create_session (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  JalonSession *session = jalon_session_new (world);

  add_article (dossier, "a");
  add_article (dossier, "b");
  add_event (dossier, "third", "a", "Niger did too");
  add_event (dossier, "first", "a", "Chad closed its airspace");
  add_event (dossier, "second", "a", "Mali recalled its envoy");
  add_event (dossier, "other", "b", "Mali recalled its envoy");
  jalon_session_set_dossier (session, dossier);

  return session;
}

static JalonReview
get_review (JalonSession *session, const char *id)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  guint            row;

  g_assert_true (jalon_event_store_find (store, id, &row));

  return jalon_event_store_get_columns (store).words[JALON_EVENT_COLUMN_REVIEW][row];
}

static void
assert_selected (JalonSession *session, const char *id)
{
  g_assert_cmpstr (jalon_session_get_selection (session)->id, ==, id);
}

static void
step (JalonSession *session, int by)
{
  g_autofree char *id = jalon_session_dup_review_step (session, by, FALSE);

  g_assert_nonnull (id);
  jalon_session_select_event (session, id);
}

static void
decide (JalonSession *session, gboolean accept)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_session_review_accept (session, accept, &error));
  g_assert_no_error (error);
}

/* In the order of the text, round and round. */
static void
test_steps (void)
{
  g_autoptr (JalonSession) session = create_session ();

  g_assert_false (jalon_session_is_reviewing (session));
  jalon_session_set_review_article (session, "a");
  g_assert_true (jalon_session_is_reviewing (session));
  step (session, 1);
  assert_selected (session, "first");
  step (session, 1);
  assert_selected (session, "second");
  step (session, -1);
  assert_selected (session, "first");
  step (session, -1);
  assert_selected (session, "third");
}

/* A glance at something else hides the review and does not end it. */
static void
test_glance (void)
{
  g_autoptr (JalonSession) session = create_session ();

  jalon_session_set_review_article (session, "a");
  jalon_session_select_event (session, "other");
  g_assert_false (jalon_session_is_reviewing (session));
  jalon_session_select_event (session, "second");
  g_assert_true (jalon_session_is_reviewing (session));
  jalon_session_clear_selection (session);
  g_assert_true (jalon_session_is_reviewing (session));
  jalon_session_set_review_article (session, NULL);
  g_assert_false (jalon_session_is_reviewing (session));
}

/* Each decision goes on to the next that is open, and the last leaves nothing in hand. */
static void
test_decisions (void)
{
  g_autoptr (JalonSession) session = create_session ();
  guint n_reviewed, n_events;

  jalon_session_set_review_article (session, "a");
  jalon_session_select_event (session, "second");
  decide (session, TRUE);
  assert_selected (session, "third");
  decide (session, FALSE);
  assert_selected (session, "first");
  decide (session, TRUE);
  g_assert_cmpint (jalon_session_get_selection (session)->kind, ==, JALON_THING_NONE);
  g_assert_cmpint (get_review (session, "second"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (get_review (session, "third"), ==, JALON_REVIEW_REJECTED);
  g_assert_cmpint (get_review (session, "other"), ==, JALON_REVIEW_PROPOSED);
  jalon_review_count (jalon_session_get_dossier (session), "a", &n_reviewed, &n_events);
  g_assert_cmpuint (n_reviewed, ==, 3);
  g_assert_cmpuint (n_events, ==, 3);
}

/* Undone, the event is open and in hand again; done again, it is decided. */
static void
test_undo (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonHistory *history = jalon_session_get_history (session);

  jalon_session_set_review_article (session, "a");
  jalon_session_select_event (session, "first");
  decide (session, FALSE);
  decide (session, TRUE);
  g_assert_true (jalon_history_undo (history));
  jalon_session_return_to_reviewed (session);
  assert_selected (session, "second");
  g_assert_true (jalon_history_undo (history));
  jalon_session_return_to_reviewed (session);
  assert_selected (session, "first");
  g_assert_cmpint (get_review (session, "first"), ==, JALON_REVIEW_PROPOSED);
  g_assert_true (jalon_history_redo (history));
  g_assert_cmpint (get_review (session, "first"), ==, JALON_REVIEW_REJECTED);
}

/* The claims move to the other event, the proposal goes, and the review goes on. */
static void
test_merge (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonEventStore *store;
  g_autoptr (JalonEventRecord) other = NULL;
  g_autoptr (GError) error = NULL;
  guint row;

  store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  jalon_session_set_review_article (session, "a");
  jalon_session_select_event (session, "second");
  g_assert_true (jalon_session_review_merge (session, "other", &error));
  g_assert_no_error (error);
  assert_selected (session, "third");
  g_assert_false (jalon_event_store_find (store, "second", &row));
  g_assert_true (jalon_event_store_find (store, "other", &row));
  other = jalon_event_store_dup_record (store, row);
  g_assert_cmpuint (other->claims->len, ==, 2);

  g_assert_true (jalon_history_undo (jalon_session_get_history (session)));
  jalon_session_return_to_reviewed (session);
  assert_selected (session, "second");
}

/* Merging that fails leaves the event in hand. */
static void
test_merge_fails (void)
{
  g_autoptr (JalonSession) session = create_session ();
  g_autoptr (GError) error = NULL;

  jalon_session_set_review_article (session, "a");
  jalon_session_select_event (session, "second");
  g_assert_false (jalon_session_review_merge (session, "nowhere", &error));
  g_assert_nonnull (error);
  assert_selected (session, "second");
}

static char *
join_acceptable (JalonSession *session, gboolean strong)
{
  guint n_known;
  g_autoptr (GPtrArray) ids = jalon_session_list_acceptable (session, strong, &n_known);

  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

/* What the filter hides is accepted by nobody who did not see it; all others in one step. */
static void
test_accept_all (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonHistory *history = jalon_session_get_history (session);
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autofree char *before = NULL;
  g_autofree char *filtered = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  guint n_known;

  jalon_session_set_review_article (session, "a");
  before = join_acceptable (session, FALSE);
  g_assert_cmpstr (before, ==, "first second third");
  query->masks[JALON_EVENT_COLUMN_TYPE] = 1u << JALON_EVENT_AID;
  jalon_session_set_query (session, query);
  filtered = join_acceptable (session, FALSE);
  g_assert_cmpstr (filtered, ==, "second");
  jalon_session_clear_query (session);

  jalon_session_select_event (session, "second");
  decide (session, FALSE);
  ids = jalon_session_list_acceptable (session, FALSE, &n_known);
  g_assert_true (jalon_session_review_accept_all (session, ids, &error));
  g_assert_no_error (error);
  after = join_acceptable (session, FALSE);
  g_assert_cmpstr (after, ==, "");
  g_assert_cmpint (get_review (session, "first"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (get_review (session, "second"), ==, JALON_REVIEW_REJECTED);
  g_assert_cmpint (get_review (session, "third"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (get_review (session, "other"), ==, JALON_REVIEW_PROPOSED);
  g_assert_cmpuint (jalon_history_get_n_done (history), ==, 2);

  g_assert_true (jalon_history_undo (history));
  jalon_session_return_to_reviewed (session);
  assert_selected (session, "first");
  g_assert_cmpint (get_review (session, "third"), ==, JALON_REVIEW_PROPOSED);
}

static void
set_extra (JalonSession *session, const char *id, const char *extra)
{
  JalonDossier *dossier = jalon_session_get_dossier (session);
  guint         row;
  g_autoptr (JalonEventRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (dossier), id, &row));
  record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), row);
  g_free (record->extra);
  record->extra = g_strdup (extra);
  jalon_history_push (jalon_session_get_history (session), jalon_edit_new_replace (JALON_KIND_EVENT, record), &error);
  g_assert_no_error (error);
}

/* Strong evidence is not enough where the dossier may have the event already. */
static void
test_accept_strong (void)
{
  g_autoptr (JalonSession) session = create_session ();
  g_autofree char *strong = NULL;

  set_extra (session, "first", "{\"properties\": {\"coder\": {\"confidence\": \"strong\"}}}");
  set_extra (session, "third", "{\"properties\": {\"coder\": {\"confidence\": \"medium\"}}}");
  jalon_session_set_review_article (session, "a");
  strong = join_acceptable (session, TRUE);
  g_assert_cmpstr (strong, ==, "first");
}

static void
add_dated (JalonDossier *dossier, const char *id, const char *article_id)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  JalonClaim *claim = jalon_claim_new (article_id, JALON_STANCE_ASSERTS);
  gsize       mali = strstr (TEXT, "Mali") - TEXT;
  g_autoptr (GError) error = NULL;

  record->type = JALON_EVENT_CONSULT;
  record->review = JALON_REVIEW_PROPOSED;
  record->time = (JalonTime){ 20178, 20178, JALON_TIME_DAY, NULL };
  g_ptr_array_add (claim->quotes, jalon_quote_new ("Mali", mali, mali + 4));
  g_ptr_array_add (record->claims, claim);
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "MLI"));
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_RECIPIENT, "TCD"));
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

/* What may be an event of the dossier is not accepted with others as one more, however the person comes to it. */
static void
test_accept_known (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonDossier *dossier = jalon_session_get_dossier (session);
  g_autoptr (GPtrArray) ids = NULL;
  guint n_known;

  add_dated (dossier, "told", "a");
  add_dated (dossier, "known", "b");
  jalon_session_set_review_article (session, "a");
  ids = jalon_session_list_acceptable (session, FALSE, &n_known);
  g_assert_cmpuint (n_known, ==, 1);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_false (g_ptr_array_find_with_equal_func (ids, "told", g_str_equal, NULL));
}

/* A denial is no event of its own: accepted with others, too, it is a claim of what it denies. */
static void
test_accept_denials (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (JalonEventRecord) first = NULL;
  g_autoptr (GError) error = NULL;
  guint row, n_known;

  set_extra (session, "third", "{\"properties\": {\"coder\": {\"denies\": \"first\"}}}");
  set_extra (session, "second", "{\"properties\": {\"coder\": {\"denies\": \"gone\"}}}");
  jalon_session_set_review_article (session, "a");
  ids = jalon_session_list_acceptable (session, FALSE, &n_known);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_true (jalon_session_review_accept_all (session, ids, &error));
  g_assert_no_error (error);
  g_assert_false (jalon_event_store_find (store, "third", &row));
  g_assert_true (jalon_event_store_find (store, "first", &row));
  first = jalon_event_store_dup_record (store, row);
  g_assert_cmpuint (first->claims->len, ==, 1);
  g_assert_cmpuint (((JalonClaim *) g_ptr_array_index (first->claims, 0))->quotes->len, ==, 2);
  g_assert_cmpint (first->review, ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (get_review (session, "second"), ==, JALON_REVIEW_PROPOSED);
  assert_selected (session, "second");
}

static void
test_nothing_selected (void)
{
  g_autoptr (JalonSession) session = create_session ();
  g_autoptr (GError) error = NULL;

  g_assert_false (jalon_session_review_accept (session, TRUE, &error));
  g_assert_nonnull (error);
  g_assert_false (jalon_history_get_can_undo (jalon_session_get_history (session)));
}

/* The quote is what was selected, less the blanks; what it does not say is left open. */
static void
test_new_record (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonDossier *dossier = jalon_session_get_dossier (session);
  gsize         start = strstr (TEXT, " Mali recalled") - TEXT;
  gsize         end = start + strlen (" Mali recalled its envoy. ");
  g_autoptr (JalonEventRecord) record =
      jalon_new_record_from_words (&jalon_kinds[JALON_KIND_EVENT], dossier, "a", start, end);
  const JalonClaim *claim;
  const JalonQuote *quote;

  g_assert_nonnull (record);
  g_assert_cmpstr (record->title, ==, "");
  g_assert_cmpint (record->type, ==, JALON_N_EVENT_TYPES);
  g_assert_cmpint (record->review, ==, JALON_REVIEW_PROPOSED);
  g_assert_cmpint (record->time.precision, ==, JALON_TIME_UNKNOWN);
  g_assert_cmpint (record->place->precision, ==, JALON_PRECISION_NONE);
  g_assert_cmpuint (record->parties->len, ==, 0);
  claim = g_ptr_array_index (record->claims, 0);
  quote = g_ptr_array_index (claim->quotes, 0);
  g_assert_cmpstr (claim->article_id, ==, "a");
  g_assert_cmpstr (quote->exact, ==, "Mali recalled its envoy.");
  g_assert_true (jalon_quote_holds (quote, TEXT));
  g_assert_true (g_str_has_suffix (quote->prefix, "flights. "));
  g_assert_true (g_str_has_prefix (quote->suffix, " Niger"));
}

/* What was read is taken but for the quote, which stays that of the words; nothing is accepted by that. */
static void
test_new_record_take (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonDossier     *dossier = jalon_session_get_dossier (session);
  gsize             start = strstr (TEXT, "Mali recalled") - TEXT;
  JalonEventRecord *made =
      jalon_new_record_from_words (&jalon_kinds[JALON_KIND_EVENT], dossier, "a", start, start + 13);
  g_autoptr (JalonEventRecord) read = jalon_event_record_new ("read");
  g_autoptr (JalonEventRecord) whole = NULL;
  g_autofree char *id = g_strdup (made->id);
  JalonClaim      *claim = jalon_claim_new ("a", JALON_STANCE_ATTRIBUTES);

  claim->attributed_to = g_strdup ("the ministry");
  read->type = JALON_EVENT_REQUEST;
  read->review = JALON_REVIEW_ACCEPTED;
  g_ptr_array_add (read->claims, claim);
  g_ptr_array_add (read->parties, jalon_party_new (JALON_PARTY_ACTOR, "MLI"));
  whole = jalon_new_record_take (made, read);
  g_assert_cmpstr (whole->id, ==, id);
  g_assert_cmpint (whole->type, ==, JALON_EVENT_REQUEST);
  g_assert_cmpint (whole->review, ==, JALON_REVIEW_PROPOSED);
  g_assert_cmpuint (whole->parties->len, ==, 1);
  g_assert_cmpuint (whole->claims->len, ==, 1);
  claim = g_ptr_array_index (whole->claims, 0);
  g_assert_cmpint (claim->stance, ==, JALON_STANCE_ATTRIBUTES);
  g_assert_cmpstr (claim->attributed_to, ==, "the ministry");
  g_assert_cmpstr (((JalonQuote *) g_ptr_array_index (claim->quotes, 0))->exact, ==, "Mali recalled");
}

/* Of the same words a closure can be made. */
static void
test_new_closure (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonDossier    *dossier = jalon_session_get_dossier (session);
  const JalonKind *kind = &jalon_kinds[JALON_KIND_CLOSURE];
  gsize            start = strstr (TEXT, "Mali recalled") - TEXT;
  g_autoptr (JalonClosureRecord) record = jalon_new_record_from_words (kind, dossier, "a", start, start + 4);

  g_assert_cmpstr (record->title, ==, "Mali");
  g_assert_true (g_str_has_prefix (record->id, "closure-"));
  g_assert_cmpint (record->traffic, ==, JALON_TRAFFIC_UNSPECIFIED);
  g_assert_cmpint (record->review, ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpuint (record->claims->len, ==, 1);
}

static void
test_new_record_nowhere (void)
{
  g_autoptr (JalonSession) session = create_session ();
  JalonDossier *dossier = jalon_session_get_dossier (session);

  g_assert_null (jalon_new_record_from_words (&jalon_kinds[JALON_KIND_EVENT], dossier, "a", 4, 4));
  g_assert_null (jalon_new_record_from_words (&jalon_kinds[JALON_KIND_EVENT], dossier, "a", 4, 5)); /* a blank alone */
  g_assert_null (jalon_new_record_from_words (&jalon_kinds[JALON_KIND_EVENT], dossier, "a", 0, 10000));
  g_assert_null (jalon_new_record_from_words (&jalon_kinds[JALON_KIND_EVENT], dossier, "unknown", 0, 4));
}

/* Terms of grammar; a relation that nobody knows stays as it is. */
static void
test_path (void)
{
  static const struct
  {
    const char *path;
    const char *words;
  } paths[] = {
    { "nsubj", "subject" },
    { "conj > obl", "coordinated word › prepositional complement" },
    { "^ccomp > nsubj:pass", "up from object clause › passive subject" },
    { "strange", "strange" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *words = jalon_path_words_dup (paths[i].path);

      g_assert_cmpstr (words, ==, paths[i].words);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);

  g_test_add_func ("/app/review/steps", test_steps);
  g_test_add_func ("/app/review/glance", test_glance);
  g_test_add_func ("/app/review/decisions", test_decisions);
  g_test_add_func ("/app/review/undo", test_undo);
  g_test_add_func ("/app/review/merge", test_merge);
  g_test_add_func ("/app/review/merge-fails", test_merge_fails);
  g_test_add_func ("/app/review/accept-all", test_accept_all);
  g_test_add_func ("/app/review/accept-strong", test_accept_strong);
  g_test_add_func ("/app/review/accept-known", test_accept_known);
  g_test_add_func ("/app/review/accept-denials", test_accept_denials);
  g_test_add_func ("/app/review/nothing-selected", test_nothing_selected);
  g_test_add_func ("/app/new-record/quote", test_new_record);
  g_test_add_func ("/app/new-record/take", test_new_record_take);
  g_test_add_func ("/app/new-record/closure", test_new_closure);
  g_test_add_func ("/app/new-record/nowhere", test_new_record_nowhere);
  g_test_add_func ("/app/review/path", test_path);

  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
