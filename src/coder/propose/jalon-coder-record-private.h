/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the records of one proposal share.
 */

#pragma once

#include "jalon-coder-record.h"

#include <jansson.h>

G_BEGIN_DECLS

JalonClaim *jalon_coder_make_claim (const JalonProposal *proposal, const char *article_id, const char *text);
JalonPlace *jalon_coder_make_place (const JalonProposal *proposal, JalonWorld *world);
json_t     *jalon_coder_program_to_json (const JalonProgram *program);
char       *jalon_coder_dup_extra (const JalonProposal *proposal, const char *text, JalonLexicon *lexicon);

G_END_DECLS
