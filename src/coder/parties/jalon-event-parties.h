/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is meant by a noun, a name or a pronoun: states, organisations and armed groups with the sector of who acts.
 */

#pragma once

#include "jalon-proposal.h"
#include "jalon-reader.h"
#include "jalon-sentence.h"

G_BEGIN_DECLS

GArray  *jalon_event_parties_find (JalonReader *reader, const JalonSentence *sentence, guint word);
GArray  *jalon_event_parties_find_here (JalonReader *reader);
GArray  *jalon_event_parties_infer (JalonReader *reader, const JalonSentence *sentence, guint word);
void     jalon_event_parties_join (GArray *into, const GArray *from);
gboolean jalon_event_parties_are_same (const GArray *a, const GArray *b);
gboolean jalon_event_parties_are_named (const GArray *parties);
void     jalon_event_parties_learn (JalonReader *reader, const JalonSentence *sentence);
void     jalon_event_parties_remember (JalonReader *reader, const JalonSentence *sentence);

G_END_DECLS
