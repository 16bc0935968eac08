/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Proposals as records of a dossier: the event with its claim and quotes,
 * the closure that an airspace event means, the site that training names. All are to be reviewed.
 */

#pragma once

#include "jalon-coder-reasons.h"
#include "jalon-coder.h"
#include "jalon-record.h"

G_BEGIN_DECLS

char *jalon_coder_dup_event_id (const JalonProposal *proposal, const char *article_id);
JalonEventRecord *
jalon_coder_dup_event (const JalonProposal *proposal, const char *article_id, const char *text, JalonLexicon *lexicon);
JalonClosureRecord *jalon_coder_dup_closure (const JalonProposal *proposal,
                                             guint                actor,
                                             const char          *article_id,
                                             const char          *text,
                                             JalonLexicon        *lexicon);
JalonSiteRecord *
jalon_coder_dup_site (const JalonProposal *proposal, const char *article_id, const char *text, JalonLexicon *lexicon);

G_END_DECLS
