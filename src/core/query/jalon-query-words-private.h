/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sentence and the chips of a query share.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

/* Names countries and articles. */
typedef struct
{
  JalonDossier *dossier;
  JalonNameFunc name_func;
  gpointer      name_data;
} JalonNamer;

char    *jalon_namer_dup_country (const JalonNamer *namer, const char *code);
char    *jalon_namer_dup_article (const JalonNamer *namer, const char *id);
gboolean jalon_query_has_text (const JalonQuery *query);
gboolean jalon_query_has_dates (const JalonQuery *query);
char    *jalon_query_dup_dates (const JalonQuery *query);
char    *jalon_query_dup_bounds (const JalonQuery *query, guint bounds);
guint    jalon_query_find_missing (JalonVocabulary vocabulary, guint mask);
char    *jalon_query_dup_missing (JalonVocabulary vocabulary, guint missing);

G_END_DECLS
