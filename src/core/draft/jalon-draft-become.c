/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs between two dossiers as one edit: as a step of a draft has it.
 */

#include "config.h"

#include "jalon-draft-become.h"

#include "jalon-compare.h"
#include "jalon-draft-edit.h"
#include "jalon-edit-private.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-view-order.h"

#include <string.h>

/* Where a thing that is to come stands in the dossier that it comes from. */
static JalonPlaced
find_place (JalonDossier *wanted, JalonCompared compared, const char *id)
{
  JalonPlaced placed = { JALON_PLACED_ARTICLE, 0, g_strdup (id) };

  if (compared == JALON_COMPARED_ARTICLE)
    jalon_dossier_find_article_position (wanted, id, &placed.position);
  else
    placed.what = JALON_PLACED_FEATURE + jalon_kind_find (wanted, id, &placed.position)->id;
  return placed;
}

static void
add_placed (JalonDraftStep *step, JalonDifferences *differences, JalonChange change)
{
  GListModel *list = jalon_differences_get_list (differences, change);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);
      JalonCompared compared = jalon_difference_get_compared (difference);
      JalonPlaced   placed;

      if (compared == JALON_COMPARED_DOSSIER)
        step->has_head = TRUE;
      else
        {
          placed = find_place (step->records, compared, jalon_difference_get_id (difference));
          g_array_append_val (step->placed, placed);
        }
    }
}

static void
add_gone (JalonDraftStep *step, JalonDifferences *differences)
{
  GListModel *list = jalon_differences_get_list (differences, JALON_CHANGE_GONE);
  g_autoptr (GStrvBuilder) features = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) articles = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);
      JalonCompared compared = jalon_difference_get_compared (difference);

      if (jalon_difference_get_id (difference) != NULL)
        g_strv_builder_add (compared == JALON_COMPARED_ARTICLE ? articles : features,
                            jalon_difference_get_id (difference));
    }
  step->gone_features = g_strv_builder_end (features);
  step->gone_articles = g_strv_builder_end (articles);
}

static gboolean
has_place (const JalonDraftStep *step, const char *id)
{
  for (guint i = 0; i < step->placed->len; i++)
    if (g_array_index (step->placed, JalonPlaced, i).what != JALON_PLACED_ARTICLE &&
        strcmp (g_array_index (step->placed, JalonPlaced, i).id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Views tell a story in their order: where that differs, all come out and in again. */
static void
add_order (JalonDraftStep *step, JalonDossier *dossier)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GStrvBuilder) gone = g_strv_builder_new ();

  if (!jalon_view_order_differs (dossier, step->records))
    return;
  wanted = jalon_view_order_list_shared (step->records, dossier);
  g_strv_builder_addv (gone, (const char **) step->gone_features);
  for (guint i = 0; i < wanted->len; i++)
    {
      const char *id = g_ptr_array_index (wanted, i);
      JalonPlaced placed;

      g_strv_builder_add (gone, id);
      if (has_place (step, id))
        continue;
      placed = find_place (step->records, JALON_COMPARED_FEATURE, id);
      g_array_append_val (step->placed, placed);
    }
  g_strfreev (step->gone_features);
  step->gone_features = g_strv_builder_end (gone);
}

/**
 * jalon_edit_new_become:
 * @dossier: as it is now
 * @wanted: what it is to be like; its records are kept, it must not change
 * @problems: (element-type utf8): where to say what did not fit, when the edit is done
 *
 * Compares two dossiers. What they have of unknown members outside of features,
 * and features that could not be read, stay as they are in @dossier.
 *
 * Returns: (transfer full) (nullable): an edit of all that differs; %NULL with an error of jalon_compare()
 */
JalonEdit *
jalon_edit_new_become (JalonDossier *dossier,
                       JalonDossier *wanted,
                       GPtrArray    *problems,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (JalonDifferences) differences = jalon_compare (dossier, wanted, cancellable, error);
  JalonDraftStep *step;
  GPtrArray      *steps;
  JalonEdit      *edit;

  if (differences == NULL)
    return NULL;
  step = jalon_draft_step_new (wanted);
  add_gone (step, differences);
  add_placed (step, differences, JALON_CHANGE_NEW);
  add_placed (step, differences, JALON_CHANGE_CHANGED);
  add_order (step, dossier);
  jalon_draft_step_sort (step);
  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_draft_step_free);
  g_ptr_array_add (steps, step);
  edit = jalon_edit_new_restore_draft (steps, problems);
  jalon_edit_set_label (edit, C_ ("edit", "Restore Earlier Version"));
  return edit;
}
