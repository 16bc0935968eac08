/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many, as a source says it.
 */

#include "config.h"

#include "jalon-count.h"

#include "jalon-i18n.h"

#include <string.h>

/**
 * jalon_count_is_known:
 *
 * Returns: whether there is a number at all
 */
gboolean
jalon_count_is_known (const JalonCount *count)
{
  return count->low != JALON_COUNT_NONE || count->high != JALON_COUNT_NONE;
}

/* A whole number from @text to @end; %FALSE where it is none. */
static gboolean
parse_number (const char *text, const char *end, gint32 *out_number)
{
  gint64 number = 0;

  if (text == end)
    return FALSE;
  for (; text < end; text++)
    {
      if (!g_ascii_isdigit (*text))
        return FALSE;
      number = number * 10 + (*text - '0');
      if (number > JALON_MAX_COUNT)
        return FALSE;
    }
  *out_number = (gint32) number;
  return TRUE;
}

/**
 * jalon_count_parse:
 * @text: "5", "5-20" (or with an en dash), "100+" for so many or more, "-10" for up to so many; perhaps with blanks
 *   around
 * @out_count: (out): without words
 *
 * Returns: %FALSE where @text is none of these, or its second number is below its first
 */
gboolean
jalon_count_parse (const char *text, JalonCount *out_count)
{
  g_auto (GStrv) parts = g_strsplit (text, "–", -1);
  g_autofree char *plain = g_strstrip (g_strjoinv ("-", parts));
  const char      *end = plain + strlen (plain);
  const char      *dash = strchr (plain, '-');

  *out_count = JALON_COUNT_INIT;
  if (dash == NULL && end > plain && end[-1] == '+')
    return parse_number (plain, end - 1, &out_count->low);
  if (dash == plain)
    return parse_number (plain + 1, end, &out_count->high);
  if (!parse_number (plain, dash != NULL ? dash : end, &out_count->low))
    return FALSE;
  out_count->high = out_count->low;
  return dash == NULL || (parse_number (dash + 1, end, &out_count->high) && out_count->high >= out_count->low);
}

/**
 * jalon_count_format:
 *
 * Returns: (transfer full): what jalon_count_parse() reads; "" where nothing is known
 */
char *
jalon_count_format (const JalonCount *count)
{
  if (!jalon_count_is_known (count))
    return g_strdup ("");
  if (count->high == JALON_COUNT_NONE)
    return g_strdup_printf ("%d+", count->low);
  if (count->low == JALON_COUNT_NONE)
    return g_strdup_printf ("-%d", count->high);
  if (count->low == count->high)
    return g_strdup_printf ("%d", count->low);
  return g_strdup_printf ("%d-%d", count->low, count->high);
}

/**
 * jalon_count_dup_label:
 *
 * Returns: (transfer full): the number or range for a person, translated; "" where nothing is known
 */
char *
jalon_count_dup_label (const JalonCount *count)
{
  if (!jalon_count_is_known (count))
    return g_strdup ("");
  if (count->high == JALON_COUNT_NONE)
    /* Translators: a number of people. */
    return g_strdup_printf (C_ ("count", "%'d or more"), count->low);
  if (count->low == JALON_COUNT_NONE)
    /* Translators: a number of people. */
    return g_strdup_printf (C_ ("count", "up to %'d"), count->high);
  if (count->low == count->high)
    return g_strdup_printf ("%'d", count->low);
  /* Translators: a range of numbers. */
  return g_strdup_printf (C_ ("count", "%1$'d–%2$'d"), count->low, count->high);
}
