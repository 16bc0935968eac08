/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes in a window: they are counted and named apart from events, and can be
 * changed though no article tells of them.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-event-snapshot.h"
#include "jalon-event-titles.h"
#include "jalon-pick.h"
#include "jalon-window-private.h"

typedef struct
{
  JalonWindow  *window;
  JalonSession *session;
} Fixture;

/* One for all tests, as there is one on a desktop. */
static GApplication *app;

static void
add_event (Fixture *fixture, const char *id, JalonEventType type)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (id);
  record->type = type;
  jalon_dossier_add_event (jalon_session_get_dossier (fixture->session), record, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = app_test_show_window (app, jalon_dossier_new ());
  fixture->session = fixture->window->session;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  app_test_close_window (fixture->window);
}

static void
assert_subtitle (Fixture *fixture, const char *expected)
{
  app_test_iterate ();
  g_assert_cmpstr (adw_window_title_get_subtitle (fixture->window->title), ==, expected);
}

static void
filter (Fixture *fixture, const char *text)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  g_free (query->text);
  query->text = g_strdup (text);
  jalon_session_set_query (fixture->session, query);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  assert_subtitle (fixture, "0 events");
  add_event (fixture, "well", JALON_EVENT_NOTE);
  assert_subtitle (fixture, "1 note");
  add_event (fixture, "march", JALON_EVENT_PROTEST);
  assert_subtitle (fixture, "1 event, 1 note");
  add_event (fixture, "market", JALON_EVENT_NOTE);
  add_event (fixture, "raid", JALON_EVENT_ASSAULT);
  assert_subtitle (fixture, "2 events, 2 notes");
  filter (fixture, "mar");
  assert_subtitle (fixture, "1 of 2 events, 1 of 2 notes");
  filter (fixture, "raid");
  assert_subtitle (fixture, "1 of 2 events, 0 of 2 notes");
  g_assert_true (jalon_dossier_remove_event (jalon_session_get_dossier (fixture->session), "well", NULL));
  g_assert_true (jalon_dossier_remove_event (jalon_session_get_dossier (fixture->session), "market", NULL));
  assert_subtitle (fixture, "1 of 2 events");
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* Filters, the details of what stands at one place, and the map say of notes that they are notes. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonThing) cluster = jalon_thing_new (JALON_THING_CLUSTER, NULL);
  g_autoptr (JalonScene) scene = NULL;
  g_autofree char *caption = NULL;
  const guint      rows[] = { 0, 1, 2 };

  add_event (fixture, "well", JALON_EVENT_NOTE);
  add_event (fixture, "march", JALON_EVENT_PROTEST);
  add_event (fixture, "market", JALON_EVENT_NOTE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-filters", NULL);
  app_test_iterate ();
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window->sidebar), "Show 1 event and 2 notes"));
  filter (fixture, "well");
  app_test_iterate ();
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window->sidebar), "Show 1 note"));
  jalon_session_clear_query (fixture->session);

  cluster->cluster = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (cluster->cluster, rows, G_N_ELEMENTS (rows));
  jalon_session_select (fixture->session, cluster);
  app_test_iterate ();
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window->details), "1 event and 2 notes at one place"));
  scene = jalon_session_dup_current_scene (fixture->session);
  caption = jalon_scene_dup_caption (scene, cluster);
  g_assert_cmpstr (caption, ==, "1 event and 2 notes");
}

/* A picture of before counts what was a note then. */
static void
test_snapshot (Fixture *fixture, gconstpointer data)
{
  JalonEventStore *events = jalon_dossier_get_events (jalon_session_get_dossier (fixture->session));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (JalonEventSnapshot) before = NULL;
  g_autoptr (JalonEventSnapshot) after = NULL;
  const guint all[] = { 0, 1 };

  g_array_append_vals (rows, all, G_N_ELEMENTS (all));
  add_event (fixture, "well", JALON_EVENT_NOTE);
  add_event (fixture, "march", JALON_EVENT_PROTEST);
  before = jalon_event_snapshot_take (events);
  g_assert_true (jalon_dossier_remove_event (jalon_session_get_dossier (fixture->session), "well", NULL));
  add_event (fixture, "raid", JALON_EVENT_ASSAULT);
  after = jalon_event_snapshot_take (events);
  g_assert_cmpuint (jalon_event_snapshot_count_notes (before, rows), ==, 1);
  g_assert_cmpuint (jalon_event_snapshot_count_notes (after, rows), ==, 0);
}

static void
assert_step (Fixture *fixture, int position, const char *expected)
{
  g_autofree char *label = NULL;

  app_test_iterate ();
  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (fixture->window->steps),
                                                  position,
                                                  G_MENU_ATTRIBUTE_LABEL,
                                                  "s",
                                                  &label));
  g_assert_cmpstr (label, ==, expected);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->window->steps)), ==, 3);
}

/* The menu says what is undone, and of a note that it is one. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  JalonHistory *history = jalon_session_get_history (fixture->session);

  add_event (fixture, "well", JALON_EVENT_NOTE);
  add_event (fixture, "raid", JALON_EVENT_ASSAULT);
  assert_step (fixture, 0, "_Undo");
  assert_step (fixture, 1, "_Redo");
  g_assert_true (jalon_history_push (history, jalon_edit_new_remove (JALON_KIND_EVENT, "raid"), NULL));
  assert_step (fixture, 0, "_Undo Remove Event");
  g_assert_true (jalon_history_push (history, jalon_edit_new_remove (JALON_KIND_EVENT, "well"), NULL));
  assert_step (fixture, 0, "_Undo Remove Note");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_step (fixture, 0, "_Undo Remove Event");
  assert_step (fixture, 1, "_Redo Remove Note");
}

static char *
dup_title (Fixture *fixture, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (jalon_session_get_dossier (fixture->session));
  guint            row;

  g_assert_true (jalon_event_store_find (events, id, &row));

  return jalon_event_store_dup_title (events, row, NULL);
}

static void
type_title (GtkWidget *form, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (form)));

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
}

/* The details of a note have a button that opens its form; applied, it is one step. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;
  g_autofree char *before = NULL;
  GtkWidget       *button;
  GtkWidget       *form;

  add_event (fixture, "well", JALON_EVENT_NOTE);
  jalon_session_select_event (fixture->session, "well");
  app_test_iterate ();
  button = app_test_find_button (GTK_WIDGET (fixture->window->details), "win.edit");
  g_assert_nonnull (button);
  g_assert_null (app_test_find_button (GTK_WIDGET (fixture->window->details), "win.review"));
  g_signal_emit_by_name (button, "clicked");
  app_test_iterate ();
  form = GTK_WIDGET (fixture->window->editor);
  g_assert_nonnull (form);
  type_title (form, "Deep well");
  gtk_widget_activate_action (form, "editor.apply", NULL);
  app_test_iterate ();
  g_assert_null (fixture->window->editor);
  title = dup_title (fixture, "well");
  g_assert_cmpstr (title, ==, "Deep well");
  assert_step (fixture, 0, "_Undo Edit Note");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  before = dup_title (fixture, "well");
  g_assert_cmpstr (before, ==, "well");
}

/* Given up, nothing is changed; while a save reads the dossier, nothing is applied. */
static void
test_edit_not_now (Fixture *fixture, gconstpointer data)
{
  GtkWindow       *question;
  g_autofree char *title = NULL;

  add_event (fixture, "well", JALON_EVENT_NOTE);
  jalon_session_select_event (fixture->session, "well");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit", NULL);
  g_assert_nonnull (fixture->window->editor);
  type_title (GTK_WIDGET (fixture->window->editor), "Deep well");
  jalon_window_set_busy (fixture->window, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->editor), "editor.apply", NULL);
  g_assert_nonnull (fixture->window->editor);
  jalon_window_set_busy (fixture->window, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->editor), "editor.cancel", NULL);
  app_test_iterate ();
  g_assert_nonnull (fixture->window->editor);
  question = app_test_find_toplevel (fixture->window, ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  gtk_window_destroy (question);
  app_test_iterate ();
  g_assert_null (fixture->window->editor);
  title = dup_title (fixture, "well");
  g_assert_cmpstr (title, ==, "well");
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, func) g_test_add ("/window-notes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("counts", test_counts);
  ADD ("words", test_words);
  ADD ("snapshot", test_snapshot);
  ADD ("undo", test_undo);
  ADD ("edit", test_edit);
  ADD ("edit-not-now", test_edit_not_now);

  return app_test_run (app);
}
