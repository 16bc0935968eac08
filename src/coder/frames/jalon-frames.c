/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks a sentence, tries the families at each trigger, and fills a proposal
 * from the first whose conditions hold.
 */

#include "config.h"

#include "jalon-frames.h"

#include "jalon-denials.h"
#include "jalon-filters.h"
#include "jalon-frame-conditions.h"
#include "jalon-frame-fields.h"
#include "jalon-reading.h"
#include "jalon-roles-said.h"

#include <string.h>

static gboolean
try_family (JalonFrame *frame, JalonFrameState *state)
{
  const JalonFamily *family = frame->family;

  if (family->skip || family->replaced ||
      jalon_filter_is_blocked (frame->analysis, frame->sentence, family->words[frame->analysis->lang].blocked))
    return FALSE;
  if (!jalon_frame_find_objects (frame))
    return FALSE;
  jalon_roles_said_assign (frame, state->subject);
  return jalon_frame_is_event (frame);
}

/* "..., killing 30" after "bombed", "drill" after "hosting": the same event again. */
static gboolean
is_told_already (const JalonFrame *frame, guint sentence_number, const JalonFrameState *state)
{
  gboolean noun = frame->group.voice == JALON_VOICE_NOUN;
  gboolean gerund =
      frame->group.tense == JALON_TENSE_GERUND && !frame->group.progressive && frame->analysis->lang == JALON_LANG_EN;

  for (guint i = state->proposals->len; i-- > 0;)
    {
      const JalonProposal *p = g_ptr_array_index (state->proposals, i);

      if (p->sentence != sentence_number)
        break;
      /* "held drills", "began exercises": who drills alone trains no one else */
      if (strcmp (frame->family->id, "military_training") == 0 && strcmp (p->family, "unilateral_exercise") == 0 &&
          p->trigger < frame->group.last)
        return TRUE;
      /* "hosted talks" */
      if (strcmp (p->family, "hosted_talks") == 0 && p->type == frame->family->type && p->trigger < frame->group.verb)
        return TRUE;
      if ((noun && p->family == frame->family->id) || (gerund && p->type == frame->family->type))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_families (JalonFrame *frame, const GPtrArray *families, guint sentence_number, JalonFrameState *state)
{
  for (guint i = 0; families != NULL && i < families->len; i++)
    {
      frame->family = g_ptr_array_index (families, i);
      if (!is_told_already (frame, sentence_number, state) && try_family (frame, state))
        {
          JalonProposal *proposal = jalon_frame_make_proposal (frame, sentence_number, state);

          if (proposal->actors->len > 0 || proposal->recipients->len > 0)
            {
              g_ptr_array_add (state->proposals, proposal);
              return TRUE;
            }
          jalon_proposal_free (proposal);
        }
    }
  return FALSE;
}

/* A verb that denies or accuses takes its whole content out. */
static gboolean
drops_content (const JalonFamily *family)
{
  return family->content != NULL;
}

/* "that", "que": what follows has finite verbs of its own. */
static gboolean
has_finite_content (const JalonFrame *frame)
{
  static const char *const words[] = { "que", "qu'", "that", NULL };

  for (guint i = frame->group.last; i < frame->to; i++)
    if (g_strv_contains (words, jalon_tokens_get (frame->analysis->tokens, i)->norm))
      return TRUE;
  return frame->to < frame->sentence.last &&
         g_strv_contains (words, jalon_tokens_get (frame->analysis->tokens, frame->to)->norm);
}

/* The "and" after which a finite verb goes on with the subject: "accused Manila of provocation AND deployed". */
static guint
find_resumption (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  guint                finite = JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_FUTURE) |
                 (analysis->lang == JALON_LANG_FR ? JALON_TENSE_BIT (JALON_TENSE_PRESENT) : 0);

  for (guint i = frame->group.last; i + 1 < frame->sentence.last; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) &&
        (jalon_analysis_is (analysis, i + 1, JALON_FUNCTION_HAVE) || jalon_analysis_is_verb (analysis, i + 1, finite)))
      return i;
  return 0;
}

/* At a semicolon; that of an aside ("accused by Senegal, ...") at its comma; before another verb of the same subject.
 */
static guint
end_of_content (const JalonFrame *frame)
{
  guint resumption = has_finite_content (frame) ? 0 : find_resumption (frame);

  for (guint i = frame->group.last; i < frame->sentence.last; i++)
    if (i == resumption || jalon_tokens_is (frame->analysis->tokens, i, ";") ||
        (frame->group.bare_participle && jalon_tokens_is (frame->analysis->tokens, i, ",")))
      return i;
  return frame->sentence.last;
}

/* "warned that", "averti que": what follows is what was said */
static gboolean
begins_content (const JalonFrame *frame)
{
  const JalonTokens *tokens = frame->analysis->tokens;

  return frame->to < frame->sentence.last &&
         (jalon_tokens_is (tokens, frame->to, "que") || jalon_tokens_is (tokens, frame->to, "qu'") ||
          jalon_tokens_is (tokens, frame->to, "that"));
}

/* "will close its border if ...": what depends on something else is not announced. */
static gboolean
depends (const JalonFrame *frame)
{
  for (guint i = frame->group.last; frame->group.future && i < frame->sentence.last; i++)
    if (jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_HYPOTHESIS))
      return TRUE;
  return FALSE;
}

/**
 * Trigger:
 *
 * A verb that may make an event.
 * @tokens: those of the form, or of a phrase
 * @lemma: (nullable): %NULL for a phrase
 * @families: (element-type JalonFamily): of the lexicon, what it can mean
 */
typedef struct
{
  JalonSpan        tokens;
  const char      *lemma;
  JalonTense       tense;
  const GPtrArray *families;
} Trigger;

static gboolean
try_verb (JalonFrame *frame, const Trigger *trigger, guint sentence_number, JalonFrameState *state, guint *covered)
{
  guint            token = trigger->tokens.first;
  guint            last = trigger->tokens.last;
  JalonTense       tense = trigger->tense;
  const GPtrArray *families = trigger->families;

  jalon_verb_group_read (frame->analysis, frame->sentence, token, last, tense, &frame->group);
  frame->lemma = trigger->lemma;
  frame->repelled = 0;
  frame->to = jalon_clauses_find_end (frame->analysis, frame->clauses, last);
  /* a gerund that opens the sentence ends at its comma */
  for (guint i = last; tense == JALON_TENSE_GERUND && token < frame->sentence.first + 2 && i < frame->to; i++)
    if (jalon_tokens_is (frame->analysis->tokens, i, ","))
      frame->to = i;
  if (depends (frame) || jalon_reading_is_hypothetical (frame) || jalon_reading_is_ended (frame) ||
      jalon_filter_drops_clause (frame->analysis, frame->clauses, jalon_clauses_find (frame->clauses, token)) ||
      jalon_filter_is_past_clause (frame->analysis,
                                   frame->clauses,
                                   jalon_clauses_find (frame->clauses, token),
                                   state->article_year))
    return FALSE;
  for (guint i = 0; i < families->len; i++)
    {
      const JalonFamily *family = g_ptr_array_index (families, i);

      if (family->replaced)
        continue;
      if (jalon_denials_begin (frame, family))
        {
          state->denied =
              (JalonDeniedContent){ frame->group.last,
                                    end_of_content (frame),
                                    frame->group.first,
                                    jalon_clauses_find_subject (frame->analysis, frame->clauses, &frame->group) };
          *covered = MAX (*covered, end_of_content (frame));
        }
      /* "denied that", "accused of": nothing after it is an event, whether it is one itself or not */
      if (drops_content (family) && (family->skip || strcmp (family->content, "drop") == 0) &&
          family->type != JALON_EVENT_REJECT)
        *covered = MAX (*covered, frame->group.tense == JALON_TENSE_GERUND ? frame->to : end_of_content (frame));
      if (family->skip)
        {
          *covered = MAX (*covered, end_of_content (frame));
          return TRUE;
        }
    }
  if (!try_families (frame, families, sentence_number, state))
    return FALSE;
  if (drops_content (frame->family))
    *covered = MAX (*covered,
                    (strcmp (frame->family->content, "drop") == 0 || begins_content (frame)) &&
                            frame->group.tense != JALON_TENSE_GERUND
                        ? end_of_content (frame)
                        : frame->to);
  return TRUE;
}

static gboolean
try_token (JalonFrame *frame, guint token, guint sentence_number, JalonFrameState *state, guint *covered)
{
  const JalonAnalysis *analysis = frame->analysis;
  const GArray        *forms = jalon_verbs_lookup (jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang),
                                            jalon_tokens_get (analysis->tokens, token)->norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const JalonVerbForm *form = &g_array_index (forms, JalonVerbForm, i);
      const GPtrArray     *families = jalon_lexicon_families_of_verb (analysis->lexicon, analysis->lang, form->lemma);
      const Trigger        trigger = { { token, token + 1 }, form->lemma, form->tense, families };

      if (analysis->lang == JALON_LANG_EN && form->tense == JALON_TENSE_PAST &&
          (token == frame->sentence.first || jalon_reading_follows_auxiliary (analysis, token) ||
           jalon_reading_is_reduced_relative (frame, token)))
        continue;
      if (jalon_reading_is_attributive (analysis, token, form->tense) ||
          jalon_reading_is_reason (analysis, token, form->tense))
        continue;
      if (families != NULL && !jalon_noun_usage_is_english (analysis, token, form->tense) &&
          !jalon_noun_usage_is_french (analysis, token, form->tense) &&
          try_verb (frame, &trigger, sentence_number, state, covered))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_phrases (JalonFrame *frame, guint token, guint sentence_number, JalonFrameState *state, guint *covered)
{
  const GArray *hits = frame->analysis->phrases;

  for (guint k = 0; k < hits->len; k++)
    {
      const JalonHit *hit = &g_array_index (hits, JalonHit, k);

      if (hit->first != token || hit->last > frame->sentence.last)
        continue;
      for (guint m = 0; m < hit->meanings->len; m++)
        {
          const JalonMeaning *meaning = &g_array_index (hit->meanings, JalonMeaning, m);
          g_autoptr (GPtrArray) one = g_ptr_array_new ();
          const Trigger trigger = { { hit->first, hit->last }, NULL, meaning->detail, one };

          g_ptr_array_add (one, meaning->value);
          /* "were shot dead" */
          if (frame->analysis->lang == JALON_LANG_EN && meaning->detail == JALON_TENSE_PAST &&
              (token == frame->sentence.first || jalon_reading_follows_auxiliary (frame->analysis, token)))
            continue;
          if (try_verb (frame, &trigger, sentence_number, state, covered))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
try_nouns (JalonFrame *frame, guint token, guint sentence_number, JalonFrameState *state)
{
  const GArray *hits = frame->analysis->nouns;

  for (guint k = 0; k < hits->len; k++)
    {
      const JalonHit *hit = &g_array_index (hits, JalonHit, k);

      if (hit->first != token || hit->last > frame->sentence.last)
        continue;
      for (guint m = 0; m < hit->meanings->len; m++)
        {
          const JalonMeaning *meaning = &g_array_index (hit->meanings, JalonMeaning, m);
          g_autoptr (GPtrArray) one = g_ptr_array_new ();

          g_ptr_array_add (one, meaning->value);
          frame->lemma = NULL;
          frame->group = (JalonVerbGroup){ hit->first,
                                           hit->last,
                                           hit->first,
                                           JALON_TENSE_PARTICIPLE,
                                           JALON_VOICE_NOUN,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE };
          frame->to = jalon_clauses_find_end (frame->analysis, frame->clauses, hit->last);
          if (jalon_reading_is_unreal_noun (frame) ||
              jalon_filter_is_past_clause (frame->analysis,
                                           frame->clauses,
                                           jalon_clauses_find (frame->clauses, token),
                                           state->article_year))
            return FALSE;
          if (jalon_reading_take_light_verb (frame, hit))
            {
              if (try_families (frame, one, sentence_number, state))
                return TRUE;
              continue;
            }
          frame->group = (JalonVerbGroup){ hit->first,
                                           hit->last,
                                           hit->first,
                                           JALON_TENSE_PARTICIPLE,
                                           JALON_VOICE_NOUN,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE,
                                           FALSE };
          frame->repelled = 0;
          if (try_families (frame, one, sentence_number, state))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether the last event is of this sentence or the one before: what others did "likewise" is what was said last. */
static gboolean
is_recent (const JalonFrameState *state, guint sentence_number)
{
  const JalonProposal *last =
      state->proposals->len > 0 ? g_ptr_array_index (state->proposals, state->proposals->len - 1) : NULL;

  return last != NULL && last->sentence + 1 >= sentence_number;
}

/* "en a fait autant", "followed suit": the event before, by another. */
static void
try_ditto (JalonFrame *frame, guint token, guint sentence_number, JalonFrameState *state)
{
  JalonVerbGroup group = {
    token, token + 1, token, JALON_TENSE_PAST, JALON_VOICE_ACTIVE, FALSE, FALSE, FALSE, FALSE, FALSE,
    FALSE, FALSE,     FALSE
  };
  int subject = jalon_clauses_find_subject (frame->analysis, frame->clauses, &group);

  if (!is_recent (state, sentence_number) || subject < 0)
    return;
  frame->group = group;
  frame->to = jalon_clauses_find_end (frame->analysis, frame->clauses, token + 1);
  g_ptr_array_add (state->proposals, jalon_frame_repeat_proposal (frame, subject, sentence_number, state));
}

static void
remember_subject (const JalonAnalysis *analysis, JalonSpan sentence, JalonFrameState *state)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->core >= sentence.first && mention->core < sentence.last && mention->prep == NULL)
        {
          state->subject = i;
          return;
        }
    }
}

void
jalon_frames_code_tokens (JalonFrame *frame, guint from, guint to, guint sentence_number, JalonFrameState *state)
{
  const JalonAnalysis *analysis = frame->analysis;
  guint                covered = 0;

  for (guint i = from; i < to; i++)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_DITTO) &&
          !jalon_analysis_is (analysis, i - (i > from), JALON_FUNCTION_DITTO))
        try_ditto (frame, i, sentence_number, state);
      if (i < covered)
        continue;
      if (!try_phrases (frame, i, sentence_number, state, &covered) &&
          !try_token (frame, i, sentence_number, state, &covered))
        try_nouns (frame, i, sentence_number, state);
    }
}

/**
 * jalon_frames_code_sentence:
 *
 * Appends the events of one sentence to the state's proposals, and what it denies to its denials.
 */
void
jalon_frames_code_sentence (const JalonAnalysis *analysis,
                            JalonSpan            sentence,
                            guint                sentence_number,
                            JalonFrameState     *state)
{
  g_autoptr (GArray) clauses = jalon_clauses_list (analysis, sentence);
  JalonFrame frame = { analysis, clauses, sentence, NULL, NULL, { 0 }, NULL, 0, -1, -1, -1, -1, JALON_FRAME_ASSERTED,
                       0,        0 };

  state->denied = (JalonDeniedContent){ 0, 0, 0, -1 };
  jalon_frames_code_tokens (&frame, sentence.first, sentence.last, sentence_number, state);
  jalon_denials_code_sentence (analysis, clauses, sentence, sentence_number, state);
  remember_subject (analysis, sentence, state);
}
