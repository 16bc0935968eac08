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

#include "jalon-safe-text.h"

#include <string.h>

/* Characters of a line before it is broken: after a sentence, after a word. A page has about 2,000. */
#define SENTENCE_LENGTH 2000
#define WORD_LENGTH 3000

/* Characters without a blank that are shown. */
#define SHOWN_LENGTH 4000

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

/* The sign that stands for a character that must not be shown as it is: the control pictures for controls. */
static gunichar
get_sign (gunichar c)
{
  if (c < 0x20)
    return 0x2400 + c;
  return c == 0x7f ? 0x2421 : 0xfffd;
}

/* Shows where @text has controls or turns the direction, instead of letting it: so it could be read as something else.
 * One sign stands for one character. (transfer full) (nullable): %NULL where all can stay */
static char *
dup_shown (const char *text)
{
  GString *shown;

  if (jalon_text_is_safe (text, -1, JALON_TEXT_DRAWING))
    return NULL;
  shown = g_string_sized_new (strlen (text) + 64);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gssize length = g_utf8_skip[(guchar) *c];

      if (jalon_text_is_safe (c, length, JALON_TEXT_DRAWING))
        g_string_append_len (shown, c, length);
      else
        g_string_append_unichar (shown, get_sign (g_utf8_get_char (c)));
    }
  return g_string_free (shown, FALSE);
}

/**
 * jalon_article_text_fill:
 * @buffer: a buffer that shows an article, and nothing else
 * @text: UTF-8
 *
 * Puts @text into @buffer, each character at the offset that it has in @text. Controls are shown as their pictures;
 * what turns the direction of the text is shown as U+FFFD and turns nothing.
 */
void
jalon_article_text_fill (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *broken = g_strdup (text);
  g_autoptr (GArray) hidden = break_lines (broken);
  g_autofree char *shown = dup_shown (broken);

  gtk_text_buffer_set_text (buffer, shown != NULL ? shown : broken, -1);
  for (guint i = 0; i < hidden->len; i++)
    {
      Range       range = g_array_index (hidden, Range, i);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) range.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
      gtk_text_buffer_apply_tag (buffer, get_hidden_tag (buffer), &start, &end);
    }
}
