/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measured on reports with gold, most of which no rule was made for: type, actors
 * and recipients are right in 95 of 100 where a subject acts on an object, or both
 * are named, on a day that the text tells; where an act that is done by saying it
 * names both; where what is told of both, or of a victim on a day, is told again;
 * and where two that are named do something together. What else stands without a
 * day is right as often as not: it may be what always was so, or long ago. Where
 * both are of one state, who is who is seldom sure.
 */

#include "config.h"

#include "jalon-strength.h"

#include "jalon-proposal.h"

#include <string.h>

/* Tellings of one event, each with its words, that leave little doubt of who is in it. */
#define MANY_TELLINGS 2

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

/* An act done by saying it is done as the report tells it; what is rejected is often somebody's plan. */
static gboolean
is_done_by_saying (JalonEventType type)
{
  return type == JALON_EVENT_ACCUSE || type == JALON_EVENT_REQUEST || type == JALON_EVENT_THREATEN;
}

static gboolean
is_violence_or_arrest (JalonEventType type)
{
  return type == JALON_EVENT_ASSAULT || type == JALON_EVENT_COERCE;
}

static gboolean
is_within_one_state (const JalonProposal *self)
{
  for (guint i = 0; i < self->actors->len; i++)
    for (guint j = 0; j < self->recipients->len; j++)
      if (g_strcmp0 (g_array_index (self->actors, JalonProposalParty, i).code,
                     g_array_index (self->recipients, JalonProposalParty, j).code) == 0)
        return TRUE;
  return FALSE;
}

/* "The foreign ministers of Serbia and Croatia met": both have names, and it is no plan. */
static gboolean
is_strong_of_both (const JalonProposal *self)
{
  return self->status == JALON_STATUS_OCCURRED && self->actors->len + self->recipients->len > 1 &&
         (self->actors->len == 0 || are_named (self->actors)) &&
         (self->recipients->len == 0 || are_named (self->recipients));
}

/* "Two Kenyans were kidnapped on Friday", in the headline and below: who does it is often known to nobody. */
static gboolean
is_strong_of_victim (const JalonProposal *self)
{
  return is_violence_or_arrest (self->type) && self->evidence->len >= MANY_TELLINGS && self->time.words != NULL &&
         are_certain (self->recipients);
}

/* Of one to another: told on its day, or often, or done by saying it. */
static gboolean
is_strong_between (const JalonProposal *self)
{
  gboolean has_subject = has_reason (self, "actor", "subject");
  gboolean has_object = has_reason (self, "recipient", "object");
  gboolean have_names = are_named (self->actors) && are_named (self->recipients);
  gboolean is_of_day = self->time.words != NULL && has_subject;

  if (is_within_one_state (self))
    return is_of_day && has_object && have_names;
  if (!have_names)
    return is_of_day && has_object;
  return is_of_day || self->evidence->len >= MANY_TELLINGS || (is_done_by_saying (self->type) && has_subject);
}

static gboolean
is_strong (const JalonProposal *self)
{
  if (self->reciprocal)
    return is_strong_of_both (self);
  if (self->actors->len == 0)
    return is_strong_of_victim (self);
  return self->recipients->len > 0 && is_strong_between (self);
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
