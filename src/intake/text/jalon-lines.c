/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of documents whose paragraphs are known.
 */

#include "config.h"

#include "jalon-lines.h"

#include <string.h>

void
jalon_lines_init (JalonLines *self)
{
  self->text = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (JalonBlock));
  self->line = g_string_new (NULL);
}

/**
 * jalon_lines_add:
 * @text: UTF-8
 *
 * Adds to the line that is being read; space of any kind becomes one space, and marks of where a word may be broken
 * are left out.
 */
void
jalon_lines_add (JalonLines *self, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_ascii_isspace (*text) || *text == '\v')
        {
          if (self->line->len > 0 && self->line->str[self->line->len - 1] != ' ')
            g_string_append_c (self->line, ' ');
        }
      else if (c != 0xad && c != 0x200b && c != 0x2060 && c != 0xfeff)
        g_string_append_len (self->line, text, g_utf8_next_char (text) - text);
    }
}

/**
 * jalon_lines_end:
 *
 * Ends the line, if there is any; what it is shows in its words, unless it is a heading.
 */
void
jalon_lines_end (JalonLines *self, gboolean is_heading)
{
  JalonBlock block = { .start = self->text->len };

  g_strchomp (self->line->str);
  self->line->len = strlen (self->line->str);
  if (self->line->len == 0)
    return;
  block.kind = jalon_blocks_guess (self->line->str);
  if (is_heading && block.kind == JALON_BLOCK_BODY)
    block.kind = JALON_BLOCK_HEADING;
  g_string_append_len (self->text, self->line->str, (gssize) self->line->len);
  block.end = self->text->len;
  g_array_append_val (self->blocks, block);
  g_string_append (self->text, "\n\n");
  g_string_truncate (self->line, 0);
}

/**
 * jalon_lines_finish:
 * @out_text: (out) (transfer full)
 * @out_blocks: (out) (transfer full)
 */
void
jalon_lines_finish (JalonLines *self, char **out_text, GArray **out_blocks)
{
  jalon_lines_end (self, FALSE);
  g_string_free (self->line, TRUE);
  *out_text = g_string_free (self->text, FALSE);
  *out_blocks = self->blocks;
}
