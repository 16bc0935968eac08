/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The role of each country in the filtered sites and closures: what the map tints.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

typedef struct
{
  const char *code;      /* interned */
  guint       roles;     /* JalonRoles */
  guint       uncertain; /* those that rest on disputed or refuted claims only; a subset of @roles */
  guint       proposed;  /* those that rest on nothing but proposals; a subset of @roles apart from @uncertain */
} JalonCountryRoles;

GArray *jalon_roles_list (JalonDossier *dossier, const JalonResult *result);

G_END_DECLS
