/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the roles of verbs and those of nouns share.
 */

#pragma once

#include "jalon-roles-said.h"

G_BEGIN_DECLS

int  jalon_roles_said_find_agent (const JalonFrame *frame);
int  jalon_roles_said_find_mention_of_object (const JalonFrame *frame);
int  jalon_roles_said_find_recipient (const JalonFrame *frame);
void jalon_roles_said_assign_noun (JalonFrame *frame);

G_END_DECLS
