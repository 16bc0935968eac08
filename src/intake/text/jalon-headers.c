/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers after RFC 5322, section 2.2; a line that begins with a blank goes on with the one before.
 */

#include "config.h"

#include "jalon-headers.h"

#include <string.h>

/**
 * jalon_rest_take_line:
 * @out_line: (out): with its end
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
jalon_rest_take_line (JalonRest *rest, JalonRest *out_line)
{
  const char *newline;

  if (rest->at >= rest->end)
    return FALSE;
  newline = memchr (rest->at, '\n', rest->end - rest->at);
  *out_line = (JalonRest){ rest->at, newline != NULL ? newline + 1 : rest->end };
  rest->at = out_line->end;
  return TRUE;
}

static gboolean
is_blank (const JalonRest *line)
{
  for (const char *p = line->at; p < line->end; p++)
    if (!g_ascii_isspace (*p))
      return FALSE;
  return TRUE;
}

/**
 * jalon_headers_measure_name:
 *
 * Returns: bytes of "Name" before the colon; 0 where the line begins no header
 */
gsize
jalon_headers_measure_name (const JalonRest *line)
{
  const char *p = line->at;

  while (p < line->end && (g_ascii_isalnum (*p) || *p == '-' || *p == '_'))
    p++;
  return p < line->end && *p == ':' ? (gsize) (p - line->at) : 0;
}

/* Whether a line is there that goes on with the header before it; it is taken. */
static gboolean
take_more (JalonRest *rest, JalonRest *out_line)
{
  JalonRest behind = *rest;

  if (!jalon_rest_take_line (&behind, out_line) || !g_ascii_isspace (*out_line->at) || is_blank (out_line))
    return FALSE;
  *rest = behind;
  return TRUE;
}

static void
append_stripped (GString *out, const char *start, const char *end)
{
  g_autofree char *words = g_strstrip (g_strndup (start, end - start));

  g_string_append (out, words);
}

/**
 * jalon_headers_read:
 * @rest: begins with headers, and is then behind the blank line after them
 *
 * Returns: (transfer full): their values by their names in small letters; the first of several stays
 */
GHashTable *
jalon_headers_read (JalonRest *rest)
{
  GHashTable *headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JalonRest   line;

  while (jalon_rest_take_line (rest, &line) && !is_blank (&line))
    {
      gsize            length = jalon_headers_measure_name (&line);
      g_autofree char *name = NULL;
      GString         *value;

      if (length == 0)
        continue;
      name = g_ascii_strdown (line.at, (gssize) length);
      value = g_string_new (NULL);
      append_stripped (value, line.at + length + 1, line.end);
      while (take_more (rest, &line))
        append_stripped (g_string_append_c (value, ' '), line.at, line.end);
      if (g_hash_table_contains (headers, name))
        g_string_free (value, TRUE);
      else
        g_hash_table_insert (headers, g_steal_pointer (&name), g_string_free (value, FALSE));
    }
  return headers;
}

/**
 * jalon_headers_dup_parameter:
 * @header: as "text/plain; charset="utf-8""
 * @name: of a parameter, as "charset"
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
jalon_headers_dup_parameter (const char *header, const char *name)
{
  gsize length = strlen (name);

  for (const char *p = strchr (header, ';'); p != NULL; p = strchr (p, ';'))
    {
      p++;
      p += strspn (p, " \t");
      if (g_ascii_strncasecmp (p, name, length) != 0 || p[length] != '=')
        continue;
      p += length + 1;
      return *p == '"' ? g_strndup (p + 1, strcspn (p + 1, "\"")) : g_strndup (p, strcspn (p, "; \t"));
    }
  return NULL;
}
