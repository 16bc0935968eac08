/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a record of any schema: a row for each field that has a label.
 */

#pragma once

#include "jalon-field.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_RECORD_FORM (jalon_record_form_get_type ())
G_DECLARE_FINAL_TYPE (JalonRecordForm, jalon_record_form, JALON, RECORD_FORM, JalonSessionWidget)

void     jalon_record_form_set_record (JalonRecordForm *self, const JalonSchema *schema, gconstpointer record);
gpointer jalon_record_form_dup_record (JalonRecordForm *self);
gboolean jalon_record_form_insist (JalonRecordForm *self);
gboolean jalon_record_form_is_changed (JalonRecordForm *self);

G_END_DECLS
