/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that adds articles to a dossier. Reading and coding go on in a
 * worker, and can be cancelled; nothing is added before all is coded.
 */

#include "config.h"

#include "jalon-article-form.h"
#include "jalon-articles-dialog.h"
#include "jalon-progress-bar.h"

#include <glib/gi18n.h>

struct _JalonArticlesDialog
{
  AdwWindow parent_instance;

  JalonProgressBar    *progress;
  GtkStack            *stack;
  AdwPreferencesGroup *articles;
  GtkWidget           *choose;
  GtkWidget           *propose;

  JalonSession         *session;  /* (owned) */
  JalonArticleReader   *reader;   /* (owned) */
  GPtrArray            *readings; /* (owned) (element-type JalonReading) */
  GPtrArray            *forms;    /* (owned) (element-type JalonArticleForm): of @readings */
  GPtrArray            *waiting;  /* (owned) (element-type JalonReading): came while others were read */
  GCancellable         *working;  /* (owned) (nullable) */
  GtkFileChooserNative *chooser;  /* (owned) (nullable) */
  gboolean              closed;   /* what works still ends soon, nothing else begins */
};

G_DEFINE_FINAL_TYPE (JalonArticlesDialog, jalon_articles_dialog, ADW_TYPE_WINDOW)

enum
{
  CODED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void read_waiting (JalonArticlesDialog *self);

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

/* To what there is to do now; a line where something is to be filled in first. */
static void
move_focus (JalonArticlesDialog *self)
{
  if (self->forms->len == 0)
    gtk_widget_grab_focus (self->choose);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->articles), !working);
  gtk_stack_set_visible_child_name (self->stack, page);
  if (turns)
    move_focus (self);
}

static void
removed_cb (JalonArticlesDialog *self,
            JalonArticleForm    *form)
{
  JalonReading *reading = jalon_article_form_get_reading (form);

  adw_preferences_group_remove (self->articles, GTK_WIDGET (form));
  g_ptr_array_remove (self->forms, form);
  g_ptr_array_remove (self->readings, reading);
  update (self);
  move_focus (self);
}

static void
add_form (JalonArticlesDialog *self,
          JalonReading        *reading)
{
  GtkWidget *form = jalon_article_form_new (self->session, reading);

  g_signal_connect_object (form, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "notify::valid", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->articles, form);
  g_ptr_array_add (self->forms, g_object_ref (form));
}

static void
show_failure (JalonArticlesDialog *self,
              const GError        *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The articles could not be coded"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
finish (JalonArticlesDialog *self,
        GAsyncResult        *result)
{
  g_autoptr (GError) error = NULL;
  gboolean done = jalon_article_reader_finish (self->reader, result, &error);

  g_clear_object (&self->working);
  jalon_progress_bar_stop (self->progress);
  if (!done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);

  return done;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);
  gboolean done = finish (self, result);

  for (guint i = self->forms->len; done && i < self->readings->len; i++)
    add_form (self, g_ptr_array_index (self->readings, i));
  if (!done)
    g_ptr_array_set_size (self->readings, (int) self->forms->len);
  if (self->forms->len == 1)
    adw_expander_row_set_expanded (g_ptr_array_index (self->forms, 0), TRUE);
  update (self);
  read_waiting (self);
}

static void
start (JalonArticlesDialog *self,
       const char          *what)
{
  self->working = g_cancellable_new ();
  jalon_progress_bar_start (self->progress, what, self->working);
  update (self);
}

/* Readings are the worker's while it works: what comes meanwhile waits. */
static void
read_waiting (JalonArticlesDialog *self)
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
                                   jalon_progress_bar_report,
                                   self->progress,
                                   self->working,
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
coded_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
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
  read_waiting (self);
}

static void
propose_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
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
                                   jalon_progress_bar_report,
                                   self->progress,
                                   self->working,
                                   coded_cb,
                                   g_object_ref (self));
}

static void
chosen_cb (JalonArticlesDialog *self,
           int                  response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT)
    jalon_articles_dialog_add_files (self, files);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  static const char *const suffixes[] = { "txt", "html", "htm", "md" };
  JalonArticlesDialog     *self = JALON_ARTICLES_DIALOG (widget);
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_ ("Choose articles"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), _ ("_Cancel"));
  gtk_file_filter_set_name (articles, _ ("Texts and web pages"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (articles, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), articles);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);
  g_autofree char *words = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (words != NULL)
    jalon_articles_dialog_add_words (self, words);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
drop_cb (JalonArticlesDialog *self,
         const GValue        *value)
{
  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    {
      jalon_articles_dialog_add_words (self, g_value_get_string (value));
      return TRUE;
    }

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (self->waiting, jalon_reading_new_for_file (l->data));
  read_waiting (self);

  return TRUE;
}

/* Files that were copied, of which the clipboard has the names as a text too. */
static void
pasted_files_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    drop_cb (self, value);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  jalon_articles_dialog_paste (JALON_ARTICLES_DIALOG (widget));
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

  g_clear_object (&self->chooser);
  g_clear_object (&self->working);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->reader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_articles_dialog_parent_class)->finalize (object);
}

static void
jalon_articles_dialog_class_init (JalonArticlesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jalon_articles_dialog_finalize;
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
  gtk_widget_class_install_action (widget_class, "articles.propose", NULL, propose_action);
  gtk_widget_class_install_action (widget_class, "articles.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "articles.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "articles.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "articles.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "articles.propose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (JALON_TYPE_PROGRESS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-articles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, articles);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, JalonArticlesDialog, propose);
}

static void
jalon_articles_dialog_init (JalonArticlesDialog *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  self->forms = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
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
jalon_articles_dialog_new (GtkWindow          *parent,
                           JalonSession       *session,
                           JalonArticleReader *reader)
{
  JalonArticlesDialog *self = g_object_new (JALON_TYPE_ARTICLES_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->reader = g_object_ref (reader);
  update (self);

  return GTK_WINDOW (self);
}

/**
 * jalon_articles_dialog_add_files:
 * @self: a dialog
 * @files: of GFile
 */
void
jalon_articles_dialog_add_files (JalonArticlesDialog *self,
                                 GListModel          *files)
{
  g_return_if_fail (JALON_IS_ARTICLES_DIALOG (self));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_ptr_array_add (self->waiting, jalon_reading_new_for_file (file));
    }
  read_waiting (self);
}

/**
 * jalon_articles_dialog_add_words:
 * @self: a dialog
 * @words: the text of an article, or a page
 */
void
jalon_articles_dialog_add_words (JalonArticlesDialog *self,
                                 const char          *words)
{
  g_return_if_fail (JALON_IS_ARTICLES_DIALOG (self));

  g_ptr_array_add (self->waiting, jalon_reading_new_for_words (words));
  read_waiting (self);
}

/**
 * jalon_articles_dialog_paste:
 * @self: a dialog
 *
 * Adds the text of the clipboard, or the files that were copied to it.
 */
void
jalon_articles_dialog_paste (JalonArticlesDialog *self)
{
  GdkClipboard *clipboard;

  g_return_if_fail (JALON_IS_ARTICLES_DIALOG (self));

  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, pasted_files_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (self));
}
