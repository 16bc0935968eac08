/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written, read back.
 */

#pragma once

#include "jalon-file-write.h"

G_BEGIN_DECLS

gboolean jalon_file_check (const JalonFileWrite *job, JalonFileSource *source, guint64 hash, GError **error);

G_END_DECLS
