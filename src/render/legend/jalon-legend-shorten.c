/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts entries together step by step until there are few enough.
 */

#include "config.h"

#include "jalon-legend-shorten.h"

#include "jalon-i18n.h"

/* An entry becomes that of its group, and the others of it go; nothing where it is alone in it. */
static void
put_together (GPtrArray *entries, guint first)
{
  JalonLegendEntry       *entry = g_ptr_array_index (entries, first);
  const JalonLegendGroup *group = entry->group;
  gboolean                any = FALSE;

  for (guint i = entries->len; i > first + 1; i--)
    if (((JalonLegendEntry *) g_ptr_array_index (entries, i - 1))->group == group)
      {
        g_ptr_array_remove_index (entries, i - 1);
        any = TRUE;
      }
  if (!any)
    return;
  g_free (entry->label);
  entry->label = g_strdup (_ (group->label));
  entry->draw = group->draw;
  entry->value = group->value;
  entry->style = group->style;
  entry->group = NULL;
}

static void
drop_spare (GPtrArray *entries, guint most)
{
  for (guint i = entries->len; i > 0 && entries->len > most; i--)
    if (((JalonLegendEntry *) g_ptr_array_index (entries, i - 1))->is_spare)
      g_ptr_array_remove_index (entries, i - 1);
}

static gboolean
is_all_spare (const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (!((const JalonLegendEntry *) g_ptr_array_index (entries, i))->is_spare)
      return FALSE;
  return TRUE;
}

/**
 * jalon_legend_shorten:
 * @entries: (element-type JalonLegendEntry): in the order of the legend
 * @most: how many there may be
 *
 * Has a legend at most @most entries: first groups take the places of their members, then what the map tells by
 * itself is left out, at last what comes last. A map without a story has none.
 */
void
jalon_legend_shorten (GPtrArray *entries, guint most)
{
  if (is_all_spare (entries))
    g_ptr_array_set_size (entries, 0);
  for (guint step = 1; step <= JALON_LEGEND_LAST_STEP; step++)
    for (guint i = 0; i < entries->len && entries->len > most; i++)
      {
        const JalonLegendEntry *entry = g_ptr_array_index (entries, i);

        if (entry->group != NULL && entry->group->step == step)
          put_together (entries, i);
      }
  drop_spare (entries, most);
  if (entries->len > most)
    g_ptr_array_set_size (entries, (int) most);
}
