/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JalonThing: what lies at a position of the map, or is selected.
 */

#pragma once

#include "jalon-kind.h"

G_BEGIN_DECLS

/* What lies at a position or is selected: nothing, a country, a cluster of events, or a feature, which is
 * JALON_THING_FEATURE + its kind. */
typedef enum
{
  JALON_THING_NONE,
  JALON_THING_COUNTRY,
  JALON_THING_CLUSTER,
  JALON_THING_FEATURE,
  JALON_THING_EVENT = JALON_THING_FEATURE + JALON_KIND_EVENT,
  JALON_THING_SITE = JALON_THING_FEATURE + JALON_KIND_SITE,
  JALON_THING_CLOSURE = JALON_THING_FEATURE + JALON_KIND_CLOSURE,
} JalonThingKind;

/**
 * JalonThing:
 * @id: (owned) (nullable): country code, or id of a feature
 * @cluster: for JALON_THING_CLUSTER: rows of the event store it stands for (element-type guint)
 */
typedef struct
{
  JalonThingKind kind;
  char          *id;
  GArray        *cluster;
  double         lon;
  double         lat;
} JalonThing;

JalonThing *jalon_thing_new (JalonThingKind kind, const char *id);
JalonThing *jalon_thing_copy (const JalonThing *thing);
void        jalon_thing_free (JalonThing *thing);
const char *jalon_thing_get_id (const JalonThing *thing, JalonThingKind kind);
const char *jalon_thing_get_event_id (const JalonThing *thing);
const char *jalon_thing_get_feature_id (const JalonThing *thing);
gboolean    jalon_thing_equal (const JalonThing *a, const JalonThing *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonThing, jalon_thing_free)

G_END_DECLS
