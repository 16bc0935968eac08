/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days, months and years as people write them into an entry.
 */

#pragma once

#include "jalon-time.h"

G_BEGIN_DECLS

gboolean
jalon_written_day_parse (const char *text, gint32 *out_first, gint32 *out_last, JalonTimePrecision *out_precision);

G_END_DECLS
