/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF to text, blocks and pages; pictures of pages to text and blocks.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

gboolean jalon_intake_read_pdf (JalonIntake *self, const JalonBytes *bytes, GError **error);
gboolean jalon_intake_read_picture (JalonIntake *self, const JalonBytes *bytes, GError **error);

G_END_DECLS
