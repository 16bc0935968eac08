/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States and organisations to be edited: those who act, or those acted upon,
 * each with its sector; or the countries of a place.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_PARTY_EDITOR (jalon_party_editor_get_type ())
G_DECLARE_FINAL_TYPE (JalonPartyEditor, jalon_party_editor, JALON, PARTY_EDITOR, JalonSessionWidget)

/* Property "with-sectors" (construct only), TRUE unless told. Signal "changed", by the person. */

void   jalon_party_editor_set_parties (JalonPartyEditor *self, const GPtrArray *parties, JalonPartyRole role);
void   jalon_party_editor_set_codes (JalonPartyEditor *self, const char *const *codes);
void   jalon_party_editor_add_to (JalonPartyEditor *self, GPtrArray *parties);
char **jalon_party_editor_dup_codes (JalonPartyEditor *self);

G_END_DECLS
