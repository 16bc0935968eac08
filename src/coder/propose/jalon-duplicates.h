/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events of a dossier that may be one, told by several sources.
 */

#pragma once

#include "jalon-coder-same.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

/* Pairs that are listed at most: a person judges no more. */
#define JALON_DUPLICATES_MAX 10000

/* An event is compared with so many others at most, by its columns and as a whole. */
#define JALON_DUPLICATES_MAX_NEAR 256
#define JALON_DUPLICATES_MAX_COMPARED 16

/**
 * JalonDuplicate:
 * @first: row of an event
 * @same: (owned): the event that it may be, behind it in the dossier, with the reasons
 */
typedef struct
{
  guint      first;
  JalonSame *same;
} JalonDuplicate;

/**
 * JalonDuplicateCost:
 *
 * What looking for them took.
 * @n_near: pairs whose columns were compared
 * @n_compared: pairs that were compared as a whole
 */
typedef struct
{
  guint64 n_near;
  guint64 n_compared;
} JalonDuplicateCost;

GPtrArray *jalon_duplicates_list (JalonDossier        *dossier,
                                  JalonWorld          *world,
                                  const char          *language,
                                  const JalonProgress *progress,
                                  JalonDuplicateCost  *out_cost,
                                  GError             **error);
GPtrArray *jalon_duplicates_list_two (JalonDossier *dossier, const char *id, const char *other);

G_END_DECLS
