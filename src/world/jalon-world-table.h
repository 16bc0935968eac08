/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tab-separated tables of the world: '#' begins a comment line and "-"
 * stands for an empty cell.
 */

#pragma once

#include "jalon-error.h"

G_BEGIN_DECLS

typedef struct
{
  char      *text;  /* (owned) cut into cells */
  GPtrArray *cells; /* (owned) char *, row by row */
  guint      n_columns;
  guint      n_rows;
} JalonWorldTable;

gboolean
     jalon_world_table_parse (JalonWorldTable *self, GBytes *bytes, const char *name, guint n_columns, GError **error);
void jalon_world_table_clear (JalonWorldTable *self);
const char *jalon_world_table_get (const JalonWorldTable *self, guint row, guint column);
gboolean    jalon_world_table_find (const JalonWorldTable *self, const char *code, guint *out_row);

G_END_DECLS
