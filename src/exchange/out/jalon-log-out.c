/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each field that was changed.
 */

#include "config.h"

#include "jalon-log-out.h"

#include "jalon-log-read.h"
#include "jalon-out.h"

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);

  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
append_row (GString *text, const JalonLogRow *row)
{
  g_autofree char *time = dup_time (row->time);
  g_autofree char *more = row->n_more > 0 ? g_strdup_printf ("%u", row->n_more) : NULL;
  const char      *cells[] = { time,       jalon_log_deed_get_word (row->deed),
                               row->edit,  row->kind,
                               row->id,    row->title,
                               row->field, row->before,
                               row->after, more };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      jalon_out_append_safe_cell (text, cells[i]);
    }
  g_string_append (text, "\r\n");
}

/**
 * jalon_out_write_log:
 * @rows: (element-type JalonLogRow): of jalon_log_read()
 *
 * Returns: (transfer full): a table in CSV; times in UTC, ISO 8601
 */
GString *
jalon_out_write_log (const GPtrArray *rows)
{
  GString *text = g_string_new ("time,what,edit,kind,id,title,field,before,after,more\r\n");

  for (guint i = 0; i < rows->len; i++)
    append_row (text, g_ptr_array_index (rows, i));
  return text;
}
