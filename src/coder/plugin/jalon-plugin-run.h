/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles coded by a program of the person's own.
 */

#pragma once

#include "jalon-coding.h"
#include "jalon-plugin-process.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

char    *jalon_plugin_dup_sha256 (const JalonPlugin *plugin, GCancellable *cancellable, GError **error);
gboolean jalon_plugin_run (const JalonPlugin       *plugin,
                           GPtrArray               *codings,
                           JalonLexicon            *lexicon,
                           const JalonPluginLimits *limits,
                           const JalonProgress     *progress,
                           GError                 **error);

G_END_DECLS
