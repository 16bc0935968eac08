/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Features that have the id of another one, while a dossier is read.
 */

#pragma once

#include "jalon-read-feature.h"

G_BEGIN_DECLS

/**
 * JalonSecondIds:
 * @uses: (owned) (nullable): how often an id that several features have was used
 * @is_plain: what is read is GeoJSON from elsewhere, which may have an id twice
 */
typedef struct
{
  GHashTable *uses;
  gboolean    is_plain;
} JalonSecondIds;

void jalon_second_ids_settle (JalonSecondIds *self, JalonDossier *dossier, JalonParsedFeature *feature);
void jalon_second_ids_clear (JalonSecondIds *self);

G_END_DECLS
