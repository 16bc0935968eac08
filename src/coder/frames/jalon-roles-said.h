/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who acts and who suffers in a frame.
 */

#pragma once

#include "jalon-clauses.h"
#include "jalon-proposal.h"

G_BEGIN_DECLS

/* What is looked for: what is said to have happened, or what is not. */
typedef enum
{
  JALON_FRAME_ASSERTED,
  JALON_FRAME_NEGATED, /* "n'a pas fermé", "did not close" */
  JALON_FRAME_DENIED,  /* "fermé" in "dément avoir fermé" */
} JalonFrameMode;

/**
 * JalonFrame:
 *
 * A family tried at a trigger.
 * @object: (nullable): the noun of the family's object classes
 * @to: the token after the last that belongs to the trigger
 * @subject: index of a mention, or -1
 * @joined: index of the mention that acts together with the actor, or -1
 * @repelled: token of the noun of an attack that the subject repelled, or 0
 * @content: of what is denied, the first token; times before it are of the denial
 */
typedef struct
{
  const JalonAnalysis *analysis;
  const GArray        *clauses;
  JalonSpan            sentence;
  const JalonFamily   *family;
  const char          *lemma;
  JalonVerbGroup       group;
  const JalonHit      *object;
  guint                to;
  int                  subject;
  int                  actor;
  int                  recipient;
  int                  joined;
  JalonFrameMode       mode;
  guint                content;
  guint                repelled;
} JalonFrame;

void jalon_roles_said_assign (JalonFrame *frame, int last_subject);
void jalon_roles_said_add (GArray *parties, const JalonMention *mention, const JalonAnalysis *analysis);

G_END_DECLS
