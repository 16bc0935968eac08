/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events that a sentence tells, read from its tree.
 */

#pragma once

#include "jalon-lead.h"
#include "jalon-predicates.h"
#include "jalon-proposal.h"
#include "jalon-reader.h"
#include "jalon-when.h"

G_BEGIN_DECLS

/**
 * JalonEventsContext:
 * @whens: (element-type JalonWhen): of the text that the sentence is of
 * @article_end: last day that the article may be of, or JALON_DAY_NONE
 * @number: of the sentence in the article
 * @lead: borrowed: gets the day of the first sentence below the headline
 */
typedef struct
{
  JalonReader  *reader;
  const GArray *whens;
  gint32        article_end;
  guint         number;
  gboolean      is_heading;
  JalonLead    *lead;
} JalonEventsContext;

JalonSentence *jalon_events_read_sentence (JalonReader *reader, const JalonAnalysis *analysis, JalonSpan sentence);

void jalon_events_code_sentence (const JalonEventsContext *context,
                                 const JalonAnalysis      *analysis,
                                 JalonSpan                 sentence,
                                 GPtrArray                *proposals,
                                 GPtrArray                *denials);

G_END_DECLS
