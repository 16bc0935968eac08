/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places that have no name where they are told: "on its own soil", "in the Kenyan capital"; and those that the words
 * alone say are places: "in the village of Gamboru".
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

/**
 * JalonPointedPlace:
 * @word: the noun that tells it
 * @name_first: first word of its name
 * @name_last: the word after it; as @name_first where it has none
 * @country: interned ISO3
 * @town: (nullable): the capital
 * @rule: static
 */
typedef struct
{
  JalonPrecision         precision;
  guint                  word;
  guint                  name_first;
  guint                  name_last;
  const char            *country;
  const JalonWorldPlace *town;
  const char            *rule;
} JalonPointedPlace;

gboolean jalon_event_pointed_place_find (const JalonTelling *self, JalonPointedPlace *out);

G_END_DECLS
