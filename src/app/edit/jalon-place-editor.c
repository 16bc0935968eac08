/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place to be edited. Coordinates come from the gazetteer, from the map or
 * as a person writes them; a name that the gazetteer does not have, or a class
 * without a point, has none.
 */

#include "config.h"

#include "jalon-codes-editor.h"
#include "jalon-coordinates.h"
#include "jalon-draw-dialog.h"
#include "jalon-place-editor.h"
#include "jalon-place-entry.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* A place that is written coarser than so many degrees has a radius: some half a kilometre. */
#define COARSE 0.005

#define METRES_PER_DEGREE (G_PI / 180 * JALON_EARTH_RADIUS)

struct _JalonPlaceEditor
{
  JalonSessionWidget parent_instance;

  JalonCompletionEntry *name;
  GtkDropDown          *precisions;
  GtkEntry             *point;
  JalonCodesEditor     *countries;
  GtkLabel             *note;
  GtkLabel             *fault;

  JalonPlace *before;  /* (owned) (nullable): as it was given */
  JalonPlace *place;   /* (owned): as it is now, but for what stands in the fields */
  gboolean    by_hand; /* its point is not that of its name */
  gboolean    showing; /* what is in @point comes from the place */
  char       *placed;  /* (owned) (nullable): the name that the countries came with, where no person gave them */
};

G_DEFINE_FINAL_TYPE (JalonPlaceEditor, jalon_place_editor, JALON_TYPE_SESSION_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JalonSession *
get_session (JalonPlaceEditor *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static JalonPrecision
get_precision (JalonPlaceEditor *self)
{
  return gtk_drop_down_get_selected (self->precisions);
}

static void
update_note (JalonPlaceEditor *self)
{
  g_autofree char *distance = self->place->radius > 0 ? jalon_words_dup_distance (self->place->radius) : NULL;
  g_autofree char *reach = NULL;
  const char      *note = NULL;

  /* Translators: %s is a distance, "25 km". */
  reach = distance != NULL ? g_strdup_printf (_ ("Within %s of this point"), distance) : NULL;
  if (get_precision (self) == JALON_PRECISION_NONE)
    note = NULL;
  else if (!jalon_precision_is_point (get_precision (self)))
    note = _ ("Drawn on the whole area, never as a point");
  else if (!jalon_place_has_point (self->place) && !self->by_hand)
    note = _ ("Not in the gazetteer: stands in the list, without a point on the map");
  else if (jalon_place_has_point (self->place))
    note = reach;

  jalon_plain_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->point), jalon_precision_is_point (get_precision (self)));
}

static void
show_point (JalonPlaceEditor *self)
{
  g_autofree char *text =
      jalon_place_has_point (self->place) ? jalon_coordinates_dup_text (self->place->lon, self->place->lat) : NULL;

  self->showing = TRUE;
  jalon_plain_set_entry (GTK_EDITABLE (self->point), text);
  self->showing = FALSE;
}

static void
set_point (JalonPlaceEditor *self, const JalonWorldPlace *found)
{
  g_clear_pointer (&self->place->gazetteer, g_free);
  self->place->lon = found != NULL ? found->lon : NAN;
  self->place->lat = found != NULL ? found->lat : NAN;
  self->place->radius = 0.0;
  if (found != NULL)
    self->place->gazetteer = g_strdup (found->source);
  self->by_hand = FALSE;
  show_point (self);
}

static char *
dup_point_text (JalonPlaceEditor *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->point))));
}

/* The countries that come with a name or a point, until the person gives others. */
static void
set_countries (JalonPlaceEditor *self, const char *const *codes, const char *name)
{
  jalon_codes_editor_set_codes (self->countries, codes);
  g_free (self->placed);
  self->placed = g_strdup (name);
}

static void
countries_changed_cb (JalonPlaceEditor *self)
{
  g_clear_pointer (&self->placed, g_free);
}

/* The state that a point lies in, where none is named. */
static void
name_country (JalonPlaceEditor *self)
{
  JalonSession *session = get_session (self);
  g_auto (GStrv) countries = jalon_codes_editor_dup_codes (self->countries);
  const char *codes[] = { jalon_world_country_at (jalon_session_get_world (session),
                                                  jalon_session_get_worldview (session),
                                                  self->place->lon,
                                                  self->place->lat),
                          NULL };

  if (countries == NULL)
    set_countries (self, codes, NULL);
}

/* Who writes a place to the metre means that place, and not the town whose name stands beside it. */
static void
tell_exact (JalonPlaceEditor *self)
{
  const JalonPrecision precision = get_precision (self);

  if (precision == JALON_PRECISION_CITY || precision == JALON_PRECISION_NEAR_CITY)
    gtk_drop_down_set_selected (self->precisions, JALON_PRECISION_SITE);
}

/* Written by hand. */
static void
point_changed_cb (JalonPlaceEditor *self)
{
  g_autofree char *text = dup_point_text (self);
  JalonCoordinates found;

  if (self->showing)
    return;
  g_clear_pointer (&self->place->gazetteer, g_free);
  self->place->lon = self->place->lat = NAN;
  self->place->radius = 0.0;
  self->by_hand = *text != '\0';
  if (jalon_coordinates_parse (text, &found))
    {
      self->place->lon = found.lon;
      self->place->lat = found.lat;
      if (found.size > COARSE)
        self->place->radius = round (found.size / 2 * METRES_PER_DEGREE);
      else
        tell_exact (self);
      name_country (self);
    }
  update_note (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
drawn_cb (const JalonDrawn *drawn, gpointer data)
{
  JalonPlaceEditor *self = data;

  g_clear_pointer (&self->place->gazetteer, g_free);
  self->place->lon = drawn->lon;
  self->place->lat = drawn->lat;
  self->place->radius = drawn->radius;
  self->by_hand = TRUE;
  show_point (self);
  name_country (self);
  if (!jalon_precision_is_point (get_precision (self)))
    gtk_drop_down_set_selected (self->precisions, JALON_PRECISION_SITE);
  update_note (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_cb (JalonPlaceEditor *self)
{
  g_auto (GStrv) countries = jalon_codes_editor_dup_codes (self->countries);
  gboolean has_point = jalon_place_has_point (self->place);

  jalon_draw_dialog_present (GTK_WIDGET (self),
                             get_session (self),
                             &(JalonDrawn){
                                 .is_point = TRUE,
                                 .lon = has_point ? self->place->lon : NAN,
                                 .lat = has_point ? self->place->lat : NAN,
                                 .radius = self->place->radius,
                                 .country = countries != NULL ? countries[0] : NULL,
                             },
                             drawn_cb,
                             G_OBJECT (self));
}

/* The name of the place as it was given. */
static char *
dup_name_before (JalonPlaceEditor *self)
{
  return self->before != NULL ? jalon_words_dup_text (get_session (self), self->before->name) : NULL;
}

/* (transfer full): without the blanks around it */
static char *
dup_name (JalonPlaceEditor *self)
{
  g_autofree char *before = dup_name_before (self);

  return jalon_completion_entry_dup_text (self->name, before);
}

static void
picked_cb (JalonPlaceEditor *self, const JalonWorldPlace *found)
{
  const char      *countries[] = { found->country, NULL };
  g_autofree char *name = dup_name (self);

  set_point (self, found);
  set_countries (self, countries, name);
  if (!jalon_precision_is_point (get_precision (self)))
    gtk_drop_down_set_selected (self->precisions, JALON_PRECISION_CITY);
  update_note (self);
}

/* Whether the name is that of the place as it was given. */
static gboolean
is_name_before (JalonPlaceEditor *self, const char *name)
{
  g_autofree char *before = dup_name_before (self);

  return g_strcmp0 (before != NULL ? before : "", name) == 0;
}

/* A single country of a place that the gazetteer has came with its name, as far as can be told. */
static void
show_countries (JalonPlaceEditor *self)
{
  const char *const *countries = (const char *const *) self->place->countries;
  const gboolean     is_found =
      self->place->gazetteer != NULL && countries != NULL && g_strv_length (self->place->countries) == 1;
  g_autofree char *name = is_found ? dup_name_before (self) : NULL;

  set_countries (self, countries, name);
}

static void
restore_point (JalonPlaceEditor *self)
{
  self->place->lon = self->before->lon;
  self->place->lat = self->before->lat;
  self->place->radius = self->before->radius;
  g_free (self->place->gazetteer);
  self->place->gazetteer = g_strdup (self->before->gazetteer);
  show_point (self);
  if (self->placed != NULL)
    show_countries (self);
}

/* What the gazetteer has of that name, where the person said. Countries that came with another place go with it. */
static void
find_place (JalonPlaceEditor *self, const char *name)
{
  JalonWorld *world = jalon_session_get_world (get_session (self));
  g_auto (GStrv) countries = NULL;
  g_autoptr (GPtrArray) places = NULL;
  const JalonWorldPlace *found;

  if (self->placed != NULL && !g_str_has_prefix (name, self->placed))
    jalon_codes_editor_set_codes (self->countries, NULL);
  countries = jalon_codes_editor_dup_codes (self->countries);
  if (*name != '\0')
    places = jalon_world_find_places (world, name, countries != NULL ? countries[0] : NULL);
  found = places != NULL && places->len > 0 ? g_ptr_array_index (places, 0) : NULL;
  set_point (self, found);
  if (found != NULL && countries == NULL)
    set_countries (self, (const char *const[]){ found->country, NULL }, name);
}

/* Written by hand: the point of the name before is not that of this one. */
static void
name_changed_cb (JalonPlaceEditor *self)
{
  g_autofree char *name = dup_name (self);

  if (self->by_hand)
    return;
  if (self->before != NULL && is_name_before (self, name))
    {
      restore_point (self);
      update_note (self);
      return;
    }
  find_place (self, name);
  update_note (self);
}

/* What is wrong with it has the focus. */
static gboolean
jalon_place_editor_grab_focus (GtkWidget *widget)
{
  JalonPlaceEditor *self = JALON_PLACE_EDITOR (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->fault)) ? GTK_WIDGET (self->point)
                                                                                  : GTK_WIDGET (self->name));
}

static void
jalon_place_editor_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_PLACE_EDITOR);

  G_OBJECT_CLASS (jalon_place_editor_parent_class)->dispose (object);
}

static void
jalon_place_editor_finalize (GObject *object)
{
  JalonPlaceEditor *self = JALON_PLACE_EDITOR (object);

  g_clear_pointer (&self->before, jalon_place_free);
  g_clear_pointer (&self->place, jalon_place_free);
  g_free (self->placed);

  G_OBJECT_CLASS (jalon_place_editor_parent_class)->finalize (object);
}

static void
jalon_place_editor_class_init (JalonPlaceEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_place_editor_dispose;
  object_class->finalize = jalon_place_editor_finalize;
  widget_class->grab_focus = jalon_place_editor_grab_focus;

  g_type_ensure (JALON_TYPE_CODES_EDITOR);
  g_type_ensure (JALON_TYPE_PLACE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-place-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonPlaceEditor, name);
  gtk_widget_class_bind_template_child (widget_class, JalonPlaceEditor, precisions);
  gtk_widget_class_bind_template_child (widget_class, JalonPlaceEditor, point);
  gtk_widget_class_bind_template_child (widget_class, JalonPlaceEditor, countries);
  gtk_widget_class_bind_template_child (widget_class, JalonPlaceEditor, note);
  gtk_widget_class_bind_template_child (widget_class, JalonPlaceEditor, fault);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, countries_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_note);

  /* The person wrote coordinates. */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   g_cclosure_marshal_VOID__VOID,
                                   G_TYPE_NONE,
                                   0);
}

static void
jalon_place_editor_init (JalonPlaceEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->place = jalon_place_new (JALON_PRECISION_NONE);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < JALON_N_PRECISIONS; i++)
    gtk_string_list_append (labels, jalon_vocabulary_get_label (JALON_VOCABULARY_PRECISION, i));
  gtk_drop_down_set_model (self->precisions, G_LIST_MODEL (labels));
  jalon_widget_name_button (GTK_WIDGET (self->precisions), GTK_TYPE_TOGGLE_BUTTON, _ ("How exact the place is"));
}

/**
 * jalon_place_editor_set_place:
 * @self: an editor
 * @place: (nullable): the place to edit; copied
 */
void
jalon_place_editor_set_place (JalonPlaceEditor *self, const JalonPlace *place)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JALON_IS_PLACE_EDITOR (self));

  jalon_place_free (self->before);
  self->before = jalon_place_copy (place);
  jalon_place_free (self->place);
  self->place = place != NULL ? jalon_place_copy (place) : jalon_place_new (JALON_PRECISION_NONE);
  name = jalon_words_dup_text (get_session (self), self->place->name);

  jalon_completion_entry_set_text (self->name, name);
  show_countries (self);
  gtk_drop_down_set_selected (self->precisions, self->place->precision);
  self->by_hand = jalon_place_has_point (self->place) && self->place->gazetteer == NULL && self->place->name == NULL;
  show_point (self);
  update_note (self);
}

/**
 * jalon_place_editor_dup_fault:
 *
 * Returns: (transfer full) (nullable): what is wrong with the coordinates, translated
 */
char *
jalon_place_editor_dup_fault (JalonPlaceEditor *self)
{
  g_autofree char *text = dup_point_text (self);

  if (*text == '\0' || !jalon_precision_is_point (get_precision (self)) || jalon_place_has_point (self->place))
    return NULL;
  return g_strdup (_ ("These are no coordinates. Write degrees, latitude first (17.5, -2.5 or 17°30′N 2°30′W), "
                      "a full Plus Code, or an MGRS reference"));
}

/**
 * jalon_place_editor_show_fault:
 * @fault: (nullable): what is wrong with the coordinates, translated
 *
 * Says it below them.
 */
void
jalon_place_editor_show_fault (JalonPlaceEditor *self, const char *fault)
{
  g_return_if_fail (JALON_IS_PLACE_EDITOR (self));

  jalon_plain_set_label (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  jalon_widget_set_invalid (GTK_WIDGET (self->point), fault != NULL);
}

/* Whether there is nothing in the fields, and was nothing. */
static gboolean
is_without_place (JalonPlaceEditor *self, const char *name, char **countries)
{
  return self->before == NULL && *name == '\0' && countries == NULL && get_precision (self) == JALON_PRECISION_NONE;
}

/**
 * jalon_place_editor_dup_place:
 *
 * Returns: (transfer full) (nullable): the place as the fields have it, no finer than a class that was chosen
 *   says; %NULL where there was none and there still is none
 */
JalonPlace *
jalon_place_editor_dup_place (JalonPlaceEditor *self)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) countries = NULL;
  gboolean    renamed;
  JalonPlace *place;

  g_return_val_if_fail (JALON_IS_PLACE_EDITOR (self), NULL);

  name = dup_name (self);
  countries = jalon_codes_editor_dup_codes (self->countries);
  if (is_without_place (self, name, countries))
    return NULL;

  place = jalon_place_copy (self->place);
  renamed = !is_name_before (self, name);
  if (renamed)
    {
      g_free (place->name);
      place->name = *name != '\0' ? g_steal_pointer (&name) : NULL;
    }
  g_strfreev (place->countries);
  place->countries = g_steal_pointer (&countries);
  if ((renamed || place->precision != get_precision (self)) && !jalon_precision_is_point (get_precision (self)))
    {
      place->lon = place->lat = NAN;
      place->radius = 0.0;
      g_clear_pointer (&place->gazetteer, g_free);
    }
  place->precision = get_precision (self);

  return place;
}
