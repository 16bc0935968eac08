/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an event is beside the sense of its word: still going on, only promised, done by telephone, in a third state.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

gboolean jalon_telling_is_present (const JalonTelling *self);
void     jalon_telling_refine_mode (const JalonTelling *self, JalonProposal *proposal);

G_END_DECLS
