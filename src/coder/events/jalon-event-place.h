/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an event was, as its clause says.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void jalon_telling_set_place (const JalonTelling *self, JalonProposal *proposal);

G_END_DECLS
