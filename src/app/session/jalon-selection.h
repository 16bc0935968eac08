/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected: one thing, and with it any number of countries.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

/**
 * JalonSelection:
 * @thing: (owned): never %NULL; a country is the last of @countries
 * @countries: (owned) (element-type utf8): %NULL-terminated codes in the order of picking; more
 *   than none only while @thing is a country
 */
typedef struct
{
  JalonThing *thing;
  GPtrArray  *countries;
} JalonSelection;

void     jalon_selection_init (JalonSelection *self);
void     jalon_selection_clear (JalonSelection *self);
gboolean jalon_selection_set (JalonSelection *self, const JalonThing *thing);
void     jalon_selection_toggle_country (JalonSelection *self, const char *code);

G_END_DECLS
