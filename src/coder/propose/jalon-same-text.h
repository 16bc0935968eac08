/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two events cue by cue: how like each other their titles, summaries and quotes are.
 */

#pragma once

#include "jalon-same-cues.h"

G_BEGIN_DECLS

/* Words of an event that are compared at most, and bytes of each of its texts that are read for them. */
#define JALON_SAME_MAX_WORDS 96
#define JALON_SAME_MAX_TEXT 2048

void jalon_same_compare_texts (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b);

G_END_DECLS
