/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Live pages, feeds and long files say much word for word again. A sentence has
 * one place, by the hash of its words, and takes it from whichever was there:
 * memory is bounded, and since a tree depends on the words alone, it does not
 * matter which of them are remembered.
 */

#include "config.h"

#include "jalon-memo-parser.h"

#include <string.h>

/* Places, 2^n; each takes about a kilobyte. */
#define N_PLACES (1u << 12)

/* A sentence of more words is not remembered. */
#define MAX_REMEMBERED 256

/**
 * Remembered: a sentence
 * @bytes: from the first of its words to the end of the last, where their forms point to
 * @n_bytes: how many
 * @words: (array length=n_words)
 */
typedef struct
{
  char           *bytes;
  gsize           n_bytes;
  guint           n_words;
  JalonParseToken words[];
} Remembered;

/**
 * JalonMemoParser:
 * @places: (owned) (array length=N_PLACES): (owned) (nullable) each
 * @n_parsed: sentences that were not remembered
 */
struct _JalonMemoParser
{
  JalonParser *parser;
  Remembered **places;
  guint        n_parsed;
};

/**
 * jalon_memo_parser_new:
 * @model: shared with any number of parsers
 *
 * Returns: (transfer full): a parser for one thread at a time
 */
JalonMemoParser *
jalon_memo_parser_new (JalonParseModel *model)
{
  JalonMemoParser *self = g_new0 (JalonMemoParser, 1);

  self->parser = jalon_parser_new (model);
  self->places = g_new0 (Remembered *, N_PLACES);
  return self;
}

static void
remembered_free (Remembered *self)
{
  if (self == NULL)
    return;
  g_free (self->bytes);
  g_free (self);
}

void
jalon_memo_parser_free (JalonMemoParser *self)
{
  if (self == NULL)
    return;
  jalon_parser_free (self->parser);
  for (guint i = 0; i < N_PLACES; i++)
    remembered_free (self->places[i]);
  g_free (self->places);
  g_free (self);
}

/* The bytes from the first word to the end of the last. */
static gsize
measure (const GArray *pieces)
{
  const JalonParseToken *first = &g_array_index (pieces, JalonParseToken, 0);
  const JalonParseToken *last = &g_array_index (pieces, JalonParseToken, pieces->len - 1);

  return last->form + last->length - first->form;
}

/* FNV-1a, its bits mixed once more. */
static guint
find_place (const char *bytes, gsize n)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < n; i++)
    hash = (hash ^ (guint8) bytes[i]) * 16777619u;
  return (hash ^ hash >> 15) % N_PLACES;
}

/* Whether it is of the same words, cut the same way. */
static gboolean
is_same (const Remembered *self, const GArray *pieces, gsize n_bytes)
{
  const char *bytes = g_array_index (pieces, JalonParseToken, 0).form;

  if (self == NULL || self->n_bytes != n_bytes || self->n_words != pieces->len ||
      memcmp (self->bytes, bytes, n_bytes) != 0)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const JalonParseToken *piece = &g_array_index (pieces, JalonParseToken, i);

      if (self->words[i].form - self->bytes != piece->form - bytes || self->words[i].length != piece->length)
        return FALSE;
    }
  return TRUE;
}

/* Gives the words what is known of them; they stay where they stand. */
static void
recall (const Remembered *self, GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      JalonParseToken *piece = &g_array_index (pieces, JalonParseToken, i);
      const char      *form = piece->form;

      *piece = self->words[i];
      piece->form = form;
    }
}

static Remembered *
remember (const GArray *pieces, gsize n_bytes)
{
  const char *bytes = g_array_index (pieces, JalonParseToken, 0).form;
  Remembered *self = g_malloc (sizeof *self + pieces->len * sizeof (JalonParseToken));

  self->bytes = g_memdup2 (bytes, n_bytes);
  self->n_bytes = n_bytes;
  self->n_words = pieces->len;
  memcpy (self->words, pieces->data, pieces->len * sizeof (JalonParseToken));
  for (guint i = 0; i < self->n_words; i++)
    self->words[i].form = self->bytes + (self->words[i].form - bytes);
  return self;
}

/**
 * jalon_memo_parser_parse:
 * @pieces: (inout) (element-type JalonParseToken): the words of a sentence, in the order of one text; they get what
 *   jalon_parser_parse() gives
 */
void
jalon_memo_parser_parse (JalonMemoParser *self, GArray *pieces)
{
  gsize n_bytes;
  guint place;

  if (pieces->len == 0)
    return;
  n_bytes = measure (pieces);
  place = find_place (g_array_index (pieces, JalonParseToken, 0).form, n_bytes);
  if (is_same (self->places[place], pieces, n_bytes))
    {
      recall (self->places[place], pieces);
      return;
    }
  jalon_parser_parse (self->parser, (JalonParseToken *) (gpointer) pieces->data, pieces->len);
  self->n_parsed++;
  if (pieces->len > MAX_REMEMBERED)
    return;
  remembered_free (self->places[place]);
  self->places[place] = remember (pieces, n_bytes);
}

/* How many sentences were parsed, not remembered. */
guint
jalon_memo_parser_get_n_parsed (const JalonMemoParser *self)
{
  return self->n_parsed;
}
