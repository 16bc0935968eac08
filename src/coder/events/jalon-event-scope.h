/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words of a sentence can say where and when an event was, beyond its clause and short of it: another clause that
 * tells the same event, the noun that the event is told by, and what the clause is only about.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void     jalon_event_scope_hide_topics (const JalonTelling *self);
void     jalon_event_scope_hide_doer (const JalonTelling *self);
void     jalon_event_scope_hide_sufferer (const JalonTelling *self);
void     jalon_event_scope_mark_clause (const JalonTelling *self);
gboolean jalon_event_scope_mark_same (const JalonTelling *self);
gboolean jalon_event_scope_mark_noun (const JalonTelling *self);

guint    jalon_event_scope_read_slots (const JalonSentence *sentence, guint word);
gboolean jalon_event_scope_can_be_where (const JalonSentence *sentence, guint word);
gboolean jalon_event_scope_is_somebody (const JalonSentence *sentence, guint word);
gboolean jalon_event_scope_is_named_by (const JalonSentence *sentence, guint noun, guint name);

G_END_DECLS
