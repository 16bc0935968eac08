/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding to a dossier, replacing and removing.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-error.h"
#include "jalon-event-store-private.h"
#include "jalon-i18n.h"

static gboolean
check_id (const char *id,
          gboolean    is_taken,
          GError    **error)
{
  if (id == NULL || *id == '\0')
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_MISSING, _ ("the id is missing (expected one of its own for each feature and article)"));
      return FALSE;
    }
  if (is_taken)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_DUPLICATE_ID, _ ("the id “%s” is taken already (expected one of its own)"), id);
      return FALSE;
    }

  return TRUE;
}

/* A verdict set by hand needs a reason. */
gboolean
jalon_dossier_check_verdict (JalonVerdict verdict,
                             const char  *reason,
                             const char  *id,
                             GError     **error)
{
  if (verdict == JALON_VERDICT_NONE || (reason != NULL && *reason != '\0'))
    return TRUE;

  g_set_error (error, JALON_ERROR, JALON_ERROR_MISSING, _ ("the verdict on “%s” has no reason (expected one with a verdict set by hand)"), id);

  return FALSE;
}

static gboolean
is_feature (JalonDossier *self,
            const char   *id)
{
  return id != NULL &&
         (jalon_event_store_find (self->events, id, NULL) ||
          g_hash_table_contains (self->sites_by_id, id) ||
          g_hash_table_contains (self->closures_by_id, id));
}

static gboolean
check_room (JalonDossier           *self,
            const JalonEventRecord *record,
            GError                **error)
{
  if (jalon_event_store_has_room (self->events, record))
    return TRUE;

  g_set_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE, _ ("no room for the event “%s”: the dossier has too much text or too many country codes"), record->id);

  return FALSE;
}

static gboolean
find_event (JalonDossier *self,
            const char   *id,
            guint        *out_position,
            GError      **error)
{
  if (jalon_event_store_find (self->events, id, out_position))
    return TRUE;

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no event “%s”"), id);

  return FALSE;
}

/* Puts an event at a row, in place of another or between others, and judges it before anyone is told. */
static void
splice_event (JalonDossier           *self,
              guint                   position,
              guint                   n_removals,
              const JalonEventRecord *record)
{
  jalon_event_store_splice_quietly (self->events, position, n_removals, &record, 1);
  jalon_dossier_judge_event (self, position);
  g_list_model_items_changed (G_LIST_MODEL (self->events), position, n_removals, 1);
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
jalon_dossier_insert_article (JalonDossier *self,
                              guint         position,
                              JalonArticle *article,
                              GError      **error)
{
  const char *id;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (JALON_IS_ARTICLE (article), FALSE);

  id = jalon_article_get_id (article);
  if (!check_id (id, g_hash_table_contains (self->articles_by_id, id), error))
    return FALSE;

  g_hash_table_insert (self->articles_by_id, (gpointer) id, article);
  g_list_store_insert (self->articles, position, article);
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
jalon_dossier_add_article (JalonDossier *self,
                           JalonArticle *article,
                           GError      **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  return jalon_dossier_insert_article (self, g_list_model_get_n_items (G_LIST_MODEL (self->articles)), article, error);
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
jalon_dossier_remove_article (JalonDossier *self,
                              const char   *article_id,
                              GError      **error)
{
  g_autoptr (JalonArticle) article = NULL;
  guint position;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  g_set_object (&article, jalon_dossier_find_article (self, article_id));
  if (article == NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no article “%s”"), article_id);
      return FALSE;
    }

  g_hash_table_remove (self->articles_by_id, article_id);
  if (g_list_store_find (self->articles, article, &position))
    g_list_store_remove (self->articles, position);
  jalon_dossier_judge_after_article (self, jalon_article_get_id (article));

  return TRUE;
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
jalon_dossier_insert_event (JalonDossier           *self,
                            guint                   position,
                            const JalonEventRecord *record,
                            GError                **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!check_id (record->id, is_feature (self, record->id), error) ||
      !jalon_dossier_check_verdict (record->verdict_by_hand, record->verdict_reason, record->id, error) ||
      !check_room (self, record, error))
    return FALSE;

  splice_event (self, position, 0, record);

  return TRUE;
}

/**
 * jalon_dossier_add_event:
 * @record: copied
 *
 * Adds an event at the end, see jalon_dossier_insert_event().
 */
gboolean
jalon_dossier_add_event (JalonDossier           *self,
                         const JalonEventRecord *record,
                         GError                **error)
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
jalon_dossier_replace_event (JalonDossier           *self,
                             const JalonEventRecord *record,
                             GError                **error)
{
  guint position;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!find_event (self, record->id, &position, error) ||
      !jalon_dossier_check_verdict (record->verdict_by_hand, record->verdict_reason, record->id, error) ||
      !check_room (self, record, error))
    return FALSE;

  splice_event (self, position, 1, record);

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
jalon_dossier_remove_event (JalonDossier *self,
                            const char   *event_id,
                            GError      **error)
{
  guint position;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  if (!find_event (self, event_id, &position, error))
    return FALSE;

  jalon_event_store_splice (self->events, position, 1, NULL, 0);

  return TRUE;
}

/**
 * jalon_dossier_add_site:
 * @record: (transfer full): also where it fails
 *
 * Adds a site and judges it.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID, or %JALON_ERROR_MISSING for an id or the
 *   reason of a verdict set by hand
 */
gboolean
jalon_dossier_add_site (JalonDossier    *self,
                        JalonSiteRecord *record,
                        GError         **error)
{
  g_autoptr (JalonSite) site = jalon_site_new (record);

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  if (!check_id (record->id, is_feature (self, record->id), error) ||
      !jalon_dossier_check_verdict (record->verdict_by_hand, record->verdict_reason, record->id, error))
    return FALSE;

  jalon_dossier_judge_site (self, site);
  g_hash_table_insert (self->sites_by_id, record->id, site);
  jalon_links_add (self->sites_by_event, (const char *const *) record->events, site);
  g_list_store_append (self->sites, site);

  return TRUE;
}

/**
 * jalon_dossier_add_closure:
 * @record: (transfer full): also where it fails
 *
 * Adds a closure and judges it.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID, or %JALON_ERROR_MISSING for an id or the
 *   reason of a verdict set by hand
 */
gboolean
jalon_dossier_add_closure (JalonDossier       *self,
                           JalonClosureRecord *record,
                           GError            **error)
{
  g_autoptr (JalonClosure) closure = jalon_closure_new (record);

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  if (!check_id (record->id, is_feature (self, record->id), error) ||
      !jalon_dossier_check_verdict (record->verdict_by_hand, record->verdict_reason, record->id, error))
    return FALSE;

  jalon_dossier_judge_closure (self, closure);
  g_hash_table_insert (self->closures_by_id, record->id, closure);
  jalon_links_add (self->closures_by_event, (const char *const *) record->events, closure);
  g_list_store_append (self->closures, closure);

  return TRUE;
}
