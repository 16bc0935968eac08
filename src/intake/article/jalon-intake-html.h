/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages: HTML to text and blocks.
 */

#pragma once

#include "jalon-intake.h"
#include "jalon-lines.h"

G_BEGIN_DECLS

void jalon_intake_read_html (JalonIntake *self, const char *html);
void jalon_intake_add_chapter (JalonLines *lines, const char *data, gsize length);

G_END_DECLS
