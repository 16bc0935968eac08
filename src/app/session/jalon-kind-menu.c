/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of what a person can make: features of each kind.
 */

#include "config.h"

#include "jalon-kind-menu.h"

#include "jalon-kind.h"

#include <glib/gi18n.h>

/**
 * jalon_kind_menu_new:
 * @action: takes the word of a kind
 *
 * Returns: (transfer full): an item for each kind that a person makes features of
 */
GMenuModel *
jalon_kind_menu_new (const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < JALON_N_KINDS; i++)
    {
      g_autofree char *detailed = g_strdup_printf ("%s::%s", action, jalon_kinds[i].word);

      if (jalon_kinds[i].labels.create != NULL)
        g_menu_append (menu, g_dpgettext2 (GETTEXT_PACKAGE, "edit", jalon_kinds[i].labels.create), detailed);
    }
  return G_MENU_MODEL (menu);
}
