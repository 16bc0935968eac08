/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What jalon-cli info counts.
 */

#pragma once

#include "jalon-query.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonCensus:
 *
 * What jalon-cli info counts: what of a dossier is in the states of review that were asked for.
 * Nothing in it is owned.
 */
typedef struct
{
  JalonDossier      *dossier;
  JalonWorld        *world;
  const JalonQuery  *query;
  const JalonResult *result;
} JalonCensus;

/* Events of a country by what it does in them. */
typedef struct
{
  const char *code; /* of the world */
  guint       n_events[JALON_N_COUNTRY_ROLES];
} JalonCountryCount;

/* (transfer full) (element-type JalonCountryCount): those with any event, the most first */
GArray *jalon_cli_count_countries (const JalonCensus *census);
/* Fills @counts, one for each value that a column may have in these rows. */
void jalon_cli_count_column (const guint8 *column, const JalonBitset *rows, guint *counts, guint n_counts);

G_END_DECLS
