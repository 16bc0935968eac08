/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What assistive technology knows of the symbols on the map: the names of those
 * in sight, from left to right, each to be gone to and chosen as by the keys.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-event-count.h"
#include "jalon-marks-clusters.h"
#include "jalon-pick.h"
#include "jalon-symbol-list.h"

/* Those that are listed at most: a list that is longer nobody hears to its end. */
#define MAX_LISTED 100

/* The symbol with a number of the list has the focus; FALSE where it is there no more. */
static gboolean
focus_symbol (JalonMapView *self, guint number)
{
  return number < self->listed->len &&
         jalon_symbol_layer_set_focus (self->symbol_layer, &g_array_index (self->listed, JalonMark, number));
}

static void
focused_cb (JalonMapView *self, guint number)
{
  if (focus_symbol (self, number))
    jalon_map_view_show_focus (self);
}

static void
chosen_cb (JalonMapView *self, guint number)
{
  if (focus_symbol (self, number))
    jalon_map_view_choose_focus (self);
}

static void
left_cb (JalonMapView *self)
{
  jalon_symbol_layer_clear_focus (self->symbol_layer);
  jalon_map_view_show_focus (self);
}

/**
 * jalon_map_view_create_symbols:
 * @self: a map view that has its layers
 *
 * Creates the list of the symbols in view.
 */
void
jalon_map_view_create_symbols (JalonMapView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->listed = g_array_new (FALSE, FALSE, sizeof (JalonMark));
  self->symbols = jalon_symbol_list_new ();
  g_signal_connect_swapped (self->symbols, "focused", G_CALLBACK (focused_cb), self);
  g_signal_connect_swapped (self->symbols, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->symbols, focus);
  gtk_widget_set_parent (self->symbols, GTK_WIDGET (self));
}

/* @n_notes: of the events of a cluster, whose rows are not listed for this: there may be a million */
static char *
dup_name (JalonMapView *self, JalonScene *scene, const JalonMark *mark, guint n_notes)
{
  g_autoptr (JalonThing) thing = NULL;
  char *name;

  if (mark->kind == JALON_THING_CLUSTER)
    return jalon_event_count_dup_words (mark->count, n_notes);
  thing = jalon_map_view_dup_thing (self, mark, NULL);
  name = thing != NULL ? jalon_scene_dup_caption (scene, thing) : NULL;
  return name != NULL ? name : g_strdup ("");
}

static GPtrArray *
list_names (JalonMapView *self, JalonScene *scene, const JalonViewport *view)
{
  JalonViewport     scaled = jalon_scene_scale_viewport (scene, view);
  g_autofree guint *n_notes = jalon_scene_count_notes (scene, &scaled, self->listed);
  GPtrArray        *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->listed->len; i++)
    g_ptr_array_add (names, dup_name (self, scene, &g_array_index (self->listed, JalonMark, i), n_notes[i]));
  return names;
}

/**
 * jalon_map_view_update_symbols:
 * @self: a map view whose map has come to rest
 * @scene: what it shows
 *
 * Lists the symbols that are in sight now.
 */
void
jalon_map_view_update_symbols (JalonMapView *self, JalonScene *scene)
{
  g_autoptr (GPtrArray) names = NULL;
  JalonViewport view;

  g_array_unref (self->listed);
  self->listed = jalon_symbol_layer_list_in_sight (self->symbol_layer, MAX_LISTED, &view);
  names = self->listed->len > 0 ? list_names (self, scene, &view) : g_ptr_array_new ();
  jalon_symbol_list_set_names (JALON_SYMBOL_LIST (self->symbols), names);
}
