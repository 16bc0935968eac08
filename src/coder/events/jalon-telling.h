/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event on its way from the words that tell it to a proposal: jalon-event-roles.c finds who takes part,
 * jalon-event-real.c whether it is one, jalon-event-fields.c when, where and how it is told.
 */

#pragma once

#include "jalon-event-parties.h"
#include "jalon-events.h"
#include "jalon-factuality.h"

#include <string.h>

G_BEGIN_DECLS

/**
 * JalonTelling:
 *
 * One event on its way to a proposal.
 * @predicates: (element-type JalonPredicate): of the sentence
 * @actors: (owned) (element-type JalonProposalParty)
 * @own: (owned) (array): by word: whether it belongs to the clause
 */
typedef struct
{
  const JalonEventsContext *context;
  const JalonSentence      *sentence;
  const GArray             *predicates;
  const JalonPredicate     *predicate;
  JalonFactuality           factuality;
  GArray                   *actors;
  GArray                   *recipients;
  gboolean                 *own;
  gboolean                  reciprocal;
} JalonTelling;

/* (transfer full): @own as it is, for jalon_telling_set_own() after words were marked or hidden for one question */
static inline gboolean *
jalon_telling_dup_own (const JalonTelling *self)
{
  return g_memdup2 (self->own, self->sentence->tree->n_words * sizeof *self->own);
}

static inline void
jalon_telling_set_own (const JalonTelling *self, const gboolean *own)
{
  memcpy (self->own, own, self->sentence->tree->n_words * sizeof *self->own);
}

static inline gsize
jalon_telling_byte_of (const JalonTelling *self, guint word)
{
  return jalon_tokens_get (self->sentence->tree->tokens, jalon_sentence_get (self->sentence, word)->token)->start;
}

static inline gsize
jalon_telling_end_of (const JalonTelling *self, guint word)
{
  return jalon_tokens_get (self->sentence->tree->tokens, jalon_sentence_get (self->sentence, word)->token)->end;
}

/* Notes that @word made the field what it is, as jalon_proposal_add_reason(). */
static inline void
jalon_telling_add_reason (const JalonTelling *self,
                          JalonProposal      *proposal,
                          const char         *field,
                          const char         *rule,
                          guint               word)
{
  jalon_proposal_add_reason (proposal,
                             field,
                             rule,
                             jalon_telling_byte_of (self, word),
                             jalon_telling_end_of (self, word));
}

G_END_DECLS
