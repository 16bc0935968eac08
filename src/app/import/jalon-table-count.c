/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many of the first rows can be read, as which kind of table, and what a
 * person has yet to say.
 */

#include "config.h"

#include "jalon-table-count.h"

#include "jalon-text.h"

#include <glib/gi18n.h>

static guint
count_read (const JalonTablePreview *preview, guint n_rows)
{
  guint n = 0;

  for (guint i = 0; i < n_rows; i++)
    n += preview->batch->rows[i].event != NULL;
  return n;
}

/**
 * jalon_table_dup_count:
 * @preview: of a table
 * @max_rows: that are shown of it
 *
 * Returns: (transfer full): what is to be known before all is read: what is wrong with the mapping, or else how many of
 *   the rows that are shown can be read, and how
 */
char *
jalon_table_dup_count (const JalonTablePreview *preview, guint max_rows)
{
  guint    n_rows = MIN (preview->batch->n_rows, max_rows);
  GString *words;

  if (preview->fault != NULL)
    return g_strdup (preview->fault);
  words = g_string_new (NULL);
  g_string_append_printf (words,
                          ngettext ("%u of the first %u row can be read.",
                                    "%u of the first %u rows can be read.",
                                    n_rows),
                          count_read (preview, n_rows),
                          n_rows);
  if (preview->plan->preset != NULL)
    {
      /* Translators: %s is a kind of table: "ACLED". */
      g_autofree char *kind = jalon_text_fill (_ ("Read as %s."), _ (preview->plan->preset->name));

      g_string_append_printf (words, " %s", kind);
    }
  if (preview->is_open)
    g_string_append_printf (words, " %s", _ ("Its dates can be read in two ways: say which number is the day."));
  return g_string_free (words, FALSE);
}
