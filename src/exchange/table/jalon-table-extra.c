/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members are strings as they stand in the table, whatever they look like: what
 * is read back is what was there.
 */

#include "config.h"

#include "jalon-table-extra.h"

#include "jalon-json-extra.h"
#include "jalon-json-words.h"

#include <string.h>

static void
append_string (GString *json, JalonCell cell)
{
  const char *at = cell.text;
  const char *end = at + cell.length;
  guint64     all = 0;

  g_string_append_c (json, '"');
  while (at < end)
    {
      const char *start = at;

      at = jalon_string_skip_plain (at, end, &all);
      g_string_append_len (json, start, at - start);
      if (at == end)
        break;
      if ((guchar) *at < ' ')
        g_string_append_printf (json, "\\u%04x", (guchar) *at);
      else
        {
          g_string_append_c (json, '\\');
          g_string_append_c (json, *at);
        }
      at++;
    }
  g_string_append_c (json, '"');
}

/**
 * jalon_table_list_extra:
 * @members: (out): the cells of a row that are kept as they stand, as jalon_extra_finish() makes them; empty where all
 *   are
 */
void
jalon_table_list_extra (const JalonTablePlan *plan, const JalonTableRow *row, GString *members)
{
  g_string_truncate (members, 0);
  for (guint i = 0; i < MIN (row->n_cells, plan->n_columns); i++)
    {
      if (plan->keys[i] == NULL || row->cells[i].length == 0)
        continue;
      if (members->len > 0)
        g_string_append_c (members, ',');
      else
        jalon_extra_open (members, "properties");
      g_string_append (members, plan->keys[i]);
      append_string (members, row->cells[i]);
    }
  if (members->len > 0)
    jalon_extra_close (members);
}
