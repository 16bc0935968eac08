/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the roles of verbs and those of nouns share.
 */

#pragma once

#include "jalon-roles-said.h"

G_BEGIN_DECLS

int      jalon_roles_said_find_agent (const JalonFrame *frame);
int      jalon_roles_said_find_mention_of_object (const JalonFrame *frame);
int      jalon_roles_said_find_recipient (const JalonFrame *frame);
int      jalon_roles_said_find_prepositional (const JalonFrame *frame, guint from);
int      jalon_roles_said_find_inherited (const JalonFrame *frame);
int      jalon_roles_said_find_refused (const JalonFrame *frame, int last_subject);
int      jalon_roles_said_find_answered (const JalonFrame *frame, int last_subject);
gboolean jalon_roles_said_has_dative (const JalonFrame *frame);
int      jalon_roles_said_find_speaker (const JalonFrame *frame);
void     jalon_roles_said_assign_noun (JalonFrame *frame);
void     jalon_roles_said_assign_repelled (JalonFrame *frame);

const JalonFamilyWords *jalon_roles_said_words_of (const JalonFrame *frame);
gboolean                jalon_roles_said_share_code (const JalonMention *a, const JalonMention *b);

G_END_DECLS
