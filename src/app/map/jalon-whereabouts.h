/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where on the map a record of any kind is looked for.
 */

#pragma once

#include "jalon-kind.h"
#include "jalon-session.h"

G_BEGIN_DECLS

/**
 * JalonWhereabouts:
 * @lon: degrees
 * @lat: degrees
 * @is_point: it is there, and not somewhere in a country
 */
typedef struct
{
  double   lon;
  double   lat;
  gboolean is_point;
} JalonWhereabouts;

gboolean jalon_whereabouts_find_country (JalonSession *session, const char *code, JalonWhereabouts *out_where);
gboolean jalon_whereabouts_find (JalonSession     *session,
                                 const JalonKind  *kind,
                                 gconstpointer     record,
                                 JalonWhereabouts *out_where);

G_END_DECLS
