/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menus of what is selected and of a place on the map, the same wherever
 * they are asked for.
 */

#include "config.h"

#include "jalon-feature-menu.h"

#include "jalon-coordinates.h"
#include "jalon-kind.h"
#include "jalon-plain-text.h"
#include "jalon-schema.h"

#include <glib/gi18n.h>

/**
 * jalon_feature_menu_new:
 *
 * Returns: (transfer full): what can be done with the feature that is selected, by actions of the window
 */
GMenuModel *
jalon_feature_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append (change, _ ("_Edit…"), "win.edit");
  g_menu_append (change, _ ("D_uplicate…"), "win.duplicate");
  g_menu_append (remove, _ ("_Remove"), "win.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}

static gboolean
has_place (const JalonKind *kind)
{
  for (guint i = 0; i < kind->schema->n_fields; i++)
    if (kind->schema->fields[i].type == JALON_FIELD_PLACE)
      return TRUE;
  return FALSE;
}

/**
 * jalon_place_menu_new:
 * @lon: degrees, from -180 to 180
 * @lat: degrees
 *
 * Returns: (transfer full): what can be done at a place of the map, by actions of the window
 */
GMenuModel *
jalon_place_menu_new (double lon, double lat)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) create = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *coordinates = jalon_coordinates_dup_text (lon, lat);
  g_autofree char *label = NULL;

  for (guint i = 0; i < JALON_N_KINDS; i++)
    {
      const JalonKind *kind = &jalon_kinds[i];
      g_autoptr (GMenuItem) made = NULL;
      g_autofree char *words = NULL;

      if (kind->labels.create == NULL || !has_place (kind))
        continue;
      /* Translators: %s is "New Event". */
      words = g_strdup_printf (_ ("%s Here…"), g_dpgettext2 (GETTEXT_PACKAGE, "edit", kind->labels.create));
      made = jalon_plain_create_menu_item (words);
      g_menu_item_set_action_and_target (made, "win.new-at", "(sdd)", kind->word, lon, lat);
      g_menu_append_item (create, made);
    }

  /* Translators: %s is a place in degrees: "17.00000, -2.50000". */
  label = g_strdup_printf (_ ("Copy %s"), coordinates);
  item = jalon_plain_create_menu_item (label);
  g_menu_item_set_action_and_target (item, "win.copy", "s", coordinates);
  g_menu_append_item (copy, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (create));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  return G_MENU_MODEL (menu);
}
