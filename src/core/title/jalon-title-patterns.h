/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences that titles of events are made of: whole ones, with gaps for
 * names. Each language has its own, through gettext.
 *
 * A gap is "{actor}", "{recipient}", "{both}" (who act on each other) or
 * "{home}" (the states of those who act). It may ask for a form of the name
 * that the language has in data/names: "{recipient:adj}". A sentence with a
 * gap that cannot be filled is not taken, but the next one.
 */

#pragma once

#include "jalon-types.h"

G_BEGIN_DECLS

/* For xgettext: the singular and the plural of a sentence, by who comes first in it. */
#define NP_(one, many) one, many

/* @one: not yet translated; @many: (nullable): where the verb goes with a number */
typedef struct
{
  const char *one;
  const char *many;
} JalonTitlePattern;

/**
 * JalonTitleGroup:
 *
 * The sentences for events of one type, perhaps only for some of them.
 * @mode: (nullable): PLOVER mode that an event must have
 * @code: (nullable): how its code in the codebook of events must begin
 * @matter: (nullable): what it must be about
 * @tells_place: where it was belongs into the title
 * @tells_number: so does how many it was done to
 */
typedef struct
{
  JalonEventType           type;
  const JalonTitlePattern *patterns;
  guint                    n_patterns;
  const char              *mode;
  const char              *code;
  const char              *matter;
  gboolean                 tells_place;
  gboolean                 tells_number;
} JalonTitleGroup;

#define PATTERNS(array) array, G_N_ELEMENTS (array)

/* Each ends with JALON_N_EVENT_TYPES; for each of its types the last group asks for nothing, and its last sentence has
 * no gap. */
extern const JalonTitleGroup jalon_title_verbal_cooperation[];
extern const JalonTitleGroup jalon_title_material_cooperation[];
extern const JalonTitleGroup jalon_title_verbal_conflict[];
extern const JalonTitleGroup jalon_title_measures[];
extern const JalonTitleGroup jalon_title_force[];

const JalonTitleGroup *jalon_title_groups_next (JalonEventType type, const JalonTitleGroup *last);

G_END_DECLS
