/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who published a text and when, by what its own lines say: a proposal for a
 * person, where the source says nothing of itself.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

char    *jalon_intake_dup_credited_author (const JalonIntake *self);
char    *jalon_intake_dup_credited (const JalonIntake *self);
gboolean jalon_intake_find_credited_date (const JalonIntake *self, JalonTime *out_date);

G_END_DECLS
