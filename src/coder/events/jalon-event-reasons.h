/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a proposal names whom it names, where neither subject nor object say so.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void jalon_telling_explain_parties (const JalonTelling *self, JalonProposal *proposal);

G_END_DECLS
