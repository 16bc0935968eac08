/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes records of every kind as GeoJSON features.
 */

#pragma once

#include "jalon-json-writer.h"
#include "jalon-kind.h"

G_BEGIN_DECLS

void jalon_write_feature (JalonWriter *writer, const JalonKind *kind, gconstpointer record);

G_END_DECLS
