/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes records, field by field, as their schemas say.
 */

#pragma once

#include "jalon-json-writer.h"
#include "jalon-schema.h"

G_BEGIN_DECLS

/**
 * JalonFieldWriter:
 * @extra: (nullable): unknown members of the owner of what is written
 * @prefix: of paths in @extra
 * @with_coordinates: places have theirs; the geometry does not
 * @without: (nullable): a field that is not written
 * @is_spare: only what a record says is written, not what follows where nothing is said
 */
typedef struct
{
  const char       *extra;
  const char       *prefix;
  gboolean          with_coordinates;
  gboolean          is_spare;
  const JalonField *without;
} JalonFieldWriter;

void
jalon_write_fields (JalonWriter *writer, const JalonSchema *schema, gconstpointer record, const JalonFieldWriter *to);

G_END_DECLS
