/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the coder noted in an event that it proposed: why each field is so, how
 * sure it is, and which event it denies. An event made by hand has none of it.
 */

#pragma once

#include "jalon-proposal.h"
#include "jalon-record.h"

G_BEGIN_DECLS

/* The member of an event's properties where the coder notes what it proposes it for. */
#define JALON_CODER_MEMBER "coder"

/* The rule of a field for which a coder of the person's own gives no words. */
#define JALON_REASON_NO_EVIDENCE "no evidence given"

/**
 * JalonReasonText:
 *
 * As JalonReason, read back from a record.
 * @field: (owned): "type", "actor", "recipient", "place", "time", "status"
 * @rule: (owned): name of the rule
 * @start: first byte of the words that fired, in the article's text; equal to @end where none did
 * @end: the byte after the last
 * @path: (owned) (nullable): how the tree leads from the word of the event to those words, as jalon_tree_dup_path()
 *   writes it
 */
typedef struct
{
  char *field;
  char *rule;
  gsize start;
  gsize end;
  char *path;
} JalonReasonText;

GPtrArray *jalon_coder_list_reasons (const JalonEventRecord *record);
gboolean   jalon_coder_get_confidence (const JalonEventRecord *record, JalonConfidence *out_confidence);
char      *jalon_coder_dup_program (const JalonEventRecord *record);
char      *jalon_coder_dup_denied (const JalonEventRecord *record);
void       jalon_coder_set_denied (JalonEventRecord *record, const char *event_id);
void       jalon_reason_text_free (JalonReasonText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonReasonText, jalon_reason_text_free)

G_END_DECLS
