/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-pieces.h"

static void
add_piece (GArray *pieces, const char *text, gsize start, gsize end)
{
  JalonParseToken piece = { .form = text + start, .length = end - start };

  g_array_append_val (pieces, piece);
}

/**
 * jalon_pieces_list:
 * @text: what @tokens are of
 * @token_of: (nullable) (element-type guint): gets for each piece its token
 *
 * Returns: (transfer full) (element-type JalonParseToken): the words of the sentence, not parsed yet; "est-ce" is two
 */
GArray *
jalon_pieces_list (const JalonParseModel *model,
                   const char            *text,
                   const JalonTokens     *tokens,
                   JalonSpan              sentence,
                   GArray                *token_of)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (JalonParseToken));

  for (guint i = sentence.first; i < sentence.last; i++)
    {
      const JalonToken *token = jalon_tokens_get (tokens, i);
      gsize             length = token->end - token->start;
      gsize             cut = jalon_parse_model_cut (model, text + token->start, length);

      if (cut >= length)
        cut = 0;
      if (cut > 0)
        add_piece (pieces, text, token->start, token->start + cut);
      add_piece (pieces, text, token->start + cut, token->end);
      while (token_of != NULL && token_of->len < pieces->len)
        g_array_append_val (token_of, i);
    }
  return pieces;
}
