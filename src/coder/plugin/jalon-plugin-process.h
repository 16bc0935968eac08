/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs a program that reads one text and writes lines, within limits of time
 * and size, and leaves none of its processes behind.
 */

#pragma once

#include "jalon-plugin.h"

G_BEGIN_DECLS

/**
 * JalonPluginLimits:
 * @seconds: from one line of the answer to the next, and to its end
 * @bytes: of all of the answer
 * @events: of one article
 */
typedef struct
{
  double seconds;
  gsize  bytes;
  guint  events;
} JalonPluginLimits;

/* A model on a slow machine has five minutes for each article. */
#define JALON_PLUGIN_LIMITS_INIT ((JalonPluginLimits){ 300.0, 64 << 20, 5000 })

/* Called with each line, without what ends it; ended by 0. Returns FALSE with an error to stop. */
typedef gboolean (*JalonPluginLineFunc) (const char *line, gsize length, gpointer data, GError **error);

/**
 * JalonPluginLines:
 *
 * What is done with each line of the answer.
 */
typedef struct
{
  JalonPluginLineFunc func;
  gpointer            data;
} JalonPluginLines;

gboolean jalon_plugin_process_run (const JalonPlugin       *plugin,
                                   GString                 *input,
                                   const JalonPluginLimits *limits,
                                   const JalonPluginLines  *lines,
                                   GCancellable            *cancellable,
                                   GError                 **error);

G_END_DECLS
