/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trains and measures models of the tagger and parser:
 *
 *   jalon-parser-trainer train [--lexicon FILE] [--info TEXT] [--times N] [--keep TAGGER,STEPS,LABELS]
 *                              LANGUAGE.words MODEL TREEBANK...
 *   jalon-parser-trainer evaluate LANGUAGE.words MODEL TREEBANK...
 *
 * The same treebanks, in the same order, give the same model, byte for byte.
 */

#include "config.h"

#include "evaluate.h"
#include "learn.h"
#include "pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEED 20251

/* Tags that are seen less often take part of the class alone. */
#define RARE_TAG 20

typedef struct
{
  char     *lexicon;
  char     *info;
  int       n_times;
  PackSizes sizes;
} Options;

/* The start of a model's body, up to the weights: enough to cut words and look them up. */
static GByteArray *
begin_body (const Options *options, const Language *language, const Tagset *tagset, const GPtrArray *corpus)
{
  GByteArray *body = g_byte_array_new ();

  pack_u32 (body, strlen (options->info));
  g_byte_array_append (body, (const guint8 *) options->info, strlen (options->info));
  pack_tags (body, tagset);
  pack_words (body, language->endings);
  pack_words (body, language->wholes);
  pack_frequent (body, corpus, tagset);
  pack_lexicon (body, options->lexicon);
  return body;
}

/* A model that knows no more than endings and lexicon, for the corpus to be prepared with. */
static JalonParseModel *
make_cutter (const Options *options, const Language *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  Tagset           tagset = { .n = 1 };
  GByteArray      *body = begin_body (options, language, &tagset, nothing);
  JalonParseModel *model;

  pack_no_weights (body, &tagset);
  pack_finish (body);
  bytes = g_byte_array_free_to_bytes (body);
  model = jalon_parse_model_new (bytes, "cutter", &error);
  if (model == NULL)
    g_error ("%s", error->message);
  return model;
}

static void
add_sentence (GPtrArray *corpus, Sentence *sentence, const JalonParseModel *cutter, guint fold)
{
  sentence->fold = fold;
  sentence_projectivise (sentence);
  for (guint i = 0; i < sentence->words->len; i++)
    {
      Word *word = sentence_get (sentence, i);

      jalon_word_keys_init (&word->keys.keys, word->form, strlen (word->form));
      word->keys.lexicon = jalon_parse_lexicon_lookup (&cutter->lexicon, word->keys.keys.word);
    }
  g_ptr_array_add (corpus, sentence);
}

/* Each sentence as the treebank has it, and as Jalon cuts it where that is something else. */
static void
read_corpus (GPtrArray *corpus, const Language *language, const JalonParseModel *cutter, const char *file)
{
  g_autoptr (GPtrArray) sentences = treebank_read (file);
  guint before = corpus->len;
  guint n_lost = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      Sentence         *sentence = g_ptr_array_index (sentences, i);
      g_autofree guint *map = g_new (guint, sentence->words->len);
      g_autoptr (Sentence) cut = sentence_cut_as_jalon (sentence, language, cutter);
      Sentence *joined;

      /* Without joining, each word is a range of its own. */
      if (!language->merges)
        for (guint k = 0; k < sentence->words->len; k++)
          sentence_get (sentence, k)->group = k;
      joined = sentence_join_contractions (sentence, map);
      n_lost += cut == NULL ? 1 : 0;
      add_sentence (corpus, joined, cutter, i % LEARN_FOLDS);
      if (cut != NULL && !sentence_has_same_words (joined, cut))
        add_sentence (corpus, g_steal_pointer (&cut), cutter, i % LEARN_FOLDS);
    }
  g_printerr ("%s: %u sentences, %u with those cut as Jalon cuts them, %u could not be\n",
              file,
              sentences->len,
              corpus->len - before,
              n_lost);
}

static gboolean
is_plain (const JalonParseTag *tag)
{
  static const guint8 nothing[JALON_N_FEATURES];

  return memcmp (tag->features, nothing, sizeof nothing) == 0;
}

/* A rare tag gives way to the commonest of its class. */
static void
collect_tags (const GPtrArray *corpus, const Language *language, Tagset *tagset)
{
  Tagset all = { 0 };
  guint  seen[JALON_PARSE_MAX_TAGS] = { 0 };
  guint  mapped[JALON_PARSE_MAX_TAGS];

  for (guint i = 0; i < corpus->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (corpus, i);

      for (guint k = 0; k < sentence->words->len; k++)
        {
          JalonParseTag tag;

          tagset_describe (sentence_get (sentence, k), language, &tag);
          sentence_get (sentence, k)->tag = tagset_add (&all, &tag);
          seen[sentence_get (sentence, k)->tag]++;
        }
    }
  for (guint i = 0; i < all.n; i++)
    {
      guint best = i;

      if (seen[i] < RARE_TAG && !is_plain (&all.tags[i]))
        for (guint k = 0; k < all.n; k++)
          if (all.tags[k].upos == all.tags[i].upos && seen[k] > seen[best])
            best = k;
      mapped[i] = tagset_add (tagset, &all.tags[best]);
    }
  for (guint i = 0; i < corpus->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (corpus, i);

      for (guint k = 0; k < sentence->words->len; k++)
        sentence_get (sentence, k)->tag = mapped[sentence_get (sentence, k)->tag];
    }
  g_printerr ("%u tags\n", tagset->n);
}

static void
write_model (const Options    *options,
             const Language   *language,
             const Tagset     *tagset,
             const GPtrArray  *corpus,
             const Perceptron *learnt[3],
             const char       *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) body = begin_body (options, language, tagset, corpus);
  guint lexicon = body->len;

  pack_class_weights (body, learnt[0], options->sizes.tagger);
  pack_step_weights (body, learnt[1], options->sizes.steps);
  pack_class_weights (body, learnt[2], options->sizes.labels);
  pack_fixed_labels (body, corpus, tagset);
  pack_finish (body);
  g_printerr ("%s: %u bytes, %u of them words\n", file, body->len, lexicon);
  if (!g_file_set_contents (file, (const char *) body->data, body->len, &error))
    g_error ("%s", error->message);
}

static void
train (const Options *options, const Language *language, const char *file, char **treebanks)
{
  g_autoptr (JalonParseModel) cutter = make_cutter (options, language);
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
  g_autoptr (Perceptron) tagger = NULL;
  g_autoptr (Perceptron) steps = NULL;
  g_autoptr (Perceptron) labels = NULL;
  Tagset tagset = { 0 };
  Random random = { SEED };

  for (guint i = 0; treebanks[i] != NULL; i++)
    read_corpus (corpus, language, cutter, treebanks[i]);
  collect_tags (corpus, language, &tagset);
  learn_guess_tags (corpus, &tagset, &random);
  tagger = learn_to_tag (corpus, &tagset, options->n_times, &random);
  learn_to_parse (corpus, &tagset, options->n_times, &random, &steps, &labels);
  write_model (options, language, &tagset, corpus, (const Perceptron *[]){ tagger, steps, labels }, file);
}

static void
evaluate (const Language *language, const char *file, char **treebanks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonParseModel) model = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (!g_file_get_contents (file, &contents, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  model = jalon_parse_model_new (bytes, file, &error);
  if (model == NULL)
    g_error ("%s", error->message);
  printf ("%s: %s\n", file, jalon_parse_model_get_info (model));
  for (guint i = 0; treebanks[i] != NULL; i++)
    evaluate_file (model, language, treebanks[i]);
}

static gboolean
read_sizes (const char *text, PackSizes *sizes)
{
  return sscanf (text, "%u,%u,%u", &sizes->tagger, &sizes->steps, &sizes->labels) == 3;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Language) language = NULL;
  Options          options = { .n_times = 3, .sizes = { 170000, 380000, 240000 } };
  g_autofree char *keep = NULL;
  GOptionEntry     entries[] = {
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &options.lexicon, "Words with their classes", "FILE" },
        { "info", 0, 0, G_OPTION_ARG_STRING, &options.info, "What the model says of itself", "TEXT" },
        { "times", 0, 0, G_OPTION_ARG_INT, &options.n_times, "How often to learn, each time in another order", "N" },
        { "keep", 0, 0, G_OPTION_ARG_STRING, &keep, "Weights that are kept", "TAGGER,STEPS,LABELS" },
        { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("train|evaluate LANGUAGE.words MODEL TREEBANK...");

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc < 5 ||
      (keep != NULL && !read_sizes (keep, &options.sizes)))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: jalon-parser-trainer train|evaluate, see --help");
      return 2;
    }
  if (options.info == NULL)
    options.info = g_strdup ("");
  language = language_new (argv[2]);
  if (strcmp (argv[1], "train") == 0)
    train (&options, language, argv[3], argv + 4);
  else
    evaluate (language, argv[3], argv + 4);
  g_free (options.lexicon);
  g_free (options.info);
  return 0;
}
