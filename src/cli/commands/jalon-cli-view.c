/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds a saved view of a dossier.
 */

#include "config.h"

#include "jalon-cli-view.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

typedef struct
{
  const char *name;
  gboolean    is_found;
} Search;

static void
compare_cb (const char *language, const char *text, gpointer data)
{
  Search *search = data;

  search->is_found = search->is_found || g_strcmp0 (text, search->name) == 0;
}

/* Borrowed: the dossier keeps it. */
static const JalonViewRecord *
get_view (GListModel *views, guint position)
{
  g_autoptr (JalonFeature) view = g_list_model_get_item (views, position);

  return jalon_feature_get_record (view);
}

static void
fail (GListModel *views, const char *name, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", get_view (views, i)->id);
  if (ids->len == 0)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--view: there is no “%s”: the dossier has no saved views"),
                 name);
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--view: there is no “%s” (expected the title of a view, or %s)"),
                 name,
                 ids->str);
}

/**
 * jalon_cli_find_view:
 * @name: an id, or a title in any of its languages
 *
 * Returns: (transfer none): the view, the first one where several have the title; %NULL with %JALON_ERROR_USAGE where
 *   there is none
 */
const JalonViewRecord *
jalon_cli_find_view (JalonDossier *dossier, const char *name, GError **error)
{
  GListModel   *views = jalon_dossier_get_features (dossier, JALON_KIND_VIEW);
  JalonFeature *view = jalon_dossier_find_feature (dossier, JALON_KIND_VIEW, name);
  Search        search = { name, FALSE };

  if (view != NULL)
    return jalon_feature_get_record (view);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      jalon_text_foreach (get_view (views, i)->title, compare_cb, &search);
      if (search.is_found)
        return get_view (views, i);
    }
  fail (views, name, error);
  return NULL;
}
