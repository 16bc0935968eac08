/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain texts: what was wrapped is joined again, a line a paragraph.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

void jalon_intake_read_plain (JalonIntake *self, const char *text);

G_END_DECLS
