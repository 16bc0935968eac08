/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event told several times is one proposal with several quotes.
 */

#pragma once

#include "jalon-proposal.h"

G_BEGIN_DECLS

void jalon_merge_proposals (GPtrArray *proposals);

G_END_DECLS
