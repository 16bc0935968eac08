/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document: articles, events, features of other kinds, and the worldview of its
 * map. Everything in it that this version does not know stays with it.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-event-store.h"
#include "jalon-feature.h"
#include "jalon-head.h"

G_BEGIN_DECLS

#define JALON_TYPE_DOSSIER (jalon_dossier_get_type ())
G_DECLARE_FINAL_TYPE (JalonDossier, jalon_dossier, JALON, DOSSIER, GObject)

JalonDossier  *jalon_dossier_new (void);
char          *jalon_dossier_dup_title (JalonDossier *self, const char *language);
const char    *jalon_dossier_get_packed_title (JalonDossier *self);
void           jalon_dossier_set_title (JalonDossier *self, const char *text);
JalonWorldview jalon_dossier_get_worldview (JalonDossier *self);
void           jalon_dossier_set_worldview (JalonDossier *self, JalonWorldview worldview);

const JalonHead *jalon_dossier_get_head (JalonDossier *self);
JalonHead       *jalon_dossier_dup_head (JalonDossier *self);
void             jalon_dossier_set_head (JalonDossier *self, const JalonHead *head);

JalonEventStore *jalon_dossier_get_events (JalonDossier *self);
GListModel      *jalon_dossier_get_articles (JalonDossier *self);                   /* of JalonArticle */
GListModel      *jalon_dossier_get_features (JalonDossier *self, JalonKindId kind); /* of JalonFeature */

gboolean      jalon_dossier_has_feature (JalonDossier *self, const char *id);
JalonArticle *jalon_dossier_find_article (JalonDossier *self, const char *id);
gboolean      jalon_dossier_find_article_position (JalonDossier *self, const char *id, guint *out_position);
JalonFeature *jalon_dossier_find_feature (JalonDossier *self, JalonKindId kind, const char *id);
gboolean
jalon_dossier_find_feature_position (JalonDossier *self, JalonKindId kind, const char *id, guint *out_position);
GPtrArray *jalon_dossier_list_linked (JalonDossier *self, JalonKindId kind, const char *event_id);

gboolean jalon_dossier_add_article (JalonDossier *self, JalonArticle *article, GError **error);
gboolean jalon_dossier_add_event (JalonDossier *self, const JalonEventRecord *record, GError **error);
gboolean jalon_dossier_add_feature (JalonDossier *self, JalonKindId kind, gpointer record, GError **error);

/* Changes after loading go through a JalonEdit (jalon-edit.h), which can be undone. */
gboolean
jalon_dossier_insert_event (JalonDossier *self, guint position, const JalonEventRecord *record, GError **error);
gboolean jalon_dossier_replace_event (JalonDossier *self, const JalonEventRecord *record, GError **error);
gboolean jalon_dossier_remove_event (JalonDossier *self, const char *event_id, GError **error);
gboolean jalon_dossier_insert_events (JalonDossier *self, guint position, const GPtrArray *records, GError **error);
void     jalon_dossier_remove_events (JalonDossier *self, guint position, guint n_events);
gboolean jalon_dossier_insert_feature (JalonDossier *self,
                                       JalonKindId   kind,
                                       guint         position,
                                       gconstpointer record,
                                       GError      **error);
gboolean jalon_dossier_replace_feature (JalonDossier *self, JalonKindId kind, gconstpointer record, GError **error);
gboolean jalon_dossier_remove_feature (JalonDossier *self, JalonKindId kind, const char *id, GError **error);
gboolean jalon_dossier_set_verdict (JalonDossier *self,
                                    const char   *feature_id,
                                    JalonVerdict  verdict,
                                    const char   *reason,
                                    GError      **error);
gboolean jalon_dossier_get_verdict_by_hand (JalonDossier *self,
                                            const char   *feature_id,
                                            JalonVerdict *out_verdict,
                                            char        **out_reason);
gboolean jalon_dossier_insert_article (JalonDossier *self, guint position, JalonArticle *article, GError **error);
gboolean jalon_dossier_replace_article (JalonDossier *self, JalonArticle *article, GError **error);
gboolean jalon_dossier_remove_article (JalonDossier *self, const char *article_id, GError **error);
void     jalon_dossier_trim (JalonDossier *self);

JalonVerdict jalon_dossier_judge (JalonDossier *self, const GPtrArray *claims, JalonClaimCount *out_count);

G_END_DECLS
