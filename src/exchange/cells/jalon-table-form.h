/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a table is written, by its beginning: encoding, separator, quotation marks.
 */

#pragma once

#include "jalon-table-rows.h"

G_BEGIN_DECLS

gboolean jalon_table_form_guess (JalonTableForm *self, const char *beginning, gsize length);

G_END_DECLS
