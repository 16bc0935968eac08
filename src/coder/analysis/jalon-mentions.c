/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the parties a text names: states and organisations by name, capital or
 * demonym, coordinated ones together, with the noun they belong to.
 */

#include "config.h"

#include "jalon-mentions.h"

#include "jalon-institutions.h"
#include "jalon-mention-preposition.h"
#include "jalon-names.h"

#include <string.h>

/* How far from its demonym the noun may stand, in words. */
#define HEAD_REACH 6

/* Of the readings of "Congolese" the only one that the article names elsewhere. */
static gpointer
find_reading_in_article (const JalonAnalysis *self, const JalonName *name)
{
  gpointer found = NULL;

  for (guint i = 0; i < name->meanings->len; i++)
    {
      gpointer code = g_array_index (name->meanings, JalonMeaning, i).value;

      if (!jalon_memory_knows (self->memory, code) || code == found)
        continue;
      if (found != NULL)
        return NULL;
      found = code;
    }
  return found;
}

static gboolean
has_two_readings (const JalonName *name)
{
  for (guint i = 1; i < name->meanings->len; i++)
    if (g_array_index (name->meanings, JalonMeaning, i).value != g_array_index (name->meanings, JalonMeaning, 0).value)
      return TRUE;
  return FALSE;
}

/* (nullable): "LIMA, Ohio": the state that the place of this name lies in, where the whole article says that it is
 * another than the one that the name means. */
static const char *
find_state_of_place (const JalonAnalysis *self, const JalonName *name)
{
  const JalonToponym *toponym = self->toponyms != NULL ? jalon_toponyms_find (self->toponyms, name->first) : NULL;
  const char         *code = g_array_index (name->meanings, JalonMeaning, 0).value;

  if (name->meanings->len != 1 || toponym == NULL || toponym->country == NULL || toponym->last != name->last ||
      toponym->country == code || !jalon_world_has_code (jalon_lexicon_get_world (self->lexicon), code))
    return NULL;
  if (name->found == JALON_FOUND_CAPITAL)
    return toponym->precision == JALON_PRECISION_CITY || toponym->precision == JALON_PRECISION_ADMIN1 ? toponym->country
                                                                                                      : NULL;
  return name->found == JALON_FOUND_NAMED && !name->person && toponym->precision == JALON_PRECISION_ADMIN1
             ? toponym->country
             : NULL;
}

static void
add_codes (const JalonAnalysis *self, JalonMention *mention, const JalonName *name)
{
  gboolean ambiguous = has_two_readings (name) && !name->person;
  gpointer only = ambiguous ? find_reading_in_article (self, name) : NULL;

  mention->ambiguous = mention->ambiguous || (ambiguous && only == NULL);
  only = only != NULL ? only : (gpointer) find_state_of_place (self, name);
  for (guint i = 0; i < name->meanings->len; i++)
    {
      gpointer code = only != NULL ? only : g_array_index (name->meanings, JalonMeaning, i).value;

      if (!g_ptr_array_find (mention->codes, code, NULL))
        g_ptr_array_add (mention->codes, code);
    }
}

/* What can be a party. "Algerian AIRCRAFT" are the armed forces to some who read it, traffic to others: then it is the
 * latter, which says less. */
static const JalonWordClass *
head_class (const JalonHit *hit)
{
  const JalonWordClass *found = NULL;

  for (guint i = 0; hit != NULL && i < hit->meanings->len; i++)
    {
      const JalonWordClass *class = g_array_index (hit->meanings, JalonMeaning, i).value;

      if (class->head && (found == NULL || class->sector == NULL))
        found = class;
    }
  return found;
}

static gboolean
ends_noun_phrase (const JalonAnalysis *self, guint i)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, i);
  guint             length = 0;

  if (token->kind == JALON_TOKEN_PUNCTUATION)
    return TRUE;
  if (jalon_analysis_is_verb (self, i, self->grammar->noun_phrase_ends))
    return TRUE;
  if (jalon_analysis_is (self, i, JALON_FUNCTION_RELATIVE) || jalon_analysis_is (self, i, JALON_FUNCTION_SUBORDINATE) ||
      jalon_analysis_is (self, i, JALON_FUNCTION_BE))
    return TRUE;
  if (jalon_phrases_match (jalon_lexicon_get_geography (self->lexicon), self->tokens, i, i + 1, &length) != NULL)
    return TRUE;
  return FALSE;
}

/* "vols civils ET militaires soudanais": the adjective before "et" is the noun's, too. */
static gboolean
joins_adjectives (const JalonAnalysis *self, guint i)
{
  return i >= 2 && jalon_analysis_is (self, i, JALON_FUNCTION_COORDINATION) && self->functions[i - 1] == 0 &&
         head_class (jalon_analysis_class_at (self, i - 2)) != NULL;
}

/* "French troops from Chad": the noun is the first name's already. */
static gboolean
is_taken (const JalonAnalysis *self, const JalonHit *hit)
{
  return hit != NULL && !self->grammar->adjectives_follow && self->mentions->len > 0 &&
         jalon_analysis_mention (self, self->mentions->len - 1)->last > hit->first;
}

/* "hélicoptères DE L'armée birmane", "chefs DES armées" */
static gboolean
links_nouns (const JalonAnalysis *self, guint i)
{
  return jalon_analysis_is_in (self, i, JALON_SET_NOUN_LINK) ||
         (i > 0 && jalon_analysis_is_in (self, i, JALON_SET_LINK_ARTICLE) &&
          jalon_analysis_is_in (self, i - 1, JALON_SET_NOUN_LINK));
}

/* "A CONDAMNÉ le raid de": behind an auxiliary it is a verb. */
static gboolean
is_participle (const JalonAnalysis *self, const JalonHit *hit)
{
  return hit != NULL && hit->first > 0 &&
         (jalon_analysis_is (self, hit->first - 1, JALON_FUNCTION_HAVE) ||
          jalon_analysis_is (self, hit->first - 1, JALON_FUNCTION_BE)) &&
         jalon_analysis_is_verb (self, hit->first, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE));
}

/* The noun to the left of a French demonym or of "de NAME": the first one after the article. */
static void
find_head_left (const JalonAnalysis *self, JalonMention *mention, guint from)
{
  guint steps = 0;

  for (guint i = from; i-- > 0 && steps < HEAD_REACH; steps++)
    {
      const JalonHit *hit = jalon_analysis_class_at (self, i);
      const JalonWordClass *class = head_class (hit);

      if ((ends_noun_phrase (self, i) && class == NULL) || is_taken (self, hit) || is_participle (self, hit))
        return;
      /* "jihadistes près de la frontière malienne": they are not Malian */
      if (class == NULL &&
          (jalon_analysis_is (self, i, JALON_FUNCTION_BY) ||
           (jalon_analysis_is (self, i, JALON_FUNCTION_AT) && !jalon_analysis_is (self, i, JALON_FUNCTION_ARTICLES))))
        return;
      if (class != NULL)
        {
          mention->class = class;
          mention->first = hit->first;
          i = hit->first;
          if (i > 0 && joins_adjectives (self, i - 1))
            i--;
          continue;
        }
      if (mention->class != NULL && !links_nouns (self, i))
        return;
    }
}

/* The noun to the right of an English demonym or genitive: the last one of the chain. */
static void
find_head_right (const JalonAnalysis *self, JalonMention *mention, guint from, guint reach)
{
  for (guint i = from; i < self->tokens->tokens->len && i < from + reach; i++)
    {
      const JalonHit *hit = jalon_analysis_class_at (self, i);
      const JalonWordClass *class = head_class (hit);

      if (class != NULL)
        {
          mention->class = class;
          mention->last = hit->last;
          i = hit->last - 1;
          continue;
        }
      if (mention->class != NULL || self->functions[i] != 0 || ends_noun_phrase (self, i))
        return;
    }
}

static guint
skip_articles_left (const JalonAnalysis *self, guint i)
{
  while (i > 0 && jalon_analysis_is (self, i - 1, JALON_FUNCTION_ARTICLES) &&
         !jalon_analysis_is (self, i - 1, JALON_FUNCTION_AT) && !jalon_analysis_is (self, i - 1, JALON_FUNCTION_OF))
    i--;
  return i;
}

/* "the authorities in Cotonou": the class of those who rule there. */
static gboolean
find_rulers (const JalonAnalysis *self, JalonMention *mention)
{
  guint    at = mention->core;
  gboolean power = at >= 4 && jalon_analysis_is_in (self, at - 1, JALON_SET_INSIDE) &&
                   jalon_analysis_is_in (self, at - 2, JALON_SET_IN_POWER) &&
                   jalon_analysis_is_in (self, at - 3, JALON_SET_INSIDE);
  const JalonHit *hit = NULL;

  /* "la junte au pouvoir à Conakry" */
  at -= power ? 2 : 0;
  hit = at >= 2 && (power || jalon_analysis_is_in (self, at - 1, JALON_SET_SEAT_OF))
            ? jalon_analysis_class_at (self, at - 2)
            : NULL;
  if (hit == NULL || mention->found == JALON_FOUND_DEMONYM || hit->last != at - 1 ||
      !jalon_hit_is_class (hit, "government") || is_taken (self, hit))
    return FALSE;
  mention->class = head_class (hit);
  mention->first = hit->first;
  return TRUE;
}

/* "the Kurdish-led Syrian Democratic Forces" */
static gboolean
is_compound_adjective (const JalonAnalysis *self, guint i)
{
  return jalon_word_sets_has_ending (self->words, JALON_CUE_COMPOUND_ENDINGS, jalon_tokens_get (self->tokens, i)->norm);
}

static void
find_head (const JalonAnalysis *self, JalonMention *mention, guint group_last)
{
  guint before =
      skip_articles_left (self, mention->core - (mention->core > 0 && is_compound_adjective (self, mention->core - 1)));

  if (mention->found == JALON_FOUND_DEMONYM && self->grammar->adjectives_follow)
    find_head_left (self, mention, mention->core);
  else if (jalon_analysis_is_in (self, group_last, JALON_SET_GENITIVE))
    find_head_right (self, mention, group_last + 1, HEAD_REACH);
  else if (mention->found == JALON_FOUND_DEMONYM)
    find_head_right (self, mention, group_last, HEAD_REACH);
  else if (find_rulers (self, mention))
    return;
  else if (before > 0 && jalon_analysis_is (self, before - 1, JALON_FUNCTION_OF))
    {
      guint of = before;

      while (of > 0 && jalon_analysis_is (self, of - 1, JALON_FUNCTION_OF))
        of--;
      find_head_left (self, mention, of);
      /* "retook the town FROM al-Shabab": no town of theirs */
      if (mention->class != NULL && strcmp (mention->class->id, "civil-site") == 0 &&
          jalon_analysis_is_in (self, of, JALON_SET_TAKEN_FROM))
        {
          mention->class = NULL;
          mention->first = mention->core;
        }
    }
  else if (!self->grammar->adjectives_follow)
    find_head_right (self, mention, group_last, 1);
}

/* "sur le sol marocain": a noun of no class still belongs to its demonym. */
static void
take_plain_noun (const JalonAnalysis *self, JalonMention *mention)
{
  const JalonToken *noun = mention->core > 0 ? jalon_tokens_get (self->tokens, mention->core - 1) : NULL;

  if (!self->grammar->adjectives_follow || mention->found != JALON_FOUND_DEMONYM || mention->class != NULL ||
      noun == NULL)
    return;
  if (noun->kind == JALON_TOKEN_WORD && !noun->upper && self->functions[mention->core - 1] == 0 &&
      !jalon_analysis_is_verb (self, mention->core - 1, JALON_TENSE_ANY))
    mention->first = mention->core - 1;
}

/* "three Serbs", "30 000 Haïtiens": people, where the demonym is the noun itself. */
static void
take_people (JalonAnalysis *self, JalonMention *mention)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, mention->core);
  gboolean          plural = self->grammar->people_capital
                                 ? token->upper
                                 : jalon_word_sets_has_ending (self->words, JALON_CUE_PLURAL_ENDINGS, token->norm);

  if (mention->class != NULL || mention->found != JALON_FOUND_DEMONYM || !plural || self->people->len == 0 ||
      jalon_analysis_is_in (self, mention->last, JALON_SET_GENITIVE))
    return;
  mention->class = g_array_index (self->people, JalonMeaning, 0).value;
  if (jalon_analysis_class_at (self, mention->core) == NULL)
    jalon_analysis_add_people (self, mention->core, mention->last);
}

/* What may stand inside a person's name. */
static gboolean
is_particle (const JalonAnalysis *self, guint i)
{
  return jalon_analysis_is_in (self, i, JALON_SET_NAME_PARTICLE);
}

/* "President François HOLLANDE": behind a part of the name another one, whatever else it means. */
static gboolean
is_part_of_name (const JalonAnalysis *self, const JalonMention *mention, guint i)
{
  const JalonToken *token = i < self->tokens->tokens->len ? jalon_tokens_get (self->tokens, i) : NULL;

  return jalon_names_is_stranger (self, i) || (i > mention->last && token != NULL && token->kind == JALON_TOKEN_WORD &&
                                               token->upper && jalon_names_is_stranger (self, i - 1));
}

/* "Kenyan President William Ruto": every part of the name stands for Kenya from now on. */
static gboolean
learn_person (const JalonAnalysis *self, const JalonMention *mention)
{
  gboolean learnt = FALSE;
  guint    i = mention->last;

  if (mention->class == NULL || mention->found == JALON_FOUND_COREFERENCE ||
      (strcmp (mention->class->id, "government") != 0 && strcmp (mention->class->id, "ambassador") != 0))
    return FALSE;
  for (; i < mention->last + 6 && (is_part_of_name (self, mention, i) || (i > mention->last && is_particle (self, i)));
       i++)
    if (is_part_of_name (self, mention, i))
      learnt =
          jalon_memory_learn_person (self->memory, jalon_tokens_get (self->tokens, i)->norm, mention->codes) || learnt;
  return learnt;
}

/* "le PRÉSIDENT Tebboune": the title belongs to who leads the state. */
static void
take_title (const JalonAnalysis *self, JalonMention *mention)
{
  const JalonHit *hit = mention->first > 0 ? jalon_analysis_class_at (self, mention->first - 1) : NULL;

  mention->class = jalon_lexicon_get_class (self->lexicon, self->lang, "government");
  if (hit == NULL || hit->last != mention->first || !jalon_hit_is_class (hit, "government"))
    return;
  if (self->mentions->len == 0 || jalon_analysis_mention (self, self->mentions->len - 1)->last <= hit->first)
    mention->first = hit->first;
}

static gboolean
add_mentions (JalonAnalysis *self)
{
  g_autoptr (GArray) names = jalon_names_list (self);
  gboolean learnt = FALSE;

  for (guint i = 0; i < names->len;)
    {
      const JalonName *first = &g_array_index (names, JalonName, i);
      guint            j = jalon_names_find_last_coordinated (self, names, i);
      JalonMention     mention = { .first = first->first,
                                   .last = first->last,
                                   .core = first->first,
                                   .codes = g_ptr_array_new (),
                                   .found = first->found,
                                   .person = first->person,
                                   .prep_first = first->first };

      for (guint k = i; k <= j; k++)
        add_codes (self, &mention, &g_array_index (names, JalonName, k));
      mention.last = g_array_index (names, JalonName, j).last;
      if (first->person)
        take_title (self, &mention);
      else
        find_head (self, &mention, mention.last);
      take_people (self, &mention);
      take_plain_noun (self, &mention);
      jalon_mention_read_preposition (self, &mention);
      learnt = learn_person (self, &mention) || learnt;
      g_array_append_val (self->mentions, mention);
      i = j + 1;
    }
  return learnt;
}

/**
 * jalon_mentions_find:
 *
 * Fills the mentions of @self, in the order of the text. Where it learns who
 * someone is, it looks again for what is said of that person.
 */
void
jalon_mentions_find (JalonAnalysis *self)
{
  g_autoptr (GPtrArray) recent = jalon_memory_copy_recent (self->memory);

  if (add_mentions (self))
    {
      g_array_set_size (self->mentions, 0);
      jalon_memory_set_recent (self->memory, recent);
      add_mentions (self);
    }
  jalon_institutions_find (self, recent->len == 1 ? g_ptr_array_index (recent, 0) : NULL);
}
