/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the coder proposes: an event, its words, and why each field is so.
 */

#pragma once

#include "jalon-codes.h"
#include "jalon-notam.h"
#include "jalon-time.h"
#include "jalon-types.h"
#include "jalon-world.h"

#include <glib.h>

G_BEGIN_DECLS

/* Points from which a proposal is strong. */
#define JALON_POINTS_STRONG 7

/* @code is interned; @ambiguous: one of several readings of one name. */
typedef struct
{
  const char *code;
  const char *sector;
  JalonFound  found;
  gboolean    ambiguous;
  gboolean    inferred;
  gboolean    vague; /* someone the text brings in without saying whose they are: "gunmen" */
} JalonProposalParty;

/* Whether one of @parties (element-type JalonProposalParty) has the code, which is interned. */
static inline gboolean
jalon_parties_have (const GArray *parties, const char *code)
{
  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, JalonProposalParty, i).code == code)
      return TRUE;
  return FALSE;
}

/* Bytes of the article's text. */
typedef struct
{
  gsize start;
  gsize end;
} JalonEvidence;

/**
 * JalonReason:
 *
 * Why a field is what it is.
 * @field: static: "type", "actor", "recipient", "place", "time", "status"
 * @rule: interned: name of the rule
 * @start: first byte of the words that fired; equal to @end where none did
 * @path: (nullable): interned: relations from the word of the event to those words, as jalon_tree_dup_path() writes
 * them
 */
typedef struct
{
  const char *field;
  const char *rule;
  gsize       start;
  gsize       end;
  const char *path;
} JalonReason;

typedef enum
{
  JALON_CONFIDENCE_WEAK,
  JALON_CONFIDENCE_MEDIUM,
  JALON_CONFIDENCE_STRONG,
} JalonConfidence;

/**
 * JalonProgram:
 *
 * A coder of the person's own: a program that proposes.
 * @name: (owned): of its file
 * @sha256: (owned): of its file, lower-case hex
 */
typedef struct
{
  char *name;
  char *sha256;
} JalonProgram;

/* How the words that tell an event stand to what was told before. */
typedef enum
{
  JALON_REFERENCE_OPEN,
  JALON_REFERENCE_HEADING, /* of a headline, which the text below it tells again */
  JALON_REFERENCE_AGAIN,   /* "the attack", and nothing else that says which */
  JALON_REFERENCE_NEW,     /* "an attack", "two attacks" */
} JalonReference;

/**
 * JalonProposal:
 * @family: interned: the id of the sense that its words have
 * @mode: (nullable): interned PLOVER mode
 * @codes: what its sense says besides
 * @parties_in: (owned) (element-type JalonProposalParty): actors
 * @according_to: (owned) (nullable): who says so where the article does not: the words after "selon"
 * @stranger: it is done to somebody of whom nobody knows whose they are: to nobody who is named elsewhere
 * @background: told as what had been before: "had attacked"
 * @denies: the article says that it did not happen; kept apart from what it reports
 * @place_name: (owned) (nullable): as the text names it
 * @town: (nullable): borrowed of the world: the town that name means
 * @place_codes: (owned) (element-type utf8): ISO3, interned
 * @evidence: (owned) (element-type JalonEvidence): one or more, the first the best
 * @reasons: (owned) (element-type JalonReason)
 * @points: integer points of the cues; 0 and above
 * @notam: (nullable): borrowed: the notice to aviation that says so
 * @program: (nullable): borrowed: who proposes it, where that is not Jalon's coder
 */
typedef struct
{
  const char    *family;
  JalonEventType type;
  const char    *mode;
  JalonCodes     codes;
  JalonStatus    status;
  gboolean       attributed;
  char          *according_to;
  gboolean       denies;
  gboolean       reciprocal;
  gboolean       stranger;
  gboolean       background;
  JalonReference reference;
  gboolean       closure;
  gboolean       site;
  GArray        *actors;
  GArray        *recipients;
  JalonPrecision precision;
  char          *place_name;

  const JalonWorldPlace *town;

  GPtrArray *place_codes;
  JalonTime  time;
  GArray    *evidence;
  GArray    *reasons;
  guint      points;
  guint      trigger; /* token */
  guint      sentence;

  const JalonNotam   *notam;
  const JalonProgram *program;
} JalonProposal;

void           jalon_program_free (JalonProgram *self);
JalonProposal *jalon_proposal_new (void);
void           jalon_proposal_free (JalonProposal *self);
void     jalon_proposal_add_reason (JalonProposal *self, const char *field, const char *rule, gsize start, gsize end);
gboolean jalon_proposal_has_reason (const JalonProposal *self, const char *field);
void jalon_proposal_lend_reasons (JalonProposal *self, const JalonProposal *from, const char *field, const char *rule);
void jalon_proposal_take_reasons (JalonProposal *self, const JalonProposal *from, const char *field);
void jalon_proposal_take_place (JalonProposal *self, const JalonProposal *from);
JalonConfidence jalon_proposal_get_confidence (const JalonProposal *self);

/* The word for it in files: "weak", "medium", "strong". */
const char *jalon_confidence_get_word (JalonConfidence confidence);
gboolean    jalon_confidence_parse (const char *word, JalonConfidence *out_confidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonProgram, jalon_program_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonProposal, jalon_proposal_free)

G_END_DECLS
