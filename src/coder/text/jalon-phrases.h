/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dictionary of phrases of one or more words; looking up takes the longest.
 */

#pragma once

#include "jalon-token.h"

G_BEGIN_DECLS

typedef struct _JalonPhrases JalonPhrases;

/* One thing that a phrase means: a value, its kind, and another small number. */
typedef struct
{
  gpointer value;
  guint    kind;
  guint    detail;
} JalonMeaning;

JalonPhrases *jalon_phrases_new (void);
void          jalon_phrases_free (JalonPhrases *self);
void          jalon_phrases_add (JalonPhrases *self, const char *phrase, const JalonMeaning *meaning);
void jalon_phrases_add_inflected (JalonPhrases *self, const char *phrase, JalonLang lang, const JalonMeaning *meaning);
const GArray *
jalon_phrases_match (const JalonPhrases *self, const JalonTokens *tokens, guint at, guint limit, guint *out_n_tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPhrases, jalon_phrases_free)

G_END_DECLS
