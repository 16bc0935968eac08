/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is at a point of the map: its country, the nearest place of the
 * gazetteer, its coordinates in the ways that people write them, and what of
 * the dossier is near.
 */

#include "config.h"

#include "jalon-where-dialog.h"

#include "jalon-coordinates.h"
#include "jalon-keys.h"
#include "jalon-mgrs.h"
#include "jalon-near.h"
#include "jalon-place-entry.h"
#include "jalon-plain-text.h"
#include "jalon-plus-code.h"
#include "jalon-text.h"
#include "jalon-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels. */
#define WIDTH 460
#define HEIGHT 640

/* What of the dossier is near: metres, and how many are listed. */
#define REACH 100e3
#define MAX_NEAR 8

/* Nearer than this one is there, metres. */
#define THERE 1000.0

/**
 * Dialog:
 * @window: (borrowed): owns this
 * @session: (owned)
 * @lon: degrees
 * @lat: degrees
 */
typedef struct
{
  GtkWindow    *window;
  JalonSession *session;
  double        lon;
  double        lat;
} Dialog;

static void
dialog_free (Dialog *self)
{
  g_object_unref (self->session);
  g_free (self);
}

static AdwActionRow *
add_row (GtkWidget *group, const char *title, const char *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), title);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (row, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
  return row;
}

static void
copy_cb (GtkWidget *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), g_object_get_data (G_OBJECT (button), "text"));
}

/* Takes @text, which may be %NULL: then there is no row. */
static void
add_copied (GtkWidget *group, const char *title, char *text)
{
  GtkWidget       *button;
  g_autofree char *label = NULL;

  if (text == NULL)
    return;
  button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* Translators: %s is "Decimal degrees", "MGRS" or "Plus Code". */
  label = g_strdup_printf (_ ("Copy %s"), title);
  jalon_plain_set_tooltip (button, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (add_row (group, title, text), button);
  g_object_set_data_full (G_OBJECT (button), "text", text, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
}

/* From a place to the point, one of eight directions. */
static const char *
get_direction (double lon, double lat, const JalonWorldPlace *place)
{
  /* Translators: stands after a distance ("34 km"); %s is the name of a place. */
  static const char *const patterns[] = {
    N_ ("north of %s"), N_ ("northeast of %s"), N_ ("east of %s"), N_ ("southeast of %s"),
    N_ ("south of %s"), N_ ("southwest of %s"), N_ ("west of %s"), N_ ("northwest of %s"),
  };
  const double from = place->lat * G_PI / 180;
  const double to = lat * G_PI / 180;
  const double turn = (lon - place->lon) * G_PI / 180;
  const double bearing = atan2 (sin (turn) * cos (to), cos (from) * sin (to) - sin (from) * cos (to) * cos (turn));

  return _ (patterns[((int) round (bearing / (G_PI / 4)) + 8) % 8]);
}

static void
add_nearest (Dialog *self, GtkWidget *group)
{
  double                 distance;
  const JalonWorldPlace *place =
      jalon_world_find_nearest_place (jalon_session_get_world (self->session), self->lon, self->lat, &distance);
  g_autofree char *detail = place != NULL ? jalon_place_entry_dup_detail (self->session, place) : NULL;
  const char      *name;
  g_autofree char *title = NULL;
  g_autofree char *metres = NULL;
  g_autofree char *direction = NULL;
  g_autofree char *words = NULL;

  if (place == NULL)
    return;
  name = jalon_world_place_get_name (place, jalon_session_get_language (self->session));
  /* Translators: a place, then its first-level division and country: "Kidal (Kidal, Mali)". */
  title = g_strdup_printf (C_ ("place", "%s (%s)"), name, detail);
  metres = jalon_words_dup_distance (distance);
  direction = jalon_text_fill (get_direction (self->lon, self->lat, place), title);
  words = distance < THERE ? g_strdup (title) : g_strdup_printf ("%s %s", metres, direction);
  add_row (group, _ ("Nearest place"), words);
}

static void
add_country (Dialog *self, GtkWidget *group)
{
  JalonWorld    *world = jalon_session_get_world (self->session);
  JalonWorldview worldview = jalon_session_get_worldview (self->session);
  const char    *code = jalon_world_country_at (world, worldview, self->lon, self->lat);
  const char    *note = code != NULL ? jalon_world_get_status_note (world, worldview, code) : NULL;

  add_row (group,
           _ ("Country"),
           code != NULL ? jalon_session_get_name (self->session, code) : _ ("None: at sea, or no state’s land"));
  if (note != NULL)
    add_row (group, _ ("Status"), note);
}

static void
activated_cb (Dialog *self, GtkWidget *row)
{
  const char      *id = g_object_get_data (G_OBJECT (row), "id");
  guint            position;
  JalonDossier    *dossier = jalon_session_get_dossier (self->session);
  const JalonKind *kind = jalon_kind_find (dossier, id, &position);

  if (kind != NULL)
    jalon_session_select_id (self->session, JALON_THING_FEATURE + kind->id, id);
  gtk_window_close (self->window);
}

/* "7 April 2025 · 12 km" */
static char *
dup_about (Dialog *self, const JalonNear *near)
{
  JalonRecord     *record = near->kind->dup (near->kind, jalon_session_get_dossier (self->session), near->position);
  g_autofree char *time = jalon_time_dup_label (&record->time);
  g_autofree char *distance = jalon_words_dup_distance (near->distance);
  const char      *noun = g_dgettext (GETTEXT_PACKAGE, jalon_kind_refine (near->kind, record)->noun);

  jalon_schema_free (near->kind->schema, record);
  return g_strjoin (" · ", noun, distance, *time != '\0' ? time : NULL, NULL);
}

static void
add_near (Dialog *self, AdwPreferencesPage *page)
{
  JalonDossier *dossier = jalon_session_get_dossier (self->session);
  const char   *language = jalon_session_get_language (self->session);
  g_autoptr (GArray) found = jalon_near_list (dossier, self->lon, self->lat, REACH, MAX_NEAR);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("In This Dossier"), NULL);

  if (found->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("Nothing within 100 km"));
  for (guint i = 0; i < found->len; i++)
    {
      const JalonNear *near = &g_array_index (found, JalonNear, i);
      g_autofree char *title = near->kind->dup_title (near->kind, dossier, near->position, language);
      g_autofree char *about = dup_about (self, near);
      AdwActionRow    *row = add_row (group, title, about);

      g_object_set_data_full (G_OBJECT (row),
                              "id",
                              g_strdup (near->kind->get_id (near->kind, dossier, near->position)),
                              g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_swapped (row, "activated", G_CALLBACK (activated_cb), self);
    }
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
create_page (Dialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *where = adw_preferences_group_new ();
  GtkWidget *coordinates = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Coordinates"), NULL);

  add_country (self, where);
  add_nearest (self, where);
  add_copied (coordinates, _ ("Decimal degrees"), jalon_coordinates_dup_text (self->lon, self->lat));
  add_copied (coordinates, _ ("Degrees, minutes, seconds"), jalon_coordinates_dup_degrees (self->lon, self->lat));
  add_copied (coordinates, _ ("MGRS"), jalon_mgrs_dup_text (self->lon, self->lat));
  add_copied (coordinates, _ ("Plus Code"), jalon_plus_code_dup_text (self->lon, self->lat));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (where));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (coordinates));
  add_near (self, ADW_PREFERENCES_PAGE (page));
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

/**
 * jalon_where_dialog_present:
 * @parent: the window to stand over
 * @session: whose dossier and borders
 * @lon: degrees, from -180 to 180
 * @lat: degrees
 *
 * Says what is at a point, and selects what the person chooses of the dossier.
 */
void
jalon_where_dialog_present (GtkWindow *parent, JalonSession *session, double lon, double lat)
{
  Dialog    *self = g_new0 (Dialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->window = GTK_WINDOW (adw_window_new ());
  self->session = g_object_ref (session);
  self->lon = lon;
  self->lat = lat;
  jalon_plain_set_window_title (self->window, NULL, _ ("What Is Here?"));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), create_page (self));
  adw_window_set_content (ADW_WINDOW (self->window), box);
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  gtk_window_set_transient_for (self->window, parent);
  gtk_window_set_destroy_with_parent (self->window, TRUE);
  gtk_window_set_modal (self->window, TRUE);
  jalon_key_close_on_escape (self->window);
  g_object_set_data_full (G_OBJECT (self->window), "where-dialog", self, (GDestroyNotify) dialog_free);
  gtk_window_present (self->window);
}
