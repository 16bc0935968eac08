/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-frame-conditions.h"

#include "jalon-frame-place.h"
#include "jalon-frame-requirements.h"
#include "jalon-names.h"

#include <string.h>

/* How far a noun trigger's object may stand. */
#define NOUN_REACH 10

/* The object stands after an active verb, before a passive one. */
static const JalonHit *
find_object_noun (const JalonFrame *frame)
{
  const JalonClause *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));
  const JalonHit *found = NULL;

  if (frame->group.voice == JALON_VOICE_PASSIVE)
    {
      guint from = clause->kind == JALON_CLAUSE_RELATIVE || clause->kind == JALON_CLAUSE_RESUMED ? frame->sentence.first
                                                                                                 : clause->first;

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
    return jalon_frame_has_class (frame->analysis, ids, frame->sentence.first, frame->to);
  return jalon_frame_has_class (frame->analysis, ids, frame->group.last, frame->to);
}

/**
 * jalon_frame_find_objects:
 *
 * Sets the object of @frame, the noun of its family's classes.
 *
 * Returns: whether the family's nouns stand where it needs them
 */
gboolean
jalon_frame_find_objects (JalonFrame *frame)
{
  const JalonFamily *family = frame->family;

  frame->object = NULL;
  if (family->objects != NULL && (frame->object = find_object_noun (frame)) == NULL)
    return FALSE;
  if (family->needs != NULL && !jalon_frame_has_class (frame->analysis, family->needs, frame->group.first, frame->to))
    return FALSE;
  return has_needed_object (frame);
}

static gboolean
has_two_parties (const JalonFrame *frame)
{
  return (frame->actor >= 0 && frame->recipient >= 0) || frame->joined >= 0 ||
         (frame->actor >= 0 && jalon_analysis_mention (frame->analysis, frame->actor)->codes->len > 1);
}

/* How far after a promise its content's verb may stand. */
#define CONTENT_REACH 4

static gboolean
is_hostile (JalonEventType type)
{
  return type == JALON_EVENT_ASSAULT || type == JALON_EVENT_COERCE || type == JALON_EVENT_THREATEN ||
         type == JALON_EVENT_REJECT;
}

/* "vowed to crush", "promised to respond": no agreement. A vow is one only where what follows is known to be friendly.
 */
static gboolean
promises_harm (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  gboolean             vow = g_strcmp0 (frame->lemma, "vow") == 0;

  for (guint i = frame->group.last; i < MIN (frame->to, frame->group.last + CONTENT_REACH); i++)
    {
      const GArray    *forms = jalon_verbs_lookup (jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang),
                                                jalon_tokens_get (analysis->tokens, i)->norm);
      const GPtrArray *families = NULL;

      for (guint k = 0; forms != NULL && k < forms->len && families == NULL; k++)
        if (g_array_index (forms, JalonVerbForm, k).tense == JALON_TENSE_INFINITIVE)
          families = jalon_lexicon_families_of_verb (analysis->lexicon,
                                                     analysis->lang,
                                                     g_array_index (forms, JalonVerbForm, k).lemma);
      for (guint k = 0; families != NULL && k < families->len; k++)
        if (!is_hostile (((const JalonFamily *) g_ptr_array_index (families, k))->type))
          return FALSE;
      if (families != NULL)
        return TRUE;
    }
  return vow;
}

static gboolean
is_private (const JalonFrame *frame, int mention)
{
  return jalon_frame_mention_is (frame, mention, "BUS") || jalon_frame_mention_is (frame, mention, "CVL");
}

/* "South Korea's Hyundai" */
static gboolean
is_owner_of_firm (const JalonFrame *frame, int mention)
{
  const JalonMention *m = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention) : NULL;

  return m != NULL && m->class == NULL && jalon_tokens_is (frame->analysis->tokens, m->last, "'s") &&
         jalon_names_is_stranger (frame->analysis, m->last + 1);
}

/* States deal with states: a company's contract is none of their agreements. */
static gboolean
is_private_dealing (const JalonFrame *frame)
{
  JalonEventType type = frame->family->type;

  if (frame->family->state_actor && is_owner_of_firm (frame, frame->actor))
    return TRUE;
  if ((type == JALON_EVENT_AID || frame->family->state_actor) && jalon_frame_mention_is (frame, frame->actor, "BUS"))
    return TRUE;
  return (type == JALON_EVENT_AGREE || type == JALON_EVENT_CONSULT || type == JALON_EVENT_SUPPORT) &&
         (is_private (frame, frame->actor) || is_private (frame, frame->recipient));
}

/* An unnamed subject must be people: a storm strikes, but attacks no one. */
static gboolean
is_done_by_no_one (const JalonFrame *frame)
{
  const JalonClause *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  if (frame->family->type != JALON_EVENT_ASSAULT || frame->group.voice != JALON_VOICE_ACTIVE || frame->actor >= 0)
    return FALSE;
  for (guint i = 0; i < frame->analysis->classes->len; i++)
    {
      const JalonHit *hit = &g_array_index (frame->analysis->classes, JalonHit, i);

      for (guint m = 0; m < hit->meanings->len; m++)
        if (hit->first >= clause->first && hit->last <= frame->group.first &&
            ((const JalonWordClass *) g_array_index (hit->meanings, JalonMeaning, m).value)->head)
          return FALSE;
    }
  return TRUE;
}

/* "The storm that hit Haiti threatened Cuba": no one's doing, whoever is named within. */
static gboolean
is_done_by_weather (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonClause   *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));
  const JalonHit *weather = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if ((frame->family->type != JALON_EVENT_ASSAULT && frame->family->type != JALON_EVENT_THREATEN) ||
      frame->group.voice != JALON_VOICE_ACTIVE)
    return FALSE;
  g_ptr_array_add (ids, (gpointer) "weather");
  weather = jalon_analysis_find_class (analysis, ids, clause->first, frame->group.first);
  if (weather == NULL)
    return FALSE;
  /* "After the storm, rebels attacked" */
  for (guint i = weather->last; i < frame->group.first; i++)
    if (jalon_tokens_is (analysis->tokens, i, ",") && frame->actor >= 0 &&
        jalon_analysis_mention (analysis, frame->actor)->first > i)
      return FALSE;
  return TRUE;
}

/* "les touristes ont envahi les plages" */
static gboolean
is_crowd_of_tourists (const JalonFrame *frame)
{
  static const char *const overrun[] = { "envahir", "invade", "assaillir", NULL };

  /* nor is what voters turn down one state's answer to another */
  if (frame->family->type == JALON_EVENT_REJECT && jalon_frame_mention_is (frame, frame->actor, "CVL"))
    return TRUE;
  return frame->lemma != NULL && g_strv_contains (overrun, frame->lemma) &&
         jalon_frame_mention_is (frame, frame->actor, "CVL");
}

/* "Le gouvernement a promis des écoles à Dakar": what those who rule a place promise or build there is no dealing with
 * others. */
static gboolean
is_domestic (const JalonFrame *frame)
{
  static const JalonEventType dealings[] = { JALON_EVENT_AGREE, JALON_EVENT_SUPPORT, JALON_EVENT_COOPERATE,
                                             JALON_EVENT_AID,   JALON_EVENT_REQUEST, JALON_EVENT_REJECT };
  const JalonMention         *actor = frame->actor >= 0 ? jalon_analysis_mention (frame->analysis, frame->actor) : NULL;
  gboolean                    dealing = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (dealings); i++)
    dealing = dealing || frame->family->type == dealings[i];
  if (!dealing || actor == NULL || actor->found != JALON_FOUND_INFERRED)
    return FALSE;
  return frame->recipient < 0 || g_ptr_array_index (jalon_analysis_mention (frame->analysis, frame->recipient)->codes,
                                                    0) == g_ptr_array_index (actor->codes, 0);
}

/* "called the president A LIAR", "a appelé le roi À LIBÉRER": no one picked up a telephone. */
static gboolean
is_called_something (const JalonFrame *frame)
{
  static const char *const calling[] = { "call", "appeler", NULL };
  const JalonAnalysis     *analysis = frame->analysis;
  guint                    at = 0;

  if (frame->family->type != JALON_EVENT_CONSULT || frame->lemma == NULL || !g_strv_contains (calling, frame->lemma) ||
      frame->recipient < 0)
    return FALSE;
  at = jalon_analysis_mention (analysis, frame->recipient)->last;
  while (at < frame->to && jalon_names_is_stranger (analysis, at))
    at++;
  if (analysis->lang == JALON_LANG_EN)
    return jalon_tokens_is (analysis->tokens, at, "a") || jalon_tokens_is (analysis->tokens, at, "an") ||
           jalon_tokens_get (analysis->tokens, MIN (at, analysis->tokens->tokens->len - 1))->norm[0] == '"';
  return jalon_tokens_is (analysis->tokens, at, "à") || jalon_tokens_is (analysis->tokens, at, "au");
}

/* "a reçu des messages de Paris": no one came. */
static gboolean
is_thing_received (const JalonFrame *frame)
{
  const JalonMention *guest = frame->actor >= 0 ? jalon_analysis_mention (frame->analysis, frame->actor) : NULL;

  return frame->family->swap && guest != NULL && guest->class == NULL && guest->prep != NULL;
}

/* "les bombardements russes sur Kharkiv" */
static gboolean
strikes_named_town (const JalonFrame *frame)
{
  JalonSaidPlace said;

  return frame->family->type == JALON_EVENT_ASSAULT && jalon_frame_strikes_town (frame, NULL, &said);
}

/**
 * jalon_frame_is_event:
 * @frame: its objects found, its parties assigned
 *
 * Returns: whether the conditions of its family hold
 */
gboolean
jalon_frame_is_event (const JalonFrame *frame)
{
  const JalonFamily    *family = frame->family;
  const JalonVerbGroup *group = &frame->group;

  if (group->negated != (frame->mode == JALON_FRAME_NEGATED) || group->bare_infinitive ||
      (group->reflexive && !family->reciprocal && family->words[frame->analysis->lang].needs_object == NULL))
    return FALSE;
  /* "a force that will be deployed" is a plan, not a deployment */
  if (family->object_is_actor && group->future && group->voice == JALON_VOICE_PASSIVE)
    return FALSE;
  /* "migrants détenus au Salvador": what is said in passing of a noun, by whom no one says */
  if (group->bare_participle && frame->actor < 0 && group->first > frame->sentence.first + 1)
    return FALSE;
  /* a veto on a law at home answers no one; nor is a search by the police an assault */
  if (family->type == JALON_EVENT_REJECT && frame->recipient < 0 &&
      !jalon_frame_has_noun (frame, "proposal", group->last, frame->to))
    return FALSE;
  if (family->type == JALON_EVENT_ASSAULT && g_strcmp0 (frame->lemma, "raid") == 0 &&
      jalon_frame_mention_is (frame, frame->actor, "COP"))
    return FALSE;
  if (frame->repelled > 0 && (frame->actor < 0 || frame->recipient < 0))
    return FALSE;
  if (is_domestic (frame) || is_called_something (frame) || is_crowd_of_tourists (frame) || is_thing_received (frame))
    return FALSE;
  if (family->type == JALON_EVENT_AGREE && promises_harm (frame))
    return FALSE;
  if (is_private_dealing (frame) || is_done_by_no_one (frame) || is_done_by_weather (frame))
    return FALSE;
  /* a demonstration is a crowd's, whoever they are */
  if (group->voice == JALON_VOICE_NOUN && family->requires == JALON_REQUIRES_CROWD)
    return frame->recipient >= 0;
  if (group->voice == JALON_VOICE_NOUN && frame->actor >= 0 && strikes_named_town (frame))
    return TRUE;
  if (group->voice == JALON_VOICE_NOUN && (frame->actor < 0 || (frame->object == NULL && frame->recipient < 0)))
    return FALSE;
  if (family->needs_actor && frame->actor < 0)
    return FALSE;
  if (family->needs_two && !has_two_parties (frame))
    return FALSE;
  /* whose crowd it is, its place may say */
  if (frame->actor < 0 && frame->recipient < 0 && family->requires == JALON_REQUIRES_CROWD)
    return jalon_frame_meets_requirement (frame);
  /* whom gunmen attack, the place may say */
  if (frame->actor < 0 && frame->recipient < 0 && family->type == JALON_EVENT_ASSAULT &&
      group->voice == JALON_VOICE_ACTIVE)
    return jalon_frame_has_noun (frame, "rebels", frame->sentence.first, group->first) &&
           (jalon_frame_has_noun (frame, "people", group->last, frame->to) ||
            jalon_frame_has_noun (frame, "civil-site", group->last, frame->to) ||
            jalon_frame_has_noun (frame, "soldiers", group->last, frame->to) || strikes_named_town (frame));
  if (frame->actor < 0 && frame->recipient < 0)
    return family->infer_actor != NULL && frame->object != NULL;
  return jalon_frame_meets_requirement (frame);
}
