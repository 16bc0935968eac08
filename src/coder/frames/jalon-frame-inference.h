/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parties that a sentence does not name, from where it happens. Each is marked
 * as inferred.
 */

#pragma once

#include "jalon-proposal.h"
#include "jalon-roles-said.h"

G_BEGIN_DECLS

void jalon_frame_infer_recipients (JalonProposal *proposal, const JalonFrame *frame);
void jalon_frame_inherit_recipients (JalonProposal *proposal, JalonProposal *before);
void jalon_frame_infer_actor (JalonProposal *proposal, const JalonFrame *frame);
void jalon_frame_infer_crowd (JalonProposal *proposal, const JalonFrame *frame);

G_END_DECLS
