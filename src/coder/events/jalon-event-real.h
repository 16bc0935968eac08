/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether what is told is an event, and one to propose.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

gboolean jalon_telling_is_event (const JalonTelling *self);
gboolean jalon_telling_is_kept (const JalonTelling *self, const JalonProposal *proposal);

G_END_DECLS
