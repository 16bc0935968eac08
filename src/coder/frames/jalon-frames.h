/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Triggers and their frames: which word makes an event, who acts, who suffers.
 */

#pragma once

#include "jalon-roles-said.h"
#include "jalon-when.h"

G_BEGIN_DECLS

/* Tokens @from to @to - 1 that a verb denies; none where @to is 0. @verb: its first token; @denier: a mention, or -1.
 */
typedef struct
{
  guint from;
  guint to;
  guint verb;
  int   denier;
} JalonDeniedContent;

/**
 * JalonFrameState:
 *
 * What one sentence leaves for the next: subjects of pronouns, dates of "le lendemain".
 * @proposals: (element-type JalonProposal): all so far, in the order of the text
 * @denials: (element-type JalonProposal): what did not happen, in the order of the text
 * @article_year: of publication, 0 where unknown
 * @denied: in the sentence that is coded
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
  int           article_year;

  JalonDeniedContent denied;
} JalonFrameState;

void jalon_frames_code_sentence (const JalonAnalysis *analysis,
                                 JalonSpan            sentence,
                                 guint                sentence_number,
                                 JalonFrameState     *state);

/* The events of tokens @from to @to - 1 of a sentence; jalon-denials.c codes what is denied with it. */
void jalon_frames_code_tokens (JalonFrame *frame, guint from, guint to, guint sentence_number, JalonFrameState *state);

G_END_DECLS
