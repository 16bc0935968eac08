/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dossier that comes with Jalon.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *jalon_sample_dup_file (void);

G_END_DECLS
