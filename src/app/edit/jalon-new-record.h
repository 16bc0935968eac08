/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A feature made by hand, from the words of an article or at a place of the map.
 */

#pragma once

#include "jalon-kind.h"
#include "jalon-world.h"

G_BEGIN_DECLS

gboolean          jalon_new_record_is_read (const JalonKind *kind);
gpointer          jalon_new_record_from_words (const JalonKind *kind,
                                               JalonDossier    *dossier,
                                               const char      *article_id,
                                               gsize            start,
                                               gsize            end);
JalonEventRecord *jalon_new_record_take (JalonEventRecord *record, const JalonEventRecord *read);
gpointer
jalon_new_record_at (const JalonKind *kind, JalonWorld *world, JalonWorldview worldview, double lon, double lat);

G_END_DECLS
