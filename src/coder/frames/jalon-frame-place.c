/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-frame-place.h"

#include <string.h>

static void
copy_codes (GPtrArray *codes, const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      gpointer code = (gpointer) g_array_index (parties, JalonProposalParty, i).code;

      if (!g_ptr_array_find (codes, code, NULL))
        g_ptr_array_add (codes, code);
    }
}

/* Puts the event into the countries of @parties, if there are any; @rule is the reason that it gives. */
void
jalon_frame_place_at_country (JalonProposal *proposal,
                              JalonPrecision precision,
                              const GArray  *parties,
                              const char    *rule)
{
  if (parties->len == 0)
    return;
  proposal->precision = precision;
  g_ptr_array_set_size (proposal->place_codes, 0);
  copy_codes (proposal->place_codes, parties);
  jalon_proposal_add_reason (proposal, "place", rule, 0, 0);
}

/* "the border between A and B" is theirs; "the border with B" the parties' and B's. */
static void
set_border (JalonProposal *proposal, const JalonMention *owner)
{
  gboolean both = owner != NULL && owner->codes->len > 1 && !owner->ambiguous;

  if (!both)
    {
      copy_codes (proposal->place_codes, proposal->actors);
      copy_codes (proposal->place_codes, proposal->recipients);
    }
  for (guint i = 0; owner != NULL && i < owner->codes->len; i++)
    if (!g_ptr_array_find (proposal->place_codes, g_ptr_array_index (owner->codes, i), NULL))
      g_ptr_array_add (proposal->place_codes, g_ptr_array_index (owner->codes, i));
}

/* "the border", whoever's: of those who fight, deploy, close or withdraw there, but not of who gives or promises, and
 * of states alone. */
static gboolean
may_be_own_border (const JalonProposal *proposal, const GPtrArray *codes, JalonWorld *world)
{
  static const JalonEventType elsewhere[] = { JALON_EVENT_AGREE, JALON_EVENT_SUPPORT, JALON_EVENT_CONCEDE,
                                              JALON_EVENT_AID,   JALON_EVENT_REQUEST, JALON_EVENT_ACCUSE,
                                              JALON_EVENT_REJECT };

  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (proposal->type == elsewhere[i])
      return FALSE;
  for (guint i = 0; i < codes->len; i++)
    if (jalon_world_list_members (world, g_ptr_array_index (codes, i)) != NULL)
      return FALSE;
  return codes->len > 0;
}

static void
set_said_place (JalonProposal *proposal, const JalonFrame *frame, const JalonSaidPlace *said)
{
  proposal->precision = said->precision;
  proposal->town = said->town;
  if (said->country != NULL)
    g_ptr_array_add (proposal->place_codes, (gpointer) said->country);
  else if (said->precision == JALON_PRECISION_BORDER)
    set_border (proposal, said->owner);
  if (jalon_said_place_has_name (said))
    proposal->place_name =
        g_strndup (frame->analysis->text + jalon_frame_byte_of (frame, said->name_first),
                   jalon_frame_end_of (frame, said->last) - jalon_frame_byte_of (frame, said->name_first));
  jalon_proposal_add_reason (proposal,
                             "place",
                             said->rule,
                             jalon_frame_byte_of (frame, said->first),
                             jalon_frame_end_of (frame, said->last));
}

/**
 * jalon_frame_strikes_town:
 * @codes: (nullable) (element-type utf8): of towns of one name the one in these countries is meant
 *
 * "shelled the city of Goma", "raids on Kharkiv".
 *
 * Returns: whether the trigger strikes a town that has a name
 */
gboolean
jalon_frame_strikes_town (const JalonFrame *frame, const GPtrArray *codes, JalonSaidPlace *out_place)
{
  static const char *const into[] = { "sur", "contre", "on", "against", "at", NULL };
  guint                    from = frame->group.last;

  if (frame->group.voice == JALON_VOICE_PASSIVE || from >= frame->to)
    return FALSE;
  /* beside the noun may stand whose it is */
  if (frame->group.voice == JALON_VOICE_NOUN && frame->actor >= 0 &&
      jalon_analysis_mention (frame->analysis, frame->actor)->core == from)
    from = jalon_analysis_mention (frame->analysis, frame->actor)->last;
  if (from < frame->to && g_strv_contains (into, jalon_tokens_get (frame->analysis->tokens, from)->norm))
    from++;
  else if (frame->group.voice == JALON_VOICE_NOUN)
    return FALSE;
  return jalon_said_place_find_struck (frame->analysis, from, frame->to, codes, out_place);
}

/* "firms ACCUSED of supplying drones to Moscow": what they are accused of happened elsewhere, if at all. */
static guint
end_of_told (const JalonFrame *frame, const JalonClause *clause)
{
  static const char *const words[] = { "accused",     "suspected", "convicted", "charged",   "blamed",     "accusé",
                                       "accusée",     "accusés",   "accusées",  "soupçonné", "soupçonnée", "soupçonnés",
                                       "soupçonnées", "suspecté",  "suspectés", "inculpé",   "inculpés",   NULL };
  static const char *const links[] = { "of", "with", "for", "in", "de", "d'", NULL };

  for (guint i = frame->group.last; i + 1 < clause->last; i++)
    if (g_strv_contains (words, jalon_tokens_get (frame->analysis->tokens, i)->norm) &&
        g_strv_contains (links, jalon_tokens_get (frame->analysis->tokens, i + 1)->norm))
      return i;
  return clause->last;
}

/* "livrera deux batteries à KIEV": the capital says who gets them, not where. */
static gboolean
is_recipient (const JalonFrame *frame, const JalonSaidPlace *said)
{
  static const JalonEventType elsewhere[] = { JALON_EVENT_AGREE,  JALON_EVENT_SUPPORT, JALON_EVENT_CONCEDE,
                                              JALON_EVENT_AID,    JALON_EVENT_REQUEST, JALON_EVENT_ACCUSE,
                                              JALON_EVENT_REJECT, JALON_EVENT_SANCTION };
  const JalonMention         *recipient =
      frame->recipient >= 0 ? jalon_analysis_mention (frame->analysis, frame->recipient) : NULL;

  if (recipient == NULL || recipient->found != JALON_FOUND_CAPITAL || recipient->core != said->name_first ||
      g_strcmp0 (frame->family->place, "posting") == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (frame->family->type == elsewhere[i])
      return TRUE;
  return FALSE;
}

/* "attacked jihadists IN NIGER": of what is done with force the state may be both, who suffers and where; "gave arms au
 * Mali" names who gets them. */
static gboolean
find_country_of_force (const JalonProposal *proposal,
                       const JalonFrame    *frame,
                       const JalonClause   *clause,
                       JalonSaidPlace      *said)
{
  return (proposal->type == JALON_EVENT_ASSAULT || proposal->type == JALON_EVENT_COERCE) &&
         jalon_said_place_find_country (frame->analysis, clause->first, end_of_told (frame, clause), NULL, said);
}

void
jalon_frame_set_place (JalonProposal *proposal, const JalonFrame *frame)
{
  const JalonClause *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  JalonSaidPlace said;
  const char    *kind = frame->family->place;

  if (g_strcmp0 (kind, "airspace") == 0)
    {
      jalon_frame_place_at_country (proposal, JALON_PRECISION_AIRSPACE, proposal->actors, "airspace-of-actor");
      return;
    }
  copy_codes (codes, proposal->actors);
  copy_codes (codes, proposal->recipients);
  if (jalon_said_place_find (frame->analysis,
                             clause->first,
                             end_of_told (frame, clause),
                             codes,
                             may_be_own_border (proposal, codes, jalon_lexicon_get_world (frame->analysis->lexicon)),
                             &said))
    {
      if (!is_recipient (frame, &said))
        set_said_place (proposal, frame, &said);
    }
  else if (proposal->type == JALON_EVENT_ASSAULT && proposal->recipients->len == 0 &&
           jalon_frame_strikes_town (frame, codes, &said))
    set_said_place (proposal, frame, &said);
  else if (find_country_of_force (proposal, frame, clause, &said))
    set_said_place (proposal, frame, &said);
  else if (g_strcmp0 (kind, "actor-country") == 0)
    jalon_frame_place_at_country (proposal, JALON_PRECISION_COUNTRY, proposal->actors, "country-of-actor");
}
