/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of both are put in order and laid side by side. Short words are left
 * out: every text has them. What is compared is bounded, however long the texts.
 */

#include "config.h"

#include "jalon-same-text.h"

#include "jalon-i18n.h"
#include "jalon-text.h"

#include <stdlib.h>
#include <string.h>

/* Characters of a word that says something. */
#define MIN_LETTERS 4

/* Fewer words in either text say nothing. */
#define MIN_WORDS 4

/* Of the words of the shorter text, per cent, that both have; and what that is worth. */
#define MIN_LIKE 50
#define MIN_ALIKE 80
#define LIKE_TEXT 2
#define ALIKE_TEXT 3

/* Words that are named as the reason. */
#define MAX_NAMED 3

/* @words: (owned by @texts): each once, in order, once settled; @texts: (element-type utf8) */
typedef struct
{
  const char *words[JALON_SAME_MAX_WORDS];
  guint       n_words;
  GPtrArray  *texts;
} Words;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Cuts a text into its words, in its own memory. */
static void
cut (Words *self, char *text)
{
  char *start = text;
  char *next;
  guint n_letters = 0;

  for (char *at = text; self->n_words < JALON_SAME_MAX_WORDS; at = next)
    {
      gboolean is_end = *at == '\0';

      next = g_utf8_next_char (at);
      if (!is_end && g_unichar_isalnum (g_utf8_get_char (at)))
        {
          n_letters++;
          continue;
        }
      *at = '\0';
      if (n_letters >= MIN_LETTERS)
        self->words[self->n_words++] = start;
      if (is_end)
        return;
      start = next;
      n_letters = 0;
    }
}

/* @text: (nullable) */
static void
add_text (const char *language, const char *text, gpointer data)
{
  Words           *self = data;
  gsize            length = text != NULL ? strnlen (text, JALON_SAME_MAX_TEXT) : 0;
  const char      *end = text != NULL ? g_utf8_find_prev_char (text, text + length) : NULL;
  g_autofree char *begun = NULL;
  char            *folded;

  if (end == NULL || self->n_words == JALON_SAME_MAX_WORDS)
    return;
  begun = g_strndup (text, text[length] == '\0' ? length : (gsize) (end - text));
  folded = jalon_text_fold (begun);
  g_ptr_array_add (self->texts, folded);
  cut (self, folded);
}

static void
add_quotes (Words *self, const JalonClaim *claim)
{
  for (guint i = 0; i < claim->quotes->len; i++)
    add_text (NULL, ((const JalonQuote *) g_ptr_array_index (claim->quotes, i))->exact, self);
}

static void
settle (Words *self)
{
  guint n = 0;

  qsort (self->words, self->n_words, sizeof *self->words, compare_words);
  for (guint i = 0; i < self->n_words; i++)
    if (n == 0 || strcmp (self->words[n - 1], self->words[i]) != 0)
      self->words[n++] = self->words[i];
  self->n_words = n;
}

static void
words_init (Words *self, const JalonEventRecord *event)
{
  self->n_words = 0;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  if (event->title != NULL)
    jalon_text_foreach (event->title, add_text, self);
  for (guint i = 0; i < event->claims->len; i++)
    add_quotes (self, g_ptr_array_index (event->claims, i));
  if (event->summary != NULL)
    jalon_text_foreach (event->summary, add_text, self);
  settle (self);
}

static void
words_clear (Words *self)
{
  g_ptr_array_unref (self->texts);
}

/* The longest say the most. */
static void
name_word (const char *named[MAX_NAMED], const char *word)
{
  for (guint i = 0; i < MAX_NAMED; i++)
    if (named[i] == NULL || strlen (word) > strlen (named[i]))
      {
        memmove (named + i + 1, named + i, (MAX_NAMED - 1 - i) * sizeof *named);
        named[i] = word;
        return;
      }
}

static guint
count_shared (const Words *a, const Words *b, const char *named[MAX_NAMED])
{
  guint n_shared = 0;

  for (guint i = 0, j = 0; i < a->n_words && j < b->n_words;)
    {
      int order = strcmp (a->words[i], b->words[j]);

      if (order == 0)
        {
          name_word (named, a->words[i]);
          n_shared++;
        }
      i += order <= 0;
      j += order >= 0;
    }
  return n_shared;
}

/* "like words: blockade, fuel, convoy" */
static char *
dup_reason (const char *const named[MAX_NAMED])
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < MAX_NAMED && named[i] != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? C_ ("list", ", ") : "", named[i]);
  /* Translators: words that the texts on two events share, why one may be the same as the other. */
  return jalon_text_fill (_ ("told in like words: %s"), words->str);
}

/**
 * jalon_same_compare_texts:
 *
 * Adds what speaks for two events being one in their titles, quotes and summaries: most of the words of the one that
 * says less are in the other. Texts that are not alike say nothing against it. Of each event
 * %JALON_SAME_MAX_WORDS words are looked at.
 */
void
jalon_same_compare_texts (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b)
{
  const char *named[MAX_NAMED] = { NULL };
  Words       first, second;
  guint       n_shared, n_least;

  words_init (&first, a);
  words_init (&second, b);
  n_shared = count_shared (&first, &second, named);
  n_least = MIN (first.n_words, second.n_words);
  if (n_least >= MIN_WORDS && n_shared * 100 >= n_least * MIN_LIKE)
    jalon_same_cues_add (self, n_shared * 100 >= n_least * MIN_ALIKE ? ALIKE_TEXT : LIKE_TEXT, dup_reason (named));
  words_clear (&first);
  words_clear (&second);
}
