/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the map view, for the files it is made of: the widget itself, moves,
 * furniture, pointer, keys.
 */

#pragma once

#include "jalon-highlight-layer.h"
#include "jalon-layers-button.h"
#include "jalon-legend-view.h"
#include "jalon-map-flight.h"
#include "jalon-map-source.h"
#include "jalon-map-view.h"
#include "jalon-scene-layer.h"
#include "jalon-symbol-layer.h"

G_BEGIN_DECLS

/* Milliseconds an animated move takes: a step, and a way across the map. */
#define JALON_MAP_STEP_TIME 180
#define JALON_MAP_WAY_TIME 450

/* Pixels round the world at the widest and the closest zoom. */
#define JALON_MAP_MIN_WORLD (256 * 2.8)
#define JALON_MAP_MAX_WORLD (256.0 * (1 << JALON_MAP_MAX_ZOOM))

struct _JalonMapView
{
  GtkWidget parent_instance;

  /* Children, from below to above */
  ShumateMap *map;
  GtkWidget  *legend;
  GtkWidget  *scale;
  GtkWidget  *attribution;
  GtkWidget  *buttons; /* compass, layers, zoom in, zoom out, fit */
  GtkWidget  *compass;
  GtkWidget  *layers;
  GtkWidget  *caption;
  GtkWidget  *hints[JALON_N_SIDES];
  int         hint_ways[JALON_N_SIDES]; /* pixels along the edge from its middle, where they cover least */
  GtkWidget  *symbols;                  /* of assistive technology */
  GtkWidget  *popover;                  /* members of a cluster */

  /* Borrowed from the map */
  ShumateViewport     *viewport;
  JalonSceneLayer     *scene_layer;
  JalonSymbolLayer    *symbol_layer;
  JalonHighlightLayer *highlight_layer;
  ShumateMarkerLayer  *mark_layer; /* (nullable): while a place is marked */
  guint                mark_source;

  JalonSession *session;         /* (owned) (nullable) */
  GSignalGroup *session_signals; /* (owned) */

  GArray *listed; /* (owned) (element-type JalonMark): what @symbols lists */

  JalonMapFlight *flight; /* (owned) */
  double          last_cy;
  gboolean        confining;
  gboolean        fit_pending; /* show all as soon as there are a size and a scene */
  gboolean        fit_animated;
  gboolean        has_fitted;  /* the first map is simply there; later ones are flown to */
  gboolean        selecting;   /* the selection changes because of a click on the map */
  gboolean        chosen_here; /* what is selected was clicked on the map */
  gboolean        revealing;   /* on the way to the selection */
  gboolean        filtered;    /* the next scene is of another query */
  guint           legend_source;
  gboolean        legend_folded;  /* because the map is narrow */
  gboolean        legend_folding; /* by itself, and not by the person */
  JalonViewport   fitted;         /* what was fitted last */
  double          fitted_inset;   /* what the legend then took of the left, pixels */
  double          fitted_x;       /* where the map then began in the window, pixels */

  /* Where the map stood in its window when it was allocated last, and how large that was; pixels */
  double origin_x;
  double origin_y;
  int    root_width;
  int    root_height;

  /* Pointer */
  double press_x;
  double press_y;
  double hover_x;
  double hover_y;
  guint  hover_tick;
};

/* What the map shows. (transfer none) (nullable) */
static inline JalonScene *
jalon_map_view_get_scene (JalonMapView *self)
{
  return self->session != NULL ? jalon_session_get_scene (self->session) : NULL;
}

/* jalon-map-words.c */
void jalon_map_view_set_caption (JalonMapView *self, const char *text);
void jalon_map_view_update_description (JalonMapView *self);

/* jalon-map-move.c */
void     jalon_map_view_create_flight (JalonMapView *self);
gboolean jalon_map_view_read (JalonMapView *self, JalonViewport *out_view);
void     jalon_map_view_confine (JalonMapView *self);
void     jalon_map_view_fly (JalonMapView *self, const JalonViewport *to, guint duration);
void     jalon_map_view_zoom_by (JalonMapView *self, double steps, double x, double y);
gboolean jalon_map_view_is_selection_in (JalonMapView *self, const JalonViewport *view);
void     jalon_map_view_go_to (JalonMapView *self, const JalonBox *box);
void     jalon_map_view_keep_ground (JalonMapView *self, const JalonViewport *before);

/* jalon-map-fit.c */
void jalon_map_view_fit_now (JalonMapView *self);
void jalon_map_view_fit_if_lost (JalonMapView *self);
void jalon_map_view_fit_beside_legend (JalonMapView *self, gboolean animate);

/* jalon-map-hints.c */
void     jalon_map_view_create_hints (JalonMapView *self);
gboolean jalon_map_view_update_hints (JalonMapView *self);
void     jalon_map_view_allocate_hints (JalonMapView *self, int width, int height);

/* jalon-map-furniture.c */
void jalon_map_view_create_furniture (JalonMapView *self);
void jalon_map_view_measure_furniture (JalonMapView *self, GtkOrientation orientation, int *minimum);
void jalon_map_view_allocate_furniture (JalonMapView *self, int width, int height);

void     jalon_map_view_list_legend (JalonMapView *self, JalonScene *scene, const JalonViewport *view);
gboolean jalon_map_view_is_fitted (JalonMapView *self);
double   jalon_map_view_get_usual_inset (double width, double text_scale);
double   jalon_map_view_get_legend_inset (JalonMapView *self, double width);

/* jalon-map-gestures.c */
JalonThing *jalon_map_view_pick (JalonMapView *self, double x, double y);
void        jalon_map_view_attach_gestures (JalonMapView *self);

/* jalon-map-menu.c */
void jalon_map_view_attach_menu (JalonMapView *self);

/* jalon-map-symbols.c */
void jalon_map_view_create_symbols (JalonMapView *self);
void jalon_map_view_update_symbols (JalonMapView *self, JalonScene *scene);

/* jalon-map-keys.c */
void     jalon_map_view_show_focus (JalonMapView *self);
gboolean jalon_map_view_choose_focus (JalonMapView *self);
void     jalon_map_view_attach_keys (JalonMapView *self);

/* jalon-map-choice.c */
JalonThing *jalon_map_view_dup_focused_thing (JalonMapView *self);
JalonThing *jalon_map_view_dup_thing (JalonMapView *self, const JalonMark *mark, const JalonViewport *view);
void jalon_map_view_choose (JalonMapView *self, const JalonThing *thing, gboolean add_country, double x, double y);

/* jalon-map-locate.c */
gboolean jalon_map_view_locate_selection (JalonMapView *self, double *out_lon, double *out_lat);
gboolean jalon_map_view_locate_point (JalonMapView *self, double *out_lon, double *out_lat);

G_END_DECLS
