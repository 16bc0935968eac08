/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that finds what a person wants to see on the map: coordinates and
 * codes, airports by their codes, events by their words, states and places by
 * their names.
 */

#include "config.h"

#include "jalon-go-to-entry.h"

#include "jalon-coordinates.h"
#include "jalon-event-titles.h"
#include "jalon-place-entry.h"
#include "jalon-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of each sort, so that all have room. */
#define MAX_EVENTS 3
#define MAX_COUNTRIES 3
#define MAX_PLACES 8

/* Letters before events are looked for. */
#define MIN_WORDS 3

/* How far around a point is to be seen, degrees. */
#define REACH 1.5

struct _JalonGoToEntry
{
  JalonCompletionEntry parent_instance;

  GPtrArray *matches; /* (owned) (element-type JalonGoTo): what is offered now */
};

G_DEFINE_FINAL_TYPE (JalonGoToEntry, jalon_go_to_entry, JALON_TYPE_COMPLETION_ENTRY)

static void
go_to_free (gpointer match)
{
  g_free (((JalonGoTo *) match)->id);
  g_free (match);
}

static JalonSession *
get_session (JalonGoToEntry *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static void
add (JalonGoToEntry *self, const char *label, const char *detail, const JalonGoTo *match)
{
  JalonGoTo *copy = g_memdup2 (match, sizeof *match);

  copy->id = g_strdup (match->id);
  g_ptr_array_add (self->matches, copy);
  jalon_completion_entry_add_match (JALON_COMPLETION_ENTRY (self), label, detail, copy);
}

static void
offer_coordinates (JalonGoToEntry *self, const char *words)
{
  g_autofree char *label = NULL;
  JalonCoordinates found;
  JalonGoTo        match = { .kind = JALON_THING_NONE };

  if (!jalon_coordinates_parse (words, &found))
    return;
  match.lon = found.lon;
  match.lat = found.lat;
  match.reach = MAX (REACH, found.size);
  label = jalon_coordinates_dup_text (found.lon, found.lat);
  add (self, label, _ ("Coordinates"), &match);
}

static void
offer_airport (JalonGoToEntry *self, const char *words)
{
  const gsize              length = strlen (words);
  const JalonWorldAirport *airport =
      length == 3 || length == 4 ? jalon_world_find_airport (jalon_session_get_world (get_session (self)), words)
                                 : NULL;
  g_autofree char *detail = NULL;

  if (airport == NULL)
    return;
  detail = g_strdup_printf ("%s, %s", airport->icao, jalon_session_get_name (get_session (self), airport->country));
  add (self,
       airport->name,
       detail,
       &(JalonGoTo){ .kind = JALON_THING_NONE, .lon = airport->lon, .lat = airport->lat, .reach = REACH });
}

static void
offer_events (JalonGoToEntry *self, const char *words)
{
  JalonSession    *session = get_session (self);
  JalonDossier    *dossier = jalon_session_get_dossier (session);
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  guint n = 0;

  if (g_utf8_strlen (words, -1) < MIN_WORDS)
    return;
  query->text = g_strdup (words);
  result = jalon_query_run (query, dossier);
  for (guint row = jalon_bitset_next (result->rows[JALON_KIND_EVENT], 0); row != JALON_BITSET_END && n < MAX_EVENTS;
       row = jalon_bitset_next (result->rows[JALON_KIND_EVENT], row + 1), n++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);
      g_autofree char *title = jalon_event_store_dup_title (store, row, jalon_session_get_language (session));
      g_autofree char *time = jalon_time_dup_label (&record->time);

      /* A title that tells two events apart may have the day in it. */
      add (self,
           title,
           strstr (title, time) == NULL ? time : NULL,
           &(JalonGoTo){ .kind = JALON_THING_EVENT, .id = record->id });
    }
}

static void
offer_countries (JalonGoToEntry *self, const char *words)
{
  JalonSession      *session = get_session (self);
  const char *const *codes = jalon_world_list_codes (jalon_session_get_world (session), FALSE);
  g_autofree char   *folded = jalon_text_fold (words);
  g_autofree char   *code = g_ascii_strup (words, -1);
  guint              n = 0;

  for (guint i = 0; codes != NULL && codes[i] != NULL && n < MAX_COUNTRIES; i++)
    {
      const char      *name = jalon_session_get_name (session, codes[i]);
      g_autofree char *folded_name = jalon_text_fold (name);

      if (!g_str_has_prefix (folded_name, folded) && !g_str_equal (codes[i], code))
        continue;
      add (self, name, _ ("Country"), &(JalonGoTo){ .kind = JALON_THING_COUNTRY, .id = (char *) codes[i] });
      n++;
    }
}

static void
offer_places (JalonGoToEntry *self, const char *words)
{
  JalonSession *session = get_session (self);
  g_autoptr (GPtrArray) found = jalon_place_entry_complete (session, words, MAX_PLACES);

  for (guint i = 0; i < found->len; i++)
    {
      const JalonWorldPlace *place = g_ptr_array_index (found, i);
      g_autofree char       *detail = jalon_place_entry_dup_detail (session, place);

      add (self,
           jalon_world_place_get_name (place, jalon_session_get_language (session)),
           detail,
           &(JalonGoTo){ .kind = JALON_THING_NONE, .lon = place->lon, .lat = place->lat, .reach = REACH });
    }
}

/* Whether a place has that very name, as Gao in Mali, which is the code of an airport in Cuba too. */
static gboolean
is_place (JalonGoToEntry *self, const char *words)
{
  g_autoptr (GPtrArray) found = jalon_world_find_places (jalon_session_get_world (get_session (self)), words, NULL);

  return found->len > 0;
}

static void
jalon_go_to_entry_offer (JalonCompletionEntry *entry, const char *words)
{
  JalonGoToEntry *self = JALON_GO_TO_ENTRY (entry);
  const gboolean  places_first = is_place (self, words);

  g_ptr_array_set_size (self->matches, 0);
  offer_coordinates (self, words);
  offer_countries (self, words);
  if (places_first)
    offer_places (self, words);
  offer_airport (self, words);
  offer_events (self, words);
  if (!places_first)
    offer_places (self, words);
}

static void
jalon_go_to_entry_finalize (GObject *object)
{
  g_ptr_array_unref (JALON_GO_TO_ENTRY (object)->matches);

  G_OBJECT_CLASS (jalon_go_to_entry_parent_class)->finalize (object);
}

static void
jalon_go_to_entry_class_init (JalonGoToEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_go_to_entry_finalize;
  JALON_COMPLETION_ENTRY_CLASS (klass)->offer = jalon_go_to_entry_offer;
}

static void
jalon_go_to_entry_init (JalonGoToEntry *self)
{
  self->matches = g_ptr_array_new_with_free_func (go_to_free);
  jalon_completion_entry_set_hint (JALON_COMPLETION_ENTRY (self),
                                   _ ("Country, place, airport, coordinates or event"),
                                   "edit-find-symbolic");
}
