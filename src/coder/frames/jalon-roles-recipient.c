/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom it is done to: the object, what a preposition introduces, the posting of
 * an ambassador, what the clause before was about.
 */

#include "config.h"

#include "jalon-roles-said-private.h"

#include "jalon-mention-preposition.h"

#include <string.h>

/* How far before "of the opposition" the preposition of "to the leader" may stand. */
#define OWNER_REACH 6

/* The words of the family of @frame in the language of the text. */
const JalonFamilyWords *
jalon_roles_said_words_of (const JalonFrame *frame)
{
  return &frame->family->words[frame->analysis->lang];
}

/* Whether both may be one state. */
gboolean
jalon_roles_said_share_code (const JalonMention *a, const JalonMention *b)
{
  for (guint i = 0; i < a->codes->len; i++)
    if (g_ptr_array_find (b->codes, g_ptr_array_index (a->codes, i), NULL))
      return TRUE;
  return FALSE;
}

/* The mention whose noun phrase holds the object, or the first one after it that belongs to it. */
int
jalon_roles_said_find_mention_of_object (const JalonFrame *frame)
{
  const JalonHit *object = frame->object;

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->first < object->last && mention->last > object->first)
        return i;
      if (mention->core >= object->last && mention->first <= object->last + 3 && mention->core < frame->to &&
          (mention->core == object->last || g_strcmp0 (mention->prep, "de") == 0 ||
           g_strcmp0 (mention->prep, "of") == 0))
        return i;
      if (mention->last <= object->first && object->first - mention->last <= 2 &&
          frame->analysis->lang == JALON_LANG_EN &&
          (mention->found == JALON_FOUND_DEMONYM || jalon_tokens_is (frame->analysis->tokens, mention->last, "'s")))
        return i;
    }
  return -1;
}

/* "buy jets FROM Denmark", "retiré ses soldats DU Tchad", "its troops OUT OF Congo": not jets of Denmark, where the
 * verb takes from someone. */
static gboolean
is_source_of_object (const JalonFrame *frame, const JalonMention *mention, const char *prep)
{
  const JalonTokens *tokens = frame->analysis->tokens;
  gboolean           leaves = frame->family->type == JALON_EVENT_RETREAT;

  if (mention->core <= frame->group.last || frame->object == NULL || mention->first >= frame->object->last)
    return FALSE;
  if (strcmp (prep, "from") == 0)
    return jalon_tokens_is (tokens, mention->core - 1, "from");
  if (strcmp (prep, "of") == 0)
    return leaves && jalon_tokens_is (tokens, mention->core - 1, "of") &&
           jalon_tokens_is (tokens, mention->core - 2, "out");
  return leaves && strcmp (prep, "de") == 0 && mention->core > frame->object->last &&
         jalon_analysis_is (frame->analysis, mention->core - 1, JALON_FUNCTION_OF);
}

static gboolean
stands_among (const JalonFrame *frame, guint token, const GPtrArray *preps)
{
  const JalonPhrases *table = jalon_lexicon_get_prepositions (frame->analysis->lexicon, frame->analysis->lang);
  guint               n = 0;
  const GArray       *found = jalon_phrases_match (table, frame->analysis->tokens, token, token + 1, &n);

  for (guint k = 0; found != NULL && k < preps->len; k++)
    if (strcmp (g_ptr_array_index (preps, k), g_array_index (found, JalonMeaning, 0).value) == 0)
      return TRUE;
  return FALSE;
}

/* "accordé l'asile À l'ancien candidat DE l'opposition vénézuélienne" */
static int
find_owner_after (const JalonFrame *frame, guint from, const GPtrArray *preps)
{
  const JalonAnalysis *analysis = frame->analysis;

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      gboolean            of = g_strcmp0 (mention->prep, "de") == 0 || g_strcmp0 (mention->prep, "of") == 0;

      if (!of || mention->core < from || mention->core >= frame->to || (int) i == frame->actor)
        continue;
      for (guint k = mention->prep_first; k-- > from && k + OWNER_REACH > mention->prep_first;)
        {
          if (jalon_tokens_get (analysis->tokens, k)->kind == JALON_TOKEN_PUNCTUATION ||
              jalon_analysis_is_verb (analysis,
                                      k,
                                      JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_INFINITIVE)))
            break;
          if (stands_among (frame, k, preps))
            return i;
        }
    }
  return -1;
}

/* The mention after one of the family's prepositions ("against MALI"), from token @from on, or -1. */
int
jalon_roles_said_find_prepositional (const JalonFrame *frame, guint from)
{
  const GPtrArray *preps = jalon_roles_said_words_of (frame)->preps;

  for (guint i = 0; preps != NULL && i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core < MIN (from, frame->group.last) || mention->core >= frame->to || (int) i == frame->actor)
        continue;
      for (guint k = 0; k < preps->len; k++)
        if ((mention->core >= from && g_strcmp0 (g_ptr_array_index (preps, k), mention->prep) == 0) ||
            is_source_of_object (frame, mention, g_ptr_array_index (preps, k)))
          return i;
    }
  return preps != NULL ? find_owner_after (frame, from, preps) : -1;
}

/* English "to" before a word that is neither name nor article, or a comma before "and": the object is over. */
static gboolean
is_end_of_phrase (const JalonFrame *frame, guint i)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonToken    *next = jalon_tokens_get (analysis->tokens, i + 1);

  if (jalon_tokens_is (analysis->tokens, i, "not") && jalon_tokens_is (analysis->tokens, i + 1, "to"))
    return TRUE;
  if (jalon_tokens_is (analysis->tokens, i, ","))
    return jalon_analysis_is (analysis, i + 1, JALON_FUNCTION_COORDINATION);
  return i > frame->group.last && jalon_tokens_is (analysis->tokens, i, "to") && !next->upper &&
         next->kind == JALON_TOKEN_WORD && analysis->functions[i + 1] == 0 &&
         jalon_analysis_class_at (analysis, i + 1) == NULL;
}

/* Whom one accuses or asks stands before what one says of them: "accused the kingdom OF ARMING the rebels". */
static guint
end_of_object (const JalonFrame *frame)
{
  static const char *const words[] = { "of", "for", "to", "de", "d'", NULL };
  const JalonAnalysis     *analysis = frame->analysis;
  guint                    verbal = JALON_TENSE_BIT (JALON_TENSE_GERUND) | JALON_TENSE_BIT (JALON_TENSE_INFINITIVE);

  if (g_strcmp0 (frame->family->content, "drop") != 0)
    return frame->to;
  for (guint i = frame->group.last; i + 1 < frame->to; i++)
    if (is_end_of_phrase (frame, i) ||
        (g_strv_contains (words, jalon_tokens_get (analysis->tokens, i)->norm) &&
         (jalon_analysis_is_verb (analysis, i + 1, verbal) || jalon_tokens_is (analysis->tokens, i + 1, "avoir") ||
          jalon_tokens_is (analysis->tokens, i + 1, "having") || jalon_tokens_is (analysis->tokens, i + 1, "being") ||
          jalon_tokens_is (analysis->tokens, i + 1, "être"))))
      return i;
  return frame->to;
}

/* "l'Algérie, QU'il accuse", "the rebels, WHOM Mali accuses": what such a clause is about suffers what it says, or -1.
 */
static int
find_antecedent (const JalonFrame *frame)
{
  static const char *const objects[] = { "que", "qu'", "whom", NULL };
  const JalonAnalysis     *analysis = frame->analysis;
  const JalonClause       *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  if (clause->kind != JALON_CLAUSE_RELATIVE ||
      !g_strv_contains (objects, jalon_tokens_get (analysis->tokens, clause->first)->norm))
    return -1;
  for (guint i = analysis->mentions->len; i-- > 0;)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->last <= clause->first && mention->last + 2 > clause->first &&
          mention->first >= frame->sentence.first)
        return i;
    }
  return -1;
}

static int
find_object (const JalonFrame *frame)
{
  int found = -1;

  if (frame->object != NULL)
    return jalon_roles_said_find_mention_of_object (frame);
  found = find_antecedent (frame);
  if (found >= 0)
    return found;
  found = jalon_clauses_find_mention (frame->analysis, frame->group.last, end_of_object (frame), NULL);
  return found;
}

static int
find_content (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= frame->group.last && mention->core < frame->to && !jalon_mention_is_bystander (mention) &&
          (frame->actor < 0 ||
           !jalon_roles_said_share_code (mention, jalon_analysis_mention (frame->analysis, frame->actor))))
        return i;
    }
  return -1;
}

static int
find_posting (const JalonFrame *frame)
{
  static const char *const posts[] = { "à", "en", "to", "in", "from", "auprès", NULL };

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= frame->group.last && mention->core < frame->to && mention->prep != NULL &&
          g_strv_contains (posts, mention->prep) && (int) i != frame->actor)
        return i;
    }
  return -1;
}

/* Another party of the sentence, for what is done in answer to it. */
int
jalon_roles_said_find_inherited (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= frame->sentence.first && mention->core < frame->sentence.last &&
          !jalon_mention_is_bystander (mention) && frame->actor >= 0 &&
          !jalon_roles_said_share_code (mention, jalon_analysis_mention (frame->analysis, frame->actor)))
        return i;
    }
  return -1;
}

/* "gave Tunisia 20 patrol boats", "provided the army with arms": named straight after the verb, before what it gets. */
static int
find_indirect_object (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;

  if (analysis->lang != JALON_LANG_EN || frame->object == NULL || frame->group.voice != JALON_VOICE_ACTIVE)
    return -1;
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      guint               at = mention->first;

      if (mention->core < frame->group.last || mention->last > frame->object->first || mention->prep != NULL)
        continue;
      while (at > frame->group.last && (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES) ||
                                        jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_NUMBER)))
        at--;
      if (at == frame->group.last && (mention->found != JALON_FOUND_DEMONYM || mention->class != NULL) &&
          !jalon_tokens_is (analysis->tokens, mention->last, "'s"))
        return i;
    }
  return -1;
}

static int
find_source (const JalonFrame *frame, JalonRecipientSource source)
{
  switch (source)
    {
    case JALON_FROM_OBJECT:
      return find_object (frame);
    case JALON_FROM_PREPOSITION:
      {
        int indirect = find_indirect_object (frame);
        int after_object =
            frame->object != NULL ? jalon_roles_said_find_prepositional (frame, frame->object->last) : -1;

        if (indirect >= 0)
          return indirect;
        return after_object >= 0 ? after_object : jalon_roles_said_find_prepositional (frame, frame->group.last);
      }
    case JALON_FROM_POSTING:
      return find_posting (frame);
    case JALON_FROM_CONTENT:
      return find_content (frame);
    case JALON_FROM_INHERITED:
      return jalon_roles_said_find_inherited (frame);
    case JALON_FROM_HOST:
    case JALON_FROM_PLACE:
      return find_posting (frame);
    case JALON_FROM_PRONOUN:
    default:
      return -1;
    }
}

/* "to help Morocco", "pour exiger le départ de la Minusma": the party right after such a word, over its article, or -1.
 */
static int
find_after_word (const JalonFrame *frame, const char *const *words)
{
  const JalonAnalysis *analysis = frame->analysis;

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      guint               at = mention->prep != NULL ? mention->prep_first : mention->first;

      if (mention->core < frame->group.last || mention->core >= frame->sentence.last)
        continue;
      while (at > frame->group.last && jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES))
        at--;
      if (at > 0 && g_strv_contains (words, jalon_tokens_get (analysis->tokens, at - 1)->norm))
        return i;
    }
  return -1;
}

/* "qui lui a livré du blé": the other party of the sentence */
gboolean
jalon_roles_said_has_dative (const JalonFrame *frame)
{
  guint first = frame->group.first;

  return frame->analysis->lang == JALON_LANG_FR && frame->group.voice != JALON_VOICE_NOUN &&
         first > frame->sentence.first &&
         (jalon_tokens_is (frame->analysis->tokens, first - 1, "lui") ||
          jalon_tokens_is (frame->analysis->tokens, first - 1, "leur"));
}

/* "thanked Egypt, WHICH had sent food" */
static gboolean
is_relative (const JalonFrame *frame)
{
  static const char *const subjects[] = { "which", "who", "qui", NULL };
  const JalonClause       *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  return clause->kind == JALON_CLAUSE_RELATIVE &&
         g_strv_contains (subjects, jalon_tokens_get (frame->analysis->tokens, clause->first)->norm);
}

/* The mention of who suffers, where the family looks for it, or -1. */
int
jalon_roles_said_find_recipient (const JalonFrame *frame)
{
  static const char *const helping[] = {
    "help", "helping", "assist", "assisting", "aider", "soutenir", "support", NULL
  };
  static const char *const refusing[] = { "refuser", "refuse", "décliner", "decline", NULL };
  static const char *const that[] = { "that", "que", "qu'", NULL };
  static const char *const leaving[] = { "départ",      "retrait",   "démission", "departure", "withdrawal",
                                         "resignation", "expulsion", "fermeture", "closure",   NULL };
  const GArray            *sources = frame->family->recipients;

  for (guint i = 0; i < sources->len; i++)
    {
      int      found = find_source (frame, g_array_index (sources, guint, i));
      gboolean same = found >= 0 && frame->actor >= 0 &&
                      jalon_roles_said_share_code (jalon_analysis_mention (frame->analysis, found),
                                                   jalon_analysis_mention (frame->analysis, frame->actor));

      /* "Hanoi protested TO BEIJING over the arrest of Vietnamese fishermen": another one comes before one's own */
      if (same && !frame->family->reciprocal && frame->family->type == JALON_EVENT_ACCUSE)
        continue;
      if (found >= 0 && found != frame->actor && (!same || found != frame->subject))
        return found;
    }
  if (frame->family->type == JALON_EVENT_PROTEST)
    return find_after_word (frame, leaving);
  if (frame->family->type == JALON_EVENT_REQUEST)
    return find_after_word (frame, that);
  if (frame->family->type == JALON_EVENT_AID && find_after_word (frame, helping) >= 0)
    return find_after_word (frame, helping);
  if (frame->lemma != NULL && g_strv_contains (refusing, frame->lemma))
    return jalon_roles_said_find_inherited (frame);
  return jalon_roles_said_has_dative (frame) || (frame->family->type == JALON_EVENT_AID && is_relative (frame))
             ? jalon_roles_said_find_inherited (frame)
             : -1;
}
