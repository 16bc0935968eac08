/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-coder-voices.h"

#include "jalon-event-parties.h"
#include "jalon-events.h"
#include "jalon-factuality.h"

#include <string.h>

/* A quote that is longer was never closed, bytes. */
#define MAX_QUOTE 2000

/* Bytes of the text, the marks among them. */
typedef struct
{
  gsize start;
  gsize end;
} Quote;

struct _JalonVoices
{
  JalonReader         *reader;
  const JalonAnalysis *analysis;
  GArray              *quotes; /* (element-type Quote) */
};

/* Whether a mark opens a quote; "\"" opens one where none is open. */
static gboolean
is_opening (gunichar mark, gboolean is_open)
{
  return mark == 0x201C || mark == 0xAB || (mark == '"' && !is_open);
}

static gboolean
is_closing (gunichar mark)
{
  return mark == 0x201D || mark == 0xBB || mark == '"';
}

static gsize
get_start (const JalonAnalysis *analysis, guint token)
{
  return jalon_tokens_get (analysis->tokens, token)->start;
}

static gsize
get_end (const JalonAnalysis *analysis, JalonSpan sentence)
{
  return jalon_tokens_get (analysis->tokens, sentence.last - 1)->end;
}

static void
find_quotes (JalonVoices *self)
{
  const JalonTokens *tokens = self->analysis->tokens;
  Quote              quote = { 0 };
  gboolean           is_open = FALSE;

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const JalonToken *token = jalon_tokens_get (tokens, i);
      gunichar          mark;

      if (token->kind != JALON_TOKEN_PUNCTUATION)
        continue;
      mark = g_utf8_get_char (self->analysis->text + token->start);
      if (is_opening (mark, is_open))
        {
          quote.start = token->start;
          is_open = TRUE;
        }
      else if (is_open && is_closing (mark))
        {
          quote.end = token->end;
          is_open = FALSE;
          if (quote.end - quote.start <= MAX_QUOTE)
            g_array_append_val (self->quotes, quote);
        }
    }
}

/**
 * jalon_voices_new:
 * @analysis: of a part of the article, its mentions found; kept as long as the voices
 *
 * Returns: (transfer full)
 */
JalonVoices *
jalon_voices_new (JalonReader *reader, const JalonAnalysis *analysis)
{
  JalonVoices *self = g_new0 (JalonVoices, 1);

  self->reader = reader;
  self->analysis = analysis;
  self->quotes = g_array_new (FALSE, FALSE, sizeof (Quote));
  find_quotes (self);
  return self;
}

void
jalon_voices_free (JalonVoices *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader->voice, g_array_unref);
  g_array_unref (self->quotes);
  g_free (self);
}

static JalonSpan
get_sentence (const JalonVoices *self, guint i)
{
  return g_array_index (self->analysis->tokens->sentences, JalonSpan, i);
}

/* The sentence that the byte is in, counted from @first on, or the last one. */
static guint
find_sentence (const JalonVoices *self, guint first, gsize byte)
{
  guint n = self->analysis->tokens->sentences->len;

  for (guint i = first; i < n; i++)
    if (get_sentence (self, i).last > get_sentence (self, i).first &&
        get_end (self->analysis, get_sentence (self, i)) >= byte)
      return i;
  return n - 1;
}

/* (transfer full) (nullable): who says something by a verb of the sentence between the bytes */
static GArray *
find_voice (const JalonVoices *self, guint sentence, gsize from, gsize to)
{
  g_autoptr (JalonSentence) read =
      jalon_events_read_sentence (self->reader, self->analysis, get_sentence (self, sentence));

  for (guint i = 0; read != NULL && i < read->tree->n_words; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (read, i);
      gsize                start = get_start (self->analysis, word->token);
      guint                subject;
      GArray              *parties;

      if (word->upos != JALON_UPOS_VERB || start < from || start >= to ||
          (jalon_factuality_get_government (read, i) & JALON_GOVERNS_SAID) == 0)
        continue;
      subject = jalon_tree_find_child (read->tree, i, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
      if (subject == JALON_TREE_NONE || (jalon_sentence_get_marks (read, subject) & JALON_MARKS_FIRST) != 0)
        continue;
      parties = jalon_event_parties_find (self->reader, read, subject);
      if (parties->len > 0)
        return parties;
      g_array_unref (parties);
    }
  return NULL;
}

/* The quote that the byte is in, or %NULL. */
static const Quote *
find_quote (const JalonVoices *self, gsize byte)
{
  for (guint i = 0; i < self->quotes->len; i++)
    {
      const Quote *quote = &g_array_index (self->quotes, Quote, i);

      if (quote->start <= byte && byte < quote->end)
        return quote;
    }
  return NULL;
}

/* The first byte of a word of the sentence. */
static gsize
find_first_word (const JalonVoices *self, JalonSpan sentence)
{
  guint first = sentence.first;

  while (first + 1 < sentence.last && jalon_tokens_get (self->analysis->tokens, first)->kind == JALON_TOKEN_PUNCTUATION)
    first++;
  return get_start (self->analysis, first);
}

/* "« ... », he said. « We will not YIELD »": who spoke right before the quote. */
static GArray *
find_voice_before (const JalonVoices *self, guint sentence, const Quote *quote)
{
  JalonSpan before;

  if (sentence == 0 || get_sentence (self, sentence - 1).last <= get_sentence (self, sentence - 1).first)
    return NULL;
  before = get_sentence (self, sentence - 1);
  for (guint i = 0; i < self->quotes->len; i++)
    {
      const Quote *other = &g_array_index (self->quotes, Quote, i);

      if (other != quote && other->end > get_start (self->analysis, before.first) &&
          other->end <= get_end (self->analysis, before))
        return find_voice (self, sentence - 1, other->end, get_end (self->analysis, before));
    }
  return NULL;
}

/**
 * jalon_voices_tell:
 * @sentence: index of the sentence that is coded next
 *
 * Sets the voice of the reader: who says the quote that the sentence is within, by a verb before the quote, behind it,
 * or behind the quote before; %NULL where the sentence is no part of a quote, or says itself who speaks.
 */
void
jalon_voices_tell (JalonVoices *self, guint sentence)
{
  JalonSpan    span = get_sentence (self, sentence);
  const Quote *quote;
  gsize        first;

  g_clear_pointer (&self->reader->voice, g_array_unref);
  if (span.last <= span.first || self->quotes->len == 0)
    return;
  first = find_first_word (self, span);
  quote = find_quote (self, first);
  if (quote == NULL)
    return;
  if (quote->end > get_end (self->analysis, span))
    self->reader->voice =
        find_voice (self, find_sentence (self, sentence, quote->end), quote->end, quote->end + MAX_QUOTE);
  if (self->reader->voice == NULL && quote->start < get_start (self->analysis, span.first))
    self->reader->voice = find_voice (self, find_sentence (self, 0, quote->start), 0, quote->start);
  if (self->reader->voice == NULL && quote->end + 2 >= get_end (self->analysis, span))
    self->reader->voice = find_voice_before (self, sentence, quote);
}
