/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of jalon-cli extract.
 */

#pragma once

#include "jalon-cli.h"
#include "jalon-coder.h"
#include "jalon-intake.h"

G_BEGIN_DECLS

/**
 * JalonExtracted:
 *
 * One article, coded.
 * @path: (unowned): as the command line names it
 * @intake: (owned): the article
 * @proposals: (owned) (element-type JalonProposal)
 */
typedef struct
{
  const char  *path;
  JalonIntake *intake;
  JalonLang    lang;
  GPtrArray   *proposals;
} JalonExtracted;

void jalon_cli_print_extracted (const JalonExtracted *extracted,
                                JalonWorld           *world,
                                gboolean              explain);
void jalon_cli_print_extracted_json (const JalonExtracted *extracted);

/* Counts what was added and what the dossier had. */
typedef struct
{
  guint n_articles;
  guint n_events;
  guint n_closures;
  guint n_sites;
  guint n_known;
} JalonAdded;

gboolean jalon_cli_add_extracted (JalonDossier         *dossier,
                                  const JalonExtracted *extracted,
                                  JalonLexicon         *lexicon,
                                  JalonAdded           *added,
                                  GError              **error);

G_END_DECLS
