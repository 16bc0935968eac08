/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What files from elsewhere call the title and the time of a feature.
 */

#pragma once

#include "jalon-read.h"
#include "jalon-time.h"

G_BEGIN_DECLS

char *jalon_read_foreign_title (const JalonJson *properties);
void  jalon_read_foreign_time (const JalonJson *properties, JalonTime *time);

G_END_DECLS
