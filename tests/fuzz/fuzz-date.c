/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any text is a date or interval in order, or none.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-time.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char   *text = g_strndup ((const char *) data, size);
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  if (!jalon_day_parse_range (text, &first, &last, &precision))
    return 0;
  g_assert_true (first == JALON_DAY_NONE || last == JALON_DAY_NONE || first <= last);
  g_assert_cmpuint (precision, <, JALON_N_TIME_PRECISIONS);
  return 0;
}
