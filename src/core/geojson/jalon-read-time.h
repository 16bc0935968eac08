/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times, and their days.
 */

#pragma once

#include "jalon-read.h"
#include "jalon-time.h"

G_BEGIN_DECLS

void
jalon_read_time (JalonNode *object, const char *key, const JalonNode *owner, JalonExtra *extra, JalonTime *out_time);
void jalon_read_datetimes (JalonNode *properties, JalonExtra *extra, JalonTime *time);

G_END_DECLS
