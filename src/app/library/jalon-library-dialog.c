/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of articles, narrowed by words. What is done with one is done by
 * actions that take its id, from its row's menu and by keys.
 */

#include "config.h"

#include "jalon-library-dialog.h"

#include "jalon-context-menu.h"
#include "jalon-library-removal.h"
#include "jalon-library-row.h"
#include "jalon-plain-text.h"
#include "jalon-record-dialog.h"
#include "jalon-text.h"
#include "jalon-toasts.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonLibraryDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle     *title;
  GtkSearchEntry     *search;
  AdwToastOverlay    *toasts;
  GtkStack           *stack;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;

  JalonSession *session; /* (owned) */
  GFile        *file;    /* (owned) (nullable): of the dossier */
  char        **words;   /* (owned) (nullable): folded; an article has all of them */
  GHashTable   *counts;  /* (owned) (nullable): as of jalon_review_count_all(); counted when next a row is shown */
};

G_DEFINE_FINAL_TYPE (JalonLibraryDialog, jalon_library_dialog, ADW_TYPE_WINDOW)

static JalonDossier *
get_dossier (JalonLibraryDialog *self)
{
  return jalon_session_get_dossier (self->session);
}

/* All of an article that a person may look for it by, folded. */
static char *
dup_search_text (JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *name = jalon_article_dup_label (article);
  g_autofree char        *source = jalon_article_dup_source (article);
  g_autofree char        *date = jalon_time_dup_edtf (&data->date);
  g_autofree char        *text = g_strjoin ("\n",
                                     name,
                                     source,
                                     data->title != NULL ? data->title : "",
                                     data->author != NULL ? data->author : "",
                                     data->url != NULL ? data->url : "",
                                     date != NULL ? date : "",
                                     NULL);

  return jalon_text_fold (text);
}

static gboolean
matches (gpointer item, gpointer data)
{
  JalonLibraryDialog *self = JALON_LIBRARY_DIALOG (data);
  g_autofree char    *text = NULL;

  if (self->words == NULL)
    return TRUE;
  text = dup_search_text (item);
  for (char **word = self->words; *word != NULL; word++)
    if (strstr (text, *word) == NULL)
      return FALSE;

  return TRUE;
}

/* "3 of 12 articles" where words narrow the list */
static char *
dup_count (guint n_found, guint n_all)
{
  if (n_found == n_all)
    return g_strdup_printf (ngettext ("%'u article", "%'u articles", n_all), n_all);

  /* Translators: how many articles pass the filter, and how many there are. */
  return g_strdup_printf (ngettext ("%'u of %'u article", "%'u of %'u articles", n_all), n_found, n_all);
}

static void
update (JalonLibraryDialog *self)
{
  guint            n_all = g_list_model_get_n_items (jalon_dossier_get_articles (get_dossier (self)));
  guint            n_found = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *count = dup_count (n_found, n_all);

  jalon_plain_set_window_subtitle (self->title, n_all > 0 ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), n_all > 0);
  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty" : n_found == 0 ? "no-match" : "list");
}

static void
search_cb (JalonLibraryDialog *self)
{
  g_autofree char *folded = jalon_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  guint            selected;

  g_clear_pointer (&self->words, g_strfreev);
  if (*g_strstrip (folded) != '\0')
    self->words = g_strsplit_set (folded, " \t", -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
  /* What is found first is seen first; with all there again, what is selected. */
  selected = self->words == NULL ? gtk_single_selection_get_selected (self->selection) : 0;
  if (selected < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)))
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", selected);
}

static const char *
get_selected_id (JalonLibraryDialog *self)
{
  JalonArticle *article = gtk_single_selection_get_selected_item (self->selection);

  return article != NULL ? jalon_article_get_id (article) : NULL;
}

/* What the window behind does with an article is done in its sight. */
static void
hand_over (JalonLibraryDialog *self, const char *action, const char *article_id)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *id = g_strdup (article_id);

  gtk_window_destroy (GTK_WINDOW (self));
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", id);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hand_over (JALON_LIBRARY_DIALOG (widget), "win.review-article", g_variant_get_string (parameter, NULL));
}

static void
code_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hand_over (JALON_LIBRARY_DIALOG (widget), "win.code-again", g_variant_get_string (parameter, NULL));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hand_over (JALON_LIBRARY_DIALOG (widget), "win.add-articles", NULL);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonLibraryDialog *self = JALON_LIBRARY_DIALOG (widget);
  JalonEditSubject   *subject =
      jalon_edit_subject_find_article (get_dossier (self), g_variant_get_string (parameter, NULL));

  if (subject != NULL)
    jalon_record_dialog_present (GTK_WINDOW (self), self->session, subject);
}

static void
removed_cb (GtkWindow *window, const char *words)
{
  JalonLibraryDialog *self = JALON_LIBRARY_DIALOG (window);

  jalon_toasts_add_undo (self->toasts, jalon_session_get_history (self->session), words, "library.undo");
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view)) || !gtk_widget_grab_focus (GTK_WIDGET (self->view)))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonLibraryDialog *self = JALON_LIBRARY_DIALOG (widget);

  jalon_library_removal_ask (GTK_WINDOW (self),
                             self->session,
                             self->file,
                             g_variant_get_string (parameter, NULL),
                             removed_cb);
}

static void
remove_selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonLibraryDialog *self = JALON_LIBRARY_DIALOG (widget);
  const char         *id = get_selected_id (self);

  if (id != NULL)
    jalon_library_removal_ask (GTK_WINDOW (self), self->session, self->file, id, removed_cb);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_history_undo (jalon_session_get_history (JALON_LIBRARY_DIALOG (widget)->session));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_history_redo (jalon_session_get_history (JALON_LIBRARY_DIALOG (widget)->session));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (JALON_LIBRARY_DIALOG (widget)->search));
}

static void
activate_cb (JalonLibraryDialog *self, guint position)
{
  g_autoptr (JalonArticle) article = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  hand_over (self, "win.review-article", jalon_article_get_id (article));
}

/* Enter in the filter goes to what it found. */
static void
search_activate_cb (JalonLibraryDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Escape empties the filter first, and closes then. */
static void
stop_search_cb (JalonLibraryDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    jalon_plain_set_entry (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* The row that has the focus, or is at a point of the list. */
static GtkWidget *
find_row (JalonLibraryDialog *self, GdkRectangle *at, gboolean by_keys)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *widget =
      by_keys ? gtk_window_get_focus (GTK_WINDOW (self)) : gtk_widget_pick (view, at->x, at->y, GTK_PICK_DEFAULT);
  graphene_rect_t bounds;

  /* The item of the list is what is highlighted, and what takes the focus. */
  while (widget != NULL && widget != view && gtk_widget_get_parent (widget) != view)
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL || widget == view)
    return NULL;
  if (by_keys && gtk_widget_compute_bounds (widget, view, &bounds))
    *at = (GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  return gtk_widget_get_first_child (widget);
}

static GMenuModel *
create_menu_cb (gpointer data, GdkRectangle *at, gboolean by_keys)
{
  GtkWidget    *row = find_row (data, at, by_keys);
  JalonArticle *article = row != NULL ? g_object_get_data (G_OBJECT (row), "article") : NULL;

  if (article == NULL)
    return NULL;
  return jalon_library_row_create_menu (jalon_article_get_id (article), jalon_article_get_data (article)->text != NULL);
}

/* An article is dragged out as its text, under what it is called and where it is from. */
static GdkContentProvider *
prepare_drag_cb (JalonLibraryDialog *self, double x, double y)
{
  GdkRectangle     at = { x, y, 1, 1 };
  GtkWidget       *row = find_row (self, &at, FALSE);
  JalonArticle    *article = row != NULL ? g_object_get_data (G_OBJECT (row), "article") : NULL;
  g_autofree char *words = NULL;

  if (article == NULL)
    return NULL;
  words = jalon_article_dup_whole (article);

  return gdk_content_provider_new_typed (G_TYPE_STRING, words);
}

static void
attach_drag (JalonLibraryDialog *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (prepare_drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
}

static void
forget_counts (JalonLibraryDialog *self)
{
  g_clear_pointer (&self->counts, g_hash_table_unref);
}

/* All are counted for the first row: each by itself would look through all events. */
static const JalonReviewCount *
get_count (JalonLibraryDialog *self, JalonArticle *article)
{
  if (self->counts == NULL)
    self->counts = jalon_review_count_all (get_dossier (self));

  return g_hash_table_lookup (self->counts, jalon_article_get_id (article));
}

static void
bind_cb (JalonLibraryDialog *self, GtkListItem *list_item)
{
  JalonArticle           *article = gtk_list_item_get_item (list_item);
  const JalonReviewCount *count = get_count (self, article);
  GtkWidget              *row = jalon_library_row_new (article, count);
  g_autofree char        *words = jalon_library_row_dup_words (article, count);

  g_object_set_data_full (G_OBJECT (row), "article", g_object_ref (article), g_object_unref);
  gtk_list_item_set_child (list_item, row);
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), words);
}

static void
unbind_cb (JalonLibraryDialog *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
jalon_library_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_LIBRARY_DIALOG);

  G_OBJECT_CLASS (jalon_library_dialog_parent_class)->dispose (object);
}

static void
jalon_library_dialog_finalize (GObject *object)
{
  JalonLibraryDialog *self = JALON_LIBRARY_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->words, g_strfreev);
  forget_counts (self);

  G_OBJECT_CLASS (jalon_library_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "library.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "library.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "library.code", "s", code_action);
  gtk_widget_class_install_action (widget_class, "library.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "library.remove-selected", NULL, remove_selected_action);
  gtk_widget_class_install_action (widget_class, "library.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "library.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "library.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "library.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "library.remove-selected", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "library.remove-selected", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "library.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_Z,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "library.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "library.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jalon_library_dialog_class_init (JalonLibraryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_library_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_library_dialog_finalize;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, title);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, search);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, filtered);
  gtk_widget_class_bind_template_child (widget_class, JalonLibraryDialog, filter);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
jalon_library_dialog_init (JalonLibraryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  jalon_widget_focus_first (GTK_WIDGET (self), GTK_WIDGET (self->view));
  gtk_custom_filter_set_filter_func (self->filter, matches, self, NULL);
  jalon_context_menu_attach (GTK_WIDGET (self->view), create_menu_cb, self);
  attach_drag (self);
}

/**
 * jalon_library_dialog_new:
 * @parent: the window to stand over; it has the actions that open, code and add articles
 * @session: whose dossier's articles
 * @file: (nullable): of the dossier, beside which originals may stand
 *
 * Returns: (transfer none): a dialog
 */
GtkWindow *
jalon_library_dialog_new (GtkWindow *parent, JalonSession *session, GFile *file)
{
  JalonLibraryDialog *self = g_object_new (JALON_TYPE_LIBRARY_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_set_object (&self->file, file);
  g_signal_connect_object (jalon_dossier_get_events (get_dossier (self)),
                           "items-changed",
                           G_CALLBACK (forget_counts),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->filtered, jalon_dossier_get_articles (get_dossier (self)));
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WINDOW (self);
}
