/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-field.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FIELD_ROWS (jalon_field_rows_get_type ())
G_DECLARE_FINAL_TYPE (JalonFieldRows, jalon_field_rows, JALON, FIELD_ROWS, JalonSessionWidget)

void     jalon_field_rows_set_record (JalonFieldRows *self, const JalonSchema *schema, gconstpointer record);
void     jalon_field_rows_apply (JalonFieldRows *self, gpointer record);
gboolean jalon_field_rows_get_valid (JalonFieldRows *self);

G_END_DECLS
