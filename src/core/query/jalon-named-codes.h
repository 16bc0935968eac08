/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a result is about: every state and organisation that it names, and how often.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

/**
 * JalonNamedCode:
 * @code: interned
 * @n: how often events, sites and closures name it
 * @n_events: in how many events, however often one names it; what a filter by it finds
 * @rank: 0 for the one that is named most
 */
typedef struct
{
  const char *code;
  guint       n;
  guint       n_events;
  guint       rank;
} JalonNamedCode;

GArray               *jalon_named_codes_list (JalonDossier *dossier, const JalonResult *result);
GArray               *jalon_named_codes_list_any (JalonDossier *dossier, const JalonQuery *query);
const JalonNamedCode *jalon_named_codes_find (const GArray *parties, const char *code);

G_END_DECLS
