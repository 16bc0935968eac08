/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a table of events has columns for, each declared once.
 */

#pragma once

#include "jalon-arranged-model.h"
#include "jalon-session.h"

G_BEGIN_DECLS

/* No sort by this column. */
#define JALON_NO_SORT JALON_N_SORTS

/**
 * JalonEventCell:
 * @name: as settings call it
 * @label: of its header, to be translated
 * @sort: a #JalonEventSort, or %JALON_NO_SORT
 * @n_chars: that most of its cells hold
 * @dup_text: (transfer full): one line of an event; empty where there is nothing to say
 */
typedef struct
{
  const char *name;
  const char *label;
  guint       sort;
  int         n_chars;
  char *(*dup_text) (JalonSession *session, const JalonEventRecord *record, guint row);
} JalonEventCell;

extern const JalonEventCell jalon_event_cells[];

guint       jalon_event_cells_get_n (void);
const char *jalon_event_cell_get_label (const JalonEventCell *cell);
char       *jalon_event_cells_dup_tsv (JalonSession *session, const GPtrArray *ids, const char *const *names);

G_END_DECLS
