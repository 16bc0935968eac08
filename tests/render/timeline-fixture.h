/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier, and what of it is shown through dates.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

/* @context: all of the dossier; @result: what is shown */
typedef struct
{
  JalonDossier *dossier;
  JalonResult  *context;
  JalonResult  *result;
} TimelineFixture;

gint32 timeline_fixture_parse (const char *text);
void   timeline_fixture_init (TimelineFixture *self, JalonDossier *dossier, const char *since, const char *until);
void   timeline_fixture_clear (TimelineFixture *self);

void timeline_fixture_add_event (JalonDossier      *dossier,
                                 JalonEventType     type,
                                 const char        *start,
                                 const char        *end,
                                 JalonTimePrecision precision);

G_END_DECLS
