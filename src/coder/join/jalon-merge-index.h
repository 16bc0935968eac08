/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the proposals that may tell the same event as another, so that a long
 * article takes no time that grows with its square.
 */

#pragma once

#include "jalon-proposal.h"

G_BEGIN_DECLS

/* Days from a visit to a meeting that is still part of it. */
#define JALON_MERGE_VISIT_DAYS 3

typedef struct _JalonMergeIndex JalonMergeIndex;

/* Whether what stands at @position tells the same as @proposal. */
typedef gboolean (*JalonMergeFunc) (guint position, const JalonProposal *proposal, gpointer data);

JalonMergeIndex *jalon_merge_index_new (void);
void             jalon_merge_index_free (JalonMergeIndex *self);
void             jalon_merge_index_add (JalonMergeIndex *self, const JalonProposal *proposal, guint position);
guint
jalon_merge_index_find (JalonMergeIndex *self, const JalonProposal *proposal, JalonMergeFunc is_same, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonMergeIndex, jalon_merge_index_free)

G_END_DECLS
