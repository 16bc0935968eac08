/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the words of a sentence to its tree: parsed, and mended.
 */

#pragma once

#include "jalon-parses.h"
#include "jalon-senses.h"
#include "jalon-tree.h"

G_BEGIN_DECLS

JalonTree *jalon_tree_read (JalonParses       *parses,
                            const JalonSenses *senses,
                            JalonLang          lang,
                            const char        *text,
                            const JalonTokens *tokens,
                            JalonSpan          sentence);

G_END_DECLS
