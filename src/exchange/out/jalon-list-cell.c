/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Semicolons stand between them.
 */

#include "config.h"

#include "jalon-list-cell.h"

#include <string.h>

/**
 * jalon_list_cell_split:
 * @text: of a cell
 *
 * Those within brackets separate nothing, as names of parties have some.
 *
 * Returns: (transfer full) (element-type utf8): the parts between semicolons, without white space around them
 */
GPtrArray *
jalon_list_cell_split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  guint      depth = 0;

  for (const char *start = text, *at = text;; at++)
    {
      if (*at == '(')
        depth++;
      else if (*at == ')' && depth > 0)
        depth--;
      if (*at == '\0' || (*at == ';' && depth == 0))
        {
          g_autofree char *part = g_strstrip (g_strndup (start, (gsize) (at - start)));

          if (*part != '\0')
            g_ptr_array_add (parts, g_steal_pointer (&part));
          start = at + 1;
        }
      if (*at == '\0')
        return parts;
    }
}

/**
 * jalon_list_cell_write_strings:
 * @text: "a; b"
 *
 * Writes an array of texts.
 */
void
jalon_list_cell_write_strings (JalonWriter *writer, const char *key, const char *text)
{
  g_autoptr (GPtrArray) parts = jalon_list_cell_split (text);

  jalon_writer_open_inline (writer, key, '[');
  for (guint i = 0; i < parts->len; i++)
    jalon_writer_string (writer, NULL, g_ptr_array_index (parts, i));
  jalon_writer_close (writer, ']');
}

/* "DZA MIL (Algerian air defence)" */
static void
write_party (JalonWriter *writer, const char *text)
{
  const char      *open = strchr (text, '(');
  g_autofree char *codes = g_strstrip (g_strndup (text, open != NULL ? (gsize) (open - text) : strlen (text)));
  char            *sector = strchr (codes, ' ');

  if (sector != NULL)
    *sector++ = '\0';
  jalon_writer_open_inline (writer, NULL, '{');
  jalon_writer_string (writer, "code", codes);
  if (sector != NULL)
    jalon_writer_string (writer, "sector", g_strstrip (sector));
  if (open != NULL)
    {
      g_autofree char *name = g_strndup (open + 1, strlen (open + 1) - (g_str_has_suffix (open, ")") ? 1 : 0));

      jalon_writer_string (writer, "name", name);
    }
  jalon_writer_close (writer, '}');
}

/**
 * jalon_list_cell_write_parties:
 * @text: "DZA MIL (Algerian air defence); MLI"
 *
 * Writes an array of parties.
 */
void
jalon_list_cell_write_parties (JalonWriter *writer, const char *key, const char *text)
{
  g_autoptr (GPtrArray) parts = jalon_list_cell_split (text);

  jalon_writer_open_inline (writer, key, '[');
  for (guint i = 0; i < parts->len; i++)
    write_party (writer, g_ptr_array_index (parts, i));
  jalon_writer_close (writer, ']');
}
