/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of a proposal, once its frame stands: status, place, time, evidence.
 */

#pragma once

#include "jalon-frames.h"
#include "jalon-roles-said.h"

G_BEGIN_DECLS

JalonProposal *jalon_frame_make_proposal (const JalonFrame *frame, guint sentence_number, JalonFrameState *state);
JalonProposal *
jalon_frame_repeat_proposal (const JalonFrame *frame, int subject, guint sentence_number, JalonFrameState *state);

G_END_DECLS
