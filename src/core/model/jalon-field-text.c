/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What texts of fields may be, by their form.
 */

#include "config.h"

#include "jalon-field-text.h"

#include "jalon-count.h"
#include "jalon-record.h"
#include "jalon-time.h"

#include <string.h>

/**
 * jalon_text_is_event_code:
 * @code: a code
 *
 * Returns: whether it is a code of a codebook of events by its form: two to four digits
 */
gboolean
jalon_text_is_event_code (const char *code)
{
  gsize length = strlen (code);

  return length >= 2 && length <= 4 && strspn (code, "0123456789") == length;
}

/**
 * jalon_text_is_sha256:
 * @hex: a checksum
 *
 * Returns: whether it is a SHA-256 in hexadecimal digits of either case
 */
gboolean
jalon_text_is_sha256 (const char *hex)
{
  return strlen (hex) == 64 && strspn (hex, "0123456789abcdefABCDEF") == 64;
}

/**
 * jalon_text_is_numbers:
 * @text: numbers in order
 *
 * Returns: whether there are only digits and blanks
 */
gboolean
jalon_text_is_numbers (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789 ") == strlen (text);
}

/**
 * jalon_text_is_icao:
 * @code: a code
 *
 * Returns: whether it is a location indicator of ICAO (Doc 7910) by its form: four capital letters
 */
gboolean
jalon_text_is_icao (const char *code)
{
  return strlen (code) == 4 && strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 4;
}

/**
 * jalon_text_is_web_address:
 * @address: an address
 *
 * Returns: whether it is one on the web, with a host
 */
gboolean
jalon_text_is_web_address (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && host != NULL && *host != '\0';
}

/**
 * jalon_text_is_language:
 * @tag: a tag
 *
 * Returns: whether it names a language as BCP 47 does, by its form: "fr", "zh-Hant"
 */
gboolean
jalon_text_is_language (const char *tag)
{
  gsize letters = strspn (tag, "abcdefghijklmnopqrstuvwxyz");
  gsize rest = strspn (tag + letters, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

  return (letters == 2 || letters == 3) && tag[letters + rest] == '\0' && (rest == 0 || tag[letters] == '-');
}

/**
 * jalon_text_is_count:
 * @text: a text
 *
 * Returns: whether jalon_count_parse() reads it
 */
gboolean
jalon_text_is_count (const char *text)
{
  JalonCount count;

  return jalon_count_parse (text, &count);
}

/**
 * jalon_text_is_date:
 * @text: a text
 *
 * Returns: whether it is one date, as jalon_day_parse_range() reads it
 */
gboolean
jalon_text_is_date (const char *text)
{
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  return strchr (text, '/') == NULL && jalon_day_parse_range (text, &first, &last, &precision);
}

/**
 * jalon_text_is_country_term:
 * @term: a term
 *
 * Returns: whether it is a code, and perhaps a role, "MLI:closing"; one that a later version has, too
 */
gboolean
jalon_text_is_country_term (const char *term)
{
  gsize code = strspn (term, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
  gsize role = term[code] == ':' ? strspn (term + code + 1, "abcdefghijklmnopqrstuvwxyz-_") : 0;

  return code >= 2 && code <= JALON_MAX_CODE && (term[code] == '\0' || (role > 0 && term[code + 1 + role] == '\0'));
}
