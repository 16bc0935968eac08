/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier shows, one thing after the other, for those who write it down
 * in another format: its record, and what has to be looked up for it.
 */

#pragma once

#include "jalon-kind.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

/**
 * JalonFacts:
 * @kind: of what it is, a note apart from an event
 * @title: in the language of the interface; never %NULL
 * @place: (nullable): where it is; an own one may be within the record
 * @verdict: computed, or by hand
 * @dossier: that it is of
 */
typedef struct
{
  JalonDossier      *dossier;
  const JalonKind   *kind;
  const JalonRecord *record;
  const char        *title;
  const JalonPlace  *place;
  JalonVerdict       verdict;
} JalonFacts;

/* Writes one thing down; %FALSE with an error stops. */
typedef gboolean (*JalonFactsFunc) (const JalonFacts *facts, gpointer data, GError **error);

gboolean jalon_facts_foreach (JalonDossier        *dossier,
                              const JalonProgress *progress,
                              JalonFactsFunc       func,
                              gpointer             data,
                              GError             **error);
char    *jalon_facts_dup_field (const JalonFacts *self, const char *name);
char    *jalon_facts_dup_json (const JalonFacts *self);
char    *jalon_facts_dup_countries (const JalonFacts *self);
char    *jalon_facts_dup_sources (const JalonFacts *self, JalonStance stance);
char    *jalon_facts_dup_addresses (const JalonFacts *self);
char    *jalon_facts_dup_quotes (const JalonFacts *self);
gboolean jalon_facts_has_point (const JalonFacts *self);

char    *jalon_article_dup_name (const JalonArticleData *article);
gboolean jalon_out_write (GOutputStream *stream, GString *text, gsize at_least, GCancellable *stop, GError **error);

G_END_DECLS
