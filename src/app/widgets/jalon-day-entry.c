/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and showing the dates of two entries, and what is wrong with them.
 */

#include "config.h"

#include "jalon-day-entry.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-written-day.h"

#include <glib/gi18n.h>

/**
 * jalon_day_entry_read:
 * @entry: an entry
 * @out_first: (out): first day, or %JALON_DAY_NONE
 * @out_last: (out): last day, included, or %JALON_DAY_NONE
 *
 * Reads what is in an entry; an empty one is open on its side.
 *
 * Returns: %FALSE where it holds no date
 */
gboolean
jalon_day_entry_read (GtkEntry *entry, gint32 *out_first, gint32 *out_last)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  JalonTimePrecision precision;

  *out_first = *out_last = JALON_DAY_NONE;

  return *text == '\0' || jalon_written_day_parse (text, out_first, out_last, &precision);
}

/**
 * jalon_day_entries_read:
 * @since: the entry of the first day
 * @until: the entry of the last one
 * @out_since: (out): first day, or %JALON_DAY_NONE
 * @out_until: (out): last day, included, or %JALON_DAY_NONE
 *
 * Returns: %FALSE where they are no range
 */
gboolean
jalon_day_entries_read (GtkEntry *since, GtkEntry *until, gint32 *out_since, gint32 *out_until)
{
  gint32 other;

  return jalon_day_entry_read (since, out_since, &other) && jalon_day_entry_read (until, &other, out_until) &&
         (*out_since == JALON_DAY_NONE || *out_until == JALON_DAY_NONE || *out_since <= *out_until);
}

/**
 * jalon_day_entries_check:
 * @since: the entry of the first day
 * @until: the entry of the last one
 *
 * Marks the entries that hold no date.
 *
 * Returns: (nullable): what is wrong; %NULL where they are a range
 */
const char *
jalon_day_entries_check (GtkEntry *since, GtkEntry *until)
{
  gint32   first, last, other;
  gboolean since_valid = jalon_day_entry_read (since, &first, &other);
  gboolean until_valid = jalon_day_entry_read (until, &other, &last);

  jalon_widget_set_invalid (GTK_WIDGET (since), !since_valid);
  jalon_widget_set_invalid (GTK_WIDGET (until), !until_valid);
  if (!since_valid || !until_valid)
    return _ ("Write a year, a month (2025-04) or a day (2025-04-07).");
  if (!jalon_day_entries_read (since, until, &first, &last))
    return _ ("The last day is before the first.");

  return NULL;
}

static void
show_day (GtkEntry *entry, gint32 day, gboolean is_since)
{
  g_autofree char *text = day != JALON_DAY_NONE ? jalon_day_format_iso (day) : g_strdup ("");
  gint32           first, last;

  /* What is written already may mean the same day in fewer figures. */
  if (jalon_day_entry_read (entry, &first, &last) && (is_since ? first : last) == day)
    return;

  jalon_plain_set_entry (GTK_EDITABLE (entry), text);
}

/**
 * jalon_day_entries_show:
 * @since: the entry of the first day
 * @until: the entry of the last one
 * @first: a day, or %JALON_DAY_NONE
 * @last: a day, or %JALON_DAY_NONE
 *
 * Writes a range into the entries, where they do not mean it already.
 */
void
jalon_day_entries_show (GtkEntry *since, GtkEntry *until, gint32 first, gint32 last)
{
  show_day (since, first, TRUE);
  show_day (until, last, FALSE);
}
