/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking over what another dossier has, as one edit.
 */

#pragma once

#include "jalon-difference.h"
#include "jalon-edit.h"

G_BEGIN_DECLS

/**
 * JalonMergeSide:
 * @JALON_MERGE_OURS: it stays as it is here; what is new there does not come
 * @JALON_MERGE_THEIRS: it becomes as it is there; what is new there comes
 * @JALON_MERGE_BOTH: it stays, and what is there comes beside it under an id of its own
 */
typedef enum
{
  JALON_MERGE_OURS,
  JALON_MERGE_THEIRS,
  JALON_MERGE_BOTH,
} JalonMergeSide;

typedef JalonMergeSide (*JalonMergeChoose) (JalonChange change, JalonDifference *difference, gpointer data);

/**
 * JalonMerge:
 * @ours: what is changed
 * @theirs: what is taken over
 * @differences: of jalon_compare(), from @ours to @theirs
 * @choose: asked for each thing that is new or changed; what is gone stays
 * @data: for @choose
 */
typedef struct
{
  JalonDossier     *ours;
  JalonDossier     *theirs;
  JalonDifferences *differences;
  JalonMergeChoose  choose;
  gpointer          data;
} JalonMerge;

/**
 * JalonMergeCount:
 * @n_new: things that come
 * @n_changed: things that become as they are there
 * @n_brought: of @n_new, those that were not chosen, and that what was chosen rests on
 * @n_renamed: of @n_new, those whose id was taken here
 */
typedef struct
{
  guint n_new;
  guint n_changed;
  guint n_brought;
  guint n_renamed;
} JalonMergeCount;

JalonEdit *jalon_edit_new_merge (const JalonMerge *merge, JalonMergeCount *out_count);

G_END_DECLS
