/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of sentences, as one.
 */

#include "config.h"

#include "jalon-title-patterns.h"

static const JalonTitleGroup *
get_table (JalonEventType type)
{
  if (type >= JALON_EVENT_NOTE)
    return NULL;
  if (type <= JALON_EVENT_CONCEDE)
    return jalon_title_verbal_cooperation;
  if (type <= JALON_EVENT_RETREAT)
    return jalon_title_material_cooperation;
  if (type <= JALON_EVENT_THREATEN)
    return jalon_title_verbal_conflict;
  return type <= JALON_EVENT_SANCTION ? jalon_title_measures : jalon_title_force;
}

/**
 * jalon_title_groups_next:
 * @last: (nullable): a group of that type; %NULL for the first
 *
 * Returns: (transfer none) (nullable): the next group of sentences for events of a type, those that ask for most first
 */
const JalonTitleGroup *
jalon_title_groups_next (JalonEventType type, const JalonTitleGroup *last)
{
  const JalonTitleGroup *group = last != NULL ? last + 1 : get_table (type);

  while (group != NULL && group->type != type && group->type != JALON_N_EVENT_TYPES)
    group++;
  return group != NULL && group->type == type ? group : NULL;
}
