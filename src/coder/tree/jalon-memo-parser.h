/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parser that remembers: the same words as not long ago get the same tree
 * without being parsed again.
 */

#pragma once

#include "jalon-parser.h"

G_BEGIN_DECLS

typedef struct _JalonMemoParser JalonMemoParser;

JalonMemoParser *jalon_memo_parser_new (JalonParseModel *model);
void             jalon_memo_parser_free (JalonMemoParser *self);
void             jalon_memo_parser_parse (JalonMemoParser *self, GArray *pieces);
guint            jalon_memo_parser_get_n_parsed (const JalonMemoParser *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonMemoParser, jalon_memo_parser_free)

G_END_DECLS
