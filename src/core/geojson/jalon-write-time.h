/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes times no finer than they are, and the STAC datetimes that follow from them.
 */

#pragma once

#include "jalon-json-writer.h"
#include "jalon-time.h"

G_BEGIN_DECLS

void
jalon_write_date (JalonWriter *writer, const char *key, const JalonTime *time, const char *extra, const char *path);
void
jalon_write_time (JalonWriter *writer, const char *key, const JalonTime *time, const char *extra, const char *path);
void jalon_write_datetimes (JalonWriter *writer, const JalonTime *time, const char *extra);

G_END_DECLS
