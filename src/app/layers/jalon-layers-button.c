/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button over the map that opens its layers, and says how many are
 * hidden: nobody shall wonder where the events went.
 */

#include "config.h"

#include "jalon-layers-button.h"

#include "jalon-aggregate-form.h"
#include "jalon-layer-list.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Of what the popover shows at least, and without scrolling at most, pixels. */
#define WIDTH 340
#define MAX_HEIGHT 480

struct _JalonLayersButton
{
  GtkBox parent_instance;

  GSignalGroup *session_signals; /* (owned) */
  GtkWidget    *button;
  GtkWidget    *list;
  GtkWidget    *form;
};

G_DEFINE_FINAL_TYPE (JalonLayersButton, jalon_layers_button, GTK_TYPE_BOX)

static guint
count_bits (guint bits)
{
  guint n_bits = 0;

  for (; bits != 0; bits &= bits - 1)
    n_bits++;
  return n_bits;
}

static void
follow (JalonLayersButton *self, guint hidden)
{
  guint            n_hidden = count_bits (hidden);
  g_autofree char *words =
      n_hidden > 0 ? g_strdup_printf (ngettext ("Layers: %u is hidden", "Layers: %u are hidden", n_hidden), n_hidden)
                   : g_strdup (_ ("Layers: all are shown"));

  jalon_plain_set_tooltip (self->button, words);
  jalon_plain_set_description (GTK_ACCESSIBLE (self->button), words);
  if (n_hidden > 0)
    gtk_widget_add_css_class (self->button, "some-hidden");
  else
    gtk_widget_remove_css_class (self->button, "some-hidden");
}

static void
hidden_cb (JalonLayersButton *self, GParamSpec *pspec, JalonSession *session)
{
  follow (self, jalon_session_get_hidden_layers (session));
}

static void
jalon_layers_button_dispose (GObject *object)
{
  JalonLayersButton *self = JALON_LAYERS_BUTTON (object);

  g_clear_object (&self->session_signals);

  G_OBJECT_CLASS (jalon_layers_button_parent_class)->dispose (object);
}

static void
jalon_layers_button_class_init (JalonLayersButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_layers_button_dispose;
}

/* In a small window it is scrolled. */
static GtkWidget *
create_page (JalonLayersButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_set_margin_end (box, 6);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  return scroller;
}

static void
jalon_layers_button_init (JalonLayersButton *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = jalon_layer_list_new ();
  self->form = jalon_aggregate_form_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), create_page (self));
  jalon_plain_set_name (GTK_ACCESSIBLE (popover), _ ("Layers"));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "jalon-layers-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_LEFT);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->button), _ ("Layers"));
  gtk_box_append (GTK_BOX (self), self->button);
  follow (self, 0);

  self->session_signals = g_signal_group_new (JALON_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::hidden-layers", G_CALLBACK (hidden_cb), self);
}

/**
 * jalon_layers_button_new:
 *
 * Returns: (transfer floating): a button that opens what a map may show
 */
GtkWidget *
jalon_layers_button_new (void)
{
  return g_object_new (JALON_TYPE_LAYERS_BUTTON, NULL);
}

/**
 * jalon_layers_button_set_session:
 * @self: a button of layers
 * @session: (nullable): whose map it is about
 *
 * Has the button show and change what the map of @session shows.
 */
void
jalon_layers_button_set_session (JalonLayersButton *self, JalonSession *session)
{
  g_return_if_fail (JALON_IS_LAYERS_BUTTON (self));

  g_signal_group_set_target (self->session_signals, session);
  jalon_layer_list_set_session (JALON_LAYER_LIST (self->list), session);
  jalon_aggregate_form_set_session (JALON_AGGREGATE_FORM (self->form), session);
  follow (self, session != NULL ? jalon_session_get_hidden_layers (session) : 0);
}

/**
 * jalon_layers_button_open:
 * @self: a button of layers
 *
 * Opens the list of what the map may show.
 */
void
jalon_layers_button_open (JalonLayersButton *self)
{
  g_return_if_fail (JALON_IS_LAYERS_BUTTON (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
