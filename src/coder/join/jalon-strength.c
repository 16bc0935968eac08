/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measured on reports with gold: type, actors and recipients are right where a
 * subject named by the text acts on a day it tells, where an act that is done
 * by saying it names both as subject and object, where both are known of what is
 * told several times, and where two do something together. What stands without a
 * day is right as often as not: it may be what always was so, or long ago.
 */

#include "config.h"

#include "jalon-strength.h"

#include "jalon-proposal.h"

#include <string.h>

/* Tellings of one event, each with its words, that leave no doubt of who is in it. */
#define MANY_TELLINGS 3

static gboolean
is_named (const JalonProposalParty *party)
{
  return party->code != NULL && !party->ambiguous && !party->inferred &&
         (party->found == JALON_FOUND_NAMED || party->found == JALON_FOUND_DEMONYM ||
          party->found == JALON_FOUND_CAPITAL);
}

static gboolean
are_named (const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    if (!is_named (&g_array_index (parties, JalonProposalParty, i)))
      return FALSE;
  return parties->len > 0;
}

/* Whether each is named or inferred, rather than meant by a pronoun or another noun. */
static gboolean
are_certain (const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, i);

      if (!is_named (party) && (party->code == NULL || party->ambiguous || party->found != JALON_FOUND_INFERRED))
        return FALSE;
    }
  return parties->len > 0;
}

static gboolean
has_reason (const JalonProposal *self, const char *field, const char *rule)
{
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (self->reasons, JalonReason, i);

      if (strcmp (reason->field, field) == 0 && strcmp (reason->rule, rule) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Such an act is done as the report tells it. */
static gboolean
is_done_by_saying (JalonEventType type)
{
  return type == JALON_EVENT_ACCUSE || type == JALON_EVENT_REQUEST || type == JALON_EVENT_REJECT ||
         type == JALON_EVENT_THREATEN;
}

static gboolean
is_strong (const JalonProposal *self)
{
  if (self->reciprocal)
    return self->actors->len + self->recipients->len > 1;
  if (self->actors->len == 0 || self->recipients->len == 0)
    return FALSE;
  if (self->evidence->len >= MANY_TELLINGS)
    return TRUE;
  if (!are_named (self->actors) || !has_reason (self, "actor", "subject"))
    return FALSE;
  if (self->time.words != NULL)
    return are_certain (self->recipients);
  return is_done_by_saying (self->type) && are_named (self->recipients) && has_reason (self, "recipient", "object");
}

/**
 * jalon_strength_weigh:
 * @proposals: (element-type JalonProposal): of a whole article, each event once
 *
 * Sees to it that those have JALON_POINTS_STRONG or more that the tree or the article confirms, and no others.
 */
void
jalon_strength_weigh (GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      JalonProposal *proposal = g_ptr_array_index (proposals, i);

      proposal->points = is_strong (proposal) ? MAX (proposal->points, JALON_POINTS_STRONG)
                                              : MIN (proposal->points, JALON_POINTS_STRONG - 1);
    }
}
