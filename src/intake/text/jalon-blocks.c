/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line is a block. What a line is shows in how it begins, how long it is,
 * and whether it ends like a sentence.
 */

#include "config.h"

#include "jalon-blocks.h"

#include <string.h>

/* A line without a final stop is a heading up to this many bytes. */
#define MAX_HEADING 140

/* Bytes looked at for a dateline. */
#define MAX_DATELINE 70

static gboolean
begins_with_any (const char *line, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (line, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_sentence (const char *line)
{
  gsize length = strlen (line);

  if (length == 0)
    return FALSE;
  return strchr (".!?;", line[length - 1]) != NULL || g_str_has_suffix (line, "…") || g_str_has_suffix (line, "»") ||
         g_str_has_suffix (line, "”") || g_str_has_suffix (line, "\"");
}

/* "BAMAKO (AFP) -": capitals, then an agency, before a dash. */
static gboolean
is_dateline (const char *line)
{
  const char *dash = strstr (line, " -");

  return dash != NULL && dash[2] == '\0' && strlen (line) < 60;
}

static gboolean
is_header (const char *folded)
{
  if (!g_str_has_prefix (folded, "date"))
    return FALSE;
  folded += strlen ("date");
  folded += strspn (folded, " :\t");
  return g_ascii_isdigit (*folded);
}

static JalonBlockKind
kind_of (const char *folded)
{
  static const char *const adverts[] = { "publicité", "publicite", "advertisement", "sponsored", "annonce", NULL };
  static const char *const teasers[] = { "lire aussi", "à lire aussi", "a lire aussi", "lire également", "read also",
                                         "read more",  "see also",     "also read",    "voir aussi",     NULL };
  static const char *const captions[] = { "photo",   "image :", "image:",     "crédit",       "credit",
                                          "légende", "©",       "file photo", "illustration", NULL };

  if (begins_with_any (folded, adverts))
    return JALON_BLOCK_ADVERT;
  if (begins_with_any (folded, teasers))
    return JALON_BLOCK_TEASER;
  if (is_header (folded))
    return JALON_BLOCK_HEADER;
  if (begins_with_any (folded, captions) || (strstr (folded, "reuters") != NULL && !ends_sentence (folded)) ||
      g_str_has_suffix (folded, "/ afp"))
    return JALON_BLOCK_CAPTION;
  if (is_dateline (folded))
    return JALON_BLOCK_DATELINE;
  if (!ends_sentence (folded) && strlen (folded) <= MAX_HEADING)
    return JALON_BLOCK_HEADING;
  return JALON_BLOCK_BODY;
}

/**
 * jalon_blocks_guess:
 * @line: a line, without space around it
 *
 * Returns: what the line is by its words alone
 */
JalonBlockKind
jalon_blocks_guess (const char *line)
{
  g_autofree char *folded = g_utf8_strdown (line, -1);

  return kind_of (folded);
}

/* Letters are capitals up to @end, but for a country's name or a month after a comma. */
static gboolean
is_shouted (const char *line, const char *end)
{
  guint n = 0;

  for (const char *p = line; p < end && *p != ',' && *p != '('; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n += g_unichar_isupper (c);
    }
  return n > 2;
}

static gboolean
has_agency (const char *line, const char *end)
{
  const char *open = memchr (line, '(', end - line);
  const char *close = open != NULL ? memchr (open, ')', end - open) : NULL;

  return close != NULL && close - open < 24 && strspn (close + 1, " ") == (gsize) (end - close - 1);
}

/**
 * jalon_blocks_measure_dateline:
 * @line: where a block begins
 * @length: bytes of the block
 *
 * "BANGKOK, Sept 10 - ", "Kinshasa (AFP) – ": where the article was written, not what happened there.
 *
 * Returns: the bytes it takes, with its dash; 0 where there is none
 */
gsize
jalon_blocks_measure_dateline (const char *line, gsize length)
{
  static const char *const dashes[] = { " - ", " – ", " — ", ".- " };
  gsize                    limit = MIN (length, MAX_DATELINE);

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = g_strstr_len (line, limit, dashes[i]);

      if (dash != NULL && (has_agency (line, dash) || is_shouted (line, dash)))
        return dash - line + strlen (dashes[i]);
    }
  return 0;
}

/**
 * jalon_blocks_list:
 * @text: valid UTF-8
 * @length: bytes
 *
 * Returns: (transfer full): one block for each line that is not empty. A text
 *   of one line is body, however it ends.
 */
GArray *
jalon_blocks_list (const char *text, gsize length)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (JalonBlock));

  for (gsize at = 0; at < length;)
    {
      const char      *newline = memchr (text + at, '\n', length - at);
      gsize            end = newline != NULL ? (gsize) (newline - text) : length;
      g_autofree char *line = g_strstrip (g_strndup (text + at, end - at));
      JalonBlock       block = { .kind = jalon_blocks_guess (line), .start = at, .end = end };

      if (line[0] != '\0')
        g_array_append_val (blocks, block);
      at = end + 1;
    }
  if (blocks->len == 1)
    g_array_index (blocks, JalonBlock, 0).kind = JALON_BLOCK_BODY;
  return blocks;
}
