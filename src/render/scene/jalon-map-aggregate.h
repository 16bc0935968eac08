/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query finds, summed up for a map: areas are of its countries, under its worldview.
 */

#pragma once

#include "jalon-aggregate.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonMapAggregateSource:
 *
 * What is summed up; the builder refers to no query.
 */
typedef struct
{
  JalonWorld        *world;
  JalonWorldview     worldview;
  JalonDossier      *dossier;
  const JalonQuery  *query;
  const JalonResult *result;
} JalonMapAggregateSource;

JalonAggregateBuilder *jalon_map_aggregate_builder_new (const JalonAggregateSpec      *spec,
                                                        const JalonMapAggregateSource *source);
JalonAggregate        *jalon_map_aggregate_new (const JalonAggregateSpec *spec, const JalonMapAggregateSource *source);

G_END_DECLS
