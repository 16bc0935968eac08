/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which coder reads the articles: Jalon's, or a program of the person's own.
 * Where there is none of those nothing is asked; what was chosen last is chosen
 * again.
 */

#include "config.h"

#include "jalon-articles-dialog-private.h"

#include <glib/gi18n.h>

/* Its name in the settings; empty for Jalon's. */
#define SETTING "coder"

/* The position of the one that was used last; 0 is Jalon's own. */
static guint
find_last (JalonArticlesDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (JALON_APP_ID);
  g_autofree char *name = g_settings_get_string (settings, SETTING);

  for (guint i = 0; i < self->plugins->len; i++)
    if (g_str_equal (((const JalonPlugin *) g_ptr_array_index (self->plugins, i))->name, name))
      return i + 1;

  return 0;
}

/* Offers the coders that there are now. */
void
jalon_articles_coders_init (JalonArticlesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->plugins = jalon_plugin_list ();
  /* Translators: Jalon's own coder, in a list of coders. */
  gtk_string_list_append (names, C_ ("coder", "Jalon"));
  for (guint i = 0; i < self->plugins->len; i++)
    gtk_string_list_append (names, ((const JalonPlugin *) g_ptr_array_index (self->plugins, i))->name);
  adw_combo_row_set_model (self->coder, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->coder, find_last (self));
  gtk_widget_set_visible (self->coders, self->plugins->len > 0);
}

/* Returns: (transfer full) (nullable): the one that is chosen, which is remembered; %NULL for Jalon's */
JalonPlugin *
jalon_articles_coders_take (JalonArticlesDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (JALON_APP_ID);
  guint              selected = adw_combo_row_get_selected (self->coder);
  const JalonPlugin *plugin;

  if (self->plugins->len == 0)
    return NULL;
  if (selected == 0 || selected > self->plugins->len)
    {
      g_settings_reset (settings, SETTING);
      return NULL;
    }

  plugin = g_ptr_array_index (self->plugins, selected - 1);
  g_settings_set_string (settings, SETTING, plugin->name);

  return jalon_plugin_copy (plugin);
}
