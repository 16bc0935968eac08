/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of areas that are drawn on the map. Closures alone have one, and only
 * where that is what they are based on.
 */

#include "config.h"

#include "jalon-form-area.h"

#include "jalon-area.h"
#include "jalon-draw-dialog.h"
#include "jalon-plain-text.h"
#include "jalon-record.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* What is drawn is kept with the button, which outlives the row. */
#define AREA "area"
#define COUNTRY "country"
#define NOTE "note"

static const char *
get_area (gpointer button)
{
  return g_object_get_data (G_OBJECT (button), AREA);
}

static void
update_note (gpointer button)
{
  GtkLabel *note = GTK_LABEL (g_object_get_data (G_OBJECT (button), NOTE));
  g_autoptr (GArray) ring = get_area (button) != NULL ? jalon_area_read (get_area (button)) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *reach = NULL;
  JalonCorner      middle;
  double           radius;

  if (get_area (button) == NULL)
    words = g_strdup (_ ("Nothing is drawn yet"));
  else if (ring == NULL)
    words = g_strdup (_ ("An area of several parts"));
  else if (jalon_area_find_circle (ring, &middle, &radius))
    {
      reach = jalon_words_dup_distance (radius);
      /* Translators: %s is a distance: "A circle, within 50 km of its middle". */
      words = g_strdup_printf (_ ("A circle, within %s of its middle"), reach);
    }
  else
    /* Translators: how large an area is: "12,345 km²". */
    words = g_strdup_printf (_ ("%'.0f km²"), jalon_area_measure (ring) / 1e6);
  jalon_plain_set_label (note, words);
}

static void
set_area (gpointer button, const char *geometry)
{
  g_object_set_data_full (G_OBJECT (button), AREA, g_strdup (geometry), g_free);
  update_note (button);
}

static void
drawn_cb (const JalonDrawn *drawn, gpointer button)
{
  set_area (button, drawn->geometry);
}

static void
draw_cb (GtkWidget *button, JalonSession *session)
{
  jalon_draw_dialog_present (button,
                             session,
                             &(JalonDrawn){
                                 .geometry = get_area (button),
                                 .lon = NAN,
                                 .lat = NAN,
                                 .country = g_object_get_data (G_OBJECT (button), COUNTRY),
                             },
                             drawn_cb,
                             G_OBJECT (button));
}

static void
build_area (JalonFormRow *row)
{
  row->editor = jalon_plain_create_button (_ ("Draw on Map…"));
  gtk_widget_set_halign (row->editor, GTK_ALIGN_START);
  row->note = jalon_widget_create_label ("", "caption");
  g_object_set_data (G_OBJECT (row->editor), NOTE, row->note);
  g_signal_connect_object (row->editor, "clicked", G_CALLBACK (draw_cb), row->session, 0);
  g_signal_connect_object (row->note, "notify::label", row->changed, row->form, G_CONNECT_SWAPPED);
}

static void
show_area (JalonFormRow *row, gconstpointer record)
{
  set_area (row->editor, *JALON_FIELD_OF (record, row->field, const char *));
}

static void
apply_area (const JalonFormRow *row, gpointer record)
{
  char **area = JALON_FIELD_IN (record, row->field, char *);

  g_free (*area);
  *area = g_strdup (get_area (row->editor));
}

/* The row is there where the area is asked for; the map begins at the state that closes its sky. */
static void
follow_area (JalonFormRow *row, gconstpointer record)
{
  const JalonClosureRecord *closure = record;
  const gboolean            is_drawn = closure->basis == JALON_BASIS_POLYGON;

  g_object_set_data_full (G_OBJECT (row->editor), COUNTRY, g_strdup (closure->closing), g_free);
  gtk_widget_set_visible (row->editor, is_drawn);
  gtk_widget_set_visible (row->note, is_drawn);
}

static gboolean
is_area_blank (const JalonFormRow *row)
{
  return get_area (row->editor) == NULL;
}

const JalonFormRowType jalon_form_area = {
  .names_itself = TRUE,
  .build = build_area,
  .show = show_area,
  .apply = apply_area,
  .follow = follow_area,
  .is_blank = is_area_blank,
};
