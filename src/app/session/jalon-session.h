/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one window looks at: a dossier, the query that narrows it, what is
 * selected, in which language and by whose borders. It is the only view
 * state: map, list, filters and details read it and follow its notifications.
 */

#pragma once

#include "jalon-aggregate-spec.h"
#include "jalon-boxed.h"
#include "jalon-edit.h"

G_BEGIN_DECLS

#define JALON_TYPE_SESSION (jalon_session_get_type ())
G_DECLARE_FINAL_TYPE (JalonSession, jalon_session, JALON, SESSION, GObject)

/*
 * Properties, each with its notification:
 *   "world" (construct only), "dossier", "history" (follows the dossier),
 *   "query", "result" (one notification for each recomputation),
 *   "filtered" (constant), "scene" (rebuilt in an idle, once for any number of changes, of many events later),
 *   "selection", "selected-countries", "worldview", "language", "dark",
 *   "review-article", "hidden-layers" (and what is summed up),
 *   "frame" (JalonViewport; to be read with jalon_session_get_frame()).
 */

JalonSession *jalon_session_new (JalonWorld *world);

JalonWorld   *jalon_session_get_world (JalonSession *self);
const char   *jalon_session_get_name (JalonSession *self, const char *code);
JalonDossier *jalon_session_get_dossier (JalonSession *self);
void          jalon_session_hold (JalonSession *self);
void          jalon_session_release (JalonSession *self);
void          jalon_session_set_dossier (JalonSession *self, JalonDossier *dossier);
JalonHistory *jalon_session_get_history (JalonSession *self);

/* The query is never NULL; an empty one matches everything. */
const JalonQuery *jalon_session_get_query (JalonSession *self);
void              jalon_session_set_query (JalonSession *self, const JalonQuery *query);
void              jalon_session_clear_query (JalonSession *self);
void              jalon_session_add_country (JalonSession *self, const char *code, JalonCountryRole role);
void              jalon_session_filter_by (JalonSession *self, const char *facet, const char *value);
char             *jalon_session_dup_words (JalonSession *self, const JalonQuery *query);
GPtrArray        *jalon_session_list_query_terms (JalonSession *self); /* (element-type JalonQueryTerm) */

const JalonResult *jalon_session_get_result (JalonSession *self);
const JalonResult *jalon_session_get_context (JalonSession *self);
void               jalon_session_hold_list (JalonSession *self);
void               jalon_session_release_list (JalonSession *self);
void               jalon_session_let_go (JalonSession *self);
void               jalon_session_hold_selection (JalonSession *self);
void               jalon_session_release_selection (JalonSession *self);
guint              jalon_session_get_n_events (JalonSession *self);
guint              jalon_session_get_n_filtered (JalonSession *self);
/* JalonEvent items that match, oldest first, undated ones last. */
GListModel *jalon_session_get_filtered (JalonSession *self);
/* The item of @filtered with this id, for scrolling a list to it. */
gboolean jalon_session_find_filtered (JalonSession *self, const char *event_id, guint *out_position);

/* What the map shows, NULL until it shows something; told when it has come to rest. */
const JalonViewport *jalon_session_get_frame (JalonSession *self);
void                 jalon_session_set_frame (JalonSession *self, const JalonViewport *frame);

/* NULL until the first idle after the dossier was set. */
JalonScene *jalon_session_get_scene (JalonSession *self);
gboolean    jalon_session_is_scene_coming (JalonSession *self);
/* The scene as of now, without waiting for the idle; for export. (transfer full) */
JalonScene *jalon_session_dup_current_scene (JalonSession *self);

/* The selection is never NULL; nothing selected is JALON_THING_NONE. */
const JalonThing *jalon_session_get_selection (JalonSession *self);
void              jalon_session_select (JalonSession *self, const JalonThing *thing);
void              jalon_session_select_id (JalonSession *self, JalonThingKind kind, const char *id);
gboolean          jalon_session_select_event (JalonSession *self, const char *event_id);
void              jalon_session_clear_selection (JalonSession *self);

/* Codes, in the order in which they were picked; NULL-terminated, empty when no country is selected. */
const char *const *jalon_session_get_selected_countries (JalonSession *self);
void               jalon_session_toggle_country (JalonSession *self, const char *code);

JalonWorldview jalon_session_get_worldview (JalonSession *self);
void           jalon_session_show_worldview (JalonSession *self, JalonWorldview worldview);
void           jalon_session_set_worldview (JalonSession *self, JalonWorldview worldview);
guint          jalon_session_get_hidden_layers (JalonSession *self);
void           jalon_session_set_hidden_layers (JalonSession *self, guint hidden);
gboolean       jalon_session_get_many_chosen (JalonSession *self);
void           jalon_session_set_many_chosen (JalonSession *self, gboolean many);

const JalonAggregateSpec *jalon_session_get_aggregate (JalonSession *self);
void                      jalon_session_set_aggregate (JalonSession *self, const JalonAggregateSpec *spec);
void jalon_session_show_layers (JalonSession *self, const JalonViewRecord *view, GPtrArray *left_out);

const char *jalon_session_get_language (JalonSession *self);
void        jalon_session_set_language (JalonSession *self, const char *language);
gboolean    jalon_session_get_dark (JalonSession *self);
void        jalon_session_set_dark (JalonSession *self, gboolean dark);
void        jalon_session_set_high_contrast (JalonSession *self, gboolean high_contrast);
void        jalon_session_set_face (JalonSession *self, const char *font, double scale);
double      jalon_session_get_text_scale (JalonSession *self);

/* NULL unless an article is under review; its events are reviewed one after another, the selected one now. */
const char       *jalon_session_get_review_article (JalonSession *self);
void              jalon_session_set_review_article (JalonSession *self, const char *article_id);
gboolean          jalon_session_is_reviewing (JalonSession *self);
char             *jalon_session_dup_review_step (JalonSession *self, int step, gboolean proposed);
JalonEventRecord *jalon_session_dup_selected_event (JalonSession *self);
gboolean          jalon_session_review_accept (JalonSession *self, gboolean accept, GError **error);
gboolean          jalon_session_review_merge (JalonSession *self, const char *into_id, GError **error);
GPtrArray        *jalon_session_list_acceptable (JalonSession *self, gboolean strong, guint *out_n_known);
JalonEdit        *jalon_session_new_accept_many (JalonSession *self, const GPtrArray *ids);
gboolean          jalon_session_review_accept_all (JalonSession *self, const GPtrArray *ids, GError **error);
void              jalon_session_return_to_reviewed (JalonSession *self);

G_END_DECLS
