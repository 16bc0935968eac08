/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of places from the bundled gazetteer. A name
 * that is not in it may stand all the same.
 */

#include "config.h"

#include "jalon-place-entry.h"

#include "jalon-named-codes.h"

#include <glib/gi18n.h>

/* More than are shown: of several places with one name and country the first is enough. */
#define MAX_FOUND 16

struct _JalonPlaceEntry
{
  JalonCompletionEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonPlaceEntry, jalon_place_entry, JALON_TYPE_COMPLETION_ENTRY)

static const char *
get_name (JalonPlaceEntry *self, const JalonWorldPlace *place)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));

  return jalon_world_place_get_name (place, jalon_session_get_language (session));
}

/**
 * jalon_place_entry_dup_detail:
 * @session: whose language the names are in
 *
 * Returns: (transfer full): what tells a place from others of its name
 */
char *
jalon_place_entry_dup_detail (JalonSession *session, const JalonWorldPlace *place)
{
  const char *country = jalon_session_get_name (session, place->country);

  if (place->admin1 == NULL)
    return g_strdup (country);

  /* Translators: a first-level division and its country: "Kidal, Mali". */
  return g_strdup_printf (C_ ("place", "%s, %s"), place->admin1, country);
}

/**
 * jalon_place_entry_complete:
 * @session: whose dossier is looked at
 * @words: the beginning of a name
 * @limit: how many at most
 *
 * Returns: (transfer container) (element-type JalonWorldPlace): places; those in countries that the dossier names come
 *   first
 */
GPtrArray *
jalon_place_entry_complete (JalonSession *session, const char *words, guint limit)
{
  g_autoptr (JalonQuery) all = jalon_query_new ();
  g_autoptr (GArray) named = jalon_named_codes_list_any (jalon_session_get_dossier (session), all);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < named->len; i++)
    g_ptr_array_add (own, (gpointer) g_array_index (named, JalonNamedCode, i).code);
  g_ptr_array_add (own, NULL);
  return jalon_world_complete_places (jalon_session_get_world (session),
                                      words,
                                      (const char *const *) own->pdata,
                                      limit);
}

static void
jalon_place_entry_offer (JalonCompletionEntry *entry, const char *words)
{
  JalonPlaceEntry *self = JALON_PLACE_ENTRY (entry);
  JalonSession    *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_autoptr (GPtrArray) found = jalon_place_entry_complete (session, words, MAX_FOUND);

  for (guint i = 0; i < found->len && !jalon_completion_entry_is_full (entry); i++)
    {
      const JalonWorldPlace *place = g_ptr_array_index (found, i);
      g_autofree char       *detail = jalon_place_entry_dup_detail (session, place);

      jalon_completion_entry_add_match (entry, get_name (self, place), detail, place);
    }
}

static void
jalon_place_entry_picked (JalonCompletionEntry *entry, gconstpointer match)
{
  jalon_completion_entry_set_text (entry, get_name (JALON_PLACE_ENTRY (entry), match));
}

static void
jalon_place_entry_class_init (JalonPlaceEntryClass *klass)
{
  JALON_COMPLETION_ENTRY_CLASS (klass)->offer = jalon_place_entry_offer;
  JALON_COMPLETION_ENTRY_CLASS (klass)->picked = jalon_place_entry_picked;
}

static void
jalon_place_entry_init (JalonPlaceEntry *self)
{
  jalon_completion_entry_set_hint (JALON_COMPLETION_ENTRY (self), _ ("Name of the place"), "mark-location-symbolic");
}
