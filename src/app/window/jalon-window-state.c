/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the title and the actions of a window true, and says for a few seconds what happened.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-plain-text.h"
#include "jalon-story-steps.h"
#include "jalon-toasts.h"

#include <glib/gi18n.h>

static char *
dup_title (JalonWindow *self)
{
  JalonDossier    *dossier = jalon_session_get_dossier (self->session);
  g_autofree char *title = jalon_dossier_dup_title (dossier, jalon_session_get_language (self->session));

  if (title != NULL && *title != '\0')
    return g_steal_pointer (&title);
  if (self->file != NULL)
    return g_file_get_basename (self->file);

  return g_strdup (_ ("New Dossier"));
}

/* "12 events"; "3 of 12 events" where there is a filter. */
static char *
dup_events (gboolean is_filtered, guint n_found, guint n_all)
{
  if (!is_filtered)
    return g_strdup_printf (ngettext ("%'u event", "%'u events", n_all), n_all);

  /* Translators: how many events pass the filter, and how many there are. */
  return g_strdup_printf (ngettext ("%'u of %'u event", "%'u of %'u events", n_all), n_found, n_all);
}

static char *
dup_notes (gboolean is_filtered, guint n_found, guint n_all)
{
  if (!is_filtered)
    return g_strdup_printf (ngettext ("%'u note", "%'u notes", n_all), n_all);

  /* Translators: how many notes pass the filter, and how many there are. */
  return g_strdup_printf (ngettext ("%'u of %'u note", "%'u of %'u notes", n_all), n_found, n_all);
}

/* "398 events, 4 notes" */
static char *
dup_subtitle (JalonWindow *self)
{
  const JalonResult *result = jalon_session_get_result (self->session);
  gboolean           is_filtered = !jalon_query_is_empty (jalon_session_get_query (self->session));
  guint              n_found = result->n_events - result->n_notes;
  guint              n_all = result->n_total - result->n_total_notes;
  g_autofree char   *events = dup_events (is_filtered, n_found, n_all);
  g_autofree char   *notes = dup_notes (is_filtered, result->n_notes, result->n_total_notes);

  if (result->n_total_notes == 0)
    return g_steal_pointer (&events);
  if (n_all == 0)
    return g_steal_pointer (&notes);
  return g_strconcat (events, C_ ("list", ", "), notes, NULL);
}

/**
 * jalon_window_find_article:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the article that the selected event is told in, one with a text first
 */
JalonArticle *
jalon_window_find_article (JalonWindow *self)
{
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (self->session);
  JalonArticle *found = NULL;

  for (guint i = 0; record != NULL && i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      JalonArticle *article = jalon_dossier_find_article (jalon_session_get_dossier (self->session), claim->article_id);

      if (article != NULL && (found == NULL || jalon_article_get_data (found)->text == NULL))
        found = article;
    }

  return found;
}

/**
 * jalon_window_review_is_editing:
 * @self: a window
 *
 * Returns: whether the form of an event is open
 */
gboolean
jalon_window_review_is_editing (JalonWindow *self)
{
  return self->review != NULL && jalon_review_pane_get_editing (self->review);
}

/* Says which actions of the review and which forms can be done now. */
static void
review_update (JalonWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   event = jalon_thing_get_event_id (jalon_session_get_selection (self->session)) != NULL;
  gboolean   feature = jalon_thing_get_feature_id (jalon_session_get_selection (self->session)) != NULL;
  gboolean   reviewing = jalon_session_is_reviewing (self->session);
  gboolean   free = !self->saving && !jalon_window_review_is_editing (self);
  gboolean   judging = free && reviewing && event;
  gboolean   one = free && feature && !jalon_session_get_many_chosen (self->session);

  gtk_widget_action_set_enabled (widget, "win.review-next", free && reviewing);
  gtk_widget_action_set_enabled (widget, "win.review-previous", free && reviewing);
  gtk_widget_action_set_enabled (widget, "win.review-accept", judging);
  gtk_widget_action_set_enabled (widget, "win.review-reject", judging);
  gtk_widget_action_set_enabled (widget, "win.review-merge", judging);
  gtk_widget_action_set_enabled (widget, "win.review-merge-first", judging);
  gtk_widget_action_set_enabled (widget, "win.review-merge-number", judging);
  gtk_widget_action_set_enabled (widget, "win.review-accept-visible", free && reviewing);
  gtk_widget_action_set_enabled (widget, "win.review-accept-strong", free && reviewing);
  gtk_widget_action_set_enabled (widget, "win.review-show", free && reviewing);
  gtk_widget_action_set_enabled (widget, "win.edit", one);
  gtk_widget_action_set_enabled (widget, "win.open-article", free && !reviewing);
  gtk_widget_action_set_enabled (widget, "win.edit-article", free);
  gtk_widget_action_set_enabled (widget, "win.edit-claim", free);
  gtk_widget_action_set_enabled (widget, "win.add-claim", free);
  gtk_widget_action_set_enabled (widget, "win.remove-claim", free);
  gtk_widget_action_set_enabled (widget, "win.new", free);
  gtk_widget_action_set_enabled (widget, "win.new-at", free);
  gtk_widget_action_set_enabled (widget, "win.properties", free);
  gtk_widget_action_set_enabled (widget, "win.duplicate", one);
  gtk_widget_action_set_enabled (widget, "win.remove", one && !reviewing);
  gtk_widget_action_set_enabled (widget, "win.new-from-words", free);
}

static void
set_item (GMenu *menu, int position, const char *label, const char *action)
{
  g_autoptr (GVariant) now = g_menu_model_get_item_attribute_value (G_MENU_MODEL (menu),
                                                                    position,
                                                                    G_MENU_ATTRIBUTE_LABEL,
                                                                    G_VARIANT_TYPE_STRING);

  if (now != NULL && g_str_equal (g_variant_get_string (now, NULL), label))
    return;
  g_menu_remove (menu, position);
  g_menu_insert (menu, position, label, action);
}

/* What the menu says is undone and redone next. */
static void
update_steps (JalonWindow *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *undo_words = NULL;
  g_autofree char *redo_words = NULL;

  g_object_get (jalon_session_get_history (self->session), "undo-label", &undo, "redo-label", &redo, NULL);
  if (undo != NULL)
    /* Translators: %s is what is undone: "Undo Remove Note". */
    undo_words = g_strdup_printf (_ ("_Undo %s"), undo);
  if (redo != NULL)
    /* Translators: %s is what is done again: "Redo Remove Note". */
    redo_words = g_strdup_printf (_ ("_Redo %s"), redo);
  set_item (self->steps, 0, undo_words != NULL ? undo_words : _ ("_Undo"), "win.undo");
  set_item (self->steps, 1, redo_words != NULL ? redo_words : _ ("_Redo"), "win.redo");
}

/* What reads or changes the dossier or its file, so waits until a save has ended. */
static const char *const not_while_saving[] = {
  "win.seal-evidence",    "win.custody-report", "win.open",           "win.save",         "win.save-as",
  "win.reload-file",      "win.compare-file",   "win.keep-mine",      "win.put-back",     "win.worldview",
  "win.save-view",        "win.save-filter",    "win.edit-view",      "win.move-view",    "win.skip-view",
  "win.update-view",      "win.remove-view",    "win.add-articles",   "win.import-table", "win.paste",
  "win.earlier-versions", "win.articles",       "win.code-again",     "win.accept-many",  "win.reject-many",
  "win.remove-many",      "win.set-type-many",  "win.set-place-many", "win.compare-with", "win.duplicates",
  "win.merge-two",
};

/* What has no place in the full screen, besides the panes. */
static const char *const not_in_story[] = {
  "win.undo",   "win.redo",      "win.history",     "win.articles",    "win.add-articles",  "win.import-table",
  "win.paste",  "win.save-view", "win.new",         "win.save-filter", "win.remove",        "win.edit",
  "win.export", "win.worldview", "win.export-data", "win.properties",  "win.clear-filters",
};

/* These alone nothing else says. */
static void
set_panes_enabled (GtkWidget *widget, gboolean enabled)
{
  static const char *const panes[] = { "win.show-sidebar", "win.show-filters", "win.show-timeline",
                                       "win.search",       "win.go-to",        "win.fit-map",
                                       "win.zoom-in",      "win.zoom-out",     "win.review" };

  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    gtk_widget_action_set_enabled (widget, panes[i], enabled);
}

/**
 * jalon_window_actions_update:
 * @self: a window
 *
 * The one place that says which actions can be done now.
 */
void
jalon_window_actions_update (JalonWindow *self)
{
  GtkWidget    *widget = GTK_WIDGET (self);
  JalonHistory *history = jalon_session_get_history (self->session);
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (jalon_session_get_dossier (self->session));
  gboolean filtered = !jalon_query_is_empty (jalon_session_get_query (self->session));
  gboolean busy = self->saving;
  gboolean editing = jalon_window_review_is_editing (self);
  gboolean has_story = steps->len > 0;

  for (gsize i = 0; i < G_N_ELEMENTS (not_while_saving); i++)
    gtk_widget_action_set_enabled (widget, not_while_saving[i], !busy);
  gtk_widget_action_set_enabled (widget, "win.undo", !busy && !editing && jalon_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", !busy && !editing && jalon_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.history", !busy && !editing && jalon_history_get_n_steps (history) > 0);
  gtk_widget_action_set_enabled (widget, "win.clear-filters", filtered);
  gtk_widget_action_set_enabled (widget, "win.export", jalon_session_get_n_events (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "win.export-data", jalon_session_get_n_events (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "win.present-story", has_story);
  gtk_widget_action_set_enabled (widget, "win.export-story", has_story);
  set_panes_enabled (widget, self->story == NULL);
  update_steps (self);
  review_update (self);
  for (gsize i = 0; self->story != NULL && i < G_N_ELEMENTS (not_in_story); i++)
    gtk_widget_action_set_enabled (widget, not_in_story[i], FALSE);
}

/**
 * jalon_window_update:
 * @self: a window
 *
 * Makes title, panes and actions follow the state of the window.
 */
void
jalon_window_update (JalonWindow *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *counts = dup_subtitle (self);
  /* Translators: stands below the title of a window: “14 events · Read-Only”. */
  g_autofree char *subtitle =
      self->read_only != NULL ? g_strdup_printf (_ ("%s · Read-Only"), counts) : g_strdup (counts);
  gboolean saved = !jalon_window_has_unsaved (self);
  /* Translators: title of a dossier with unsaved changes. */
  g_autofree char *marked = saved ? g_strdup (title) : g_strdup_printf (_ ("• %s"), title);

  jalon_plain_set_window_title (GTK_WINDOW (self), self->title, marked);
  jalon_plain_set_window_subtitle (self->title, subtitle);
  jalon_window_notice_update (self);
  jalon_window_timeline_fold (self);
  jalon_window_actions_update (self);
}

/**
 * jalon_window_toast:
 * @text: plain text, which may quote what a file says
 *
 * Says something for a few seconds.
 */
void
jalon_window_toast (JalonWindow *self, const char *text)
{
  jalon_toasts_add (self->toasts, jalon_plain_create_toast (text));
}

/**
 * jalon_window_toast_with_undo:
 * @text: plain text: what was just done
 *
 * Says it with a button that takes the last step back; it goes with the next step, which is another one.
 */
void
jalon_window_toast_with_undo (JalonWindow *self, const char *text)
{
  jalon_toasts_add_undo (self->toasts, jalon_session_get_history (self->session), text, "win.undo");
}

/**
 * jalon_window_set_busy:
 * @self: a window
 * @busy: whether a thread reads its dossier, which must not change then
 */
void
jalon_window_set_busy (JalonWindow *self, gboolean busy)
{
  if (self->saving == busy)
    return;

  self->saving = busy;
  if (busy)
    jalon_file_watch_hold (self->watch);
  else
    jalon_file_watch_release (self->watch);
  gtk_widget_set_sensitive (GTK_WIDGET (self->details), !busy);
  if (self->review != NULL)
    jalon_review_pane_set_busy (self->review, busy);
  if (self->editor != NULL)
    jalon_record_editor_set_busy (self->editor, busy);
  jalon_window_actions_update (self);
}
