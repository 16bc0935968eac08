/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preposition before a party.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

void jalon_mention_read_preposition (const JalonAnalysis *analysis, JalonMention *mention);

G_END_DECLS
