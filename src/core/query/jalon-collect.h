/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collects what queries find in dossiers in another one, with the articles that
 * it is said by: what is shown can be written without the rest.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

/**
 * JalonCollectFlags:
 * @JALON_COLLECT_NO_SOURCES: without claims, articles, and members that nobody knows; verdicts stay as they were
 */
typedef enum
{
  JALON_COLLECT_ALL = 0,
  JALON_COLLECT_NO_SOURCES = 1 << 0,
} JalonCollectFlags;

/**
 * JalonCollectHow:
 * @coarsen: (nullable): makes a precise place coarse, and says whether it was precise
 * @coarsen_area: (nullable): what stands for a drawn area or line, as GeoJSON; %NULL where nothing does
 * @data: for @coarsen
 * @n_claims: (out): that were left out, added to what it was
 * @n_places: (out): that were made coarse, so too
 * @n_areas: (out): drawn areas and lines that were made coarse or went, so too
 * @n_titles: (out): that told what is left out, and gave way to one by the facts; so too
 */
typedef struct
{
  JalonCollectFlags flags;
  gboolean (*coarsen) (gpointer data, JalonPlace *place);
  char *(*coarsen_area) (const char *geometry);
  gpointer data;
  guint    n_claims;
  guint    n_places;
  guint    n_areas;
  guint    n_titles;
} JalonCollectHow;

gboolean jalon_collect (JalonDossier      *into,
                        JalonDossier      *dossier,
                        const JalonResult *result,
                        JalonCollectHow   *how,
                        GError           **error);

JalonDossier *jalon_collect_features (JalonDossier *dossier, const char *const *ids, GError **error);

G_END_DECLS
