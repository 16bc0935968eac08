/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each step, the last one first, and one for the dossier as it was
 * before all of them. The row of the present is marked; what was undone stands
 * above it. A row that is activated is gone to.
 */

#include "config.h"

#include "jalon-history-dialog.h"

#include "jalon-kind.h"
#include "jalon-moment.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonHistoryDialog
{
  AdwWindow parent_instance;

  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkStringList      *rows; /* as many as there are; what they say is found out when they are seen */

  JalonSession *session; /* (owned) */
  GPtrArray    *bound;   /* (owned) (element-type GtkListItem): those that are seen; borrowed */
};

G_DEFINE_FINAL_TYPE (JalonHistoryDialog, jalon_history_dialog, ADW_TYPE_WINDOW)

static JalonHistory *
get_history (JalonHistoryDialog *self)
{
  return jalon_session_get_history (self->session);
}

/* How many steps are done at a row. */
static guint
get_n_done (JalonHistoryDialog *self, guint position)
{
  return jalon_history_get_n_steps (get_history (self)) - position;
}

/* @title: (owned) (nullable): of the thing that a step is about
 * @is_event: @title is of an event, which what is linked to it follows
 * @lacks: one of the things is not there now */
typedef struct
{
  JalonHistoryDialog *dialog;
  char               *title;
  gboolean            is_event;
  gboolean            lacks;
} Subject;

static void
touch_cb (JalonTouch what, const char *id, gpointer data)
{
  Subject         *self = data;
  JalonDossier    *dossier = jalon_session_get_dossier (self->dialog->session);
  JalonArticle    *article = what == JALON_TOUCH_ARTICLE ? jalon_dossier_find_article (dossier, id) : NULL;
  guint            position;
  gboolean         is_feature = what == JALON_TOUCH_FEATURE || what == JALON_TOUCH_PLACE_OF_FEATURE;
  const JalonKind *kind = is_feature ? jalon_kind_find (dossier, id, &position) : NULL;

  self->lacks = self->lacks || (what != JALON_TOUCH_HEAD && article == NULL && kind == NULL);
  if (article != NULL && self->title == NULL)
    self->title = jalon_article_dup_label (article);
  if (kind == NULL || self->is_event || (self->title != NULL && !kind->is_in_columns))
    return;
  g_free (self->title);
  self->title = kind->dup_title (kind, dossier, position, jalon_session_get_language (self->dialog->session));
  self->is_event = kind->is_in_columns;
}

/* (transfer full) (nullable): the title of what a step is about: as it is now, or was when it was there last */
static char *
dup_subject (JalonHistoryDialog *self, const JalonEdit *edit)
{
  Subject          subject = { .dialog = self };
  g_autofree char *title = NULL;

  jalon_edit_list_touched (edit, touch_cb, &subject);
  title = subject.title;

  if (!subject.lacks || subject.is_event)
    return g_steal_pointer (&title);
  return jalon_edit_dup_title (edit, jalon_session_get_language (self->session));
}

/* (transfer full): when a step was done, and what it is about: "Today, 14:05 · Attack near Gao" */
static char *
dup_details (JalonHistoryDialog *self, const JalonEdit *edit)
{
  g_autofree char *moment = jalon_moment_dup_near_label (jalon_edit_get_time (edit), g_get_real_time ());
  g_autofree char *subject = dup_subject (self, edit);

  return subject != NULL ? g_strdup_printf ("%s · %s", moment, subject) : g_steal_pointer (&moment);
}

/* What stands in a row, to be set anew when the dossier goes to another step. */
typedef struct
{
  GtkWidget *lines;
  GtkLabel  *label;
  GtkLabel  *subject;
  GtkWidget *mark;
} Row;

static Row *
get_row (GtkListItem *list_item)
{
  return g_object_get_data (G_OBJECT (gtk_list_item_get_child (list_item)), "row");
}

static GtkWidget *
create_row (void)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Row       *row = g_new0 (Row, 1);

  row->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  row->label = GTK_LABEL (jalon_widget_create_label ("", NULL));
  row->subject = GTK_LABEL (jalon_widget_create_label ("", "caption"));
  row->mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_hexpand (row->lines, TRUE);
  gtk_box_append (GTK_BOX (row->lines), GTK_WIDGET (row->label));
  gtk_box_append (GTK_BOX (row->lines), GTK_WIDGET (row->subject));
  gtk_box_append (GTK_BOX (widget), row->lines);
  gtk_box_append (GTK_BOX (widget), row->mark);
  gtk_widget_add_css_class (widget, "article-row");
  g_object_set_data_full (G_OBJECT (widget), "row", row, g_free);

  return widget;
}

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* What assistive technology says of a row: what it is, what it is about, and when that is. */
static void
name_row (GtkListItem *list_item, const char *label, const char *subject, const char *state)
{
  g_autoptr (GString) words = g_string_new (label);

  if (subject != NULL)
    g_string_append_printf (words, "\n%s", subject);
  if (state != NULL)
    g_string_append_printf (words, "\n%s", state);
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (list_item))), words->str);
}

static void
show_step (JalonHistoryDialog *self, GtkListItem *list_item)
{
  const Row       *row = get_row (list_item);
  guint            n_done = get_n_done (self, gtk_list_item_get_position (list_item));
  guint            present = jalon_history_get_n_done (get_history (self));
  const JalonEdit *edit = n_done > 0 ? jalon_history_get_step (get_history (self), n_done - 1) : NULL;
  const char      *label = edit != NULL ? jalon_edit_get_label (edit) : _ ("As it was opened");
  g_autofree char *subject = edit != NULL ? dup_details (self, edit) : NULL;
  const char      *state = n_done == present ? _ ("This is how it is now") : n_done > present ? _ ("Undone") : NULL;

  jalon_plain_set_label (row->label, label);
  jalon_plain_show_label (row->subject, subject);
  set_css_class (GTK_WIDGET (row->label), "heading", n_done == present);
  set_css_class (row->lines, "dim-label", n_done > present);
  gtk_widget_set_opacity (row->mark, n_done == present ? 1.0 : 0.0);
  name_row (list_item, label, subject, state);
}

static void
bind_cb (JalonHistoryDialog *self, GtkListItem *list_item)
{
  if (gtk_list_item_get_child (list_item) == NULL)
    gtk_list_item_set_child (list_item, create_row ());
  show_step (self, list_item);
  g_ptr_array_add (self->bound, list_item);
}

static void
unbind_cb (JalonHistoryDialog *self, GtkListItem *list_item)
{
  g_ptr_array_remove_fast (self->bound, list_item);
}

static void
fill (JalonHistoryDialog *self)
{
  guint                   n_rows = jalon_history_get_n_steps (get_history (self)) + 1;
  g_autofree const char **strings = g_new0 (const char *, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    strings[i] = "";
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), strings);
  gtk_single_selection_set_selected (self->selection, n_rows - 1 - jalon_history_get_n_done (get_history (self)));
}

/* Rows stay where no step was added, also the one that is being clicked. What is coded again behind the dialog adds
 * one. */
static void
stepped_cb (JalonHistoryDialog *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) != jalon_history_get_n_steps (get_history (self)) + 1)
    {
      fill (self);
      return;
    }
  for (guint i = 0; i < self->bound->len; i++)
    show_step (self, g_ptr_array_index (self->bound, i));
}

static void
activate_cb (JalonHistoryDialog *self, guint position)
{
  gboolean gone;

  jalon_session_hold (self->session);
  gone = jalon_history_go_to (get_history (self), get_n_done (self, position));
  jalon_session_release (self->session);
  if (!gone)
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_history_undo (get_history (JALON_HISTORY_DIALOG (widget)));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_history_redo (get_history (JALON_HISTORY_DIALOG (widget)));
}

static void
jalon_history_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (jalon_history_dialog_parent_class)->dispose (object);
}

static void
jalon_history_dialog_finalize (GObject *object)
{
  g_clear_object (&JALON_HISTORY_DIALOG (object)->session);
  g_ptr_array_unref (JALON_HISTORY_DIALOG (object)->bound);

  G_OBJECT_CLASS (jalon_history_dialog_parent_class)->finalize (object);
}

static void
jalon_history_dialog_class_init (JalonHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_history_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_history_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "history.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "history.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "history.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_Z,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "history.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonHistoryDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JalonHistoryDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, JalonHistoryDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
jalon_history_dialog_init (JalonHistoryDialog *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  jalon_widget_focus_first (GTK_WIDGET (self), GTK_WIDGET (self->view));
}

/**
 * jalon_history_dialog_new:
 * @parent: the window to stand over
 * @session: whose history
 *
 * Returns: (transfer none): a dialog that follows the history
 */
GtkWindow *
jalon_history_dialog_new (GtkWindow *parent, JalonSession *session)
{
  JalonHistoryDialog *self = g_object_new (JALON_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_history (self), "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WINDOW (self);
}
