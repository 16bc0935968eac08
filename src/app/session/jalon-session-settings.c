/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a session remembers beside its dossier and query: the selection, whose
 * borders, the language, light or dark, the article under review.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-session-private.h"
#include "jalon-view.h"

const JalonThing *
jalon_session_get_selection (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->selection.thing;
}

/**
 * jalon_session_select:
 * @self: a session
 * @thing: what to select; copied
 *
 * Selects one thing alone, on the map, in the list and in the details.
 */
void
jalon_session_select (JalonSession *self, const JalonThing *thing)
{
  g_autoptr (JalonThing) copy = NULL;

  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (thing != NULL);

  /* The thing may be the very selection that is replaced. */
  copy = jalon_thing_copy (thing);
  if (!jalon_selection_set (&self->selection, copy))
    return;

  jalon_session_notify (self, PROP_SELECTION);
  jalon_session_notify (self, PROP_SELECTED_COUNTRIES);
}

void
jalon_session_select_id (JalonSession *self, JalonThingKind kind, const char *id)
{
  g_autoptr (JalonThing) thing = jalon_thing_new (kind, id);

  jalon_session_select (self, thing);
}

void
jalon_session_clear_selection (JalonSession *self)
{
  jalon_session_select_id (self, JALON_THING_NONE, NULL);
}

const char *const *
jalon_session_get_selected_countries (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return (const char *const *) self->selection.countries->pdata;
}

/**
 * jalon_session_toggle_country:
 * @self: a session
 * @code: a country
 *
 * Adds a country to the selected ones or takes it away.
 */
void
jalon_session_toggle_country (JalonSession *self, const char *code)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (code != NULL);

  jalon_selection_toggle_country (&self->selection, code);
  jalon_session_notify (self, PROP_SELECTION);
  jalon_session_notify (self, PROP_SELECTED_COUNTRIES);
}

/**
 * jalon_session_get_worldview:
 * @self: a session
 *
 * Returns: whose borders are drawn: those of the dossier, or of a view that was chosen since
 */
JalonWorldview
jalon_session_get_worldview (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), JALON_WORLDVIEW_UN);

  return jalon_session_read_worldview (self);
}

/**
 * jalon_session_show_worldview:
 * @self: a session
 * @worldview: whose borders to draw
 *
 * Draws other borders, until those of the dossier change; the dossier stays as it is.
 */
void
jalon_session_show_worldview (JalonSession *self, JalonWorldview worldview)
{
  JalonWorldview before;

  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (worldview < JALON_N_WORLDVIEWS);

  before = jalon_session_get_worldview (self);
  self->other_worldview = worldview != jalon_dossier_get_worldview (self->dossier) ? (int) worldview : -1;
  if (worldview == before)
    return;

  jalon_session_queue_scene (self);
  jalon_session_notify (self, PROP_WORLDVIEW);
}

/**
 * jalon_session_set_worldview:
 * @self: a session
 * @worldview: whose borders to draw
 *
 * Draws other borders; the dossier records them, and the history how to go back.
 */
void
jalon_session_set_worldview (JalonSession *self, JalonWorldview worldview)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (worldview < JALON_N_WORLDVIEWS);

  if (jalon_dossier_get_worldview (self->dossier) == worldview)
    jalon_session_show_worldview (self, worldview);
  else
    jalon_history_push (self->history, jalon_edit_new_set_worldview (worldview), NULL);
}

/**
 * jalon_session_get_hidden_layers:
 * @self: a session
 *
 * Returns: what the map does not show, bits 1 << a #JalonMapLayer
 */
guint
jalon_session_get_hidden_layers (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), 0);

  return self->hidden_layers;
}

/**
 * jalon_session_set_hidden_layers:
 * @self: a session
 * @hidden: what the map is not to show, bits 1 << a #JalonMapLayer
 *
 * Hides what a person does not want on the map; list and timeline show it all the same.
 */
void
jalon_session_set_hidden_layers (JalonSession *self, guint hidden)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (hidden < 1u << JALON_N_MAP_LAYERS);

  if (self->hidden_layers == hidden)
    return;
  self->hidden_layers = hidden;
  jalon_session_queue_scene (self);
  jalon_session_notify (self, PROP_HIDDEN_LAYERS);
}

/**
 * jalon_session_get_many_chosen:
 * @self: a session
 *
 * Returns: whether several rows of the list are selected, so that what is done is to be done to all of them
 */
gboolean
jalon_session_get_many_chosen (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  return self->many_chosen;
}

/**
 * jalon_session_set_many_chosen:
 * @self: a session
 * @many: whether several rows of the list are selected
 *
 * Tells all others what the list knows.
 */
void
jalon_session_set_many_chosen (JalonSession *self, gboolean many)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  if (self->many_chosen == many)
    return;
  self->many_chosen = many;
  g_signal_emit_by_name (self, "many-chosen");
}

/**
 * jalon_session_get_aggregate:
 * @self: a session
 *
 * Returns: (transfer none): what the map sums up in the place of symbols
 */
const JalonAggregateSpec *
jalon_session_get_aggregate (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return &self->aggregate_spec;
}

/**
 * jalon_session_set_aggregate:
 * @self: a session
 * @spec: what the map is to sum up; of nothing to show symbols
 *
 * Has the map show sums in the place of the symbols of events. Whoever follows "hidden-layers" is told.
 */
void
jalon_session_set_aggregate (JalonSession *self, const JalonAggregateSpec *spec)
{
  g_autofree char *before = NULL, *after = NULL;

  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (spec != NULL);

  before = jalon_aggregate_spec_dup_words (&self->aggregate_spec);
  after = jalon_aggregate_spec_dup_words (spec);
  if (g_str_equal (before, after))
    return;
  self->aggregate_spec = *spec;
  jalon_session_queue_scene (self);
  jalon_session_notify (self, PROP_HIDDEN_LAYERS);
}

/**
 * jalon_session_show_layers:
 * @self: a session
 * @view: a saved view
 * @left_out: (nullable) (inout) (element-type utf8): gets a copy of each word of @view that is not known
 *
 * Has the map hide and sum up what @view does.
 */
void
jalon_session_show_layers (JalonSession *self, const JalonViewRecord *view, GPtrArray *left_out)
{
  JalonAggregateSpec spec;

  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  jalon_session_set_hidden_layers (self, jalon_view_get_hidden_layers (view, left_out));
  jalon_aggregate_spec_read (view, &spec, left_out);
  jalon_session_set_aggregate (self, &spec);
}

const char *
jalon_session_get_language (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->language;
}

void
jalon_session_set_language (JalonSession *self, const char *language)
{
  g_autofree char *copy = g_strdup (language);

  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (language != NULL);

  if (g_str_equal (self->language, copy))
    return;

  g_free (self->language);
  self->language = g_steal_pointer (&copy);
  jalon_session_queue_scene (self);
  jalon_session_notify (self, PROP_LANGUAGE);
}

gboolean
jalon_session_get_dark (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  return self->dark;
}

void
jalon_session_set_dark (JalonSession *self, gboolean dark)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  dark = !!dark;
  if (self->dark == dark)
    return;

  self->dark = dark;
  jalon_session_queue_scene (self);
  jalon_session_notify (self, PROP_DARK);
}

/**
 * jalon_session_set_high_contrast:
 * @high_contrast: whether the map has stronger inks, lines and fills
 */
void
jalon_session_set_high_contrast (JalonSession *self, gboolean high_contrast)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  high_contrast = !!high_contrast;
  if (self->high_contrast == high_contrast)
    return;

  self->high_contrast = high_contrast;
  jalon_session_queue_scene (self);
}

/**
 * jalon_session_set_face:
 * @font: (nullable): Pango family of the words on the map, %NULL for the default sans
 * @scale: how large they and the symbols are, 1 as they are designed
 */
void
jalon_session_set_face (JalonSession *self, const char *font, double scale)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  if (g_strcmp0 (self->font, font) == 0 && self->text_scale == scale)
    return;

  g_free (self->font);
  self->font = g_strdup (font);
  self->text_scale = scale;
  jalon_session_queue_scene (self);
}

/**
 * jalon_session_get_text_scale:
 * @self: a session
 *
 * Returns: how large words and symbols are, 1 as they are designed
 */
double
jalon_session_get_text_scale (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), 1.0);

  return self->text_scale > 0 ? self->text_scale : 1.0;
}

const char *
jalon_session_get_review_article (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->review_article;
}

/**
 * jalon_session_set_review_article:
 * @self: a session
 * @article_id: (nullable): an article of the dossier, or %NULL to end the review
 */
void
jalon_session_set_review_article (JalonSession *self, const char *article_id)
{
  g_autofree char *copy = g_strdup (article_id);

  g_return_if_fail (JALON_IS_SESSION (self));

  if (g_strcmp0 (self->review_article, copy) == 0)
    return;

  g_free (self->review_article);
  self->review_article = g_steal_pointer (&copy);
  jalon_session_notify (self, PROP_REVIEW_ARTICLE);
}
