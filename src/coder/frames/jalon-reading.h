/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a word is to be read where its form leaves a choice: verb or noun, past
 * or participle, done or only feared.
 */

#pragma once

#include "jalon-noun-usage.h"
#include "jalon-roles-said.h"

G_BEGIN_DECLS

gboolean jalon_reading_is_reduced_relative (const JalonFrame *frame, guint token);
gboolean jalon_reading_follows_auxiliary (const JalonAnalysis *analysis, guint token);
gboolean jalon_reading_take_light_verb (JalonFrame *frame, const JalonHit *noun);
gboolean jalon_reading_is_unreal_noun (const JalonFrame *frame);
gboolean jalon_reading_is_attributive (const JalonAnalysis *analysis, guint token, JalonTense tense);
gboolean jalon_reading_is_reason (const JalonAnalysis *analysis, guint token, JalonTense tense);
gboolean jalon_reading_is_hypothetical (const JalonFrame *frame);
gboolean jalon_reading_is_ended (const JalonFrame *frame);

G_END_DECLS
