/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of states and organisations, and who is a member of what.
 */

#include "config.h"

#include "jalon-record.h"
#include "jalon-world-private.h"

#include <string.h>

static guint
get_column (const char *language)
{
  if (language != NULL && strncmp (language, "fr", 2) == 0)
    return JALON_NAME_FR;
  if (language != NULL && strncmp (language, "ar", 2) == 0)
    return JALON_NAME_AR;

  return JALON_NAME_EN;
}

/**
 * jalon_world_get_name:
 * @code: of a state, an area or an organisation
 * @language: "en", "fr" or "ar", a region may follow ("fr_FR"); any other counts as English
 *
 * Returns: (transfer none): the name, or @code where it is unknown; of a code that was made of a name what it is of it
 */
const char *
jalon_world_get_name (JalonWorld *self, const char *code, const char *language)
{
  const JalonWorldTable *table = &self->states;
  const char            *name;
  guint                  row;

  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  if (!jalon_world_table_find (table, code, &row))
    {
      table = &self->organisations;
      if (!jalon_world_table_find (table, code, &row))
        return g_str_has_prefix (code, JALON_CODE_MADE) ? code + strlen (JALON_CODE_MADE) : code;
    }
  name = jalon_world_table_get (table, row, get_column (language));

  return *name != '\0' ? name : jalon_world_table_get (table, row, JALON_NAME_EN);
}

/**
 * jalon_world_has_code:
 * @code: of a state, an area or an organisation
 *
 * Returns: whether the world knows it
 */
gboolean
jalon_world_has_code (JalonWorld *self, const char *code)
{
  guint row;

  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  return jalon_world_table_find (&self->states, code, &row) ||
         jalon_world_table_find (&self->organisations, code, &row);
}

/**
 * jalon_world_list_codes:
 * @organisations: organisations rather than states and areas
 *
 * Returns: (transfer none): the codes, sorted, %NULL at the end
 */
const char *const *
jalon_world_list_codes (JalonWorld *self, gboolean organisations)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) (organisations ? self->organisation_codes : self->state_codes);
}

/**
 * jalon_world_list_members:
 * @organisation: its code
 *
 * Returns: (transfer none) (nullable): ISO 3166-1 alpha-3 codes of the member states, %NULL at the end;
 *   %NULL where @organisation is none, or none of states that this world knows the members of
 */
const char *const *
jalon_world_list_members (JalonWorld *self, const char *organisation)
{
  guint row;

  g_return_val_if_fail (self != NULL && organisation != NULL, NULL);

  if (!jalon_world_table_find (&self->organisations, organisation, &row) || self->members[row][0] == NULL)
    return NULL;

  return (const char *const *) self->members[row];
}
