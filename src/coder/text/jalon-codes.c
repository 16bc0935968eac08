/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of events that a lexicon states and the coder carries along.
 */

#include "config.h"

#include "jalon-codes.h"

/**
 * jalon_codes_get_field:
 * @i: from 0
 *
 * Returns: (nullable): the field of events that the code of this number goes to; %NULL where there are no more
 */
const JalonField *
jalon_codes_get_field (guint i)
{
  guint n = 0;

  for (guint k = 0; k < jalon_event_schema.n_fields; k++)
    if ((jalon_event_schema.fields[k].flags & JALON_FIELD_CODED) != 0 && n++ == i)
      {
        g_assert (i < JALON_MAX_CODES);
        return &jalon_event_schema.fields[k];
      }
  return NULL;
}
