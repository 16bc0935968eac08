/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of an article in a buffer. GTK lays a line out as a whole, and anew
 * when a mark in it changes: one of a megabyte takes a second each time. Such
 * lines are broken where there is a blank, so that every character stays at
 * its offset; what has no blank is no text that anyone reads, and is hidden.
 */

#include "config.h"

#include "jalon-article-text.h"

#include <string.h>

/* Characters of a line before it is broken: after a sentence, after a word. A page has about 2,000. */
#define SENTENCE_LENGTH 2000
#define WORD_LENGTH 3000

/* Characters without a blank that are shown. */
#define SHOWN_LENGTH 4000

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

typedef struct
{
  guint start; /* characters */
  guint end;
} Range;

static GtkTextTag *
get_hidden_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "hidden");

  return tag != NULL ? tag : gtk_text_buffer_create_tag (buffer, "hidden", "invisible", TRUE, NULL);
}

/* Whether a line of @length characters is to be broken at a blank after @before. */
static gboolean
is_break (guint length, char before)
{
  return length >= WORD_LENGTH || (length >= SENTENCE_LENGTH && strchr (".!?", before) != NULL);
}

/* Breaks the lines of @text in place, and lists what is to be hidden. */
static GArray *
break_lines (char *text)
{
  GArray *hidden = g_array_new (FALSE, FALSE, sizeof (Range));
  guint   offset = 0;
  guint   line = 0;  /* where the line began */
  guint   blank = 0; /* where the last blank ended */

  for (char *c = text;; c = g_utf8_next_char (c), offset++)
    {
      if (*c != ' ' && *c != '\n' && *c != '\0')
        continue;
      if (offset - blank > SHOWN_LENGTH)
        g_array_append_val (hidden, ((Range){ blank + SHOWN_LENGTH, offset }));
      if (*c == '\0')
        break;
      if (*c == ' ' && is_break (offset - line, c > text ? c[-1] : ' '))
        *c = '\n';
      if (*c == '\n')
        line = offset + 1;
      blank = offset + 1;
    }

  return hidden;
}

/* Shows where @text turns the direction, instead of turning it: so it could be read as something else. Overrides,
 * embeddings and isolates take three bytes, and so does the sign that stands in their place. */
static void
show_directions (char *text)
{
  for (char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = (guchar) *c == 0xe2 ? g_utf8_get_char (c) : 0;

      if ((character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069))
        memcpy (c, REPLACEMENT, strlen (REPLACEMENT));
    }
}

/**
 * jalon_article_text_fill:
 * @buffer: a buffer that shows an article, and nothing else
 * @text: UTF-8
 *
 * Puts @text into @buffer, each character at the offset that it has in @text. What turns the direction of the text is
 * shown as U+FFFD and turns nothing.
 */
void
jalon_article_text_fill (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *broken = g_strdup (text);
  g_autoptr (GArray) hidden = break_lines (broken);

  show_directions (broken);
  gtk_text_buffer_set_text (buffer, broken, -1);
  for (guint i = 0; i < hidden->len; i++)
    {
      Range       range = g_array_index (hidden, Range, i);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) range.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
      gtk_text_buffer_apply_tag (buffer, get_hidden_tag (buffer), &start, &end);
    }
}
