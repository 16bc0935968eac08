/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of a person's own coders stand on: articles, and programs in a
 * folder of their own.
 */

#pragma once

#include "jalon-plugin-run.h"

G_BEGIN_DECLS

#define PLUGIN_TEXT                                                                                                    \
  "Mali closed its border with Niger in March 2025, the ministry said.\n"                                              \
  "On Monday the army of Chad attacked a camp near Abéché.\n"

JalonLexicon *plugin_get_lexicon (void);
JalonCoding  *plugin_new_article (const char *text);
GPtrArray    *plugin_new_articles (guint n);
char         *plugin_dup_path (const char *name);
JalonPlugin  *plugin_write (const char *name, const char *commands);
gboolean      plugin_run (const char *commands, GPtrArray *articles, GError **error);
gboolean      plugin_run_limited (const char              *commands,
                                  GPtrArray               *articles,
                                  const JalonPluginLimits *limits,
                                  GCancellable            *cancellable,
                                  GError                 **error);
int           plugin_test_main (int argc, char **argv, void (*add_tests) (void));

G_END_DECLS
