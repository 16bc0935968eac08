/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dossier: its parts, and finding them.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-event-store-private.h"
#include "jalon-text.h"
#include "jalon-verdict-private.h"

G_DEFINE_FINAL_TYPE (JalonDossier, jalon_dossier, G_TYPE_OBJECT)

typedef enum
{
  PROP_WORLDVIEW = 1,
} JalonDossierProperty;

static GParamSpec *properties[PROP_WORLDVIEW + 1];

static void
jalon_dossier_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonDossierProperty) prop_id)
    {
    case PROP_WORLDVIEW:
      g_value_set_uint (value, JALON_DOSSIER (object)->head->worldview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_dossier_finalize (GObject *object)
{
  JalonDossier *self = JALON_DOSSIER (object);

  jalon_head_free (self->head);
  g_array_unref (self->votes);
  g_object_unref (self->events);
  g_object_unref (self->articles);
  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    g_clear_object (&self->shelves[kind]);

  G_OBJECT_CLASS (jalon_dossier_parent_class)->finalize (object);
}

static void
jalon_dossier_class_init (JalonDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jalon_dossier_get_property;
  object_class->finalize = jalon_dossier_finalize;

  properties[PROP_WORLDVIEW] = g_param_spec_uint ("worldview",
                                                  NULL,
                                                  NULL,
                                                  0,
                                                  JALON_N_WORLDVIEWS - 1,
                                                  JALON_WORLDVIEW_UN,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static const char *
get_article_id_cb (gpointer article)
{
  return jalon_article_get_id (article);
}

static const char *
get_feature_id_cb (gpointer feature)
{
  return ((const JalonRecord *) jalon_feature_get_record (feature))->id;
}

static char **
get_feature_events_cb (gpointer feature)
{
  return ((const JalonRecord *) jalon_feature_get_record (feature))->events;
}

static void
jalon_dossier_init (JalonDossier *self)
{
  self->head = jalon_schema_begin (&jalon_head_schema);
  self->events = jalon_event_store_new ();
  self->articles = jalon_shelf_new (JALON_TYPE_ARTICLE, get_article_id_cb, NULL);
  JALON_FOREACH_SHELF (kind)
    self->shelves[kind] = jalon_shelf_new (JALON_TYPE_FEATURE, get_feature_id_cb, get_feature_events_cb);
  self->votes = g_array_new (FALSE, FALSE, sizeof (JalonVote));
}

/**
 * jalon_dossier_new:
 *
 * Returns: (transfer full): an empty dossier with the UN's view of borders
 */
JalonDossier *
jalon_dossier_new (void)
{
  return g_object_new (JALON_TYPE_DOSSIER, NULL);
}

/**
 * jalon_dossier_dup_title:
 * @language: (nullable): as for jalon_text_dup()
 *
 * Returns: (transfer full) (nullable): the title in a language
 */
char *
jalon_dossier_dup_title (JalonDossier *self, const char *language)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return jalon_text_dup (self->head->title, language);
}

/**
 * jalon_dossier_get_packed_title:
 *
 * Returns: (transfer none) (nullable): the title in all its languages (jalon-text.h)
 */
const char *
jalon_dossier_get_packed_title (JalonDossier *self)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return self->head->title;
}

/**
 * jalon_dossier_set_title:
 * @text: (nullable): plain or packed
 */
void
jalon_dossier_set_title (JalonDossier *self, const char *text)
{
  g_return_if_fail (JALON_IS_DOSSIER (self));

  g_free (self->head->title);
  self->head->title = g_strdup (text);
}

/**
 * jalon_dossier_get_worldview:
 *
 * Returns: whose borders the dossier's map shows
 */
JalonWorldview
jalon_dossier_get_worldview (JalonDossier *self)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), JALON_WORLDVIEW_UN);

  return self->head->worldview;
}

/**
 * jalon_dossier_set_worldview:
 * @worldview: whose borders the dossier's map shows
 *
 * Property "worldview" notifies where that is another one.
 */
void
jalon_dossier_set_worldview (JalonDossier *self, JalonWorldview worldview)
{
  g_return_if_fail (JALON_IS_DOSSIER (self));

  if (self->head->worldview == worldview)
    return;

  self->head->worldview = worldview;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORLDVIEW]);
}

/**
 * jalon_dossier_get_events:
 *
 * Returns: (transfer none): the events
 */
JalonEventStore *
jalon_dossier_get_events (JalonDossier *self)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return self->events;
}

/**
 * jalon_dossier_get_articles:
 *
 * Returns: (transfer none): a list of #JalonArticle
 */
GListModel *
jalon_dossier_get_articles (JalonDossier *self)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return G_LIST_MODEL (self->articles);
}

/**
 * jalon_dossier_find_article:
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the article with that id
 */
JalonArticle *
jalon_dossier_find_article (JalonDossier *self, const char *id)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return jalon_shelf_find (self->articles, id);
}

/**
 * jalon_dossier_find_article_position:
 * @out_position: (out): where it stands among the articles
 *
 * Returns: whether there is an article with that id
 */
gboolean
jalon_dossier_find_article_position (JalonDossier *self, const char *id, guint *out_position)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  return jalon_shelf_find_position (self->articles, id, out_position);
}

/**
 * jalon_dossier_get_features:
 * @kind: any but events, see jalon_dossier_get_events()
 *
 * Returns: (transfer none): a list of #JalonFeature, which any thread may read while the dossier does not change
 */
GListModel *
jalon_dossier_get_features (JalonDossier *self, JalonKindId kind)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, NULL);

  return G_LIST_MODEL (self->shelves[kind]);
}

/**
 * jalon_dossier_find_feature:
 * @kind: any but events
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the feature of that kind with that id
 */
JalonFeature *
jalon_dossier_find_feature (JalonDossier *self, JalonKindId kind, const char *id)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, NULL);

  return jalon_shelf_find (self->shelves[kind], id);
}

/**
 * jalon_dossier_find_feature_position:
 * @kind: any but events
 * @out_position: (out): where it stands among those of its kind
 *
 * Returns: whether there is a feature of that kind with that id
 */
gboolean
jalon_dossier_find_feature_position (JalonDossier *self, JalonKindId kind, const char *id, guint *out_position)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, FALSE);

  return jalon_shelf_find_position (self->shelves[kind], id, out_position);
}

/**
 * jalon_dossier_list_linked:
 * @kind: any but events
 *
 * Returns: (transfer full) (element-type JalonFeature): the features of that kind that are linked to an event; may
 *   be empty
 */
GPtrArray *
jalon_dossier_list_linked (JalonDossier *self, JalonKindId kind, const char *event_id)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, NULL);

  return jalon_shelf_list_linked (self->shelves[kind], event_id);
}

/**
 * jalon_dossier_trim:
 *
 * Gives back the memory that growing took in advance, once a load is done.
 */
void
jalon_dossier_trim (JalonDossier *self)
{
  g_return_if_fail (JALON_IS_DOSSIER (self));

  jalon_event_store_trim (self->events);
}
