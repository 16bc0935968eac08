/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the map says of what is under the pointer, focused or selected.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-pick.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/**
 * jalon_map_view_set_caption:
 * @self: a map view
 * @text: (nullable): one line, %NULL for none
 *
 * Says what is under the pointer or has the keyboard's attention.
 */
void
jalon_map_view_set_caption (JalonMapView *self, const char *text)
{
  if (text != NULL)
    jalon_plain_set_label (GTK_LABEL (self->caption), text);
  gtk_widget_set_visible (self->caption, text != NULL);
}

/**
 * jalon_map_view_update_description:
 * @self: a map view
 *
 * Tells assistive technology what is selected or, while the keyboard walks
 * the symbols, which one it is at.
 */
void
jalon_map_view_update_description (JalonMapView *self)
{
  JalonScene      *scene = jalon_map_view_get_scene (self);
  g_autofree char *caption = NULL;
  g_autofree char *description = NULL;
  g_autoptr (JalonThing) focused = jalon_map_view_dup_focused_thing (self);
  const JalonThing *selection = self->session != NULL ? jalon_session_get_selection (self->session) : NULL;

  if (scene != NULL && focused != NULL)
    description = jalon_scene_dup_caption (scene, focused);
  else if (scene != NULL && selection != NULL && selection->kind != JALON_THING_NONE)
    {
      caption = jalon_scene_dup_caption (scene, selection);
      /* Translators: of the map, for screen readers; %s names what is selected. */
      description = g_strdup_printf (_ ("Selected: %s"), caption);
    }

  jalon_plain_set_description (GTK_ACCESSIBLE (self->map),
                               description != NULL ? description : _ ("Nothing is selected"));
}
