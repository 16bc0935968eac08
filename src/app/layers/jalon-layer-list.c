/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A switch for each part of the map that can be hidden, and one that
 * shows all of them again. They follow the session, so that a saved view
 * switches them too.
 */

#include "config.h"

#include "jalon-layer-list.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

struct _JalonLayerList
{
  GtkBox parent_instance;

  JalonSession *session;         /* (owned) (nullable) */
  GSignalGroup *session_signals; /* (owned) */
  GtkWidget    *switches[JALON_N_MAP_LAYERS];
  GtkWidget    *all;
  gboolean      following; /* the switches change because the session did */
};

G_DEFINE_FINAL_TYPE (JalonLayerList, jalon_layer_list, GTK_TYPE_BOX)

/* A map of sums shows nothing but them and names: what it would not show cannot be hidden. */
static void
follow (JalonLayerList *self)
{
  guint    hidden = jalon_session_get_hidden_layers (self->session);
  gboolean is_summed_up = jalon_session_get_aggregate (self->session)->shape != JALON_AGGREGATE_NONE;

  self->following = TRUE;
  for (guint layer = 0; layer < JALON_N_MAP_LAYERS; layer++)
    {
      gtk_switch_set_active (GTK_SWITCH (self->switches[layer]), (hidden & 1u << layer) == 0);
      gtk_widget_set_sensitive (self->switches[layer], !is_summed_up || layer == JALON_MAP_LAYER_NAMES);
    }
  self->following = FALSE;
  gtk_widget_set_sensitive (self->all, hidden != 0);
}

static void
switched_cb (JalonLayerList *self)
{
  guint hidden = 0;

  if (self->following || self->session == NULL)
    return;
  for (guint layer = 0; layer < JALON_N_MAP_LAYERS; layer++)
    if (!gtk_switch_get_active (GTK_SWITCH (self->switches[layer])))
      hidden |= 1u << layer;
  jalon_session_set_hidden_layers (self->session, hidden);
}

/* A button that cannot be used any more lets go of the keyboard, which must not leave the popover. */
static void
show_all_cb (JalonLayerList *self)
{
  gtk_widget_grab_focus (self->switches[0]);
  if (self->session != NULL)
    jalon_session_set_hidden_layers (self->session, 0);
}

/* Who clicks on the words means the switch, too. */
static void
label_clicked_cb (GtkWidget *toggle)
{
  gtk_widget_activate (toggle);
}

static GtkWidget *
create_switch (JalonLayerList *self, guint layer)
{
  const char *words = jalon_vocabulary_get_label (JALON_VOCABULARY_MAP_LAYER, layer);
  GtkWidget  *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget  *label = jalon_plain_create_label (words);
  GtkWidget  *toggle = gtk_switch_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  jalon_plain_set_name (GTK_ACCESSIBLE (toggle), words);
  g_signal_connect_object (click, "released", G_CALLBACK (label_clicked_cb), toggle, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (switched_cb), self);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), toggle);
  gtk_box_append (GTK_BOX (self), row);
  return toggle;
}

static void
jalon_layer_list_dispose (GObject *object)
{
  JalonLayerList *self = JALON_LAYER_LIST (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_layer_list_parent_class)->dispose (object);
}

/* A popover hands Return to what has the focus, but not the space bar. */
static gboolean
space_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_activate (focus);
}

static void
jalon_layer_list_class_init (JalonLayerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_layer_list_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, space_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, 0, space_cb, NULL);
}

static void
jalon_layer_list_init (JalonLayerList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  for (guint layer = 0; layer < JALON_N_MAP_LAYERS; layer++)
    self->switches[layer] = create_switch (self, layer);
  self->all = jalon_plain_create_button (_ ("Show All"));
  gtk_widget_set_margin_top (self->all, 6);
  gtk_widget_set_sensitive (self->all, FALSE);
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (show_all_cb), self);
  gtk_box_append (GTK_BOX (self), self->all);

  self->session_signals = g_signal_group_new (JALON_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::hidden-layers", G_CALLBACK (follow), self);
}

/**
 * jalon_layer_list_new:
 *
 * Returns: (transfer floating): a list of what a map may show
 */
GtkWidget *
jalon_layer_list_new (void)
{
  return g_object_new (JALON_TYPE_LAYER_LIST, NULL);
}

/**
 * jalon_layer_list_set_session:
 * @self: a list of layers
 * @session: (nullable): whose map it is about
 *
 * Has the list show and change what the map of @session shows.
 */
void
jalon_layer_list_set_session (JalonLayerList *self, JalonSession *session)
{
  g_return_if_fail (JALON_IS_LAYER_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    follow (self);
}
