/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The members of a cluster: events that the map has no room to tell apart.
 */

#include "config.h"

#include "jalon-details-links.h"
#include "jalon-details-page.h"
#include "jalon-event-count.h"
#include "jalon-event-snapshot.h"

#include <glib/gi18n.h>

void
jalon_details_show_cluster (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  guint            n_events = jalon_event_store_get_n_events (store);
  g_autoptr (JalonBitset) rows = jalon_bitset_new (n_events);
  g_autoptr (JalonEventSnapshot) events = jalon_event_snapshot_take (store);
  guint            n_notes = thing->cluster != NULL ? jalon_event_snapshot_count_notes (events, thing->cluster) : 0;
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; thing->cluster != NULL && i < thing->cluster->len; i++)
    {
      guint row = g_array_index (thing->cluster, guint, i);

      if (row < n_events)
        jalon_bitset_add (rows, row);
    }

  count = jalon_event_count_dup_words (jalon_bitset_count (rows), n_notes);
  /* Translators: %s is "3 events and 2 notes". */
  title = g_strdup_printf (_ ("%s at one place"), count);
  jalon_details_page_start (page, _ ("Cluster"), title);
  jalon_details_link_events (page, session, rows);
}
