/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article names: parties, places and times, each with its words and
 * what it was understood as. It is what the coder reads events from, for a
 * person to see.
 */

#pragma once

#include "jalon-coder.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_FINDING_PARTY,
  JALON_FINDING_PLACE,
  JALON_FINDING_TIME,
  JALON_N_FINDING_KINDS
} JalonFindingKind;

/**
 * JalonFinding:
 *
 * @start: first byte of the words, in the article's text
 * @end: the byte after the last
 * @code: (nullable): interned: of a party the state or organisation, of a place the state that it lies in
 * @sector: (nullable): interned: of a party, PLOVER's
 * @name: (nullable) (owned): of a place, as the gazetteer has it
 * @precision: of a place
 * @lon: of a place, degrees
 * @lat: of a place, degrees
 * @time: of a time; its days may be unknown
 */
typedef struct
{
  JalonFindingKind kind;
  gsize            start;
  gsize            end;
  const char      *code;
  const char      *sector;
  char            *name;
  JalonPrecision   precision;
  double           lon;
  double           lat;
  JalonTime        time;
} JalonFinding;

GArray *jalon_findings_list (JalonLexicon            *lexicon,
                             const JalonCoderArticle *article,
                             GCancellable            *cancellable,
                             GError                 **error);

G_END_DECLS
