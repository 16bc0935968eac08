/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding sites and closures to a dossier, replacing and removing them. Both
 * stand in a list, are found by id and by the events that they name, and a
 * change puts another object in the place of one, so that lists show it anew.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

/* Where the dossier keeps sites, or closures. */
typedef struct
{
  GListStore *store;
  GHashTable *by_id;
  JalonLinks *links;
} Shelf;

static Shelf
get_sites (JalonDossier *self)
{
  return (Shelf){ self->sites, self->sites_by_id, self->sites_by_event };
}

static Shelf
get_closures (JalonDossier *self)
{
  return (Shelf){ self->closures, self->closures_by_id, self->closures_by_event };
}

/* Links stand before the list tells of the change. */
static void
put (Shelf shelf, guint position, const char *id, char **events, gpointer object)
{
  g_hash_table_insert (shelf.by_id, (gpointer) id, object);
  jalon_links_insert (shelf.links, (const char *const *) events, object, shelf.store, position);
  g_list_store_insert (shelf.store, position, object);
}

static void
exchange (Shelf shelf, gpointer old, char **old_events, const char *id, char **events, gpointer object)
{
  guint position;

  if (!g_list_store_find (shelf.store, old, &position))
    g_return_if_reached ();

  g_hash_table_replace (shelf.by_id, (gpointer) id, object);
  jalon_links_remove (shelf.links, (const char *const *) old_events, old);
  jalon_links_insert (shelf.links, (const char *const *) events, object, shelf.store, position);
  g_list_store_splice (shelf.store, position, 1, &object, 1);
}

static void
take (Shelf shelf, const char *id, char **events, gpointer object)
{
  guint position;

  if (!g_list_store_find (shelf.store, object, &position))
    g_return_if_reached ();

  g_hash_table_remove (shelf.by_id, id);
  jalon_links_remove (shelf.links, (const char *const *) events, object);
  g_list_store_remove (shelf.store, position);
}

static JalonSite *
find_site (JalonDossier *self, const char *id, GError **error)
{
  JalonSite *site = jalon_dossier_find_site (self, id);

  if (site == NULL)
    g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no site “%s”"), id);

  return site;
}

static JalonClosure *
find_closure (JalonDossier *self, const char *id, GError **error)
{
  JalonClosure *closure = jalon_dossier_find_closure (self, id);

  if (closure == NULL)
    g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no closure “%s”"), id);

  return closure;
}

/* @record: (transfer full) */
static gboolean
put_site (JalonDossier *self, guint position, JalonSiteRecord *record, GError **error)
{
  g_autoptr (JalonSite) site = jalon_site_new (record);

  if (!jalon_dossier_check_id (record->id, jalon_dossier_has_feature (self, record->id), error) ||
      !jalon_dossier_check_verdict (record->ruling.verdict, record->ruling.reason, record->id, error))
    return FALSE;

  jalon_dossier_judge_site (self, site);
  put (get_sites (self), position, record->id, record->events, site);

  return TRUE;
}

/* @record: (transfer full) */
static gboolean
put_closure (JalonDossier *self, guint position, JalonClosureRecord *record, GError **error)
{
  g_autoptr (JalonClosure) closure = jalon_closure_new (record);

  if (!jalon_dossier_check_id (record->id, jalon_dossier_has_feature (self, record->id), error) ||
      !jalon_dossier_check_verdict (record->ruling.verdict, record->ruling.reason, record->id, error))
    return FALSE;

  jalon_dossier_judge_closure (self, closure);
  put (get_closures (self), position, record->id, record->events, closure);

  return TRUE;
}

/**
 * jalon_dossier_add_site:
 * @record: (transfer full): also where it fails
 *
 * Adds a site at the end, see jalon_dossier_insert_site().
 */
gboolean
jalon_dossier_add_site (JalonDossier *self, JalonSiteRecord *record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  return put_site (self, g_list_model_get_n_items (G_LIST_MODEL (self->sites)), record, error);
}

/**
 * jalon_dossier_insert_site:
 * @position: where among the sites, up to their number
 * @record: copied
 *
 * Adds a site and judges it. The events that it names may be added before or after.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID, or %JALON_ERROR_MISSING for an id or the
 *   reason of a verdict set by hand
 */
gboolean
jalon_dossier_insert_site (JalonDossier *self, guint position, const JalonSiteRecord *record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return put_site (self, position, jalon_site_record_copy (record), error);
}

/**
 * jalon_dossier_replace_site:
 * @record: copied; its id names the site that it takes the place of
 *
 * Replaces a site and judges it.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such site, or
 *   %JALON_ERROR_MISSING for the reason of a verdict set by hand
 */
gboolean
jalon_dossier_replace_site (JalonDossier *self, const JalonSiteRecord *record, GError **error)
{
  g_autoptr (JalonSite) site = NULL;
  const JalonSiteRecord *new_record;
  JalonSite             *old;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  old = find_site (self, record->id, error);
  if (old == NULL || !jalon_dossier_check_verdict (record->ruling.verdict, record->ruling.reason, record->id, error))
    return FALSE;

  site = jalon_site_new (jalon_site_record_copy (record));
  new_record = jalon_site_get_record (site);
  jalon_dossier_judge_site (self, site);
  exchange (get_sites (self), old, jalon_site_get_record (old)->events, new_record->id, new_record->events, site);

  return TRUE;
}

/**
 * jalon_dossier_remove_site:
 *
 * Removes a site.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such site
 */
gboolean
jalon_dossier_remove_site (JalonDossier *self, const char *site_id, GError **error)
{
  g_autoptr (JalonSite) site = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  g_set_object (&site, find_site (self, site_id, error));
  if (site == NULL)
    return FALSE;

  take (get_sites (self), site_id, jalon_site_get_record (site)->events, site);

  return TRUE;
}

/**
 * jalon_dossier_add_closure:
 * @record: (transfer full): also where it fails
 *
 * Adds a closure at the end, see jalon_dossier_insert_closure().
 */
gboolean
jalon_dossier_add_closure (JalonDossier *self, JalonClosureRecord *record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  return put_closure (self, g_list_model_get_n_items (G_LIST_MODEL (self->closures)), record, error);
}

/**
 * jalon_dossier_insert_closure:
 * @position: where among the closures, up to their number
 * @record: copied
 *
 * Adds a closure and judges it. The events that it names may be added before or after.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID, or %JALON_ERROR_MISSING for an id or the
 *   reason of a verdict set by hand
 */
gboolean
jalon_dossier_insert_closure (JalonDossier *self, guint position, const JalonClosureRecord *record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return put_closure (self, position, jalon_closure_record_copy (record), error);
}

/**
 * jalon_dossier_replace_closure:
 * @record: copied; its id names the closure that it takes the place of
 *
 * Replaces a closure and judges it.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such closure, or
 *   %JALON_ERROR_MISSING for the reason of a verdict set by hand
 */
gboolean
jalon_dossier_replace_closure (JalonDossier *self, const JalonClosureRecord *record, GError **error)
{
  g_autoptr (JalonClosure) closure = NULL;
  const JalonClosureRecord *new_record;
  JalonClosure             *old;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  old = find_closure (self, record->id, error);
  if (old == NULL || !jalon_dossier_check_verdict (record->ruling.verdict, record->ruling.reason, record->id, error))
    return FALSE;

  closure = jalon_closure_new (jalon_closure_record_copy (record));
  new_record = jalon_closure_get_record (closure);
  jalon_dossier_judge_closure (self, closure);
  exchange (get_closures (self),
            old,
            jalon_closure_get_record (old)->events,
            new_record->id,
            new_record->events,
            closure);

  return TRUE;
}

/**
 * jalon_dossier_remove_closure:
 *
 * Removes a closure.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such closure
 */
gboolean
jalon_dossier_remove_closure (JalonDossier *self, const char *closure_id, GError **error)
{
  g_autoptr (JalonClosure) closure = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  g_set_object (&closure, find_closure (self, closure_id, error));
  if (closure == NULL)
    return FALSE;

  take (get_closures (self), closure_id, jalon_closure_get_record (closure)->events, closure);

  return TRUE;
}
