/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sentence says did not happen: negated ("n'a pas fermé") or denied by
 * someone ("dément avoir fermé"). It is kept apart from what happened.
 */

#pragma once

#include "jalon-frames.h"

G_BEGIN_DECLS

gboolean jalon_denials_begin (const JalonFrame *frame, const JalonFamily *family);
void     jalon_denials_code_sentence (const JalonAnalysis *analysis,
                                      const GArray        *clauses,
                                      JalonSpan            sentence,
                                      guint                sentence_number,
                                      JalonFrameState     *state);

G_END_DECLS
