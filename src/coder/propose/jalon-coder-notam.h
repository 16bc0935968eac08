/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What notices to aviation propose: closures of airspace, with their legal basis.
 */

#pragma once

#include "jalon-coding.h"

G_BEGIN_DECLS

GPtrArray *jalon_coder_code_notams (JalonWorld *world, const JalonIntake *intake);
void       jalon_coder_refine_closure (JalonClosureRecord *record, const JalonNotam *notam, const char *text);

G_END_DECLS
