/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A feature made by hand from the words of an article.
 */

#pragma once

#include "jalon-kind.h"

G_BEGIN_DECLS

gpointer jalon_new_record_from_words (const JalonKind *kind,
                                      JalonDossier    *dossier,
                                      const char      *article_id,
                                      gsize            start,
                                      gsize            end);

G_END_DECLS
