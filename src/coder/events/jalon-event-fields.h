/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The proposal of an event that is told: when, where and how it is told.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

JalonProposal *jalon_telling_make_proposal (JalonTelling *self);

G_END_DECLS
