/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a table into a dossier.
 */

#pragma once

#include "jalon-sink.h"
#include "jalon-table-record.h"

G_BEGIN_DECLS

gboolean jalon_table_load (JalonTableReading *reading, const JalonInput *input, JalonSink *sink, GError **error);

G_END_DECLS
