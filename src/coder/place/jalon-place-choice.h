/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which names of a document are places, and which place each is, once all of them are known.
 */

#pragma once

#include "jalon-place-context.h"

G_BEGIN_DECLS

/**
 * JalonPlaceCandidate:
 *
 * A name found in the document.
 * @words: number of the name: the same for each time it is said
 * @first_reading: of all readings of the document
 * @county: "Metcalfe County", of which no gazetteer knows: it lies in the division that the document is about
 * @is_place: (out): whether the name is one here
 * @meant: (out): which
 * @score: (out)
 * @rule: (out): static
 */
typedef struct
{
  gsize             start;
  gsize             end;
  JalonNameUse      use;
  guint             words;
  guint             first_reading;
  guint             n_readings;
  JalonPlaceContext context;
  gboolean          county;
  gboolean          is_place;
  JalonPlaceReading meant;
  int               score;
  const char       *rule;
} JalonPlaceCandidate;

/* Judges each of @candidates (element-type JalonPlaceCandidate); @readings (element-type JalonPlaceReading): theirs;
 * @n_words: how many different names there are. */
void
jalon_place_choice_make (const JalonPlaceLexicon *places, GArray *candidates, const GArray *readings, guint n_words);

G_END_DECLS
