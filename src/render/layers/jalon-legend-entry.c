/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The entries of a legend.
 */

#include "config.h"

#include "jalon-legend-entry.h"

#include "jalon-i18n.h"

static const char *const headings[JALON_N_LEGEND_SECTIONS] = {
  [JALON_LEGEND_SUMS] = N_ ("Number of events"), [JALON_LEGEND_COUNTRIES] = N_ ("Countries"),
  [JALON_LEGEND_AIRSPACE] = N_ ("Airspace"),     [JALON_LEGEND_SITES] = N_ ("Sites"),
  [JALON_LEGEND_EVENTS] = N_ ("Events"),         [JALON_LEGEND_CERTAINTY] = N_ ("How surely"),
  [JALON_LEGEND_BORDERS] = N_ ("Borders"),
};

static void
entry_free (gpointer data)
{
  JalonLegendEntry *entry = data;

  g_free (entry->label);
  g_free (entry);
}

/**
 * jalon_legend_entries_new:
 *
 * Returns: (transfer full) (element-type JalonLegendEntry): a legend without entries
 */
GPtrArray *
jalon_legend_entries_new (void)
{
  return g_ptr_array_new_with_free_func (entry_free);
}

/**
 * jalon_legend_entry_add:
 * @label: in the language of the words
 * @draw: draws its swatch
 * @value: for @draw
 * @style: for @draw
 *
 * Adds a class to a legend.
 *
 * Returns: (transfer none): its entry
 */
JalonLegendEntry *
jalon_legend_entry_add (GPtrArray         *entries,
                        JalonLegendSection section,
                        const char        *label,
                        JalonSwatchFunc    draw,
                        guint              value,
                        guint              style)
{
  JalonLegendEntry *entry = g_new0 (JalonLegendEntry, 1);

  entry->section = _ (headings[section]);
  entry->order = section;
  entry->label = g_strdup (label);
  entry->draw = draw;
  entry->value = value;
  entry->style = style;
  g_ptr_array_add (entries, entry);

  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const JalonLegendEntry *first = *(const JalonLegendEntry *const *) a;
  const JalonLegendEntry *second = *(const JalonLegendEntry *const *) b;

  return (int) first->order - (int) second->order;
}

/**
 * jalon_legend_entries_sort:
 *
 * Puts the entries of each section together; they stay in the order in which they were added.
 */
void
jalon_legend_entries_sort (GPtrArray *entries)
{
  g_ptr_array_sort (entries, compare_entries);
}
