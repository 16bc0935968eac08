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

/* So few points are sorted in less than a millisecond. */
#define FEW_POINTS 10000

struct _JalonMarkTable
{
  GMutex         lock;
  GArray        *points;     /* (owned) (nullable) (element-type JalonMarkPoint): until sorted */
  JalonClusters *clusters;   /* (owned) (nullable): once sorted */
  GArray        *unstated;   /* (owned) (element-type JalonUnstated) */
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
add_unstated (JalonMarkTable          *self,
              GHashTable              *groups,
              JalonEventStore         *events,
              const JalonEventColumns *columns,
              guint                    row,
              guint8                   style)
{
  guint    country_index = columns->country[row];
  guint8   symbol = columns->words[JALON_EVENT_COLUMN_TYPE][row];
  gpointer key = GUINT_TO_POINTER (country_index << 16 | (guint) symbol << 8 | style);
  guint    group = GPOINTER_TO_UINT (g_hash_table_lookup (groups, key));

  if (group == 0)
    {
      const char   *country = jalon_event_store_get_code (events, country_index);
      JalonUnstated unstated = { g_intern_string (country), symbol, style, g_array_new (FALSE, FALSE, sizeof (guint)) };

      g_array_append_val (self->unstated, unstated);
      group = self->unstated->len;
      g_hash_table_insert (groups, key, GUINT_TO_POINTER (group));
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

static void
add_events (JalonMarkTable *self, JalonScene *scene, const JalonSceneSource *source)
{
  JalonEventStore  *events = jalon_dossier_get_events (source->dossier);
  JalonEventColumns columns = jalon_event_store_get_columns (events);
  guint             dark = scene->options.dark ? JALON_STYLE_DARK : 0;
  JalonMarkPoint   *points = (JalonMarkPoint *) self->points->data;
  guint             n_points = 0;
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint row = jalon_bitset_next (source->result->rows[JALON_KIND_EVENT], 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (source->result->rows[JALON_KIND_EVENT], row + 1))
    {
      guint8 symbol = columns.words[JALON_EVENT_COLUMN_TYPE][row];
      guint8 style = (guint8) (jalon_symbol_get_style (columns.words[JALON_EVENT_COLUMN_VERDICT][row],
                                                       columns.words[JALON_EVENT_COLUMN_REVIEW][row]) |
                               dark);

      if (columns.n_alternatives[row] > 0)
        {
          add_candidates (self, events, row, symbol, style, scene->options.language);
        }
      else if (columns.has_point[row])
        {
          points[n_points++] = (JalonMarkPoint){ columns.point[row], row, symbol, style };
        }
      else if (columns.country[row] != 0)
        {
          add_unstated (self, groups, events, &columns, row, style | JALON_STYLE_HOLLOW);
        }
    }
  g_array_set_size (self->points, n_points);
  g_array_sort (self->unstated, compare_unstated);
}

/**
 * jalon_mark_table_new:
 * @scene: complete but for its marks
 *
 * Reads what to mark; only in the main thread.
 */
JalonMarkTable *
jalon_mark_table_new (JalonScene *scene, const JalonSceneSource *source)
{
  JalonMarkTable *self = g_new0 (JalonMarkTable, 1);

  g_mutex_init (&self->lock);
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (JalonMarkPoint), source->result->n_events);
  self->unstated = g_array_new (FALSE, FALSE, sizeof (JalonUnstated));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (JalonCandidate));
  g_array_set_clear_func (self->unstated, unstated_clear);
  g_array_set_clear_func (self->candidates, candidate_clear);
  add_events (self, scene, source);
  return self;
}

void
jalon_mark_table_free (JalonMarkTable *self)
{
  if (self == NULL)
    return;
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->points, g_array_unref);
  jalon_clusters_free (self->clusters);
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

/**
 * jalon_mark_table_is_sorted:
 *
 * Called in any thread.
 *
 * Returns: whether the points are sorted, or too few to matter
 */
gboolean
jalon_mark_table_is_sorted (JalonMarkTable *self)
{
  gboolean sorted;

  g_mutex_lock (&self->lock);
  sorted = self->clusters != NULL || self->points->len <= FEW_POINTS;
  g_mutex_unlock (&self->lock);
  return sorted;
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
