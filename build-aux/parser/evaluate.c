/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parses the sentences of a treebank with the program's own parser and counts what
 * is right: word classes (UPOS) over all words, heads (UAS) and heads with their
 * relation (LAS) over all but punctuation, and F1 of the relations that matter.
 * Sentence ends and words are those of the treebank; once as Universal Dependencies
 * has them (the two words of "du" are given back for counting), once as Jalon's own
 * tokenizer cuts them.
 */

#include "config.h"

#include "evaluate.h"

#include "jalon-parser.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct
{
  guint  n_sentences;
  guint  n_tokens; /* that the parser was given */
  guint  n_words;
  guint  n_upos;
  guint  n_judged;
  guint  n_heads;
  guint  n_labelled;
  guint  n_unmatched; /* sentences */
  guint  n_mark_heads;
  guint  right[JALON_N_DEPRELS];
  guint  gold[JALON_N_DEPRELS];
  guint  given[JALON_N_DEPRELS];
  double seconds;
} Counts;

/* What was found for a word of the tree that is judged. */
typedef struct
{
  guint       head;
  JalonUpos   upos;
  JalonDeprel deprel;
} Found;

static const JalonDeprel shown[] = {
  JALON_DEPREL_NSUBJ,     JALON_DEPREL_NSUBJ_PASS, JALON_DEPREL_OBJ,  JALON_DEPREL_IOBJ,      JALON_DEPREL_OBL,
  JALON_DEPREL_OBL_AGENT, JALON_DEPREL_NMOD,       JALON_DEPREL_CONJ, JALON_DEPREL_APPOS,     JALON_DEPREL_CCOMP,
  JALON_DEPREL_XCOMP,     JALON_DEPREL_ADVCL,      JALON_DEPREL_ACL,  JALON_DEPREL_ACL_RELCL, JALON_DEPREL_PARATAXIS,
  JALON_DEPREL_COP,       JALON_DEPREL_FLAT,
};

static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static JalonParseToken *
parse (JalonParser *parser, const Sentence *sentence, Counts *counts)
{
  guint            n = sentence->words->len;
  JalonParseToken *tokens = g_new0 (JalonParseToken, n);
  double           start;

  for (guint i = 0; i < n; i++)
    {
      tokens[i].form = sentence_get (sentence, i)->form;
      tokens[i].length = strlen (tokens[i].form);
    }
  start = get_seconds ();
  jalon_parser_parse (parser, tokens, n);
  counts->seconds += get_seconds () - start;
  counts->n_sentences++;
  counts->n_tokens += n;
  for (guint i = 0; i < n; i++)
    if (tokens[i].head != JALON_PARSE_ROOT && tokens[tokens[i].head].upos == JALON_UPOS_PUNCT)
      counts->n_mark_heads++;
  return tokens;
}

static void
judge (Counts *counts, const Word *word, const Found *found)
{
  gboolean head = found->head == word->head;

  counts->n_words++;
  if (found->upos == word->upos)
    counts->n_upos++;
  if (word->upos == JALON_UPOS_PUNCT)
    return;
  counts->n_judged++;
  counts->gold[word->deprel]++;
  counts->given[found->deprel]++;
  if (head)
    counts->n_heads++;
  if (head && found->deprel == word->deprel)
    {
      counts->n_labelled++;
      counts->right[word->deprel]++;
    }
}

static void
judge_as_is (JalonParser *parser, const Sentence *sentence, Counts *counts)
{
  g_autofree JalonParseToken *tokens = parse (parser, sentence, counts);
  guint                       n = sentence->words->len;

  for (guint i = 0; i < n; i++)
    {
      Found found = { tokens[i].head == JALON_PARSE_ROOT ? n : tokens[i].head, tokens[i].upos, tokens[i].deprel };

      judge (counts, sentence_get (sentence, i), &found);
    }
}

/* The first word of @sentence that stands for a word of the joined one. */
static void
list_tops (const Sentence *sentence, const guint *map, guint *tops)
{
  for (guint i = sentence->words->len; i-- > 0;)
    {
      guint head = sentence_get (sentence, i)->head;

      if (head == sentence->words->len || map[head] != map[i])
        tops[map[i]] = i;
    }
}

/* "du" is judged as "de" and "le": the article hangs where the preposition does; of "auquel", the preposition under the
 * pronoun. */
static void
judge_joined (JalonParser *parser, const Sentence *sentence, Counts *counts)
{
  guint             n = sentence->words->len;
  g_autofree guint *map = g_new (guint, n);
  g_autofree guint *tops = g_new (guint, n);
  g_autoptr (Sentence) joined = sentence_join_contractions (sentence, map);
  g_autofree JalonParseToken *tokens = parse (parser, joined, counts);

  list_tops (sentence, map, tops);
  for (guint i = 0; i < n; i++)
    {
      const JalonParseToken *token = &tokens[map[i]];
      guint                  top = tops[map[i]];
      Found                  found;

      found.head = token->head == JALON_PARSE_ROOT ? n : tops[token->head];
      found.upos = token->upos;
      found.deprel = token->deprel;
      if (i > top)
        {
          found.upos = JALON_UPOS_DET;
          found.deprel = JALON_DEPREL_DET;
        }
      else if (i < top)
        {
          found.head = top;
          found.upos = JALON_UPOS_ADP;
          found.deprel = JALON_DEPREL_CASE;
        }
      judge (counts, sentence_get (sentence, i), &found);
    }
}

static void
print_counts (const char *name, const Counts *counts)
{
  printf ("  %-12s UPOS %.2f UAS %.2f LAS %.2f; %u sentences, %.0f a second, %.2f us a word; %u heads are marks%s",
          name,
          100.0 * counts->n_upos / counts->n_words,
          100.0 * counts->n_heads / counts->n_judged,
          100.0 * counts->n_labelled / counts->n_judged,
          counts->n_sentences,
          counts->n_sentences / counts->seconds,
          1e6 * counts->seconds / counts->n_tokens,
          counts->n_mark_heads,
          counts->n_unmatched > 0 ? "; " : "\n");
  if (counts->n_unmatched > 0)
    printf ("%u sentences could not be matched\n", counts->n_unmatched);
  printf ("    F1");
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (counts->gold[shown[i]] > 0)
      printf (" %s %.1f",
              jalon_deprel_get_name (shown[i]),
              200.0 * counts->right[shown[i]] / (counts->gold[shown[i]] + counts->given[shown[i]]));
  printf ("\n");
}

/**
 * evaluate_file:
 * @file: a treebank, CoNLL-U
 *
 * Prints how many of its words @model gets right.
 */
void
evaluate_file (JalonParseModel *model, const Language *language, const char *file)
{
  g_autoptr (GPtrArray) sentences = treebank_read (file);
  g_autoptr (JalonParser) parser = jalon_parser_new (model);
  g_autofree Counts *as_ud = g_new0 (Counts, 1);
  g_autofree Counts *as_jalon = g_new0 (Counts, 1);

  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (sentences, i);
      g_autoptr (Sentence) cut = sentence_cut_as_jalon (sentence, language, model);

      if (language->merges)
        judge_joined (parser, sentence, as_ud);
      else
        judge_as_is (parser, sentence, as_ud);
      if (cut != NULL)
        judge_as_is (parser, cut, as_jalon);
      else
        as_jalon->n_unmatched++;
    }
  printf ("%s\n", file);
  print_counts ("UD words", as_ud);
  print_counts ("Jalon's words", as_jalon);
}
