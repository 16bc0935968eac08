/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The day that the first sentence of a report tells, which is also that of its headline.
 */

#pragma once

#include "jalon-sentence.h"
#include "jalon-time.h"

G_BEGIN_DECLS

/**
 * JalonLead:
 * @is_read: the first sentence below the headline was met
 * @is_saying: it is the day on which something is said: not that of what is told
 * @time: the day that it tells, or unknown
 * @start: first byte of the words that tell it
 * @end: the byte after them
 * @last: the byte after the sentence
 */
typedef struct
{
  gboolean  is_read;
  gboolean  is_saying;
  JalonTime time;
  gsize     start;
  gsize     end;
  gsize     last;
} JalonLead;

#define JALON_LEAD_INIT ((JalonLead){ .time = JALON_TIME_INIT })

void jalon_lead_read (JalonLead *self, const JalonSentence *sentence, const GArray *whens, gint32 article_end);
void jalon_lead_date (const JalonLead *self, const char *text, const GPtrArray *proposals);

G_END_DECLS
