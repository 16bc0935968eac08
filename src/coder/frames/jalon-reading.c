/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-reading.h"

#include "jalon-names.h"

#include <string.h>

/* How far before its noun a light verb may stand. */
#define LIGHT_REACH 12

/* After "was" or "has", and at the head of a sentence, an English form in -ed is a participle. */
gboolean
jalon_reading_follows_auxiliary (const JalonAnalysis *analysis, guint token)
{
  for (guint i = token; i-- > 0 && token - i <= 2;)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_BE) || jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE))
        return TRUE;
      if (!g_str_has_suffix (jalon_tokens_get (analysis->tokens, i)->norm, "ly"))
        return FALSE;
    }
  return FALSE;
}

/* "diplomats accused of", "sailors arrested last month": after its noun, the object of a verb before, it is a
 * participle. */
gboolean
jalon_reading_is_reduced_relative (const JalonFrame *frame, guint token)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonClause  *clause = &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, token));
  const JalonMention *subject = NULL;

  if (jalon_tokens_is (analysis->tokens, token + 1, "of") || jalon_tokens_is (analysis->tokens, token + 1, "by"))
    return TRUE;
  for (guint i = 0; i < analysis->mentions->len; i++)
    if (jalon_analysis_mention (analysis, i)->last == token)
      subject = jalon_analysis_mention (analysis, i);
  for (guint i = subject != NULL ? subject->prep_first : clause->first; i-- > clause->first;)
    {
      if (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION ||
          jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) ||
          jalon_analysis_is (analysis, i, JALON_FUNCTION_SAYING))
        return FALSE;
      if (jalon_analysis_is_verb (analysis,
                                  i,
                                  JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))
        return TRUE;
    }
  return FALSE;
}

/* The reading of a form that @token has as a light verb, or NULL. */
static const JalonVerbForm *
find_light_form (const JalonFrame *frame, guint token)
{
  const JalonAnalysis *analysis = frame->analysis;
  const GArray        *forms = jalon_verbs_lookup (jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang),
                                            jalon_tokens_get (analysis->tokens, token)->norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const JalonVerbForm *form = &g_array_index (forms, JalonVerbForm, i);
      gboolean             past = analysis->lang == JALON_LANG_EN && form->tense == JALON_TENSE_PAST;

      if (!jalon_lexicon_is_light (analysis->lexicon, analysis->lang, form->lemma) ||
          jalon_noun_usage_is_english (analysis, token, form->tense) ||
          jalon_noun_usage_is_french (analysis, token, form->tense))
        continue;
      if (past && (token == frame->sentence.first || jalon_reading_follows_auxiliary (analysis, token)))
        continue;
      return form;
    }
  return NULL;
}

/* "repelled", "a repoussé", "beat back": the attack took place, and who did it failed. */
static gboolean
is_repelling (const JalonAnalysis *analysis, guint token)
{
  static const char *const alone[] = { "repel", "repulse", "repousser", "contrer", NULL };
  static const char *const with_back[] = { "beat", "push", "drive", "fight", "throw", "fend", NULL };
  const JalonVerbs        *verbs = jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang);
  const char              *norm = jalon_tokens_get (analysis->tokens, token)->norm;
  gboolean                 back =
      jalon_tokens_is (analysis->tokens, token + 1, "back") || jalon_tokens_is (analysis->tokens, token + 1, "off");
  const char *const *lemmas = back ? with_back : alone;

  for (guint i = 0; lemmas[i] != NULL; i++)
    if (jalon_verbs_is (verbs,
                        norm,
                        lemmas[i],
                        JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE) |
                            JALON_TENSE_BIT (JALON_TENSE_PRESENT)))
      return TRUE;
  return FALSE;
}

/* "carried out an air strike on", "a mené un raid contre": the subject of the verb does what the noun says. */
gboolean
jalon_reading_take_light_verb (JalonFrame *frame, const JalonHit *noun)
{
  const JalonAnalysis *analysis = frame->analysis;

  frame->repelled = 0;
  for (guint i = noun->first; i-- > frame->sentence.first && i + LIGHT_REACH > noun->first;)
    {
      const JalonVerbForm *form = find_light_form (frame, i);

      if (is_repelling (analysis, i))
        {
          jalon_verb_group_read (analysis,
                                 frame->sentence,
                                 i,
                                 noun->last,
                                 analysis->lang == JALON_LANG_FR ? JALON_TENSE_PARTICIPLE : JALON_TENSE_PAST,
                                 &frame->group);
          frame->repelled = noun->first;
          return frame->group.voice == JALON_VOICE_ACTIVE;
        }
      if (form != NULL)
        {
          jalon_verb_group_read (analysis, frame->sentence, i, noun->last, form->tense, &frame->group);
          return frame->group.voice == JALON_VOICE_ACTIVE;
        }
      if (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION ||
          jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) ||
          jalon_analysis_is (analysis, i, JALON_FUNCTION_RELATIVE) ||
          jalon_analysis_is_verb (analysis,
                                  i,
                                  JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))
        return FALSE;
    }
  return FALSE;
}

/* "no attack", "une éventuelle visite", "fears of a raid", "to end fighting" */
gboolean
jalon_reading_is_unreal_noun (const JalonFrame *frame)
{
  guint first = frame->group.first;

  for (guint i = first; i-- > frame->sentence.first && i + 4 > first;)
    {
      if (jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_MODAL) ||
          jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_HYPOTHESIS) ||
          jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_ENDING) ||
          (i + 1 == first && jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_NEGATION)))
        return TRUE;
      if (jalon_tokens_get (frame->analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION)
        return FALSE;
    }
  return FALSE;
}

/* "135 FREED prisoners", "the BANNED party": what was done to them before is not told here. */
gboolean
jalon_reading_is_attributive (const JalonAnalysis *analysis, guint token, JalonTense tense)
{
  if (analysis->lang != JALON_LANG_EN || (tense != JALON_TENSE_PAST && tense != JALON_TENSE_PARTICIPLE) || token == 0)
    return FALSE;
  if (jalon_tokens_get (analysis->tokens, token - 1)->kind == JALON_TOKEN_NUMBER)
    return TRUE;
  return (jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_ARTICLES) ||
          jalon_tokens_is (analysis->tokens, token - 1, "'s")) &&
         !jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_PRONOUN) &&
         !jalon_tokens_is (analysis->tokens, token - 1, "all") &&
         !jalon_tokens_is (analysis->tokens, token - 1, "both");
}

/* How far before its verb an "if" may stand. */
#define IF_REACH 4

/* "troops to be sent IF ATTACKED" */
gboolean
jalon_reading_is_hypothetical (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;

  for (guint i = frame->group.first; i-- > frame->sentence.first && i + IF_REACH > frame->group.first;)
    {
      if (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION)
        return FALSE;
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HYPOTHESIS) &&
          !jalon_analysis_is (analysis, i, JALON_FUNCTION_MODAL))
        return TRUE;
    }
  return FALSE;
}

/* "agreed to stop FIGHTING", "is considering LEAVING": what is ended, prevented or thought of is not what happened. */
gboolean
jalon_reading_is_ended (const JalonFrame *frame)
{
  guint first = frame->group.first;

  return frame->group.tense == JALON_TENSE_GERUND && first > frame->sentence.first &&
         (jalon_analysis_is (frame->analysis, first - 1, JALON_FUNCTION_ENDING) ||
          jalon_analysis_is (frame->analysis, first - 1, JALON_FUNCTION_MODAL));
}

/* "sanctionné POUR AVOIR livré": a reason given, not an event told. */
gboolean
jalon_reading_is_reason (const JalonAnalysis *analysis, guint token, JalonTense tense)
{
  return token > 1 && analysis->lang == JALON_LANG_FR && tense == JALON_TENSE_PARTICIPLE &&
         jalon_tokens_is (analysis->tokens, token - 1, "avoir") &&
         jalon_tokens_is (analysis->tokens, token - 2, "pour");
}
