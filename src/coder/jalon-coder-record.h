/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Proposals as records of a dossier: the event with its claim and quotes, and
 * the closure that an airspace event means. All are to be reviewed.
 */

#pragma once

#include "jalon-coder.h"
#include "jalon-record.h"

G_BEGIN_DECLS

char               *jalon_coder_dup_event_id (const JalonProposal *proposal,
                                              const char          *article_id);
JalonEventRecord   *jalon_coder_dup_event (const JalonProposal *proposal,
                                           const char          *article_id,
                                           const char          *text,
                                           JalonLexicon        *lexicon);
JalonClosureRecord *jalon_coder_dup_closure (const JalonProposal *proposal,
                                             guint                actor,
                                             const char          *article_id,
                                             const char          *text,
                                             JalonLexicon        *lexicon);

G_END_DECLS
