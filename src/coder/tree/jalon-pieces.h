/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a sentence as the parser wants them: some tokens are two.
 */

#pragma once

#include "jalon-parser.h"
#include "jalon-token.h"

G_BEGIN_DECLS

GArray *jalon_pieces_list (const JalonParseModel *model,
                           const char            *text,
                           const JalonTokens     *tokens,
                           JalonSpan              sentence,
                           GArray                *token_of);

G_END_DECLS
