/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values beyond the first.
 */

#include "config.h"

#include "jalon-extras-private.h"

/* The index of the first extra value at or after @row. */
static guint
find_row (const GArray *extras, guint row)
{
  guint low = 0;
  guint high = extras->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (extras, JalonExtraValue, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Replaces the values of some rows and moves those behind. @additions are sorted, their
 * rows counted from @position. */
void
jalon_extras_splice (GArray *extras, guint position, guint n_removals, const GArray *additions, guint n_additions)
{
  guint first = find_row (extras, position);
  guint behind = find_row (extras, position + n_removals);

  if (behind > first)
    g_array_remove_range (extras, first, behind - first);
  g_array_insert_vals (extras, first, additions->data, additions->len);

  for (guint i = first; i < first + additions->len; i++)
    g_array_index (extras, JalonExtraValue, i).row += position;
  for (guint i = first + additions->len; i < extras->len; i++)
    g_array_index (extras, JalonExtraValue, i).row += n_additions - n_removals;
}
