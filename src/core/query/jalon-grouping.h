/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events in groups: each in one, by its month, its type, its country, the
 * article of its first claim, or its verdict.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_GROUP_NONE,
  JALON_GROUP_DATE,
  JALON_GROUP_TYPE,
  JALON_GROUP_COUNTRY, /* where it was, else that of who acted, else of who was acted upon */
  JALON_GROUP_ARTICLE,
  JALON_GROUP_VERDICT,
  JALON_N_GROUPINGS,
} JalonGrouping;

/**
 * JalonEventGroup:
 * @label: (owned)
 * @rows: (owned): of the store of events
 */
typedef struct
{
  char        *label;
  JalonBitset *rows;
} JalonEventGroup;

JalonGrouping jalon_grouping_parse (const char *word);
guint32       jalon_grouping_get_key (JalonEventStore *store, JalonGrouping by, guint row);
char         *jalon_grouping_dup_label (JalonDossier *dossier,
                                        JalonGrouping by,
                                        guint32       key,
                                        JalonNameFunc name_func,
                                        gpointer      name_data);

GPtrArray *jalon_grouping_split (JalonDossier      *dossier,
                                 const JalonBitset *rows,
                                 JalonGrouping      by,
                                 guint              most,
                                 JalonNameFunc      name_func,
                                 gpointer           name_data);

G_END_DECLS
