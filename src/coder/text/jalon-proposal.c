/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-proposal.h"

#include "jalon-intern.h"

#include <string.h>

/* Points from which a proposal is medium. */
#define MEDIUM_POINTS 4

JalonProposal *
jalon_proposal_new (void)
{
  JalonProposal *self = g_new0 (JalonProposal, 1);

  self->actors = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  self->recipients = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  self->place_codes = g_ptr_array_new ();
  self->precision = JALON_PRECISION_NONE;
  self->time = JALON_TIME_INIT;
  self->evidence = g_array_new (FALSE, FALSE, sizeof (JalonEvidence));
  self->reasons = g_array_new (FALSE, FALSE, sizeof (JalonReason));
  return self;
}

void
jalon_proposal_free (JalonProposal *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->actors);
  g_array_unref (self->recipients);
  g_ptr_array_unref (self->place_codes);
  g_free (self->according_to);
  g_free (self->place_name);
  jalon_time_clear (&self->time);
  g_array_unref (self->evidence);
  g_array_unref (self->reasons);
  g_free (self);
}

/**
 * jalon_program_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_program_free (JalonProgram *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

/**
 * jalon_proposal_add_reason:
 * @field: a static string
 * @start: first byte of the words that fired
 * @end: the byte after the last; equal to @start where the rule infers
 */
void
jalon_proposal_add_reason (JalonProposal *self, const char *field, const char *rule, gsize start, gsize end)
{
  JalonReason reason = { field, jalon_intern (rule), start, end, NULL };

  g_array_append_val (self->reasons, reason);
}

/**
 * jalon_proposal_has_reason:
 *
 * Returns: whether it says why the field is what it is
 */
gboolean
jalon_proposal_has_reason (const JalonProposal *self, const char *field)
{
  for (guint i = 0; i < self->reasons->len; i++)
    if (strcmp (g_array_index (self->reasons, JalonReason, i).field, field) == 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_proposal_lend_reasons:
 * @from: what the field was taken from
 * @rule: why it could be taken
 *
 * Where nothing says yet why the field is what it is, the words do that made it so in @from.
 */
void
jalon_proposal_lend_reasons (JalonProposal *self, const JalonProposal *from, const char *field, const char *rule)
{
  if (jalon_proposal_has_reason (self, field))
    return;
  for (guint i = 0; i < from->reasons->len; i++)
    {
      JalonReason reason = g_array_index (from->reasons, JalonReason, i);

      if (strcmp (reason.field, field) != 0)
        continue;
      reason.rule = jalon_intern (rule);
      g_array_append_val (self->reasons, reason);
    }
}

/**
 * jalon_proposal_take_reasons:
 *
 * What @from says of a field is from now on why it is so.
 */
void
jalon_proposal_take_reasons (JalonProposal *self, const JalonProposal *from, const char *field)
{
  for (guint i = self->reasons->len; i-- > 0;)
    if (strcmp (g_array_index (self->reasons, JalonReason, i).field, field) == 0)
      g_array_remove_index (self->reasons, i);
  for (guint i = 0; i < from->reasons->len; i++)
    if (strcmp (g_array_index (from->reasons, JalonReason, i).field, field) == 0)
      g_array_append_val (self->reasons, g_array_index (from->reasons, JalonReason, i));
}

/**
 * jalon_proposal_take_place:
 *
 * It was where @from was, for the same reasons.
 */
void
jalon_proposal_take_place (JalonProposal *self, const JalonProposal *from)
{
  self->precision = from->precision;
  g_free (self->place_name);
  self->place_name = g_strdup (from->place_name);
  self->town = from->town;
  g_ptr_array_set_size (self->place_codes, 0);
  for (guint i = 0; i < from->place_codes->len; i++)
    g_ptr_array_add (self->place_codes, g_ptr_array_index (from->place_codes, i));
  jalon_proposal_take_reasons (self, from, "place");
}

JalonConfidence
jalon_proposal_get_confidence (const JalonProposal *self)
{
  if (self->points >= JALON_POINTS_STRONG)
    return JALON_CONFIDENCE_STRONG;
  return self->points >= MEDIUM_POINTS ? JALON_CONFIDENCE_MEDIUM : JALON_CONFIDENCE_WEAK;
}

static const char *const confidence_words[] = { "weak", "medium", "strong" };

const char *
jalon_confidence_get_word (JalonConfidence confidence)
{
  return confidence_words[confidence];
}

gboolean
jalon_confidence_parse (const char *word, JalonConfidence *out_confidence)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (confidence_words); i++)
    if (strcmp (confidence_words[i], word) == 0)
      {
        *out_confidence = i;
        return TRUE;
      }
  return FALSE;
}
