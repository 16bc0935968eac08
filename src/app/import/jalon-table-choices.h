/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person chooses for a table as a whole: its kind, separator, encoding, dates.
 */

#pragma once

#include "jalon-table-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * JalonTableChoices:
 *
 * Widgets of a dialog, borrowed.
 * @preset: kinds of tables; the first one is none
 * @presets: the model of @preset
 * @separator: of cells; the first one is found by itself
 * @charset: encodings; the first one is found by itself
 * @order: of dates, as #JalonDateOrder
 * @header: whether the first row names the columns
 */
typedef struct
{
  AdwComboRow   *preset;
  GtkStringList *presets;
  AdwComboRow   *separator;
  AdwComboRow   *charset;
  AdwComboRow   *order;
  GtkSwitch     *header;
} JalonTableChoices;

void jalon_table_choices_list_presets (const JalonTableChoices *self);
void jalon_table_choices_show (const JalonTableChoices *self, const JalonTableMap *map, const JalonTablePlan *plan);
void jalon_table_choices_read (const JalonTableChoices *self, JalonTableMap *map);

G_END_DECLS
