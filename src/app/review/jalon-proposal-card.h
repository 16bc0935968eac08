/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event as it is reviewed: its fields with the reason for each, what it
 * brings along, and the events of the dossier that it may be.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_PROPOSAL_CARD (jalon_proposal_card_get_type ())
G_DECLARE_FINAL_TYPE (JalonProposalCard, jalon_proposal_card, JALON, PROPOSAL_CARD, JalonSessionWidget)

void             jalon_proposal_card_show (JalonProposalCard *self, const JalonEventRecord *record);
const GPtrArray *jalon_proposal_card_get_same (JalonProposalCard *self);

G_END_DECLS
