/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes the words of a tree into the words that Jalon cuts: joins those that
 * stand in one of its words, and splits those it cuts in two. The tree goes along.
 *
 * - Joined words become that one of them whose head is not among them (the first of
 *   several): "de" of "du", "lequel" of "auquel", "year" of "15-year".
 * - The longest piece of a split word keeps its place; the others hang under it,
 *   marks as punct, words as fixed.
 */

#include "config.h"

#include "treebank.h"

#include <string.h>

typedef struct
{
  gsize start;
  gsize end;
} Span;

/* ---- joining ---- */

/* Of the words @first to @last - 1: the one whose head is none of them. */
static guint
find_top (const Sentence *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    {
      guint head = sentence_get (self, i)->head;

      if (head < first || head >= last)
        return i;
    }
  return first;
}

static void
append_joined (Sentence *joined, const Sentence *self, guint first, guint last, const char *form, gsize length)
{
  const Word *top = sentence_get (self, find_top (self, first, last));
  Word        word = { .form = g_strndup (form, length), .feats = g_strdup (top->feats) };

  word.head = top->head;
  word.upos = top->upos;
  word.deprel = top->deprel;
  word.start = top->start;
  word.end = top->end;
  word.group = joined->words->len;
  g_array_append_val (joined->words, word);
}

/* Heads of @self become heads of the joined sentence. */
static void
map_heads (Sentence *joined, const guint *map, guint n_before)
{
  for (guint i = 0; i < joined->words->len; i++)
    {
      Word *word = sentence_get (joined, i);

      word->head = word->head == n_before ? joined->words->len : map[word->head];
      word->projective = word->head;
    }
}

/**
 * sentence_join_contractions:
 * @map: (out) (array): for each word of @self its index in what is returned
 *
 * Returns: (transfer full): the sentence with each range of CoNLL-U as one word
 */
Sentence *
sentence_join_contractions (const Sentence *self, guint *map)
{
  Sentence *joined = sentence_new ();
  guint     n = self->words->len;

  for (guint first = 0; first < n;)
    {
      const Word *word = sentence_get (self, first);
      guint       last = first;

      while (last < n && sentence_get (self, last)->group == word->group)
        map[last++] = joined->words->len;
      if (last == first + 1)
        append_joined (joined, self, first, last, word->form, strlen (word->form));
      else
        append_joined (joined, self, first, last, self->text + word->start, word->end - word->start);
      first = last;
    }
  map_heads (joined, map, n);
  joined->text = g_strdup (self->text);
  joined->fold = self->fold;
  return joined;
}

/* ---- Jalon's own words ---- */

/* Where the words are that the parser is to be given of @text. */
static GArray *
list_spans (const char *text, JalonLang lang, const JalonParseModel *cutter)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), lang);

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const JalonToken *token = jalon_tokens_get (tokens, i);
      gsize             cut = jalon_parse_model_cut (cutter, text + token->start, token->end - token->start);
      Span              span = { token->start, token->end };

      if (cut > 0)
        {
          Span first = { token->start, token->start + cut };

          g_array_append_val (spans, first);
          span.start += cut;
        }
      g_array_append_val (spans, span);
    }
  return spans;
}

static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static guint
find_longest (const GArray *spans, guint first, guint last)
{
  guint longest = first;

  for (guint i = first + 1; i < last; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      const Span *best = &g_array_index (spans, Span, longest);

      if (span->end - span->start > best->end - best->start)
        longest = i;
    }
  return longest;
}

/* The pieces @first to @last - 1 of one word. Heads of pieces are told by the index of the piece, plus @offset. */
static void
append_split (Sentence *cut, const Sentence *self, guint i, const GArray *spans, guint first, guint last, guint offset)
{
  const Word *word = sentence_get (self, i);
  guint       top = find_longest (spans, first, last);
  guint       top_at = cut->words->len + (top - first);

  for (guint k = first; k < last; k++)
    {
      const Span *span = &g_array_index (spans, Span, k);
      const char *form = self->text + span->start;
      Word        piece = { .form = g_strndup (form, span->end - span->start), .feats = g_strdup (word->feats) };

      piece.head = word->head;
      piece.upos = word->upos;
      piece.deprel = word->deprel;
      if (k != top)
        {
          piece.head = offset + top_at;
          piece.deprel = JALON_DEPREL_FIXED;
          if (!has_letters (form, span->end - span->start))
            {
              piece.upos = JALON_UPOS_PUNCT;
              piece.deprel = JALON_DEPREL_PUNCT;
              g_free (piece.feats);
              piece.feats = g_strdup ("_");
            }
        }
      piece.group = cut->words->len;
      g_array_append_val (cut->words, piece);
    }
}

/* Spans and words that overlap, from @span and @word on: the first of each behind them. */
static void
find_knot (const Sentence *self, const GArray *spans, guint *span, guint *word)
{
  gsize end = 0;

  end = MAX (g_array_index (spans, Span, *span).end, sentence_get (self, *word)->end);
  for (gboolean grown = TRUE; grown;)
    {
      grown = FALSE;
      while (*span < spans->len && g_array_index (spans, Span, *span).start < end)
        {
          end = MAX (end, g_array_index (spans, Span, *span).end);
          (*span)++;
          grown = TRUE;
        }
      while (*word < self->words->len && sentence_get (self, *word)->start < end)
        {
          end = MAX (end, sentence_get (self, *word)->end);
          (*word)++;
          grown = TRUE;
        }
    }
}

/* Words @word to @next_word - 1 are the spans @span to @next_span - 1. */
static gboolean
append_knot (Sentence       *cut,
             const Sentence *self,
             const GArray   *spans,
             guint           span,
             guint           next_span,
             guint           word,
             guint           next_word)
{
  const Span *first = &g_array_index (spans, Span, span);

  if (next_span - span == 1)
    append_joined (cut, self, word, next_word, self->text + first->start, first->end - first->start);
  else if (next_word - word == 1)
    append_split (cut, self, word, spans, span, next_span, self->words->len + 1);
  else if (next_span - span == next_word - word)
    for (guint i = 0; i < next_word - word; i++) /* "do" and "n't", which have one span in the treebank */
      {
        const Span *piece = &g_array_index (spans, Span, span + i);

        append_joined (cut, self, word + i, word + i + 1, self->text + piece->start, piece->end - piece->start);
      }
  else
    return FALSE;
  return TRUE;
}

/* Which word of @cut a word of @self became: the top of its pieces. */
static void
note_map (const Sentence *cut, guint before, guint word, guint next_word, guint n_spans, guint offset, guint *map)
{
  for (guint i = word; i < next_word; i++)
    {
      map[i] = n_spans == next_word - word ? before + (i - word) : before;
      if (next_word - word == 1)
        for (guint k = before; k < cut->words->len; k++)
          if (sentence_get (cut, k)->head < offset)
            map[i] = k;
    }
}

/**
 * sentence_cut_as_jalon:
 * @cutter: a model with the endings of the language
 *
 * Returns: (transfer full) (nullable): the sentence in the words that the coder gives to the parser; %NULL where
 *   they cannot be matched with those of the tree
 */
Sentence *
sentence_cut_as_jalon (const Sentence *self, const Language *language, const JalonParseModel *cutter)
{
  g_autoptr (GArray) spans = list_spans (self->text, language->lang, cutter);
  g_autoptr (Sentence) cut = sentence_new ();
  g_autofree guint *map = g_new0 (guint, self->words->len);
  guint             n = self->words->len;
  guint             span = 0;
  guint             word = 0;

  while (span < spans->len && word < n)
    {
      guint next_span = span;
      guint next_word = word;
      guint before = cut->words->len;

      find_knot (self, spans, &next_span, &next_word);
      if (next_span == span || next_word == word || !append_knot (cut, self, spans, span, next_span, word, next_word))
        return NULL;
      note_map (cut, before, word, next_word, next_span - span, n + 1, map);
      span = next_span;
      word = next_word;
    }
  if (span < spans->len || word < n || cut->words->len >= JALON_PARSE_MAX_WORDS)
    return NULL;
  for (guint i = 0; i < cut->words->len; i++)
    {
      Word *piece = sentence_get (cut, i);

      if (piece->head > n)
        piece->head -= n + 1;
      else
        piece->head = piece->head == n ? cut->words->len : map[piece->head];
      piece->projective = piece->head;
    }
  cut->text = g_strdup (self->text);
  cut->fold = self->fold;
  return g_steal_pointer (&cut);
}

gboolean
sentence_has_same_words (const Sentence *self, const Sentence *other)
{
  if (self->words->len != other->words->len)
    return FALSE;
  for (guint i = 0; i < self->words->len; i++)
    if (strcmp (sentence_get (self, i)->form, sentence_get (other, i)->form) != 0)
      return FALSE;
  return TRUE;
}

/* ---- crossing arcs ---- */

static gboolean
is_above (const Sentence *self, guint head, guint word)
{
  guint n = self->words->len;

  for (guint steps = 0; word != n && word != head && steps <= n; steps++)
    word = sentence_get (self, word)->projective;
  return word == head;
}

static gboolean
is_crossed (const Sentence *self, guint i)
{
  guint head = sentence_get (self, i)->projective;

  for (guint k = MIN (i, head) + 1; k < MAX (i, head); k++)
    if (!is_above (self, head, k))
      return TRUE;
  return FALSE;
}

/**
 * sentence_projectivise:
 *
 * Lifts arcs that others cross, the shortest first, until none is (Nivre and Nilsson 2005, without their labels).
 */
void
sentence_projectivise (Sentence *self)
{
  guint n = self->words->len;

  for (guint round = 0; round < 50; round++)
    {
      guint shortest = n;
      guint length = G_MAXUINT;

      for (guint i = 0; i < n; i++)
        {
          guint head = sentence_get (self, i)->projective;
          guint distance = MAX (i, head) - MIN (i, head);

          if (head != n && distance < length && is_crossed (self, i))
            {
              shortest = i;
              length = distance;
            }
        }
      if (shortest == n)
        return;
      sentence_get (self, shortest)->projective =
          sentence_get (self, sentence_get (self, shortest)->projective)->projective;
    }
}
