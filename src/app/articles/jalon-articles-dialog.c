/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that adds articles to a dossier. Reading and coding go on in a
 * worker, and can be cancelled; nothing is added before all is coded.
 */

#include "config.h"

#include "jalon-article-form.h"
#include "jalon-failure.h"
#include "jalon-articles-dialog-private.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* Articles whose lines are open at once. */
#define MAX_OPEN 6

G_DEFINE_FINAL_TYPE (JalonArticlesDialog, jalon_articles_dialog, ADW_TYPE_WINDOW)

enum
{
  CODED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_valid (JalonArticlesDialog *self)
{
  guint n_valid = 0;

  for (guint i = 0; i < self->forms->len; i++)
    n_valid += jalon_article_form_get_valid (g_ptr_array_index (self->forms, i)) ? 1 : 0;

  return n_valid;
}

/* An article that cannot be read is left out; one that lacks its language holds the others up. */
static gboolean
all_ready (JalonArticlesDialog *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      JalonArticleForm *form = g_ptr_array_index (self->forms, i);

      if (jalon_article_form_get_reading (form)->coding != NULL && !jalon_article_form_get_valid (form))
        return FALSE;
    }

  return count_valid (self) > 0;
}

/* The first article of which a person is asked something; %NULL where all is known. */
static JalonArticleForm *
find_missing (JalonArticlesDialog *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    if (jalon_article_form_has_missing (g_ptr_array_index (self->forms, i)))
      return g_ptr_array_index (self->forms, i);

  return NULL;
}

/* To what there is to do now; a line where something is to be filled in first. */
static void
move_focus (JalonArticlesDialog *self)
{
  JalonArticleForm *missing = find_missing (self);

  if (self->forms->len == 0)
    gtk_widget_grab_focus (self->choose);
  else if (missing != NULL)
    jalon_article_form_focus_missing (missing);
  else if (!gtk_widget_grab_focus (self->propose))
    gtk_widget_child_focus (g_ptr_array_index (self->forms, 0), GTK_DIR_TAB_FORWARD);
}

static void
update (JalonArticlesDialog *self)
{
  gboolean    working = self->working != NULL;
  const char *page = self->forms->len > 0 ? "articles" : "empty";
  gboolean    turns = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "articles.propose", !working && all_ready (self));
  /* An entry hears that it loses the focus only while it is sensitive; its cursor would blink on. */
  if (working)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->articles), !working);
  gtk_widget_set_sensitive (self->coders, !working);
  gtk_stack_set_visible_child_name (self->stack, page);
  if (turns)
    move_focus (self);
}

static void
removed_cb (JalonArticlesDialog *self, JalonArticleForm *form)
{
  JalonReading *reading = jalon_article_form_get_reading (form);

  adw_preferences_group_remove (self->articles, GTK_WIDGET (form));
  g_ptr_array_remove (self->forms, form);
  g_ptr_array_remove (self->readings, reading);
  update (self);
  move_focus (self);
}

static void
add_form (JalonArticlesDialog *self, JalonReading *reading)
{
  GtkWidget *form = jalon_article_form_new (self->session, reading);

  g_signal_connect_object (form, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "notify::valid", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->articles, form);
  g_ptr_array_add (self->forms, g_object_ref (form));
}

static gboolean
finish (JalonArticlesDialog *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gboolean done = jalon_article_reader_finish (self->reader, result, &error);

  g_clear_object (&self->working);
  jalon_progress_bar_stop (self->progress);
  if (!done)
    jalon_failure_present (GTK_WIDGET (self), _ ("The Articles Could Not Be Coded"), error);

  return done;
}

/* The only one, and the first of those of which something is asked: of thousands the others open when they are chosen.
 */
static void
open_forms (JalonArticlesDialog *self)
{
  guint n_open = 0;

  for (guint i = 0; i < self->forms->len && n_open < MAX_OPEN; i++)
    if (self->forms->len == 1 || jalon_article_form_has_missing (g_ptr_array_index (self->forms, i)))
      {
        adw_expander_row_set_expanded (g_ptr_array_index (self->forms, i), TRUE);
        n_open++;
      }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);
  gboolean done = finish (self, result);

  for (guint i = self->forms->len; done && i < self->readings->len; i++)
    add_form (self, g_ptr_array_index (self->readings, i));
  if (!done)
    g_ptr_array_set_size (self->readings, (int) self->forms->len);
  open_forms (self);
  update (self);
  jalon_articles_dialog_read_waiting (self);
}

static void
start (JalonArticlesDialog *self, const char *what)
{
  self->working = g_cancellable_new ();
  jalon_progress_bar_start (self->progress, what, self->working);
  update (self);
}

/* Readings are the worker's while it works: what comes meanwhile waits. */
void
jalon_articles_dialog_read_waiting (JalonArticlesDialog *self)
{
  g_autofree char *what = NULL;
  guint            n_new = self->waiting->len;

  if (self->closed || self->working != NULL || n_new == 0)
    return;

  g_ptr_array_extend_and_steal (self->readings, g_steal_pointer (&self->waiting));
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  what = g_strdup_printf (ngettext ("Reading %u article", "Reading %u articles", n_new), n_new);
  start (self, what);
  jalon_article_reader_read_async (self->reader,
                                   self->readings,
                                   &(JalonProgress){ jalon_progress_bar_report, self->progress, self->working },
                                   read_cb,
                                   g_object_ref (self));
}

static void
clear_forms (JalonArticlesDialog *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    adw_preferences_group_remove (self->articles, g_ptr_array_index (self->forms, i));
  g_ptr_array_set_size (self->forms, 0);
  /* The readings are those of whom they were handed to. */
  g_ptr_array_unref (self->readings);
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
}

static void
coded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);

  if (!finish (self, result))
    {
      update (self);
      return;
    }

  g_signal_emit (self, signals[CODED], 0, self->readings);
  if (self->waiting->len == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  clear_forms (self);
  update (self);
  jalon_articles_dialog_read_waiting (self);
}

static void
propose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonArticlesDialog *self = JALON_ARTICLES_DIALOG (widget);
  guint                n_valid = count_valid (self);
  g_autofree char     *what = g_strdup_printf (ngettext ("Coding %u article", "Coding %u articles", n_valid), n_valid);

  for (guint i = 0; i < self->forms->len; i++)
    if (jalon_article_form_get_valid (g_ptr_array_index (self->forms, i)))
      jalon_article_form_apply (g_ptr_array_index (self->forms, i));
  start (self, what);
  jalon_article_reader_code_async (self->reader,
                                   self->readings,
                                   jalon_articles_coders_take (self),
                                   &(JalonProgress){ jalon_progress_bar_report, self->progress, self->working },
                                   coded_cb,
                                   g_object_ref (self));
}

/* Corrections, and what is being coded, cost the person more than a question. */
static gboolean
has_work (JalonArticlesDialog *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    if (jalon_article_form_is_changed (g_ptr_array_index (self->forms, i)))
      return TRUE;

  return self->working != NULL;
}

static gboolean
destroy_cb (gpointer self)
{
  gtk_window_destroy (self);
  return G_SOURCE_REMOVE;
}

/* The question stands over the dialog until it has been answered. */
static void
discard_cb (JalonArticlesDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT, destroy_cb, g_object_ref (self), g_object_unref);
}

static gboolean
jalon_articles_dialog_close_request (GtkWindow *window)
{
  JalonArticlesDialog *self = JALON_ARTICLES_DIALOG (window);
  AdwMessageDialog    *dialog;

  if (!has_work (self))
    return GTK_WINDOW_CLASS (jalon_articles_dialog_parent_class)->close_request (window);

  dialog = jalon_plain_create_dialog (window,
                                      _ ("Discard These Articles?"),
                                      self->working != NULL ? _ ("They are still being read. Nothing of them is kept.")
                                                            : _ ("What you corrected is not kept."));
  jalon_plain_offer_to_discard (dialog, _ ("_Keep Them"));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* Closed by whatever way, its parent's end too, which a worker that keeps the dialog would outlive. */
static void
jalon_articles_dialog_unrealize (GtkWidget *widget)
{
  JalonArticlesDialog *self = JALON_ARTICLES_DIALOG (widget);

  self->closed = TRUE;
  g_cancellable_cancel (self->working);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);

  GTK_WIDGET_CLASS (jalon_articles_dialog_parent_class)->unrealize (widget);
}

static void
jalon_articles_dialog_finalize (GObject *object)
{
  JalonArticlesDialog *self = JALON_ARTICLES_DIALOG (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->working);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->plugins, g_ptr_array_unref);
  g_clear_object (&self->reader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_articles_dialog_parent_class)->finalize (object);
}

static void
jalon_articles_dialog_class_init (JalonArticlesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jalon_articles_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = jalon_articles_dialog_close_request;
  widget_class->unrealize = jalon_articles_dialog_unrealize;

  signals[CODED] = g_signal_new ("coded",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_PTR_ARRAY);
  jalon_articles_sources_class_init (widget_class);
  gtk_widget_class_install_action (widget_class, "articles.propose", NULL, propose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "articles.propose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (JALON_TYPE_PROGRESS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-articles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, articles);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, propose);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, coder);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, coders);
}

static void
jalon_articles_dialog_init (JalonArticlesDialog *self)
{
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  self->forms = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  jalon_widget_focus_first (GTK_WIDGET (self), self->choose);
  jalon_articles_sources_init (self);
  jalon_articles_coders_init (self);
}

/* A file that another program opens may come to a dossier that nobody has in mind. */
static void
tell_dossier (JalonArticlesDialog *self)
{
  g_autofree char *title =
      jalon_dossier_dup_title (jalon_session_get_dossier (self->session), jalon_session_get_language (self->session));
  g_autofree char *words = NULL;

  if (title == NULL || *title == '\0')
    return;
  /* Translators: %s is the title of the dossier that articles are added to. */
  words = g_strdup_printf (_ ("To “%s”"), title);
  jalon_plain_set_window_subtitle (self->heading, words);
}

/**
 * jalon_articles_dialog_new:
 * @parent: the window to stand over
 * @session: whose dossier the articles are for
 * @reader: reads and codes them
 *
 * Returns: (transfer none): a dialog, with no article yet
 */
GtkWindow *
jalon_articles_dialog_new (GtkWindow *parent, JalonSession *session, JalonArticleReader *reader)
{
  JalonArticlesDialog *self = g_object_new (JALON_TYPE_ARTICLES_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->reader = g_object_ref (reader);
  tell_dossier (self);
  update (self);

  return GTK_WINDOW (self);
}
