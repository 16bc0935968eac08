/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two events cue by cue: when and where they are, and what is linked to them.
 */

#pragma once

#include "jalon-same-cues.h"

G_BEGIN_DECLS

/* What lasts, such as a closed airspace, is told of the day it was said, it began or it was heard of: so many days
 * apart two reports may tell of one. */
#define JALON_SAME_NEAR_DAYS 2

gboolean jalon_same_compare_times (JalonSameCues *self, const JalonTime *a, const JalonTime *b);
gboolean jalon_same_compare_near_days (JalonSameCues *self, const JalonTime *a, const JalonTime *b);
gboolean jalon_same_compare_places (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b);
void     jalon_same_compare_linked (JalonSameCues *self, JalonDossier *dossier, const char *a, const char *b);
gboolean jalon_same_may_be_one_spot (const JalonPlace *a, const JalonPlace *b);

G_END_DECLS
