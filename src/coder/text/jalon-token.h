/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of a text, with the bytes of the source each stands on. Folding
 * (case, typographic apostrophes, no-break spaces, accents) happens in the
 * words; the source is never changed, so that source[start:end] is the quote.
 */

#pragma once

#include "jalon-lang.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_TOKEN_WORD,
  JALON_TOKEN_NUMBER,
  JALON_TOKEN_PUNCTUATION,
} JalonTokenKind;

/**
 * JalonToken:
 * @start: first byte in the source
 * @end: the byte after the last
 * @norm: lower case, NFC, "'" for typographic apostrophes; an elided
 *   article keeps its apostrophe ("l'"), the English genitive is a token of its own ("'s")
 * @bare: @norm without accents
 * @hash: g_str_hash() of @norm
 * @upper: begins with a capital
 */
typedef struct
{
  gsize          start;
  gsize          end;
  char          *norm;
  char          *bare;
  guint          hash;
  JalonTokenKind kind;
  gboolean       upper;
} JalonToken;

/* Tokens @first to @last - 1. */
typedef struct
{
  guint first;
  guint last;
} JalonSpan;

/**
 * JalonTokens:
 * @tokens: (owned) (element-type JalonToken)
 * @sentences: (owned) (element-type JalonSpan)
 * @letters: (owned): of the words
 */
typedef struct
{
  GArray       *tokens;
  GArray       *sentences;
  GStringChunk *letters;
} JalonTokens;

JalonTokens *jalon_tokens_new (const char *text, gsize start, gsize end, JalonLang lang);
void         jalon_tokens_free (JalonTokens *self);

static inline const JalonToken *
jalon_tokens_get (const JalonTokens *self, guint i)
{
  return &g_array_index (self->tokens, JalonToken, i);
}

/* Whether token @i has exactly these folded letters. */
gboolean jalon_tokens_is (const JalonTokens *self, guint i, const char *norm);

/* Whether token @i is the first of its sentence. */
gboolean jalon_tokens_begin_sentence (const JalonTokens *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTokens, jalon_tokens_free)

G_END_DECLS
