/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of intake: decoding, and pages.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

char    *jalon_intake_decode (const char *data, gsize length);
gboolean jalon_intake_check_kind (const char *data, gsize length, const char *name, GError **error);
gboolean jalon_intake_is_html (const char *name, const char *text);
void     jalon_intake_read_html (JalonIntake *self, const char *html);
void     jalon_intake_set_date (JalonIntake *self, const char *text);
void     jalon_intake_set (char **member, const char *value);

G_END_DECLS
