/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks a sentence, tries the families at each trigger, and fills a proposal
 * from the first whose conditions hold.
 */

#include "config.h"

#include "jalon-frames.h"

#include "jalon-filters.h"
#include "jalon-frame-fields.h"
#include "jalon-roles-said.h"

#include <string.h>

/* How far a noun trigger's object may stand. */
#define NOUN_REACH 6

static gboolean
has_class (const JalonAnalysis *analysis,
           const GPtrArray     *ids,
           guint                from,
           guint                to)
{
  return jalon_analysis_find_class (analysis, ids, from, to) != NULL;
}

/* The object stands after an active verb, before a passive one. */
static const JalonHit *
find_object_noun (const JalonFrame *frame)
{
  const JalonClause *clause = &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));
  const JalonHit    *found = NULL;

  if (frame->group.voice == JALON_VOICE_PASSIVE)
    {
      guint from = clause->kind == JALON_CLAUSE_RELATIVE || clause->kind == JALON_CLAUSE_RESUMED ? frame->sentence.first : clause->first;

      return jalon_analysis_find_class (frame->analysis, frame->family->objects, from, frame->group.first);
    }
  found = jalon_analysis_find_class (frame->analysis, frame->family->objects, frame->group.last, frame->to);
  /* "left without signing an agreement" */
  for (guint i = frame->group.last; found != NULL && i < found->first; i++)
    if (jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_NEGATING))
      return NULL;
  if (found != NULL && frame->group.voice == JALON_VOICE_NOUN && found->first > frame->group.last + NOUN_REACH)
    return NULL;
  return found;
}

static gboolean
has_needed_object (const JalonFrame *frame)
{
  const GHashTable *needs = frame->family->words[frame->analysis->lang].needs_object;
  const GPtrArray  *ids = frame->lemma != NULL ? g_hash_table_lookup ((GHashTable *) needs, frame->lemma) : NULL;

  if (ids == NULL)
    return TRUE;
  if (strcmp (g_ptr_array_index (ids, 0), "reflexive") == 0)
    return frame->group.reflexive;
  if (frame->group.voice == JALON_VOICE_PASSIVE)
    return has_class (frame->analysis, ids, frame->sentence.first, frame->to);
  return has_class (frame->analysis, ids, frame->group.last, frame->to);
}

static gboolean
mention_is (const JalonFrame *frame,
            int               mention,
            const char       *sector)
{
  const JalonWordClass *class = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention)->class : NULL;

  return class != NULL && g_strcmp0 (class->sector, sector) == 0;
}

static gboolean
is_political (const JalonFrame *frame,
              int               mention)
{
  const JalonMention *m = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention) : NULL;

  return m != NULL && (m->class == NULL ? m->found != JALON_FOUND_DEMONYM : g_strcmp0 (m->class->sector, "GOV") == 0 || g_strcmp0 (m->class->sector, "MIL") == 0);
}

static gboolean
has_two_parties (const JalonFrame *frame)
{
  return (frame->actor >= 0 && frame->recipient >= 0) || (frame->actor >= 0 && jalon_analysis_mention (frame->analysis, frame->actor)->codes->len > 1);
}

static gboolean
has_crowd (const JalonFrame *frame)
{
  g_autoptr (GPtrArray) crowd = g_ptr_array_new ();

  g_ptr_array_add (crowd, (gpointer) "crowd");
  return has_class (frame->analysis, crowd, frame->sentence.first, frame->to);
}

static gboolean
meets_requirement (const JalonFrame *frame)
{
  switch (frame->family->requires)
    {
    case JALON_REQUIRES_MILITARY:
      return mention_is (frame, frame->actor, "MIL") || mention_is (frame, frame->recipient, "MIL") || mention_is (frame, frame->recipient, "COP");
    case JALON_REQUIRES_MILITARY_SUBJECT:
      return mention_is (frame, frame->actor, "MIL");
    case JALON_REQUIRES_POLITICAL_SUBJECT:
      return mention_is (frame, frame->actor, "GOV") || is_political (frame, frame->actor);
    case JALON_REQUIRES_TWO_POLITICAL:
      return is_political (frame, frame->actor) && (is_political (frame, frame->recipient) || jalon_analysis_mention (frame->analysis, frame->actor)->codes->len > 1);
    case JALON_REQUIRES_CROWD:
      return frame->group.voice == JALON_VOICE_NOUN || has_crowd (frame);
    case JALON_REQUIRES_NOTHING:
    default:
      return TRUE;
    }
}

static gboolean
is_private (const JalonFrame *frame,
            int               mention)
{
  return mention_is (frame, mention, "BUS") || mention_is (frame, mention, "CVL");
}

/* States deal with states: a company's contract is none of their agreements. */
static gboolean
is_private_dealing (const JalonFrame *frame)
{
  JalonEventType type = frame->family->type;

  return (type == JALON_EVENT_AGREE || type == JALON_EVENT_CONSULT || type == JALON_EVENT_SUPPORT) && (is_private (frame, frame->actor) || is_private (frame, frame->recipient));
}

/* An unnamed subject must be people: a storm strikes, but attacks no one. */
static gboolean
is_done_by_no_one (const JalonFrame *frame)
{
  const JalonClause *clause = &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  if (frame->family->type != JALON_EVENT_ASSAULT || frame->group.voice != JALON_VOICE_ACTIVE || frame->actor >= 0)
    return FALSE;
  for (guint i = 0; i < frame->analysis->classes->len; i++)
    {
      const JalonHit *hit = &g_array_index (frame->analysis->classes, JalonHit, i);

      for (guint m = 0; m < hit->meanings->len; m++)
        if (hit->first >= clause->first && hit->last <= frame->group.first && ((const JalonWordClass *) g_array_index (hit->meanings, JalonMeaning, m).value)->head)
          return FALSE;
    }
  return TRUE;
}

static gboolean
is_event (const JalonFrame *frame)
{
  const JalonFamily    *family = frame->family;
  const JalonVerbGroup *group = &frame->group;

  if (group->negated || group->bare_infinitive || (group->reflexive && !family->reciprocal && family->words[frame->analysis->lang].needs_object == NULL))
    return FALSE;
  if (is_private_dealing (frame) || is_done_by_no_one (frame))
    return FALSE;
  /* a demonstration is a crowd's, whoever they are */
  if (group->voice == JALON_VOICE_NOUN && family->requires == JALON_REQUIRES_CROWD)
    return frame->recipient >= 0;
  if (group->voice == JALON_VOICE_NOUN && (frame->actor < 0 || (frame->object == NULL && frame->recipient < 0)))
    return FALSE;
  if (family->needs_actor && frame->actor < 0)
    return FALSE;
  if (family->needs_two && !has_two_parties (frame))
    return FALSE;
  if (frame->actor < 0 && frame->recipient < 0)
    return family->infer_actor != NULL && frame->object != NULL;
  return meets_requirement (frame);
}

static gboolean
try_family (JalonFrame      *frame,
            JalonFrameState *state)
{
  const JalonFamily *family = frame->family;

  if (family->skip || family->replaced || jalon_filter_is_blocked (frame->analysis, frame->sentence, family->words[frame->analysis->lang].blocked))
    return FALSE;
  frame->object = NULL;
  if (family->objects != NULL && (frame->object = find_object_noun (frame)) == NULL)
    return FALSE;
  if (family->needs != NULL && !has_class (frame->analysis, family->needs, frame->group.first, frame->to))
    return FALSE;
  if (!has_needed_object (frame))
    return FALSE;
  jalon_roles_said_assign (frame, state->subject);
  return is_event (frame);
}

/* "..., killing 30" after "bombed", "drill" after "hosting": the same event again. */
static gboolean
is_told_already (const JalonFrame      *frame,
                 guint                  sentence_number,
                 const JalonFrameState *state)
{
  gboolean noun = frame->group.voice == JALON_VOICE_NOUN;
  gboolean gerund = frame->group.tense == JALON_TENSE_GERUND && !frame->group.progressive && frame->analysis->lang == JALON_LANG_EN;

  for (guint i = state->proposals->len; i-- > 0;)
    {
      const JalonProposal *p = g_ptr_array_index (state->proposals, i);

      if (p->sentence != sentence_number)
        break;
      if ((noun && p->family == frame->family->id) || (gerund && p->type == frame->family->type))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_families (JalonFrame      *frame,
              const GPtrArray *families,
              guint            sentence_number,
              JalonFrameState *state)
{
  for (guint i = 0; families != NULL && i < families->len; i++)
    {
      frame->family = g_ptr_array_index (families, i);
      if (!is_told_already (frame, sentence_number, state) && try_family (frame, state))
        {
          g_ptr_array_add (state->proposals, jalon_frame_make_proposal (frame, sentence_number, state));
          return TRUE;
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

static gboolean
has_complementiser (const JalonFrame *frame)
{
  static const char *const words[] = { "que", "qu'", "that", "de", "d'", "to", "of", NULL };

  for (guint i = frame->group.last; i < frame->to; i++)
    if (g_strv_contains (words, jalon_tokens_get (frame->analysis->tokens, i)->norm))
      return TRUE;
  return FALSE;
}

/* At a semicolon; that of an aside ("accused by Senegal, ...") at its comma; before another verb where nothing is said. */
static guint
end_of_content (const JalonFrame *frame)
{
  if (frame->to < frame->sentence.last && jalon_analysis_is (frame->analysis, frame->to, JALON_FUNCTION_COORDINATION) && !has_complementiser (frame))
    return frame->to;
  for (guint i = frame->group.last; i < frame->sentence.last; i++)
    if (jalon_tokens_is (frame->analysis->tokens, i, ";") || (frame->group.bare_participle && jalon_tokens_is (frame->analysis->tokens, i, ",")))
      return i;
  return frame->sentence.last;
}

/* "warned that", "averti que": what follows is what was said */
static gboolean
begins_content (const JalonFrame *frame)
{
  const JalonTokens *tokens = frame->analysis->tokens;

  return frame->to < frame->sentence.last && (jalon_tokens_is (tokens, frame->to, "que") || jalon_tokens_is (tokens, frame->to, "qu'") || jalon_tokens_is (tokens, frame->to, "that"));
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

static gboolean
try_verb (JalonFrame      *frame,
          guint            token,
          guint            last,
          const char      *lemma,
          JalonTense       tense,
          const GPtrArray *families,
          guint            sentence_number,
          JalonFrameState *state,
          guint           *covered)
{
  jalon_verb_group_read (frame->analysis, frame->sentence, token, last, tense, &frame->group);
  frame->lemma = lemma;
  frame->to = jalon_clauses_find_end (frame->analysis, frame->clauses, last);
  /* a gerund that opens the sentence ends at its comma */
  for (guint i = last; tense == JALON_TENSE_GERUND && token < frame->sentence.first + 2 && i < frame->to; i++)
    if (jalon_tokens_is (frame->analysis->tokens, i, ","))
      frame->to = i;
  if (depends (frame) || jalon_filter_drops_clause (frame->analysis, frame->clauses, jalon_clauses_find (frame->clauses, token)))
    return FALSE;
  for (guint i = 0; i < families->len; i++)
    {
      const JalonFamily *family = g_ptr_array_index (families, i);

      if (family->replaced)
        continue;
      /* "denied that", "accused of": nothing after it is an event, whether it is one itself or not */
      if (drops_content (family) && (family->skip || strcmp (family->content, "drop") == 0) && family->type != JALON_EVENT_REJECT)
        *covered = MAX (*covered, frame->group.tense == JALON_TENSE_GERUND ? frame->to : end_of_content (frame));
      if (family->skip)
        {
          *covered = MAX (*covered, end_of_content (frame));
          return FALSE;
        }
    }
  if (!try_families (frame, families, sentence_number, state))
    return FALSE;
  if (drops_content (frame->family))
    *covered = MAX (*covered, (strcmp (frame->family->content, "drop") == 0 || begins_content (frame)) && frame->group.tense != JALON_TENSE_GERUND ? end_of_content (frame) : frame->to);
  return TRUE;
}

/* English "a two-week drill": after an article, with no verb or name between, the word is a noun. */
static gboolean
is_english_noun (const JalonAnalysis *analysis,
                 guint                token,
                 JalonTense           tense)
{
  if (analysis->lang != JALON_LANG_EN || (tense != JALON_TENSE_PRESENT && tense != JALON_TENSE_INFINITIVE))
    return FALSE;
  /* "imposed sanctions", "will impose sanctions" */
  if (token > 0 && jalon_analysis_is_verb (analysis, token - 1, JALON_TENSE_ANY))
    return TRUE;
  for (guint i = token; i-- > 0 && token - i <= 4;)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_ARTICLES) || jalon_tokens_is (analysis->tokens, i, "'s"))
        return TRUE;
      if (analysis->functions[i] != 0 || jalon_tokens_get (analysis->tokens, i)->upper || jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION || jalon_phrases_match (jalon_lexicon_get_classes (analysis->lexicon, analysis->lang), analysis->tokens, i, i + 1, &(guint){ 0 }) != NULL)
        return FALSE;
    }
  return FALSE;
}

/* French "une attaque": after such a word no finite verb can stand. */
static gboolean
is_french_noun (const JalonAnalysis *analysis,
                guint                token,
                JalonTense           tense)
{
  static const char *const before[] = { "un", "une", "des", "du", "de", "d'", "ce", "cet", "cette", "ces", "son", "sa", "ses", "aucun", "aucune", "toute", "chaque", NULL };

  return analysis->lang == JALON_LANG_FR && tense == JALON_TENSE_PRESENT && token > 0 && g_strv_contains (before, jalon_tokens_get (analysis->tokens, token - 1)->norm);
}

/* After "was" or "has", and at the head of a sentence, an English form in -ed is a participle. */
static gboolean
follows_auxiliary (const JalonAnalysis *analysis,
                   guint                token)
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

static gboolean
try_token (JalonFrame      *frame,
           guint            token,
           guint            sentence_number,
           JalonFrameState *state,
           guint           *covered)
{
  const JalonAnalysis *analysis = frame->analysis;
  const GArray        *forms = jalon_verbs_lookup (jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang),
                                            jalon_tokens_get (analysis->tokens, token)->norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const JalonVerbForm *form = &g_array_index (forms, JalonVerbForm, i);
      const GPtrArray     *families = jalon_lexicon_families_of_verb (analysis->lexicon, analysis->lang, form->lemma);

      if (analysis->lang == JALON_LANG_EN && form->tense == JALON_TENSE_PAST && (token == frame->sentence.first || follows_auxiliary (analysis, token)))
        continue;
      if (families != NULL && !is_english_noun (analysis, token, form->tense) && !is_french_noun (analysis, token, form->tense) && try_verb (frame, token, token + 1, form->lemma, form->tense, families, sentence_number, state, covered))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_hits (JalonFrame      *frame,
          const GArray    *hits,
          guint            token,
          gboolean         noun,
          guint            sentence_number,
          JalonFrameState *state,
          guint           *covered)
{
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
          if (!noun && try_verb (frame, hit->first, hit->last, NULL, meaning->detail, one, sentence_number, state, covered))
            return TRUE;
          if (!noun)
            continue;
          frame->lemma = NULL;
          frame->group = (JalonVerbGroup){ hit->first, hit->last, hit->first, JALON_TENSE_PARTICIPLE, JALON_VOICE_NOUN, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE };
          frame->to = jalon_clauses_find_end (frame->analysis, frame->clauses, hit->last);
          if (try_families (frame, one, sentence_number, state))
            return TRUE;
        }
    }
  return FALSE;
}

/* "en a fait autant", "followed suit": the event before, by another. */
static void
try_ditto (JalonFrame      *frame,
           guint            token,
           guint            sentence_number,
           JalonFrameState *state)
{
  JalonVerbGroup group = { token, token + 1, token, JALON_TENSE_PAST, JALON_VOICE_ACTIVE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE };
  int            subject = jalon_clauses_find_subject (frame->analysis, frame->clauses, &group);

  if (state->proposals->len == 0 || subject < 0)
    return;
  frame->group = group;
  frame->to = jalon_clauses_find_end (frame->analysis, frame->clauses, token + 1);
  g_ptr_array_add (state->proposals, jalon_frame_repeat_proposal (frame, subject, sentence_number, state));
}

static void
remember_subject (const JalonAnalysis *analysis,
                  JalonSpan            sentence,
                  JalonFrameState     *state)
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

/**
 * jalon_frames_code_sentence:
 *
 * Appends the events of one sentence to the state's proposals.
 */
void
jalon_frames_code_sentence (const JalonAnalysis *analysis,
                            JalonSpan            sentence,
                            guint                sentence_number,
                            JalonFrameState     *state)
{
  g_autoptr (GArray) clauses = jalon_clauses_list (analysis, sentence);
  JalonFrame frame = { analysis, clauses, sentence, NULL, NULL, { 0 }, NULL, 0, -1, -1, -1 };
  guint      covered = 0;

  for (guint i = sentence.first; i < sentence.last; i++)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_DITTO) && !jalon_analysis_is (analysis, i - (i > sentence.first), JALON_FUNCTION_DITTO))
        try_ditto (&frame, i, sentence_number, state);
      if (i < covered)
        continue;
      if (!try_hits (&frame, analysis->phrases, i, FALSE, sentence_number, state, &covered) && !try_token (&frame, i, sentence_number, state, &covered))
        try_hits (&frame, analysis->nouns, i, TRUE, sentence_number, state, &covered);
    }
  remember_subject (analysis, sentence, state);
}
