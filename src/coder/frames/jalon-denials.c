/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-denials.h"

static gboolean
has_any (const JalonAnalysis *analysis, guint from, guint to, const char *const *words)
{
  for (guint i = from; i < to; i++)
    {
      if (g_strv_contains (words, jalon_tokens_get (analysis->tokens, i)->norm))
        return TRUE;
    }

  return FALSE;
}

/* "rejected reports that": what is rejected is what someone says. */
static gboolean
rejects_report (const JalonFrame *frame, const JalonFamily *family)
{
  const GPtrArray *denied = family->words[frame->analysis->lang].denied;

  for (guint i = frame->group.last; denied != NULL && i < frame->sentence.last; i++)
    {
      if (g_ptr_array_find_with_equal_func ((GPtrArray *) denied,
                                            jalon_tokens_get (frame->analysis->tokens, i)->norm,
                                            g_str_equal,
                                            NULL))
        return TRUE;
    }

  return FALSE;
}

/**
 * jalon_denials_begin:
 * @frame: at a verb, its group read
 * @family: one that the verb may trigger
 *
 * Returns: whether what follows the verb is denied by its subject
 */
gboolean
jalon_denials_begin (const JalonFrame *frame, const JalonFamily *family)
{
  const JalonVerbGroup *group = &frame->group;

  return frame->mode == JALON_FRAME_ASSERTED && (family->denies || rejects_report (frame, family)) &&
         group->voice == JALON_VOICE_ACTIVE && !group->negated && !group->future && !group->bare_infinitive;
}

/* "n'a pas fermé", not "n'a fermé que", "n'a pas encore fermé", "n'a plus fermé". */
static gboolean
is_outright (const JalonAnalysis *analysis, JalonSpan sentence)
{
  static const char *const negations[] = { "pas", "jamais", "aucunement", "nullement", "not",
                                           "n't", "n’t",    "never",      "cannot",    NULL };
  static const char *const limits[] = { "encore", "seulement", "uniquement", "yet", "only", "longer", NULL };

  return has_any (analysis, sentence.first, sentence.last, negations) &&
         !has_any (analysis, sentence.first, sentence.last, limits);
}

/* "The rebels denied": who they are the sentence does not say, but that they deny. The first of their words, or @verb.
 */
static guint
find_nameless_denier (const JalonAnalysis *analysis, JalonSpan sentence, guint verb)
{
  guint at = verb;

  for (guint i = verb; i-- > sentence.first;)
    {
      const JalonHit *hit = jalon_analysis_class_at (analysis, i);
      gboolean        head = FALSE;

      for (guint m = 0; hit != NULL && m < hit->meanings->len; m++)
        head = head || ((const JalonWordClass *) g_array_index (hit->meanings, JalonMeaning, m).value)->head;
      if (head)
        return hit->first;
      if (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION)
        return at;
    }
  return at;
}

/* The words of the denial belong to its evidence, and whoever denies is its source. */
static void
finish (JalonProposal *proposal, const JalonAnalysis *analysis, JalonSpan sentence, const JalonFrameState *state)
{
  const JalonDeniedContent *denied = &state->denied;
  const JalonMention       *denier = denied->denier >= 0 ? jalon_analysis_mention (analysis, denied->denier) : NULL;
  JalonEvidence            *evidence = &g_array_index (proposal->evidence, JalonEvidence, 0);
  guint                     first = denied->verb;

  if (denier != NULL && denier->first >= sentence.first && denier->first < first)
    first = denier->first;
  else if (denier == NULL)
    first = find_nameless_denier (analysis, sentence, first);
  evidence->start = MIN (evidence->start, jalon_tokens_get (analysis->tokens, first)->start);
  jalon_proposal_add_reason (proposal,
                             "status",
                             "denied",
                             jalon_tokens_get (analysis->tokens, denied->verb)->start,
                             jalon_tokens_get (analysis->tokens, denied->from - 1)->end);
  g_clear_pointer (&proposal->according_to, g_free);
  if (denier != NULL)
    proposal->according_to = g_strndup (analysis->text + jalon_tokens_get (analysis->tokens, denier->first)->start,
                                        jalon_tokens_get (analysis->tokens, denier->last - 1)->end -
                                            jalon_tokens_get (analysis->tokens, denier->first)->start);
  else if (first < denied->verb)
    proposal->according_to =
        g_strndup (analysis->text + jalon_tokens_get (analysis->tokens, first)->start,
                   jalon_tokens_get (analysis->tokens, jalon_analysis_class_at (analysis, first)->last - 1)->end -
                       jalon_tokens_get (analysis->tokens, first)->start);
}

/* Who will not do something denies nothing. */
static void
mark (GPtrArray *denials, guint from)
{
  for (guint i = denials->len; i > from; i--)
    {
      JalonProposal *proposal = g_ptr_array_index (denials, i - 1);

      if (proposal->status == JALON_STATUS_ANNOUNCED || (proposal->actors->len == 0 && proposal->according_to == NULL))
        g_ptr_array_remove_index (denials, i - 1);
      else
        proposal->denies = TRUE;
    }
}

/**
 * jalon_denials_code_sentence:
 * @state: after what the sentence asserts was coded; its proposals stay as they are
 *
 * Appends what a sentence denies to the state's denials.
 */
void
jalon_denials_code_sentence (const JalonAnalysis *analysis,
                             const GArray        *clauses,
                             JalonSpan            sentence,
                             guint                sentence_number,
                             JalonFrameState     *state)
{
  JalonFrame frame = {
    analysis, clauses, sentence, NULL, NULL, { 0 }, NULL, 0, -1, -1, -1, -1, JALON_FRAME_DENIED, 0, 0
  };
  JalonFrameState own = *state;
  guint           n_before = state->denials->len;

  /* what is appended is apart, and what is learnt on the way is forgotten */
  own.proposals = state->denials;
  if (state->denied.to > 0)
    {
      frame.content = state->denied.from;
      own.subject = state->denied.denier >= 0 ? state->denied.denier : state->subject;
      jalon_frames_code_tokens (&frame, state->denied.from, state->denied.to, sentence_number, &own);
      for (guint i = n_before; i < state->denials->len; i++)
        finish (g_ptr_array_index (state->denials, i), analysis, sentence, state);
    }
  else if (is_outright (analysis, sentence))
    {
      frame.mode = JALON_FRAME_NEGATED;
      jalon_frames_code_tokens (&frame, sentence.first, sentence.last, sentence_number, &own);
    }

  mark (state->denials, n_before);
}
