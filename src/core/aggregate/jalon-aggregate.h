/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events summed up in countries or hexagons, straight from the columns: what
 * is counted where, in which class, and how many events could not be placed. Immutable once
 * it is made; any thread may read it.
 */

#pragma once

#include "jalon-aggregate-spec.h"
#include "jalon-hex-grid.h"
#include "jalon-query.h"

G_BEGIN_DECLS

/* Values for each area are of so many square kilometres. */
#define JALON_AGGREGATE_AREA 10000.0

/* Why an event is in no country or hexagon. */
typedef enum
{
  JALON_LEFT_OUT_VAGUE,     /* hexagons: its place is known less exactly than as near a town, or disputed */
  JALON_LEFT_OUT_NOWHERE,   /* countries: no country is stated, or several */
  JALON_LEFT_OUT_NOT_DRAWN, /* countries: of a code that the map has no country for */
  JALON_LEFT_OUT_UNKNOWN,   /* killed: nobody says how many */
  JALON_N_LEFT_OUTS
} JalonLeftOut;

/**
 * JalonAggregateCell:
 * @code: (nullable): of a country, interned
 * @hex: else
 * @n_events: that were counted in the period
 * @now: sum of the period
 * @before: of the one before
 * @value: what its class is chosen by: @now, or the difference; for each area where that is asked for
 * @step: class, 1 the lowest; of differences 0 for none, below 0 for less
 */
typedef struct
{
  const char *code;
  JalonHex    hex;
  guint       n_events;
  double      now;
  double      before;
  double      value;
  int         step;
} JalonAggregateCell;

/**
 * JalonAggregate:
 * @spec: what was asked for
 * @compares: whether there is a period before; @spec may ask for one where the filter has no first day
 * @since: of the period, where it is compared; else %JALON_DAY_NONE
 * @until: last day
 * @grid: of hexagons
 * @cells: (owned) (element-type JalonAggregateCell): by code, or by row and column; those without a value are left out
 * @breaks: (owned) (element-type double): the lowest values of classes but the first; of differences without signs
 * @lowest: of all values of @cells; of differences without signs and without those that are 0
 * @highest: so too
 * @n_counted: events
 * @left_out: events by reason, each once
 */
typedef struct
{
  gatomicrefcount    ref_count;
  JalonAggregateSpec spec;
  gboolean           compares;
  gint32             since;
  gint32             until;
  JalonHexGrid       grid;
  GArray            *cells;
  GArray            *breaks;
  double             lowest;
  double             highest;
  guint              n_counted;
  guint              left_out[JALON_N_LEFT_OUTS];
} JalonAggregate;

/* The area of a country, square kilometres; 0 where the map has none of that code. */
typedef double (*JalonAreaFunc) (const char *code, gpointer data);

/* Sums up in pieces, so that a window goes on meanwhile. */
typedef struct _JalonAggregateBuilder JalonAggregateBuilder;

JalonAggregateBuilder *jalon_aggregate_builder_new (const JalonAggregateSpec *spec,
                                                    JalonDossier             *dossier,
                                                    const JalonQuery         *query,
                                                    const JalonResult        *result,
                                                    JalonAreaFunc             area_func,
                                                    gpointer                  area_data);
gboolean               jalon_aggregate_builder_read (JalonAggregateBuilder *self, guint n_rows);
JalonAggregate        *jalon_aggregate_builder_finish (JalonAggregateBuilder *self);
void                   jalon_aggregate_builder_free (JalonAggregateBuilder *self);

JalonAggregate           *jalon_aggregate_new (const JalonAggregateSpec *spec,
                                               JalonDossier             *dossier,
                                               const JalonQuery         *query,
                                               const JalonResult        *result,
                                               JalonAreaFunc             area_func,
                                               gpointer                  area_data);
JalonAggregate           *jalon_aggregate_ref (JalonAggregate *self);
void                      jalon_aggregate_unref (JalonAggregate *self);
const JalonAggregateCell *jalon_aggregate_find_country (const JalonAggregate *self, const char *code);
const JalonAggregateCell *jalon_aggregate_find_hex (const JalonAggregate *self, double unit_x, double unit_y);
GArray                   *jalon_aggregate_list_hex_rows (const JalonAggregate     *self,
                                                         JalonDossier             *dossier,
                                                         const JalonResult        *result,
                                                         const JalonAggregateCell *cell);
guint                     jalon_aggregate_count_left_out (const JalonAggregate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonAggregate, jalon_aggregate_unref)

G_END_DECLS
