/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected: one thing, and with it any number of countries.
 */

#include "config.h"

#include "jalon-selection.h"

/* Takes the thing (transfer full). */
static void
take_thing (JalonSelection *self, JalonThing *thing)
{
  g_clear_pointer (&self->thing, jalon_thing_free);
  self->thing = thing;
}

/**
 * jalon_selection_init:
 * @self: (out caller-allocates): a selection
 *
 * Selects nothing.
 */
void
jalon_selection_init (JalonSelection *self)
{
  self->thing = jalon_thing_new (JALON_THING_NONE, NULL);
  self->countries = g_ptr_array_new_null_terminated (4, g_free, TRUE);
}

/**
 * jalon_selection_clear:
 * @self: a selection
 *
 * Frees what @self holds.
 */
void
jalon_selection_clear (JalonSelection *self)
{
  g_clear_pointer (&self->thing, jalon_thing_free);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
}

/**
 * jalon_selection_set:
 * @self: a selection
 * @thing: what to select, alone
 *
 * Selects one thing instead of what was selected before.
 *
 * Returns: whether anything changed
 */
gboolean
jalon_selection_set (JalonSelection *self, const JalonThing *thing)
{
  guint n_countries = thing->kind == JALON_THING_COUNTRY ? 1 : 0;

  if (jalon_thing_equal (self->thing, thing) && self->countries->len == n_countries)
    return FALSE;

  take_thing (self, jalon_thing_copy (thing));
  g_ptr_array_set_size (self->countries, 0);
  if (n_countries > 0)
    g_ptr_array_add (self->countries, g_strdup (self->thing->id));

  return TRUE;
}

/**
 * jalon_selection_toggle_country:
 * @self: a selection
 * @code: a country
 *
 * Adds a country to the selected ones, or takes it away; what else was
 * selected no longer is.
 */
void
jalon_selection_toggle_country (JalonSelection *self, const char *code)
{
  GPtrArray *countries = self->countries;
  guint      index;

  if (g_ptr_array_find_with_equal_func (countries, code, g_str_equal, &index))
    g_ptr_array_remove_index (countries, index);
  else
    g_ptr_array_add (countries, g_strdup (code));

  if (countries->len > 0)
    take_thing (self, jalon_thing_new (JALON_THING_COUNTRY, g_ptr_array_index (countries, countries->len - 1)));
  else
    take_thing (self, jalon_thing_new (JALON_THING_NONE, NULL));
}
