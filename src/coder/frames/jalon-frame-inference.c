/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-frame-inference.h"

#include "jalon-place-words.h"

#include <string.h>

static gboolean
takes_place (const JalonFamily *family)
{
  for (guint i = 0; i < family->recipients->len; i++)
    if (g_array_index (family->recipients, guint, i) == JALON_FROM_PLACE)
      return TRUE;
  return FALSE;
}

static void
infer_recipient (JalonProposal *proposal, const char *code, const char *sector, const char *rule)
{
  JalonProposalParty party = { code, sector, JALON_FOUND_INFERRED, FALSE, TRUE };

  g_array_append_val (proposal->recipients, party);
  jalon_proposal_add_reason (proposal, "recipient", rule, 0, 0);
}

static gboolean
has_code (const GArray *parties, const char *code)
{
  for (guint i = 0; i < parties->len; i++)
    if (strcmp (g_array_index (parties, JalonProposalParty, i).code, code) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_struck (const JalonProposal *proposal)
{
  for (guint i = 0; i < proposal->reasons->len; i++)
    if (strcmp (g_array_index (proposal->reasons, JalonReason, i).rule, "struck-town") == 0)
      return TRUE;
  return FALSE;
}

/* "two villages in eastern Ukraine", "du sud du Liban", "in Russia's Samara region": the country named last within the
 * frame. */
static const char *
find_country_within (const JalonFrame *frame)
{
  static const char *const inside[] = { "in", "en", "à", "dans", "sur", "de", "of", "on", "into", NULL };

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core < frame->group.last || mention->core >= frame->to || mention->prep == NULL ||
          mention->codes->len != 1 ||
          (mention->class != NULL && mention->found != JALON_FOUND_CAPITAL &&
           strcmp (mention->class->id, "civil-site") != 0 &&
           !jalon_place_words_is_division (frame->analysis, mention->first)))
        continue;
      if (g_strv_contains (inside, mention->prep) &&
          jalon_world_list_members (jalon_lexicon_get_world (frame->analysis->lexicon),
                                    g_ptr_array_index (mention->codes, 0)) == NULL)
        return g_ptr_array_index (mention->codes, 0);
    }
  return NULL;
}

static gboolean
has_noun (const JalonFrame *frame, const char *class, guint from)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) class);
  return jalon_analysis_find_class (frame->analysis, ids, from, frame->to) != NULL;
}

static gboolean
is_rebel (const JalonFrame *frame)
{
  const JalonMention *actor = frame->actor >= 0 ? jalon_analysis_mention (frame->analysis, frame->actor) : NULL;

  return actor != NULL && actor->class != NULL && g_strcmp0 (actor->class->sector, "REB") == 0;
}

static gboolean
mention_is_army (const JalonFrame *frame)
{
  const JalonMention *actor = frame->actor >= 0 ? jalon_analysis_mention (frame->analysis, frame->actor) : NULL;

  return actor != NULL && actor->class != NULL && g_strcmp0 (actor->class->sector, "MIL") == 0;
}

static gboolean
is_state (const JalonFrame *frame, const char *code)
{
  const char *const *states = jalon_world_list_codes (jalon_lexicon_get_world (frame->analysis->lexicon), FALSE);

  for (guint i = 0; states != NULL && states[i] != NULL; i++)
    if (strcmp (states[i], code) == 0)
      return TRUE;
  return FALSE;
}

/* Whom an assault strikes that names no one: those of the country it happens in, its insurgents where it speaks of
 * such. */
static void
infer_struck (JalonProposal *proposal, const JalonFrame *frame)
{
  gboolean    sea = proposal->precision == JALON_PRECISION_SEA;
  const char *country = proposal->place_codes->len == 1 && !sea ? g_ptr_array_index (proposal->place_codes, 0)
                        : sea                                   ? NULL
                                                                : find_country_within (frame);
  gboolean    rebels = has_noun (frame, "rebels", frame->group.last);

  /* "L'armée malienne a tué vingt jihadistes": its own insurgents, where nothing says others */
  if (country == NULL && rebels && proposal->actors->len == 1 && mention_is_army (frame))
    country = g_array_index (proposal->actors, JalonProposalParty, 0).code;
  if (country == NULL && proposal->actors->len == 1 && is_rebel (frame) &&
      (has_noun (frame, "people", frame->group.last) || has_noun (frame, "soldiers", frame->group.last) ||
       has_noun (frame, "police", frame->group.last)))
    country = g_array_index (proposal->actors, JalonProposalParty, 0).code;
  /* a village of "M23" is no one's: only a state has people */
  if (country != NULL && !is_state (frame, country))
    country = NULL;
  if (country == NULL || !(proposal->actors->len > 0 || has_noun (frame, "rebels", frame->sentence.first)))
    return;
  if (proposal->actors->len > 0 && rebels)
    infer_recipient (proposal, country, "REB", "insurgents-of-country");
  else if (!has_code (proposal->actors, country))
    infer_recipient (proposal, country, NULL, is_struck (proposal) ? "country-of-struck-town" : "country-of-place");
  else if (has_noun (frame, "people", frame->group.last) || has_noun (frame, "crowd", frame->group.last) ||
           has_noun (frame, "civil-site", frame->group.last) ||
           (is_rebel (frame) &&
            (has_noun (frame, "soldiers", frame->group.last) || has_noun (frame, "police", frame->group.last))))
    infer_recipient (proposal, country, "CVL", "country-of-place");
}

/**
 * jalon_frame_infer_recipients:
 *
 * Who suffers where no one is named: the country of the place.
 */
void
jalon_frame_infer_recipients (JalonProposal *proposal, const JalonFrame *frame)
{
  if (proposal->recipients->len > 0 || proposal->reciprocal)
    return;
  if (takes_place (frame->family) && proposal->place_codes->len > 0)
    infer_recipient (proposal, g_ptr_array_index (proposal->place_codes, 0), NULL, "country-of-place");
  else if (proposal->type == JALON_EVENT_ASSAULT)
    infer_struck (proposal, frame);
}

/* A crowd is of the country it is in; the government it marches against is its own where it names none. */
static gboolean
shares_actor (const JalonProposal *a, const JalonProposal *b)
{
  for (guint i = 0; i < a->actors->len; i++)
    if (has_code (b->actors, g_array_index (a->actors, JalonProposalParty, i).code))
      return TRUE;
  return FALSE;
}

/**
 * jalon_frame_inherit_recipients:
 * @before: (nullable): the event before
 *
 * "suspended aid to Niger and froze all cooperation": the second sanction of a sentence that names
 * no one strikes whom the first one does.
 */
void
jalon_frame_inherit_recipients (JalonProposal *proposal, JalonProposal *before)
{
  if (before == NULL || proposal->type != JALON_EVENT_SANCTION || before->type != JALON_EVENT_SANCTION ||
      before->sentence != proposal->sentence || !shares_actor (proposal, before))
    return;
  if (before->recipients->len == 0)
    {
      JalonProposal *later = proposal;

      proposal = before;
      before = later;
    }
  if (proposal->recipients->len > 0)
    return;
  for (guint i = 0; i < before->recipients->len; i++)
    {
      JalonProposalParty party = g_array_index (before->recipients, JalonProposalParty, i);

      party.found = JALON_FOUND_COREFERENCE;
      g_array_append_val (proposal->recipients, party);
    }
  if (before->recipients->len > 0)
    jalon_proposal_add_reason (proposal, "recipient", "coreference", 0, 0);
}

/* "deux Français ont été arrêtés au Mali": by those who rule there. */
void
jalon_frame_infer_actor (JalonProposal *proposal, const JalonFrame *frame)
{
  gboolean there = proposal->precision == JALON_PRECISION_COUNTRY || proposal->precision == JALON_PRECISION_CITY ||
                   proposal->precision == JALON_PRECISION_ADMIN1 || proposal->precision == JALON_PRECISION_SITE;
  const char *country = there && proposal->place_codes->len == 1 ? g_ptr_array_index (proposal->place_codes, 0) : NULL;
  JalonProposalParty party = { country, "GOV", JALON_FOUND_INFERRED, FALSE, TRUE };

  if (frame->family->infer_actor == NULL || proposal->actors->len > 0 || country == NULL ||
      has_code (proposal->recipients, country))
    return;
  g_array_append_val (proposal->actors, party);
  jalon_proposal_add_reason (proposal, "actor", "country-of-place", 0, 0);
}

/* Who protests and against whom, where no one is named: people of the country, and its government if they speak of it.
 */
void
jalon_frame_infer_crowd (JalonProposal *proposal, const JalonFrame *frame)
{
  g_autoptr (GPtrArray) government = g_ptr_array_new ();
  const char *country = proposal->place_codes->len == 1 ? g_ptr_array_index (proposal->place_codes, 0) : NULL;

  if (frame->family->requires != JALON_REQUIRES_CROWD)
    return;
  if (proposal->actors->len == 0 && country != NULL)
    {
      JalonProposalParty party = { country, "CVL", JALON_FOUND_INFERRED, FALSE, TRUE };

      g_array_append_val (proposal->actors, party);
      jalon_proposal_add_reason (proposal, "actor", "country-of-place", 0, 0);
    }
  g_ptr_array_add (government, (gpointer) "government");
  if (country == NULL && proposal->actors->len == 1)
    country = g_array_index (proposal->actors, JalonProposalParty, 0).code;
  g_ptr_array_add (government, (gpointer) "policy");
  if (proposal->recipients->len == 0 && country != NULL &&
      jalon_analysis_find_class (frame->analysis, government, frame->group.last, frame->to) != NULL)
    infer_recipient (proposal, country, "GOV", "government-of-country");
}
