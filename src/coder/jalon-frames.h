/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Triggers and their frames: which word makes an event, who acts, who suffers.
 */

#pragma once

#include "jalon-clauses.h"
#include "jalon-proposal.h"
#include "jalon-when.h"

G_BEGIN_DECLS

/**
 * JalonFrameState:
 *
 * What one sentence leaves for the next: subjects of pronouns, dates of "le lendemain".
 * @proposals: (element-type JalonProposal): all so far, in the order of the text
 * @denials: (element-type JalonProposal): what did not happen, in the order of the text
 * @subject: index of the mention that was the last subject, or -1
 */
typedef struct
{
  GPtrArray    *proposals;
  const GArray *whens;
  gint32        article_end;
  int           subject;
  gint32        last_day;
  GPtrArray    *denials;
} JalonFrameState;

void jalon_frames_code_sentence (const JalonAnalysis *analysis,
                                 JalonSpan            sentence,
                                 guint                sentence_number,
                                 JalonFrameState     *state);

G_END_DECLS
