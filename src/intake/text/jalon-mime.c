/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After RFC 5322 (headers), RFC 2045 and 2046 (parts and how they are encoded)
 * and RFC 2047 (words of headers). Parts that are not texts are not decoded.
 */

#include "config.h"

#include "jalon-mime.h"

#include "jalon-headers.h"

#include <string.h>

/* Parts in parts, and all parts of a mail; more are not looked at. */
#define MAX_DEPTH 8
#define MAX_PARTS 500

/* Bytes of the headers that are looked at to tell a mail, and the most that one is. */
#define BEGINNING 4096

/* (transfer full): "=E9" and soft line ends undone */
static GString *
decode_quoted (const char *data, gsize length, gboolean is_word)
{
  GString    *out = g_string_sized_new (length);
  const char *end = data + length;

  for (const char *p = data; p < end; p++)
    {
      if (*p == '=' && end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          g_string_append_c (out, (char) (g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2])));
          p += 2;
        }
      else if (*p == '=' && end - p > 1 && (p[1] == '\n' || (p[1] == '\r' && end - p > 2 && p[2] == '\n')))
        p += p[1] == '\n' ? 1 : 2;
      else
        g_string_append_c (out, is_word && *p == '_' ? ' ' : *p);
    }
  return out;
}

static char *
decode_content (const JalonRest *rest, const char *encoding, gsize *out_length)
{
  gsize length = rest->end - rest->at;

  if (encoding != NULL && g_ascii_strncasecmp (encoding, "quoted-printable", strlen ("quoted-printable")) == 0)
    {
      GString *out = decode_quoted (rest->at, length, FALSE);

      *out_length = out->len;
      return g_string_free (out, FALSE);
    }
  if (encoding != NULL && g_ascii_strncasecmp (encoding, "base64", strlen ("base64")) == 0)
    {
      g_autofree char *text = g_strndup (rest->at, length);

      return (char *) g_base64_decode (text, out_length);
    }
  *out_length = length;
  return g_memdup2 (rest->at, length);
}

static JalonMime *read_part (JalonRest rest, guint depth, guint *n_parts);

/* Whether a line is "--boundary", and whether it is the last one. */
static gboolean
is_boundary (const JalonRest *line, const char *boundary, gboolean *out_is_last)
{
  gsize       length = strlen (boundary);
  const char *behind = line->at + 2 + length;

  if ((gsize) (line->end - line->at) < 2 + length || strncmp (line->at, "--", 2) != 0 ||
      memcmp (line->at + 2, boundary, length) != 0)
    return FALSE;
  *out_is_last = line->end - behind >= 2 && strncmp (behind, "--", 2) == 0;
  return TRUE;
}

static void
read_parts (JalonMime *self, JalonRest rest, const char *boundary, guint depth, guint *n_parts)
{
  const char *start = NULL;
  gboolean    is_last = FALSE;
  JalonRest   line;

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_mime_free);
  while (!is_last && *n_parts < MAX_PARTS && jalon_rest_take_line (&rest, &line))
    {
      if (!is_boundary (&line, boundary, &is_last))
        continue;
      if (start != NULL)
        g_ptr_array_add (self->parts, read_part ((JalonRest){ start, line.at }, depth + 1, n_parts));
      start = line.end;
    }
  /* A mail that is cut off has no last boundary. */
  if (start != NULL && !is_last && start < rest.end)
    g_ptr_array_add (self->parts, read_part ((JalonRest){ start, rest.end }, depth + 1, n_parts));
}

static JalonMime *
read_part (JalonRest rest, guint depth, guint *n_parts)
{
  JalonMime       *self = g_new0 (JalonMime, 1);
  const char      *type;
  g_autofree char *boundary = NULL;

  (*n_parts)++;
  self->headers = jalon_headers_read (&rest);
  type = jalon_mime_get_header (self, "content-type");
  if (type == NULL)
    type = "text/plain";
  self->type = g_ascii_strdown (type, (gssize) strcspn (type, "; \t"));
  self->charset = jalon_headers_dup_parameter (type, "charset");
  boundary = jalon_headers_dup_parameter (type, "boundary");
  if (g_str_has_prefix (self->type, "multipart/") && boundary != NULL && *boundary != '\0' && depth < MAX_DEPTH)
    read_parts (self, rest, boundary, depth, n_parts);
  else if (g_str_has_prefix (self->type, "text/"))
    self->content = decode_content (&rest, jalon_mime_get_header (self, "content-transfer-encoding"), &self->length);
  return self;
}

/**
 * jalon_mime_new:
 * @data: a mail or a page saved as one
 * @length: bytes
 *
 * Returns: (transfer full): what is in it
 */
JalonMime *
jalon_mime_new (const char *data, gsize length)
{
  JalonRest rest = { data, data + length };
  JalonRest line;
  JalonRest behind = rest;
  guint     n_parts = 0;

  /* The line that stands before each mail in a file of several. */
  if (jalon_rest_take_line (&behind, &line) && strncmp (line.at, "From ", MIN ((gsize) (line.end - line.at), 5)) == 0)
    rest = behind;
  return read_part (rest, 0, &n_parts);
}

void
jalon_mime_free (JalonMime *self)
{
  g_free (self->type);
  g_free (self->charset);
  g_free (self->content);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_hash_table_unref (self->headers);
  g_free (self);
}

/**
 * jalon_mime_get_header:
 * @name: in small letters
 *
 * Returns: (nullable): its value, unfolded
 */
const char *
jalon_mime_get_header (const JalonMime *self, const char *name)
{
  return g_hash_table_lookup (self->headers, name);
}

/**
 * jalon_mime_find:
 * @type: "text/html"
 *
 * Returns: (nullable): the first part of that type that has any content
 */
const JalonMime *
jalon_mime_find (const JalonMime *self, const char *type)
{
  if (self->content != NULL)
    return strcmp (self->type, type) == 0 && self->length > 0 ? self : NULL;
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      const JalonMime *found = jalon_mime_find (g_ptr_array_index (self->parts, i), type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* One word "=?charset?B?...?=", and past it; %NULL where there is none. */
static const char *
decode_word (const char *at, GString *out)
{
  g_auto (GStrv) parts = NULL;
  const char      *encoding = strchr (at + 2, '?');
  const char      *end;
  g_autofree char *bytes = NULL;
  g_autofree char *utf8 = NULL;
  gsize            length;

  if (encoding == NULL || encoding[1] == '\0' || encoding[2] != '?')
    return NULL;
  end = strstr (encoding + 3, "?=");
  if (end == NULL)
    return NULL;
  parts = g_new0 (char *, 3);
  parts[0] = g_strndup (at + 2, encoding - at - 2);
  parts[1] = g_strndup (encoding + 3, end - encoding - 3);
  if (g_ascii_toupper (encoding[1]) == 'B')
    bytes = (char *) g_base64_decode (parts[1], &length);
  else
    {
      GString *quoted = decode_quoted (parts[1], strlen (parts[1]), TRUE);

      length = quoted->len;
      bytes = g_string_free (quoted, FALSE);
    }
  utf8 = g_convert_with_fallback (bytes, (gssize) length, "UTF-8", parts[0], "\xef\xbf\xbd", NULL, NULL, NULL);
  if (utf8 == NULL)
    return NULL;
  g_string_append (out, utf8);
  return end + 2;
}

/**
 * jalon_mime_dup_words:
 * @header: (nullable): the value of a header
 *
 * Returns: (transfer full) (nullable): the same in UTF-8, with its encoded words decoded
 */
char *
jalon_mime_dup_words (const char *header)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean was_word = FALSE;

  if (header == NULL)
    return NULL;
  for (const char *p = header; *p != '\0';)
    {
      const char *behind = strncmp (p, "=?", 2) == 0 ? decode_word (p, out) : NULL;
      gsize       blanks = strspn (p, " \t");

      if (behind != NULL)
        p = behind;
      else if (was_word && blanks > 0 && strncmp (p + blanks, "=?", 2) == 0)
        p += blanks; /* blanks between encoded words are none */
      else
        g_string_append_c (out, *p++);
      was_word = behind != NULL;
    }
  return g_utf8_make_valid (out->str, (gssize) out->len);
}

/**
 * jalon_mime_sniff:
 *
 * Returns: whether bytes begin with the headers of a mail
 */
gboolean
jalon_mime_sniff (const char *data, gsize length)
{
  JalonRest rest = { data, data + MIN (length, BEGINNING) };
  JalonRest first = rest;
  JalonRest line;
  g_autoptr (GHashTable) headers = NULL;

  if (!jalon_rest_take_line (&first, &line) ||
      (jalon_headers_measure_name (&line) == 0 && strncmp (line.at, "From ", 5) != 0))
    return FALSE;
  if (jalon_headers_measure_name (&line) == 0)
    rest = first;
  headers = jalon_headers_read (&rest);
  return g_hash_table_contains (headers, "mime-version") || g_hash_table_contains (headers, "message-id") ||
         g_hash_table_contains (headers, "received") ||
         (g_hash_table_contains (headers, "from") && g_hash_table_contains (headers, "date") &&
          g_hash_table_contains (headers, "subject"));
}
