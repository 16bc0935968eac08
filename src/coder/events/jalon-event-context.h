/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients that nobody names where the event is told.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

/* @proposals: (element-type JalonProposal): of the sentences before */
void jalon_telling_inherit (JalonTelling *self, const GPtrArray *proposals);
void jalon_telling_turn_speaker (JalonTelling *self, const GPtrArray *proposals);
void jalon_telling_answer (JalonTelling *self, const GPtrArray *proposals);
void jalon_telling_find_protested (JalonTelling *self);

void jalon_telling_find_enemy (JalonTelling *self, const GPtrArray *proposals);

G_END_DECLS
