/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the coder finds in an article, as JSON: sentences, words with their trees, times, places, parties and
 * predicates.
 */

#pragma once

#include "jalon-coding.h"

#include <jansson.h>

G_BEGIN_DECLS

json_t *jalon_cli_read_coding (const JalonCoding *coding, JalonLexicon *lexicon, const char *id, GError **error);
char   *jalon_cli_dup_reading (const JalonCoding *coding,
                               JalonLexicon      *lexicon,
                               const char        *id,
                               GCancellable      *cancellable,
                               GError           **error);

G_END_DECLS
