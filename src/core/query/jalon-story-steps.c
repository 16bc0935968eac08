/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which views are steps of the story.
 */

#include "config.h"

#include "jalon-story-steps.h"

/**
 * jalon_story_steps_list:
 *
 * Lists the views that the story steps through: those that are not skipped, in their order. The title of each is its
 * headline, its summary the text.
 *
 * Returns: (transfer container) (element-type JalonViewRecord): valid until a view of the dossier changes
 */
GPtrArray *
jalon_story_steps_list (JalonDossier *dossier)
{
  GListModel *views = jalon_dossier_get_features (dossier, JALON_KIND_VIEW);
  GPtrArray  *steps = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (views, i);
      const JalonViewRecord *view = jalon_feature_get_record (feature);

      if (!view->skipped)
        g_ptr_array_add (steps, (gpointer) view);
    }
  return steps;
}
