/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in columns that nobody reads, as members of the feature.
 */

#pragma once

#include "jalon-table-plan.h"

G_BEGIN_DECLS

void jalon_table_list_extra (const JalonTablePlan *plan, const JalonTableRow *row, GString *members);

G_END_DECLS
