/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the names in a table mean: countries, parties, places. Each name is
 * looked up once; the same ones stand in thousands of rows.
 */

#pragma once

#include "jalon-place.h"
#include "jalon-table-rows.h"

G_BEGIN_DECLS

/* A party by its name; @code and @sector (nullable) are borrowed, as long as the names. */
typedef struct
{
  const char *code;
  const char *sector;
} JalonTableParty;

/**
 * JalonTablePlace:
 *
 * Where the bundled gazetteer has a name.
 * @name: (nullable): as the gazetteer has it; %NULL where it does not know it
 * @doubt: (nullable): why it may be another place, translated
 */
typedef struct
{
  const char    *name;
  const char    *country;
  const char    *source;
  double         lon;
  double         lat;
  JalonPrecision precision;
  const char    *doubt;
} JalonTablePlace;

typedef struct _JalonTableNames JalonTableNames;

JalonTableNames       *jalon_table_names_new (GError **error);
void                   jalon_table_names_free (JalonTableNames *self);
const char            *jalon_table_names_find_country (JalonTableNames *self, JalonCell cell);
const JalonTableParty *jalon_table_names_find_party (JalonTableNames *self, JalonCell cell);
const JalonTablePlace *jalon_table_names_find_place (JalonTableNames *self, JalonCell cell, const char *country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTableNames, jalon_table_names_free)

G_END_DECLS
