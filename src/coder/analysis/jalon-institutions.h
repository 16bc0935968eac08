/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "The army", "la junte": institutions of a state that the text does not name with them.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

void jalon_institutions_find (JalonAnalysis *analysis, const char *only_state);

G_END_DECLS
