/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that finds what a person wants to see on the map.
 */

#pragma once

#include "jalon-completion-entry.h"

G_BEGIN_DECLS

#define JALON_TYPE_GO_TO_ENTRY (jalon_go_to_entry_get_type ())
G_DECLARE_FINAL_TYPE (JalonGoToEntry, jalon_go_to_entry, JALON, GO_TO_ENTRY, JalonCompletionEntry)

/**
 * JalonGoTo:
 * @kind: of a thing to be selected; JALON_THING_NONE of a place that is none
 * @id: (owned) (nullable): of that thing
 * @lon: of a place, degrees
 * @lat: of a place, degrees
 * @reach: how far around it is to be seen, degrees
 */
typedef struct
{
  JalonThingKind kind;
  char          *id;
  double         lon;
  double         lat;
  double         reach;
} JalonGoTo;

/* Signal "picked" (JalonGoTo). */

G_END_DECLS
