/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the parties a text names: states and organisations by name, capital or
 * demonym, coordinated ones together, with the noun they belong to.
 */

#include "config.h"

#include "jalon-analysis.h"

#include <string.h>

/* How far from its demonym the noun may stand, in words. */
#define HEAD_REACH 6

/* One name or demonym, before coordination. */
typedef struct
{
  guint         first;
  guint         last;
  const GArray *meanings;
  JalonFound    found;
} Name;

static gboolean
is_shouted (const JalonAnalysis *self,
            const JalonToken    *token)
{
  for (const char *p = self->text + token->start; p < self->text + token->end; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* "UN" is no article and "US" no pronoun: names of up to three letters must be in capitals. */
static gboolean
is_written_as_name (const JalonAnalysis *self,
                    const Name          *name)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, name->first);

  if (name->found == JALON_FOUND_DEMONYM && self->lang == JALON_LANG_FR)
    return TRUE;
  if (name->last - name->first == 1 && token->end - token->start <= 3)
    return is_shouted (self, token);
  for (guint i = name->first; i < name->last; i++)
    if (jalon_tokens_get (self->tokens, i)->upper)
      return TRUE;
  return FALSE;
}

static gboolean
is_known_word (const JalonAnalysis *self,
               guint                i)
{
  guint length = 0;

  return self->functions[i] != 0 || jalon_phrases_match (jalon_lexicon_get_classes (self->lexicon, self->lang), self->tokens, i, i + 1, &length) != NULL || jalon_phrases_match (jalon_lexicon_get_geography (self->lexicon), self->tokens, i, i + 1, &length) != NULL;
}

static gboolean
is_sentence_start (const JalonAnalysis *self,
                   guint                i)
{
  const JalonToken *before = i > 0 ? jalon_tokens_get (self->tokens, i - 1) : NULL;

  return before == NULL || before->kind == JALON_TOKEN_PUNCTUATION;
}

static gboolean
is_strange_name (const JalonAnalysis *self,
                 guint                i)
{
  const JalonToken *token = i < self->tokens->tokens->len ? jalon_tokens_get (self->tokens, i) : NULL;

  return token != NULL && token->kind == JALON_TOKEN_WORD && token->upper && !is_known_word (self, i);
}

/* "Kenya Airways", "Denzel Washington": a capitalised stranger beside the name makes it part of another. */
static gboolean
is_part_of_other_name (const JalonAnalysis *self,
                       const Name          *name)
{
  if (name->found == JALON_FOUND_DEMONYM)
    return FALSE;
  if (name->first > 0 && is_strange_name (self, name->first - 1) && (!is_sentence_start (self, name->first - 1) || name->found == JALON_FOUND_CAPITAL))
    return TRUE;
  return is_strange_name (self, name->last);
}

static GArray *
find_names (const JalonAnalysis *self)
{
  const JalonPhrases *table = jalon_lexicon_get_geography (self->lexicon);
  GArray             *names = g_array_new (FALSE, FALSE, sizeof (Name));
  guint               n = self->tokens->tokens->len;

  for (guint i = 0; i < n;)
    {
      guint         length = 0;
      const GArray *found = jalon_phrases_match (table, self->tokens, i, n, &length);
      Name          name = { i, i + length, found, JALON_FOUND_NAMED };

      if (found != NULL)
        {
          const JalonMeaning *meaning = &g_array_index (found, JalonMeaning, 0);

          /* "Laos" is the state before it is its people */
          name.found = meaning->kind;
          for (guint m = 1; m < found->len; m++)
            name.found = MIN (name.found, (JalonFound) g_array_index (found, JalonMeaning, m).kind);
          if (meaning->detail == 0 && is_written_as_name (self, &name) && !is_part_of_other_name (self, &name))
            g_array_append_val (names, name);
        }
      i += MAX (length, 1);
    }
  return names;
}

/* Only ",", "et", articles and "de" stand between two coordinated names. */
static gboolean
is_coordinated (const JalonAnalysis *self,
                const Name          *a,
                const Name          *b)
{
  gboolean joined = FALSE;

  if ((a->found == JALON_FOUND_DEMONYM) != (b->found == JALON_FOUND_DEMONYM) || b->first - a->last > 4)
    return FALSE;
  for (guint i = a->last; i < b->first; i++)
    {
      gboolean comma = jalon_tokens_is (self->tokens, i, ",");
      gboolean and = jalon_analysis_is (self, i, JALON_FUNCTION_COORDINATION);

      joined = joined || comma || and;
      if (!comma && !and&&!jalon_analysis_is (self, i, JALON_FUNCTION_ARTICLES) && !jalon_analysis_is (self, i, JALON_FUNCTION_OF))
        return FALSE;
    }
  return joined;
}

static gboolean
is_joined_by_and (const JalonAnalysis *analysis,
                  const Name          *a,
                  const Name          *b)
{
  for (guint i = a->last; i < b->first; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION))
      return TRUE;
  return FALSE;
}

/* ", and Latvia followed": what a verb follows after a comma begins a clause of its own. */
static gboolean
begins_clause (const JalonAnalysis *self,
               const Name          *a,
               const Name          *b)
{
  guint finite = JALON_TENSE_BIT (JALON_TENSE_PRESENT) | JALON_TENSE_BIT (JALON_TENSE_PAST);

  /* "in Freetown, Liberia and Sierra Leone signed" */
  if (jalon_tokens_is (self->tokens, a->last, ",") && a->found == JALON_FOUND_CAPITAL && b->found == JALON_FOUND_NAMED)
    return TRUE;
  return jalon_tokens_is (self->tokens, a->last, ",") && b->last < self->tokens->tokens->len &&
         (jalon_analysis_is (self, b->last, JALON_FUNCTION_HAVE) || jalon_analysis_is (self, b->last, JALON_FUNCTION_DITTO) || jalon_analysis_is_verb (self, b->last, finite));
}

/* The last name coordinated with the one at @i: commas alone do not coordinate, "A, B et C" does. */
static guint
find_last_coordinated (const JalonAnalysis *self,
                       const GArray        *names,
                       guint                i)
{
  guint last = i;

  for (guint j = i; j + 1 < names->len; j++)
    {
      const Name *a = &g_array_index (names, Name, j);
      const Name *b = &g_array_index (names, Name, j + 1);

      if (!is_coordinated (self, a, b) || (j == i && begins_clause (self, a, b)))
        break;
      if (is_joined_by_and (self, a, b))
        last = j + 1;
    }
  return last;
}

static void
add_codes (JalonMention *mention,
           const Name   *name)
{
  mention->ambiguous = mention->ambiguous || name->meanings->len > 1;
  for (guint i = 0; i < name->meanings->len; i++)
    {
      gpointer code = g_array_index (name->meanings, JalonMeaning, i).value;

      if (!g_ptr_array_find (mention->codes, code, NULL))
        g_ptr_array_add (mention->codes, code);
    }
}

static const JalonHit *
class_at (const JalonAnalysis *self,
          guint                token)
{
  for (guint i = 0; i < self->classes->len; i++)
    {
      const JalonHit *hit = &g_array_index (self->classes, JalonHit, i);

      if (hit->first <= token && token < hit->last)
        return hit;
    }
  return NULL;
}

static const JalonWordClass *
head_class (const JalonHit *hit)
{
  for (guint i = 0; hit != NULL && i < hit->meanings->len; i++)
    {
      const JalonWordClass *class = g_array_index (hit->meanings, JalonMeaning, i).value;

      if (class->head)
        return class;
    }
  return NULL;
}

static gboolean
ends_noun_phrase (const JalonAnalysis *self,
                  guint                i)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, i);
  guint             length = 0;

  if (token->kind == JALON_TOKEN_PUNCTUATION)
    return TRUE;
  if (jalon_analysis_is_verb (self, i, self->lang == JALON_LANG_EN ? JALON_TENSE_BIT (JALON_TENSE_PAST) : JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_GERUND)))
    return TRUE;
  if (jalon_analysis_is (self, i, JALON_FUNCTION_RELATIVE) || jalon_analysis_is (self, i, JALON_FUNCTION_SUBORDINATE) || jalon_analysis_is (self, i, JALON_FUNCTION_BE))
    return TRUE;
  if (jalon_phrases_match (jalon_lexicon_get_geography (self->lexicon), self->tokens, i, i + 1, &length) != NULL)
    return TRUE;
  return FALSE;
}

/* "vols civils ET militaires soudanais": the adjective before "et" is the noun's, too. */
static gboolean
joins_adjectives (const JalonAnalysis *self,
                  guint                i)
{
  return i >= 2 && jalon_analysis_is (self, i, JALON_FUNCTION_COORDINATION) && self->functions[i - 1] == 0 && head_class (class_at (self, i - 2)) != NULL;
}

/* "French troops from Chad": the noun is the first name's already. */
static gboolean
is_taken (const JalonAnalysis *self,
          const JalonHit      *hit)
{
  return hit != NULL && self->lang == JALON_LANG_EN && self->mentions->len > 0 && jalon_analysis_mention (self, self->mentions->len - 1)->last > hit->first;
}

/* The noun to the left of a French demonym or of "de NAME": the first one after the article. */
static void
find_head_left (const JalonAnalysis *self,
                JalonMention        *mention,
                guint                from)
{
  guint steps = 0;

  for (guint i = from; i-- > 0 && steps < HEAD_REACH; steps++)
    {
      const JalonHit *hit = class_at (self, i);
      const JalonWordClass *class = head_class (hit);

      if ((ends_noun_phrase (self, i) && class == NULL) || is_taken (self, hit))
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
      if (mention->class != NULL && !jalon_tokens_is (self->tokens, i, "de") && !jalon_tokens_is (self->tokens, i, "d'"))
        return;
    }
}

/* The noun to the right of an English demonym or genitive: the last one of the chain. */
static void
find_head_right (const JalonAnalysis *self,
                 JalonMention        *mention,
                 guint                from,
                 guint                reach)
{
  for (guint i = from; i < self->tokens->tokens->len && i < from + reach; i++)
    {
      const JalonHit *hit = class_at (self, i);
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
skip_articles_left (const JalonAnalysis *self,
                    guint                i)
{
  while (i > 0 && jalon_analysis_is (self, i - 1, JALON_FUNCTION_ARTICLES) && !jalon_analysis_is (self, i - 1, JALON_FUNCTION_AT) && !jalon_analysis_is (self, i - 1, JALON_FUNCTION_OF))
    i--;
  return i;
}

static void
find_head (const JalonAnalysis *self,
           JalonMention        *mention,
           guint                group_last)
{
  guint before = skip_articles_left (self, mention->core);

  if (mention->found == JALON_FOUND_DEMONYM && self->lang == JALON_LANG_FR)
    find_head_left (self, mention, mention->core);
  else if (self->lang == JALON_LANG_EN && jalon_tokens_is (self->tokens, group_last, "'s"))
    find_head_right (self, mention, group_last + 1, HEAD_REACH);
  else if (mention->found == JALON_FOUND_DEMONYM)
    find_head_right (self, mention, group_last, HEAD_REACH);
  else if (before > 0 && jalon_analysis_is (self, before - 1, JALON_FUNCTION_OF))
    {
      guint of = before;

      while (of > 0 && jalon_analysis_is (self, of - 1, JALON_FUNCTION_OF))
        of--;
      find_head_left (self, mention, of);
    }
  else if (self->lang == JALON_LANG_EN)
    find_head_right (self, mention, group_last, 1);
}

/* "sur le sol marocain": a noun of no class still belongs to its demonym. */
static void
take_plain_noun (const JalonAnalysis *self,
                 JalonMention        *mention)
{
  const JalonToken *noun = mention->core > 0 ? jalon_tokens_get (self->tokens, mention->core - 1) : NULL;

  if (self->lang != JALON_LANG_FR || mention->found != JALON_FOUND_DEMONYM || mention->class != NULL || noun == NULL)
    return;
  if (noun->kind == JALON_TOKEN_WORD && !noun->upper && self->functions[mention->core - 1] == 0 && !jalon_analysis_is_verb (self, mention->core - 1, JALON_TENSE_ANY))
    mention->first = mention->core - 1;
}

/* Sets the preposition that ends before token @end; whether there is one. */
static gboolean
set_preposition (const JalonAnalysis *self,
                 JalonMention        *mention,
                 guint                end)
{
  const JalonPhrases *table = jalon_lexicon_get_prepositions (self->lexicon, self->lang);

  for (guint length = MIN (4, end); length > 0; length--)
    {
      guint         n = 0;
      const GArray *found = jalon_phrases_match (table, self->tokens, end - length, end, &n);

      if (found != NULL && n == length)
        {
          mention->prep = g_array_index (found, JalonMeaning, 0).value;
          mention->prep_first = end - length;
          return TRUE;
        }
    }
  return FALSE;
}

/* The preposition before the phrase, over its article, numbers and adjectives like "deux". */
static void
find_preposition (const JalonAnalysis *self,
                  JalonMention        *mention)
{
  guint end = mention->first;

  mention->prep_first = mention->first;
  for (guint skip = 0; skip < 4; skip++)
    {
      if (set_preposition (self, mention, end))
        return;
      if (end == 0 || !(jalon_analysis_is (self, end - 1, JALON_FUNCTION_ARTICLES) || jalon_tokens_get (self->tokens, end - 1)->kind == JALON_TOKEN_NUMBER))
        return;
      end--;
    }
}

/* French "des soldats" is an article where nothing before it takes a complement. */
static void
drop_partitive (const JalonAnalysis *self,
                JalonMention        *mention)
{
  guint at = mention->prep_first;

  if (self->lang != JALON_LANG_FR || g_strcmp0 (mention->prep, "de") != 0 || (mention->class == NULL && mention->first == mention->core))
    return;
  if (!jalon_tokens_is (self->tokens, at, "des") && !jalon_tokens_is (self->tokens, at, "de"))
    return;
  if (at == 0 || class_at (self, at - 1) == NULL || is_sentence_start (self, at))
    if (at == 0 || !g_unichar_isalpha (g_utf8_get_char (jalon_tokens_get (self->tokens, at - 1)->norm)) || jalon_analysis_is_verb (self, at - 1, JALON_TENSE_ANY) || self->functions[at - 1] != 0)
      {
        mention->prep = NULL;
        set_preposition (self, mention, at);
      }
}

/**
 * jalon_analysis_find_mentions:
 *
 * Fills the mentions of @self, in the order of the text.
 */
void
jalon_analysis_find_mentions (JalonAnalysis *self)
{
  g_autoptr (GArray) names = find_names (self);

  for (guint i = 0; i < names->len;)
    {
      const Name  *first = &g_array_index (names, Name, i);
      guint        j = find_last_coordinated (self, names, i);
      JalonMention mention = { first->first, first->last, first->first, g_ptr_array_new (), first->found, FALSE, NULL, NULL, first->first };

      for (guint k = i; k <= j; k++)
        add_codes (&mention, &g_array_index (names, Name, k));
      mention.last = g_array_index (names, Name, j).last;
      find_head (self, &mention, mention.last);
      take_plain_noun (self, &mention);
      find_preposition (self, &mention);
      drop_partitive (self, &mention);
      g_array_append_val (self->mentions, mention);
      i = j + 1;
    }
}
