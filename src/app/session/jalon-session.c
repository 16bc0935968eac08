/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view state of one window. The result follows dossier and query at once.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-kind.h"
#include "jalon-session-private.h"
#include "jalon-text.h"

G_DEFINE_FINAL_TYPE (JalonSession, jalon_session, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_FRAME + 1];

void
jalon_session_notify (JalonSession *self, JalonSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
run_query (JalonSession *self)
{
  g_clear_pointer (&self->result, jalon_result_free);
  self->result = jalon_query_run (self->query, self->dossier);
  jalon_session_notify (self, PROP_RESULT);
  jalon_session_queue_scene (self);
}

/* Has it found anew, after the dossier has changed. */
static void
forget_context (JalonSession *self)
{
  g_clear_pointer (&self->context, jalon_result_free);
  g_clear_pointer (&self->context_query, jalon_query_free);
}

/* What an edit has removed can neither stay selected nor be under review. */
static void
let_go_of_removed (JalonSession *self)
{
  const JalonThing *thing = self->selection.thing;
  guint             position;

  if (thing->kind >= JALON_THING_FEATURE && jalon_kind_find (self->dossier, thing->id, &position) == NULL)
    jalon_session_clear_selection (self);
  if (self->review_article != NULL && jalon_dossier_find_article (self->dossier, self->review_article) == NULL)
    jalon_session_set_review_article (self, NULL);
}

static void
store_changed (JalonSession *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  self->rows_moved = TRUE;
  forget_context (self);
  run_query (self);
  jalon_filtered_model_set_store (self->filtered,
                                  jalon_dossier_get_events (self->dossier),
                                  self->result->rows[JALON_KIND_EVENT]);
  let_go_of_removed (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Changes as little of the list as can be, so that it stays where it is. */
static void
row_changed (JalonSession *self, guint row)
{
  g_object_freeze_notify (G_OBJECT (self));
  forget_context (self);
  run_query (self);
  jalon_filtered_model_replace_row (self->filtered, row, self->result->rows[JALON_KIND_EVENT]);
  let_go_of_removed (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
events_changed_cb (JalonSession *self, guint position, guint n_removed, guint n_added)
{
  if (self->n_holds > 0)
    self->stale = TRUE;
  else if (n_removed == 1 && n_added == 1)
    row_changed (self, position);
  else
    store_changed (self);
}

/* A site or a closure, of which no event takes more than whether it matches. */
static void
links_changed_cb (JalonSession *self, guint position, guint n_removed, guint n_added)
{
  self->rows_moved |= n_removed > n_added;
  if (self->n_holds > 0)
    self->stale = TRUE;
  else
    row_changed (self, G_MAXUINT);
}

/* What is cited may be called otherwise, and count for another verdict. */
static void
articles_changed_cb (JalonSession *self)
{
  if (self->n_holds > 0)
    self->stale = TRUE;
  else
    row_changed (self, G_MAXUINT);
}

static void
worldview_cb (JalonSession *self)
{
  self->other_worldview = -1;
  jalon_session_queue_scene (self);
  jalon_session_notify (self, PROP_WORLDVIEW);
}

static void
connect_dossier (JalonSession *self)
{
  g_signal_connect_object (jalon_dossier_get_events (self->dossier),
                           "items-changed",
                           G_CALLBACK (events_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  JALON_KIND_FOREACH_SHOWN (kind)
    g_signal_connect_object (jalon_dossier_get_features (self->dossier, kind),
                             "items-changed",
                             G_CALLBACK (links_changed_cb),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (jalon_dossier_get_articles (self->dossier),
                           "items-changed",
                           G_CALLBACK (articles_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dossier, "notify::worldview", G_CALLBACK (worldview_cb), self, G_CONNECT_SWAPPED);
}

static void
disconnect_dossier (JalonSession *self)
{
  g_signal_handlers_disconnect_by_func (jalon_dossier_get_events (self->dossier), events_changed_cb, self);
  JALON_KIND_FOREACH_SHOWN (kind)
    g_signal_handlers_disconnect_by_func (jalon_dossier_get_features (self->dossier, kind), links_changed_cb, self);
  g_signal_handlers_disconnect_by_func (jalon_dossier_get_articles (self->dossier), articles_changed_cb, self);
  g_signal_handlers_disconnect_by_func (self->dossier, worldview_cb, self);
}

static void
jalon_session_constructed (GObject *object)
{
  JalonSession *self = JALON_SESSION (object);

  G_OBJECT_CLASS (jalon_session_parent_class)->constructed (object);

  if (self->dossier == NULL)
    jalon_session_set_dossier (self, NULL);
}

static void
jalon_session_dispose (GObject *object)
{
  JalonSession *self = JALON_SESSION (object);

  jalon_session_cancel_scene (self);
  if (self->dossier != NULL)
    disconnect_dossier (self);

  G_OBJECT_CLASS (jalon_session_parent_class)->dispose (object);
}

static void
jalon_session_finalize (GObject *object)
{
  JalonSession *self = JALON_SESSION (object);

  g_clear_pointer (&self->scene, jalon_scene_unref);
  g_clear_pointer (&self->aggregate, jalon_aggregate_unref);
  jalon_selection_clear (&self->selection);
  g_clear_object (&self->filtered);
  forget_context (self);
  g_clear_pointer (&self->result, jalon_result_free);
  g_clear_pointer (&self->query, jalon_query_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->font, g_free);
  g_clear_pointer (&self->review_article, g_free);
  g_clear_pointer (&self->reviewed, g_ptr_array_unref);
  g_clear_object (&self->history);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->world, jalon_world_unref);

  G_OBJECT_CLASS (jalon_session_parent_class)->finalize (object);
}

/* What the map shows. */
static void
get_map_property (JalonSession *self, guint prop_id, GValue *value)
{
  if (prop_id == PROP_HIDDEN_LAYERS)
    g_value_set_uint (value, self->hidden_layers);
  else
    g_value_set_pointer (value, self->has_frame ? &self->frame : NULL);
}

static void
jalon_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonSession *self = JALON_SESSION (object);

  switch ((JalonSessionProperty) prop_id)
    {
    case PROP_WORLD:
      g_value_set_boxed (value, self->world);
      break;
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_RESULT:
      g_value_set_boxed (value, self->result);
      break;
    case PROP_FILTERED:
      g_value_set_object (value, self->filtered);
      break;
    case PROP_SCENE:
      g_value_set_boxed (value, self->scene);
      break;
    case PROP_SELECTION:
      g_value_set_boxed (value, self->selection.thing);
      break;
    case PROP_SELECTED_COUNTRIES:
      g_value_set_boxed (value, self->selection.countries->pdata);
      break;
    case PROP_WORLDVIEW:
      g_value_set_uint (value, jalon_session_get_worldview (self));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_REVIEW_ARTICLE:
      g_value_set_string (value, self->review_article);
      break;
    case PROP_HIDDEN_LAYERS:
    case PROP_FRAME:
      get_map_property (self, prop_id, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JalonSession *self = JALON_SESSION (object);

  switch ((JalonSessionProperty) prop_id)
    {
    case PROP_WORLD:
      self->world = g_value_dup_boxed (value);
      break;
    case PROP_DOSSIER:
      jalon_session_set_dossier (self, g_value_get_object (value));
      break;
    case PROP_QUERY:
      jalon_session_set_query (self, g_value_get_boxed (value));
      break;
    case PROP_SELECTION:
      jalon_session_select (self, g_value_get_boxed (value));
      break;
    case PROP_WORLDVIEW:
      jalon_session_set_worldview (self, g_value_get_uint (value));
      break;
    case PROP_LANGUAGE:
      jalon_session_set_language (self, g_value_get_string (value));
      break;
    case PROP_DARK:
      jalon_session_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_REVIEW_ARTICLE:
      jalon_session_set_review_article (self, g_value_get_string (value));
      break;
    case PROP_HIDDEN_LAYERS:
      jalon_session_set_hidden_layers (self, g_value_get_uint (value));
      break;
    case PROP_HISTORY:
    case PROP_RESULT:
    case PROP_FILTERED:
    case PROP_SCENE:
    case PROP_SELECTED_COUNTRIES:
    case PROP_FRAME:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_WORLD] = g_param_spec_boxed ("world", NULL, NULL, JALON_TYPE_WORLD, construct);
  properties[PROP_DOSSIER] = g_param_spec_object ("dossier", NULL, NULL, JALON_TYPE_DOSSIER, write);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, JALON_TYPE_HISTORY, read);
  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, JALON_TYPE_QUERY, write);
  properties[PROP_RESULT] = g_param_spec_boxed ("result", NULL, NULL, JALON_TYPE_RESULT, read);
  properties[PROP_FILTERED] = g_param_spec_object ("filtered", NULL, NULL, G_TYPE_LIST_MODEL, read);
  properties[PROP_SCENE] = g_param_spec_boxed ("scene", NULL, NULL, JALON_TYPE_SCENE, read);
  properties[PROP_SELECTION] = g_param_spec_boxed ("selection", NULL, NULL, JALON_TYPE_THING, write);
  properties[PROP_SELECTED_COUNTRIES] = g_param_spec_boxed ("selected-countries", NULL, NULL, G_TYPE_STRV, read);
  properties[PROP_WORLDVIEW] =
      g_param_spec_uint ("worldview", NULL, NULL, 0, JALON_N_WORLDVIEWS - 1, JALON_WORLDVIEW_UN, write);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, write);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, write);
  properties[PROP_REVIEW_ARTICLE] = g_param_spec_string ("review-article", NULL, NULL, NULL, write);
  properties[PROP_HIDDEN_LAYERS] =
      g_param_spec_uint ("hidden-layers", NULL, NULL, 0, (1u << JALON_N_MAP_LAYERS) - 1, 0, write);
  properties[PROP_FRAME] = g_param_spec_pointer ("frame", NULL, NULL, read);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
jalon_session_class_init (JalonSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = jalon_session_constructed;
  object_class->dispose = jalon_session_dispose;
  object_class->finalize = jalon_session_finalize;
  object_class->get_property = jalon_session_get_property;
  object_class->set_property = jalon_session_set_property;

  install_properties (object_class);
  g_signal_new ("many-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalon_session_init (JalonSession *self)
{
  self->language = g_strdup (jalon_text_get_ui_language ());
  self->other_worldview = -1;
  self->aggregate_spec.n_classes = JALON_DEFAULT_CLASSES;
  self->query = jalon_query_new ();
  self->reviewed = g_ptr_array_new_with_free_func (g_free);
  self->filtered = jalon_filtered_model_new ();
  jalon_selection_init (&self->selection);
}

/**
 * jalon_session_new:
 * @world: the bundled world
 *
 * Creates a session with an empty dossier, an empty query and nothing
 * selected, in the language of the interface.
 *
 * Returns: (transfer full): a new session
 */
JalonSession *
jalon_session_new (JalonWorld *world)
{
  g_return_val_if_fail (world != NULL, NULL);

  return g_object_new (JALON_TYPE_SESSION, "world", world, NULL);
}

JalonWorld *
jalon_session_get_world (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->world;
}

JalonDossier *
jalon_session_get_dossier (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->dossier;
}

/**
 * jalon_session_hold:
 * @self: a session
 *
 * Keeps result and filtered events as they are while many edits are made in a
 * row, to follow them all at once with jalon_session_release(). The main loop
 * must not run in between.
 */
void
jalon_session_hold (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  self->n_holds++;
}

/**
 * jalon_session_release:
 * @self: a session that is held
 *
 * Takes back one jalon_session_hold(). With the last one result, filtered events and selection follow all edits that
 * were made meanwhile, with one notification each; without any edit nothing happens.
 */
void
jalon_session_release (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  if (self->n_holds > 0 || !self->stale)
    return;

  self->stale = FALSE;
  store_changed (self);
}

/**
 * jalon_session_set_dossier:
 * @self: a session
 * @dossier: (nullable): the document, %NULL for a new empty one
 *
 * Looks at another dossier, all of it, with nothing selected.
 */
void
jalon_session_set_dossier (JalonSession *self, JalonDossier *dossier)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (dossier == NULL || JALON_IS_DOSSIER (dossier));

  if (dossier != NULL && dossier == self->dossier)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->dossier != NULL)
    disconnect_dossier (self);
  g_clear_object (&self->dossier);
  g_clear_object (&self->history);
  jalon_session_cancel_scene (self);
  g_clear_pointer (&self->scene, jalon_scene_unref);
  self->dossier = dossier != NULL ? g_object_ref (dossier) : jalon_dossier_new ();
  self->other_worldview = -1;
  self->history = jalon_history_new (self->dossier);
  jalon_session_set_hidden_layers (self, 0);
  jalon_session_set_aggregate (self, &(JalonAggregateSpec){ .n_classes = JALON_DEFAULT_CLASSES });
  connect_dossier (self);

  jalon_session_set_review_article (self, NULL);
  g_ptr_array_set_size (self->reviewed, 0);
  jalon_session_clear_selection (self);
  g_clear_pointer (&self->query, jalon_query_free);
  self->query = jalon_query_new ();
  store_changed (self);

  jalon_session_notify (self, PROP_DOSSIER);
  jalon_session_notify (self, PROP_HISTORY);
  jalon_session_notify (self, PROP_QUERY);
  jalon_session_notify (self, PROP_WORLDVIEW);
  g_object_thaw_notify (G_OBJECT (self));
}

JalonHistory *
jalon_session_get_history (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->history;
}

const JalonQuery *
jalon_session_get_query (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->query;
}

/**
 * jalon_session_set_query:
 * @self: a session
 * @query: what to show; copied
 *
 * Narrows what is shown. Result and filtered events follow before this returns, but for a list that is held.
 */
void
jalon_session_set_query (JalonSession *self, const JalonQuery *query)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (query != NULL);

  if (jalon_query_equal (self->query, query))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_pointer (&self->query, jalon_query_free);
  self->query = jalon_query_copy (query);
  jalon_session_notify (self, PROP_QUERY);
  run_query (self);
  if (self->n_list_holds > 0)
    self->list_is_late = TRUE;
  else
    jalon_filtered_model_set_rows (self->filtered, self->result->rows[JALON_KIND_EVENT]);
  g_object_thaw_notify (G_OBJECT (self));
}

const JalonResult *
jalon_session_get_result (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->result;
}

GListModel *
jalon_session_get_filtered (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->filtered);
}

/**
 * jalon_session_is_scene_coming:
 *
 * Returns: whether the scene that is shown is of before, and one of now is under way
 */
gboolean
jalon_session_is_scene_coming (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  return self->scene_source != 0 || self->scene_job != NULL;
}

JalonScene *
jalon_session_get_scene (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->scene;
}

JalonScene *
jalon_session_dup_current_scene (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  jalon_session_refresh_scene (self);

  return jalon_scene_ref (self->scene);
}
