/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forms: of what is selected, of an article and of a claim, and of what is
 * made by hand, from nothing, from another, at a place of the map or from the
 * words of an article; and what is removed.
 */

#include "config.h"

#include "jalon-event-drag.h"
#include "jalon-failure.h"
#include "jalon-kind-menu.h"
#include "jalon-new-record.h"
#include "jalon-record-dialog.h"
#include "jalon-widget.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* Nobody fills in a form to be told at its end that nothing is changed. */
static gboolean
is_refused (JalonWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (jalon_history_check_writable (jalon_session_get_history (self->session), &error))
    return FALSE;
  jalon_failure_present (GTK_WIDGET (self), _ ("Nothing Was Changed"), error);
  return TRUE;
}

/* Takes @subject; nothing where it is gone. */
static void
open_form (JalonWindow *self, JalonEditSubject *subject)
{
  if (subject == NULL)
    return;
  if (is_refused (self))
    {
      jalon_edit_subject_free (subject);
      return;
    }
  if (self->editor == NULL)
    g_set_weak_pointer (&self->editor, jalon_record_dialog_present (GTK_WINDOW (self), self->session, subject));
  else
    jalon_edit_subject_free (subject);
}

static gboolean
is_selected_proposed (JalonWindow *self)
{
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (self->session);

  return record != NULL && record->review == JALON_REVIEW_PROPOSED;
}

/* An event that an article tells of is judged, and changed while it is, beside its text. */
static gboolean
edit_in_review (JalonWindow *self)
{
  JalonArticle *article = jalon_window_find_article (self);

  if (!jalon_session_is_reviewing (self->session) && article != NULL && is_selected_proposed (self))
    jalon_session_set_review_article (self->session, jalon_article_get_id (article));
  if (!jalon_session_is_reviewing (self->session))
    return FALSE;
  jalon_review_pane_edit (self->review);
  return TRUE;
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  const char  *id = jalon_thing_get_feature_id (jalon_session_get_selection (self->session));

  if (id != NULL && (self->read_only != NULL || !edit_in_review (self)))
    open_form (self, jalon_edit_subject_find (jalon_session_get_dossier (self->session), id));
}

static void
edit_article_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  open_form (self,
             jalon_edit_subject_find_article (jalon_session_get_dossier (self->session),
                                              g_variant_get_string (parameter, NULL)));
}

static void
edit_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  const char  *id;
  guint        index;

  g_variant_get (parameter, "(&su)", &id, &index);
  open_form (self, jalon_edit_subject_find_claim (jalon_session_get_dossier (self->session), id, index));
}

/* Which article makes the claim is chosen; what it says of the feature is asked. */
static void
add_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  const char  *id, *article_id;

  g_variant_get (parameter, "(&s&s)", &id, &article_id);
  open_form (self, jalon_edit_subject_new_claim (jalon_session_get_dossier (self->session), id, article_id));
}

static void
remove_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (JalonEditSubject) claim = NULL;
  const char *id;
  guint       index;

  g_variant_get (parameter, "(&su)", &id, &index);
  claim = jalon_edit_subject_find_claim (jalon_session_get_dossier (self->session), id, index);
  if (claim != NULL && jalon_window_push (self, jalon_edit_subject_create_removal (claim), _ ("It Was Not Removed")))
    jalon_window_toast_with_undo (self, _ ("Source removed"));
}

static void
properties_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  open_form (self, jalon_edit_subject_new_head (jalon_session_get_dossier (self->session)));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const JalonKind *kind = jalon_kind_parse (g_variant_get_string (parameter, NULL));

  if (kind != NULL)
    open_form (jalon_window_self (widget), jalon_edit_subject_new (kind, jalon_kind_new_record (kind)));
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  JalonDossier    *dossier = jalon_session_get_dossier (self->session);
  const char      *id = jalon_thing_get_feature_id (jalon_session_get_selection (self->session));
  const JalonKind *kind = NULL;
  guint            position;
  gpointer         record;

  if (id != NULL)
    kind = jalon_kind_find (dossier, id, &position);
  if (kind == NULL)
    return;
  record = kind->dup (kind, dossier, position);
  kind = jalon_kind_refine (kind, record);
  open_form (self, jalon_edit_subject_new (kind, jalon_kind_duplicate_record (kind, record)));
  jalon_schema_free (kind->schema, record);
}

static void
new_at_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  const JalonKind *kind;
  const char      *word;
  double           lon, lat;

  g_variant_get (parameter, "(&sdd)", &word, &lon, &lat);
  kind = jalon_kind_parse (word);
  if (kind != NULL)
    open_form (self,
               jalon_edit_subject_new (kind,
                                       jalon_new_record_at (kind,
                                                            jalon_session_get_world (self->session),
                                                            jalon_session_get_worldview (self->session),
                                                            lon,
                                                            lat)));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  JalonDossier    *dossier = jalon_session_get_dossier (self->session);
  const char      *id = jalon_thing_get_feature_id (jalon_session_get_selection (self->session));
  JalonEdit       *edit = id != NULL ? jalon_edit_new_delete (dossier, id) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  const JalonKind *kind;
  guint            position;

  if (edit == NULL)
    return;
  kind = jalon_kind_find (dossier, id, &position);
  title = kind->dup_title (kind, dossier, position, jalon_session_get_language (self->session));
  if (!jalon_window_push (self, edit, _ ("It Was Not Removed")))
    return;
  /* Translators: %s is the title of an event, site, closure or note. */
  text = g_strdup_printf (_ ("Removed: “%s”"), title != NULL ? title : "");
  jalon_window_toast_with_undo (self, text);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
}

static void
show_event_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  jalon_session_select_event (self->session, g_variant_get_string (parameter, NULL));
  jalon_map_view_reveal_selection (self->map);
}

static void
copy_event_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  const char  *ids[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr (GdkContentProvider) content = jalon_event_drag_new_content (self->session, ids);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

/* Beside the map, as from the details of what is selected. */
static void
open_article_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  gtk_widget_activate_action_variant (GTK_WIDGET (self->details), "details.open-article", parameter);
}

static void
new_from_words_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  const JalonKind *kind;
  const char      *word, *id;
  guint64          start, end;

  g_variant_get (parameter, "(&s&stt)", &word, &id, &start, &end);
  kind = jalon_kind_parse (word);
  if (kind == NULL)
    return;
  jalon_window_review_ensure_pane (self);
  jalon_review_pane_create (self->review, kind, id, start, end);
}

/**
 * jalon_window_push:
 * @edit: (transfer full)
 * @failure: what to say where it cannot be done, translated
 *
 * Changes the dossier by one step of its history.
 *
 * Returns: whether it was done
 */
gboolean
jalon_window_push (JalonWindow *self, JalonEdit *edit, const char *failure)
{
  g_autoptr (GError) error = NULL;

  if (jalon_history_push (jalon_session_get_history (self->session), edit, &error))
    return TRUE;
  jalon_failure_present (GTK_WIDGET (self), failure, error);
  return FALSE;
}

/**
 * jalon_window_edit_class_init:
 *
 * Installs the actions that open forms, and that remove.
 */
void
jalon_window_edit_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "win.show-event", "s", show_event_action);
  gtk_widget_class_install_action (widget_class, "win.edit-article", "s", edit_article_action);
  gtk_widget_class_install_action (widget_class, "win.edit-claim", "(su)", edit_claim_action);
  gtk_widget_class_install_action (widget_class, "win.add-claim", "(ss)", add_claim_action);
  gtk_widget_class_install_action (widget_class, "win.remove-claim", "(su)", remove_claim_action);
  gtk_widget_class_install_action (widget_class, "win.new", "s", new_action);
  gtk_widget_class_install_action (widget_class, "win.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "win.new-at", "(sdd)", new_at_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "win.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "win.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "win.copy-event", "s", copy_event_action);
  gtk_widget_class_install_action (widget_class, "win.open-article", "(stt)", open_article_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "win.remove", NULL);
  /* Menus show the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.remove", NULL);
  gtk_widget_class_install_action (widget_class, "win.new-from-words", "(sstt)", new_from_words_action);
}

/**
 * jalon_window_edit_init:
 *
 * Fills the menu of what can be made by hand.
 */
void
jalon_window_edit_init (JalonWindow *self)
{
  g_autoptr (GMenuModel) menu = jalon_kind_menu_new ("win.new");

  adw_split_button_set_menu_model (self->add_button, menu);
  jalon_widget_name_button (GTK_WIDGET (self->add_button), GTK_TYPE_BUTTON, _ ("Add Articles"));
  jalon_widget_name_button (GTK_WIDGET (self->add_button), GTK_TYPE_MENU_BUTTON, _ ("Add by hand"));
}
