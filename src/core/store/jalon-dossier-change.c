/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding articles and events to a dossier, replacing and removing them.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-error.h"
#include "jalon-event-store-private.h"
#include "jalon-i18n.h"

/* An id must be there and its own. */
gboolean
jalon_dossier_check_id (const char *id, gboolean is_taken, GError **error)
{
  if (id == NULL || *id == '\0')
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_MISSING,
                   _ ("the id is missing (expected one of its own for each feature and article)"));
      return FALSE;
    }
  if (is_taken)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_DUPLICATE_ID,
                   _ ("the id “%s” is taken already (expected one of its own)"),
                   id);
      return FALSE;
    }

  return TRUE;
}

/* A verdict set by hand needs a reason. */
gboolean
jalon_dossier_check_ruling (const JalonRuling *ruling, const char *id, GError **error)
{
  if (ruling->verdict == JALON_VERDICT_NONE || (ruling->reason != NULL && *ruling->reason != '\0'))
    return TRUE;

  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_MISSING,
               _ ("the verdict on “%s” has no reason (expected one with a verdict set by hand)"),
               id);

  return FALSE;
}

/**
 * jalon_dossier_has_feature:
 * @id: (nullable)
 *
 * Returns: whether a feature of any kind has this id
 */
gboolean
jalon_dossier_has_feature (JalonDossier *self, const char *id)
{
  if (id == NULL)
    return FALSE;
  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    if (self->shelves[kind] != NULL && jalon_shelf_get_n_items (self->shelves[kind]) > 0 &&
        jalon_shelf_find (self->shelves[kind], id) != NULL)
      return TRUE;
  return jalon_event_store_find (self->events, id, NULL);
}

static gboolean
check_room (JalonDossier *self, const JalonEventRecord *const *records, guint n_records, GError **error)
{
  if (jalon_event_store_has_room (self->events, records, n_records))
    return TRUE;

  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("no room for the event “%s”: the dossier has too much text or too many country codes"),
               records[0]->id);

  return FALSE;
}

static gboolean
find_event (JalonDossier *self, const char *id, guint *out_position, GError **error)
{
  if (jalon_event_store_find (self->events, id, out_position))
    return TRUE;

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no event “%s”"), id);

  return FALSE;
}

/* Puts events at a row, in place of others or between them, and judges them before anyone is told. */
static void
splice_events (JalonDossier                  *self,
               guint                          position,
               guint                          n_removals,
               const JalonEventRecord *const *records,
               guint                          n_records)
{
  jalon_event_store_splice_quietly (self->events, position, n_removals, records, n_records);
  for (guint i = 0; i < n_records; i++)
    jalon_dossier_judge_event (self, position + i);
  g_list_model_items_changed (G_LIST_MODEL (self->events), position, n_removals, n_records);
}

static JalonArticle *
find_article (JalonDossier *self, const char *id, GError **error)
{
  JalonArticle *article = jalon_dossier_find_article (self, id);

  if (article == NULL)
    g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no article “%s”"), id);

  return article;
}

/**
 * jalon_dossier_insert_article:
 * @position: where among the articles, up to their number
 * @article: (transfer none): an article
 *
 * Adds an article and judges anew what cites it.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID or %JALON_ERROR_MISSING for its id
 */
gboolean
jalon_dossier_insert_article (JalonDossier *self, guint position, JalonArticle *article, GError **error)
{
  const char *id;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (JALON_IS_ARTICLE (article), FALSE);

  id = jalon_article_get_id (article);
  if (!jalon_dossier_check_id (id, jalon_shelf_find (self->articles, id) != NULL, error))
    return FALSE;

  jalon_shelf_insert (self->articles, position, article);
  jalon_dossier_judge_after_article (self, id);

  return TRUE;
}

/**
 * jalon_dossier_add_article:
 * @article: (transfer none): an article
 *
 * Adds an article at the end, see jalon_dossier_insert_article().
 */
gboolean
jalon_dossier_add_article (JalonDossier *self, JalonArticle *article, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  return jalon_dossier_insert_article (self, jalon_shelf_get_n_items (self->articles), article, error);
}

/**
 * jalon_dossier_replace_article:
 * @article: (transfer none): its id names the article that it takes the place of
 *
 * Replaces an article and judges anew what cites it: another publisher may make
 * two reports one, or two of one.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such article
 */
gboolean
jalon_dossier_replace_article (JalonDossier *self, JalonArticle *article, GError **error)
{
  const char *id;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (JALON_IS_ARTICLE (article), FALSE);

  id = jalon_article_get_id (article);
  if (find_article (self, id, error) == NULL)
    return FALSE;

  jalon_shelf_replace (self->articles, article);
  jalon_dossier_judge_after_article (self, id);

  return TRUE;
}

/**
 * jalon_dossier_remove_article:
 *
 * Removes an article. Claims that cite it stay and count, but are taken for
 * independent of no other.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such article
 */
gboolean
jalon_dossier_remove_article (JalonDossier *self, const char *article_id, GError **error)
{
  g_autoptr (JalonArticle) article = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  g_set_object (&article, find_article (self, article_id, error));
  if (article == NULL)
    return FALSE;

  jalon_shelf_remove (self->articles, article_id);
  jalon_dossier_judge_after_article (self, jalon_article_get_id (article));

  return TRUE;
}

/* Whether a record may come into the dossier, on its own. */
static gboolean
check_new_event (JalonDossier *self, const JalonEventRecord *record, gboolean is_taken, GError **error)
{
  return jalon_dossier_check_id (record->id, is_taken || jalon_dossier_has_feature (self, record->id), error) &&
         jalon_dossier_check_ruling (&record->ruling, record->id, error);
}

/**
 * jalon_dossier_insert_event:
 * @position: where among the events, up to their number
 * @record: copied
 *
 * Adds an event and judges it. Its articles may be added before or after.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID, %JALON_ERROR_MISSING for an id or the
 *   reason of a verdict set by hand, or %JALON_ERROR_TOO_LARGE
 */
gboolean
jalon_dossier_insert_event (JalonDossier *self, guint position, const JalonEventRecord *record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!check_new_event (self, record, FALSE, error) || !check_room (self, &record, 1, error))
    return FALSE;

  splice_events (self, position, 0, &record, 1);

  return TRUE;
}

/**
 * jalon_dossier_insert_events:
 * @position: where among the events, up to their number
 * @records: (element-type JalonEventRecord): copied
 *
 * Adds events one after another and judges them; told of as one change.
 *
 * Returns: %FALSE with an error as for jalon_dossier_insert_event(), and then none was added
 */
gboolean
jalon_dossier_insert_events (JalonDossier *self, guint position, const GPtrArray *records, GError **error)
{
  const JalonEventRecord *const *list;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  list = (const JalonEventRecord *const *) records->pdata;
  for (guint i = 0; i < records->len; i++)
    {
      gboolean is_taken = list[i]->id != NULL && !g_hash_table_add (ids, list[i]->id);

      if (!check_new_event (self, list[i], is_taken, error))
        return FALSE;
    }
  if (records->len == 0)
    return TRUE;
  if (!check_room (self, list, records->len, error))
    return FALSE;

  splice_events (self, position, 0, list, records->len);

  return TRUE;
}

/**
 * jalon_dossier_add_event:
 * @record: copied
 *
 * Adds an event at the end, see jalon_dossier_insert_event().
 */
gboolean
jalon_dossier_add_event (JalonDossier *self, const JalonEventRecord *record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  return jalon_dossier_insert_event (self, jalon_event_store_get_n_events (self->events), record, error);
}

/**
 * jalon_dossier_replace_event:
 * @record: copied; its id names the event that it takes the place of
 *
 * Replaces an event and judges it.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such event, or as
 *   for jalon_dossier_insert_event()
 */
gboolean
jalon_dossier_replace_event (JalonDossier *self, const JalonEventRecord *record, GError **error)
{
  guint position;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!find_event (self, record->id, &position, error) ||
      !jalon_dossier_check_ruling (&record->ruling, record->id, error) || !check_room (self, &record, 1, error))
    return FALSE;

  splice_events (self, position, 1, &record, 1);

  return TRUE;
}

/**
 * jalon_dossier_remove_event:
 *
 * Removes an event. Sites and closures keep their link, in case it comes back.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such event
 */
gboolean
jalon_dossier_remove_event (JalonDossier *self, const char *event_id, GError **error)
{
  guint position;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  if (!find_event (self, event_id, &position, error))
    return FALSE;

  jalon_event_store_splice (self->events, position, 1, NULL, 0);

  return TRUE;
}

/**
 * jalon_dossier_remove_events:
 * @position: the row of the first
 * @n_events: how many; all of them must be there
 *
 * Removes events that stand one after another; told of as one change. Sites and
 * closures keep their links.
 */
void
jalon_dossier_remove_events (JalonDossier *self, guint position, guint n_events)
{
  g_return_if_fail (JALON_IS_DOSSIER (self));

  if (n_events > 0)
    jalon_event_store_splice (self->events, position, n_events, NULL, 0);
}
