/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes titles of features: those with all the words in
 * their title, the nearest to a point first, then those that are nowhere.
 */

#include "config.h"

#include "jalon-feature-entry.h"

#include "jalon-event-titles.h"
#include "jalon-query.h"
#include "jalon-text.h"
#include "jalon-whereabouts.h"
#include "jalon-words.h"

#include <math.h>

/* As many as are offered. */
#define MAX_FOUND 8

/* @distance: metres, INFINITY where nobody knows */
typedef struct
{
  const JalonKind *kind;
  guint            position;
  double           distance;
} Found;

struct _JalonFeatureEntry
{
  JalonCompletionEntry parent_instance;

  guint      kinds;   /* bits 1 << a JalonKindId */
  double     lon;     /* degrees, NAN where nothing is nearer than anything else */
  double     lat;     /* degrees */
  GPtrArray *matches; /* (owned) (element-type JalonFeatureMatch): what is offered now */
};

G_DEFINE_FINAL_TYPE (JalonFeatureEntry, jalon_feature_entry, JALON_TYPE_COMPLETION_ENTRY)

/**
 * Search:
 * @words: (owned): of what was written, folded
 * @best: (owned) (element-type Found): the nearest first
 */
typedef struct
{
  JalonFeatureEntry *entry;
  JalonSession      *session;
  JalonDossier      *dossier;
  char             **words;
  GArray            *best;
} Search;

static void
match_free (gpointer data)
{
  JalonFeatureMatch *match = data;

  g_free (match->id);
  g_free (match->title);
  g_free (match);
}

static double
measure (const Search *search, double lon, double lat)
{
  return isnan (search->entry->lon) ? INFINITY : jalon_geo_distance (search->entry->lon, search->entry->lat, lon, lat);
}

/* Of several equally near ones the first of the dossier come first. */
static void
consider (Search *search, const Found *found)
{
  guint index = search->best->len;

  while (index > 0 && g_array_index (search->best, Found, index - 1).distance > found->distance)
    index--;
  if (index == MAX_FOUND)
    return;
  g_array_insert_val (search->best, index, *found);
  if (search->best->len > MAX_FOUND)
    g_array_set_size (search->best, MAX_FOUND);
}

static gboolean
has_words (const Search *search, const char *title)
{
  g_autofree char *folded = jalon_text_fold (title);

  for (guint i = 0; search->words[i] != NULL; i++)
    if (strstr (folded, search->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
consider_on_shelf (Search *search, const JalonKind *kind, guint position)
{
  const char      *language = jalon_session_get_language (search->session);
  g_autofree char *title = kind->dup_title (kind, search->dossier, position, language);
  Found            found = { .kind = kind, .position = position, .distance = INFINITY };
  JalonWhereabouts where;
  gpointer         record;

  if (title == NULL || !has_words (search, title))
    return;
  record = kind->dup (kind, search->dossier, position);
  if (jalon_whereabouts_find (search->session, kind, record, &where) && where.is_point)
    found.distance = measure (search, where.lon, where.lat);
  jalon_schema_free (kind->schema, record);
  consider (search, &found);
}

static void
consider_in_columns (Search *search, const JalonKind *kind, const char *text)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (search->dossier));
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  const JalonBitset *rows;

  query->text = g_strdup (text);
  result = jalon_query_run (query, search->dossier);
  rows = result->rows[kind->id];
  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      Found found = { .kind = kind, .position = row, .distance = INFINITY };

      if (columns.has_point[row])
        found.distance =
            measure (search, jalon_mercator_get_lon (columns.point[row]), jalon_mercator_get_lat (columns.point[row]));
      consider (search, &found);
    }
}

/* What tells it from others of that title: when it was, and how far away. */
static char *
dup_detail (const Search *search, const Found *found)
{
  JalonRecord     *record = found->kind->dup (found->kind, search->dossier, found->position);
  g_autofree char *time = jalon_time_dup_label (&record->time);
  const char      *what = *time != '\0' ? time : g_dgettext (GETTEXT_PACKAGE, found->kind->noun);
  g_autofree char *distance = isfinite (found->distance) ? jalon_words_dup_distance (found->distance) : NULL;

  jalon_schema_free (found->kind->schema, record);
  return distance != NULL ? g_strdup_printf ("%s · %s", what, distance) : g_strdup (what);
}

static void
add_match (Search *search, const Found *found)
{
  JalonFeatureEntry *self = search->entry;
  const char        *language = jalon_session_get_language (search->session);
  JalonFeatureMatch *match = g_new0 (JalonFeatureMatch, 1);
  g_autofree char   *detail = dup_detail (search, found);

  match->kind = found->kind->id;
  match->id = g_strdup (found->kind->get_id (found->kind, search->dossier, found->position));
  match->title = found->kind->dup_title (found->kind, search->dossier, found->position, language);
  g_ptr_array_add (self->matches, match);
  jalon_completion_entry_add_match (JALON_COMPLETION_ENTRY (self), match->title, detail, match);
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = jalon_text_fold (text);

  return g_strsplit_set (folded, " ", -1);
}

static void
jalon_feature_entry_offer (JalonCompletionEntry *entry, const char *text)
{
  JalonFeatureEntry *self = JALON_FEATURE_ENTRY (entry);
  JalonSession      *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_auto (GStrv) words = split_words (text);
  g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (Found));
  Search search = {
    .entry = self,
    .session = session,
    .dossier = jalon_session_get_dossier (session),
    .words = words,
    .best = best,
  };

  g_ptr_array_set_size (self->matches, 0);
  for (guint i = 0; i < JALON_N_STORED_KINDS; i++)
    {
      const JalonKind *kind = &jalon_kinds[i];

      if ((self->kinds & 1u << i) == 0)
        continue;
      if (kind->is_in_columns)
        consider_in_columns (&search, kind, text);
      for (guint j = 0; !kind->is_in_columns && j < kind->count (kind, search.dossier); j++)
        consider_on_shelf (&search, kind, j);
    }
  for (guint i = 0; i < best->len; i++)
    add_match (&search, &g_array_index (best, Found, i));
}

static void
jalon_feature_entry_finalize (GObject *object)
{
  g_ptr_array_unref (JALON_FEATURE_ENTRY (object)->matches);

  G_OBJECT_CLASS (jalon_feature_entry_parent_class)->finalize (object);
}

static void
jalon_feature_entry_class_init (JalonFeatureEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_feature_entry_finalize;
  JALON_COMPLETION_ENTRY_CLASS (klass)->offer = jalon_feature_entry_offer;
}

static void
jalon_feature_entry_init (JalonFeatureEntry *self)
{
  self->lon = self->lat = NAN;
  self->matches = g_ptr_array_new_with_free_func (match_free);
}

/**
 * jalon_feature_entry_set_kinds:
 * @self: an entry
 * @kinds: what it offers: bits 1 << a #JalonKindId, of stored kinds
 */
void
jalon_feature_entry_set_kinds (JalonFeatureEntry *self, guint kinds)
{
  g_return_if_fail (JALON_IS_FEATURE_ENTRY (self));

  self->kinds = kinds;
}

/**
 * jalon_feature_entry_set_near:
 * @self: an entry
 * @lon: degrees, or NAN where nothing is nearer than anything else
 * @lat: degrees
 *
 * Offers what is near a point first.
 */
void
jalon_feature_entry_set_near (JalonFeatureEntry *self, double lon, double lat)
{
  g_return_if_fail (JALON_IS_FEATURE_ENTRY (self));

  self->lon = lon;
  self->lat = lat;
}
