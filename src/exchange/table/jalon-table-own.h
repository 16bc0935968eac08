/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that were written here come back as what they were written of.
 */

#pragma once

#include "jalon-sink.h"
#include "jalon-table-record.h"

G_BEGIN_DECLS

gboolean jalon_table_own_is (const JalonTableReading *reading);
gboolean jalon_table_own_load (JalonTableReading *reading, const JalonInput *input, JalonSink *sink, GError **error);

G_END_DECLS
