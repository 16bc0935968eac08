/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parties that another speech act names: who made the offer that is refused,
 * who says "we".
 */

#include "config.h"

#include "jalon-roles-said-private.h"

#include <string.h>

/* How far from its verb of saying a speaker may stand, in tokens. */
#define SPEAKER_REACH 5

static const JalonHit *
find_proposal_noun (const JalonFrame *frame, guint from, guint to)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) "proposal");
  return jalon_analysis_find_class (frame->analysis, ids, from, to);
}

static gboolean
is_other (const JalonFrame *frame, int mention)
{
  return mention != frame->actor &&
         (frame->actor < 0 || !jalon_roles_said_share_code (jalon_analysis_mention (frame->analysis, mention),
                                                            jalon_analysis_mention (frame->analysis, frame->actor)));
}

/* "a plan put forward BY QATAR", "la proposition DU Mexique", or -1 */
static int
find_author (const JalonFrame *frame, const JalonHit *offer, guint to)
{
  static const char *const by[] = { "by", "par", "from", NULL };
  static const char *const of[] = { "of", "de", NULL };

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->prep == NULL || mention->prep_first < offer->last || mention->core >= to || !is_other (frame, i))
        continue;
      if (g_strv_contains (by, mention->prep) ||
          (mention->prep_first == offer->last && g_strv_contains (of, mention->prep)))
        return i;
    }
  return -1;
}

/* Whether a token asks, offers or proposes. */
static gboolean
asks (const JalonAnalysis *analysis, guint token)
{
  static const char *const offering[] = { "propose", "offer",   "invite",   "proposer", "offrir",
                                          "inviter", "suggest", "suggérer", NULL };
  const GArray            *forms = jalon_verbs_lookup (jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang),
                                            jalon_tokens_get (analysis->tokens, token)->norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const char      *lemma = g_array_index (forms, JalonVerbForm, i).lemma;
      const GPtrArray *families = jalon_lexicon_families_of_verb (analysis->lexicon, analysis->lang, lemma);

      if (g_strv_contains (offering, lemma))
        return TRUE;
      for (guint k = 0; families != NULL && k < families->len; k++)
        if (((const JalonFamily *) g_ptr_array_index (families, k))->type == JALON_EVENT_REQUEST)
          return TRUE;
    }
  return FALSE;
}

/* "Kigali refused.": nothing is said of what, so it is what the sentence before asked. */
static gboolean
is_bare (const JalonFrame *frame)
{
  for (guint i = frame->group.last; i < frame->sentence.last; i++)
    if (jalon_tokens_get (frame->analysis->tokens, i)->kind == JALON_TOKEN_WORD)
      return FALSE;
  return TRUE;
}

/* "rejected the demand", "a décliné cette offre": one that the article spoke of. */
static gboolean
is_known (const JalonFrame *frame, const JalonHit *offer)
{
  static const char *const pointing[] = { "the", "that", "this", "both", "la", "le", "l'", "cette", "ce", "cet", NULL };
  static const char *const own[] = { "plan", "bid", "resolution", "résolution", "idea", "idée", "initiative", NULL };

  /* "the plan" may be anyone's, "the demand" answers one */
  if (g_strv_contains (own, jalon_tokens_get (frame->analysis->tokens, offer->first)->norm))
    return FALSE;
  return offer->first > frame->sentence.first &&
         g_strv_contains (pointing, jalon_tokens_get (frame->analysis->tokens, offer->first - 1)->norm);
}

/**
 * jalon_roles_said_find_refused:
 * @last_subject: index of the mention that the sentence before was about, or -1
 *
 * Returns: index of the mention of who made the offer that @frame refuses, or -1
 */
int
jalon_roles_said_find_refused (const JalonFrame *frame, int last_subject)
{
  gboolean        passive = frame->group.voice == JALON_VOICE_PASSIVE;
  guint           from = passive ? frame->sentence.first : frame->group.last;
  guint           to = passive ? frame->group.first : frame->to;
  const JalonHit *offer = find_proposal_noun (frame, from, to);
  guint           before = last_subject >= 0 ? jalon_analysis_mention (frame->analysis, last_subject)->first : 0;
  gboolean        asked = FALSE;

  if (offer != NULL && find_author (frame, offer, to) >= 0)
    return find_author (frame, offer, to);
  if (last_subject < 0 || frame->actor < 0 || before >= frame->sentence.first ||
      !(offer != NULL ? is_known (frame, offer) : is_bare (frame)))
    return -1;
  for (guint i = before; i < frame->sentence.first && !asked; i++)
    asked = asks (frame->analysis, i);
  if (!asked && find_proposal_noun (frame, before, frame->sentence.first) == NULL)
    return -1;
  for (guint i = last_subject;
       i < frame->analysis->mentions->len && jalon_analysis_mention (frame->analysis, i)->core < frame->sentence.first;
       i++)
    if (is_other (frame, i))
      return i;
  return -1;
}

/* Whether the verb names no party after it. */
static gboolean
names_no_one (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    if (jalon_analysis_mention (frame->analysis, i)->core >= frame->group.last &&
        jalon_analysis_mention (frame->analysis, i)->core < frame->sentence.last)
      return FALSE;
  return TRUE;
}

/* "Chile demanded THEIR RELEASE", "exige LEUR LIBÉRATION" */
static gboolean
is_about_captives (const JalonFrame *frame)
{
  static const char *const possessives[] = { "their", "his", "her", "its", "leur", "leurs", "sa", "son", NULL };
  static const char *const nouns[] = { "release", "return", "extradition", "libération", "retour", "remise", NULL };

  for (guint i = frame->group.last; i + 2 < frame->sentence.last; i++)
    for (guint k = i + 1;
         g_strv_contains (possessives, jalon_tokens_get (frame->analysis->tokens, i)->norm) && k < i + 3;
         k++)
      if (g_strv_contains (nouns, jalon_tokens_get (frame->analysis->tokens, k)->norm))
        return TRUE;
  return FALSE;
}

/**
 * jalon_roles_said_find_answered:
 * @last_subject: index of the mention that the sentence before was about, or -1
 *
 * "Bolivian police arrested two Chileans. Chile demanded their release." "Paris a dénoncé une décision injustifiée.":
 * who answers what was done to it, and names no one.
 *
 * Returns: index of the mention of who did it, or -1
 */
int
jalon_roles_said_find_answered (const JalonFrame *frame, int last_subject)
{
  const JalonAnalysis *analysis = frame->analysis;
  JalonEventType       type = frame->family->type;
  gboolean             answers = type == JALON_EVENT_ACCUSE ? g_strcmp0 (frame->family->mode, "disapprove") == 0
                                                            : type == JALON_EVENT_REQUEST && is_about_captives (frame);
  guint                from = 0;

  if (!answers || last_subject < 0 || frame->actor < 0 || frame->group.voice != JALON_VOICE_ACTIVE ||
      !is_other (frame, last_subject) || !names_no_one (frame))
    return -1;
  from = jalon_analysis_mention (analysis, last_subject)->first;
  if (from >= frame->sentence.first)
    return -1;
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->core > from && mention->core < frame->sentence.first && (int) i != last_subject &&
          jalon_roles_said_share_code (mention, jalon_analysis_mention (analysis, frame->actor)))
        return last_subject;
    }
  return -1;
}

static gboolean
is_quote_end (const JalonAnalysis *analysis, guint i)
{
  static const char *const marks[] = { "\"", "”", "»", "’’", NULL };

  return g_strv_contains (marks, jalon_tokens_get (analysis->tokens, i)->norm);
}

/* Who stands right beside the verb of saying at @saying, between @from and the end, or -1. */
static int
find_beside (const JalonFrame *frame, guint saying, guint from)
{
  const JalonAnalysis *analysis = frame->analysis;

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      gboolean before = mention->first >= from && mention->last <= saying && mention->last + SPEAKER_REACH > saying;
      gboolean after =
          mention->first > saying && mention->first <= saying + SPEAKER_REACH && mention->core < frame->sentence.last;

      if (mention->prep == NULL && (before || after))
        return i;
    }
  return -1;
}

/**
 * jalon_roles_said_find_speaker:
 *
 * "We condemn ...", the Polish minister said.
 *
 * Returns: index of the mention of who says "we" before the verb of @frame, or -1
 */
int
jalon_roles_said_find_speaker (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  guint                quote = 0;
  guint                first = frame->group.first;

  if (first == frame->sentence.first ||
      !(jalon_tokens_is (analysis->tokens, first - 1, "we") || jalon_tokens_is (analysis->tokens, first - 1, "nous")))
    return -1;
  for (guint i = frame->group.last; i < frame->sentence.last; i++)
    {
      if (quote == 0 && is_quote_end (analysis, i))
        quote = i;
      else if (quote > 0 && jalon_analysis_is (analysis, i, JALON_FUNCTION_SAYING))
        return find_beside (frame, i, quote);
    }
  return -1;
}
