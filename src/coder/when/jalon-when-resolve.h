/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what a rule of the grammar took from the text to a time on the
 * calendar, as the article's date and the times told before it allow.
 */

#pragma once

#include "jalon-when-date.h"

G_BEGIN_DECLS

void     jalon_when_context_init (JalonWhenContext *self, const JalonTime *article_date);
gboolean jalon_when_resolve (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when);

G_END_DECLS
