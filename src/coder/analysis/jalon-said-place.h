/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place a clause names, never finer than its words.
 */

#pragma once

#include "jalon-analysis.h"
#include "jalon-types.h"

G_BEGIN_DECLS

/**
 * JalonSaidPlace:
 * @first: first token of the words
 * @last: the token after the last
 * @name_first: first token of the name itself
 * @country: (nullable): interned ISO3
 * @rule: static
 * @town: (nullable): borrowed of the world
 * @owner: (nullable): of a border, whose it is said to be
 */
typedef struct
{
  JalonPrecision precision;
  guint          first;
  guint          last;
  guint          name_first;
  const char    *country;
  const char    *rule;

  const JalonMention    *owner;
  const JalonWorldPlace *town;
} JalonSaidPlace;

gboolean jalon_said_place_find (const JalonAnalysis *analysis,
                                guint                from,
                                guint                to,
                                const GPtrArray     *codes,
                                gboolean             own_border,
                                JalonSaidPlace      *out_place);

/* Whether its words are a name of its own: those of a border or an airspace only say whose it is. */
gboolean jalon_said_place_has_name (const JalonSaidPlace *self);

G_END_DECLS
