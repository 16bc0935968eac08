/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a text was written stands before its first dash: "Algiers, 7 April
 * 2025 (Le Sahel Post) – ", or in capitals before its first full stop: "ALGIERS,
 * 7 April 2025. ". Else a line of its own names the source: "Source:
 * Le Sahel Post", "© 2025 Le Sahel Post". Below a title there may be a line for
 * each of who wrote it, who published it, and when. An address names a host.
 */

#include "config.h"

#include "jalon-intake-credit.h"

#include "jalon-intake-date.h"

#include <string.h>

/* Lines at either end that may say so. */
#define N_LINES 6

/* Bytes up to the dash behind which an article begins. */
#define MAX_DATELINE 120

/* Bytes of a line that tells the date and nothing else. */
#define MAX_DATED_LINE 60

/* Letters of a name. */
#define MAX_NAME 48

/* Words of one that stands alone, and bytes of those that may be small in it. */
#define MAX_WORDS 6
#define MAX_SMALL 3

/* Returns: (transfer full) (nullable): a name without what stands around it; %NULL where it is none */
static char *
dup_name (const char *words, gsize length)
{
  g_autofree char *name = g_strndup (words, length);
  const char      *first;

  g_strstrip (name);
  while (g_str_has_suffix (name, ".") || g_str_has_suffix (name, ","))
    name[strlen (name) - 1] = '\0';
  first = name;
  while (g_ascii_isdigit (*first) || *first == ' ')
    first++;
  if (*first == '\0' || g_utf8_strlen (first, -1) > MAX_NAME || strpbrk (first, "0123456789:") != NULL ||
      !g_unichar_isupper (g_utf8_get_char (first)))
    return NULL;

  return g_strdup (first);
}

/* "in the north. It said so": a place and a day are no sentence. */
static gboolean
has_sentence_end (const char *line, gsize length)
{
  for (const char *p = strstr (line, ". "); p != NULL && (gsize) (p - line) < length; p = strstr (p + 1, ". "))
    if (g_unichar_isupper (g_utf8_get_char (p + 2)))
      return TRUE;

  return FALSE;
}

/* The bytes of a line before the dash behind which an article begins; 0 where there is none. */
static gsize
measure_dateline (const char *line)
{
  static const char *const dashes[] = { " – ", " — ", " - ", "– ", "— ", " -- " };
  gsize                    length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = strstr (line, dashes[i]);

      if (dash != NULL && (gsize) (dash - line) <= MAX_DATELINE && (length == 0 || (gsize) (dash - line) < length))
        length = dash - line;
    }

  return has_sentence_end (line, length) ? 0 : length;
}

/* "Algiers, 7 April (AFP)": what stands between the last brackets before the dash */
static char *
dup_agency (const char *line)
{
  gsize       length = measure_dateline (line);
  const char *open = length > 0 ? g_strrstr_len (line, (gssize) length, "(") : NULL;
  const char *close = open != NULL ? memchr (open, ')', line + length - open) : NULL;

  return close != NULL ? dup_name (open + 1, close - open - 1) : NULL;
}

/* "Source: Le Sahel Post", "© 2025 Le Sahel Post" */
static char *
dup_named (const char *line)
{
  static const char *const words[] = { "source:",      "source :", "publisher:", "publié par",
                                       "published by", "©",        "copyright" };
  g_autofree char         *folded = g_utf8_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      {
        const char *at = line + strlen (words[i]);

        while (*at == ' ' || *at == ':')
          at++;
        /* A line with a sentence names no one. */
        return strstr (at, ". ") == NULL ? dup_name (at, strlen (at)) : NULL;
      }

  return NULL;
}

/* Calls @func with the lines at either end that are not blank, until it answers. */
static char *
ask_lines (const JalonIntake *self, char *(*func) (const char *line))
{
  g_auto (GStrv) lines = g_strsplit (self->text, "\n", -1);
  guint n = 0;
  char *answer = NULL;

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      n++;
  for (guint i = 0, k = 0; lines[i] != NULL && answer == NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      if (k < N_LINES || k + N_LINES >= n)
        answer = func (lines[i]);
      k++;
    }

  return answer;
}

/* "Published on 7 April 2025": no sentence about what was published. */
static gboolean
is_short (const char *line)
{
  return strlen (line) <= MAX_DATED_LINE && !g_str_has_suffix (line, ".");
}

/* The lines between the title and the first sentence, in order; NULL-terminated. */
static char **
list_head (const JalonIntake *self)
{
  g_auto (GStrv) lines = g_strsplit (self->text, "\n", -1);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  guint k = 0;

  for (char **line = lines; *line != NULL && k <= N_LINES; line++)
    {
      if (*g_strstrip (*line) == '\0')
        continue;
      if (k > 0 && !is_short (*line))
        break;
      if (k > 0)
        g_strv_builder_add (head, *line);
      k++;
    }
  return g_strv_builder_end (head);
}

/* "By ", "Par ": the bytes; 0 where none of them begins a line. */
static gsize
measure_by (const char *line)
{
  static const char *const words[] = { "by ", "par " };
  g_autofree char         *folded = g_utf8_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return strlen (words[i]);
  return 0;
}

/* "Amina Bello", "Le Courrier de la Volta": longer words begin with capitals. Returns: (transfer full) (nullable) */
static char *
dup_title_case (const char *words, gsize length)
{
  g_autofree char *name = dup_name (words, length);
  g_auto (GStrv) parts = name != NULL ? g_strsplit (name, " ", -1) : NULL;

  if (parts == NULL || g_strv_length (parts) > MAX_WORDS)
    return NULL;
  for (char **part = parts; *part != NULL; part++)
    if (strlen (*part) > MAX_SMALL && !g_unichar_isupper (g_utf8_get_char (*part)))
      return NULL;
  return g_steal_pointer (&name);
}

/* "By Amina Bello", "By Amina Bello, The Lagoon Post" */
static char *
dup_author (const char *line)
{
  gsize by = measure_by (line);

  return by > 0 ? dup_title_case (line + by, strcspn (line + by, ",|")) : NULL;
}

static gboolean
is_dated (const char *line)
{
  JalonTime date;

  return line != NULL && jalon_intake_find_published (line, NULL, &date, NULL);
}

/* Who stands behind or below the author, or above the day. */
static char *
dup_in_head (const JalonIntake *self)
{
  g_auto (GStrv) head = list_head (self);
  char *name = NULL;

  for (guint i = 0; head[i] != NULL && name == NULL; i++)
    {
      g_autofree char *author = dup_author (head[i]);
      g_autofree char *above = i > 0 ? dup_author (head[i - 1]) : NULL;
      const char      *comma = author != NULL ? strpbrk (head[i], ",|") : NULL;

      if (comma != NULL)
        name = dup_title_case (comma + 1, strlen (comma + 1));
      else if (author == NULL && !is_dated (head[i]) && (above != NULL || is_dated (head[i + 1])))
        name = dup_title_case (head[i], strlen (head[i]));
    }
  return name;
}

/**
 * jalon_intake_dup_credited_author:
 *
 * Returns: (transfer full) (nullable): who wrote it, as a line below its title seems to say
 */
char *
jalon_intake_dup_credited_author (const JalonIntake *self)
{
  g_auto (GStrv) head = list_head (self);
  char *name = NULL;

  for (guint i = 0; head[i] != NULL && name == NULL; i++)
    name = dup_author (head[i]);
  return name;
}

/* "example.org" */
static char *
dup_host (const char *url)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return NULL;
  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

/**
 * jalon_intake_dup_credited:
 *
 * Returns: (transfer full) (nullable): who published it, as its text seems to say
 */
char *
jalon_intake_dup_credited (const JalonIntake *self)
{
  char *name = ask_lines (self, dup_named);

  if (name == NULL)
    name = ask_lines (self, dup_agency);
  if (name == NULL)
    name = dup_in_head (self);

  return name != NULL ? name : dup_host (self->url);
}

/* "ALGIERS, 7 April 2025. Algeria closed": the bytes before the full stop; 0 where no place in capitals begins the line
 */
static gsize
measure_capitals (const char *line)
{
  const char *stop = strstr (line, ". ");
  const char *comma = strchr (line, ',');

  if (stop == NULL || comma == NULL || comma > stop || stop - line > MAX_DATELINE ||
      !g_unichar_isupper (g_utf8_get_char (line)))
    return 0;
  for (const char *p = line; p < comma; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return 0;
  return stop - line;
}

/* The words before the dash or the full stop, or a whole line of its own, where they have a date. */
static char *
dup_dated (const char *line)
{
  gsize            before = measure_dateline (line);
  gsize            length = before > 0 ? before : measure_capitals (line);
  g_autofree char *words = length > 0 ? g_strndup (line, length) : NULL;
  JalonTime        date;

  if (words == NULL && is_short (line) && jalon_intake_find_published (line, NULL, &date, NULL))
    return g_strdup (line);
  return words != NULL && jalon_intake_find_date (words, NULL, &date) ? g_steal_pointer (&words) : NULL;
}

/**
 * jalon_intake_find_credited_date:
 * @out_date: (out): when it was published, as the place and day before its first words or a line of its own say
 *
 * Returns: whether they do
 */
gboolean
jalon_intake_find_credited_date (const JalonIntake *self, JalonTime *out_date)
{
  g_autofree char *words = ask_lines (self, dup_dated);

  return words != NULL && jalon_intake_find_date (words, self->language, out_date);
}
