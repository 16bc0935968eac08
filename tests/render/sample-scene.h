/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scenes for tests: the sample dossier, and generated events.
 */

#pragma once

#include "jalon-codec.h"
#include "jalon-scene.h"
#include "jalon-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  JalonWorld   *world;
  JalonDossier *dossier;
  JalonQuery   *query;
  JalonResult  *result;
  JalonScene   *scene;
} SampleScene;

void sample_scene_init (SampleScene *self, gboolean dark);
/* @dossier: (transfer full) */
void sample_scene_init_dossier (SampleScene *self, JalonDossier *dossier);
void sample_scene_init_generated (SampleScene *self, guint n_events);
/* Events by what their ids say: "a" accepted, "p" proposed, "r" rejected at points of their own, "p-NER" without
 * a point, "p-one" and "p-two" at one point, "p-mixed" and "a-mixed" at another; @reviews as in JalonQuery. */
void sample_scene_init_reviewed (SampleScene *self, guint reviews);
/* An event for each country, without a place in it; its code is its id. */
void sample_scene_init_countries (SampleScene *self, const char *codes);
/* Makes the scene again, with words and symbols so much larger; the dossier must still be there. */
void sample_scene_set_scale (SampleScene *self, double scale);
/* Also where the dossier was let go and is NULL. */
void sample_scene_clear (SampleScene *self);
/* A view of 1000 x 700 pixels fit to all there is. */
JalonViewport sample_scene_get_view (SampleScene *self);

G_END_DECLS
