/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys that mean the same.
 */

#include "config.h"

#include "jalon-keys.h"

static const struct
{
  guint key;
  guint plain;
} namesakes[] = {
  { GDK_KEY_KP_Left, GDK_KEY_Left },    { GDK_KEY_KP_Right, GDK_KEY_Right }, { GDK_KEY_KP_Up, GDK_KEY_Up },
  { GDK_KEY_KP_Down, GDK_KEY_Down },    { GDK_KEY_KP_Home, GDK_KEY_Home },   { GDK_KEY_KP_End, GDK_KEY_End },
  { GDK_KEY_KP_Enter, GDK_KEY_Return }, { GDK_KEY_KP_Add, GDK_KEY_plus },    { GDK_KEY_KP_Subtract, GDK_KEY_minus },
  { GDK_KEY_KP_0, GDK_KEY_0 },
};

/**
 * jalon_key_get_plain:
 * @key: a key value of GDK
 *
 * A key of the keypad does what its namesake does among the others.
 *
 * Returns: that namesake, or @key where it is none of the keypad's arrows, Home, End, Enter, plus, minus and 0
 */
guint
jalon_key_get_plain (guint key)
{
  for (guint i = 0; i < G_N_ELEMENTS (namesakes); i++)
    if (namesakes[i].key == key)
      return namesakes[i].plain;

  return key;
}

/**
 * jalon_key_close_on_escape:
 * @window: a dialog that has no class of its own
 *
 * Closes the window on Escape.
 */
void
jalon_key_close_on_escape (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
