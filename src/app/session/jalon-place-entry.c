/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of places from the bundled gazetteer. A name
 * that is not in it may stand all the same.
 */

#include "config.h"

#include "jalon-place-entry.h"

#include <glib/gi18n.h>

/* More than are shown: of several places with one name and country the first is enough. */
#define MAX_FOUND 16

struct _JalonPlaceEntry
{
  JalonCompletionEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonPlaceEntry, jalon_place_entry, JALON_TYPE_COMPLETION_ENTRY)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_name (JalonPlaceEntry *self, const JalonWorldPlace *place)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));

  return jalon_world_place_get_name (place, jalon_session_get_language (session));
}

static char *
dup_detail (JalonPlaceEntry *self, const JalonWorldPlace *place)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  const char   *country = jalon_session_get_name (session, place->country);

  if (place->admin1 == NULL)
    return g_strdup (country);

  /* Translators: a first-level division and its country: "Kidal, Mali". */
  return g_strdup_printf (C_ ("place", "%s, %s"), place->admin1, country);
}

static void
jalon_place_entry_offer (JalonCompletionEntry *entry, const char *words)
{
  JalonPlaceEntry *self = JALON_PLACE_ENTRY (entry);
  JalonSession    *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_autoptr (GPtrArray) found = jalon_world_complete_places (jalon_session_get_world (session), words, MAX_FOUND);

  for (guint i = 0; i < found->len && !jalon_completion_entry_is_full (entry); i++)
    {
      const JalonWorldPlace *place = g_ptr_array_index (found, i);
      g_autofree char       *detail = dup_detail (self, place);

      jalon_completion_entry_add_match (entry, get_name (self, place), detail, place);
    }
}

static void
jalon_place_entry_pick (JalonCompletionEntry *entry, gconstpointer match)
{
  jalon_completion_entry_set_text (entry, get_name (JALON_PLACE_ENTRY (entry), match));
  g_signal_emit (entry, signals[PICKED], 0, match);
}

static void
jalon_place_entry_class_init (JalonPlaceEntryClass *klass)
{
  JALON_COMPLETION_ENTRY_CLASS (klass)->offer = jalon_place_entry_offer;
  JALON_COMPLETION_ENTRY_CLASS (klass)->pick = jalon_place_entry_pick;

  /* A place was chosen; a JalonWorldPlace of the session's world. */
  signals[PICKED] = g_signal_new ("picked",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_POINTER);
}

static void
jalon_place_entry_init (JalonPlaceEntry *self)
{
  jalon_completion_entry_set_hint (JALON_COMPLETION_ENTRY (self), _ ("Name of the place"), "mark-location-symbolic");
}
