/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes tags of the features of a treebank: number of nouns and finite verbs, form,
 * tense and mood of verbs, person of pronouns, relatives and subjects among these.
 */

#include "config.h"

#include "tagset.h"

#include <string.h>

static gboolean
has (const Word *word, const char *feature)
{
  const char *found = strstr (word->feats, feature);
  gsize       length = strlen (feature);

  return found != NULL && (found == word->feats || found[-1] == '|') && (found[length] == '\0' || found[length] == '|');
}

static guint8
get_number (const Word *word)
{
  return has (word, "Number=Plur") ? JALON_NUMBER_PLUR : JALON_NUMBER_SING;
}

static void
describe_finite (const Word *word, JalonParseTag *tag)
{
  guint8 *features = tag->features;

  features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
  features[JALON_FEATURE_MOOD] = has (word, "Mood=Cnd")   ? JALON_MOOD_CND
                                 : has (word, "Mood=Imp") ? JALON_MOOD_IMP
                                 : has (word, "Mood=Sub") ? JALON_MOOD_SUB
                                                          : JALON_MOOD_IND;
  if (features[JALON_FEATURE_MOOD] == JALON_MOOD_IND)
    features[JALON_FEATURE_TENSE] = has (word, "Tense=Past")  ? JALON_PARSE_TENSE_PAST
                                    : has (word, "Tense=Imp") ? JALON_PARSE_TENSE_IMPERFECT
                                    : has (word, "Tense=Fut") ? JALON_PARSE_TENSE_FUT
                                                              : JALON_PARSE_TENSE_PRES;
  if (word->upos == JALON_UPOS_VERB && features[JALON_FEATURE_MOOD] != JALON_MOOD_IMP)
    features[JALON_FEATURE_NUMBER] = get_number (word);
}

static void
describe_verb (const Word *word, JalonParseTag *tag)
{
  if (has (word, "VerbForm=Inf"))
    tag->features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_INF;
  else if (has (word, "VerbForm=Ger") || has (word, "VerbForm=Part"))
    {
      tag->features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_PART;
      tag->features[JALON_FEATURE_TENSE] =
          has (word, "VerbForm=Ger") || has (word, "Tense=Pres") ? JALON_PARSE_TENSE_PRES : JALON_PARSE_TENSE_PAST;
    }
  else
    describe_finite (word, tag);
}

static void
describe_pronoun (const Word *word, JalonParseTag *tag)
{
  if (has (word, "PronType=Rel"))
    tag->features[JALON_FEATURE_PRON_TYPE] = JALON_PRON_TYPE_REL;
  else if (has (word, "PronType=Prs"))
    {
      tag->features[JALON_FEATURE_CASE] = has (word, "Case=Nom") ? JALON_CASE_NOM : 0;
      tag->features[JALON_FEATURE_PERSON] = has (word, "Person=1")   ? JALON_PERSON_1
                                            : has (word, "Person=2") ? JALON_PERSON_2
                                                                     : JALON_PERSON_3;
    }
}

static gboolean
is_calendar (const Word *word, const Language *language)
{
  g_autofree char *lower = g_utf8_strdown (word->form, -1);

  return g_hash_table_contains (language->calendar, lower);
}

/* The tag of a word of a treebank. */
void
tagset_describe (const Word *word, const Language *language, JalonParseTag *out_tag)
{
  memset (out_tag, 0, sizeof *out_tag);
  out_tag->upos = word->upos;
  if (word->upos == JALON_UPOS_VERB || word->upos == JALON_UPOS_AUX)
    describe_verb (word, out_tag);
  else if (word->upos == JALON_UPOS_PRON)
    describe_pronoun (word, out_tag);
  else if (word->upos == JALON_UPOS_NOUN || word->upos == JALON_UPOS_PROPN)
    {
      if (is_calendar (word, language))
        out_tag->features[JALON_FEATURE_CALENDAR] = JALON_CALENDAR_YES;
      if (word->upos == JALON_UPOS_NOUN)
        out_tag->features[JALON_FEATURE_NUMBER] = get_number (word);
    }
  out_tag->kind = jalon_parse_tag_get_kind (out_tag);
}

/* The number of a tag; the number of tags where it is none of them. */
guint
tagset_find (const Tagset *self, const JalonParseTag *tag)
{
  guint i = 0;

  while (i < self->n && memcmp (&self->tags[i], tag, sizeof *tag) != 0)
    i++;
  return i;
}

guint
tagset_add (Tagset *self, const JalonParseTag *tag)
{
  guint i = tagset_find (self, tag);

  if (i == JALON_PARSE_MAX_TAGS)
    g_error ("A language has more than %d tags", JALON_PARSE_MAX_TAGS);
  if (i == self->n)
    self->tags[self->n++] = *tag;
  return i;
}
