/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrays of a store of events: one entry a row in each.
 */

#pragma once

#include "jalon-geo.h"
#include "jalon-record.h"

G_BEGIN_DECLS

/* The columns as the store owns them; as many entries as it has capacity. @blob
 * names the packed rest in the arena, @article the first claim's among the strings. Where @is_lent, all of them are
 * somebody else's, who keeps them as long as they are used; they may be written to. */
typedef struct
{
  gint32        *start;
  gint32        *end;
  JalonMercator *point;
  guint8        *has_point;
  guint8        *n_alternatives;
  guint8        *precision;
  guint8        *words[JALON_N_EVENT_COLUMNS]; /* none for JALON_EVENT_COLUMN_NONE */
  gint32        *low[JALON_N_EVENT_BOUNDS];    /* none where no event ever had a number; so with @high */
  gint32        *high[JALON_N_EVENT_BOUNDS];
  guint16       *country;
  guint16       *actor;
  guint16       *recipient;
  guint32       *article;
  guint32       *blob;
  guint          n_rows;
  guint          capacity;
  gboolean       is_lent;
} JalonColumns;

void     jalon_columns_clear (JalonColumns *self);
void     jalon_columns_splice (JalonColumns *self, guint position, guint n_removals, guint n_additions);
void     jalon_columns_trim (JalonColumns *self);
void     jalon_columns_lend (JalonColumns *self, const gpointer *lent, guint n_rows);
guint    jalon_columns_count (void);
gpointer jalon_columns_get (const JalonColumns *self, guint column, gsize *out_size);
void     jalon_columns_set_bounds (JalonColumns *self, guint bounds, guint row, const JalonCount *count);

G_END_DECLS
