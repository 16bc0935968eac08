/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parse depends on the words of its sentence alone, so it is the same whoever
 * makes it, and what is read comes out byte for byte the same with any number
 * of threads. They take parts in the order of the text and stay within some of
 * them before the reader, so that memory does not grow with the text.
 */

#include "config.h"

#include "jalon-parses.h"

#include "jalon-memo-parser.h"
#include "jalon-pieces.h"

#include <string.h>

/* Parts that may be parsed before the reader comes to them. */
#define MAX_AHEAD 256

/* How far a part is. */
typedef enum
{
  PART_OPEN,
  PART_TAKEN,
  PART_DONE,
} PartState;

/**
 * Part:
 * @parsed: (owned) (nullable): first byte in memory -> GArray of JalonParseToken; of one that is done and not passed
 */
typedef struct
{
  gsize       start;
  gsize       end;
  PartState   state;
  GHashTable *parsed;
} Part;

/**
 * JalonParses:
 * @parser: (owned): of the thread that asks
 * @keep: sentences that begin before this byte of the text are kept for whoever asks again
 * @kept: (owned): first byte in memory -> GArray of JalonParseToken
 * @parts: (owned) (array length=n_parts): in the order of the text
 * @reader: the part that was asked for last; those before it are given up
 * @next: the first part that nobody has taken
 * @threads: (owned) (element-type GThread)
 *
 * What stands from @parts on is changed under @mutex only, but for parts that are taken, which their thread changes.
 */
struct _JalonParses
{
  JalonParseModel *model; /* (owned) */
  JalonMemoParser *parser;
  gsize            keep;
  GHashTable      *kept;
  const char      *text;
  JalonLang        lang;
  GMutex           mutex;
  GCond            changed;
  Part            *parts;
  guint            n_parts;
  guint            reader;
  guint            next;
  gboolean         stop;
  GPtrArray       *threads;
};

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
}

/**
 * jalon_parses_new:
 *
 * Returns: (transfer full): no parse yet; none will be kept
 */
JalonParses *
jalon_parses_new (JalonParseModel *model)
{
  JalonParses *self = g_new0 (JalonParses, 1);

  self->model = jalon_parse_model_ref (model);
  self->parser = jalon_memo_parser_new (model);
  self->kept = table_new ();
  self->threads = g_ptr_array_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  return self;
}

/**
 * jalon_parses_free:
 * @self: (transfer full) (nullable)
 *
 * Waits for its threads, which end with the part they are at.
 */
void
jalon_parses_free (JalonParses *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->stop = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (g_ptr_array_index (self->threads, i));
  for (guint i = 0; i < self->n_parts; i++)
    g_clear_pointer (&self->parts[i].parsed, g_hash_table_unref);
  g_free (self->parts);
  g_ptr_array_unref (self->threads);
  g_hash_table_unref (self->kept);
  jalon_memo_parser_free (self->parser);
  jalon_parse_model_unref (self->model);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

/**
 * jalon_parses_set_keep:
 * @keep: sentences that begin before this byte of the text are kept to be asked for again
 */
void
jalon_parses_set_keep (JalonParses *self, gsize keep)
{
  self->keep = keep;
}

JalonParseModel *
jalon_parses_get_model (const JalonParses *self)
{
  return self->model;
}

static void
put (GHashTable *table, GArray *pieces)
{
  g_hash_table_insert (table, (gpointer) g_array_index (pieces, JalonParseToken, 0).form, g_array_ref (pieces));
}

/* Called in a thread. */
static void
parse_part (const JalonParses *self, JalonMemoParser *parser, Part *part)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (self->text, part->start, part->end, self->lang);

  part->parsed = table_new ();
  for (guint i = 0; i < tokens->sentences->len; i++)
    {
      g_autoptr (GArray) pieces =
          jalon_pieces_list (self->model, self->text, tokens, g_array_index (tokens->sentences, JalonSpan, i), NULL);

      if (pieces->len == 0)
        continue;
      jalon_memo_parser_parse (parser, pieces);
      put (part->parsed, pieces);
    }
}

/* Called with the mutex locked, which is unlocked while a part is parsed. */
static void
take_part (JalonParses *self, JalonMemoParser *parser)
{
  Part *part = &self->parts[self->next++];

  part->state = PART_TAKEN;
  g_mutex_unlock (&self->mutex);
  parse_part (self, parser, part);
  g_mutex_lock (&self->mutex);
  part->state = PART_DONE;
  g_cond_broadcast (&self->changed);
}

static gpointer
ahead_thread (gpointer data)
{
  JalonParses *self = data;
  g_autoptr (JalonMemoParser) parser = jalon_memo_parser_new (self->model);

  g_mutex_lock (&self->mutex);
  while (!self->stop && self->next < self->n_parts)
    {
      if (self->next < self->reader + MAX_AHEAD)
        take_part (self, parser);
      else
        g_cond_wait (&self->changed, &self->mutex);
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/**
 * jalon_parses_begin_ahead:
 * @text: stays as long as this
 * @parts: (element-type JalonParsesPart): of the text, in its order; sentences end with them
 * @n_threads: how many
 *
 * Begins to parse the parts. Whoever reads is to ask for their sentences in the order of the text. Once at most.
 */
void
jalon_parses_begin_ahead (JalonParses *self, const char *text, JalonLang lang, const GArray *parts, guint n_threads)
{
  g_return_if_fail (self->parts == NULL);

  self->text = text;
  self->lang = lang;
  self->n_parts = parts->len;
  self->parts = g_new0 (Part, parts->len);
  for (guint i = 0; i < parts->len; i++)
    {
      self->parts[i].start = g_array_index (parts, JalonParsesPart, i).start;
      self->parts[i].end = g_array_index (parts, JalonParsesPart, i).end;
    }
  for (guint i = 0; i < n_threads; i++)
    g_ptr_array_add (self->threads, g_thread_new ("parse", ahead_thread, self));
}

/* The part that a byte of the text is in, or @n_parts. */
static guint
find_part (const JalonParses *self, gsize byte)
{
  guint low = 0;
  guint high = self->n_parts;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->parts[middle].end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n_parts && self->parts[low].start <= byte ? low : self->n_parts;
}

/* The reader goes on to a part: those before it are given up, and those that nobody has begun are passed over. */
static GPtrArray *
move_reader (JalonParses *self, guint part)
{
  GPtrArray *passed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (; self->reader < part; self->reader++)
    if (self->parts[self->reader].state == PART_DONE && self->parts[self->reader].parsed != NULL)
      g_ptr_array_add (passed, g_steal_pointer (&self->parts[self->reader].parsed));
  self->next = MAX (self->next, part);
  g_cond_broadcast (&self->changed);
  return passed;
}

/* (nullable): the sentences of the part that the byte is in, parsed ahead; waits where a thread is at it */
static GHashTable *
await_part (JalonParses *self, gsize byte)
{
  guint       part = find_part (self, byte);
  GHashTable *parsed = NULL;
  g_autoptr (GPtrArray) passed = NULL;

  if (part == self->n_parts)
    return NULL;
  g_mutex_lock (&self->mutex);
  if (part > self->reader)
    passed = move_reader (self, part);
  while (self->parts[part].state == PART_TAKEN)
    g_cond_wait (&self->changed, &self->mutex);
  if (self->parts[part].state == PART_OPEN)
    {
      self->parts[part].state = PART_DONE;
      self->next = MAX (self->next, part + 1);
    }
  parsed = self->parts[part].parsed;
  g_mutex_unlock (&self->mutex);
  return parsed;
}

/* Takes what is known of a sentence of the very same words. */
static gboolean
copy_from (GHashTable *table, GArray *pieces)
{
  const GArray *known =
      table != NULL ? g_hash_table_lookup (table, g_array_index (pieces, JalonParseToken, 0).form) : NULL;

  if (known == NULL || known->len != pieces->len)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const JalonParseToken *a = &g_array_index (known, JalonParseToken, i);
      const JalonParseToken *b = &g_array_index (pieces, JalonParseToken, i);

      if (a->form != b->form || a->length != b->length)
        return FALSE;
    }
  memcpy (pieces->data, known->data, pieces->len * sizeof (JalonParseToken));
  return TRUE;
}

/**
 * jalon_parses_parse:
 * @text: what the pieces are of
 * @pieces: (inout) (element-type JalonParseToken): the words of a sentence; they get what jalon_parser_parse() gives
 *
 * Called by one thread at a time.
 */
void
jalon_parses_parse (JalonParses *self, const char *text, GArray *pieces)
{
  gsize byte;

  if (pieces->len == 0 || copy_from (self->kept, pieces))
    return;
  byte = g_array_index (pieces, JalonParseToken, 0).form - text;
  if (self->n_parts == 0 || !copy_from (await_part (self, byte), pieces))
    jalon_memo_parser_parse (self->parser, pieces);
  if (byte < self->keep)
    {
      g_autoptr (GArray) copy = g_array_copy (pieces);

      put (self->kept, copy);
    }
}

/* How many sentences were parsed when they were asked for, not ahead nor before. */
guint
jalon_parses_get_n_parsed (const JalonParses *self)
{
  return jalon_memo_parser_get_n_parsed (self->parser);
}
