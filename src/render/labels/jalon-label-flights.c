/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names at arrows that do not begin in the state they mean.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-contrast.h"

/* Before all other names: without it the arrow would say something else. */
#define PRIORITY 2000

/* Below the first zoom arrows are too small to bear names, below the second one more than a few are. */
#define SMALLEST_ZOOM 2.0
#define USUAL_ZOOM 4.0
#define FEW 3

static guint
count_remote (JalonScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (scene->arrows, JalonSceneArrow, i);

      n += arrow->is_remote && arrow->n > 0;
    }
  return n;
}

/**
 * jalon_labels_name_flights:
 *
 * Returns: whether arrows that do not begin in the state they mean bear its name
 */
gboolean
jalon_labels_name_flights (JalonScene *scene, const JalonViewport *viewport)
{
  double zoom = jalon_viewport_get_zoom (viewport);

  return zoom >= USUAL_ZOOM || (zoom >= SMALLEST_ZOOM && count_remote (scene) <= FEW);
}

void
jalon_labels_add_flights (const JalonLabelInput *input, GArray *labels)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  double               step_x, step_y;
  int                  n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  /* A map of sums has no arrows. */
  if (self->options.aggregate != NULL || !jalon_labels_name_flights (self, viewport))
    return;

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      JalonLabel             label = { .kind = JALON_LABEL_FLIGHTS, .priority = PRIORITY };
      double                 x, y, tip_x, tip_y;

      if (!arrow->is_remote || arrow->n == 0)
        continue;
      jalon_scene_place_arrow (arrow, viewport, &x, &y, &tip_x, &tip_y);
      label.text = jalon_world_get_name (self->world, arrow->banned, self->options.language);
      label.face.family = self->options.font;
      label.face.weight = jalon_contrast_get_weight (self->options.high_contrast, PANGO_WEIGHT_NORMAL);
      label.face.style = PANGO_STYLE_ITALIC;
      label.face.size = 10.5;
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          label.x = x + copy * step_x;
          label.y = y + copy * step_y;
          g_array_append_val (labels, label);
        }
    }
}
