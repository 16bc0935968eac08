/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "À Niamey, LA JUNTE a libéré ...", "THE POLICE arrested ... in Tbilisi":
 * institutions that every state has, of the one state where the sentence is.
 */

#include "config.h"

#include "jalon-institutions.h"

#include "jalon-intern.h"
#include "jalon-place-names.h"
#include "jalon-place-words.h"

/* A source of whose it is: @code is NULL where none is known, @clash where two differ. */
typedef struct
{
  const char *code;
  gboolean    clash;
} Owner;

static void
add_owner (Owner *owner, const char *code)
{
  owner->clash = owner->clash || (owner->code != NULL && owner->code != code);
  owner->code = code;
}

static const JalonWordClass *
get_head (const JalonHit *hit)
{
  for (guint m = 0; m < hit->meanings->len; m++)
    if (((const JalonWordClass *) g_array_index (hit->meanings, JalonMeaning, m).value)->head)
      return g_array_index (hit->meanings, JalonMeaning, m).value;
  return NULL;
}

/* "the army", with nothing before it that says whose, and a verb of its own. */
static gboolean
is_nameless_subject (const JalonAnalysis *self, const JalonHit *hit)
{
  guint first = hit->first;

  if (first == 0 || !jalon_analysis_is_in (self, first - 1, JALON_SET_DEFINITE))
    return FALSE;
  first--;
  if (!jalon_tokens_begin_sentence (self->tokens, first) &&
      jalon_tokens_get (self->tokens, first - 1)->kind != JALON_TOKEN_PUNCTUATION &&
      !jalon_analysis_is (self, first - 1, JALON_FUNCTION_SUBORDINATE) &&
      !jalon_analysis_is_in (self, first - 1, JALON_SET_THAT))
    return FALSE;
  for (guint i = hit->last; i < self->tokens->tokens->len && i < hit->last + 2; i++)
    {
      if (jalon_analysis_is (self, i, JALON_FUNCTION_HAVE) || jalon_analysis_is (self, i, JALON_FUNCTION_BE) ||
          jalon_analysis_is (self, i, JALON_FUNCTION_FUTURE) || jalon_analysis_is_verb (self, i, self->grammar->finite))
        return TRUE;
      /* "la junte militaire a" */
      if (self->functions[i] != 0 || jalon_tokens_get (self->tokens, i)->kind != JALON_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* (transfer full) */
static char *
dup_words (const JalonAnalysis *self, const JalonHit *hit)
{
  gsize            start = jalon_tokens_get (self->tokens, hit->first)->start;
  gsize            end = jalon_tokens_get (self->tokens, hit->last - 1)->end;
  g_autofree char *words = g_strndup (self->text + start, end - start);

  return g_utf8_strdown (words, -1);
}

/* The mention that the noun is part of, or NULL. */
static const JalonMention *
get_mention_of (const JalonAnalysis *self, const JalonHit *hit)
{
  for (guint m = 0; m < self->mentions->len; m++)
    if (jalon_analysis_mention (self, m)->first < hit->last && jalon_analysis_mention (self, m)->last > hit->first)
      return jalon_analysis_mention (self, m);
  return NULL;
}

/* "Mali's defence ministry said", at the end of the sentence: it speaks of its own. */
static gboolean
is_speaker (const JalonAnalysis *self, const JalonMention *mention)
{
  return mention->class != NULL && mention->prep == NULL && mention->first > 0 &&
         jalon_tokens_get (self->tokens, mention->first - 1)->kind == JALON_TOKEN_PUNCTUATION &&
         jalon_analysis_is (self, mention->last, JALON_FUNCTION_SAYING);
}

/* "in Goma", "à Niamey", "au Mali": where the sentence is. */
static gboolean
is_venue (const JalonAnalysis *self, const JalonMention *mention)
{
  return mention->class == NULL && mention->codes->len == 1 && mention->found != JALON_FOUND_DEMONYM &&
         jalon_analysis_is_word_in (self, mention->prep, JALON_SET_INSIDE);
}

/* The state of the town or division that is named at @i as where something happens; NULL where none is. */
static const char *
find_state_of_place (const JalonAnalysis *self, guint i, guint to)
{
  guint                   first = 0;
  guint                   last = 0;
  const char             *prep = jalon_place_words_find_preposition (self, i, &first);
  const JalonWorldPlace  *town = NULL;
  const JalonWorldAdmin1 *division = NULL;

  if (prep == NULL || !jalon_place_words_is_locative (self, prep) ||
      jalon_place_names_waters_at (self, i, to, &last) != JALON_WATERS_NONE)
    return NULL;
  town = jalon_place_names_town_at (self, i, to, &last);
  if (town != NULL)
    return jalon_intern (town->country);
  division = jalon_place_names_division_at (self, i, to, NULL, &last);
  return division != NULL ? jalon_intern (division->country) : NULL;
}

static Owner
find_owner (const JalonAnalysis *self, JalonSpan sentence)
{
  Owner owner = { NULL, FALSE };

  for (guint m = 0; m < self->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (self, m);

      if (mention->core >= sentence.first && mention->core < sentence.last && mention->codes->len == 1 &&
          (is_venue (self, mention) || is_speaker (self, mention)))
        add_owner (&owner, g_ptr_array_index (mention->codes, 0));
    }
  for (guint i = sentence.first, m = 0; i < sentence.last; i++)
    {
      const char *code = NULL;

      while (m < self->mentions->len && jalon_analysis_mention (self, m)->core < i)
        m++;
      if (m < self->mentions->len && jalon_analysis_mention (self, m)->core == i)
        continue;
      code = jalon_tokens_get (self->tokens, i)->upper ? find_state_of_place (self, i, sentence.last) : NULL;
      if (code != NULL)
        add_owner (&owner, code);
    }
  return owner;
}

static void
insert_mention (JalonAnalysis *self, const JalonHit *hit, const char *code)
{
  JalonMention mention = { .first = hit->first,
                           .last = hit->last,
                           .core = hit->first,
                           .codes = g_ptr_array_new (),
                           .found = JALON_FOUND_INFERRED,
                           .class = get_head (hit),
                           .prep_first = hit->first };
  guint        at = 0;

  g_ptr_array_add (mention.codes, (gpointer) code);
  while (at < self->mentions->len && jalon_analysis_mention (self, at)->first < hit->first)
    at++;
  g_array_insert_val (self->mentions, at, mention);
}

/* Whether this text goes on with the state that the article is about. */
static gboolean
names_no_state_but (const JalonAnalysis *self, const char *code)
{
  JalonWorld *world = jalon_lexicon_get_world (self->lexicon);

  for (guint m = 0; m < self->mentions->len; m++)
    for (guint i = 0; i < jalon_analysis_mention (self, m)->codes->len; i++)
      {
        const char *other = g_ptr_array_index (jalon_analysis_mention (self, m)->codes, i);

        if (other != code && jalon_world_has_code (world, other) && jalon_world_list_members (world, other) == NULL)
          return FALSE;
      }
  return TRUE;
}

/* Whether the institution at @hit has no name of a state of its own; what the article calls it is noted where it has.
 */
static gboolean
is_nameless (const JalonAnalysis *self, const JalonHit *hit, const char *words)
{
  const JalonMention *mention = get_mention_of (self, hit);

  if (mention != NULL && mention->codes->len == 1 && mention->class == get_head (hit))
    jalon_memory_note_institution (self->memory, words, g_ptr_array_index (mention->codes, 0));
  return mention == NULL && is_nameless_subject (self, hit);
}

/* The state of an institution of @owner, of what the article called it before, or of the article. (nullable) */
static const char *
find_state (const JalonAnalysis *self, const Owner *owner, const char *words, const char *only_state)
{
  const char *code = owner->code != NULL ? owner->code : jalon_memory_find_institution (self->memory, words);

  if (code == NULL && only_state != NULL && names_no_state_but (self, only_state))
    code = only_state;
  return owner->clash ? NULL : code;
}

/**
 * jalon_institutions_find:
 * @only_state: (nullable): interned code of the only state that the article named before this text
 *
 * Adds to the mentions of @self the institutions whose state is told by where their sentence is, by who
 * speaks in it, or by what the article called them before.
 */
void
jalon_institutions_find (JalonAnalysis *self, const char *only_state)
{
  guint s = 0;
  guint asked = G_MAXUINT;
  Owner owner = { NULL, FALSE };

  for (guint k = 0; k < self->classes->len; k++)
    {
      const JalonHit  *hit = &g_array_index (self->classes, JalonHit, k);
      g_autofree char *words = get_head (hit) != NULL ? dup_words (self, hit) : NULL;
      const char      *code = NULL;

      if (!jalon_analysis_is_word_in (self, words, JALON_SET_INSTITUTION) || !is_nameless (self, hit, words))
        continue;
      while (s + 1 < self->tokens->sentences->len &&
             g_array_index (self->tokens->sentences, JalonSpan, s).last <= hit->first)
        s++;
      /* one answer for a sentence, however long */
      if (asked != s)
        owner = find_owner (self, g_array_index (self->tokens->sentences, JalonSpan, s));
      asked = s;
      code = find_state (self, &owner, words, only_state);
      if (code != NULL)
        {
          jalon_memory_note_institution (self->memory, words, code);
          insert_mention (self, hit, code);
        }
    }
}
