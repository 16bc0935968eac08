/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a session, for the files it is made of.
 */

#pragma once

#include "jalon-filtered-model.h"
#include "jalon-scene-builder.h"
#include "jalon-selection.h"
#include "jalon-session.h"

G_BEGIN_DECLS

struct _JalonSession
{
  GObject parent_instance;

  JalonWorld        *world;   /* (owned) */
  JalonDossier      *dossier; /* (owned): never NULL */
  JalonHistory      *history; /* (owned) */
  char              *language;
  gboolean           dark;
  gboolean           high_contrast;
  char              *font;            /* (owned) (nullable): family of the interface's words */
  double             text_scale;      /* of the interface's words; 0 for 1 */
  gboolean           many_chosen;     /* several rows of the list are selected */
  guint              hidden_layers;   /* bits 1 << a JalonMapLayer, of what the map does not show */
  JalonAggregateSpec aggregate_spec;  /* what the map sums up in the place of symbols */
  int                other_worldview; /* what a saved view shows in the place of the dossier's; -1 where none does */

  JalonQuery         *query;    /* (owned): never NULL */
  JalonResult        *result;   /* (owned) */
  JalonFilteredModel *filtered; /* (owned) */
  JalonSelection      selection;

  JalonResult *context;       /* (owned) (nullable): until it is asked for */
  JalonQuery  *context_query; /* (owned) (nullable): what @context is the result of */

  char      *review_article; /* (owned) (nullable) */
  GPtrArray *reviewed;       /* (owned) (element-type utf8): ids, the last one was reviewed last */

  guint         n_selection_holds;
  gboolean      has_frame;
  JalonViewport frame; /* what the map shows, where @has_frame */

  guint    n_list_holds;
  gboolean list_is_late; /* a query came while the list was held */

  guint    n_holds;
  gboolean stale; /* the dossier was changed while held */

  JalonScene        *scene;         /* (owned) (nullable) */
  guint              scene_source;  /* of the next scene, while it waits or is read */
  JalonSceneBuilder *scene_builder; /* (owned) (nullable): while it is read */
  GCancellable      *scene_job;     /* (owned) (nullable): while a worker completes it */
  gboolean           rows_moved;    /* since @scene was made */

  JalonAggregate        *aggregate;         /* (owned) (nullable): of the next scene */
  JalonAggregateBuilder *aggregate_builder; /* (owned) (nullable): while it is read */
};

typedef enum
{
  PROP_WORLD = 1,
  PROP_DOSSIER,
  PROP_HISTORY,
  PROP_QUERY,
  PROP_RESULT,
  PROP_FILTERED,
  PROP_SCENE,
  PROP_SELECTION,
  PROP_SELECTED_COUNTRIES,
  PROP_WORLDVIEW,
  PROP_LANGUAGE,
  PROP_DARK,
  PROP_REVIEW_ARTICLE,
  PROP_HIDDEN_LAYERS,
  PROP_FRAME,
} JalonSessionProperty;

/* Whose borders are drawn. */
static inline JalonWorldview
jalon_session_read_worldview (const JalonSession *self)
{
  return self->other_worldview >= 0 ? (JalonWorldview) self->other_worldview
                                    : jalon_dossier_get_worldview (self->dossier);
}

/* jalon-session.c */
void jalon_session_notify (JalonSession *self, JalonSessionProperty property);

/* jalon-session-scene.c */
void jalon_session_queue_scene (JalonSession *self);
void jalon_session_cancel_scene (JalonSession *self);
void jalon_session_refresh_scene (JalonSession *self);

G_END_DECLS
