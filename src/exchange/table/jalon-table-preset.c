/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of tables that are known.
 */

#include "config.h"

#include "jalon-table-preset.h"

#include <string.h>

/* The more special one first. */
static const JalonTablePreset *const presets[] = {
  &jalon_table_preset_own,  &jalon_table_preset_acled, &jalon_table_preset_acled_weekly,
  &jalon_table_preset_ucdp, &jalon_table_preset_gdelt, &jalon_table_preset_timemap,
};

/**
 * jalon_table_preset_get:
 * @index: from 0 on
 *
 * Returns: (nullable): a kind of table; %NULL behind the last one
 */
const JalonTablePreset *
jalon_table_preset_get (guint index)
{
  return index < G_N_ELEMENTS (presets) ? presets[index] : NULL;
}

/**
 * jalon_table_preset_find:
 *
 * Returns: (nullable): the kind of table of that id
 */
const JalonTablePreset *
jalon_table_preset_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    if (strcmp (presets[i]->id, id) == 0)
      return presets[i];
  return NULL;
}
