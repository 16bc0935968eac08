/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles with endless lines in a buffer: no line is too long to be laid
 * out, and every character is where it is in the text.
 */

#include "jalon-article-text.h"

#include <string.h>

/* What GTK still lays out at once. */
#define LONGEST 5000

static GtkTextBuffer *
fill (const char *text)
{
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);

  jalon_article_text_fill (buffer, text);
  return buffer;
}

/* (transfer full): all of it, what is hidden too */
static char *
dup_text (GtkTextBuffer *buffer, gboolean hidden)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, hidden);
}

static void
assert_lines_short (GtkTextBuffer *buffer)
{
  g_autofree char *shown = dup_text (buffer, FALSE);
  g_auto (GStrv) lines = g_strsplit (shown, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, LONGEST);
}

/* Blanks for line breaks, all else the same. */
static void
assert_same_offsets (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *own = dup_text (buffer, TRUE);
  g_autofree char *expected = g_strdup (text);

  g_assert_cmpstr (g_strdelimit (own, "\n", ' '), ==, g_strdelimit (expected, "\n", ' '));
}

/* An article as they mostly are is left as it is. */
static void
test_plain (void)
{
  const char *text = "Title\n\nA paragraph, with “quotes” 😀 and مرحبا.\r\nAnother one.\n";
  g_autoptr (GtkTextBuffer) buffer = fill (text);
  g_autofree char *own = dup_text (buffer, FALSE);

  g_assert_cmpstr (own, ==, text);
}

/* Controls are pictures, each for one character. */
static void
test_controls (void)
{
  g_autoptr (GtkTextBuffer) buffer = fill ("a\x1b[31m\a\x7f\xc2\x9b\u2028\tb\n");
  g_autofree char *own = dup_text (buffer, FALSE);

  g_assert_cmpstr (own, ==, "a␛[31m␇␡\ufffd\ufffd\tb\n");
}

/* What turns the direction is shown, and everything is where it was. */
static void
test_directions (void)
{
  g_autoptr (GtkTextBuffer) buffer = fill ("a\u202eb\u2066c\u2069 \u200fd");
  g_autofree char *own = dup_text (buffer, FALSE);

  g_assert_cmpstr (own, ==, "a\ufffdb\ufffdc\ufffd \u200fd");
}

static void
test_long (gconstpointer data)
{
  const char *words = data;
  g_autoptr (GString) text = g_string_new ("First line\n");
  g_autoptr (GtkTextBuffer) buffer = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, words);
  g_string_append (text, "\nlast line");
  buffer = fill (text->str);
  assert_lines_short (buffer);
  assert_same_offsets (buffer, text->str);
}

/* A line is broken after a sentence where there is one soon. */
static void
test_sentences (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GtkTextBuffer) buffer = NULL;
  g_autofree char *own = NULL;

  while (text->len < 20000)
    g_string_append (text, "The market of the old town was quiet. ");
  buffer = fill (text->str);
  own = dup_text (buffer, FALSE);
  for (const char *c = strchr (own, '\n'); c != NULL; c = strchr (c + 1, '\n'))
    g_assert_true (c[-1] == '.');
}

/* Another article in the same buffer has nothing hidden of the one before. */
static void
test_again (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GtkTextBuffer) buffer = fill (endless);
  g_autofree char *first = dup_text (buffer, FALSE);
  g_autofree char *second = NULL;

  g_assert_cmpint (strlen (first), <, LONGEST);
  jalon_article_text_fill (buffer, "short");
  second = dup_text (buffer, FALSE);
  g_assert_cmpstr (second, ==, "short");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/article-text/plain", test_plain);
  g_test_add_func ("/app/article-text/controls", test_controls);
  g_test_add_func ("/app/article-text/directions", test_directions);
  g_test_add_data_func ("/app/article-text/sentences-without-end", "word ", test_long);
  g_test_add_data_func ("/app/article-text/no-blank", "😀x", test_long);
  g_test_add_data_func ("/app/article-text/many-bytes", "été à Kidal. «» ", test_long);
  g_test_add_func ("/app/article-text/sentences", test_sentences);
  g_test_add_func ("/app/article-text/again", test_again);

  return g_test_run ();
}
