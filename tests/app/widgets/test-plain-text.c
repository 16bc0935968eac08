/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier whose every string is hostile, in the window: nothing that is
 * shown, or told to assistive technology, has a control character or turns the
 * direction, and no markup or mnemonic is taken for one.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-draft.h"
#include "jalon-event-popover.h"
#include "jalon-export-dialog.h"
#include "jalon-failure.h"
#include "jalon-plain-text.h"
#include "jalon-recovery-dialog.h"
#include "jalon-recovery-list.h"
#include "jalon-sample.h"
#include "jalon-verdict-dialog.h"
#include "jalon-differences-dialog.h"
#include "jalon-window-private.h"
#include "remove-all.h"

#include <jansson.h>
#include <string.h>

/* Markup, an entity and a mnemonic; a colour, a title of the window, a bell; an override, an
 * isolate, DEL and C1. */
#define MARKUP "<i> &lt; <x_y & "
#define HOSTILE MARKUP "\x1b[31m\x1b]0;t\a\u202eb\u2066c\x7f\xc2\x9b "

/* Shown where HOSTILE was: the escape as its number, or its picture. */
#define NUMBER "⟨U+001B⟩"
#define PICTURE "␛"

static GApplication *app;
static JalonWindow  *window;
static char         *folder;
static char         *path;
static guint         n_hostile; /* texts that show HOSTILE in the last check */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_harmless (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  return !((c >= 0x7f && c < 0xa0) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x206f));
}

/* @what: the kind of text, for the message of a failure */
static void
check_text (GtkWidget *widget, const char *what, const char *text)
{
  if (text == NULL)
    return;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_harmless (g_utf8_get_char (p)))
      g_error ("%s of %s has U+%04X: %s", what, G_OBJECT_TYPE_NAME (widget), g_utf8_get_char (p), text);
  if (strstr (text, NUMBER) == NULL && strstr (text, PICTURE) == NULL)
    return;
  n_hostile++;
  if (strstr (text, MARKUP) == NULL)
    g_error ("%s of %s took markup: %s", what, G_OBJECT_TYPE_NAME (widget), text);
}

static void
check_accessible (GtkWidget *widget)
{
  static const GtkAccessibleProperty told[] = {
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
    GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *value = NULL;

      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), told[i]))
        continue;
      /* What is there, as it is not this. */
      value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), told[i], "\x01");
      check_text (widget, "an accessible property", value);
    }
}

static void
check_buffer (GtkWidget *widget)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  check_text (widget, "the buffer", text);
}

static void
check_widget (GtkWidget *widget)
{
  check_text (widget, "the tooltip", gtk_widget_get_tooltip_text (widget));
  check_accessible (widget);
  if (GTK_IS_LABEL (widget))
    check_text (widget, "the text", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_EDITABLE (widget))
    check_text (widget, "the text", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_WINDOW (widget))
    check_text (widget, "the title", gtk_window_get_title (GTK_WINDOW (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    check_buffer (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (child);
}

/* Whatever is open. Returns how many texts show HOSTILE. */
static guint
check_all (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  settle ();
  n_hostile = 0;
  for (GList *l = windows; l != NULL; l = l->next)
    check_widget (l->data);
  return n_hostile;
}

static void
close_toplevel (GType type)
{
  GtkWindow *toplevel = app_test_find_toplevel (window, type);

  g_assert_nonnull (toplevel);
  gtk_window_close (toplevel);
  APP_TEST_WAIT (app_test_find_toplevel (window, type) == NULL);
}

/* A dialog that shows something hostile: checked, and closed. */
static void
check_and_close (GType type)
{
  GtkWindow *toplevel;

  APP_TEST_WAIT (app_test_find_toplevel (window, type) != NULL);
  toplevel = app_test_find_toplevel (window, type);
  settle ();
  n_hostile = 0;
  check_widget (GTK_WIDGET (toplevel));
  g_assert_cmpuint (n_hostile, >, 0);
  check_all ();
  close_toplevel (type);
}

static gboolean
is_for_people (const char *key)
{
  static const char *const keys[] = { "en",        "fr",       "title",  "publisher",   "author",       "name",
                                      "note",      "operator", "source", "legal_basis", "according_to", "attributed_to",
                                      "gazetteer", "quantity", "words",  "summary",     "url",          "exact",
                                      "prefix",    "suffix",   NULL };

  return g_strv_contains (keys, key);
}

static void
make_hostile (json_t *value)
{
  const char *key;
  json_t     *child;
  gsize       i;

  json_array_foreach (value, i, child) make_hostile (child);
  json_object_foreach (value, key, child)
  {
    g_autofree char *text = NULL;

    if (!json_is_string (child))
      {
        make_hostile (child);
        continue;
      }
    if (is_for_people (key))
      text = g_strconcat (HOSTILE, json_string_value (child), NULL);
    else if (g_str_equal (key, "text"))
      text = g_strconcat (json_string_value (child), "\n" HOSTILE, NULL);
    if (text != NULL)
      json_string_set (child, text);
  }
}

static json_t *
find_feature (json_t *document, const char *id)
{
  json_t *feature;
  gsize   i;

  json_array_foreach (json_object_get (document, "features"),
                      i,
                      feature) if (g_str_equal (json_string_value (json_object_get (feature, "id")),
                                                id)) return feature;
  g_assert_not_reached ();
}

/* The sample with hostile strings, a verdict by hand, an event whose id is hostile, and two mistakes. */
static char *
dup_dossier (void)
{
  g_autoptr (GFile) sample = jalon_sample_dup_file ();
  g_autofree char *name = g_file_get_path (sample);
  json_t          *document = json_load_file (name, 0, NULL);
  json_t          *features = json_object_get (document, "features");
  json_t          *drone, *copy;
  char            *text;

  g_assert_nonnull (document);
  make_hostile (document);
  drone = json_object_get (find_feature (document, "ev-drone"), "properties");
  json_object_set_new (drone, "verdict", json_pack ("{ssss}", "value", "disputed", "reason", HOSTILE));
  copy = json_deep_copy (find_feature (document, "ev-drone"));
  json_object_set_new (copy, "id", json_string (HOSTILE));
  json_object_set_new (json_object_get (copy, "properties"), "review", json_string ("proposed"));
  json_array_append_new (features, copy);
  copy = json_deep_copy (copy);
  json_object_set_new (copy, "id", json_string (HOSTILE "1"));
  json_object_set_new (json_object_get (copy, "properties"), "actors", json_pack ("[{ss}]", "code", HOSTILE));
  json_array_append_new (features, copy);
  copy = json_deep_copy (copy);
  json_object_set_new (copy, "id", json_string (HOSTILE "2"));
  json_object_set_new (json_object_get (copy, "properties"), "kind", json_string (HOSTILE));
  json_array_append_new (features, copy);
  text = json_dumps (document, JSON_ENSURE_ASCII);
  json_decref (document);
  return text;
}

static void
write_file (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (name, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_open (void)
{
  g_autofree char *text = dup_dossier ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  write_file (path, text);
  g_application_open (app, &file, 1, "");
  APP_TEST_WAIT (jalon_window_find (GTK_APPLICATION (app), file) != NULL);
  window = JALON_WINDOW (jalon_window_find (GTK_APPLICATION (app), file));
  APP_TEST_WAIT (window->loading == NULL && jalon_session_get_scene (window->session) != NULL);
  APP_TEST_WAIT (gtk_widget_get_mapped (GTK_WIDGET (window->map)));
  g_object_set (window, "timeline-shown", TRUE, NULL);
  /* Rows of the list, and the title. */
  APP_TEST_WAIT (check_all () > 10);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The toast says that a feature was skipped; its dialog says why, and quotes. */
static void
test_skipped (void)
{
  GtkWidget *button;

  APP_TEST_WAIT ((button = find_button (GTK_WIDGET (window->toasts), "_Details")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  check_and_close (ADW_TYPE_MESSAGE_DIALOG);
}

static void
test_details (void)
{
  static const char *const events[] = { "ev-drone", "ev-close-dza", "ev-training-ben-guerir", HOSTILE };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_assert_true (jalon_session_select_event (window->session, events[i]));
      g_assert_cmpuint (check_all (), >, 20);
    }
  jalon_session_select_id (window->session, JALON_THING_SITE, "site-ben-guerir");
  g_assert_cmpuint (check_all (), >, 20);
  jalon_session_select_id (window->session, JALON_THING_CLOSURE, "closure-dza-mli");
  g_assert_cmpuint (check_all (), >, 20);
}

static void
test_article (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window->details), "details.open-article", "(stt)", "sample-fr", 0, 0);
  g_assert_cmpuint (check_all (), >, 0);
  gtk_widget_activate_action (GTK_WIDGET (window->details), "details.open-article", "(stt)", "devdiscourse", 0, 0);
  check_all ();
}

static void
test_filters (void)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  g_object_set (window, "filters-shown", TRUE, NULL);
  query->text = g_strdup (HOSTILE);
  jalon_session_set_query (window->session, query);
  check_all ();
  /* What is shown for the words is not taken for other words. */
  g_assert_cmpstr (jalon_session_get_query (window->session)->text, ==, HOSTILE);
  jalon_session_add_country (window->session, HOSTILE, JALON_COUNTRY_ANY);
  g_assert_cmpuint (check_all (), >, 5);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear-filters", NULL);
  g_object_set (window, "filters-shown", FALSE, NULL);
}

static void
test_review (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.review-article", "s", "sample-fr");
  APP_TEST_WAIT (jalon_session_is_reviewing (window->session));
  g_assert_cmpuint (check_all (), >, 20);
  g_assert_true (jalon_session_select_event (window->session, "ev-drone"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit", NULL);
  g_assert_cmpuint (check_all (), >, 20);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear-selection", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.review-end", NULL);
  settle ();
}

/* Set again without a change, the reason is the same bytes. */
static void
test_verdict (void)
{
  JalonDossier    *dossier = jalon_session_get_dossier (window->session);
  JalonVerdict     verdict;
  g_autofree char *reason = NULL;

  jalon_verdict_dialog_present (GTK_WINDOW (window), window->session, "ev-drone");
  APP_TEST_WAIT (app_test_find_toplevel (window, ADW_TYPE_MESSAGE_DIALOG) != NULL);
  g_assert_cmpuint (check_all (), >, 0);
  g_signal_emit_by_name (find_button (GTK_WIDGET (app_test_find_toplevel (window, ADW_TYPE_MESSAGE_DIALOG)), "_Set"),
                         "clicked");
  APP_TEST_WAIT (app_test_find_toplevel (window, ADW_TYPE_MESSAGE_DIALOG) == NULL);
  g_assert_true (jalon_dossier_get_verdict_by_hand (dossier, "ev-drone", &verdict, &reason));
  g_assert_cmpstr (reason, ==, HOSTILE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

static void
test_popover (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkWidget *popover = jalon_event_popover_new (GTK_WIDGET (window->map), NULL);

  for (guint row = 0; row < 3; row++)
    g_array_append_val (rows, row);
  jalon_event_popover_show (popover, window->session, rows, HOSTILE, 100, 100);
  settle ();
  n_hostile = 0;
  check_widget (popover);
  g_assert_cmpuint (n_hostile, >, 0);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_unparent (popover);
}

static void
test_export (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  check_and_close (JALON_TYPE_EXPORT_DIALOG);
}

/* Whether a label under @widget begins with @words. */
/* What failed is told in dialogs and toasts. */
static void
test_failures (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, HOSTILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  static const int codes[] = { JALON_ERROR_FOREIGN_OWNER, JALON_ERROR_CHANGED_OUTSIDE, JALON_ERROR_UNCONFIRMED };

  jalon_failure_present (GTK_WIDGET (window), HOSTILE, error);
  check_and_close (ADW_TYPE_MESSAGE_DIALOG);
  /* Those of the steps before may stand in its way until their time is over. */
  jalon_window_toast (window, "Toast: " HOSTILE);
  APP_TEST_WAIT (app_test_has_label (GTK_WIDGET (window), "Toast: "));
  check_all ();
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) own = g_error_new_literal (JALON_ERROR, codes[i], HOSTILE);

      jalon_window_save_failed (window, file, JALON_WRITE_NONE, NULL, own);
      check_and_close (ADW_TYPE_MESSAGE_DIALOG);
    }
}

/* A damaged file whose name is hostile, with a good one before it. */
static void
test_refused (void)
{
  g_autofree char *broken = g_build_filename (folder, HOSTILE "broken.jalon", NULL);
  g_autofree char *previous = g_strconcat (broken, "~", NULL);
  g_autofree char *text = dup_dossier ();
  g_autoptr (GFile) file = g_file_new_for_path (broken);

  write_file (broken, "{\"type\": \"\\u202e\\u001b[31m\"}");
  write_file (previous, text);
  jalon_window_open_file (window, file);
  check_and_close (ADW_TYPE_MESSAGE_DIALOG);
}

/* A row of a file that the form knows: neither title nor subtitle is markup. */
static void
test_rows (void)
{
  GtkWidget *rows[] = { adw_action_row_new (), adw_expander_row_new () };
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      jalon_plain_set_row_title (ADW_PREFERENCES_ROW (rows[i]), HOSTILE);
      jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (rows[i]), HOSTILE);
      gtk_box_append (GTK_BOX (box), rows[i]);
    }
  n_hostile = 0;
  check_widget (box);
  g_assert_cmpuint (n_hostile, >=, 4);
  g_object_unref (box);
}

static void
test_menu (void)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item ("a_b\u202e__c");
  g_autofree char *label = NULL;

  g_assert_true (g_menu_item_get_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "a__b⟨U+202E⟩____c");
}

/* What was edited elsewhere: the bar, the differences, the question before all is read again. */
static void
test_changed (void)
{
  static const char other[] =
      "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"title\": \"\\u202eother\"},"
      "\"features\": []}";

  write_file (path, other);
  jalon_history_mark_unsaved (jalon_session_get_history (window->session));
  APP_TEST_WAIT (gtk_revealer_get_reveal_child (window->file_bar));
  n_hostile = 0;
  check_widget (GTK_WIDGET (window->file_bar));
  g_assert_cmpuint (n_hostile, >, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-file", NULL);
  check_and_close (JALON_TYPE_DIFFERENCES_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.reload-file", NULL);
  check_and_close (ADW_TYPE_MESSAGE_DIALOG);
}

static void
leave_draft (void)
{
  g_autofree char *text = dup_dossier ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JalonDossier) dossier = jalon_codec_load_bytes (bytes, "test", NULL, NULL, NULL, NULL, &error);
  g_autoptr (JalonHistory) history = NULL;
  g_autoptr (JalonDraft) draft = NULL;

  g_assert_no_error (error);
  history = jalon_history_new (dossier);
  draft = jalon_draft_new (dossier, history, NULL);
  jalon_history_push (history, jalon_edit_new_set_verdict ("ev-drone", JALON_VERDICT_REFUTED, HOSTILE), &error);
  g_assert_no_error (error);
  jalon_draft_flush (draft, &error);
  g_assert_no_error (error);
}

/* One draft is asked about in a dialog, several are in a list. */
static void
test_recovery (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);

  g_assert_no_error (error);
  leave_draft ();
  jalon_recovery_offer (GTK_APPLICATION (app), world);
  check_and_close (ADW_TYPE_MESSAGE_DIALOG);
  leave_draft ();
  jalon_recovery_offer (GTK_APPLICATION (app), world);
  check_and_close (JALON_TYPE_RECOVERY_LIST);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

  /* GTK warns of labels in dialogs of its own, and of places that it cannot give; what is critical remains fatal. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  folder = g_dir_make_tmp ("jalon-plain-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, HOSTILE ".jalon", NULL);
  g_test_add_func ("/plain-text/01-open", test_open);
  g_test_add_func ("/plain-text/02-skipped", test_skipped);
  g_test_add_func ("/plain-text/03-details", test_details);
  g_test_add_func ("/plain-text/04-article", test_article);
  g_test_add_func ("/plain-text/05-filters", test_filters);
  g_test_add_func ("/plain-text/06-review", test_review);
  g_test_add_func ("/plain-text/07-verdict", test_verdict);
  g_test_add_func ("/plain-text/08-popover", test_popover);
  g_test_add_func ("/plain-text/09-export", test_export);
  g_test_add_func ("/plain-text/10-failures", test_failures);
  g_test_add_func ("/plain-text/11-refused", test_refused);
  g_test_add_func ("/plain-text/12-rows", test_rows);
  g_test_add_func ("/plain-text/13-menu", test_menu);
  g_test_add_func ("/plain-text/14-changed", test_changed);
  g_test_add_func ("/plain-text/15-recovery", test_recovery);
  status = g_test_run ();
  remove_all (folder);
  g_free (folder);
  g_free (path);
  g_object_unref (app);

  return status;
}
