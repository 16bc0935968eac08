/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-frames.h"

G_BEGIN_DECLS

void jalon_frame_refine_mode (JalonProposal *proposal, const JalonFrame *frame);

G_END_DECLS
