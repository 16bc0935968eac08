/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place to be edited: its name, from the gazetteer or not, how fine it is,
 * and its countries.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_PLACE_EDITOR (jalon_place_editor_get_type ())
G_DECLARE_FINAL_TYPE (JalonPlaceEditor, jalon_place_editor, JALON, PLACE_EDITOR, JalonSessionWidget)

void        jalon_place_editor_set_place (JalonPlaceEditor *self, const JalonPlace *place);
JalonPlace *jalon_place_editor_dup_place (JalonPlaceEditor *self);
char       *jalon_place_editor_dup_fault (JalonPlaceEditor *self);
void        jalon_place_editor_show_fault (JalonPlaceEditor *self, const char *fault);

G_END_DECLS
