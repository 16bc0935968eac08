/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parties that a text names, in an analysis of it.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

void jalon_mentions_find (JalonAnalysis *analysis);

G_END_DECLS
