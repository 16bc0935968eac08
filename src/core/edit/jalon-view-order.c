/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares the order of views.
 */

#include "config.h"

#include "jalon-view-order.h"

#include "jalon-kind.h"
#include "jalon-text.h"

#include <string.h>

/* Borrowed: the dossier keeps it. */
static const JalonViewRecord *
get_view (JalonDossier *dossier, guint position)
{
  g_autoptr (JalonFeature) view =
      g_list_model_get_item (jalon_dossier_get_features (dossier, JALON_KIND_VIEW), position);

  return jalon_feature_get_record (view);
}

static guint
count_views (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_VIEW));
}

/**
 * jalon_view_order_list_shared:
 *
 * Returns: (transfer full) (element-type utf8): ids of the views of @dossier that @other has too, in the order of
 *   @dossier
 */
GPtrArray *
jalon_view_order_list_shared (JalonDossier *dossier, JalonDossier *other)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < count_views (dossier); i++)
    {
      const char *id = get_view (dossier, i)->id;

      if (jalon_dossier_find_feature (other, JALON_KIND_VIEW, id) != NULL)
        g_ptr_array_add (ids, g_strdup (id));
    }
  return ids;
}

/**
 * jalon_view_order_differs:
 *
 * Returns: whether the views that both have stand in another order
 */
gboolean
jalon_view_order_differs (JalonDossier *before, JalonDossier *after)
{
  g_autoptr (GPtrArray) old = jalon_view_order_list_shared (before, after);
  g_autoptr (GPtrArray) new = jalon_view_order_list_shared (after, before);

  for (guint i = 0; i < old->len && i < new->len; i++)
    if (strcmp (g_ptr_array_index (old, i), g_ptr_array_index (new, i)) != 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_view_order_dup_titles:
 * @language: of the titles
 *
 * Returns: (transfer full): the titles of all views in their order: "Closed skies; All"
 */
char *
jalon_view_order_dup_titles (JalonDossier *dossier, const char *language)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < count_views (dossier); i++)
    {
      g_autofree char *title = jalon_text_dup (get_view (dossier, i)->title, language);

      g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", title != NULL ? title : get_view (dossier, i)->id);
    }
  return g_string_free (titles, FALSE);
}
