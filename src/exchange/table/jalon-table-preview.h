/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first rows of a table as they will be.
 */

#pragma once

#include "jalon-format.h"
#include "jalon-table-batch.h"
#include "jalon-table-reading.h"

G_BEGIN_DECLS

/**
 * JalonTablePreview:
 * @plan: (owned) (nullable): how the table is read; %NULL where it is none
 * @reading: (owned): how they are read, where it is one
 * @batch: (owned): its first rows
 * @fault: (owned) (nullable): why the table cannot be read like that, translated
 * @is_open: dates can be read in two ways, and none of the rows tells which
 */
typedef struct
{
  JalonTablePlan   *plan;
  JalonTableReading reading;
  JalonTableBatch  *batch;
  char             *fault;
  gboolean          is_open;
} JalonTablePreview;

JalonTablePreview *
jalon_table_preview_new (JalonTableNames *names, const JalonTableMap *map, const JalonPeek *peek, const char *name);
void  jalon_table_preview_free (JalonTablePreview *self);
char *jalon_table_preview_dup_sample (const JalonTablePreview *self, const JalonPeek *peek, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTablePreview, jalon_table_preview_free)

G_END_DECLS
