/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the rows of the dialog and the mapping. The header is no part of what
 * is read: whether it is chosen is told by the switch being moved.
 */

#include "config.h"

#include "jalon-table-choices.h"

#include <glib/gi18n.h>

/* In the order of the row; the first is found by itself. */
static const char separators[] = { '\0', ',', ';', '\t', '|' };

/**
 * jalon_table_choices_list_presets:
 *
 * Fills the list of kinds of tables.
 */
void
jalon_table_choices_list_presets (const JalonTableChoices *self)
{
  const JalonTablePreset *preset;

  for (guint i = 0; (preset = jalon_table_preset_get (i)) != NULL; i++)
    gtk_string_list_append (self->presets, _ (preset->name));
}

/* The position of the map's own kind of table, 0 for none. */
static guint
find_preset (const JalonTablePreset *preset)
{
  const JalonTablePreset *one;

  for (guint i = 0; preset != NULL && (one = jalon_table_preset_get (i)) != NULL; i++)
    if (one == preset)
      return i + 1;
  return 0;
}

static guint
find_separator (char separator)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i] == separator)
      return i;
  return 0;
}

/* Where the list does not have the encoding of a mapping from a file, it gets it. */
static guint
find_charset (const JalonTableChoices *self, const char *charset)
{
  GtkStringList *list = GTK_STRING_LIST (adw_combo_row_get_model (self->charset));
  guint          n = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (charset == NULL)
    return 0;
  for (guint i = 1; i < n; i++)
    if (g_ascii_strcasecmp (gtk_string_list_get_string (list, i), charset) == 0)
      return i;
  gtk_string_list_append (list, charset);
  return n;
}

/**
 * jalon_table_choices_show:
 * @map: what the person says
 * @plan: (nullable): what comes of it
 *
 * Shows the choices of a mapping.
 */
void
jalon_table_choices_show (const JalonTableChoices *self, const JalonTableMap *map, const JalonTablePlan *plan)
{
  adw_combo_row_set_selected (self->preset, find_preset (map->preset));
  adw_combo_row_set_selected (self->separator, find_separator (map->separator));
  adw_combo_row_set_selected (self->charset, find_charset (self, map->charset));
  adw_combo_row_set_selected (self->order, map->order);
  gtk_switch_set_active (self->header, plan != NULL && plan->has_header);
}

/**
 * jalon_table_choices_read:
 * @map: gets what is chosen, but for the header
 *
 * Takes over what the person has chosen.
 */
void
jalon_table_choices_read (const JalonTableChoices *self, JalonTableMap *map)
{
  guint          charset = adw_combo_row_get_selected (self->charset);
  guint          preset = adw_combo_row_get_selected (self->preset);
  guint          separator = adw_combo_row_get_selected (self->separator);
  GtkStringList *charsets = GTK_STRING_LIST (adw_combo_row_get_model (self->charset));

  map->preset = preset > 0 ? jalon_table_preset_get (preset - 1) : NULL;
  map->separator = separators[MIN (separator, G_N_ELEMENTS (separators) - 1)];
  map->order = adw_combo_row_get_selected (self->order);
  jalon_table_map_set_charset (map, charset > 0 ? gtk_string_list_get_string (charsets, charset) : NULL);
}
