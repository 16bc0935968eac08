/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of a review while its form is open: what is typed is undone before
 * what was decided, and Escape closes the form before the review.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-window-private.h"

#include <string.h>

#define TEXT "Mali recalled its envoy. Niger did too."

typedef struct
{
  JalonWindow  *window;
  JalonSession *session;
} Fixture;

/* One for all tests, as there is one on a desktop. */
static GApplication *app;

static void
add_event (JalonDossier *dossier, const char *id, const char *article_id)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  JalonClaim *claim;
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (id);
  record->review = JALON_REVIEW_PROPOSED;
  if (article_id != NULL)
    {
      claim = jalon_claim_new (article_id, JALON_STANCE_ASSERTS);
      g_ptr_array_add (claim->quotes, jalon_quote_new ("Mali", 0, 4));
      g_ptr_array_add (record->claims, claim);
    }
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

static JalonDossier *
create_dossier (void)
{
  JalonDossier     *dossier = jalon_dossier_new ();
  JalonArticleData *data = jalon_article_data_new ("a");
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (JalonArticle) cited = jalon_article_new (jalon_article_data_new ("cited"));
  g_autoptr (GError) error = NULL;

  data->text = g_strdup (TEXT);
  article = jalon_article_new (data);
  jalon_dossier_add_article (dossier, article, &error);
  g_assert_no_error (error);
  jalon_dossier_add_article (dossier, cited, &error);
  g_assert_no_error (error);
  add_event (dossier, "first", "a");
  add_event (dossier, "second", "a");
  add_event (dossier, "cited", "cited");
  add_event (dossier, "alone", NULL);

  return dossier;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = app_test_show_window (app, create_dossier ());
  fixture->session = fixture->window->session;
  jalon_window_review_article (fixture->window, "a");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  app_test_close_window (fixture->window);
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static gboolean
is_editing (Fixture *fixture)
{
  return jalon_review_pane_get_editing (fixture->window->review);
}

static JalonReview
get_review (Fixture *fixture, const char *id)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (fixture->session));
  guint            row;

  g_assert_true (jalon_event_store_find (store, id, &row));

  return jalon_event_store_get_columns (store).words[JALON_EVENT_COLUMN_REVIEW][row];
}

/* What was decided before the form was opened is not taken back behind it. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.review-accept");
  g_assert_cmpint (get_review (fixture, "first"), ==, JALON_REVIEW_ACCEPTED);
  activate (fixture, "win.edit");
  g_assert_true (is_editing (fixture));
  activate (fixture, "win.undo");
  g_assert_cmpint (get_review (fixture, "first"), ==, JALON_REVIEW_ACCEPTED);
  activate (fixture, "win.clear-selection");
  g_assert_false (is_editing (fixture));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->window->map));
  activate (fixture, "win.undo");
  g_assert_cmpint (get_review (fixture, "first"), ==, JALON_REVIEW_PROPOSED);
}

/* From wherever it is pressed. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.edit");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->map));
  activate (fixture, "win.clear-selection");
  g_assert_false (is_editing (fixture));
  g_assert_true (jalon_session_is_reviewing (fixture->session));
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "first");
  activate (fixture, "win.clear-selection");
  g_assert_false (jalon_session_is_reviewing (fixture->session));
}

/* What is typed into a search is undone there. */
static void
test_undo_typing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  activate (fixture, "win.review-accept");
  activate (fixture, "win.search");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_widget_activate_action (focus, "selection.select-all", NULL);
  g_signal_emit_by_name (focus, "insert-at-cursor", "gao");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "gao");
  activate (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "");
  g_assert_cmpint (get_review (fixture, "first"), ==, JALON_REVIEW_ACCEPTED);
}

/* An article that is only cited is enough for the review; without any the form has a window of its own. */
static void
test_cited (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.review-end");
  jalon_session_select_event (fixture->session, "alone");
  activate (fixture, "win.edit");
  g_assert_false (is_editing (fixture));
  g_assert_nonnull (fixture->window->editor);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->editor), "editor.cancel", NULL);
  jalon_session_select_event (fixture->session, "cited");
  activate (fixture, "win.edit");
  g_assert_true (is_editing (fixture));
  g_assert_true (jalon_session_is_reviewing (fixture->session));
}

/* What is written into a form is not lost by a look at something else; closed, the other event is shown. */
static void
test_glance (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  activate (fixture, "win.edit");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_signal_emit_by_name (focus, "insert-at-cursor", "gao");
  jalon_session_select_event (fixture->session, "second");
  g_assert_true (is_editing (fixture));
  g_assert_nonnull (strstr (gtk_editable_get_text (GTK_EDITABLE (focus)), "gao"));
  activate (fixture, "win.clear-selection");
  g_assert_false (is_editing (fixture));
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "second");
  activate (fixture, "win.edit");
  g_assert_true (is_editing (fixture));
  jalon_session_set_dossier (fixture->session, NULL);
  g_assert_false (is_editing (fixture));
}

/* N goes on from the end of an article to the next that has something to review, and stays at the last. */
static void
test_next_article (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.review-accept");
  activate (fixture, "win.review-reject");
  g_assert_cmpint (get_review (fixture, "second"), ==, JALON_REVIEW_REJECTED);
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_NONE);
  activate (fixture, "win.review-next");
  g_assert_cmpstr (jalon_session_get_review_article (fixture->session), ==, "cited");
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "cited");
  activate (fixture, "win.review-accept");
  activate (fixture, "win.review-next");
  g_assert_cmpstr (jalon_session_get_review_article (fixture->session), ==, "cited");
}

/* With the article go its events, and the review is over until it comes again. */
static void
test_article_goes (Fixture *fixture, gconstpointer data)
{
  JalonDossier *dossier = jalon_session_get_dossier (fixture->session);
  g_autoptr (GError) error = NULL;

  jalon_dossier_remove_event (dossier, "first", &error);
  g_assert_no_error (error);
  jalon_dossier_remove_event (dossier, "second", &error);
  g_assert_no_error (error);
  jalon_dossier_remove_article (dossier, "a", &error);
  g_assert_no_error (error);
  g_assert_false (jalon_session_is_reviewing (fixture->session));
  activate (fixture, "win.review-accept");
  activate (fixture, "win.review-next");
  activate (fixture, "win.edit");
  g_assert_false (is_editing (fixture));
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, func) g_test_add ("/window-review/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("undo", test_undo);
  ADD ("escape", test_escape);
  ADD ("undo-typing", test_undo_typing);
  ADD ("cited", test_cited);
  ADD ("glance", test_glance);
  ADD ("next-article", test_next_article);
  ADD ("article-goes", test_article_goes);

  return app_test_run (app);
}
