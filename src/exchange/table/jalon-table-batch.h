/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some rows of a table, read together: an event of each, or why there is none.
 */

#pragma once

#include "jalon-table-record.h"

G_BEGIN_DECLS

/* Rows of a batch at most: some ten KB of text, so that they stay near the processor. */
#define JALON_TABLE_BATCH 128

/**
 * JalonTableOutcome:
 *
 * What became of a row.
 * @event: (nullable): lives as long as the batch has the row
 * @fault: (owned) (nullable): why there is no event, translated
 * @doubts: (owned) (nullable) (element-type utf8): what is not sure of it, translated; %NULL for those beyond what is
 *   reported
 * @line: in the file, from 1
 * @number: of the row, from 0
 */
typedef struct
{
  JalonEventRecord *event;
  char             *fault;
  GPtrArray        *doubts;
  guint             line;
  guint             number;
} JalonTableOutcome;

/**
 * JalonTableBatch:
 * @rooms: for the events
 * @strings: (owned): their texts
 * @articles: (owned) (element-type JalonArticle): that the events are the first to name
 * @fraction: of the file that was read by then
 * @is_last: nothing comes behind it
 * @error: (owned) (nullable): why reading ended early
 */
typedef struct
{
  JalonTableOutcome rows[JALON_TABLE_BATCH];
  guint             n_rows;
  JalonTableRoom    rooms[JALON_TABLE_BATCH];
  GStringChunk     *strings;
  GPtrArray        *articles;
  double            fraction;
  gboolean          is_last;
  GError           *error;
} JalonTableBatch;

JalonTableBatch *jalon_table_batch_new (void);
void             jalon_table_batch_free (JalonTableBatch *self);
void             jalon_table_batch_fill (JalonTableBatch *self, JalonTableReading *reading, JalonTableRows *rows);

G_END_DECLS
