/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents that are archives of XML: Word, OpenDocument, EPUB.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

gboolean jalon_intake_read_docx (JalonIntake *self, const JalonBytes *bytes, GError **error);
gboolean jalon_intake_read_odt (JalonIntake *self, const JalonBytes *bytes, GError **error);
gboolean jalon_intake_read_epub (JalonIntake *self, const JalonBytes *bytes, GError **error);

G_END_DECLS
