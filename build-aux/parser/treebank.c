/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads CoNLL-U and the description of a language.
 */

#include "config.h"

#include "treebank.h"

#include <stdlib.h>
#include <string.h>

static void
word_clear (gpointer data)
{
  Word *word = data;

  g_free (word->form);
  g_free (word->feats);
}

Sentence *
sentence_new (void)
{
  Sentence *self = g_new0 (Sentence, 1);

  self->words = g_array_new (FALSE, TRUE, sizeof (Word));
  g_array_set_clear_func (self->words, word_clear);
  return self;
}

void
sentence_free (Sentence *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->words);
  g_free (self->text);
  g_free (self);
}

Word *
sentence_get (const Sentence *self, guint i)
{
  return &g_array_index (self->words, Word, i);
}

/* ---- a language ---- */

/**
 * language_new:
 * @file: lines of a key and a word: "language fr", "ending -t-il", "whole rendez-vous", "calendar lundi", "contractions
 * joined"
 *
 * Returns: (transfer full): the language; a file that does not hold ends the program
 */
Language *
language_new (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Language *self = g_new0 (Language, 1);

  if (!g_file_get_contents (file, &text, NULL, &error))
    g_error ("%s", error->message);
  self->calendar = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->endings = g_ptr_array_new_with_free_func (g_free);
  self->wholes = g_ptr_array_new_with_free_func (g_free);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (g_strstrip (lines[i]), " ", 2);

      if (fields[0] == NULL || fields[0][0] == '#' || fields[0][0] == '\0')
        continue;
      if (fields[1] == NULL)
        g_error ("%s:%u: a key and a word are expected", file, i + 1);
      if (strcmp (fields[0], "language") == 0)
        self->lang = strcmp (fields[1], "fr") == 0 ? JALON_LANG_FR : JALON_LANG_EN;
      else if (strcmp (fields[0], "ending") == 0)
        g_ptr_array_add (self->endings, g_steal_pointer (&fields[1]));
      else if (strcmp (fields[0], "whole") == 0)
        g_ptr_array_add (self->wholes, g_steal_pointer (&fields[1]));
      else if (strcmp (fields[0], "calendar") == 0)
        g_hash_table_add (self->calendar, g_steal_pointer (&fields[1]));
      else if (strcmp (fields[0], "contractions") == 0)
        self->merges = strcmp (fields[1], "joined") == 0;
      else
        g_error ("%s:%u: unknown key %s", file, i + 1, fields[0]);
    }
  return self;
}

void
language_free (Language *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->calendar);
  g_ptr_array_unref (self->endings);
  g_ptr_array_unref (self->wholes);
  g_free (self);
}

/* ---- CoNLL-U ---- */

enum
{
  ID,
  FORM,
  LEMMA,
  UPOS,
  XPOS,
  FEATS,
  HEAD,
  DEPREL,
  DEPS,
  MISC,
  N_FIELDS
};

/* A sentence as it is being read: the range that the next words stand in, and where the text has come to. */
typedef struct
{
  Sentence *sentence;
  GString  *text;
  char     *range_form;
  gboolean  range_space;
  guint     range_last;
  guint     group;
} Reading;

static gboolean
has_space_after (const char *misc)
{
  return strstr (misc, "SpaceAfter=No") == NULL;
}

static void
add_written (Reading *self, const char *form, gboolean space, gsize *out_start, gsize *out_end)
{
  *out_start = self->text->len;
  g_string_append (self->text, form);
  *out_end = self->text->len;
  if (space)
    g_string_append_c (self->text, ' ');
}

static void
add_word (Reading *self, char **fields)
{
  guint     id = strtoul (fields[ID], NULL, 10);
  guint     n = self->sentence->words->len;
  JalonUpos upos = JALON_UPOS_X;
  Word      word = { .form = g_strdup (fields[FORM]), .feats = g_strdup (fields[FEATS]) };

  jalon_upos_from_name (fields[UPOS], &upos);
  word.upos = upos;
  word.deprel = jalon_deprel_from_name (fields[DEPREL]);
  word.head = strtoul (fields[HEAD], NULL, 10); /* from 1, until the sentence is whole */
  if (self->range_form != NULL)
    {
      const Word *before = n > 0 ? sentence_get (self->sentence, n - 1) : NULL;

      if (before != NULL && before->group == self->group)
        {
          word.start = before->start;
          word.end = before->end;
        }
      else
        add_written (self, self->range_form, self->range_space, &word.start, &word.end);
      word.group = self->group;
      if (id >= self->range_last)
        {
          g_clear_pointer (&self->range_form, g_free);
          self->group++;
        }
    }
  else
    {
      add_written (self, fields[FORM], has_space_after (fields[MISC]), &word.start, &word.end);
      word.group = self->group++;
    }
  g_array_append_val (self->sentence->words, word);
}

static void
add_range (Reading *self, char **fields)
{
  g_free (self->range_form);
  self->range_form = g_strdup (fields[FORM]);
  self->range_space = has_space_after (fields[MISC]);
  self->range_last = strtoul (strchr (fields[ID], '-') + 1, NULL, 10);
}

static gboolean
is_by (const Word *word)
{
  return g_ascii_strcasecmp (word->form, "by") == 0 || g_ascii_strcasecmp (word->form, "par") == 0;
}

/* The trees of some treebanks have no agents: an oblique with "by" or "par" under a passive verb is one. */
static void
mark_agents (Sentence *self)
{
  guint n = self->words->len;

  for (guint i = 0; i < n; i++)
    {
      Word    *word = sentence_get (self, i);
      Word    *head = word->head < n ? sentence_get (self, word->head) : NULL;
      gboolean by = FALSE;
      gboolean passive;

      if (word->deprel != JALON_DEPREL_OBL || head == NULL || head->upos != JALON_UPOS_VERB)
        continue;
      passive = (head->deprel == JALON_DEPREL_ACL || head->deprel == JALON_DEPREL_ACL_RELCL) &&
                strstr (head->feats, "VerbForm=Part") != NULL && strstr (head->feats, "Tense=Past") != NULL;
      for (guint k = 0; k < n; k++)
        {
          const Word *other = sentence_get (self, k);

          by = by || (other->head == i && other->deprel == JALON_DEPREL_CASE && is_by (other));
          passive = passive || (other->head == word->head && other->deprel == JALON_DEPREL_AUX_PASS);
        }
      if (by && passive)
        word->deprel = JALON_DEPREL_OBL_AGENT;
    }
}

static void
finish_sentence (Reading *self, GPtrArray *sentences)
{
  Sentence *sentence = self->sentence;
  guint     n = sentence->words->len;

  for (guint i = 0; i < n; i++)
    {
      Word *word = sentence_get (sentence, i);

      word->head = word->head == 0 ? n : word->head - 1;
      if (word->head == n)
        word->deprel = JALON_DEPREL_ROOT;
      word->projective = word->head;
    }
  mark_agents (sentence);
  sentence->text = g_strdup (self->text->str);
  if (n > 0 && n < JALON_PARSE_MAX_WORDS)
    g_ptr_array_add (sentences, sentence);
  else
    sentence_free (sentence);
  g_string_truncate (self->text, 0);
  g_clear_pointer (&self->range_form, g_free);
  self->group = 0;
  self->sentence = sentence_new ();
}

/**
 * treebank_read:
 * @file: CoNLL-U
 *
 * Returns: (transfer full) (element-type Sentence): its sentences; a file that cannot be read ends the program
 */
GPtrArray *
treebank_read (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
  Reading    reading = { .sentence = sentence_new (), .text = g_string_new (NULL) };

  if (!g_file_get_contents (file, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = NULL;

      if (lines[i][0] == '#')
        continue;
      if (lines[i][0] == '\0')
        {
          finish_sentence (&reading, sentences);
          continue;
        }
      fields = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (fields) != N_FIELDS)
        g_error ("%s:%u: ten columns are expected", file, i + 1);
      if (strchr (fields[ID], '-') != NULL)
        add_range (&reading, fields);
      else if (strchr (fields[ID], '.') == NULL)
        add_word (&reading, fields);
    }
  sentence_free (reading.sentence);
  g_string_free (reading.text, TRUE);
  return sentences;
}
