/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of standard input.
 */

#include "config.h"

#include "jalon-cli-lines.h"

/**
 * jalon_cli_read_line:
 * @line: gets the line without what ends it
 * @max: the most that is kept of it, bytes
 * @out_is_cut: (out): whether it goes on beyond that; all of it is passed over, however long it is
 *
 * Returns: whether there was a line
 */
gboolean
jalon_cli_read_line (FILE *in, GString *line, gsize max, gboolean *out_is_cut)
{
  int c = getc (in);

  *out_is_cut = FALSE;
  g_string_truncate (line, 0);
  if (c == EOF)
    return FALSE;
  for (; c != EOF && c != '\n'; c = getc_unlocked (in))
    {
      if (line->len < max)
        g_string_append_c (line, (char) c);
      else
        *out_is_cut = TRUE;
    }
  return TRUE;
}
