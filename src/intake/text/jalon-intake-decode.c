/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the encoding of a file, its text comes out as UTF-8.
 */

#include "config.h"

#include "jalon-intake-decode.h"

#include <string.h>
#include <uchardet.h>

/* Bytes that the detector is shown: more do not make it surer. */
#define DETECTION_BYTES (256 * 1024)

static const struct
{
  const char *mark;
  gsize       length;
  const char *charset;
} byte_order_marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* (nullable): where the detector does not know either */
static char *
dup_charset (const char *data, gsize length)
{
  uchardet_t detector = uchardet_new ();
  char      *charset = NULL;

  if (uchardet_handle_data (detector, data, MIN (length, DETECTION_BYTES)) == 0)
    {
      uchardet_data_end (detector);
      charset = g_strdup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  if (charset != NULL && *charset == '\0')
    g_clear_pointer (&charset, g_free);
  return charset;
}

/* No text has NULs; those of a broken file become spaces, so that nothing after them is lost. */
static char *
dup_without_nuls (const char *data, gsize length)
{
  char *copy = g_malloc (length + 1);

  memcpy (copy, data, length);
  copy[length] = '\0';
  for (char *nul = memchr (copy, '\0', length); nul != NULL; nul = memchr (nul, '\0', copy + length - nul))
    *nul = ' ';
  return copy;
}

static char *
convert (const char *data, gsize length, const char *charset)
{
  gsize            written = 0;
  g_autofree char *converted =
      g_convert_with_fallback (data, length, "UTF-8", charset, "\xef\xbf\xbd", NULL, &written, NULL);
  char *text = NULL;

  if (converted == NULL)
    return NULL;
  text = dup_without_nuls (converted, written);
  if (g_utf8_validate (text, -1, NULL))
    return text;
  g_free (text);
  return NULL;
}

/**
 * jalon_intake_decode:
 * @data: bytes in any encoding
 *
 * By its byte order mark; else UTF-8 where it is that; else what uchardet takes
 * it for; else UTF-8 with what is wrong in it replaced.
 *
 * Returns: (transfer full): valid UTF-8 without NUL
 */
char *
jalon_intake_decode (const char *data, gsize length)
{
  g_autofree char *plain = NULL;
  g_autofree char *charset = NULL;
  char            *converted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (length >= byte_order_marks[i].length &&
        memcmp (data, byte_order_marks[i].mark, byte_order_marks[i].length) == 0)
      {
        data += byte_order_marks[i].length;
        length -= byte_order_marks[i].length;
        charset = g_strdup (byte_order_marks[i].charset);
        break;
      }
  plain = dup_without_nuls (data, length);
  if (g_utf8_validate (plain, -1, NULL) && (charset == NULL || strcmp (charset, "UTF-8") == 0))
    return g_steal_pointer (&plain);
  if (charset == NULL)
    charset = dup_charset (data, length);
  if (charset != NULL && strcmp (charset, "UTF-8") != 0)
    converted = convert (data, length, charset);
  return converted != NULL ? converted : g_utf8_make_valid (plain, -1);
}
