/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How it was done, where not the trigger but its clause says so: by telephone,
 * in a third country, with drones, by police.
 */

#include "config.h"

#include "jalon-frame-mode.h"

static const JalonHit *
find_class (const JalonFrame *frame, const char *id, guint from, guint to)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) id);
  return jalon_analysis_find_class (frame->analysis, ids, from, to);
}

/* Where the clause of the trigger begins. */
static guint
start_of_clause (const JalonFrame *frame)
{
  return g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb)).first;
}

/* "Russian drones hit", "hit by drones", "des drones ont frappé": what strikes, not what is struck. */
static gboolean
strikes_with_drone (const JalonFrame *frame)
{
  static const char *const by[] = { "by", "with", "par", "avec", NULL };
  const JalonVerbGroup    *group = &frame->group;
  const JalonHit          *hit = NULL;

  /* "a mené des frappes de drones, tuant": told already */
  if (group->tense == JALON_TENSE_GERUND)
    return FALSE;
  if (group->voice == JALON_VOICE_ACTIVE)
    return find_class (frame, "drone-word", start_of_clause (frame), group->first) != NULL;
  if (group->voice != JALON_VOICE_PASSIVE)
    return FALSE;
  hit = find_class (frame, "drone-word", group->last, frame->to);
  for (guint i = hit != NULL ? hit->first : 0; i-- > group->last && i + 4 > hit->first;)
    if (g_strv_contains (by, jalon_tokens_get (frame->analysis->tokens, i)->norm))
      return TRUE;
  return FALSE;
}

static gboolean
has_code (const GArray *parties, const char *code)
{
  for (guint i = 0; i < parties->len; i++)
    if (g_str_equal (g_array_index (parties, JalonProposalParty, i).code, code))
      return TRUE;
  return FALSE;
}

/* The Armenian and Azerbaijani ministers met in Geneva: in no country of theirs. */
static gboolean
is_elsewhere (const JalonProposal *proposal)
{
  gboolean somewhere = proposal->precision == JALON_PRECISION_COUNTRY || proposal->precision == JALON_PRECISION_CITY ||
                       proposal->precision == JALON_PRECISION_SITE || proposal->precision == JALON_PRECISION_ADMIN1;
  guint n = proposal->actors->len + proposal->recipients->len;

  if (!somewhere || n < 2 || proposal->place_codes->len != 1)
    return FALSE;
  return !has_code (proposal->actors, g_ptr_array_index (proposal->place_codes, 0)) &&
         !has_code (proposal->recipients, g_ptr_array_index (proposal->place_codes, 0));
}

/**
 * jalon_frame_refine_mode:
 * @proposal: its parties and place set, its mode that of its family
 * @frame: what it was read from
 *
 * Sets the mode that the clause tells where the family has none, or a wider one.
 */
void
jalon_frame_refine_mode (JalonProposal *proposal, const JalonFrame *frame)
{
  if (proposal->type == JALON_EVENT_CONSULT && proposal->mode == NULL)
    {
      if (find_class (frame, "phone-word", start_of_clause (frame), frame->to) != NULL)
        proposal->mode = "phone";
      else if (is_elsewhere (proposal))
        proposal->mode = "third-party";
    }
  else if (proposal->type == JALON_EVENT_ASSAULT && proposal->mode == NULL && strikes_with_drone (frame))
    proposal->mode = "drone";
  else if (proposal->type == JALON_EVENT_MOBILIZE && frame->object != NULL &&
           jalon_hit_is_class (frame->object, "police") && !jalon_hit_is_class (frame->object, "soldiers"))
    proposal->mode = "police";
}
