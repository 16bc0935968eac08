/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Summing up events. A country gets what is known to be in it, however vaguely;
 * a hexagon only what is known as near a town or better.
 */

#include "config.h"

#include "jalon-aggregate.h"

#include "jalon-event-store-private.h"

#include <math.h>

/* How many hexagons reach across the events where no size is asked for. */
#define HEXAGONS_ACROSS 24.0

/* Sizes to choose from, kilometres. */
static const double hex_sizes[] = { 10, 20, 25, 50, 75, 100, 150, 200, 300, 400, 500 };

/* One number of the row of events of one cell. */
typedef struct
{
  guint  n_events;
  double sums[2]; /* of the period, of the one before */
} Sum;

struct _JalonAggregateBuilder
{
  JalonAggregate     *aggregate; /* (owned) (nullable): until it is taken */
  JalonDossier       *dossier;   /* (owned) (nullable): until all is read */
  const JalonColumns *columns;
  JalonBitset        *rows;   /* (owned): of the period */
  JalonResult        *before; /* (owned) (nullable): what was found of the one before */
  gsize               n_read; /* words of both together, of 64 rows each */
  JalonAreaFunc       area_func;
  gpointer            area_data;
  Sum                *by_code;  /* (owned) (nullable) */
  JalonBitset        *several;  /* (owned) (nullable): rows whose place may be in one country or another */
  GHashTable         *by_hex;   /* (owned) (nullable) (element-type guint guint): index in @hex_sums + 1 */
  GArray             *hex_sums; /* (owned) (nullable) (element-type Sum) */
};

/* What a row adds; FALSE where nobody says. */
static inline gboolean
get_addend (const JalonColumns *columns, JalonMeasure measure, guint row, double *out_addend)
{
  const gint32 *killed = columns->low[JALON_EVENT_BOUNDS_FATALITIES];

  *out_addend = 1;
  if (measure != JALON_MEASURE_KILLED)
    return TRUE;
  if (killed == NULL || killed[row] == JALON_COUNT_NONE)
    return FALSE;
  *out_addend = killed[row];
  return TRUE;
}

static inline gboolean
is_exact (const JalonColumns *columns, guint row)
{
  return columns->has_point[row] && columns->precision[row] <= JALON_PRECISION_NEAR_CITY &&
         columns->n_alternatives[row] == 0;
}

static inline gboolean
is_note (const JalonColumns *columns, guint row)
{
  return columns->words[JALON_EVENT_COLUMN_TYPE][row] == JALON_EVENT_NOTE;
}

static inline JalonHex
find_hex (const JalonHexGrid *grid, const JalonColumns *columns, guint row)
{
  const JalonMercator point = columns->point[row];

  return jalon_hex_grid_find (grid, point.x / 4294967296.0, point.y / 4294967296.0);
}

static Sum *
find_hex_sum (JalonAggregateBuilder *self, guint row)
{
  const JalonHexGrid *grid = &self->aggregate->grid;
  JalonHex            hex = find_hex (grid, self->columns, row);
  guint               key = (guint) hex.row * grid->n_columns + hex.column;
  guint               index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_hex, GUINT_TO_POINTER (key)));

  if (index == 0)
    {
      JalonAggregateCell cell = { .hex = hex };

      g_array_append_val (self->aggregate->cells, cell);
      g_array_set_size (self->hex_sums, self->hex_sums->len + 1);
      index = self->hex_sums->len;
      g_hash_table_insert (self->by_hex, GUINT_TO_POINTER (key), GUINT_TO_POINTER (index));
    }
  return &g_array_index (self->hex_sums, Sum, index - 1);
}

/* Where a row is counted; NULL where nowhere. */
static inline Sum *
find_sum (JalonAggregateBuilder *self, guint row, JalonLeftOut *out_reason)
{
  *out_reason = self->by_code != NULL ? JALON_LEFT_OUT_NOWHERE : JALON_LEFT_OUT_VAGUE;
  if (self->by_code != NULL)
    return self->columns->country[row] != 0 && !jalon_bitset_contains (self->several, row)
               ? &self->by_code[self->columns->country[row]]
               : NULL;
  return is_exact (self->columns, row) ? find_hex_sum (self, row) : NULL;
}

static void
count_row (JalonAggregateBuilder *self, guint row, gboolean is_before)
{
  JalonLeftOut reason;
  double       addend;
  Sum         *sum;

  if (is_note (self->columns, row))
    return;
  if (!get_addend (self->columns, self->aggregate->spec.measure, row, &addend))
    {
      self->aggregate->left_out[JALON_LEFT_OUT_UNKNOWN] += !is_before;
      return;
    }
  sum = find_sum (self, row, &reason);
  if (sum == NULL)
    {
      self->aggregate->left_out[reason] += !is_before;
      return;
    }
  sum->sums[is_before] += addend;
  sum->n_events += !is_before;
  self->aggregate->n_counted += !is_before;
}

/* Words @from to @until of @rows; those that it does not have are passed over. */
static void
count_words (JalonAggregateBuilder *self, const JalonBitset *rows, gsize from, gsize until, gboolean is_before)
{
  gsize          n_words;
  const guint64 *words = jalon_bitset_get_words ((JalonBitset *) rows, &n_words);

  for (gsize i = from; i < MIN (until, n_words); i++)
    for (guint64 left = words[i]; left != 0; left &= left - 1)
      count_row (self, (guint) i * 64 + __builtin_ctzll (left), is_before);
}

/* Where hexagons are to be regular, and how large: by what lies exactly. */
static void
choose_grid (JalonAggregate *self, const JalonColumns *columns, const JalonBitset *rows)
{
  double x0 = 1, x1 = 0, y0 = 1, y1 = 0, size = self->spec.size, lat, across;

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      double x = columns->point[row].x / 4294967296.0, y = columns->point[row].y / 4294967296.0;

      if (!is_exact (columns, row) || is_note (columns, row))
        continue;
      x0 = MIN (x0, x);
      x1 = MAX (x1, x);
      y0 = MIN (y0, y);
      y1 = MAX (y1, y);
    }
  /* In steps of ten degrees, so that a filter seldom changes the grid. */
  lat = x0 <= x1 ? round (jalon_mercator_unit_lat ((y0 + y1) / 2) / 10) * 10 : 0;
  across = MAX (MAX (x1 - x0, y1 - y0), 0) * jalon_geo_metres_per_unit (lat) / 1000;
  for (guint i = 0; size == 0 && i < G_N_ELEMENTS (hex_sizes); i++)
    if (across / hex_sizes[i] <= HEXAGONS_ACROSS || i == G_N_ELEMENTS (hex_sizes) - 1)
      size = hex_sizes[i];
  jalon_hex_grid_init (&self->grid, size * 1000, lat);
}

static void
set_value (JalonAggregate *self, JalonAggregateCell *cell, const Sum *sum, double area)
{
  double value = self->compares ? sum->sums[0] - sum->sums[1] : sum->sums[0];

  cell->n_events = sum->n_events;
  cell->now = sum->sums[0];
  cell->before = sum->sums[1];
  cell->value = self->spec.per_area ? value * JALON_AGGREGATE_AREA / area : value;
}

static void
gather_countries (JalonAggregateBuilder *self)
{
  JalonAggregate  *aggregate = self->aggregate;
  JalonEventStore *store = jalon_dossier_get_events (self->dossier);

  for (guint code = 1; code <= JALON_MAX_CODES; code++)
    {
      const Sum         *sum = &self->by_code[code];
      JalonAggregateCell cell = { 0 };
      double             area;

      if (sum->n_events == 0 && sum->sums[1] == 0)
        continue;
      cell.code = g_intern_string (jalon_event_store_get_code (store, code));
      area = self->area_func (cell.code, self->area_data);
      if (area > 0)
        {
          set_value (aggregate, &cell, sum, area);
          g_array_append_val (aggregate->cells, cell);
          continue;
        }
      aggregate->left_out[JALON_LEFT_OUT_NOT_DRAWN] += sum->n_events;
      aggregate->n_counted -= sum->n_events;
    }
}

static void
gather_hexagons (JalonAggregateBuilder *self)
{
  double area = jalon_hex_grid_get_area (&self->aggregate->grid);

  for (guint i = 0; i < self->hex_sums->len; i++)
    set_value (self->aggregate,
               &g_array_index (self->aggregate->cells, JalonAggregateCell, i),
               &g_array_index (self->hex_sums, Sum, i),
               area);
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const JalonAggregateCell *first = a, *second = b;

  if (first->code != NULL)
    return strcmp (first->code, second->code);
  if (first->hex.row != second->hex.row)
    return first->hex.row < second->hex.row ? -1 : 1;
  return (first->hex.column > second->hex.column) - (first->hex.column < second->hex.column);
}

/* The same classes with bounds that can be written: whole numbers, or three digits, down so that what
 * begins a class stays in it. */
static void
round_breaks (JalonAggregate *self)
{
  guint n = 0;

  for (guint i = 0; i < self->breaks->len; i++)
    {
      double at = g_array_index (self->breaks, double, i);
      double unit = pow (10, floor (log10 (at)) - 2);

      at = self->spec.per_area ? floor (at / unit * (1 + 1e-12)) * unit : ceil (at);
      if (n == 0 || at > g_array_index (self->breaks, double, n - 1))
        g_array_index (self->breaks, double, n++) = at;
    }
  g_array_set_size (self->breaks, n);
}

static void
choose_breaks (JalonAggregate *self, const GArray *values)
{
  guint n_classes = self->compares ? MAX (1, self->spec.n_classes / 2) : self->spec.n_classes;

  if (self->spec.method == JALON_CLASSES_BY_HAND)
    {
      self->breaks = g_array_new (FALSE, FALSE, sizeof (double));
      g_array_append_vals (self->breaks, self->spec.breaks, self->spec.n_breaks);
      return;
    }
  self->breaks =
      jalon_class_breaks_new (self->spec.method, (const double *) (gconstpointer) values->data, values->len, n_classes);
  round_breaks (self);
}

static void
classify (JalonAggregate *self)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->cells->len; i++)
    {
      double value = fabs (g_array_index (self->cells, JalonAggregateCell, i).value);

      if (value == 0)
        continue;
      self->lowest = values->len == 0 ? value : MIN (self->lowest, value);
      self->highest = MAX (self->highest, value);
      g_array_append_val (values, value);
    }
  choose_breaks (self, values);
  for (guint i = 0; i < self->cells->len; i++)
    {
      JalonAggregateCell *cell = &g_array_index (self->cells, JalonAggregateCell, i);
      int                 step = (int) jalon_class_breaks_find (self->breaks, fabs (cell->value)) + 1;

      cell->step = cell->value > 0 ? step : cell->value < 0 ? -step : 0;
    }
}

/* Of what matches: where the filter is open to the future. */
static gint32
find_last_day (const JalonColumns *columns, const JalonBitset *rows)
{
  gint32 last = JALON_DAY_NONE;

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    last = MAX (last, MAX (columns->start[row], columns->end[row]));
  return last;
}

/* What was found of the period before, where there is one. */
static JalonResult *
find_before (JalonAggregate *self, JalonDossier *dossier, const JalonQuery *query, const JalonResult *result)
{
  g_autoptr (JalonQuery) shifted = NULL;
  gint64 length;

  if (!self->spec.compares)
    return NULL;
  shifted = jalon_query_copy (query);
  self->since = query->since;
  self->until = query->until;
  if (self->until == JALON_DAY_NONE)
    self->until = find_last_day (&jalon_dossier_get_events (dossier)->rows->columns, result->rows[JALON_KIND_EVENT]);
  self->compares = self->since != JALON_DAY_NONE && self->until >= self->since;
  if (!self->compares)
    return NULL;
  length = (gint64) self->until - self->since + 1;
  if (self->since - length <= JALON_DAY_NONE)
    {
      self->compares = FALSE;
      return NULL;
    }
  shifted->since = self->since - length;
  shifted->until = self->since - 1;
  return jalon_query_run (shifted, dossier);
}

/* The column has but the first country of each. */
static JalonBitset *
find_several (JalonEventStore *store)
{
  JalonBitset *several = jalon_bitset_new (jalon_event_store_get_n_events (store));

  for (guint i = 0; i < store->extra_codes->len; i++)
    {
      const JalonExtraValue *extra = &g_array_index (store->extra_codes, JalonExtraValue, i);

      if (extra->value >> 16 == JALON_CODE_WHERE)
        jalon_bitset_add (several, extra->row);
    }
  return several;
}

/**
 * jalon_aggregate_builder_new:
 * @spec: not of nothing
 * @dossier: must not change until all is read
 * @query: what to compare with another period; what lies in both counts in both
 * @result: what @query finds
 * @area_func: called for each country that something is in, when all is read
 * @area_data: must outlive that
 *
 * Begins to sum up what a query finds; notes are no events and do not count. For use in the main thread.
 *
 * Returns: (transfer full)
 */
JalonAggregateBuilder *
jalon_aggregate_builder_new (const JalonAggregateSpec *spec,
                             JalonDossier             *dossier,
                             const JalonQuery         *query,
                             const JalonResult        *result,
                             JalonAreaFunc             area_func,
                             gpointer                  area_data)
{
  JalonAggregateBuilder *self = g_new0 (JalonAggregateBuilder, 1);
  JalonEventStore       *store = jalon_dossier_get_events (dossier);

  self->aggregate = g_new0 (JalonAggregate, 1);
  g_atomic_ref_count_init (&self->aggregate->ref_count);
  self->aggregate->spec = *spec;
  self->aggregate->cells = g_array_new (FALSE, FALSE, sizeof (JalonAggregateCell));
  self->aggregate->since = JALON_DAY_NONE;
  self->aggregate->until = JALON_DAY_NONE;
  self->dossier = g_object_ref (dossier);
  self->columns = &store->rows->columns;
  self->rows = jalon_bitset_ref (result->rows[JALON_KIND_EVENT]);
  self->before = find_before (self->aggregate, dossier, query, result);
  self->area_func = area_func;
  self->area_data = area_data;
  if (spec->shape == JALON_AGGREGATE_HEXAGONS)
    {
      choose_grid (self->aggregate, self->columns, self->rows);
      self->by_hex = g_hash_table_new (NULL, NULL);
      self->hex_sums = g_array_new (FALSE, TRUE, sizeof (Sum));
    }
  else
    {
      self->by_code = g_new0 (Sum, JALON_MAX_CODES + 1);
      self->several = find_several (store);
    }
  return self;
}

static gsize
count_bitset_words (const JalonBitset *rows)
{
  gsize n_words = 0;

  if (rows != NULL)
    jalon_bitset_get_words ((JalonBitset *) rows, &n_words);
  return n_words;
}

/**
 * jalon_aggregate_builder_read:
 * @n_rows: how many more to read at most, 64 at least
 *
 * Reads some of the events.
 *
 * Returns: whether there is more to be read
 */
gboolean
jalon_aggregate_builder_read (JalonAggregateBuilder *self, guint n_rows)
{
  const JalonBitset *before = self->before != NULL ? self->before->rows[JALON_KIND_EVENT] : NULL;
  gsize              n_now = count_bitset_words (self->rows), n_words = n_now + count_bitset_words (before);
  gsize              until = self->n_read + MAX (1, n_rows / 64);

  count_words (self, self->rows, self->n_read, until, FALSE);
  if (before != NULL && until > n_now)
    count_words (self, before, MAX (self->n_read, n_now) - n_now, until - n_now, TRUE);
  self->n_read = until;
  if (until < n_words)
    return TRUE;
  if (self->by_code != NULL)
    gather_countries (self);
  else
    gather_hexagons (self);
  /* Who finishes in a worker must not hold what belongs to the main thread. */
  g_clear_object (&self->dossier);
  return FALSE;
}

/**
 * jalon_aggregate_builder_finish:
 * @self: that has nothing more to read
 *
 * Chooses the classes; for use in any thread.
 *
 * Returns: (transfer full): what was summed up
 */
JalonAggregate *
jalon_aggregate_builder_finish (JalonAggregateBuilder *self)
{
  g_array_sort (self->aggregate->cells, compare_cells);
  classify (self->aggregate);
  return g_steal_pointer (&self->aggregate);
}

void
jalon_aggregate_builder_free (JalonAggregateBuilder *self)
{
  g_clear_pointer (&self->aggregate, jalon_aggregate_unref);
  g_clear_pointer (&self->before, jalon_result_free);
  jalon_bitset_unref (self->rows);
  g_clear_object (&self->dossier);
  g_free (self->by_code);
  g_clear_pointer (&self->several, jalon_bitset_unref);
  g_clear_pointer (&self->by_hex, g_hash_table_unref);
  g_clear_pointer (&self->hex_sums, g_array_unref);
  g_free (self);
}

/**
 * jalon_aggregate_new:
 *
 * Sums up what a query finds, at once; the arguments are those of jalon_aggregate_builder_new().
 *
 * Returns: (transfer full)
 */
JalonAggregate *
jalon_aggregate_new (const JalonAggregateSpec *spec,
                     JalonDossier             *dossier,
                     const JalonQuery         *query,
                     const JalonResult        *result,
                     JalonAreaFunc             area_func,
                     gpointer                  area_data)
{
  JalonAggregateBuilder *builder = jalon_aggregate_builder_new (spec, dossier, query, result, area_func, area_data);
  JalonAggregate        *self;

  jalon_aggregate_builder_read (builder, G_MAXUINT);
  self = jalon_aggregate_builder_finish (builder);
  jalon_aggregate_builder_free (builder);
  return self;
}

JalonAggregate *
jalon_aggregate_ref (JalonAggregate *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
jalon_aggregate_unref (JalonAggregate *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->cells);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_free (self);
}

static const JalonAggregateCell *
find_cell (const JalonAggregate *self, const JalonAggregateCell *key)
{
  return self->cells->len == 0
             ? NULL
             : bsearch (key, self->cells->data, self->cells->len, sizeof (JalonAggregateCell), compare_cells);
}

/**
 * jalon_aggregate_find_country:
 * @code: (nullable)
 *
 * Returns: (transfer none) (nullable): %NULL where nothing was counted in it, or in hexagons
 */
const JalonAggregateCell *
jalon_aggregate_find_country (const JalonAggregate *self, const char *code)
{
  const JalonAggregateCell key = { .code = code };

  return self->spec.shape == JALON_AGGREGATE_COUNTRIES && code != NULL ? find_cell (self, &key) : NULL;
}

/**
 * jalon_aggregate_find_hex:
 * @unit_x: Mercator units 0..1
 * @unit_y: Mercator units 0..1
 *
 * Returns: (transfer none) (nullable): the hexagon at a point; %NULL where nothing was counted in it, or in countries
 */
const JalonAggregateCell *
jalon_aggregate_find_hex (const JalonAggregate *self, double unit_x, double unit_y)
{
  JalonAggregateCell key = { 0 };

  if (self->spec.shape != JALON_AGGREGATE_HEXAGONS)
    return NULL;
  key.hex = jalon_hex_grid_find (&self->grid, unit_x, unit_y);
  return find_cell (self, &key);
}

/**
 * jalon_aggregate_list_hex_rows:
 * @dossier: that was summed up
 * @result: what is found in it now
 * @cell: a hexagon
 *
 * Returns: (transfer full) (element-type guint): the rows of the events of @result that count in the hexagon, rising
 */
GArray *
jalon_aggregate_list_hex_rows (const JalonAggregate     *self,
                               JalonDossier             *dossier,
                               const JalonResult        *result,
                               const JalonAggregateCell *cell)
{
  const JalonColumns *columns = &jalon_dossier_get_events (dossier)->rows->columns;
  const JalonBitset  *found = result->rows[JALON_KIND_EVENT];
  GArray             *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = jalon_bitset_next (found, 0); row != JALON_BITSET_END; row = jalon_bitset_next (found, row + 1))
    {
      const JalonAggregateCell one = { .hex = find_hex (&self->grid, columns, row) };
      double                   addend;

      if (compare_cells (&one, cell) == 0 && is_exact (columns, row) && !is_note (columns, row) &&
          get_addend (columns, self->spec.measure, row, &addend))
        g_array_append_val (rows, row);
    }
  return rows;
}

/**
 * jalon_aggregate_count_left_out:
 *
 * Returns: how many events are in no country or hexagon
 */
guint
jalon_aggregate_count_left_out (const JalonAggregate *self)
{
  guint n = 0;

  for (guint i = 0; i < JALON_N_LEFT_OUTS; i++)
    n += self->left_out[i];
  return n;
}
