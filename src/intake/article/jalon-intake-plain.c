/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text comes as it was written for a narrow column, quoted in a mail, with
 * marks of where words may be broken, or under a header of "name: value" lines
 * between two rules, as Markdown has it. None of this is of the article.
 */

#include "config.h"

#include "jalon-intake-plain.h"

#include "jalon-intake-date.h"
#include "jalon-intake-meta.h"
#include "jalon-wrap.h"

#include <string.h>

/* A header has at most so many lines. */
#define MAX_HEADER 40

/* Of the longest line of a paragraph, of 100: a line that is shorter by so much, with the first word of the next, was
 * not wrapped. */
#define MIN_FILLED 70

/* Bytes of a line that is a paragraph of its own. */
#define MAX_WRAPPED 140

/* Bytes of a line that has a day and nothing else. */
#define MAX_DATED 40

/* Marks of where a word may be broken, which a reader does not see. */
static const char *const invisible[] = { "\u00ad", "\u200b", "\u2060", "\ufeff" };

static void
remove_invisible (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (invisible); i++)
    g_string_replace (text, invisible[i], "", 0);
}

/* Past "> " and ">> " of a quoted mail. */
static const char *
skip_quote_marks (const char *line)
{
  const char *at = line;

  while (*at == '>')
    {
      at++;
      at += *at == ' ';
    }
  return at;
}

/* A mail quotes whole lines: some of one paragraph are not enough. */
static gboolean
is_quoted (char **lines, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (*lines[i] != '>')
      return FALSE;
  return TRUE;
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t\r>")] == '\0';
}

/* A run of lines without a blank one. */
typedef struct
{
  char   **lines;
  guint    first;
  guint    last; /* behind the last one */
  gsize    width;
  gboolean is_wrapped;
} Run;

/* Whether a line was broken where the next word did not fit. */
static gboolean
is_full (const Run *run, const char *line, const char *next)
{
  return (strlen (line) + 1 + jalon_wrap_measure_first_word (next)) * 100 > run->width * MIN_FILLED;
}

/* A day on a line of its own, as below a title; it begins with a digit, as what goes on may. */
static gboolean
is_day (const char *line, const char *next)
{
  JalonTime date;

  return strlen (next) <= MAX_DATED && !jalon_wrap_ends_open (line) &&
         jalon_intake_find_published (next, NULL, &date, NULL);
}

static void
measure (Run *run)
{
  gboolean all_full = TRUE, has_day = FALSE;
  guint    n_open = 0;

  for (guint i = run->first; i < run->last; i++)
    run->width = MAX (run->width, strlen (run->lines[i]));
  for (guint i = run->first; i + 1 < run->last; i++)
    {
      run->is_wrapped |= jalon_wrap_goes_on (run->lines[i], run->lines[i + 1]);
      has_day |= is_day (run->lines[i], run->lines[i + 1]);
      n_open += !jalon_wrap_ends_sentence (run->lines[i]);
      all_full &= strlen (run->lines[i]) + 1 + jalon_wrap_measure_first_word (run->lines[i + 1]) > run->width;
    }
  run->is_wrapped |= all_full && run->last > run->first + 2 && n_open * 2 > run->last - run->first;
  /* Who wrote it, and when, a line each. */
  run->is_wrapped &= !has_day;
}

static gboolean
is_joined (const Run *run, guint i)
{
  const char *line = run->lines[i];
  const char *next = run->lines[i + 1];

  if (!run->is_wrapped || jalon_wrap_begins_apart (next) || run->width > MAX_WRAPPED * 2)
    return FALSE;
  if (jalon_wrap_goes_on (line, next))
    return TRUE;
  return is_full (run, line, next);
}

static void
append_run (GString *out, const char *text, Run *run)
{
  gboolean quoted = is_quoted (run->lines, run->first, run->last);

  for (guint i = run->first; i < run->last; i++)
    {
      char *line = g_strdup (g_strstrip (quoted ? (char *) skip_quote_marks (run->lines[i]) : run->lines[i]));

      g_free (run->lines[i]);
      run->lines[i] = line;
    }
  measure (run);
  for (guint i = run->first; i < run->last; i++)
    {
      g_string_append (out, run->lines[i]);
      if (i + 1 == run->last || !is_joined (run, i))
        g_string_append_c (out, '\n');
      else
        jalon_wrap_append (out, text, run->lines[i], run->lines[i + 1]);
    }
}

/* Returns: (transfer full): the same text, where a paragraph that stood in several lines stands in one, without the
 *   marks of quoted mails and those that nobody sees */
static char *
join_lines (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);
  g_auto (GStrv) lines = NULL;
  GString *out = g_string_new (NULL);
  guint    n;

  remove_invisible (plain);
  g_string_replace (plain, "\r\n", "\n", 0);
  lines = g_strsplit (plain->str, "\n", -1);
  n = g_strv_length (lines);
  for (guint i = 0; i < n;)
    {
      Run run = { .lines = lines, .first = i };

      while (i < n && !is_blank (lines[i]))
        i++;
      run.last = i;
      if (run.last > run.first)
        append_run (out, plain->str, &run);
      for (; i < n && is_blank (lines[i]); i++)
        if (i + 1 < n)
          g_string_append_c (out, '\n');
    }
  if (!g_str_has_suffix (plain->str, "\n") && out->len > 0 && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static void
set_header_field (JalonIntake *self, const char *name, char *value)
{
  static const char *const titles[] = { "title", "titre", NULL };
  static const char *const authors[] = { "author", "authors", "auteur", NULL };
  static const char *const publishers[] = { "publisher", "source", "site", "publication", NULL };
  static const char *const languages[] = { "lang", "language", "langue", NULL };
  static const char *const dates[] = { "date", "published", "publishdate", "created", NULL };
  static const char *const addresses[] = { "url", "link", "canonical", NULL };
  gsize                    length;

  g_strstrip (value);
  length = strlen (value);
  if (length >= 2 && strchr ("\"'", *value) != NULL && value[length - 1] == *value)
    {
      value[length - 1] = '\0';
      value++;
    }
  if (g_strv_contains (titles, name))
    jalon_intake_set (&self->title, value);
  else if (g_strv_contains (authors, name))
    jalon_intake_set (&self->author, value);
  else if (g_strv_contains (publishers, name))
    jalon_intake_set (strstr (value, "://") != NULL ? &self->url : &self->publisher, value);
  else if (g_strv_contains (languages, name))
    jalon_intake_set (&self->language, value);
  else if (g_strv_contains (addresses, name))
    jalon_intake_set (&self->url, value);
  else if (g_strv_contains (dates, name))
    jalon_intake_set_date (self, value);
}

/* A header between two lines of "---" (or "+++"), each of whose lines is a name, a list's item or a part of one.
 * Returns: past it; @text where there is none */
static const char *
read_front_matter (JalonIntake *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", MAX_HEADER + 2);
  guint n = g_strv_length (lines);
  guint end;

  for (guint i = 0; i < n; i++)
    g_strchomp (lines[i]);
  if (n < 3 || (strcmp (lines[0], "---") != 0 && strcmp (lines[0], "+++") != 0))
    return text;
  for (end = 1; end < n && strcmp (lines[end], lines[0]) != 0; end++)
    if (lines[end][0] != '\0' && strpbrk (lines[end], ":=") == NULL && strchr (" \t-#", lines[end][0]) == NULL)
      return text;
  if (end == n || end > MAX_HEADER)
    return text;
  for (guint i = 1; i < end; i++)
    {
      gsize            length = strcspn (lines[i], ":=");
      g_autofree char *given = g_strndup (lines[i], length);
      g_autofree char *name = g_ascii_strdown (g_strstrip (given), -1);

      if (lines[i][length] != '\0')
        set_header_field (self, name, lines[i] + length + 1);
    }
  for (guint i = 0; i <= end; i++)
    text = strchr (text, '\n') != NULL ? strchr (text, '\n') + 1 : text + strlen (text);
  return text;
}

/**
 * jalon_intake_read_plain:
 * @text: UTF-8
 *
 * Sets the text, and what a header says of it.
 */
void
jalon_intake_read_plain (JalonIntake *self, const char *text)
{
  self->text = join_lines (read_front_matter (self, text));
}
