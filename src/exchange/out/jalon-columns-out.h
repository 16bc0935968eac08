/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a table of everything that a dossier shows.
 */

#pragma once

#include "jalon-facts.h"

G_BEGIN_DECLS

/**
 * JalonColumnOut:
 * @name: of the column
 * @dup: (nullable): its cell; the field of that name without
 * @is_number: whether its cells are numbers
 * @is_day: whether its cells are days in ISO 8601
 * @is_list: whether its cells are lists in JSON
 * @is_shape: whether its cells are geometries in GeoJSON, which formats of maps have as such
 */
typedef struct
{
  const char *name;
  char *(*dup) (const JalonFacts *facts);
  gboolean is_number;
  gboolean is_day;
  gboolean is_list;
  gboolean is_shape;
} JalonColumnOut;

/* That show one field together, at most. */
#define JALON_COLUMNS_OF_FIELD 3

GArray *jalon_columns_out_list (gboolean with_shapes);
char   *jalon_column_out_dup_cell (const JalonColumnOut *self, const JalonFacts *facts);

gboolean jalon_column_out_list_cells (const JalonField *field, const char *out_names[JALON_COLUMNS_OF_FIELD + 1]);

G_END_DECLS
