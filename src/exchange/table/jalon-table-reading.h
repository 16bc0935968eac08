/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table that is being read: beginning and end of it.
 */

#pragma once

#include "jalon-table-record.h"

G_BEGIN_DECLS

void            jalon_table_reading_init (JalonTableReading    *self,
                                          const char           *name,
                                          JalonTableNames      *names,
                                          const JalonTableMap  *map,
                                          const JalonTablePlan *plan);
void            jalon_table_reading_clear (JalonTableReading *self);
JalonTableRows *jalon_table_reading_begin (JalonTableReading *self, const JalonInput *input, GError **error);
gboolean        jalon_table_reading_find_order (JalonTablePlan   *plan,
                                                const JalonInput *input,
                                                GCancellable     *cancellable,
                                                gboolean         *out_is_open,
                                                GError          **error);

G_END_DECLS
