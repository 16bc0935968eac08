/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes over in a merge, with all that it rests on, and what it is called then: jalon-merge-plan.c.
 */

#pragma once

#include "jalon-dossier-merge.h"

G_BEGIN_DECLS

/**
 * JalonMergePlan:
 * @articles: (owned) (element-type utf8 utf8): ids of articles that come, and what each is called here; borrowed from
 *   @theirs, and (owned)
 * @features: (owned) (element-type utf8 utf8): so of features
 * @taken: (owned) (element-type utf8): what things that come are called here; borrowed from both
 * @has_head: what the dossier says of itself comes too
 * @has_order: so does the order of its views
 */
typedef struct
{
  const JalonMerge *merge;
  GHashTable       *articles;
  GHashTable       *features;
  GHashTable       *taken;
  gboolean          has_head;
  gboolean          has_order;
  JalonMergeCount   count;
} JalonMergePlan;

void        jalon_merge_plan_init (JalonMergePlan *self, const JalonMerge *merge);
void        jalon_merge_plan_clear (JalonMergePlan *self);
const char *jalon_merge_plan_get_article (const JalonMergePlan *self, const char *id);
const char *jalon_merge_plan_get_feature (const JalonMergePlan *self, const char *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonMergePlan, jalon_merge_plan_clear)

G_END_DECLS
