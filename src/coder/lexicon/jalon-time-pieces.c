/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-time-pieces.h"

#include <stdlib.h>
#include <string.h>

/* So many digits, all groups together, are no number that a text counts with. */
#define MAX_DIGITS 15

typedef enum
{
  RUN_DIGITS,
  RUN_LETTERS,
  RUN_MARK,
} Run;

/* Any hyphen or dash is "-". */
static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2014);
}

static Run
run_of (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (g_ascii_isdigit (*at))
    return RUN_DIGITS;
  return is_dash (c) || c == '.' ? RUN_MARK : RUN_LETTERS;
}

/* Whether a number goes on after its digits: with a separator that is followed by another digit. */
static gboolean
goes_on (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return (c == '.' || c == ',' || c == ' ' || c == 0xA0 || c == 0x202F) && g_ascii_isdigit (*g_utf8_next_char (at));
}

static const char *
end_of_run (const char *at)
{
  Run run = run_of (at);

  if (run == RUN_MARK)
    return g_utf8_next_char (at);
  while (*at != '\0' && (run_of (at) == run || (run == RUN_DIGITS && goes_on (at))))
    at = g_utf8_next_char (at);
  return at;
}

/* "1,200" and "5 000" have groups of three digits; with any others the separator is that of decimals. */
static gboolean
is_grouped (const char *text, const char *end)
{
  gboolean separated = FALSE;
  guint    run = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      if (g_ascii_isdigit (*at))
        {
          run++;
          continue;
        }
      if (separated && run != 3)
        return FALSE;
      separated = TRUE;
      run = 0;
    }
  return separated && run == 3;
}

/* Digits alone, and a point where the decimals begin. */
static void
read_number (JalonTimePiece *piece)
{
  const char *end = piece->text + piece->length;
  char        digits[MAX_DIGITS + 2];
  guint       n = 0;
  gboolean    plain = TRUE;
  gboolean    grouped = is_grouped (piece->text, end);

  for (const char *at = piece->text; at < end && n < MAX_DIGITS; at = g_utf8_next_char (at))
    {
      if (g_ascii_isdigit (*at))
        digits[n++] = *at;
      else if (!grouped && plain)
        digits[n++] = '.';
      plain = plain && g_ascii_isdigit (*at);
    }
  digits[n] = '\0';
  piece->is_number = n < MAX_DIGITS;
  piece->number = g_ascii_strtod (digits, NULL);
  piece->n_digits = plain ? n : 0;
}

static void
add_pieces (GArray *list, const JalonTokens *tokens, guint i)
{
  const JalonToken *token = jalon_tokens_get (tokens, i);
  gboolean          near = i > 0 && jalon_tokens_get (tokens, i - 1)->end == token->start;

  for (const char *at = token->norm, *end; *at != '\0'; at = end)
    {
      JalonTimePiece piece = { .text = at, .token = i, .upper = token->upper };

      end = end_of_run (at);
      piece.length = end - at;
      piece.begins = at == token->norm;
      piece.ends = *end == '\0';
      piece.glued = !piece.begins || near;
      if (is_dash (g_utf8_get_char (at)))
        {
          piece.text = "-";
          piece.length = 1;
        }
      else if (run_of (at) == RUN_DIGITS)
        read_number (&piece);
      g_array_append_val (list, piece);
    }
}

GArray *
jalon_time_pieces_list (const JalonTokens *tokens)
{
  GArray *list = g_array_sized_new (FALSE, FALSE, sizeof (JalonTimePiece), tokens->tokens->len);

  for (guint i = 0; i < tokens->tokens->len; i++)
    add_pieces (list, tokens, i);
  return list;
}
