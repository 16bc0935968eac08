/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of everything: features of each kind, an article, a claim; opened
 * as a person does, filled in, applied in one step and undone; what may not
 * stand says so beside its field.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-completion-entry.h"
#include "jalon-window-private.h"

#define TEXT "Mali closed its sky. Algeria answered."

typedef struct
{
  JalonWindow  *window;
  JalonSession *session;
} Fixture;

/* A thing of the dossier, its form, and what may and what may not stand in one of its entries. */
typedef struct
{
  const char *name;
  JalonKindId kind; /* as it is stored */
  const char *id;
  const char *label; /* of the step */
  const char *entry;
  const char *wrong;
  const char *right;
  const char *told; /* in what is said of @wrong */
} Case;

static const Case cases[] = {
  { "event", JALON_KIND_EVENT, "raid", "Edit Event", "cameo", "19x", "190", "19x" },
  { "note", JALON_KIND_EVENT, "well", "Edit Note", "time", "2025-13", "2025-12", "2025-04-07" },
  { "site", JALON_KIND_SITE, "camp", "Edit Site", "since", "long ago", "2021/..", "2025-04-07" },
  { "closure", JALON_KIND_CLOSURE, "sky", "Edit Closure", "firs", "GOOO, goo", "GOOO, DRRR", "goo" },
};

/* One for all tests, as there is one on a desktop. */
static GApplication *app;

static JalonDossier *
get_dossier (Fixture *fixture)
{
  return jalon_session_get_dossier (fixture->session);
}

static void
add (JalonDossier *dossier, JalonKindId kind, JalonRecord *record)
{
  gpointer owned = record;
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (record->id);
  record->review = JALON_REVIEW_ACCEPTED;
  jalon_kinds[kind].add (&jalon_kinds[kind], dossier, &owned, &error);
  g_assert_no_error (error);
  if (owned != NULL)
    jalon_schema_free (jalon_kinds[kind].schema, owned);
}

static void
add_event (JalonDossier *dossier, const char *id, JalonEventType type)
{
  JalonEventRecord *event = jalon_event_record_new (id);

  event->type = type;
  add (dossier, JALON_KIND_EVENT, &event->common);
}

static void
add_site (JalonDossier *dossier)
{
  JalonSiteRecord *site = jalon_site_record_new ("camp");
  JalonClaim      *claim = jalon_claim_new ("a", JALON_STANCE_ASSERTS);

  site->host = g_strdup ("MLI");
  site->named = TRUE;
  g_ptr_array_add (claim->quotes, jalon_quote_new_from_text (TEXT, 0, 4));
  g_ptr_array_add (site->claims, claim);
  add (dossier, JALON_KIND_SITE, &site->common);
}

static void
add_closure (JalonDossier *dossier)
{
  JalonClosureRecord *closure = jalon_closure_record_new ("sky");

  closure->closing = g_strdup ("MLI");
  g_ptr_array_add (closure->bans, jalon_ban_new ("DZA", JALON_BAN_ORIGIN));
  add (dossier, JALON_KIND_CLOSURE, &closure->common);
}

static JalonDossier *
create_dossier (void)
{
  JalonDossier     *dossier = jalon_dossier_new ();
  JalonArticleData *data = jalon_article_data_new ("a");
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  data->text = g_strdup (TEXT);
  data->publisher = g_strdup ("Le Journal");
  article = jalon_article_new (data);
  jalon_dossier_add_article (dossier, article, &error);
  g_assert_no_error (error);
  add_event (dossier, "raid", JALON_EVENT_ASSAULT);
  add_event (dossier, "well", JALON_EVENT_NOTE);
  add_site (dossier);
  add_closure (dossier);

  return dossier;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = app_test_show_window (app, create_dossier ());
  fixture->session = fixture->window->session;
  app_test_iterate ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  app_test_close_window (fixture->window);
}

/* The widget of that name in a form, such as the editor of a field. */
static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  GtkWidget *found = g_str_equal (gtk_widget_get_name (widget), name) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, name);
  return found;
}

static GtkWidget *
get_editor (Fixture *fixture, const char *name)
{
  GtkWidget *editor;

  g_assert_nonnull (fixture->window->editor);
  editor = find_named (GTK_WIDGET (fixture->window->editor), name);
  g_assert_nonnull (editor);
  return editor;
}

static void
type (Fixture *fixture, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_editor (fixture, name)), text);
}

/* Writes a code into an editor of states, and takes what is offered. */
static void
pick (Fixture *fixture, const char *name, const char *code)
{
  GtkWidget *entry = app_test_find_child (get_editor (fixture, name), JALON_TYPE_COMPLETION_ENTRY);
  GtkWidget *text = app_test_find_child (entry, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (text), code);
  app_test_iterate ();
  g_signal_emit_by_name (text, "activate");
  app_test_iterate ();
}

/* What is said to be wrong with a field: the label below its editor that is marked so. */
static const char *
get_fault (Fixture *fixture, const char *name)
{
  for (GtkWidget *widget = gtk_widget_get_next_sibling (get_editor (fixture, name)); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "error"))
      return gtk_widget_get_visible (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : NULL;
  return NULL;
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->editor), action, NULL);
  app_test_iterate ();
}

static void
apply (Fixture *fixture)
{
  act (fixture, "editor.apply");
  g_assert_null (fixture->window->editor);
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  app_test_iterate ();
}

static gpointer
dup_record (Fixture *fixture, const char *id)
{
  guint            position;
  const JalonKind *kind = jalon_kind_find (get_dossier (fixture), id, &position);

  g_assert_nonnull (kind);
  return kind->dup (kind, get_dossier (fixture), position);
}

static void
assert_title (Fixture *fixture, const Case *test, const char *expected)
{
  JalonRecord *record = dup_record (fixture, test->id);

  g_assert_cmpstr (record->title, ==, expected);
  jalon_schema_free (jalon_kinds[test->kind].schema, record);
}

static void
press (Fixture *fixture, const char *action)
{
  GtkWidget *button = app_test_find_button (GTK_WIDGET (fixture->window->details), action);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  app_test_iterate ();
}

static void
assert_undo_label (Fixture *fixture, const char *expected)
{
  g_autofree char *label = NULL;

  g_object_get (jalon_session_get_history (fixture->session), "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, expected);
}

/* The button of the details opens the form; applied, it is one step, which can be undone. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  const Case *test = data;

  jalon_session_select_id (fixture->session, JALON_THING_FEATURE + test->kind, test->id);
  app_test_iterate ();
  press (fixture, "win.edit");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_editor (fixture, "title"))), ==, test->id);
  type (fixture, "title", "Another title");
  apply (fixture);
  assert_title (fixture, test, "Another title");
  assert_undo_label (fixture, test->label);
  undo (fixture);
  assert_title (fixture, test, test->id);
}

/* What is wrong is said beside the field, with what it is, and nothing is applied before it is right. */
static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  const Case *test = data;

  jalon_session_select_id (fixture->session, JALON_THING_FEATURE + test->kind, test->id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit", NULL);
  app_test_iterate ();
  g_assert_null (get_fault (fixture, test->entry));
  type (fixture, test->entry, test->wrong);
  g_assert_nonnull (get_fault (fixture, test->entry));
  g_assert_nonnull (strstr (get_fault (fixture, test->entry), test->told));
  act (fixture, "editor.apply");
  g_assert_nonnull (fixture->window->editor);
  assert_title (fixture, test, test->id);
  type (fixture, test->entry, test->right);
  g_assert_null (get_fault (fixture, test->entry));
  /* an event may go without a title: it is called by its facts */
  type (fixture, "title", " ");
  g_assert_true (test->kind == JALON_KIND_EVENT || get_fault (fixture, "title") != NULL);
  type (fixture, "title", "Right");
  apply (fixture);
  assert_title (fixture, test, "Right");
}

/* What was written can be read again, all of it. */
static void
assert_saves (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jalon_codec_write_bytes (get_dossier (fixture), &error);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  g_assert_no_error (error);
  dossier = jalon_codec_load_bytes (bytes, "saved", NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 0);
  g_assert_cmpuint (jalon_codec_count_features (dossier), ==, jalon_codec_count_features (get_dossier (fixture)));
}

/* A new one says what it still needs once it is to be added, not before. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  const Case      *test = data;
  const char      *state = test->kind == JALON_KIND_SITE ? "host" : test->kind == JALON_KIND_CLOSURE ? "closing" : NULL;
  guint            n_before = jalon_codec_count_features (get_dossier (fixture));
  g_autofree char *label = g_strdup_printf ("Add %c%s", g_ascii_toupper (test->name[0]), test->name + 1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", test->name);
  app_test_iterate ();
  g_assert_null (get_fault (fixture, "title"));
  /* an event may go without a title: it is called by its facts */
  if (test->kind != JALON_KIND_EVENT)
    {
      act (fixture, "editor.apply");
      g_assert_nonnull (get_fault (fixture, "title"));
    }
  if (strcmp (test->name, "event") == 0)
    {
      act (fixture, "editor.apply");
      g_assert_nonnull (get_fault (fixture, "type"));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "type")), JALON_EVENT_AID);
      app_test_iterate ();
      g_assert_null (get_fault (fixture, "type"));
    }
  if (state != NULL)
    {
      g_assert_nonnull (get_fault (fixture, state));
      pick (fixture, state, "NER");
      g_assert_null (get_fault (fixture, state));
    }
  type (fixture, "title", "Made by hand");
  apply (fixture);
  g_assert_cmpuint (jalon_codec_count_features (get_dossier (fixture)), ==, n_before + 1);
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_FEATURE + test->kind);
  assert_undo_label (fixture, label);
  assert_saves (fixture);
  undo (fixture);
  g_assert_cmpuint (jalon_codec_count_features (get_dossier (fixture)), ==, n_before);
}

/* Of a closure: whose flights and which of them, and until when. */
static void
test_closure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonClosureRecord) closure = NULL;
  const JalonBan *ban;

  jalon_session_select_id (fixture->session, JALON_THING_CLOSURE, "sky");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit", NULL);
  app_test_iterate ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (
                                   app_test_find_child (get_editor (fixture, "bans"), GTK_TYPE_CHECK_BUTTON)),
                               FALSE);
  g_assert_nonnull (get_fault (fixture, "bans"));
  g_signal_emit_by_name (find_named (get_editor (fixture, "bans"), "remove"), "clicked");
  pick (fixture, "bans", "NER");
  g_assert_null (get_fault (fixture, "bans"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "basis")), JALON_BASIS_POLYGON);
  g_assert_null (get_fault (fixture, "basis"));
  act (fixture, "editor.apply");
  g_assert_nonnull (fixture->window->editor);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "basis")), JALON_BASIS_TERRITORY);
  type (fixture, "time", "2025-04-07/2025-05-01");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_editor (fixture, "until_further_notice")), TRUE);
  g_assert_nonnull (get_fault (fixture, "until_further_notice"));
  type (fixture, "time", "2025-04-07");
  g_assert_null (get_fault (fixture, "until_further_notice"));
  type (fixture, "firs", "DRRR");
  apply (fixture);
  closure = dup_record (fixture, "sky");
  ban = g_ptr_array_index (closure->bans, 0);
  g_assert_cmpuint (closure->bans->len, ==, 1);
  g_assert_cmpstr (ban->code, ==, "NER");
  g_assert_cmpuint (ban->scope, ==, JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG);
  g_assert_cmpint (closure->time.end, ==, JALON_DAY_NONE);
  g_assert_cmpint (closure->time.start, ==, jalon_day_from_civil (2025, 4, 7));
  g_assert_cmpuint (closure->firs->len, ==, 1);
  assert_saves (fixture);
}

/* Chooses the item of a list that has these words. */
static void
choose (Fixture *fixture, const char *name, const char *words)
{
  GtkDropDown *list = GTK_DROP_DOWN (get_editor (fixture, name));
  GListModel  *items = gtk_drop_down_get_model (list);
  guint        i = 0;

  while (i < g_list_model_get_n_items (items) &&
         strcmp (gtk_string_list_get_string (GTK_STRING_LIST (items), i), words) != 0)
    i++;
  g_assert_cmpuint (i, <, g_list_model_get_n_items (items));
  gtk_drop_down_set_selected (list, i);
}

/* Of an article: what is known of it, also where a claim is shown that cites it. */
static void
test_article (Fixture *fixture, gconstpointer data)
{
  const JalonArticleData *article;

  jalon_session_select_id (fixture->session, JALON_THING_SITE, "camp");
  app_test_iterate ();
  press (fixture, "details.open-article");
  press (fixture, "win.edit-article");
  type (fixture, "url", "journal.example");
  g_assert_nonnull (strstr (get_fault (fixture, "url"), "journal.example"));
  type (fixture, "url", "https://journal.example/1");
  choose (fixture, "language", "French");
  type (fixture, "date", "2025-04");
  type (fixture, "publisher", "La Gazette");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "reliability")), 2);
  apply (fixture);
  article = jalon_article_get_data (jalon_dossier_find_article (get_dossier (fixture), "a"));
  g_assert_cmpstr (article->url, ==, "https://journal.example/1");
  g_assert_cmpstr (article->language, ==, "fr");
  g_assert_cmpstr (article->publisher, ==, "La Gazette");
  g_assert_cmpint (article->date.precision, ==, JALON_TIME_MONTH);
  g_assert_cmpint (article->reliability, ==, 'B');
  g_assert_cmpstr (article->text, ==, TEXT);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_parent (
                       app_test_find_button (GTK_WIDGET (fixture->window->details), "win.edit-article"))))),
                   ==,
                   "La Gazette, April 2025");
  assert_undo_label (fixture, "Edit Article");
  assert_saves (fixture);
  undo (fixture);
  article = jalon_article_get_data (jalon_dossier_find_article (get_dossier (fixture), "a"));
  g_assert_cmpstr (article->publisher, ==, "Le Journal");
  g_assert_null (article->url);
  g_assert_cmpint (article->reliability, ==, 0);
}

/* Of a claim: what the article does, and how credible that is. Its quotes stay. */
static void
test_claim (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonSiteRecord) site = NULL;
  g_autoptr (JalonSiteRecord) before = NULL;
  const JalonClaim *claim;

  jalon_session_select_id (fixture->session, JALON_THING_SITE, "camp");
  app_test_iterate ();
  press (fixture, "win.edit-claim");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "stance")), JALON_STANCE_DENIES);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "credibility")), 4);
  type (fixture, "attributed_to", "the ministry");
  apply (fixture);
  site = dup_record (fixture, "camp");
  claim = g_ptr_array_index (site->claims, 0);
  g_assert_cmpuint (site->claims->len, ==, 1);
  g_assert_cmpint (claim->stance, ==, JALON_STANCE_DENIES);
  g_assert_cmpint (claim->credibility, ==, 4);
  g_assert_cmpstr (claim->attributed_to, ==, "the ministry");
  g_assert_cmpuint (claim->quotes->len, ==, 1);
  undo (fixture);
  before = dup_record (fixture, "camp");
  claim = g_ptr_array_index (before->claims, 0);
  g_assert_cmpint (claim->stance, ==, JALON_STANCE_ASSERTS);
}

static guint
count_claims (Fixture *fixture)
{
  g_autoptr (JalonSiteRecord) site = dup_record (fixture, "camp");

  return site->claims->len;
}

/* An article is named as one more source of what was made by hand, and taken away again. */
static void
test_source (Fixture *fixture, gconstpointer data)
{
  jalon_session_select_id (fixture->session, JALON_THING_SITE, "camp");
  app_test_iterate ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-claim", "(ss)", "camp", "a");
  app_test_iterate ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_editor (fixture, "stance")), JALON_STANCE_DENIES);
  apply (fixture);
  g_assert_cmpuint (count_claims (fixture), ==, 2);
  assert_saves (fixture);

  press (fixture, "win.remove-claim");
  g_assert_cmpuint (count_claims (fixture), ==, 1);
  undo (fixture);
  g_assert_cmpuint (count_claims (fixture), ==, 2);
  undo (fixture);
  g_assert_cmpuint (count_claims (fixture), ==, 1);
}

/* Of words of an article anything can be made, with a claim that quotes them. */
static void
test_from_words (Fixture *fixture, gconstpointer data)
{
  const JalonRecord *site;
  GListModel        *sites = jalon_dossier_get_features (get_dossier (fixture), JALON_KIND_SITE);
  g_autoptr (JalonFeature) made = NULL;
  GtkWidget *form;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                              "win.new-from-words",
                              "(sstt)",
                              "site",
                              "a",
                              (guint64) 21,
                              (guint64) 28);
  app_test_iterate ();
  form = app_test_find_child (GTK_WIDGET (fixture->window->review), JALON_TYPE_RECORD_EDITOR);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_named (form, "title"))), ==, "Algeria");
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_child (find_named (form, "host"), GTK_TYPE_ENTRY)), "DZA");
  app_test_iterate ();
  g_signal_emit_by_name (app_test_find_child (find_named (form, "host"), GTK_TYPE_ENTRY), "activate");
  app_test_iterate ();
  gtk_widget_activate_action (form, "editor.apply", NULL);
  app_test_iterate ();
  g_assert_cmpuint (g_list_model_get_n_items (sites), ==, 2);
  made = g_list_model_get_item (sites, 1);
  site = jalon_feature_get_record (made);
  g_assert_cmpuint (site->claims->len, ==, 1);
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, site->id);
}

static void
add_case (const char *name, const Case *test, void (*func) (Fixture *fixture, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/window-edit/%s/%s", name, test->name);

  g_test_add (path, Fixture, test, set_up, func, tear_down);
}

/* As its buttons do, which close the question too. */
static void
answer (Fixture *fixture, const char *response)
{
  GtkWindow *question = app_test_find_toplevel (fixture->window, ADW_TYPE_MESSAGE_DIALOG);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (question);
  app_test_iterate ();
}

/* A form in which something was filled in asks before it goes; one that is as it came does not. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "site");
  app_test_iterate ();
  act (fixture, "editor.cancel");
  g_assert_null (fixture->window->editor);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "site");
  app_test_iterate ();
  type (fixture, "title", "A camp");
  act (fixture, "editor.cancel");
  answer (fixture, "keep");
  g_assert_nonnull (fixture->window->editor);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (fixture->window->editor))));
  app_test_iterate ();
  answer (fixture, "discard");
  g_assert_null (fixture->window->editor);
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_case ("edit", &cases[i], test_edit);
      add_case ("wrong", &cases[i], test_wrong);
      add_case ("new", &cases[i], test_new);
    }
#define ADD(name, func) g_test_add ("/window-edit/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("given-up", test_given_up);
  ADD ("closure", test_closure);
  ADD ("article", test_article);
  ADD ("claim", test_claim);
  ADD ("source", test_source);
  ADD ("from-words", test_from_words);

  return app_test_run (app);
}
