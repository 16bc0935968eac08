/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How one table is read: its form, and which column says what. From what a
 * person says in a mapping, what is known of such tables, and what is guessed.
 */

#pragma once

#include "jalon-table-map.h"

G_BEGIN_DECLS

/* The most columns of one role. */
#define JALON_PLAN_MAX_COLUMNS 4

/* The number of no column. */
#define JALON_PLAN_NO_COLUMN G_MAXUINT

/**
 * JalonTablePlan:
 * @preset: (nullable): the kind of table
 * @order: of dates; unknown where nothing says
 * @names: (owned) (array zero-terminated=1): of the columns, as they stand
 * @keys: (owned): for each column the beginning of a member of JSON; %NULL for one that is not kept as it stands
 * @columns: the first @n_of_role are those of a role
 * @own: those of the preset's own names
 */
typedef struct
{
  const JalonTablePreset *preset;
  JalonTableForm          form;
  gboolean                has_header;
  JalonDateOrder          order;
  guint                   n_columns;
  char                  **names;
  char                  **keys;
  guint                   n_of_role[JALON_N_COLUMN_ROLES];
  guint                   columns[JALON_N_COLUMN_ROLES][JALON_PLAN_MAX_COLUMNS];
  guint                   own[JALON_PRESET_MAX_OWN];
} JalonTablePlan;

JalonTablePlan *jalon_table_plan_new (const JalonTableMap *map, const char *beginning, gsize length, GError **error);
JalonTablePlan *jalon_table_plan_guess (const JalonTableMap *map, const char *beginning, gsize length, GError **error);
void            jalon_table_plan_free (JalonTablePlan *self);
gboolean        jalon_table_plan_check (const JalonTablePlan *self, GError **error);
JalonColumnRole jalon_table_plan_get_role (const JalonTablePlan *self, guint column);
void jalon_table_plan_set_role (const JalonTablePlan *self, JalonTableMap *map, guint column, JalonColumnRole role);
void jalon_table_plan_settle (const JalonTablePlan *self, JalonTableMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTablePlan, jalon_table_plan_free)

G_END_DECLS
