/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a map is to sum up, as a plain value and as words:
 * "hexagons,measure=killed,per=area,classes=jenks,number=5,size=50,against=before".
 */

#pragma once

#include "jalon-class-breaks.h"
#include "jalon-record.h"

G_BEGIN_DECLS

/* What events are summed up in. */
typedef enum
{
  JALON_AGGREGATE_NONE,
  JALON_AGGREGATE_COUNTRIES,
  JALON_AGGREGATE_HEXAGONS,
  JALON_N_AGGREGATES
} JalonAggregateShape;

typedef enum
{
  JALON_MEASURE_EVENTS,
  JALON_MEASURE_KILLED, /* at least so many */
  JALON_N_MEASURES
} JalonMeasure;

/* Of hexagons, kilometres. */
#define JALON_MIN_HEX_SIZE 5.0
#define JALON_MAX_HEX_SIZE 2000.0

/**
 * JalonAggregateSpec:
 *
 * A plain value.
 * @per_area: divided by the area: for each 10,000 square kilometres
 * @compares: the period of the filter less the one of the same length before
 * @n_classes: %JALON_MIN_CLASSES..%JALON_MAX_CLASSES; with @compares both ways together
 * @breaks: by hand: the lowest values of the classes but the first, rising; with @compares without signs
 * @n_breaks: 1..%JALON_MAX_CLASSES - 1, by hand
 * @size: of hexagons from side to side, kilometres; 0 to choose it by how far the events reach
 */
typedef struct
{
  JalonAggregateShape shape;
  JalonMeasure        measure;
  gboolean            per_area;
  gboolean            compares;
  JalonClassMethod    method;
  guint               n_classes;
  double              breaks[JALON_MAX_CLASSES - 1];
  guint               n_breaks;
  double              size;
} JalonAggregateSpec;

#define JALON_DEFAULT_CLASSES 5

gboolean jalon_aggregate_spec_parse (const char *text, JalonAggregateSpec *out_spec, GError **error);
char    *jalon_aggregate_spec_dup_words (const JalonAggregateSpec *spec);
void     jalon_aggregate_spec_write (const JalonAggregateSpec *spec, JalonViewRecord *view);
void     jalon_aggregate_spec_read (const JalonViewRecord *view, JalonAggregateSpec *out_spec, GPtrArray *left_out);

G_END_DECLS
