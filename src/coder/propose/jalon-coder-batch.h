/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The coder over JSON lines: {"id", "text", "lang", "article_date",
 * "article_date_precision"} in, {"id", "events": [...]} out.
 */

#pragma once

#include "jalon-coder.h"

#include <jansson.h>

G_BEGIN_DECLS

json_t *jalon_coder_proposal_to_json (const JalonProposal *proposal, const char *text);
char   *jalon_coder_batch_line (JalonLexicon *lexicon, const char *line, GError **error);

G_END_DECLS
