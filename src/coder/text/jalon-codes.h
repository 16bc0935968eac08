/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sense of the lexicon says of each event that it finds, besides its
 * type and mode, by which the coder reasons: codes that it carries along.
 */

#pragma once

#include "jalon-schema.h"

G_BEGIN_DECLS

/* Room for as many as the schema of events has. */
#define JALON_MAX_CODES 4

/* Copied as a whole. @strings: interned, perhaps NULL; one for each field that jalon_codes_get_field() knows. */
typedef struct
{
  const char *strings[JALON_MAX_CODES];
} JalonCodes;

const JalonField *jalon_codes_get_field (guint i);

G_END_DECLS
