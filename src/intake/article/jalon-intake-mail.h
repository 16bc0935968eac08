/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mails, and pages that a browser saved with all that is in them.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

gboolean jalon_intake_read_mail (JalonIntake *self, const JalonBytes *bytes, GError **error);

G_END_DECLS
