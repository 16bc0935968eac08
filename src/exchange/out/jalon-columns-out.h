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
 */
typedef struct
{
  const char *name;
  char *(*dup) (const JalonFacts *facts);
  gboolean is_number;
  gboolean is_day;
} JalonColumnOut;

GArray *jalon_columns_out_list (void);
char   *jalon_column_out_dup_cell (const JalonColumnOut *self, const JalonFacts *facts);

G_END_DECLS
