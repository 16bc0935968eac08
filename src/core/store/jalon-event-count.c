/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many events and how many notes, in words.
 */

#include "config.h"

#include "jalon-event-count.h"

#include "jalon-i18n.h"

/**
 * jalon_event_count_dup_words:
 * @n_rows: events and notes together
 * @n_notes: how many of them are notes
 *
 * Returns: (transfer full): "3 events and 2 notes", or those of them that there are; "0 events" where there is nothing
 */
char *
jalon_event_count_dup_words (guint n_rows, guint n_notes)
{
  guint            n_events = n_rows - n_notes;
  g_autofree char *events = g_strdup_printf (ngettext ("%'u event", "%'u events", n_events), n_events);
  g_autofree char *notes = g_strdup_printf (ngettext ("%'u note", "%'u notes", n_notes), n_notes);

  if (n_notes == 0)
    return g_steal_pointer (&events);
  if (n_events == 0)
    return g_steal_pointer (&notes);

  /* Translators: how many events, and how many notes: "3 events and 2 notes". */
  return g_strdup_printf (C_ ("count", "%1$s and %2$s"), events, notes);
}
