/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views in the window: saved, shown again, renamed, updated, removed,
 * each one step to be taken back; and the list of them.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-story-steps.h"
#include "jalon-text.h"
#include "jalon-view-list.h"
#include "jalon-view.h"
#include "jalon-window-private.h"

typedef struct
{
  JalonWindow *window;
} Fixture;

static GApplication *app;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = app_test_load_sample ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->window = JALON_WINDOW (app_test_create_window (app));
  jalon_session_set_dossier (fixture->window->session, dossier);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 650);
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_test_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  app_test_close_window (fixture->window);
}

static GListModel *
get_views (Fixture *fixture)
{
  return jalon_dossier_get_features (jalon_session_get_dossier (fixture->window->session), JALON_KIND_VIEW);
}

/* Borrowed: the dossier keeps it. */
static const JalonViewRecord *
get_view (Fixture *fixture, guint position)
{
  g_autoptr (JalonFeature) view = g_list_model_get_item (get_views (fixture), position);

  g_assert_nonnull (view);
  return jalon_feature_get_record (view);
}

static void
assert_title (Fixture *fixture, guint position, const char *expected)
{
  g_autofree char *title = jalon_text_dup (get_view (fixture, position)->title, NULL);

  g_assert_cmpstr (title, ==, expected);
}

static void
act (Fixture *fixture, const char *action, const char *id)
{
  if (id != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", id));
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static AdwMessageDialog *
find_dialog (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window))
      return l->data;
  g_assert_not_reached ();
}

/* Answers the question for a title. Returns what stood there. */
static char *
answer (Fixture *fixture, const char *title)
{
  AdwMessageDialog *dialog = find_dialog (fixture);
  GtkWidget        *entry = app_test_find_child (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_ENTRY);
  char             *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  gtk_editable_set_text (GTK_EDITABLE (entry), title);
  g_assert_cmpint (adw_message_dialog_get_response_enabled (dialog, "accept"), ==, *title != '\0');
  adw_message_dialog_response (dialog, *title != '\0' ? "accept" : "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_settle (GTK_WIDGET (fixture->window));
  return before;
}

static void
filter (Fixture *fixture, const char *code)
{
  jalon_session_clear_query (fixture->window->session);
  jalon_session_add_country (fixture->window->session, code, JALON_COUNTRY_CLOSING);
}

static void
save (Fixture *fixture, const char *title)
{
  g_autofree char *before = NULL;

  act (fixture, "win.save-view", NULL);
  before = answer (fixture, title);
}

static void
assert_box_near (const JalonBox *a, const JalonBox *b)
{
  g_assert_cmpfloat_with_epsilon (a->west, b->west, 0.05);
  g_assert_cmpfloat_with_epsilon (a->south, b->south, 0.05);
  g_assert_cmpfloat_with_epsilon (a->east, b->east, 0.05);
  g_assert_cmpfloat_with_epsilon (a->north, b->north, 0.05);
}

static void
get_box (Fixture *fixture, JalonBox *out_box)
{
  JalonViewport view;

  jalon_map_view_get_view (fixture->window->map, &view);
  jalon_viewport_get_box (&view, out_box);
}

/* What was seen is seen again: filter, part of the map, borders, layers; and the dossier is the same. */
static void
test_save_and_show (Fixture *fixture, gconstpointer data)
{
  JalonSession  *session = fixture->window->session;
  JalonHistory  *history = jalon_session_get_history (session);
  const JalonBox mali = { -12, 10, 5, 25 };
  JalonBox       saved, shown;
  g_autoptr (JalonQuery) query = NULL;
  g_autofree char *proposed = NULL;

  filter (fixture, "MLI");
  jalon_map_view_show (fixture->window->map, &mali);
  app_test_settle (GTK_WIDGET (fixture->window));
  jalon_session_show_worldview (session, JALON_WORLDVIEW_MAR);
  jalon_session_set_hidden_layers (session, JALON_MAP_LAYER_BIT (SITES));
  query = jalon_query_copy (jalon_session_get_query (session));
  get_box (fixture, &saved);
  act (fixture, "win.save-view", NULL);
  proposed = answer (fixture, "Closed skies");
  g_assert_cmpstr (proposed, ==, "Mali");
  g_assert_cmpuint (g_list_model_get_n_items (get_views (fixture)), ==, 1);
  assert_title (fixture, 0, "Closed skies");
  assert_box_near (&get_view (fixture, 0)->frame, &saved);

  jalon_session_clear_query (session);
  jalon_session_show_worldview (session, JALON_WORLDVIEW_UN);
  jalon_session_set_hidden_layers (session, JALON_MAP_LAYER_BIT (NAMES));
  jalon_map_view_fit (fixture->window->map, FALSE);
  app_test_settle (GTK_WIDGET (fixture->window));
  jalon_history_mark_saved (history);
  act (fixture, "win.show-view", get_view (fixture, 0)->id);
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (jalon_query_equal (jalon_session_get_query (session), query));
  g_assert_cmpint (jalon_session_get_worldview (session), ==, JALON_WORLDVIEW_MAR);
  g_assert_cmpuint (jalon_session_get_hidden_layers (session), ==, JALON_MAP_LAYER_BIT (SITES));
  get_box (fixture, &shown);
  assert_box_near (&shown, &saved);
  g_assert_true (jalon_history_get_is_saved (history));
  g_assert_cmpint (jalon_dossier_get_worldview (jalon_session_get_dossier (session)), ==, JALON_WORLDVIEW_UN);
}

/* Who asks for other borders changes the dossier, whatever a view shows; who goes back in time sees its borders. */
static void
test_borders (Fixture *fixture, gconstpointer data)
{
  JalonSession *session = fixture->window->session;
  JalonDossier *dossier = jalon_session_get_dossier (session);

  jalon_session_show_worldview (session, JALON_WORLDVIEW_MAR);
  act (fixture, "win.worldview", "un");
  g_assert_cmpint (jalon_session_get_worldview (session), ==, JALON_WORLDVIEW_UN);
  g_assert_false (jalon_history_get_can_undo (jalon_session_get_history (session)));
  jalon_session_show_worldview (session, JALON_WORLDVIEW_MAR);
  act (fixture, "win.worldview", "mar");
  g_assert_cmpint (jalon_dossier_get_worldview (dossier), ==, JALON_WORLDVIEW_MAR);
  jalon_session_show_worldview (session, JALON_WORLDVIEW_DE_FACTO);
  act (fixture, "win.undo", NULL);
  g_assert_cmpint (jalon_session_get_worldview (session), ==, JALON_WORLDVIEW_UN);
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  JalonSession    *session = fixture->window->session;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *cancelled = NULL;

  filter (fixture, "MLI");
  save (fixture, "One");
  id = g_strdup (get_view (fixture, 0)->id);

  act (fixture, "win.edit-view", id);
  before = answer (fixture, "Two");
  g_assert_cmpstr (before, ==, "One");
  assert_title (fixture, 0, "Two");
  act (fixture, "win.edit-view", id);
  cancelled = answer (fixture, "");
  assert_title (fixture, 0, "Two");

  filter (fixture, "DZA");
  act (fixture, "win.update-view", id);
  g_assert_cmpstr (get_view (fixture, 0)->countries[0], ==, "DZA:closing");
  assert_title (fixture, 0, "Two");

  act (fixture, "win.remove-view", id);
  g_assert_cmpuint (g_list_model_get_n_items (get_views (fixture)), ==, 0);
  act (fixture, "win.show-view", id);
  act (fixture, "win.undo", NULL);
  g_assert_cmpstr (get_view (fixture, 0)->countries[0], ==, "DZA:closing");
  act (fixture, "win.undo", NULL);
  g_assert_cmpstr (get_view (fixture, 0)->countries[0], ==, "MLI:closing");
  act (fixture, "win.undo", NULL);
  assert_title (fixture, 0, "One");
  act (fixture, "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_views (fixture)), ==, 0);
  g_assert_false (jalon_history_get_can_undo (jalon_session_get_history (session)));
}

static const char *
get_row_title (GtkListBox *list, int position)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (list, position)));
}

/* Rows follow the dossier; without views the list says what they are. A row shows its view and the list goes. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget  *popover = GTK_WIDGET (gtk_menu_button_get_popover (fixture->window->views_button));
  GtkWidget  *views = app_test_find_child (popover, JALON_TYPE_VIEW_LIST);
  GtkStack   *stack = GTK_STACK (app_test_find_child (views, GTK_TYPE_STACK));
  GtkListBox *list = GTK_LIST_BOX (app_test_find_child (views, GTK_TYPE_LIST_BOX));
  GtkWidget  *row;

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "none");
  filter (fixture, "MLI");
  save (fixture, "<One> & _two");
  filter (fixture, "DZA");
  save (fixture, "Other");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "views");
  g_assert_cmpstr (get_row_title (list, 0), ==, "<One> & _two");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 1))),
                   ==,
                   "Algeria (closing its sky)");

  act (fixture, "win.show-views", NULL);
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_visible (popover));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  g_assert_true (gtk_widget_activate (row));
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpstr (g_array_index (jalon_session_get_query (fixture->window->session)->countries, JalonCountryTerm, 0)
                       .code,
                   ==,
                   "MLI");
  jalon_session_set_dossier (fixture->window->session, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "none");
}

/* A query whose words take the place of others keeps them, as where one view is shown after another. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "mali", "niger", "mali" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (JalonQuery) query = jalon_query_new ();

      query->text = g_strdup (words[i]);
      jalon_session_set_query (fixture->window->session, query);
      app_test_settle (GTK_WIDGET (fixture->window));
      g_assert_cmpstr (jalon_session_get_query (fixture->window->session)->text, ==, words[i]);
    }
}

/* Gives the view of that id another text. */
static void
set_text (Fixture *fixture, const char *id, const char *text)
{
  AdwMessageDialog *dialog;
  GtkWidget        *view;

  act (fixture, "win.edit-view", id);
  dialog = find_dialog (fixture);
  view = app_test_find_child (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  adw_message_dialog_response (dialog, "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_settle (GTK_WIDGET (fixture->window));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  save (fixture, "One");
  id = g_strdup (get_view (fixture, 0)->id);
  set_text (fixture, id, "Mali <closes> its sky.\nOthers answer.");
  text = jalon_text_dup (get_view (fixture, 0)->summary, NULL);
  g_assert_cmpstr (text, ==, "Mali <closes> its sky.\nOthers answer.");
  assert_title (fixture, 0, "One");
  set_text (fixture, id, "");
  g_assert_null (get_view (fixture, 0)->summary);
  act (fixture, "win.undo", NULL);
  g_assert_nonnull (get_view (fixture, 0)->summary);
}

static void
move (Fixture *fixture, guint position, int by)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                                             "win.move-view",
                                             "(si)",
                                             get_view (fixture, position)->id,
                                             by));
}

static guint
count_steps (Fixture *fixture)
{
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (jalon_session_get_dossier (fixture->window->session));

  return steps->len;
}

/* Nothing moves over the ends; what is left out stays in the list. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  save (fixture, "One");
  save (fixture, "Two");
  save (fixture, "Three");
  move (fixture, 0, -1);
  assert_title (fixture, 0, "One");
  move (fixture, 2, -1);
  assert_title (fixture, 1, "Three");
  move (fixture, 0, 1);
  assert_title (fixture, 0, "Three");
  assert_title (fixture, 1, "One");
  act (fixture, "win.skip-view", get_view (fixture, 0)->id);
  g_assert_true (get_view (fixture, 0)->skipped);
  g_assert_cmpuint (count_steps (fixture), ==, 2);
  act (fixture, "win.skip-view", get_view (fixture, 0)->id);
  g_assert_cmpuint (count_steps (fixture), ==, 3);
}

/* A saved filter leaves map and borders where they are, also after it was updated. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  const JalonBox   mali = { -12, 10, 5, 25 };
  JalonBox         before, after;
  g_autofree char *title = NULL;

  filter (fixture, "MLI");
  act (fixture, "win.save-filter", NULL);
  title = answer (fixture, "Mali");
  g_assert_true (jalon_view_is_filter (get_view (fixture, 0)));
  g_assert_true (get_view (fixture, 0)->skipped);
  filter (fixture, "DZA");
  act (fixture, "win.update-view", get_view (fixture, 0)->id);
  g_assert_true (jalon_view_is_filter (get_view (fixture, 0)));
  jalon_session_clear_query (fixture->window->session);
  jalon_map_view_show (fixture->window->map, &mali);
  app_test_settle (GTK_WIDGET (fixture->window));
  get_box (fixture, &before);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view-number", "i", 1));
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_false (jalon_query_is_empty (jalon_session_get_query (fixture->window->session)));
  get_box (fixture, &after);
  assert_box_near (&before, &after);
}

static const char *
get_country (Fixture *fixture)
{
  const JalonQuery *query = jalon_session_get_query (fixture->window->session);

  return query->countries->len > 0 ? g_array_index (query->countries, JalonCountryTerm, 0).code : NULL;
}

/* The story steps through the views and no further; who leaves it finds what there was. */
static void
test_story (Fixture *fixture, gconstpointer data)
{
  JalonWindow *window = fixture->window;

  filter (fixture, "MLI");
  save (fixture, "One");
  filter (fixture, "DZA");
  save (fixture, "Two");
  filter (fixture, "NER");
  save (fixture, "Left out");
  act (fixture, "win.skip-view", get_view (fixture, 2)->id);
  jalon_session_set_hidden_layers (window->session, JALON_MAP_LAYER_BIT (EVENTS));

  act (fixture, "win.present-story", NULL);
  app_test_settle (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_visible (window->story_pane));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->sidebar)));
  g_assert_false (gtk_widget_get_visible (window->header));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->map)));
  g_assert_cmpstr (get_country (fixture), ==, "MLI");
  g_assert_cmpuint (jalon_session_get_hidden_layers (window->session), ==, 0);
  act (fixture, "win.story-next", NULL);
  g_assert_cmpstr (get_country (fixture), ==, "DZA");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.story-next", NULL);
  g_assert_cmpstr (get_country (fixture), ==, "DZA");
  act (fixture, "win.story-previous", NULL);
  g_assert_cmpstr (get_country (fixture), ==, "MLI");
  app_test_settle (GTK_WIDGET (window));

  act (fixture, "win.leave-story", NULL);
  app_test_settle (GTK_WIDGET (window));
  g_assert_cmpstr (get_country (fixture), ==, "NER");
  g_assert_cmpuint (jalon_session_get_hidden_layers (window->session), ==, JALON_MAP_LAYER_BIT (EVENTS));
  g_assert_false (gtk_widget_get_visible (window->story_pane));
  g_assert_true (gtk_widget_get_visible (window->header));
  g_assert_true (jalon_history_get_can_undo (jalon_session_get_history (window->session)));
}

/* Another dossier ends the story. */
static void
test_story_ends (Fixture *fixture, gconstpointer data)
{
  save (fixture, "One");
  act (fixture, "win.present-story", NULL);
  app_test_settle (GTK_WIDGET (fixture->window));
  jalon_session_set_dossier (fixture->window->session, NULL);
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_get_visible (fixture->window->story_pane));
  g_assert_true (gtk_widget_get_visible (fixture->window->header));
  g_assert_cmpuint (count_steps (fixture), ==, 0);
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, func) g_test_add ("/window-views/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("save-and-show", test_save_and_show);
  ADD ("borders", test_borders);
  ADD ("change", test_change);
  ADD ("list", test_list);
  ADD ("words", test_words);
  ADD ("text", test_text);
  ADD ("order", test_order);
  ADD ("filter", test_filter);
  ADD ("story", test_story);
  ADD ("story-ends", test_story_ends);

  return app_test_run (app);
}
