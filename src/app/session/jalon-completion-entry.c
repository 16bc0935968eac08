/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that offers what the words in it may mean.
 */

#include "config.h"

#include "jalon-completion-entry.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* As many as are read at a glance. */
#define MAX_MATCHES 8

typedef struct
{
  GtkEntry   *entry;
  GtkPopover *popover;
  GtkListBox *matches;

  guint    n_matches;
  gboolean updating; /* the text is set by the program: nothing is to be offered */
} JalonCompletionEntryPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JalonCompletionEntry, jalon_completion_entry, JALON_TYPE_SESSION_WIDGET)

enum
{
  CHANGED,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JalonCompletionEntryPrivate *
get_private (JalonCompletionEntry *self)
{
  return jalon_completion_entry_get_instance_private (self);
}

static void
clear_matches (JalonCompletionEntryPrivate *priv)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (priv->matches, 0)) != NULL)
    gtk_list_box_remove (priv->matches, GTK_WIDGET (row));
  priv->n_matches = 0;
}

/* For those who hear it: the entry keeps the focus, so it says which match Enter takes. */
static void
tell_chosen (JalonCompletionEntryPrivate *priv)
{
  GtkListBoxRow   *row = gtk_list_box_get_selected_row (priv->matches);
  gboolean         is_open = row != NULL && gtk_widget_get_visible (GTK_WIDGET (priv->popover));
  const char      *name = row != NULL ? g_object_get_data (G_OBJECT (row), "name") : NULL;
  g_autofree char *words = NULL;

  if (is_open)
    /* Translators: a match of what is being written, its number, and how many there are: “Mali, country (1 of 8)” */
    words =
        g_strdup_printf (C_ ("match", "%s (%d of %u)"), name, gtk_list_box_row_get_index (row) + 1, priv->n_matches);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  jalon_plain_set_description (GTK_ACCESSIBLE (priv->entry), words != NULL ? words : "");
}

static void
close_matches (JalonCompletionEntryPrivate *priv)
{
  gtk_popover_popdown (priv->popover);
  tell_chosen (priv);
}

/* @is_asked: the person asks for what there is, also where nothing is written */
static void
offer (JalonCompletionEntry *self, gboolean is_asked)
{
  JalonCompletionEntryPrivate *priv = get_private (self);
  JalonCompletionEntryClass   *klass = JALON_COMPLETION_ENTRY_GET_CLASS (self);
  const gboolean               has_session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self)) != NULL;
  g_autofree char             *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->entry))));

  clear_matches (priv);
  if (*words != '\0' && has_session)
    klass->offer (self, words);
  else if (is_asked && has_session && klass->suggest != NULL)
    klass->suggest (self);
  if (priv->n_matches == 0)
    {
      close_matches (priv);
      return;
    }

  gtk_list_box_select_row (priv->matches, gtk_list_box_get_row_at_index (priv->matches, 0));
  gtk_widget_set_size_request (GTK_WIDGET (priv->popover), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (priv->popover);
  tell_chosen (priv);
}

static void
changed_cb (JalonCompletionEntry *self)
{
  if (get_private (self)->updating)
    return;

  offer (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_activated_cb (JalonCompletionEntry *self, GtkListBoxRow *row)
{
  gconstpointer match = g_object_get_data (G_OBJECT (row), "match");

  close_matches (get_private (self));
  g_signal_emit (self, signals[PICKED], 0, match);
}

static void
activate_cb (JalonCompletionEntry *self)
{
  JalonCompletionEntryPrivate *priv = get_private (self);
  GtkListBoxRow               *row = gtk_list_box_get_selected_row (priv->matches);

  if (row != NULL && gtk_widget_get_visible (GTK_WIDGET (priv->popover)))
    row_activated_cb (self, row);
}

static void
move_selection (JalonCompletionEntryPrivate *priv, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (priv->matches);
  int            index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = gtk_list_box_get_row_at_index (priv->matches, index);
  if (index >= 0 && row != NULL)
    gtk_list_box_select_row (priv->matches, row);
  tell_chosen (priv);
}

static gboolean
key_pressed_cb (GtkEventController *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  JalonCompletionEntryPrivate *priv = get_private (JALON_COMPLETION_ENTRY (data));

  if (!gtk_widget_get_visible (GTK_WIDGET (priv->popover)))
    {
      if (keyval != GDK_KEY_Down)
        return GDK_EVENT_PROPAGATE;
      offer (data, TRUE);
      return gtk_widget_get_visible (GTK_WIDGET (priv->popover));
    }

  switch (keyval)
    {
    case GDK_KEY_Down:
      move_selection (priv, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_selection (priv, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      close_matches (priv);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A click into an entry that is empty asks for what is likely. */
static void
click_cb (JalonCompletionEntry *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry)) == '\0')
    offer (self, TRUE);
}

static void
leave_cb (JalonCompletionEntry *self)
{
  close_matches (get_private (self));
}

static gboolean
jalon_completion_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (JALON_COMPLETION_ENTRY (widget))->entry));
}

static void
jalon_completion_entry_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_COMPLETION_ENTRY);

  G_OBJECT_CLASS (jalon_completion_entry_parent_class)->dispose (object);
}

static void
jalon_completion_entry_class_init (JalonCompletionEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_completion_entry_dispose;
  widget_class->grab_focus = jalon_completion_entry_grab_focus;

  /* The person changed the words. */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* What is offered was chosen; the match, borrowed. */
  signals[PICKED] = g_signal_new ("picked",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_FIRST,
                                  G_STRUCT_OFFSET (JalonCompletionEntryClass, picked),
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-completion-entry.ui");
  gtk_widget_class_bind_template_child_private (widget_class, JalonCompletionEntry, entry);
  gtk_widget_class_bind_template_child_private (widget_class, JalonCompletionEntry, popover);
  gtk_widget_class_bind_template_child_private (widget_class, JalonCompletionEntry, matches);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, click_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jalon_completion_entry_init (JalonCompletionEntry *self)
{
  JalonCompletionEntryPrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->entry),
                                  GTK_ACCESSIBLE_RELATION_CONTROLS,
                                  priv->matches,
                                  NULL,
                                  -1);
}

/**
 * jalon_completion_entry_set_hint:
 * @self: an entry
 * @hint: what to write into it, translated; also its name for those who hear it
 * @icon_name: (nullable): an icon before the words
 */
void
jalon_completion_entry_set_hint (JalonCompletionEntry *self, const char *hint, const char *icon_name)
{
  JalonCompletionEntryPrivate *priv = get_private (self);

  g_return_if_fail (JALON_IS_COMPLETION_ENTRY (self));

  gtk_entry_set_placeholder_text (priv->entry, hint);
  gtk_entry_set_icon_from_icon_name (priv->entry, GTK_ENTRY_ICON_PRIMARY, icon_name);
  gtk_entry_set_icon_activatable (priv->entry, GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_entry_set_icon_sensitive (priv->entry, GTK_ENTRY_ICON_PRIMARY, FALSE);
  jalon_plain_set_name (GTK_ACCESSIBLE (priv->entry), hint);
}

/**
 * jalon_completion_entry_add_match:
 * @self: an entry whose offer() is being called
 * @label: what the words may mean
 * @detail: (nullable): what tells it from others of the same name
 * @match: (transfer none): passed on when it is picked; must live until something else is offered
 */
void
jalon_completion_entry_add_match (JalonCompletionEntry *self,
                                  const char           *label,
                                  const char           *detail,
                                  gconstpointer         match)
{
  JalonCompletionEntryPrivate *priv = get_private (self);
  GtkWidget                   *words = jalon_plain_create_label (label);
  GtkWidget                   *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget                   *row = gtk_list_box_row_new ();
  g_autofree char             *name = detail != NULL ? g_strdup_printf ("%s, %s", label, detail) : g_strdup (label);

  g_return_if_fail (JALON_IS_COMPLETION_ENTRY (self));

  gtk_label_set_xalign (GTK_LABEL (words), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  if (detail != NULL)
    {
      GtkWidget *dim = jalon_plain_create_label (detail);

      gtk_label_set_ellipsize (GTK_LABEL (dim), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (dim, "caption");
      gtk_widget_add_css_class (dim, "dim-label");
      gtk_box_append (GTK_BOX (line), dim);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "match", (gpointer) match);
  jalon_plain_set_name (GTK_ACCESSIBLE (row), name);
  g_object_set_data_full (G_OBJECT (row), "name", g_steal_pointer (&name), g_free);
  gtk_list_box_append (priv->matches, row);
  priv->n_matches++;
}

/**
 * jalon_completion_entry_is_full:
 *
 * Returns: whether no more matches need to be added
 */
gboolean
jalon_completion_entry_is_full (JalonCompletionEntry *self)
{
  g_return_val_if_fail (JALON_IS_COMPLETION_ENTRY (self), TRUE);

  return get_private (self)->n_matches >= MAX_MATCHES;
}

/**
 * jalon_completion_entry_dup_text:
 * @self: an entry
 * @before: (nullable): what was set, in whatever bytes
 *
 * Returns: (transfer full): what stands in it, without the blanks around it; @before itself where nobody changed it
 */
char *
jalon_completion_entry_dup_text (JalonCompletionEntry *self, const char *before)
{
  g_return_val_if_fail (JALON_IS_COMPLETION_ENTRY (self), NULL);

  return jalon_plain_dup_entry (GTK_EDITABLE (get_private (self)->entry), before);
}

/**
 * jalon_completion_entry_set_text:
 * @self: an entry
 * @text: (nullable): its words; nothing is offered for them
 */
void
jalon_completion_entry_set_text (JalonCompletionEntry *self, const char *text)
{
  JalonCompletionEntryPrivate *priv = get_private (self);

  g_return_if_fail (JALON_IS_COMPLETION_ENTRY (self));

  priv->updating = TRUE;
  jalon_plain_set_entry (GTK_EDITABLE (priv->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (priv->entry), -1);
  priv->updating = FALSE;
}
