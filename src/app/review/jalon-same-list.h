/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events of the dossier that a proposal may tell again, or denies.
 */

#pragma once

#include "jalon-coder-same.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_SAME_LIST (jalon_same_list_get_type ())
G_DECLARE_FINAL_TYPE (JalonSameList, jalon_same_list, JALON, SAME_LIST, JalonSessionWidget)

void             jalon_same_list_show (JalonSameList *self, const JalonEventRecord *record);
const GPtrArray *jalon_same_list_get_ids (JalonSameList *self);
char            *jalon_same_list_dup_reasons (const JalonSame *same);

G_END_DECLS
