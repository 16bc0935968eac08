/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tokens cut finer, for expressions of time: "mid-June" is three pieces,
 * "1er" and "12h30" are numbers and letters. The grammar's own words are cut
 * the same way, so that both always fit.
 */

#pragma once

#include "jalon-token.h"

G_BEGIN_DECLS

/**
 * JalonTimePiece:
 * @text: not ended by 0; borrowed from the token
 * @length: bytes
 * @token: which token it is of
 * @begins: it is the first of its token
 * @ends: it is the last of its token
 * @glued: no space stands before it
 * @upper: its token begins with a capital
 * @n_digits: of a whole number without separators how many digits it has, else 0
 * @is_number: it is a number, of any kind
 * @number: its value: 1200 for "1,200", 30.4 for "30,4"
 */
typedef struct
{
  const char *text;
  guint       length;
  guint       token;
  gboolean    begins;
  gboolean    ends;
  gboolean    glued;
  gboolean    upper;
  guint       n_digits;
  gboolean    is_number;
  double      number;
} JalonTimePiece;

/* (transfer full) (element-type JalonTimePiece): good as long as the tokens are */
GArray *jalon_time_pieces_list (const JalonTokens *tokens);

G_END_DECLS
