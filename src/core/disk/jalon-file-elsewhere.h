/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of other machines.
 */

#pragma once

#include "jalon-file-write.h"

G_BEGIN_DECLS

gboolean jalon_file_write_elsewhere (GFile                *file,
                                     const JalonFileWrite *job,
                                     JalonFileIdentity    *out_identity,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_END_DECLS
