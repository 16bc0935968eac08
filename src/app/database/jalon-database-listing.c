/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-database-listing.h"

#include "jalon-database-read.h"

static void
list_thread (GTask *task, gpointer source, gpointer address, GCancellable *cancellable)
{
  const JalonProgress progress = { .cancellable = cancellable };
  GError             *error = NULL;
  g_autoptr (JalonDatabase) database = jalon_database_open (address, &progress, &error);
  g_autoptr (GPtrArray) dossiers = database != NULL ? jalon_database_list_dossiers (database, &error) : NULL;

  if (dossiers != NULL)
    g_task_return_pointer (task, g_steal_pointer (&dossiers), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * jalon_database_listing_async:
 * @address: of a database, without the name of a dossier
 *
 * Asks a database for what it holds.
 */
void
jalon_database_listing_async (const char         *address,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, jalon_database_listing_async);
  g_task_set_task_data (task, g_strdup (address), g_free);
  /* Who closes the dialog does not wait for a server that says nothing. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, list_thread);
}

/**
 * jalon_database_listing_finish:
 *
 * Returns: (transfer full) (nullable) (element-type JalonDatabaseDossier): as of jalon_database_list_dossiers(), which
 *   fails in the same way
 */
GPtrArray *
jalon_database_listing_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, jalon_database_listing_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
