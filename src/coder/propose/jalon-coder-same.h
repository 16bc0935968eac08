/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Same event as ...?": the events of a dossier that a proposal may tell again,
 * each with the reasons, for a person to decide.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonSame:
 *
 * @event_id: (owned): an event of the dossier
 * @points: integer points of the cues that agree
 * @reasons: (owned) (element-type utf8): translated, the strongest first: "same type",
 *   "Algeria and Mali, in the same roles"
 */
typedef struct
{
  char      *event_id;
  guint      points;
  GPtrArray *reasons;
} JalonSame;

/* From these points on the best one is taken for the same where no one is there to ask: who a
 * denial is about. All of type, measure and who must agree to reach them. */
#define JALON_SAME_STRONG 9

GPtrArray *jalon_coder_list_same (JalonDossier           *dossier,
                                  JalonWorld             *world,
                                  const char             *language,
                                  const JalonEventRecord *proposal);
JalonSame *jalon_coder_compare_same (JalonDossier           *dossier,
                                     JalonWorld             *world,
                                     const char             *language,
                                     const JalonEventRecord *event,
                                     const JalonEventRecord *other);
char      *jalon_coder_dup_denied_by (JalonDossier *dossier, JalonWorld *world, const JalonEventRecord *denial);
void       jalon_same_free (JalonSame *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSame, jalon_same_free)

G_END_DECLS
