/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What jalon-columns-out.h has columns for, read back from them: a row is an
 * event, a note, a site or a closure again.
 */

#pragma once

#include "jalon-sink.h"

G_BEGIN_DECLS

/**
 * JalonRowIn:
 * @names: (array length=n_cells): of the columns
 * @texts: (array length=n_cells) (element-type utf8) (nullable): the cells; %NULL and "" are empty
 * @line: of the file, for messages; 0 where it has none
 * @geometry: (nullable): in GeoJSON, where the format has it apart from the columns
 */
typedef struct
{
  const char *const *names;
  const char *const *texts;
  guint              n_cells;
  guint              line;
  const char        *geometry;
} JalonRowIn;

typedef struct _JalonColumnsIn JalonColumnsIn;

gboolean jalon_columns_in_are_own (const char *const *names, guint n_names);

JalonColumnsIn *jalon_columns_in_new (JalonSink *sink, const char *name);
void            jalon_columns_in_free (JalonColumnsIn *self);
void            jalon_columns_in_add (JalonColumnsIn *self, const JalonRowIn *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonColumnsIn, jalon_columns_in_free)

G_END_DECLS
