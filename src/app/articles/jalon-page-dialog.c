/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are read and drawn in a thread; the last one is shown until the next is there.
 */

#include "config.h"

#include "jalon-page-dialog.h"

#include "jalon-file-state.h"
#include "jalon-keys.h"
#include "jalon-page-picture.h"
#include "jalon-plain-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Pixels. */
#define WIDTH 720
#define HEIGHT 900

/* Dots a point that a page is drawn at: sharp at the largest zoom. */
#define SCALE 3.0

#define MAX_ZOOM 3.0
#define ZOOM_STEP 1.25

/**
 * Dialog:
 * @window: (borrowed): owns this
 * @dossier: (owned) (nullable): path of its file
 * @article: (owned)
 * @quote: (owned) (nullable)
 * @page: from 1 on
 * @reading: (owned) (nullable): stops what is being read
 */
typedef struct
{
  GtkWindow          *window;
  char               *dossier;
  JalonArticle       *article;
  char               *quote;
  guint               page;
  guint               n_pages;
  GCancellable       *reading;
  JalonPagePicture   *picture;
  GtkScrolledWindow  *scrolled;
  GtkStack           *stack;
  AdwWindowTitle     *title;
  GtkLabel           *problem;
  GtkSpinner         *spinner;
  GSimpleActionGroup *actions;
} Dialog;

/* The window is closed: what is still being read has nowhere to be shown. */
static void
destroy_cb (Dialog *self)
{
  g_cancellable_cancel (self->reading);
}

static void
dialog_free (Dialog *self)
{
  g_clear_object (&self->reading);
  g_object_unref (self->actions);
  g_object_unref (self->article);
  g_free (self->dossier);
  g_free (self->quote);
  g_free (self);
}

/* What a thread reads. */
typedef struct
{
  char             *dossier;
  JalonArticle     *article;
  char             *quote;
  guint             page;
  JalonOriginalPage read;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->dossier);
  g_object_unref (work->article);
  g_free (work->quote);
  jalon_original_page_clear (&work->read);
  g_free (work);
}

/* Called in a worker thread. */
static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work                    *work = data;
  const JalonOriginalPlace place = { work->dossier, work->article, work->page, work->quote, SCALE };
  GError                  *error = NULL;

  if (jalon_original_page_read (&work->read, &place, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The words are brought to a third of the height, once the page has its size. */
static gboolean
scroll_cb (GtkWidget *picture, GdkFrameClock *clock, gpointer data)
{
  Dialog        *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double         top, bottom;

  if (jalon_page_picture_get_marked (self->picture, &top, &bottom))
    gtk_adjustment_set_value (adjustment, top - gtk_adjustment_get_page_size (adjustment) / 3);
  else
    gtk_adjustment_set_value (adjustment, 0);
  return G_SOURCE_REMOVE;
}

static char *
dup_number (Dialog *self)
{
  return g_strdup_printf (_ ("Page %u of %u"), self->page, self->n_pages);
}

static void
show_title (Dialog *self)
{
  g_autofree char *title = jalon_article_dup_title (self->article);
  g_autofree char *page = dup_number (self);

  jalon_plain_set_window_title (self->window, self->title, title != NULL ? title : page);
  jalon_plain_set_window_subtitle (self->title, page);
}

static void
show_page (Dialog *self, JalonOriginalPage *read)
{
  gboolean         is_found = read->boxes->len > 0;
  g_autofree char *page = dup_number (self);
  g_autofree char *quoted = is_found ? jalon_article_dup_words (self->quote, self->page, FALSE) : NULL;

  jalon_page_picture_show (self->picture, read);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->picture), quoted != NULL ? quoted : page);
  gtk_stack_set_visible_child_name (self->stack, "page");
  gtk_widget_add_tick_callback (GTK_WIDGET (self->picture), scroll_cb, self, NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Work   *work = g_task_get_task_data (G_TASK (result));
  Dialog *self = g_object_get_data (source, "page-dialog");
  g_autoptr (GError) error = NULL;
  gboolean is_read = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  if (is_read)
    show_page (self, &work->read);
  else
    {
      jalon_plain_set_label (self->problem, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
    }
}

static void
enable (Dialog *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update_actions (Dialog *self)
{
  double zoom = jalon_page_picture_get_zoom (self->picture);

  enable (self, "previous", self->page > 1);
  enable (self, "next", self->page < self->n_pages);
  enable (self, "zoom-out", zoom > 1.01);
  enable (self, "zoom-in", zoom < MAX_ZOOM - 0.01);
}

static void
go_to (Dialog *self, guint page)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->page = CLAMP (page, 1, self->n_pages);
  self->reading = g_cancellable_new ();
  work->dossier = g_strdup (self->dossier);
  work->article = g_object_ref (self->article);
  work->quote = g_strdup (self->quote);
  work->page = self->page;
  task = g_task_new (self->window, self->reading, read_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  gtk_spinner_start (self->spinner);
  show_title (self);
  update_actions (self);
  g_task_run_in_thread (task, read_thread);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Dialog *self = data;

  go_to (self, self->page - 1);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Dialog *self = data;

  go_to (self, self->page + 1);
}

static void
zoom (Dialog *self, double factor)
{
  jalon_page_picture_set_zoom (self->picture,
                               CLAMP (jalon_page_picture_get_zoom (self->picture) * factor, 1, MAX_ZOOM));
  update_actions (self);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom (data, ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom (data, 1 / ZOOM_STEP);
}

static GtkWidget *
create_button (const char *icon, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  jalon_plain_set_tooltip (button, words);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
create_header (Dialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             create_button ("go-previous-symbolic", _ ("Previous Page"), "page.previous"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), create_button ("go-next-symbolic", _ ("Next Page"), "page.next"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), GTK_WIDGET (self->spinner));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), create_button ("zoom-in-symbolic", _ ("Zoom In"), "page.zoom-in"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header),
                           create_button ("zoom-out-symbolic", _ ("Zoom Out"), "page.zoom-out"));
  return header;
}

static GtkWidget *
create_problem (Dialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = jalon_plain_create_label (_ ("This Page Cannot Be Shown"));

  self->problem = GTK_LABEL (jalon_plain_create_label (""));
  gtk_widget_add_css_class (heading, "title-2");
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_justify (self->problem, GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  return box;
}

static GtkWidget *
create_content (Dialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->picture = jalon_page_picture_new ();
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->picture));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->scrolled), "page");
  gtk_stack_add_named (self->stack, create_problem (self), "problem");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  return box;
}

static void
add_key (GtkEventController *controller, const char *keys, const char *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                                                          gtk_named_action_new (action)));
}

static void
add_actions (Dialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "previous", .activate = previous_cb },
    { .name = "next", .activate = next_cb },
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "page", G_ACTION_GROUP (self->actions));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  add_key (controller, "<Control>Page_Up|<Alt>Left", "page.previous");
  add_key (controller, "<Control>Page_Down|<Alt>Right", "page.next");
  add_key (controller, "<Control>plus|<Control>equal|<Control>KP_Add", "page.zoom-in");
  add_key (controller, "<Control>minus|<Control>KP_Subtract", "page.zoom-out");
  gtk_widget_add_controller (GTK_WIDGET (self->window), controller);
}

/* (transfer full) (nullable): what the bytes of the article's text are */
static char *
dup_quote (JalonArticle *article, gsize start, gsize end)
{
  const char *text = jalon_article_get_data (article)->text;

  return text != NULL && start < end && end <= strlen (text) ? g_strndup (text + start, end - start) : NULL;
}

/**
 * jalon_page_dialog_present:
 * @parent: the window to stand over
 * @dossier: beside whose file the document is kept
 * @article: of it, with pages
 * @start: byte of its text where a quote begins
 * @end: the byte after it; @start for none
 *
 * Shows the page on which the quote begins as it looks, with the quote marked.
 */
void
jalon_page_dialog_present (GtkWindow *parent, JalonDossier *dossier, JalonArticle *article, gsize start, gsize end)
{
  Dialog *self = g_new0 (Dialog, 1);
  GFile  *file = jalon_file_state_get (dossier)->file;

  self->window = GTK_WINDOW (adw_window_new ());
  self->dossier = file != NULL ? g_file_get_path (file) : NULL;
  self->article = g_object_ref (article);
  self->quote = dup_quote (article, start, end);
  self->n_pages = MAX (1, jalon_article_find_page (article, G_MAXSIZE));
  g_object_set_data_full (G_OBJECT (self->window), "page-dialog", self, (GDestroyNotify) dialog_free);
  g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (destroy_cb), self);
  adw_window_set_content (ADW_WINDOW (self->window), create_content (self));
  add_actions (self);
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  gtk_window_set_transient_for (self->window, parent);
  gtk_window_set_destroy_with_parent (self->window, TRUE);
  gtk_window_set_modal (self->window, TRUE);
  jalon_key_close_on_escape (self->window);
  go_to (self, jalon_article_find_page (article, start));
  gtk_window_present (self->window);
}
