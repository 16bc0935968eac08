/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notices to aviation as articles.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

void jalon_intake_read_notam (JalonIntake *self, const char *text);

G_END_DECLS
