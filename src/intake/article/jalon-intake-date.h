/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as pages and mails write them.
 */

#pragma once

#include "jalon-time.h"

G_BEGIN_DECLS

gboolean jalon_intake_find_date (const char *text, const char *language, JalonTime *out_date);
gboolean
jalon_intake_find_published (const char *line, const char *language, JalonTime *out_date, gboolean *out_is_updated);

G_END_DECLS
