/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of a sentence in, its tree in the terms of Universal Dependencies out.
 */

#pragma once

#include "jalon-parse-model.h"

G_BEGIN_DECLS

/* The head of the word that has none. */
#define JALON_PARSE_ROOT G_MAXUINT

/**
 * JalonParseToken:
 * @form: (in): a word as the text has it, UTF-8 (NFC), not ended by 0; borrowed
 * @length: (in): its bytes
 * @head: index of the word it hangs under, or %JALON_PARSE_ROOT
 * @deprel: #JalonDeprel: how it hangs there
 * @upos: #JalonUpos
 * @features: by #JalonParseFeature; 0 where nothing is known
 */
typedef struct
{
  const char *form;
  gsize       length;
  guint       head;
  guint8      deprel;
  guint8      upos;
  guint8      features[JALON_N_FEATURES];
} JalonParseToken;

typedef struct _JalonParser JalonParser;

JalonParser *jalon_parser_new (JalonParseModel *model);
void         jalon_parser_free (JalonParser *self);
guint        jalon_parser_parse (JalonParser *self, JalonParseToken *tokens, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonParser, jalon_parser_free)

G_END_DECLS
