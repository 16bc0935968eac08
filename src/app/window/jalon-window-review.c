/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reviewing: what starts and ends it, and the keys for what is done to the
 * event in hand.
 */

#include "config.h"

#include "jalon-coder-reasons.h"
#include "jalon-kind.h"
#include "jalon-review.h"
#include "jalon-text.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* Single keys, while nothing is being edited. */
static const struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} keys[] = {
  { GDK_KEY_n, 0, "win.review-next" },
  { GDK_KEY_p, 0, "win.review-previous" },
  { GDK_KEY_a, 0, "win.review-accept" },
  { GDK_KEY_r, 0, "win.review-reject" },
  { GDK_KEY_e, 0, "win.edit" },
  { GDK_KEY_m, 0, "win.review-merge-first" },
  { GDK_KEY_a, GDK_SHIFT_MASK, "win.review-accept-visible" },
  { GDK_KEY_s, GDK_SHIFT_MASK, "win.review-accept-strong" },
};

static void
toast_failure (JalonWindow *self, const GError *error)
{
  if (error != NULL)
    jalon_window_toast (self, error->message);
}

static void
step (JalonWindow *self, int by)
{
  g_autofree char *id = jalon_session_dup_review_step (self->session, by, FALSE);

  if (id != NULL)
    jalon_session_select_event (self->session, id);
}

/* From the end of an article with nothing left to review to one that has, where there is one. */
static gboolean
step_to_next_article (JalonWindow *self)
{
  const char      *article = jalon_session_get_review_article (self->session);
  g_autofree char *next = NULL;
  guint            n_reviewed, n_events;

  if (jalon_session_get_selection (self->session)->kind != JALON_THING_NONE)
    return FALSE;
  jalon_review_count (jalon_session_get_dossier (self->session), article, &n_reviewed, &n_events);
  next = jalon_review_dup_next_article (jalon_session_get_dossier (self->session));
  if (n_reviewed < n_events || next == NULL)
    return FALSE;
  jalon_window_review_article (self, next);
  return TRUE;
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  if (!step_to_next_article (self))
    step (self, 1);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (jalon_window_self (widget), -1);
}

/* (transfer full) (nullable): what an event is called */
static char *
dup_title_of (JalonWindow *self, const char *id)
{
  const JalonKind *kind = &jalon_kinds[JALON_KIND_EVENT];
  JalonDossier    *dossier = jalon_session_get_dossier (self->session);
  guint            position;

  if (id == NULL || !kind->find (kind, dossier, id, &position))
    return NULL;
  return kind->dup_title (kind, dossier, position, jalon_session_get_language (self->session));
}

/* (transfer full): what the event in hand is called */
static char *
dup_event_title (JalonWindow *self)
{
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (self->session);
  char *title = record != NULL ? dup_title_of (self, record->id) : NULL;

  return title != NULL ? title : g_strdup ("");
}

/* (transfer full) (nullable): what the event is called that the one in hand only denies */
static char *
dup_denied_title (JalonWindow *self)
{
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (self->session);
  g_autofree char *denied = record != NULL ? jalon_coder_dup_denied (record) : NULL;

  return dup_title_of (self, denied);
}

/* @words: what was done to the event in hand, with one %s for its title. Steps that come fast leave one toast. */
static void
announce (JalonWindow *self, const char *words, const char *title)
{
  g_autofree char *text = jalon_text_fill (words, title);

  jalon_window_toast_with_undo (self, text);
}

/* The last button that was pressed goes with the last event: its end goes on from there. */
static void
end_with_focus (JalonWindow *self)
{
  if (self->review != NULL && jalon_session_is_reviewing (self->session) &&
      jalon_session_get_selection (self->session)->kind == JALON_THING_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->review));
}

static void
judge (JalonWindow *self, gboolean accept)
{
  g_autofree char *title = dup_event_title (self);
  g_autofree char *denied = accept ? dup_denied_title (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (jalon_session_review_accept (self->session, accept, &error))
    {
      if (denied != NULL)
        announce (self, _ ("Denial added to “%s”"), denied);
      else
        announce (self, accept ? _ ("Accepted: “%s”") : _ ("Rejected: “%s”"), title);
    }
  else
    toast_failure (self, error);
  end_with_focus (self);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  judge (jalon_window_self (widget), TRUE);
}

static void
reject_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  judge (jalon_window_self (widget), FALSE);
}

static void
merge (JalonWindow *self, const char *into_id)
{
  g_autofree char *title = dup_event_title (self);
  g_autofree char *denied = dup_denied_title (self);
  g_autoptr (GError) error = NULL;

  if (jalon_session_review_merge (self->session, into_id, &error))
    announce (self, denied != NULL ? _ ("Denial added to “%s”") : _ ("Merged: “%s”"), denied != NULL ? denied : title);
  else
    toast_failure (self, error);
  end_with_focus (self);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merge (jalon_window_self (widget), g_variant_get_string (parameter, NULL));
}

static const GPtrArray *
list_same (JalonWindow *self)
{
  return self->review != NULL ? jalon_review_pane_get_same (self->review) : NULL;
}

/* The one with a number, from 1. */
static void
merge_number_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  const GPtrArray *same = list_same (self);
  guint            number = g_variant_get_uint32 (parameter);

  if (same != NULL && number >= 1 && number <= same->len)
    {
      g_autofree char *id = g_strdup (g_ptr_array_index (same, number - 1));

      merge (self, id);
    }
}

/* Of several none is taken silently. */
static void
merge_first_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  const GPtrArray *same = list_same (self);

  if (same != NULL && same->len == 1)
    {
      g_autofree char *id = g_strdup (g_ptr_array_index (same, 0));

      merge (self, id);
    }
  else if (same != NULL && same->len > 1)
    jalon_window_toast (self, _ ("It may be several events: press the number of the one it is"));
}

static const char *
get_none_words (gboolean strong, guint n_known)
{
  if (n_known > 0)
    return _ ("What is left is perhaps known already: accept each by itself, or as the same event");
  return strong ? _ ("No proposal shown has strong evidence and is new") : _ ("No proposal of this article is shown");
}

/* How many were accepted, and how many not, is said once. */
static char *
dup_accepted_words (guint n_accepted, guint n_known)
{
  g_autofree char *accepted =
      g_strdup_printf (ngettext ("%u event accepted", "%u events accepted", n_accepted), n_accepted);
  g_autofree char *known =
      g_strdup_printf (ngettext ("%u that is perhaps known is left", "%u that are perhaps known are left", n_known),
                       n_known);

  return n_known > 0 ? g_strjoin (C_ ("list", ", "), accepted, known, NULL) : g_steal_pointer (&accepted);
}

static void
accept_all (JalonWindow *self, gboolean strong)
{
  guint n_known;
  g_autoptr (GPtrArray) ids = jalon_session_list_acceptable (self->session, strong, &n_known);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (ids->len == 0)
    {
      jalon_window_toast (self, get_none_words (strong, n_known));
      return;
    }
  if (!jalon_session_review_accept_all (self->session, ids, &error))
    {
      toast_failure (self, error);
      return;
    }
  text = dup_accepted_words (ids->len, n_known);
  jalon_window_toast_with_undo (self, text);
  end_with_focus (self);
}

static void
accept_visible_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accept_all (jalon_window_self (widget), FALSE);
}

static void
accept_strong_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accept_all (jalon_window_self (widget), TRUE);
}

/* The article's events alone, which the chip of the filter says. */
static void
show_reviewed_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  JalonQuery  *query = jalon_query_new ();

  g_ptr_array_add (query->articles, g_strdup (jalon_session_get_review_article (self->session)));
  jalon_session_set_query (self->session, query);
  jalon_query_free (query);
  jalon_map_view_fit (self->map, TRUE);
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  jalon_session_set_review_article (self->session, NULL);
  jalon_session_clear_selection (self->session);
}

/* What is selected comes first, then what was begun, then the first article with proposals. */
static char *
dup_article_to_review (JalonWindow *self)
{
  const char   *begun = jalon_session_get_review_article (self->session);
  JalonArticle *article = jalon_window_find_article (self);
  guint         n_reviewed, n_events;

  if (article != NULL && !jalon_session_is_reviewing (self->session))
    return g_strdup (jalon_article_get_id (article));
  if (begun != NULL)
    {
      jalon_review_count (jalon_session_get_dossier (self->session), begun, &n_reviewed, &n_events);
      if (n_reviewed < n_events)
        return g_strdup (begun);
    }

  return jalon_review_dup_next_article (jalon_session_get_dossier (self->session));
}

static void
review_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *id = dup_article_to_review (self);

  if (id != NULL)
    jalon_window_review_article (self, id);
}

static void
review_article_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_review_article (jalon_window_self (widget), g_variant_get_string (parameter, NULL));
}

/**
 * jalon_window_review_article:
 * @self: a window
 * @article_id: an article of the dossier
 *
 * Begins or goes on with the review of an article, at the selected event if
 * it is one of its own, else at the first that is not reviewed.
 */
void
jalon_window_review_article (JalonWindow *self, const char *article_id)
{
  g_autofree char *first = NULL;

  jalon_session_set_review_article (self->session, article_id);
  if (jalon_session_get_selection (self->session)->kind == JALON_THING_NONE ||
      !jalon_session_is_reviewing (self->session))
    {
      jalon_session_clear_selection (self->session);
      first = jalon_session_dup_review_step (self->session, 1, TRUE);
      if (first != NULL)
        jalon_session_select_event (self->session, first);
    }
  if (self->review != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->review));
}

void
jalon_window_review_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.review", NULL, review_action);
  gtk_widget_class_install_action (widget_class, "win.review-article", "s", review_article_action);
  gtk_widget_class_install_action (widget_class, "win.review-end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "win.review-next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "win.review-previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "win.review-accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "win.review-reject", NULL, reject_action);
  gtk_widget_class_install_action (widget_class, "win.review-merge", "s", merge_action);
  gtk_widget_class_install_action (widget_class, "win.review-merge-first", NULL, merge_first_action);
  gtk_widget_class_install_action (widget_class, "win.review-merge-number", "u", merge_number_action);
  gtk_widget_class_install_action (widget_class, "win.review-accept-visible", NULL, accept_visible_action);
  gtk_widget_class_install_action (widget_class, "win.review-accept-strong", NULL, accept_strong_action);
  gtk_widget_class_install_action (widget_class, "win.review-show", NULL, show_reviewed_action);
  for (guint number = 1; number <= 3; number++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + number, 0, "win.review-merge-number", "u", number);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

/**
 * jalon_window_review_ensure_pane:
 * @self: a window
 *
 * Builds the pane of the review. With its form it has as many widgets as the
 * rest of the window, which thus opens sooner without it.
 */
void
jalon_window_review_ensure_pane (JalonWindow *self)
{
  if (self->review != NULL)
    return;

  self->review = g_object_new (JALON_TYPE_REVIEW_PANE, "hexpand", TRUE, "session", self->session, NULL);
  jalon_review_pane_set_busy (self->review, self->saving);
  g_signal_connect_object (self->review,
                           "notify::editing",
                           G_CALLBACK (jalon_window_actions_update),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->right), GTK_WIDGET (self->review));
}
