/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the words that a program quotes stand in the article: verbatim, within
 * one block that may propose.
 */

#pragma once

#include "jalon-coding.h"

#include <jansson.h>

G_BEGIN_DECLS

gboolean jalon_plugin_find_words (const JalonCoding *coding, const char *words, gsize hint, JalonEvidence *out_span);
void     jalon_plugin_read_evidence (const JalonCoding *coding, json_t *event, GArray *evidence);
gboolean
     jalon_plugin_find_in (const JalonCoding *coding, const GArray *spans, const char *words, JalonEvidence *out_span);
void jalon_plugin_read_explained (const JalonCoding *coding, json_t *event, const char *field, GArray *spans);

G_END_DECLS
