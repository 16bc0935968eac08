/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an event happens, never finer than its words.
 */

#pragma once

#include "jalon-proposal.h"
#include "jalon-roles-said.h"
#include "jalon-said-place.h"

G_BEGIN_DECLS

static inline gsize
jalon_frame_byte_of (const JalonFrame *frame, guint token)
{
  return jalon_tokens_get (frame->analysis->tokens, token)->start;
}

/* The byte after the token before @token. */
static inline gsize
jalon_frame_end_of (const JalonFrame *frame, guint token)
{
  return jalon_tokens_get (frame->analysis->tokens, token - 1)->end;
}

void     jalon_frame_place_at_country (JalonProposal *proposal,
                                       JalonPrecision precision,
                                       const GArray  *parties,
                                       const char    *rule);
gboolean jalon_frame_strikes_town (const JalonFrame *frame, const GPtrArray *codes, JalonSaidPlace *out_place);
void     jalon_frame_set_place (JalonProposal *proposal, const JalonFrame *frame);

G_END_DECLS
