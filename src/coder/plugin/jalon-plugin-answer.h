/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines that go to a program and those that come back.
 */

#pragma once

#include "jalon-coding.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * JalonPluginAnswer:
 *
 * What an article's line gives.
 * @proposals: (owned) (element-type JalonProposal)
 * @denials: (owned) (element-type JalonProposal)
 * @left_out: (owned) (nullable): what was left out and why, sentences, translated
 */
typedef struct
{
  GPtrArray *proposals;
  GPtrArray *denials;
  char      *left_out;
} JalonPluginAnswer;

void     jalon_plugin_answer_ask (const JalonCoding *coding, guint id, GString *input);
json_t  *jalon_plugin_answer_parse (const char *line, gsize length, guint n_articles, guint *out_id, GError **error);
gboolean jalon_plugin_answer_read (const JalonCoding *coding,
                                   JalonLexicon      *lexicon,
                                   json_t            *line,
                                   guint              max_events,
                                   JalonPluginAnswer *out_answer,
                                   GError           **error);

G_END_DECLS
