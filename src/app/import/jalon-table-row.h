/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the page that maps a table: a column with what it says, and a row of
 * the table as it will be.
 */

#pragma once

#include "jalon-session.h"
#include "jalon-table-batch.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *jalon_table_row_new_column (const char *name, const char *sample, GtkDropDown **out_choice);
GtkWidget *jalon_table_row_new_outcome (JalonSession *session, const JalonTableOutcome *outcome);

G_END_DECLS
