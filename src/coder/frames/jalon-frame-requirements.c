/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-frame-requirements.h"

#include "jalon-frame-place.h"
#include "jalon-names.h"
#include "jalon-place-names.h"

#include <string.h>

gboolean
jalon_frame_has_class (const JalonAnalysis *analysis, const GPtrArray *ids, guint from, guint to)
{
  return jalon_analysis_find_class (analysis, ids, from, to) != NULL;
}

gboolean
jalon_frame_has_noun (const JalonFrame *frame, const char *id, guint from, guint to)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) id);
  return jalon_frame_has_class (frame->analysis, ids, from, to);
}

gboolean
jalon_frame_mention_is (const JalonFrame *frame, int mention, const char *sector)
{
  const JalonWordClass *class = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention)->class : NULL;

  return class != NULL && g_strcmp0 (class->sector, sector) == 0;
}

static gboolean
is_political (const JalonFrame *frame, int mention)
{
  const JalonMention *m = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention) : NULL;

  return m != NULL &&
         (m->class == NULL ? m->found != JALON_FOUND_DEMONYM
                           : g_strcmp0 (m->class->sector, "GOV") == 0 || g_strcmp0 (m->class->sector, "MIL") == 0);
}

static gboolean
has_crowd (const JalonFrame *frame)
{
  return jalon_frame_has_noun (frame, "crowd", frame->sentence.first, frame->to);
}

/* People also march on feast days: a verb of gathering alone is no protest. */
static gboolean
is_feast (const JalonFrame *frame)
{
  static const char *const gathering[] = { "march", "gather", "rally", "marcher", "rassembler", "défiler", NULL };

  return frame->lemma != NULL && g_strv_contains (gathering, frame->lemma) && frame->recipient < 0 &&
         !jalon_frame_has_noun (frame, "protest-cue", frame->sentence.first, frame->sentence.last);
}

/* How far after a missile the sea it falls into may be named. */
#define WATERS_REACH 4

/* How far after its verb a captured town may stand. */
#define TOWN_REACH 4

/* "seized the town of Walikale", "a repris Tombouctou", by those who bear arms. */
static gboolean
takes_town (const JalonFrame *frame)
{
  g_autoptr (GPtrArray) town = g_ptr_array_new ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const JalonHit *hit = NULL;
  JalonSaidPlace  said;

  /* "la cuisine libanaise" takes no town */
  if (frame->actor >= 0 && jalon_analysis_mention (frame->analysis, frame->actor)->class == NULL &&
      jalon_analysis_mention (frame->analysis, frame->actor)->found == JALON_FOUND_DEMONYM)
    return FALSE;
  if (frame->actor < 0 || jalon_frame_mention_is (frame, frame->actor, "BUS") ||
      jalon_frame_mention_is (frame, frame->actor, "CVL") || jalon_frame_mention_is (frame, frame->actor, "JRN"))
    return FALSE;
  g_ptr_array_add (town, (gpointer) "town");
  if (frame->group.voice == JALON_VOICE_PASSIVE)
    return jalon_frame_has_class (frame->analysis, town, frame->sentence.first, frame->group.first) ||
           jalon_said_place_find_struck (frame->analysis, frame->sentence.first, frame->group.first, codes, &said);
  /* "retook Bariire FROM the rebels": a town that no gazetteer has */
  if (frame->recipient >= 0 &&
      g_strcmp0 (jalon_analysis_mention (frame->analysis, frame->recipient)->prep, "from") == 0 &&
      jalon_names_is_stranger (frame->analysis, frame->group.last))
    return TRUE;
  hit = jalon_analysis_find_class (frame->analysis, town, frame->group.last, frame->to);
  return (hit != NULL && hit->first < frame->group.last + TOWN_REACH) ||
         jalon_said_place_find_struck (frame->analysis, frame->group.last, frame->to, codes, &said);
}

/* "fired rockets at ...": into something, be it only a place. */
static gboolean
has_target (const JalonFrame *frame)
{
  static const char *const into[] = { "at", "on", "into", "against", "contre", "sur", NULL };
  static const char *const within[] = { "in", "into", "en", "dans", NULL };
  guint                    last = 0;

  if (frame->actor < 0)
    return FALSE;
  if (frame->recipient >= 0)
    return TRUE;
  /* "fired a missile into the Sea of Japan": into nothing */
  for (guint i = frame->object->last;
       i < MIN (frame->to, frame->object->last + WATERS_REACH) &&
       g_strv_contains (within, jalon_tokens_get (frame->analysis->tokens, frame->object->last)->norm);
       i++)
    if (jalon_place_names_waters_at (frame->analysis, i, frame->to, &last) == JALON_WATERS_SEA)
      return FALSE;
  return frame->object->last < frame->to &&
         g_strv_contains (into, jalon_tokens_get (frame->analysis->tokens, frame->object->last)->norm);
}

static gboolean
is_organisation (const JalonFrame *frame, int mention)
{
  const JalonMention *m = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention) : NULL;

  return m != NULL && m->class == NULL &&
         jalon_world_list_members (jalon_lexicon_get_world (frame->analysis->lexicon),
                                   g_ptr_array_index (m->codes, 0)) != NULL;
}

/* "The opposition leader met President Chapo": both of one state. */
static gboolean
is_at_home (const JalonFrame *frame)
{
  const JalonMention *one = frame->actor >= 0 ? jalon_analysis_mention (frame->analysis, frame->actor) : NULL;
  const JalonMention *other = frame->recipient >= 0 ? jalon_analysis_mention (frame->analysis, frame->recipient) : NULL;

  return one != NULL && other != NULL && one->codes->len == 1 && other->codes->len == 1 &&
         g_ptr_array_index (one->codes, 0) == g_ptr_array_index (other->codes, 0);
}

/* "The African Union held an emergency meeting on Somalia": its members met. */
static gboolean
holds_own_meeting (const JalonFrame *frame)
{
  return frame->lemma == NULL && frame->family->reciprocal && frame->group.voice == JALON_VOICE_ACTIVE &&
         frame->recipient < 0 && is_organisation (frame, frame->actor);
}

/* "talks between Sudan and Chad": both are named. */
static gboolean
is_between (const JalonFrame *frame)
{
  const JalonMention *one = frame->actor >= 0 ? jalon_analysis_mention (frame->analysis, frame->actor) : NULL;

  return one != NULL && (g_strcmp0 (one->prep, "entre") == 0 || g_strcmp0 (one->prep, "between") == 0) &&
         (one->codes->len > 1 || frame->recipient >= 0);
}

/**
 * jalon_frame_meets_requirement:
 *
 * Returns: whether what the family of @frame requires of its parties holds
 */
gboolean
jalon_frame_meets_requirement (const JalonFrame *frame)
{
  switch (frame->family->requires)
    {
    case JALON_REQUIRES_MILITARY:
      return jalon_frame_mention_is (frame, frame->actor, "MIL") ||
             jalon_frame_mention_is (frame, frame->recipient, "MIL") ||
             jalon_frame_mention_is (frame, frame->recipient, "COP");
    case JALON_REQUIRES_MILITARY_SUBJECT:
      return jalon_frame_mention_is (frame, frame->actor, "MIL");
    case JALON_REQUIRES_POLITICAL_SUBJECT:
      return jalon_frame_mention_is (frame, frame->actor, "GOV") || is_political (frame, frame->actor);
    case JALON_REQUIRES_TWO_POLITICAL:
      return holds_own_meeting (frame) ||
             (!is_at_home (frame) && is_political (frame, frame->actor) &&
              (is_political (frame, frame->recipient) || is_political (frame, frame->joined) ||
               jalon_analysis_mention (frame->analysis, frame->actor)->codes->len > 1));
    case JALON_REQUIRES_CROWD:
      return frame->group.voice == JALON_VOICE_NOUN || (has_crowd (frame) && !is_feast (frame));
    case JALON_REQUIRES_TOWN:
      return takes_town (frame);
    case JALON_REQUIRES_TARGET:
      return has_target (frame);
    case JALON_REQUIRES_ORGANISATION:
      return is_organisation (frame, frame->actor) && frame->recipient >= 0 &&
             !is_organisation (frame, frame->recipient);
    case JALON_REQUIRES_FIGHT:
      return frame->actor >= 0 && frame->recipient >= 0 &&
             jalon_frame_has_noun (frame, "attack-word", frame->sentence.first, frame->group.first);
    case JALON_REQUIRES_LEAVING:
      return frame->actor >= 0 && !is_organisation (frame, frame->actor) && is_organisation (frame, frame->recipient);
    case JALON_REQUIRES_BETWEEN:
      return is_between (frame);
    case JALON_REQUIRES_NOTHING:
    default:
      return TRUE;
    }
}
