/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two events cue by cue: whether they may be one, and what speaks for it; here what is done and who does it.
 */

#pragma once

#include "jalon-coder-same.h"

G_BEGIN_DECLS

/**
 * JalonSameCues:
 *
 * What two events have in common. Filled cue by cue by the functions below and those
 * of jalon-same-where.h, each of which returns %FALSE where the events contradict each
 * other in it.
 * @reasons: (owned) (element-type JalonSameReason)
 * @is_same_type: not only one that is close to it
 * @related_actors: who acts is the same, or one belongs to the other
 * @equal_parties: both name the same parties in the same roles
 * @time_points: 0 where one of the times is not known
 * @place_points: 0 where one of the places is not known
 * @are_days_apart: they have no day in common, and may be one all the same
 */
typedef struct
{
  JalonWorld *world;
  const char *language;
  GArray     *reasons;
  guint       points;
  gboolean    is_same_type;
  gboolean    related_actors;
  gboolean    related_recipients;
  gboolean    equal_parties;
  guint       time_points;
  guint       place_points;
  gboolean    are_days_apart;
} JalonSameCues;

/* @weight: the heaviest is given first; @text: (owned) (nullable): translated */
typedef struct
{
  guint weight;
  char *text;
} JalonSameReason;

void     jalon_same_cues_init (JalonSameCues *self, JalonWorld *world, const char *language);
void     jalon_same_cues_clear (JalonSameCues *self);
void     jalon_same_cues_add (JalonSameCues *self, guint points, char *reason);
gboolean jalon_same_compare_types (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b);
gboolean jalon_same_compare_parties (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b);

/* A set of 1 << JalonEventType: those an event of @type may be reported as. */
guint      jalon_same_list_types (JalonEventType type);
gboolean   jalon_same_is_mutual (JalonEventType type);
GPtrArray *jalon_same_list_related_codes (JalonWorld *world, const char *code);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonSameCues, jalon_same_cues_clear)

G_END_DECLS
