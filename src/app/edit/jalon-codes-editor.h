/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States and organisations to be edited: codes alone, or records that have a
 * code and more, as parties with their sectors and bans with their flights.
 */

#pragma once

#include "jalon-field.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_CODES_EDITOR (jalon_codes_editor_get_type ())
G_DECLARE_FINAL_TYPE (JalonCodesEditor, jalon_codes_editor, JALON, CODES_EDITOR, JalonSessionWidget)

/* Properties, construct only: "is-single", there is one at most; "only-states", none of them is an organisation.
 * Signal "changed", by the person. */

void             jalon_codes_editor_set_records (JalonCodesEditor  *self,
                                                 const JalonSchema *schema,
                                                 gpointer           pattern,
                                                 const GPtrArray   *records);
void             jalon_codes_editor_set_codes (JalonCodesEditor *self, const char *const *codes);
const GPtrArray *jalon_codes_editor_get_records (JalonCodesEditor *self);
char           **jalon_codes_editor_dup_codes (JalonCodesEditor *self);

G_END_DECLS
