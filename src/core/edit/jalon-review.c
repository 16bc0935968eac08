/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What there is to review, and accepting and rejecting it.
 */

#include "config.h"

#include "jalon-review.h"

#include "jalon-bitset.h"
#include "jalon-dossier-private.h"
#include "jalon-edit-private.h"
#include "jalon-event-store-private.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

#include <string.h>

/* An event that an article reports, by where it does so first. */
typedef struct
{
  gsize       start;
  guint       row;
  const char *id;
} ReportedEvent;

/* Returns: (transfer full): the rows with a claim that cites an article */
static JalonBitset *
list_rows (JalonDossier *dossier, const char *article_id)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  JalonBitset     *rows = jalon_bitset_new (jalon_event_store_get_n_events (events));
  guint32          article = article_id != NULL ? jalon_strings_find (&events->rows->strings, article_id) : 0;

  if (article != 0)
    jalon_event_store_add_rows_of_article (events, article, rows);

  return rows;
}

/* The first byte of the first quote from an article; %G_MAXSIZE where it is not quoted. */
static gsize
find_first_byte (const JalonEventRecord *record, const char *article_id)
{
  gsize first = G_MAXSIZE;

  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);

      if (g_strcmp0 (claim->article_id, article_id) != 0)
        continue;
      for (guint j = 0; j < claim->quotes->len; j++)
        first = MIN (first, ((const JalonQuote *) g_ptr_array_index (claim->quotes, j))->start);
    }

  return first;
}

static int
compare_reported (gconstpointer a, gconstpointer b)
{
  const ReportedEvent *first = a;
  const ReportedEvent *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return first->row < second->row ? -1 : first->row > second->row;
}

/**
 * jalon_review_list_events:
 * @article_id: an article, of the dossier or not
 *
 * Lists the events with a claim that cites an article, whatever their review, in
 * the order in which the article tells of them: by the first byte of their first
 * quote from it; those without a quote come last, in the order of the dossier.
 *
 * Returns: (transfer full) (element-type utf8): ids of events; may be empty
 */
GPtrArray *
jalon_review_list_events (JalonDossier *dossier, const char *article_id)
{
  JalonEventStore *events;
  GPtrArray       *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) reported = g_array_new (FALSE, FALSE, sizeof (ReportedEvent));
  g_autoptr (JalonBitset) rows = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), ids);

  events = jalon_dossier_get_events (dossier);
  rows = list_rows (dossier, article_id);
  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, row);
      ReportedEvent event = { find_first_byte (record, article_id), row, jalon_event_store_get_id (events, row) };

      g_array_append_val (reported, event);
    }

  g_array_sort (reported, compare_reported);
  for (guint i = 0; i < reported->len; i++)
    g_ptr_array_add (ids, g_strdup (g_array_index (reported, ReportedEvent, i).id));

  return ids;
}

/**
 * jalon_review_tally:
 * @article_id: an article, of the dossier or not
 * @out_counts: (out) (array fixed-size=JALON_N_REVIEWS): how many events with a claim that cites it are in each state
 */
void
jalon_review_tally (JalonDossier *dossier, const char *article_id, guint out_counts[JALON_N_REVIEWS])
{
  JalonEventColumns columns;
  g_autoptr (JalonBitset) rows = NULL;

  memset (out_counts, 0, JALON_N_REVIEWS * sizeof (guint));
  g_return_if_fail (JALON_IS_DOSSIER (dossier));

  columns = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));
  rows = list_rows (dossier, article_id);
  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    out_counts[columns.words[JALON_EVENT_COLUMN_REVIEW][row]]++;
}

/**
 * jalon_review_count:
 * @article_id: an article, of the dossier or not
 * @out_reviewed: (out): how many of them are accepted or rejected
 * @out_total: (out): how many events have a claim that cites the article
 *
 * Counts for "7 of 12 reviewed".
 */
void
jalon_review_count (JalonDossier *dossier, const char *article_id, guint *out_reviewed, guint *out_total)
{
  guint counts[JALON_N_REVIEWS];

  jalon_review_tally (dossier, article_id, counts);
  *out_reviewed = counts[JALON_REVIEW_ACCEPTED] + counts[JALON_REVIEW_REJECTED];
  *out_total = *out_reviewed + counts[JALON_REVIEW_PROPOSED];
}

/* @seen: an event may have several claims from one article */
static gboolean
is_seen (GHashTable *seen, const JalonColumns *columns, JalonExtraValue extra)
{
  gint64 *pair = g_new (gint64, 1);

  *pair = (gint64) extra.row << 32 | extra.value;

  return !g_hash_table_add (seen, pair) || columns->article[extra.row] == extra.value;
}

static void
count_one (GHashTable *counts, const JalonStrings *strings, guint32 article, JalonReview review)
{
  const char       *id;
  JalonReviewCount *count;

  if (article == 0)
    return;
  id = jalon_strings_get (strings, article);
  count = g_hash_table_lookup (counts, id);
  if (count == NULL)
    {
      count = g_new0 (JalonReviewCount, 1);
      g_hash_table_insert (counts, g_strdup (id), count);
    }
  count->n_events++;
  count->n_reviewed += review != JALON_REVIEW_PROPOSED ? 1 : 0;
}

/**
 * jalon_review_count_all:
 *
 * Counts as jalon_review_count() does, for all articles in one scan.
 *
 * Returns: (transfer full) (element-type utf8 JalonReviewCount): by the id of the article; none of one without events
 */
GHashTable *
jalon_review_count_all (JalonDossier *dossier)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  JalonEventStore    *events;
  const JalonColumns *columns;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), counts);

  events = jalon_dossier_get_events (dossier);
  columns = &events->rows->columns;
  for (guint row = 0; row < columns->n_rows; row++)
    count_one (counts, &events->rows->strings, columns->article[row], columns->words[JALON_EVENT_COLUMN_REVIEW][row]);
  for (guint i = 0; i < events->extra_articles->len; i++)
    {
      JalonExtraValue extra = g_array_index (events->extra_articles, JalonExtraValue, i);

      if (is_seen (seen, columns, extra))
        continue;
      count_one (counts, &events->rows->strings, extra.value, columns->words[JALON_EVENT_COLUMN_REVIEW][extra.row]);
    }

  return counts;
}

/**
 * jalon_review_count_proposed:
 *
 * Returns: how many events of the dossier are proposed; one scan of a column
 */
guint
jalon_review_count_proposed (JalonDossier *dossier)
{
  JalonEventColumns columns;
  guint             n_events;
  guint             n_proposed = 0;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), 0);

  columns = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));
  n_events = jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
  for (guint row = 0; row < n_events; row++)
    n_proposed += columns.words[JALON_EVENT_COLUMN_REVIEW][row] == JALON_REVIEW_PROPOSED;

  return n_proposed;
}

/* Returns: (transfer full): the articles that proposed events cite, by their number among the store's strings */
static GHashTable *
list_articles_to_review (JalonEventStore *events)
{
  const JalonColumns *columns = &events->rows->columns;
  GHashTable         *articles = g_hash_table_new (NULL, NULL);

  for (guint row = 0; row < columns->n_rows; row++)
    {
      if (columns->words[JALON_EVENT_COLUMN_REVIEW][row] == JALON_REVIEW_PROPOSED)
        g_hash_table_add (articles, GUINT_TO_POINTER (columns->article[row]));
    }
  for (guint i = 0; i < events->extra_articles->len; i++)
    {
      JalonExtraValue extra = g_array_index (events->extra_articles, JalonExtraValue, i);

      if (columns->words[JALON_EVENT_COLUMN_REVIEW][extra.row] == JALON_REVIEW_PROPOSED)
        g_hash_table_add (articles, GUINT_TO_POINTER (extra.value));
    }

  return articles;
}

/**
 * jalon_review_dup_next_article:
 *
 * Returns: (transfer full) (nullable): the id of the first article, in the order of the
 *   dossier, that a proposed event cites
 */
char *
jalon_review_dup_next_article (JalonDossier *dossier)
{
  JalonEventStore *events;
  GListModel      *articles;
  g_autoptr (GHashTable) to_review = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  events = jalon_dossier_get_events (dossier);
  articles = jalon_dossier_get_articles (dossier);
  to_review = list_articles_to_review (events);
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      guint32 number = jalon_strings_find (&events->rows->strings, jalon_article_get_id (article));

      if (number != 0 && g_hash_table_contains (to_review, GUINT_TO_POINTER (number)))
        return g_strdup (jalon_article_get_id (article));
    }

  return NULL;
}

/* Whether another event than @event_id that is not rejected is among those named. */
static gboolean
is_needed_elsewhere (JalonDossier *dossier, char **event_ids, const char *event_id)
{
  JalonEventStore  *events = jalon_dossier_get_events (dossier);
  JalonEventColumns columns = jalon_event_store_get_columns (events);

  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      guint row;

      if (!g_str_equal (event_ids[i], event_id) && jalon_event_store_find (events, event_ids[i], &row) &&
          columns.words[JALON_EVENT_COLUMN_REVIEW][row] != JALON_REVIEW_REJECTED)
        return TRUE;
    }

  return FALSE;
}

/* Takes a linked feature along, if it is still proposed. */
static void
add_linked (GPtrArray         *edits,
            JalonDossier      *dossier,
            const char        *event_id,
            const JalonRecord *linked,
            JalonReview        review)
{
  if (linked->review != JALON_REVIEW_PROPOSED)
    return;
  if (review == JALON_REVIEW_REJECTED && is_needed_elsewhere (dossier, linked->events, event_id))
    return;

  g_ptr_array_add (edits, jalon_edit_new_set_review (linked->id, review));
}

static GPtrArray *
compose_review (JalonDossier *dossier, const char *event_id, JalonReview review)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);

  g_ptr_array_add (edits, jalon_edit_new_set_review (event_id, review));
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      g_autoptr (GPtrArray) linked = jalon_dossier_list_linked (dossier, kind, event_id);

      for (guint i = 0; i < linked->len; i++)
        add_linked (edits, dossier, event_id, jalon_feature_get_record (g_ptr_array_index (linked, i)), review);
    }

  return edits;
}

static GPtrArray *
compose_accept (JalonDossier *dossier, char **arguments, GError **error)
{
  return compose_review (dossier, arguments[0], JALON_REVIEW_ACCEPTED);
}

static GPtrArray *
compose_reject (JalonDossier *dossier, char **arguments, GError **error)
{
  return compose_review (dossier, arguments[0], JALON_REVIEW_REJECTED);
}

/* What judging it is called, by what it is; an event where there is none. */
static const char *
get_label (JalonDossier *dossier, const char *id, JalonReview review)
{
  guint            position;
  const JalonKind *found = jalon_kind_find (dossier, id, &position);
  const JalonKind *kind = found != NULL ? found : &jalon_kinds[JALON_KIND_EVENT];
  gpointer         record = found != NULL ? kind->dup (kind, dossier, position) : NULL;
  const JalonKind *refined = record != NULL ? jalon_kind_refine (kind, record) : kind;

  jalon_schema_free (kind->schema, record);
  return g_dpgettext2 (GETTEXT_PACKAGE, "edit", refined->review_labels[review]);
}

/**
 * jalon_review_new_accept:
 * @dossier: the one that the edit is for
 * @event_id: an event
 *
 * Accepts an event together with the features linked to it that are
 * still proposed. Which they are is found out when the edit is first done.
 *
 * Returns: (transfer full): an edit; it fails with %JALON_ERROR_UNKNOWN_REFERENCE where
 *   there is no such event
 */
JalonEdit *
jalon_review_new_accept (JalonDossier *dossier, const char *event_id)
{
  const char *const arguments[] = { event_id, NULL };

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier) && event_id != NULL, NULL);

  return jalon_edit_new_composed (get_label (dossier, event_id, JALON_REVIEW_ACCEPTED), compose_accept, arguments);
}

/**
 * jalon_review_new_reject:
 * @dossier: the one that the edit is for
 * @event_id: an event
 *
 * Rejects an event together with the features linked to it that are
 * still proposed, but for those that another event needs which is not rejected.
 *
 * Returns: (transfer full): an edit; it fails with %JALON_ERROR_UNKNOWN_REFERENCE where
 *   there is no such event
 */
JalonEdit *
jalon_review_new_reject (JalonDossier *dossier, const char *event_id)
{
  const char *const arguments[] = { event_id, NULL };

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier) && event_id != NULL, NULL);

  return jalon_edit_new_composed (get_label (dossier, event_id, JALON_REVIEW_REJECTED), compose_reject, arguments);
}
