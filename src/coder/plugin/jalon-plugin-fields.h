/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of one event as a program gives them, held against the
 * vocabularies and against the words that it gives for them.
 */

#pragma once

#include "jalon-coding.h"

#include <jansson.h>

G_BEGIN_DECLS

JalonProposal *
jalon_plugin_read_event (const JalonCoding *coding, JalonLexicon *lexicon, json_t *event, guint *left_out);

G_END_DECLS
