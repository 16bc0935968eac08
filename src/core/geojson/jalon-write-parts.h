/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what events, sites and closures have in common: geometries of places, verdicts set by hand.
 */

#pragma once

#include "jalon-json-writer.h"
#include "jalon-record.h"

G_BEGIN_DECLS

void
jalon_write_geometry (JalonWriter *writer, const JalonPlace *place, const GPtrArray *alternatives, const char *extra);
void     jalon_write_ruling (JalonWriter *writer, const JalonRuling *ruling, const char *extra);
gboolean jalon_alternatives_have_points (const GPtrArray *alternatives);

G_END_DECLS
