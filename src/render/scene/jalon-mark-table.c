/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gathers what a scene has to mark.
 */

#include "config.h"

#include "jalon-mark-table.h"

#include "jalon-symbols.h"
#include "jalon-text.h"

#include <string.h>

struct _JalonMarkTable
{
  GMutex         lock;
  GArray        *points;     /* (owned) (nullable) (element-type JalonMarkPoint): until sorted */
  JalonClusters *clusters;   /* (owned) (nullable): once sorted */
  GArray        *unstated;   /* (owned) (element-type JalonUnstated) */
  GHashTable    *groups;     /* (owned) (nullable): where each stands in @unstated + 1, while they are read */
  GArray        *candidates; /* (owned) (element-type JalonCandidate) */
};

static void
unstated_clear (gpointer data)
{
  g_array_unref (((JalonUnstated *) data)->rows);
}

static void
candidate_clear (gpointer data)
{
  g_free (((JalonCandidate *) data)->according_to);
}

static void
add_candidates (JalonMarkTable  *self,
                JalonEventStore *events,
                guint            row,
                guint8           symbol,
                guint8           style,
                const char      *language)
{
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, row);

  for (guint i = 0; i < record->alternatives->len && i < G_MAXUINT8; i++)
    {
      const JalonPlace *place = g_ptr_array_index (record->alternatives, i);
      JalonCandidate    candidate = {
           .row = row,
           .symbol = symbol,
           .style = style | JALON_STYLE_CANDIDATE,
           .alternative = (guint8) (i + 1),
           .radius = place->radius,
           .has_point = jalon_precision_is_point (place->precision) && jalon_place_has_point (place),
      };

      if (place->countries != NULL && place->countries[0] != NULL)
        candidate.country = g_intern_string (place->countries[0]);
      if (candidate.has_point)
        {
          candidate.x = jalon_mercator_unit_x (place->lon);
          candidate.y = jalon_mercator_unit_y (place->lat);
          candidate.lat = place->lat;
        }
      else if (candidate.country == NULL)
        continue;
      if (place->according_to != NULL)
        candidate.according_to = jalon_text_dup (place->according_to, language);
      g_array_append_val (self->candidates, candidate);
    }
}

/* Puts an event of a country with those that look like it. */
static void
add_unstated (JalonMarkTable *self, JalonEventStore *events, const JalonEventColumns *columns, guint row, guint8 style)
{
  guint    country_index = columns->country[row];
  guint8   symbol = columns->words[JALON_EVENT_COLUMN_TYPE][row];
  gpointer key = GUINT_TO_POINTER (country_index << 16 | (guint) symbol << 8 | style);
  guint    group = GPOINTER_TO_UINT (g_hash_table_lookup (self->groups, key));

  if (group == 0)
    {
      const char   *country = jalon_event_store_get_code (events, country_index);
      JalonUnstated unstated = { g_intern_string (country), symbol, style, g_array_new (FALSE, FALSE, sizeof (guint)) };

      g_array_append_val (self->unstated, unstated);
      group = self->unstated->len;
      g_hash_table_insert (self->groups, key, GUINT_TO_POINTER (group));
    }
  g_array_append_val (g_array_index (self->unstated, JalonUnstated, group - 1).rows, row);
}

static int
compare_unstated (gconstpointer a, gconstpointer b)
{
  const JalonUnstated *first = a, *second = b;
  int                  order = strcmp (first->country, second->country);

  if (order == 0)
    order = first->symbol - second->symbol;
  return order != 0 ? order : first->style - second->style;
}

/**
 * jalon_mark_table_new:
 * @n_events: that will be read at most
 *
 * Returns: (transfer full): a table of nothing, to be read and finished
 */
JalonMarkTable *
jalon_mark_table_new (guint n_events)
{
  JalonMarkTable *self = g_new0 (JalonMarkTable, 1);

  g_mutex_init (&self->lock);
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (JalonMarkPoint), n_events);
  self->unstated = g_array_new (FALSE, FALSE, sizeof (JalonUnstated));
  self->groups = g_hash_table_new (NULL, NULL);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (JalonCandidate));
  g_array_set_clear_func (self->unstated, unstated_clear);
  g_array_set_clear_func (self->candidates, candidate_clear);
  return self;
}

/**
 * jalon_mark_table_read:
 * @options: of the scene that it is for
 * @rows: which events to mark
 * @first: the first row to read
 * @end: the row before which to stop
 *
 * Reads what to mark, of at most as many events as the table was made for; only in the main thread, and while the
 * events are as they were when @rows were found.
 */
void
jalon_mark_table_read (JalonMarkTable          *self,
                       const JalonSceneOptions *options,
                       JalonEventStore         *events,
                       const JalonBitset       *rows,
                       guint                    first,
                       guint                    end)
{
  JalonEventColumns columns = jalon_event_store_get_columns (events);
  guint             dark = options->dark ? JALON_STYLE_DARK : 0;
  JalonMarkPoint   *points = (JalonMarkPoint *) self->points->data;
  guint             n_points = self->points->len;

  if ((options->hidden & JALON_MAP_LAYER_BIT (EVENTS)) != 0)
    return;
  for (guint row = jalon_bitset_next (rows, first); row < end; row = jalon_bitset_next (rows, row + 1))
    {
      guint8 symbol = columns.words[JALON_EVENT_COLUMN_TYPE][row];
      guint8 style = (guint8) (jalon_symbol_get_style (columns.words[JALON_EVENT_COLUMN_VERDICT][row],
                                                       columns.words[JALON_EVENT_COLUMN_REVIEW][row]) |
                               dark);

      if (columns.n_alternatives[row] > 0)
        {
          add_candidates (self, events, row, symbol, style, options->language);
        }
      else if (columns.has_point[row])
        {
          points[n_points++] = (JalonMarkPoint){ columns.point[row], row, symbol, style };
        }
      else if (columns.country[row] != 0)
        {
          add_unstated (self, events, &columns, row, style | JALON_STYLE_HOLLOW);
        }
    }
  g_array_set_size (self->points, n_points);
}

/**
 * jalon_mark_table_finish:
 *
 * Puts in order what was read; in any thread.
 */
void
jalon_mark_table_finish (JalonMarkTable *self)
{
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_array_sort (self->unstated, compare_unstated);
}

void
jalon_mark_table_free (JalonMarkTable *self)
{
  if (self == NULL)
    return;
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->points, g_array_unref);
  jalon_clusters_free (self->clusters);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_array_unref (self->unstated);
  g_array_unref (self->candidates);
  g_free (self);
}

/**
 * jalon_mark_table_get_clusters:
 *
 * Sorts the points when first called; called in any thread.
 */
const JalonClusters *
jalon_mark_table_get_clusters (JalonMarkTable *self)
{
  g_mutex_lock (&self->lock);
  if (self->clusters == NULL)
    {
      self->clusters = jalon_clusters_new ((const JalonMarkPoint *) self->points->data, self->points->len);
      g_clear_pointer (&self->points, g_array_unref);
    }
  g_mutex_unlock (&self->lock);
  return self->clusters;
}

const GArray *
jalon_mark_table_get_points (const JalonMarkTable *self)
{
  return self->points;
}

const GArray *
jalon_mark_table_get_unstated (const JalonMarkTable *self)
{
  return self->unstated;
}

const GArray *
jalon_mark_table_get_candidates (const JalonMarkTable *self)
{
  return self->candidates;
}
