/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives each word of a sentence its tag: its class with what its form tells.
 */

#pragma once

#include "jalon-parse-features.h"
#include "jalon-parse-model.h"

G_BEGIN_DECLS

void jalon_tagger_look_up (const JalonParseModel *model, const char *form, gsize length, JalonTaggedWord *out_word);
void jalon_tagger_tag (const JalonParseModel *model, const JalonTaggedWord *words, guint n, guint8 *tags);

G_END_DECLS
