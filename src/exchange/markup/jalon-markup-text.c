/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which encoding a text is in is told by its first bytes, or by its declaration
 * (XML 1.0, appendix F). A declaration that can be read byte by byte is in no
 * UTF-16, whatever it says.
 */

#include "config.h"

#include "jalon-markup-text.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

/* Bytes that the declaration of a text is within. */
#define MAX_DECLARATION 256

/* The longest name of an encoding that there is, and more. */
#define MAX_CHARSET 40

/* (nullable): the encoding that only texts with such first bytes have */
static const char *
find_wide_charset (const char *beginning, gsize length)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *charset;
  } marks[] = {
    { "\xff\xfe\0\0", 4, "UTF-32" }, { "\0\0\xfe\xff", 4, "UTF-32" }, { "\xff\xfe", 2, "UTF-16" },
    { "\xfe\xff", 2, "UTF-16" },     { "<\0\0\0", 4, "UTF-32LE" },    { "\0\0\0<", 4, "UTF-32BE" },
    { "<\0", 2, "UTF-16LE" },        { "\0<", 2, "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (beginning, marks[i].bytes, marks[i].length) == 0)
      return marks[i].charset;
  return NULL;
}

/* (transfer full) (nullable): what the declaration says, where it is not UTF-8 */
static char *
dup_declared_charset (const char *beginning, gsize length)
{
  g_autofree char *declaration = g_strndup (beginning, MIN (length, MAX_DECLARATION));
  char            *end = strstr (declaration, "?>");
  const char      *at;
  gsize            n;

  if (!g_str_has_prefix (declaration, "<?xml") || end == NULL)
    return NULL;
  *end = '\0';
  at = strstr (declaration, "encoding");
  at = at != NULL ? strpbrk (at, "\"'") : NULL;
  n = at != NULL ? strcspn (at + 1, "\"'") : 0;
  if (n == 0 || n > MAX_CHARSET)
    return NULL;
  at++;
  if (g_ascii_strncasecmp (at, "UTF", 3) == 0 || g_ascii_strncasecmp (at, "UCS", 3) == 0 ||
      g_ascii_strncasecmp (at, "ISO-10646", 9) == 0)
    return NULL;
  return g_strndup (at, n);
}

/* (transfer full) (nullable): %NULL for UTF-8 */
static char *
dup_charset (const char *beginning, gsize length)
{
  const char *wide = find_wide_charset (beginning, length);

  return wide != NULL ? g_strdup (wide) : dup_declared_charset (beginning, length);
}

/**
 * jalon_markup_begins_with:
 * @element: with its "<"
 *
 * Returns: whether a file has that element among the first ones
 */
gboolean
jalon_markup_begins_with (const char *beginning, gsize length, const char *element)
{
  const char      *wide = find_wide_charset (beginning, length);
  g_autofree char *text = NULL;

  if (wide != NULL)
    {
      beginning = text =
          g_convert_with_fallback (beginning, (gssize) (length & ~(gsize) 3), "UTF-8", wide, "?", NULL, &length, NULL);
      if (text == NULL)
        return FALSE;
    }
  while (length > 0 && g_ascii_isspace (*beginning))
    {
      beginning++;
      length--;
    }
  return length > 0 && *beginning == '<' && g_strstr_len (beginning, (gssize) length, element) != NULL;
}

static char *
convert (const JalonInput *input, const char *charset, gsize *out_length, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  const char *bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  g_autoptr (GError) wrong = NULL;
  char *text;

  if (bytes == NULL)
    return NULL;
  text = g_convert (bytes, (gssize) input->size, "UTF-8", charset, NULL, out_length, &wrong);
  if (text == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_SYNTAX,
                 /* Translators: name of a file, name of an encoding as "ISO-8859-1". */
                 _ ("%s: this XML says that it is in %s, and cannot be read so; save it in UTF-8"),
                 input->name,
                 charset);
  return text;
}

/**
 * jalon_markup_convert:
 * @out_text: (out) (transfer full) (nullable): what holds the text of @out_converted; %NULL where @input is in UTF-8
 * @out_converted: (out): the text in UTF-8, where it was in another encoding
 *
 * Fails with %JALON_ERROR_SYNTAX, or as the input does.
 */
gboolean
jalon_markup_convert (const JalonInput *input, char **out_text, JalonInput *out_converted, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize            length = MIN (input->size, MAX_DECLARATION);
  const char      *beginning = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);
  g_autofree char *charset = beginning != NULL ? dup_charset (beginning, length) : NULL;

  *out_text = NULL;
  if (beginning == NULL || charset == NULL)
    return beginning != NULL;
  *out_text = convert (input, charset, &length, error);
  if (*out_text != NULL)
    jalon_input_init_bytes (out_converted, *out_text, length, input->name);
  return *out_text != NULL;
}
