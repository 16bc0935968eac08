/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates alone, of a result that is there already: for those that are drawn with
 * a pointer, where asking the whole query anew would take too long.
 */

#include "config.h"

#include "jalon-query-private.h"

#include <string.h>

/**
 * jalon_result_list_between:
 * @since: first day, or %JALON_DAY_NONE
 * @until: last day, or %JALON_DAY_NONE
 *
 * Finds the events of a result that a query with these dates besides would find.
 *
 * Returns: (transfer full): their rows
 */
JalonBitset *
jalon_result_list_between (const JalonResult *result, JalonDossier *dossier, gint32 since, gint32 until)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));
  JalonBitset      *all = result->rows[JALON_KIND_EVENT];
  JalonBitset      *rows = jalon_bitset_new (jalon_bitset_get_size (all));
  gsize             n_words;
  const guint64    *from = jalon_bitset_get_words (all, &n_words);

  memcpy (jalon_bitset_get_words (rows, &n_words), from, n_words * sizeof *from);
  jalon_scan_spans (rows, columns.start, columns.end, since, until);
  return rows;
}
