/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the clause that tells an event: those that may say when and where.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void     jalon_event_clause_mark (const JalonSentence *sentence, guint word, gboolean *own);
guint    jalon_event_clause_find_head (const JalonSentence *sentence, guint word);
void     jalon_event_clause_read (JalonTelling *self);
gboolean jalon_event_clause_mark_joined (const JalonTelling *self);

G_END_DECLS
