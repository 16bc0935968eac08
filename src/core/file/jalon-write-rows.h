/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier as rows, for who keeps each article and feature by itself: what
 * a file has of it, one text a row. jalon-load-rows.h reads them.
 */

#pragma once

#include "jalon-kind.h"

G_BEGIN_DECLS

/**
 * JalonRow:
 * @ordinal: from 0 on: articles, then features by kind, then what could not be read
 * @article: (nullable): what the row is
 * @kind: (nullable): or of which kind; neither for what could not be read when the dossier was loaded
 * @record: (nullable): of @kind
 * @position: of @record among those of its kind
 * @text: its JSON, not ended by a zero byte; of what could not be read any bytes
 * @length: bytes
 */
typedef struct
{
  guint            ordinal;
  JalonArticle    *article;
  const JalonKind *kind;
  gconstpointer    record;
  guint            position;
  const char      *text;
  gsize            length;
} JalonRow;

/* What it returns says whether to go on; what it is told of is valid during the call. */
typedef gboolean (*JalonRowFunc) (const JalonRow *row, gpointer data, GError **error);

guint    jalon_rows_count (JalonDossier *dossier);
gboolean jalon_rows_write (JalonDossier *dossier, JalonRowFunc func, gpointer data, GError **error);

G_END_DECLS
