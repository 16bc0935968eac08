/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sites and closures as a scene has them: those that match the filter with
 * what drawing takes, and all with what is said of them.
 */

#pragma once

#include "jalon-scene-private.h"

G_BEGIN_DECLS

/**
 * JalonSceneFeature:
 *
 * What a caption says of a feature that is no event, whether it matches the filter or not.
 * @id: (owned)
 * @title: (owned) (nullable): for jalon_text_dup()
 * @time: (owned)
 * @site_kind: of a site
 * @precision: of a site's place
 * @host: (owned) (nullable): of a site: the country it is in
 * @until_further_notice: of a closure
 * @basis: of a closure
 * @closing: (nullable): of a closure: the state that closes its sky, interned
 * @firs: (owned) (nullable): of a closure: the flight information regions that it cuts, as the dossier names them
 */
typedef struct
{
  JalonKindId    kind;
  char          *id;
  char          *title;
  JalonTime      time;
  JalonVerdict   verdict;
  JalonReview    review;
  JalonSiteKind  site_kind;
  JalonPrecision precision;
  char          *host;
  gboolean       until_further_notice;
  JalonBasis     basis;
  const char    *closing;
  char          *firs;
} JalonSceneFeature;

void                     jalon_scene_add_features (JalonScene *self, const JalonSceneSource *source);
const JalonSceneFeature *jalon_scene_find_feature (JalonScene *self, JalonKindId kind, const char *id);

G_END_DECLS
