/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a pronoun means within its own sentence.
 */

#pragma once

#include "jalon-sentence.h"

G_BEGIN_DECLS

gboolean jalon_antecedents_is_plural (const JalonSentence *sentence, guint word);
guint    jalon_antecedents_find (const JalonSentence *sentence, guint pronoun, guint marks);

G_END_DECLS
