/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step of a draft before it is written.
 */

#pragma once

#include "jalon-draft-step.h"

G_BEGIN_DECLS

/**
 * JalonDraftPlan:
 * @dossier: (owned): where the records are
 * @time: of the edit, microseconds since 1970, UTC
 * @has_head: the dossier's own members changed
 * @gone_features: (owned): ids
 * @gone_articles: (owned): ids
 * @placed: (owned) (element-type JalonPlaced): what is there, by kind and place
 */
typedef struct
{
  JalonDossier *dossier;
  gint64        time;
  gboolean      has_head;
  GVariant     *gone_features;
  GVariant     *gone_articles;
  GArray       *placed;
} JalonDraftPlan;

JalonDraftPlan *jalon_draft_plan_new (JalonDossier *dossier, const JalonTouched *touched, gint64 time);
GBytes         *jalon_draft_plan_write (const JalonDraftPlan *self, GCancellable *cancellable, GError **error);
void            jalon_draft_plan_free (JalonDraftPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDraftPlan, jalon_draft_plan_free)

G_END_DECLS
