/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kept file is read in a thread: its checksum tells whether it is still the
 * one. What is shown by then of another article has cancelled that.
 */

#include "config.h"

#include "jalon-original-row.h"

#include "jalon-file-state.h"
#include "jalon-moment.h"
#include "jalon-original-page.h"
#include "jalon-originals.h"
#include "jalon-plain-text.h"
#include "jalon-wrap-layout.h"

#include <glib/gi18n.h>

struct _JalonOriginalRow
{
  GtkWidget parent_instance;

  GtkWidget *more;    /* folds all but the page away: the words of the article come first */
  GtkWidget *box;     /* in @more */
  GtkWidget *origin;  /* what was read, by what */
  GtkWidget *sum;     /* its checksum, to be copied */
  GtkWidget *state;   /* whether it is still there and the same */
  GtkWidget *buttons; /* where it is there */
  GtkWidget *open;
  GtkWidget *folder;
  GtkWidget *page; /* of a document with pages */

  char *uri; /* (owned) (nullable): of the file, where it is there */

  GCancellable *checking; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (JalonOriginalRow, jalon_original_row, GTK_TYPE_WIDGET)

/* "Read from “report.pdf” (240 kB), as pdf, by Jalon 0.1.0, on 2025-04-09" */
static char *
dup_origin (const JalonOriginal *original, const JalonArticleData *data)
{
  GString *words = g_string_new (NULL);

  if (original->name != NULL)
    /* Translators: %s is the name of a file. */
    g_string_append_printf (words, _ ("Read from “%s”"), original->name);
  else
    g_string_append (words, _ ("Read from a file"));
  if (original->size > 0)
    {
      g_autofree char *size = g_format_size (original->size);

      g_string_append_printf (words, " (%s)", size);
    }
  if (original->reader != NULL && original->version != NULL)
    /* Translators: what a file was read as, as "pdf"; the version of Jalon that read it. */
    g_string_append_printf (words, _ (", as %s, by Jalon %s"), original->reader, original->version);
  if (data->ocr != NULL)
    /* Translators: %s is a program with its version, and the codes of languages: "Tesseract 5.3.0 (fra+eng)". */
    g_string_append_printf (words, _ (", its pictures of pages by %s"), data->ocr);
  if (data->retrieved != NULL)
    /* Translators: when an article was retrieved, as "2025-04-09". */
    g_string_append_printf (words, _ (", retrieved %s"), data->retrieved);
  if (original->kept != NULL)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (original->kept, NULL);
      g_autofree char *label = moment != NULL ? jalon_moment_dup_label (g_date_time_to_unix (moment) * G_USEC_PER_SEC)
                                              : g_strdup (original->kept);

      /* Translators: when a file was kept, as "3 December 2026, 06:01". */
      g_string_append_printf (words, _ (", kept since %s"), label);
    }
  if (original->from != NULL)
    /* Translators: the address that a file was fetched from. */
    g_string_append_printf (words, _ (", fetched from %s"), original->from);
  return g_string_free (words, FALSE);
}

static const char *
get_state_words (JalonOriginalState state)
{
  static const char *const words[] = {
    [JALON_ORIGINAL_UNCHECKED] = N_ ("The file is being checked…"),
    [JALON_ORIGINAL_KEPT] = N_ ("The file is kept, and is the one that was read."),
    [JALON_ORIGINAL_MISSING] = N_ ("The file is missing: it does not stand beside the dossier."),
    [JALON_ORIGINAL_ALTERED] = N_ ("The file was altered: its checksum is not that of the one that was read."),
  };

  return _ (words[state]);
}

static void
set_target (GtkWidget *button, const char *uri)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri != NULL ? uri : "");
}

static void
show (JalonOriginalRow *self, const JalonOriginal *original, const JalonArticleData *data)
{
  gboolean         is_there = original->state == JALON_ORIGINAL_KEPT || original->state == JALON_ORIGINAL_ALTERED;
  gboolean         is_wrong = original->state == JALON_ORIGINAL_MISSING || original->state == JALON_ORIGINAL_ALTERED;
  g_autofree char *origin = dup_origin (original, data);
  g_autofree char *sum = g_strconcat ("SHA-256: ", original->sum, NULL);

  jalon_plain_set_label (GTK_LABEL (self->origin), origin);
  jalon_plain_set_label (GTK_LABEL (self->sum), sum);
  jalon_plain_set_label (GTK_LABEL (self->state), get_state_words (original->state));
  if (is_wrong)
    {
      gtk_widget_add_css_class (self->state, "warning");
      gtk_expander_set_expanded (GTK_EXPANDER (self->more), TRUE);
    }
  else
    gtk_widget_remove_css_class (self->state, "warning");
  g_clear_pointer (&self->uri, g_free);
  if (is_there && original->path != NULL)
    self->uri = g_filename_to_uri (original->path, NULL, NULL);
  set_target (self->open, self->uri);
  set_target (self->folder, self->uri);
  gtk_widget_set_visible (self->buttons, is_there);
}

/* @article: (owned); @dossier: (owned) (nullable): path of its file */
typedef struct
{
  JalonArticle  *article;
  char          *dossier;
  JalonOriginal *original;
} Check;

static void
check_free (gpointer data)
{
  Check *self = data;

  g_object_unref (self->article);
  jalon_original_free (self->original);
  g_free (self->dossier);
  g_free (self);
}

/* Called in a worker thread. */
static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check *check = data;

  jalon_originals_find (check->dossier, check->original, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Check *check = g_task_get_task_data (G_TASK (result));

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    show (JALON_ORIGINAL_ROW (source), check->original, jalon_article_get_data (check->article));
}

/**
 * jalon_original_row_show:
 * @self: a row
 * @dossier: beside whose file the file would be kept
 * @article: of it
 *
 * Shows what @article was read from, and whether that is still the same; of an article that says nothing of it,
 * nothing.
 */
void
jalon_original_row_show (JalonOriginalRow *self, JalonDossier *dossier, JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  GFile                  *file = jalon_file_state_get (dossier)->file;
  JalonOriginal          *original = jalon_original_new (data);
  const char             *path = file != NULL ? g_file_peek_path (file) : NULL;
  g_autoptr (GTask) task = NULL;
  Check *check;

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  gtk_widget_set_visible (GTK_WIDGET (self), original != NULL);
  g_clear_pointer (&self->uri, g_free);
  if (original == NULL)
    return;
  show (self, original, data);
  check = g_new0 (Check, 1);
  check->article = g_object_ref (article);
  check->dossier = g_strdup (path);
  check->original = original;
  self->checking = g_cancellable_new ();
  task = g_task_new (self, self->checking, checked_cb, NULL);
  g_task_set_task_data (task, check, check_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * jalon_original_row_set_words:
 * @article: that is shown
 * @start: byte of its text where the words begin that are read
 * @end: the byte after them
 *
 * Offers the page on which the words stand.
 */
void
jalon_original_row_set_words (JalonOriginalRow *self, JalonArticle *article, gsize start, gsize end)
{
  g_return_if_fail (JALON_IS_ORIGINAL_ROW (self));

  gtk_widget_set_visible (self->page, jalon_original_page_is_kept (article));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->page),
                                    "(stt)",
                                    jalon_article_get_id (article),
                                    (guint64) start,
                                    (guint64) end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->page), "win.show-page");
}

/**
 * jalon_original_row_get_uri:
 *
 * Returns: (transfer none) (nullable): address of the file that is kept, where it is there
 */
const char *
jalon_original_row_get_uri (JalonOriginalRow *self)
{
  g_return_val_if_fail (JALON_IS_ORIGINAL_ROW (self), NULL);

  return self->uri;
}

static void
jalon_original_row_dispose (GObject *object)
{
  JalonOriginalRow *self = JALON_ORIGINAL_ROW (object);
  GtkWidget        *child;

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_pointer (&self->uri, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jalon_original_row_parent_class)->dispose (object);
}

static void
jalon_original_row_class_init (JalonOriginalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_original_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (JalonOriginalRow *self)
{
  GtkWidget *label = jalon_plain_create_label ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static GtkWidget *
create_button (const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  return button;
}

/* For the file itself. */
static GtkWidget *
add_opener (JalonOriginalRow *self, const char *label, const char *action)
{
  GtkWidget *button = create_button (label);

  gtk_box_append (GTK_BOX (self->buttons), button);
  set_target (button, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
jalon_original_row_init (JalonOriginalRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->page = create_button (_ ("Show on Its _Page"));
  gtk_widget_set_halign (self->page, GTK_ALIGN_START);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  self->more = gtk_expander_new (_ ("Original"));
  jalon_plain_set_name (GTK_ACCESSIBLE (self->more), _ ("Original"));
  gtk_widget_add_css_class (self->more, "caption");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_expander_set_child (GTK_EXPANDER (self->more), self->box);
  self->origin = add_label (self);
  self->sum = add_label (self);
  gtk_label_set_selectable (GTK_LABEL (self->sum), TRUE);
  gtk_widget_add_css_class (self->sum, "dim-label");
  self->state = add_label (self);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->buttons, g_object_new (JALON_TYPE_WRAP_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  self->open = add_opener (self, _ ("_Open Original"), "win.open-exported");
  self->folder = add_opener (self, _ ("_Show in Folder"), "win.show-in-folder");
}
