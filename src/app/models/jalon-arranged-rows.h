/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of events in order: by ranks, within groups by ranks.
 */

#pragma once

#include "jalon-arranged-model.h"

G_BEGIN_DECLS

/**
 * JalonArrangedRows:
 * @rows: (owned): of the store of events
 * @n_rows: how many they are
 * @keys: (owned) (nullable): of the group of each; %NULL without groups
 */
typedef struct
{
  guint32 *rows;
  guint32 *keys;
  guint    n_rows;
} JalonArrangedRows;

void jalon_arranged_rows_sort (JalonArrangedRows        *self,
                               JalonDossier             *dossier,
                               const JalonArrangement   *arrangement,
                               const JalonArrangedWords *words);
void jalon_arranged_rows_clear (JalonArrangedRows *self);

G_END_DECLS
