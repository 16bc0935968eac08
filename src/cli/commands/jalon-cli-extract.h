/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli extract, and its parts.
 */

#pragma once

#include "jalon-cli.h"
#include "jalon-coding.h"
#include "jalon-lexicon.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* Runs the command; @argv begins with its name. */
JalonExit jalon_cli_extract (int argc, char **argv);

/* What articles brought to a dossier, together. */
typedef struct
{
  gboolean is_changed;
  guint    n_events;
  guint    n_known;
  guint    n_closures;
  guint    n_sites;
  guint    n_denials;
} JalonAdded;

void     jalon_cli_print_coding (const JalonCoding *coding, const char *path, JalonWorld *world, gboolean explain);
void     jalon_cli_print_coding_json (const JalonCoding *coding, const char *path);
gboolean jalon_cli_add_coding (JalonDossier *dossier,
                               JalonCoding  *coding,
                               JalonLexicon *lexicon,
                               JalonAdded   *added,
                               GError      **error);
void     jalon_cli_print_same (JalonDossier *dossier, guint first, JalonWorld *world);
void     jalon_cli_print_added (const char *path, const JalonAdded *added);

G_END_DECLS
