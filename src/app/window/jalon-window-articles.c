/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding articles: chosen, pasted or dropped. Each that was coded is one step
 * of the history; the review of the first begins at once.
 */

#include "config.h"

#include "jalon-articles-dialog.h"
#include "jalon-failure.h"
#include "jalon-folder.h"
#include "jalon-plain-text.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* What came of all the articles that were coded together. */
typedef struct
{
  guint    n_articles;
  guint    n_new;
  guint    n_known;
  GString *remarks;      /* (owned): a line for each of which nothing came, or of which something was left out */
  gboolean lacks_events; /* nothing new came of one of them */
  char    *first;        /* (owned) (nullable): the first article with something to review, or else the first */
  gboolean first_has_events;
} Outcome;

static void
add_remark (Outcome *outcome, JalonCoding *coding, const char *remark)
{
  const char *name = coding->intake->title != NULL ? coding->intake->title : coding->name;

  if (outcome->remarks->len > 0)
    g_string_append (outcome->remarks, "\n\n");
  if (name != NULL)
    /* Translators: the title of an article, then a sentence about it. */
    g_string_append_printf (outcome->remarks, _ ("“%s”: %s"), name, remark);
  else
    g_string_append (outcome->remarks, remark);
}

static void
note_article (Outcome *outcome, const char *article_id, const JalonCodingCount *count)
{
  gboolean has_events = count->n_new + count->n_denials > 0;

  outcome->n_articles++;
  outcome->n_new += count->n_new + count->n_denials;
  outcome->n_known += count->n_known;
  if (outcome->first != NULL && (outcome->first_has_events || !has_events))
    return;

  g_free (outcome->first);
  outcome->first = g_strdup (article_id);
  outcome->first_has_events = has_events;
}

static gboolean
add_one (JalonWindow *self, JalonCoding *coding, Outcome *outcome, GError **error)
{
  JalonDossier    *dossier = jalon_session_get_dossier (self->session);
  JalonCodingCount count = { 0 };
  g_autofree char *remark = jalon_coding_dup_remark (coding);
  g_autoptr (GError) wrong = NULL;
  JalonEdit *edit =
      jalon_coding_new_edit (coding, dossier, jalon_article_reader_get_lexicon (self->reader), &count, &wrong);

  if (wrong != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&wrong));
      return FALSE;
    }
  if (edit != NULL && !jalon_history_push (jalon_session_get_history (self->session), edit, error))
    return FALSE;

  note_article (outcome, jalon_article_get_id (jalon_coding_find_article (coding, dossier)), &count);
  if (coding->left_out != NULL)
    add_remark (outcome, coding, coding->left_out);
  if (count.n_new + count.n_denials > 0)
    return TRUE;
  outcome->lacks_events = TRUE;
  if (remark != NULL)
    add_remark (outcome, coding, remark);
  else
    add_remark (outcome,
                coding,
                _ ("Nothing new: all its events are in the dossier, accepted, rejected or still to review."));
  return TRUE;
}

static const char *
get_heading (const Outcome *outcome)
{
  if (outcome->n_new == 0)
    return _ ("No new event was proposed");

  return outcome->lacks_events ? _ ("Some articles gave no new event") : _ ("Not all proposals could be taken");
}

static void
show_remarks (JalonWindow *self, const Outcome *outcome)
{
  AdwMessageDialog *dialog;

  if (outcome->remarks->len == 0)
    return;

  dialog = jalon_plain_create_dialog (GTK_WINDOW (self), get_heading (outcome), outcome->remarks->str);
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
announce (JalonWindow *self, const Outcome *outcome)
{
  g_autofree char *text = NULL;

  if (outcome->n_new == 0)
    return;

  text = g_strdup_printf (ngettext ("%u event to review", "%u events to review", outcome->n_new), outcome->n_new);
  jalon_window_toast (self, text);
}

static void
add_readings (JalonWindow *self, GPtrArray *readings)
{
  Outcome outcome = { .remarks = g_string_new (NULL) };
  g_autoptr (GError) error = NULL;

  jalon_session_hold (self->session);
  for (guint i = 0; error == NULL && i < readings->len; i++)
    {
      JalonReading *reading = g_ptr_array_index (readings, i);

      if (reading->coding != NULL)
        add_one (self, reading->coding, &outcome, &error);
    }
  jalon_session_release (self->session);

  if (error != NULL)
    jalon_window_toast (self, error->message);
  if (outcome.first != NULL)
    jalon_window_review_article (self, outcome.first);
  announce (self, &outcome);
  show_remarks (self, &outcome);
  g_string_free (outcome.remarks, TRUE);
  g_free (outcome.first);
}

/* What is being loaded would take the place of what they were added to; what is being saved must not change. */
static void
coded_cb (JalonWindow *self, GPtrArray *readings)
{
  if (self->coded == NULL)
    self->coded = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->coded, g_ptr_array_ref (readings));
  jalon_window_add_coded (self);
}

/* The one that is open, if one is: more articles join those in it. */
static GtkWindow *
find_dialog (JalonWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (JALON_IS_ARTICLES_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      return l->data;

  return NULL;
}

static JalonArticleReader *
ensure_reader (JalonWindow *self)
{
  if (self->reader == NULL)
    self->reader = jalon_article_reader_new (jalon_session_get_world (self->session));

  return self->reader;
}

static JalonArticlesDialog *
open_dialog (JalonWindow *self)
{
  GtkWindow *dialog = find_dialog (self);

  if (dialog != NULL)
    {
      gtk_window_present (dialog);
      return JALON_ARTICLES_DIALOG (dialog);
    }

  dialog = jalon_articles_dialog_new (GTK_WINDOW (self), self->session, ensure_reader (self));
  g_signal_connect_object (dialog, "coded", G_CALLBACK (coded_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);

  return JALON_ARTICLES_DIALOG (dialog);
}

/* @window: a window; @readings: (owned) */
typedef struct
{
  JalonWindow  *window; /* (owned) */
  GPtrArray    *readings;
  GCancellable *cancellable; /* (owned) */
} CodingAgain;

static void
coded_again_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CodingAgain *self = data;
  g_autoptr (GError) error = NULL;

  jalon_progress_bar_stop (self->window->progress);
  if (jalon_article_reader_finish (JALON_ARTICLE_READER (source), result, &error))
    coded_cb (self->window, self->readings);
  else
    jalon_failure_present (GTK_WIDGET (self->window), _ ("The Article Could Not Be Coded"), error);
  g_object_unref (self->window);
  g_ptr_array_unref (self->readings);
  g_object_unref (self->cancellable);
  g_free (self);
}

/**
 * jalon_window_code_again:
 * @self: a window
 * @article_id: an article of the dossier, with a text
 *
 * Codes an article that the dossier has: what it does not have yet of its events is proposed.
 */
void
jalon_window_code_again (JalonWindow *self, const char *article_id)
{
  JalonArticle *article = jalon_dossier_find_article (jalon_session_get_dossier (self->session), article_id);
  JalonReading *reading = article != NULL ? jalon_reading_new_for_article (article) : NULL;
  CodingAgain  *again;

  if (reading == NULL)
    return;
  if (!reading->language_known)
    {
      jalon_window_toast (self, _ ("Say first that the article is in English or French: edit its language."));
      jalon_reading_free (reading);
      return;
    }

  again = g_new0 (CodingAgain, 1);
  again->window = g_object_ref (self);
  again->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  again->cancellable = g_cancellable_new ();
  g_ptr_array_add (again->readings, reading);
  jalon_progress_bar_start (self->progress, _ ("Coding the article again"), again->cancellable);
  jalon_article_reader_code_async (ensure_reader (self),
                                   again->readings,
                                   NULL,
                                   &(JalonProgress){ jalon_progress_bar_report, self->progress, again->cancellable },
                                   coded_again_cb,
                                   again);
}

static void
add_articles_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_dialog (jalon_window_self (widget));
}

/**
 * jalon_window_paste_article:
 * @self: a window
 *
 * Opens the dialog that adds articles, with what is on the clipboard.
 */
void
jalon_window_paste_article (JalonWindow *self)
{
  jalon_articles_dialog_paste (open_dialog (self));
}

/**
 * jalon_window_is_article:
 *
 * Returns: whether a file is a folder, or an article by its name, also one that the dialog of articles will say cannot
 * be read
 */
gboolean
jalon_window_is_article (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return jalon_document_format_find (name) != NULL || jalon_folder_is_one (file);
}

/**
 * jalon_window_add_articles:
 * @self: a window
 * @files: of GFile: texts and pages
 *
 * Opens the dialog that adds articles, with these.
 */
void
jalon_window_add_articles (JalonWindow *self, GListModel *files)
{
  jalon_articles_dialog_add_files (open_dialog (self), files);
}

/**
 * jalon_window_add_words:
 * @self: a window
 * @words: the text of an article
 *
 * Opens the dialog that adds articles, with this one.
 */
void
jalon_window_add_words (JalonWindow *self, const char *words)
{
  jalon_articles_dialog_add_words (open_dialog (self), words);
}

/**
 * jalon_window_add_coded:
 * @self: a window
 *
 * Adds the articles that were coded while the dossier could not be changed;
 * nothing while it still cannot be.
 *
 * Returns: whether there were any
 */
gboolean
jalon_window_add_coded (JalonWindow *self)
{
  g_autoptr (GPtrArray) coded = NULL;

  if (self->coded == NULL || self->saving || self->loading != NULL)
    return FALSE;

  coded = g_steal_pointer (&self->coded);
  for (guint i = 0; i < coded->len; i++)
    add_readings (self, g_ptr_array_index (coded, i));

  return TRUE;
}

void
jalon_window_articles_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-articles", NULL, add_articles_action);
}
