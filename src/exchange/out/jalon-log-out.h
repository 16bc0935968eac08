/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of changes of a dossier as a table.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GString *jalon_out_write_log (const GPtrArray *rows);

G_END_DECLS
